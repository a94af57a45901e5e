import type { MailInbox } from './smtp/mail.ts';

export interface EmbeddedOptions {
  /** Everything the servers keep lies below this folder, for instance `<repository>/.souk`. */
  dataDir: string;
  /** Where `MONGODB_URI`, `REDIS_URL`, `SMTP_URL`, `PATH` and the like are read; default `process.env`. */
  env?: NodeJS.ProcessEnv;
  /** One line for people each time something takes long, or a server ends of itself. */
  onProgress?: (line: string) => void;
  /** For tests: data in memory where there is room, removed at `stop()`; nothing is remembered or shared. */
  ephemeral?: boolean;
}

/**
 * Where a server came from: named by the environment, a program found on this machine, one fetched from MongoDB or out
 * of a PyPI wheel, inside this process, or left running by a Souk that was killed.
 */
export type ServerOrigin = 'environment' | 'path' | 'download' | 'wheel' | 'in-process' | 'running';

export interface ServerInfo {
  name: 'MongoDB' | 'Redis' | 'Mail';
  origin: ServerOrigin;
  /** Host and port, or the URL without its credentials. */
  address: string;
  /** Absent for servers of the environment. */
  pid?: number;
}

/** Takes the server away under a running Souk and brings it back at the same address. */
export interface ServerControl {
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Process id now; `null` while stopped. */
  pid(): number | null;
}

export interface EmbeddedServers {
  /** Names the replica set and no database. */
  mongoUri: string;
  redisUrl: string;
  smtpUrl: string;
  /** `null` when `SMTP_URL` points elsewhere. */
  inbox: MailInbox | null;
  /** `null` when `REDIS_URL` points elsewhere. */
  redis: ServerControl | null;
  servers: ServerInfo[];
  /** Lets other commands find these addresses through `attachEmbedded`. */
  announce(addresses: { paymentsUrl?: string; mailPageUrl?: string }): void;
  /** Ends every server this Souk started or took over; those of the environment stay. Safe to call twice. */
  stop(): Promise<void>;
}

export type Progress = (line: string) => void;
