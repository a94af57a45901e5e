import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { STYLE } from './style.ts';

const CDN = 'https://embeddable-sandbox.cdn.apollographql.com';
const SLOW_MS = 6_000;

const OWN_STYLE = `${STYLE}
#sandbox { position: fixed; inset: 0; } #sandbox iframe { width: 100%; height: 100%; border: 0; background: #fff; } #sandbox:empty { display: none; }`;

const SCRIPT = `const say = (text) => { document.getElementById('state').textContent = text; };
const failed = () => say('Apollo Sandbox could not be loaded: this browser cannot reach the servers of Apollo.');
const script = document.createElement('script');
script.src = '${CDN}/v2/embeddable-sandbox.umd.production.min.js';
script.onerror = failed;
script.onload = () => {
  try {
    new window.EmbeddedSandbox({ target: '#sandbox', initialEndpoint: location.href, initialState: { includeCookies: true }, allowDynamicStyles: false });
  } catch { failed(); }
};
say('Loading Apollo Sandbox from the servers of Apollo…');
setTimeout(() => { if (!document.querySelector('#sandbox iframe')) failed(); }, ${SLOW_MS});
document.head.append(script);
`;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const POLICY = [
  `script-src ${hash(SCRIPT)} ${CDN}`,
  `style-src ${hash(OWN_STYLE)} ${CDN} https://fonts.googleapis.com`,
  'img-src data: https:',
  'frame-src https://sandbox.embed.apollographql.com',
  "base-uri 'none'",
].join('; ');

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sandbox · Souk</title><link rel="icon" href="data:,"><style>${OWN_STYLE}</style></head>
<body><header><strong><a href="/">Souk</a></strong><nav><a href="/graphiql">GraphiQL</a><a href="/api/docs">Docs</a><a href="/api/status">Status</a></nav></header>
<main><h1>Apollo Sandbox</h1><p id="state"></p>
<noscript><p>Sandbox needs JavaScript.</p></noscript>
<p><a href="/graphiql">GraphiQL</a> is served by this gateway and works offline: the same schema, examples for each kind of account, and a sign-in. The <a href="/api/docs">documentation</a> needs no JavaScript.</p>
</main><div id="sandbox"></div><script>${SCRIPT}</script></body></html>`;

/** Apollo Sandbox for browsers at `/graphql`. The page reports when Apollo's servers are unreachable. */
export const sandboxPage: ApolloServerPlugin = {
  async serverWillStart() {
    return { renderLandingPage: async () => ({ html: PAGE }) };
  },
};
