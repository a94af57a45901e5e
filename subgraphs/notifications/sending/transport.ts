import type { OpenedRuntime } from '@souk/subgraph';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';

const CONNECT_MS = 10_000;

/** How many mails are sent at the same time, each on a connection of its own. */
export const CONNECTIONS = 5;

function open(config: Config) {
  return createTransport({
    pool: true,
    url: config.SMTP_URL,
    maxConnections: CONNECTIONS,
    // The pool must not repeat emails when a connection breaks, as attempts are counted and spaced here.
    maxRequeues: 0,
    connectionTimeout: Math.min(CONNECT_MS, config.SMTP_TIMEOUT_MS),
    greetingTimeout: Math.min(CONNECT_MS, config.SMTP_TIMEOUT_MS),
    socketTimeout: config.SMTP_TIMEOUT_MS,
    // The content of an email must never make this server read a file or call a URL.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** What lives as long as the running subgraph: `ctx.runtime`. */
export interface Runtime {
  /** The connections to the mail server, each opened on first use. */
  readonly transport: ReturnType<typeof open>;
}

/** Makes the connections to the mail server that the settings name; none is opened yet. */
export async function openTransport({
  config,
}: {
  readonly config: Config;
}): Promise<OpenedRuntime<Runtime>> {
  const transport = open(config);
  return { runtime: { transport }, close: async () => transport.close() };
}

/** Whether the mail server accepts a connection of this process now. */
export const mailServerAnswers = ({ transport }: Runtime): Promise<boolean> =>
  transport.verify().then(
    () => true,
    () => false,
  );
