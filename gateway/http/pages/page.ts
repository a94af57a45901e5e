import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { STYLE } from './style.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML content and attributes. */
export const escapeHtml = (text: string) =>
  text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** The options of a page. */
export interface PageOptions {
  /** The interval in seconds after which the page reloads. */
  refreshSeconds?: number;
  /** Whether to link to Sandbox and GraphiQL, which production does not have. */
  sandbox?: boolean;
  /** Whether to link to the documentation, which exists where introspection is on. */
  docs?: boolean;
  /** The URL of the gateway, for pages on another server. */
  gatewayUrl?: string;
  /** The URL of the gateway for clients, for commands to copy. */
  publicUrl?: string;
  /** The URL of a script of this server, for pages that also work without it. */
  script?: string;
}

/** An HTML page in the common style, which loads nothing from other servers. `body` is HTML. */
export function renderPage(
  title: string,
  body: string,
  { refreshSeconds, sandbox = true, docs = true, gatewayUrl = '', script }: PageOptions = {},
): string {
  const base = escapeHtml(gatewayUrl);
  const refresh = refreshSeconds ? `<meta http-equiv="refresh" content="${refreshSeconds}">` : '';
  const sandboxLink = sandbox
    ? `<a href="${base}/graphql">Sandbox</a><a href="${base}/graphiql">GraphiQL</a>`
    : '';
  const docsLink = docs ? `<a href="${base}/api/docs">Docs</a>` : '';
  const scriptTag = script ? `<script src="${script}" defer></script>` : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Souk</title><link rel="icon" href="data:,"><style>${STYLE}</style>${refresh}${scriptTag}</head>
<body><header><strong><a href="${base}/">Souk</a></strong><nav>${sandboxLink}${docsLink}<a href="${base}/api/status">Status</a></nav></header>
<main>${body}</main></body></html>`;
}

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const policy = (own: readonly string[]) =>
  [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    'img-src data:',
    "base-uri 'none'",
    ...own,
    "frame-ancestors 'none'",
  ].join('; ');
const POLICY = policy(["form-action 'none'"]);
const INTERACTIVE_POLICY = policy(["form-action 'self'", "script-src 'self'", "connect-src 'self'"]);

/**
 * Sends a page made by `renderPage`. Its policy allows only its own style; an interactive page may also run scripts of this
 * server and send requests to it.
 */
export function sendPage(reply: FastifyReply, html: string, interactive = false): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', interactive ? INTERACTIVE_POLICY : POLICY)
    .send(html);
}

/** A first query for newcomers, which needs no sign-in. */
export const FIRST_QUERY = '{ products(first: 3) { nodes { name price { amount currency } } } }';

/** The default URL of a gateway. */
export const LOCAL_URL = 'http://localhost:8000';

/** The curl command that sends a query to the gateway at this URL, with a token or without. */
export const curlCommand = (query: string, url = LOCAL_URL, signedIn = false) => {
  const token = signedIn ? `  -H 'authorization: Bearer <access token>' \\\n` : '';
  return `curl ${url}/graphql -H 'content-type: application/json' \\\n${token}  -d '${JSON.stringify({ query })}'`;
};
