import { gzipSync } from 'node:zlib';
import { ABSENT, GOOD, type Malformed, postJson, requestOf } from './bytes.ts';

const good = JSON.stringify({ query: GOOD });
const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
const LINE = 'POST /graphql HTTP/1.1';

const ofType = (type: string): Malformed => [
  `a Content-Type of "${type}"`,
  requestOf(LINE, [['Content-Type', type]], good),
  415,
  'BAD_REQUEST',
];
const encoded = (encoding: string, body: string | Buffer): Malformed => [
  `a Content-Encoding of "${encoding}", ${body.length} bytes`,
  postJson(body, ['Content-Encoding', encoding]),
  415,
  'BAD_REQUEST',
];
const accepting = (type: string, status: number, code: string | null): Malformed => [
  `an Accept of "${type}"`,
  postJson(good, ['Accept', type]),
  status,
  code,
];

/** Requests in a type, charset or coding that is not read here, or for an answer in one that is not written. */
export const TYPES: readonly Malformed[] = [
  ['no Content-Type', requestOf(LINE, [], good), 415, 'BAD_REQUEST'],
  ['no Content-Type and no body', requestOf(LINE, []), 415, 'BAD_REQUEST'],
  ofType(''),
  ofType('text/plain'),
  ofType('application/x-www-form-urlencoded'),
  ofType('application/graphql'),
  ofType('application/xml'),
  ofType('application/jsonp'),
  ofType('multipart/mixed; boundary=x'),
  ofType('application'),
  ofType(';;;='),
  ofType(`application/${'x'.repeat(5_000)}`),
  ofType('application/json; charset=utf-16'),
  ofType('application/json; charset="ISO-8859-1"'),
  ofType('application/json; charset=utf-7'),
  [
    'UTF-8 in capitals and quotes',
    requestOf(LINE, [['Content-Type', 'Application/JSON; Charset="UTF-8"']], good),
    200,
    null,
  ],
  encoded('gzip', gzipSync(good)),
  encoded('gzip', bomb),
  encoded('gzip', gzipSync(good).subarray(0, 12)),
  encoded('deflate', good),
  encoded('br', good),
  encoded('zzz', good),
  encoded('gzip, gzip', gzipSync(gzipSync(good))),
  ['a Content-Encoding of nothing', postJson(good, ['Content-Encoding', 'identity']), 200, null],
  accepting('text/csv', 406, 'BAD_REQUEST'),
  accepting('image/*', 406, 'BAD_REQUEST'),
  accepting('text/html', 406, 'BAD_REQUEST'),
  accepting('multipart/mixed', 406, 'BAD_REQUEST'),
  accepting('application/json;q=0', 406, 'BAD_REQUEST'),
  accepting('application/json; charset=utf-16', 406, 'BAD_REQUEST'),
  accepting(';;;', 406, 'BAD_REQUEST'),
  accepting(`text/${'x'.repeat(5_000)}`, 406, 'BAD_REQUEST'),
  ['no Accept', postJson(good, ['Accept', ABSENT]), 200, null],
];
