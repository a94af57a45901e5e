import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReceivedMail } from './mail.ts';

const KEPT = 500;

/** The last mails in memory and, given a folder, in one file each below it. */
export class MailStore {
  readonly #folder: string | null;
  readonly #mails: ReceivedMail[];

  constructor(folder: string | null) {
    this.#folder = folder;
    this.#mails = folder === null ? [] : readMails(folder);
  }

  all(): ReceivedMail[] {
    return [...this.#mails];
  }

  /** Keeps the mail before it is acknowledged; raises what the file system raises. */
  add(mail: ReceivedMail): void {
    if (this.#folder !== null)
      writeFileSync(this.#fileOf(mail, this.#folder), JSON.stringify(mail), { mode: 0o600 });
    this.#mails.push(mail);
    if (this.#mails.length > KEPT) this.#remove(this.#mails.splice(0, this.#mails.length - KEPT));
  }

  clear(): void {
    this.#remove(this.#mails.splice(0));
  }

  #remove(mails: ReceivedMail[]): void {
    if (this.#folder === null) return;
    for (const mail of mails) rmSync(this.#fileOf(mail, this.#folder), { force: true });
  }

  #fileOf(mail: ReceivedMail, folder: string): string {
    return join(folder, `${mail.id}.json`);
  }
}

/** Ids sort by arrival, and so do the files. One that was cut short by a crash is dropped. */
function readMails(folder: string): ReceivedMail[] {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().flatMap((name) => {
    try {
      return [JSON.parse(readFileSync(join(folder, name), 'utf8')) as ReceivedMail];
    } catch {
      rmSync(join(folder, name), { force: true });
      return [];
    }
  });
}
