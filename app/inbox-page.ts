import type { MailInbox, ReceivedMail } from '@souk/embedded';
import { escapeHtml, type PageOptions, renderPage } from '@souk/gateway/http/pages/page.ts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import fastify from 'fastify';

// Emails may have inline styles, but no scripts and no external resources.
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * `GET /dev/mail`: the emails that Souk has sent, newest first, as a page for browsers and otherwise as JSON. For
 * development only; `gatewayUrl` is the target of its links when another server than the gateway serves it.
 */
export function inboxRoutes(inbox: MailInbox, gatewayUrl?: string) {
  const options: PageOptions = { gatewayUrl };
  return (app: FastifyInstance): void => {
    app.get<{ Querystring: { to?: string } }>('/dev/mail', async (request, reply) => {
      const { to } = request.query;
      const mails = inbox.mails(to ? { to } : undefined).toReversed();
      reply.header('cache-control', 'no-store').header('vary', 'Accept');
      if (!request.headers.accept?.includes('text/html')) return reply.send({ mails });
      return send(reply, list(mails, to, options));
    });
    app.get<{ Params: { id: string } }>('/dev/mail/:id', async (request, reply) => {
      const mail = inbox.mails().find(({ id }) => id === request.params.id);
      if (mail) return send(reply, one(mail, options));
      return send(reply.status(404), renderPage('Mail', NO_SUCH_MAIL, options));
    });
  };
}

const NO_SUCH_MAIL =
  '<h1>No such mail</h1><p>The inbox keeps the last 500. <a href="/dev/mail">All mail</a></p>';

const send = (reply: FastifyReply, html: string) =>
  reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).send(html);

const instant = (iso: string) => `<time datetime="${iso}">${iso.slice(0, 19).replace('T', ' ')}</time>`;

function list(mails: readonly ReceivedMail[], to: string | undefined, options: PageOptions): string {
  const rows = mails.map(
    ({ id, to: recipients, subject, receivedAt }) =>
      `<tr><td>${instant(receivedAt)}</td><td>${escapeHtml(recipients.join(', '))}</td><td><a href="/dev/mail/${encodeURIComponent(id)}">${escapeHtml(subject || '(no subject)')}</a></td></tr>`,
  );
  const whose = to ? ` to ${escapeHtml(to)}` : '';
  const empty =
    '<p class="soft">Nothing yet. Register a customer or place an order, and the mails arrive here.</p>';
  return renderPage(
    'Mail',
    `<h1>Mail${whose}</h1><p class="soft">Everything Souk sends in development ends here, never at a real address.</p>
${rows.length === 0 ? empty : `<table><thead><tr><th>Received (UTC)</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`}`,
    { ...options, refreshSeconds: 5 },
  );
}

function one(mail: ReceivedMail, options: PageOptions): string {
  const headers = `<p class="soft">From ${escapeHtml(mail.from)} to ${escapeHtml(mail.to.join(', '))}, ${instant(mail.receivedAt)} UTC · <a href="/dev/mail">all mail</a></p>`;
  // The HTML of an email is shown in a frame without scripts, forms or an origin.
  const body = mail.html
    ? `<iframe sandbox="" class="mail" srcdoc="${escapeHtml(mail.html)}" title="The mail"></iframe><h2>As text</h2>`
    : '';
  return renderPage(
    mail.subject || 'Mail',
    `<h1>${escapeHtml(mail.subject || '(no subject)')}</h1>${headers}${body}<pre>${escapeHtml(mail.text)}</pre>`,
    options,
  );
}

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
