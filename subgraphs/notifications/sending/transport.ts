import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Ctx } from '../context.ts';

const CONNECT_MS = 10_000;

/** How many mails are sent at the same time, each on a connection of its own. */
export const CONNECTIONS = 5;

function open(config: Config) {
  return createTransport({
    pool: true,
    url: config.SMTP_URL,
    maxConnections: CONNECTIONS,
    // The pool would repeat a mail by itself when its connection breaks; tries are counted and spaced here.
    maxRequeues: 0,
    connectionTimeout: Math.min(CONNECT_MS, config.SMTP_TIMEOUT_MS),
    greetingTimeout: Math.min(CONNECT_MS, config.SMTP_TIMEOUT_MS),
    socketTimeout: config.SMTP_TIMEOUT_MS,
    // What a mail says never makes this server read a file or call a URL.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

const transports = new WeakMap<Config, ReturnType<typeof open>>();

/** The connections to the mail server of this process, opened on first use. */
export function transportOf(ctx: Ctx) {
  let transport = transports.get(ctx.config);
  if (!transport) {
    transport = open(ctx.config);
    transports.set(ctx.config, transport);
  }
  return transport;
}

/** Closes the connections that {@link transportOf} opened. */
export function closeTransport(ctx: Ctx): void {
  transports.get(ctx.config)?.close();
  transports.delete(ctx.config);
}

/** Whether the mail server lets this process in at this moment. */
export const mailServerAnswers = (ctx: Ctx): Promise<boolean> =>
  transportOf(ctx)
    .verify()
    .then(
      () => true,
      () => false,
    );
