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

/** Text made safe for HTML content and attributes. */
export const escapeHtml = (text: string) =>
  text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** What a page may have besides its body. */
export interface PageOptions {
  /** The page looks again by itself after so many seconds. */
  refreshSeconds?: number;
  /** Whether there are Sandbox and GraphiQL to link to; production has neither. */
  sandbox?: boolean;
  /** Whether there is a page of the schema to link to; there is where introspection is on. */
  docs?: boolean;
  /** Where the gateway answers, for pages that are served by another server. */
  gatewayUrl?: string;
  /** Where clients reach the gateway, for commands to copy. */
  publicUrl?: string;
  /** The address of a script of this server, for pages that work without it too. */
  script?: string;
}

/** A page of the gateway: one style, nothing loaded from elsewhere. `body` is HTML. */
export function page(
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
 * Answers a page made by `page`. Its policy lets nothing run or load but its own style; an interactive one may also run
 * scripts of this server and ask it.
 */
export function sendPage(reply: FastifyReply, html: string, interactive = false): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', interactive ? INTERACTIVE_POLICY : POLICY)
    .send(html);
}

/** A query for a first try: what is on sale, for anyone. */
export const FIRST_QUERY = '{ products(first: 3) { edges { node { name price { amount currency } } } } }';

/** Where a gateway answers whose address is not known. */
export const LOCAL_URL = 'http://localhost:8000';

/** How to send a query from a terminal to a gateway at this URL, signed in or not. */
export const curlOf = (query: string, url = LOCAL_URL, signedIn = false) => {
  const token = signedIn ? `  -H 'authorization: Bearer <access token>' \\\n` : '';
  return `curl ${url}/graphql -H 'content-type: application/json' \\\n${token}  -d '${JSON.stringify({ query })}'`;
};
