import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessIdentity } from './servers/identity.ts';

export interface RecordedServer {
  /** Kept after a stop, so that addresses stay the same from start to start. */
  port?: number;
  /** Full address while running. */
  url?: string;
  /** A process of ours, while running. */
  process?: ProcessIdentity;
}

/** What `<dataDir>/run.json` holds. */
export interface RunRecord {
  mongo?: RecordedServer;
  redis?: RecordedServer;
  mail?: RecordedServer;
  /** An S3 server of tests. */
  objectStore?: RecordedServer;
  /** A search server of tests. */
  openSearch?: RecordedServer;
  /** Addresses that Souk itself adds for other commands to find. */
  paymentsUrl?: string;
  /** Where a browser reads the mails of the inbox. */
  mailPageUrl?: string;
}

/** The memory of one data folder from start to start. Written at once and whole, readable by its user alone. */
export class RunFile {
  readonly #file: string;
  #record: RunRecord;

  constructor(folder: string) {
    this.#file = join(folder, 'run.json');
    this.#record = readRecord(this.#file);
  }

  get record(): RunRecord {
    return this.#record;
  }

  update(change: RunRecord): void {
    this.#record = { ...this.#record, ...change };
    const draft = `${this.#file}.${process.pid}`;
    try {
      // It may hold credentials of MONGODB_URI.
      writeFileSync(draft, `${JSON.stringify(this.#record, null, 2)}\n`, { mode: 0o600 });
      renameSync(draft, this.#file);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  }

  /** Forgets what runs, keeps the ports. */
  rest(): void {
    const { mongo, redis, mail } = this.#record;
    const still = (server?: RecordedServer) =>
      server?.port === undefined ? undefined : { port: server.port };
    const gone = { paymentsUrl: undefined, mailPageUrl: undefined };
    this.update({ mongo: still(mongo), redis: still(redis), mail: still(mail), ...gone });
  }
}

/** A file that cannot be read is no reason to refuse a start: then nothing is remembered. */
function readRecord(file: string): RunRecord {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}
