import { join } from 'node:path';
import { type Served, type StartContext, withoutCredentials } from '../context.ts';
import { EmbeddedError } from '../errors.ts';
import { startInbox } from './inbox.ts';
import type { MailInbox } from './mail.ts';

export interface ServedMail extends Served {
  inbox: MailInbox | null;
}

const NO_INBOX = new EmbeddedError(
  'configuration',
  'SMTP_URL is not set, and production has no inbox in its place: anybody who sees it reads codes that open accounts.\n' +
    '  Name a real mail server, such as smtp://user:password@mail.example:587.',
);

/** A way for mails: that of `SMTP_URL`, or an inbox of this process, which production refuses. */
export async function serveMail(context: StartContext): Promise<ServedMail> {
  const { env, folder, run, ephemeral } = context;
  if (env.SMTP_URL) return useGiven(env.SMTP_URL, context);
  if (env.NODE_ENV === 'production') throw NO_INBOX;
  const mails = ephemeral ? null : join(folder, 'mails');
  const inbox = await startInbox({ folder: mails, preferredPort: run.record.mail?.port });
  run.update({ mail: { port: inbox.port, url: inbox.smtpUrl } });
  return {
    url: inbox.smtpUrl,
    info: { name: 'Mail', origin: 'in-process', address: `127.0.0.1:${inbox.port}`, pid: process.pid },
    stop: () => inbox.close(),
    inbox,
  };
}

/** Only read, not called: mails wait in their queue while the server is away, and Souk starts without it. */
function useGiven(url: string, context: StartContext): ServedMail {
  const shown = withoutCredentials(url);
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  if ((protocol !== 'smtp:' && protocol !== 'smtps:') || hostname === '') {
    throw new EmbeddedError(
      'configuration',
      `SMTP_URL (${shown}) is not the address of a mail server, such as smtp://user:password@host:587.\n` +
        '  Correct it, or unset SMTP_URL: Souk then keeps its mails in an inbox of its own.',
    );
  }
  context.run.update({ mail: { ...context.run.record.mail, url } });
  const info = { name: 'Mail' as const, origin: 'environment' as const, address: shown };
  return { url, info, stop: async () => undefined, inbox: null };
}
