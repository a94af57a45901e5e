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

// The editor writes its style sheets as it goes; scripts come from this server alone, and none stands in the page.
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

/** GraphiQL's page, of a style sheet and a script at these addresses. */
export const graphiqlPage = (
  style: string,
  script: string,
  accounts: readonly DemoSignIn[],
): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${OPTIONS.title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="${style}"><style>${ACCOUNT_STYLE}</style>
<script src="${script}" defer></script></head>
<body id="body" class="no-focus-outline"><noscript>GraphiQL needs JavaScript; the <a href="/api/docs">documentation</a> does not.</noscript>${accountBar(accounts)}<div id="root"></div></body></html>`;

/** GraphiQL's script, with the editor's workers at these addresses, the bar above it, and the words that start it. */
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
