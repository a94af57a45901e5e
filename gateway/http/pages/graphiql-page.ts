import { ACCOUNT_STYLE, accountBar, accountScript } from './graphiql-account.ts';
import { EXAMPLE_TABS } from './graphiql-examples.ts';
import type { DemoSignIn } from './welcome.ts';

const OPTIONS = {
  endpoint: '/graphql',
  title: 'GraphiQL · Souk',
  method: 'POST',
  subscriptionsProtocol: 'SSE',
  credentials: 'same-origin',
  shouldPersistHeaders: true,
  defaultTabs: EXAMPLE_TABS.map(({ query, variables }) => ({
    query,
    variables: Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : undefined,
  })),
};

// The editor adds style sheets at run time. Scripts come from this server only, and none are inline.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** The content security policy of GraphiQL's page. */
export const GRAPHIQL_POLICY = POLICY.join('; ');

/** GraphiQL's page, with the URLs of its style sheet and script. */
export const graphiqlPage = (
  style: string,
  script: string,
  accounts: readonly DemoSignIn[],
): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${OPTIONS.title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${style}"><style>${ACCOUNT_STYLE}</style>
<script src="${script}" defer></script></head>
<body id="body" class="no-focus-outline"><noscript>GraphiQL needs JavaScript; the <a href="/api/docs">documentation</a> does not.</noscript>${accountBar(accounts)}<div id="root"></div></body></html>`;

/** GraphiQL's script, with the URLs of the editor's workers, the account bar, and the code that starts it. */
export const graphiqlScript = (
  library: string,
  workers: Readonly<Record<string, string>>,
  accounts: readonly DemoSignIn[],
): string =>
  `self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => (${JSON.stringify(workers)})[label] };
${accountScript(accounts)}
${library};
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), ${JSON.stringify(OPTIONS)});
`;
