import { randomBytes } from 'node:crypto';
import { ABSENT, bytesOf, GOOD, get, type Malformed, postJson, requestOf } from './bytes.ts';

const query = encodeURIComponent(GOOD);
const good = JSON.stringify({ query: GOOD });
const method = (name: string): Malformed => [
  `the method ${name}`,
  requestOf(`${name} /graphql HTTP/1.1`, [['Content-Type', 'application/json']], good),
  405,
  'BAD_REQUEST',
];
const unread = (what: string, bytes: string | Buffer): Malformed => [
  what,
  bytesOf(bytes),
  400,
  'BAD_REQUEST',
];
const at = (target: string, status: number, code: string | null): Malformed => [
  `a GET of ${target.slice(0, 60)}`,
  get(target),
  status,
  code,
];
const asked = (what: string, search: string, status = 400): Malformed => [
  `a GET with ${what}`,
  get(`/graphql?${search}`),
  status,
  'BAD_REQUEST',
];
const HELLO = '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03';

/** Methods, addresses and first lines that are not served, and what is no HTTP at all. */
export const LINES: readonly Malformed[] = [
  ...['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'LOCK', 'SEARCH'].map(method),
  ['the method CONNECT', requestOf('CONNECT souk:443 HTTP/1.1', []), 'closed', null],
  unread('a method that is none', 'FROBNICATE /graphql HTTP/1.1\r\nHost: souk\r\n\r\n'),
  unread('a method in small letters', 'post /graphql HTTP/1.1\r\nHost: souk\r\n\r\n'),
  unread('a method of 10,000 letters', `${'A'.repeat(10_000)} / HTTP/1.1\r\n\r\n`),
  unread('a version that is none', 'GET /graphql HTTP/9.9\r\nHost: souk\r\n\r\n'),
  unread('no version', 'GET /graphql\r\n\r\n'),
  unread('another protocol', 'GET /graphql ICE/1.1\r\nHost: souk\r\n\r\n'),
  unread('the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  unread('TLS', `${HELLO}${'\x00'.repeat(200)}`),
  unread('SSH', 'SSH-2.0-OpenSSH_9.6\r\n'),
  unread('bytes by chance', Buffer.concat([Buffer.from([0xff]), randomBytes(4_000)])),
  ['empty lines before a good request', bytesOf('\r\n\r\n', postJson(good)), 200, null],
  [
    'a good request in HTTP/1.0, without a host',
    requestOf(
      'POST /graphql HTTP/1.0',
      [
        ['Content-Type', 'application/json'],
        ['Host', ABSENT],
      ],
      good,
    ),
    200,
    null,
  ],
  at('/%E0%A4%A', 400, 'BAD_REQUEST'),
  at('/graphql%', 400, 'BAD_REQUEST'),
  at('/graphql%00', 404, 'NOT_FOUND'),
  at('/graphql/', 404, 'NOT_FOUND'),
  at('//graphql', 404, 'NOT_FOUND'),
  at('/../../../../etc/passwd', 404, 'NOT_FOUND'),
  at('/%2e%2e/%2e%2e/etc/passwd', 404, 'NOT_FOUND'),
  at('/api/docs/../../package.json', 404, 'NOT_FOUND'),
  at('/graphiql/..%2f..%2fpackage.json', 404, 'NOT_FOUND'),
  at(`/graphiql/${'x'.repeat(500)}`, 414, 'BAD_REQUEST'),
  at(`/${'x'.repeat(20_000)}`, 431, 'BAD_REQUEST'),
  at('*', 404, 'NOT_FOUND'),
  at('http://other.example/nothing', 404, 'NOT_FOUND'),
  unread('a space in an address', 'GET /graph ql HTTP/1.1\r\nHost: souk\r\n\r\n'),
  unread('a NUL in an address', 'GET /graph\u0000ql HTTP/1.1\r\nHost: souk\r\n\r\n'),
  asked('no query', ''),
  asked('two queries', `query=${query}&query=${query}`),
  asked('variables that are no JSON', `query=${query}&variables=x`),
  asked('variables 5,000 deep', `query=${query}&variables=${'['.repeat(5_000)}${']'.repeat(5_000)}`),
  asked('variables that poison', `query=${query}&variables={"value":{"__proto__":{"polluted":true}}}`),
  asked('variables that are a list', `query=${query}&variables=[]`),
  asked('extensions that are a number', `query=${query}&extensions=7`),
  asked('a mutation', `query=${encodeURIComponent('mutation { slowly(ms: 1) }')}`, 405),
  asked('a subscription', `query=${encodeURIComponent('subscription { anyChange }')}`, 405),
  [
    'a GET that any page could send',
    requestOf(`GET /graphql?query=${query} HTTP/1.1`, []),
    400,
    'BAD_REQUEST',
  ],
  [
    'a GET in another type',
    get(`/graphql?query=${query}`, ['Content-Type', 'text/plain']),
    415,
    'BAD_REQUEST',
  ],
  [
    'a GET for an event stream',
    get(`/graphql?query=${query}`, ['Accept', 'text/event-stream']),
    400,
    'BAD_REQUEST',
  ],
];
