import { ABSENT, bytesOf, type Fields, GOOD, type Malformed, postJson, requestOf } from './bytes.ts';

const good = JSON.stringify({ query: GOOD });
const LINE = 'POST /graphql HTTP/1.1';
const JSON_TYPE = ['Content-Type', 'application/json'] as const;
const withFields = (...fields: Fields) => requestOf(LINE, [JSON_TYPE, ...fields], good);
const refused = (what: string, status: number, ...fields: Fields): Malformed => [
  what,
  withFields(...fields),
  status,
  'BAD_REQUEST',
];
const token = (text: string): Malformed => [
  `an Authorization of "${text.slice(0, 20)}"`,
  withFields(['Authorization', text]),
  401,
  'UNAUTHENTICATED',
];
const unsigned = `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"u1","kind":"admin"}').toString('base64url')}.`;
const HEAD = `${LINE}\r\nHost: souk\r\nContent-Type: application/json\r\n`;
const raw = (what: string, rest: string, status = 400): Malformed => [
  what,
  bytesOf(HEAD, rest),
  status,
  'BAD_REQUEST',
];
const chunked = (what: string, body: string, status = 400) =>
  raw(what, `Transfer-Encoding: chunked\r\n\r\n${body}`, status);
const chunk = `${good.length.toString(16)}\r\n${good}\r\n0\r\n\r\n`;

/** Header fields that are too long, sent twice, contradictory or invalid. */
export const HEADERS: readonly Malformed[] = [
  refused('a header of 20 KB', 431, ['X-Long', 'x'.repeat(20_000)]),
  refused('1,000 headers', 431, ...[...Array(1_000).keys()].map((n) => [`X-Some-Header-${n}`, 'x'] as const)),
  refused('two hosts', 400, ['Host', 'other']),
  refused('no host', 400, ['Host', ABSENT]),
  refused('two identities', 400, ['Authorization', 'Bearer a'], ['Authorization', 'Bearer b']),
  refused('two types', 400, ['content-type', 'text/plain']),
  refused('an expectation that nobody knows', 417, ['Expect', 'a-miracle']),
  [
    'an offer of HTTP/2',
    withFields(['Connection', 'Upgrade, HTTP2-Settings'], ['Upgrade', 'h2c']),
    200,
    null,
  ],
  token('Bearer'),
  token('Bearer a.b.c'),
  token('Basic YWRtaW46YWRtaW4='),
  token('nonsense'),
  token(`Bearer ${'x'.repeat(8_000)}`),
  token('Bearer \xff\xfe'),
  token(unsigned),
  refused('two lengths', 400, ['Content-Length', '5'], ['Content-Length', '6']),
  refused('a length and chunks', 400, ['Content-Length', '5'], ['Transfer-Encoding', 'chunked']),
  refused('a length below nothing', 400, ['Content-Length', '-5']),
  refused('a length that is a text', 400, ['Content-Length', 'many']),
  refused('a length with a sign', 400, ['Content-Length', '+5']),
  refused('a length beyond all', 400, ['Content-Length', '99999999999999999999']),
  refused('a list of lengths', 400, ['Content-Length', '5, 5']),
  refused('a body that is longer than its length', 400, ['Content-Length', '12']),
  chunked('chunks of no size', 'zz\r\n'),
  chunked('chunks of a size below nothing', '-1\r\n'),
  chunked('chunks of a size beyond all', 'fffffffffffffffff\r\n'),
  chunked('chunks with a long extension', `5;${'x'.repeat(20_000)}\r\nhello\r\n0\r\n\r\n`, 413),
  chunked('chunks that do not end where they say', '3\r\nhello\r\n0\r\n\r\n'),
  chunked('chunks of 2 MB', `${(2_000_000).toString(16)}\r\n${' '.repeat(2_000_000)}\r\n0\r\n\r\n`, 413),
  raw('a coding that is none', `Transfer-Encoding: xchunked\r\n\r\n${chunk}`),
  raw('chunks that are not last', `Transfer-Encoding: chunked, identity\r\n\r\n${chunk}`),
  raw('two codings, hidden', `Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n${chunk}`),
  raw('a space before the colon', `Transfer-Encoding : chunked\r\n\r\n${chunk}`),
  raw('a coding behind a vertical tab', `Transfer-Encoding: \x0bchunked\r\n\r\n${chunk}`),
  raw('a folded line', `X-A: b\r\n c\r\nContent-Length: 0\r\n\r\n`),
  raw('a line without a colon', 'nonsense\r\n\r\n'),
  raw('a name with a space', 'X A: b\r\n\r\n'),
  raw('a name of nothing', ': b\r\n\r\n'),
  raw('a NUL in a value', 'X-A: a\u0000b\r\n\r\n'),
  raw('a bare carriage return in a value', 'X-A: a\rInjected: b\r\n\r\n'),
  [
    'line ends without carriage returns',
    bytesOf(`POST /graphql HTTP/1.1\nHost: souk\n\n`),
    400,
    'BAD_REQUEST',
  ],
  [
    'an identity in the internal family',
    postJson(good, ['X-User-Context', 'x'], ['X-Service-Key', 'x']),
    200,
    null,
  ],
];
