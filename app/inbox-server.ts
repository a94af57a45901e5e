import type { MailInbox } from '@souk/embedded';
import fastify from 'fastify';
import { inboxRoutes } from './inbox-page.ts';

/** Serves the mail inbox on a free port, for when the gateway runs in another process. */
export async function startInboxServer(
  inbox: MailInbox,
  gatewayUrl: string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const app = fastify({ forceCloseConnections: true });
  inboxRoutes(inbox, gatewayUrl)(app);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url: `${url}/dev/mail`, stop: () => app.close() };
}
