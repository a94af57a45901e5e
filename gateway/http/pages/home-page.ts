import { curlCommand, escapeHtml, FIRST_QUERY, type PageOptions, renderPage } from './page.ts';
import type { Welcome } from './welcome.ts';

/** The home page: a description and links, and in development demo accounts and the mail inbox. */
export function homePage({ welcome, ...options }: PageOptions & { welcome?: Welcome | undefined }): string {
  const { sandbox = true, docs = true, publicUrl } = options;
  const links = [
    ...(sandbox
      ? [
          ['/graphiql', 'GraphiQL', 'Examples for each kind of account, with a sign-in. Works offline.'],
          ['/graphql', 'Apollo Sandbox', 'The same schema in Apollo’s explorer, loaded from Apollo.'],
        ]
      : []),
    ...(docs
      ? [
          [
            '/api/docs',
            'Documentation',
            'By task and by subgraph: callers, examples and error codes of all operations.',
          ],
          ['/api/docs/schema.graphql', 'The schema', 'As a file, for code generators.'],
        ]
      : []),
    ['/api/status', 'Status', 'The health of all services.'],
    ...(welcome?.inbox ? [[welcome.inbox, 'Mail inbox', 'Every mail that Souk sends in development.']] : []),
  ];
  const cards = links.map(
    ([path, title, about]) => `<li><a href="${path}"><strong>${title}</strong></a><p>${about}</p></li>`,
  );
  return renderPage(
    'A marketplace as one GraphQL API',
    `<h1>Souk</h1>
<p>A marketplace of many sellers as one GraphQL API: a catalogue, carts and checkout, payments, orders by seller, agency approvals, returns, payouts, files and live updates. Clients send operations to <code>POST /graphql</code>.</p>
<ul class="cards">${cards.join('')}</ul>
<h2>A first query</h2>
<pre class="code">${escapeHtml(FIRST_QUERY)}</pre>
<p class="soft">From a terminal:</p>
<pre class="code">${escapeHtml(curlCommand(FIRST_QUERY, publicUrl))}</pre>
${welcome && welcome.accounts.length > 0 ? accounts(welcome) : ''}`,
    options,
  );
}

function accounts({ accounts: some }: Welcome): string {
  const rows = some.map(
    ({ label, email, password }) =>
      `<tr><td>${escapeHtml(label)}</td><td><code>${escapeHtml(email)}</code></td><td><code>${escapeHtml(password)}</code></td></tr>`,
  );
  return `<h2>Demo accounts</h2><p>GraphiQL signs in as any of them with one click. The card <code>tok_visa</code> pays; <a href="/api/docs/test-cards">other test cards</a> are declined for different reasons.</p>
<table><thead><tr><th>Who</th><th>Email</th><th>Password</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
