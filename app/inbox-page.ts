import type { MailInbox, ReceivedMail } from '@souk/embedded';
import { escapeHtml, page } from '@souk/gateway/http/pages/page.ts';
import type { FastifyInstance } from 'fastify';

/** `GET /dev/mail`: what Souk has mailed, newest first. Only `npm start` mounts it, over its own inbox. */
export function inboxRoutes(inbox: MailInbox) {
  return (app: FastifyInstance): void => {
    app.get<{ Querystring: { to?: string } }>('/dev/mail', async (request, reply) => {
      const { to } = request.query;
      const mails = inbox.mails(to ? { to: to.toLowerCase() } : undefined).toReversed();
      if (!request.headers.accept?.includes('text/html')) return reply.send({ mails });
      return reply.type('text/html; charset=utf-8').send(list(mails, to));
    });
    app.get<{ Params: { id: string } }>('/dev/mail/:id', async (request, reply) => {
      const mail = inbox.mails().find(({ id }) => id === request.params.id);
      reply.type('text/html; charset=utf-8');
      if (!mail)
        return reply
          .status(404)
          .send(page('Mail', '<h1>No such mail</h1><p>The inbox keeps the last 500.</p>'));
      return reply.send(one(mail));
    });
  };
}

function list(mails: readonly ReceivedMail[], to: string | undefined): string {
  const rows = mails.map(
    ({ id, to: recipients, subject, receivedAt }) =>
      `<tr><td><time>${receivedAt.slice(0, 19).replace('T', ' ')}</time></td><td>${escapeHtml(recipients.join(', '))}</td><td><a href="/dev/mail/${encodeURIComponent(id)}">${escapeHtml(subject || '(no subject)')}</a></td></tr>`,
  );
  const whose = to ? ` to ${escapeHtml(to)}` : '';
  const empty =
    '<p class="soft">Nothing yet. Register a customer or place an order, and the mails arrive here.</p>';
  return page(
    'Mail',
    `<h1>Mail${whose}</h1><p class="soft">Everything Souk sends in development ends here, never at a real address.</p>
${rows.length === 0 ? empty : `<table><thead><tr><th>Received (UTC)</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`}`,
    { refreshSeconds: 5 },
  );
}

function one(mail: ReceivedMail): string {
  const headers = `<p class="soft">From ${escapeHtml(mail.from)} to ${escapeHtml(mail.to.join(', '))}, ${mail.receivedAt.slice(0, 19).replace('T', ' ')} UTC · <a href="/dev/mail">all mail</a></p>`;
  // The mail's own HTML is shown in a frame without scripts, forms or an origin.
  const body = mail.html
    ? `<iframe sandbox="" class="mail" srcdoc="${escapeHtml(mail.html)}" title="The mail"></iframe><h2>As text</h2>`
    : '';
  return page(
    mail.subject,
    `<h1>${escapeHtml(mail.subject || '(no subject)')}</h1>${headers}${body}<pre>${escapeHtml(mail.text)}</pre>`,
  );
}
