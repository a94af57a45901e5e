import { EventEmitter, once } from 'node:events';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { emailKey } from '@souk/text/email.ts';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { errorCode } from '../errors.ts';
import { LOCALHOST } from '../ports.ts';
import { Connections } from './connections.ts';
import type { MailFaults, MailInbox, MailMatch, ReceivedMail } from './mail.ts';
import { parseMail } from './parse.ts';
import { MailStore } from './store.ts';

const MAX_MAIL_BYTES = 25 * 1024 * 1024;
const CLOSE_MS = 200;

export interface InboxOptions {
  /** Where mails are kept from start to start; `null` keeps them in memory only. */
  folder: string | null;
  preferredPort?: number;
}

/** Starts a mail server of this process that takes every mail for anybody. */
export async function startInbox(options: InboxOptions): Promise<EmbeddedInbox> {
  const inbox = new EmbeddedInbox(new MailStore(options.folder));
  try {
    await inbox.listen(options.preferredPort ?? 0);
  } catch (error) {
    if (errorCode(error) !== 'EADDRINUSE') throw error;
    await inbox.listen(0);
  }
  return inbox;
}

/** The inbox as its owner sees it: `MailInbox`, and the end of it. */
export class EmbeddedInbox implements MailInbox {
  faults: MailFaults = {};
  readonly #store: MailStore;
  readonly #arrivals = new EventEmitter<{ mail: [ReceivedMail] }>().setMaxListeners(0);
  readonly #connections = new Connections();
  readonly #server: SMTPServer;
  #port = 0;

  constructor(store: MailStore) {
    this.#store = store;
    this.#server = new SMTPServer({
      // No certificate anybody would trust: offering TLS would only make strict clients refuse.
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      allowInsecureAuth: true,
      onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? 'anybody' }),
      disableReverseLookup: true,
      size: MAX_MAIL_BYTES,
      closeTimeout: CLOSE_MS,
      onData: (stream, session, callback) => {
        this.#receive(stream, session).then(() => callback(), callback);
      },
    });
    this.#server.on('error', () => undefined);
    this.#connections.watch(this.#server.server);
  }

  get port(): number {
    return this.#port;
  }

  get smtpUrl(): string {
    return `smtp://${LOCALHOST}:${this.#port}`;
  }

  async listen(port: number): Promise<void> {
    const { server } = this.#server;
    server.listen(port, LOCALHOST);
    await once(server, 'listening');
    const address = server.address();
    this.#port = typeof address === 'object' && address ? address.port : 0;
  }

  mails(filter: { to?: string } = {}): ReceivedMail[] {
    const to = filter.to === undefined ? undefined : emailKey(filter.to);
    return this.#store.all().filter((mail) => to === undefined || mail.to.includes(to));
  }

  async waitFor(match: MailMatch, timeoutMs: number): Promise<ReceivedMail> {
    const here = this.mails().find(match);
    if (here) return here;
    return await new Promise<ReceivedMail>((resolve, reject) => {
      const arrived = (mail: ReceivedMail) => {
        if (!match(mail)) return;
        stop();
        resolve(mail);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`no such mail within ${timeoutMs} ms; in the inbox: ${this.#summary()}`));
      }, timeoutMs);
      const stop = () => {
        clearTimeout(timer);
        this.#arrivals.off('mail', arrived);
      };
      this.#arrivals.on('mail', arrived);
    });
  }

  clear(): void {
    this.#store.clear();
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(resolve));
  }

  async #receive(stream: Readable & { sizeExceeded?: boolean }, session: SMTPServerSession): Promise<void> {
    const { delayMs, defer, reject, hangUp } = this.faults;
    const raw = await buffer(stream);
    if (delayMs) await sleep(delayMs);
    if (stream.sizeExceeded) throw refusal(552, 'the mail is too large');
    if (defer) throw refusal(451, 'try again later');
    if (reject) throw refusal(550, 'mailbox unavailable');
    if (hangUp === 'before') return this.#connections.cut(session);
    const mail = await parseMail(raw, session.envelope);
    try {
      this.#store.add(mail);
    } catch {
      throw refusal(452, 'no room to keep the mail');
    }
    this.#arrivals.emit('mail', mail);
    if (hangUp === 'after') this.#connections.cut(session);
  }

  #summary(): string {
    const last = this.#store.all().slice(-10);
    return last.map((mail) => `"${mail.subject}" to ${mail.to.join(', ')}`).join('; ') || 'none';
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
