/** A malformed request: what is wrong with it, its bytes, and the status and code of the answer. */
export type Malformed = readonly [
  what: string,
  bytes: Buffer,
  /** `closed` for a connection that ends without an answer. */
  status: number | 'closed',
  /** Null where the answer has data after all. */
  code: string | null,
];

/** Header fields in their order; a name may occur twice. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** The bytes of parts one after the other; text as Latin-1, so that any byte can be written. */
export const bytesOf = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));

/** The bytes of a request, with a Content-Length unless another field replaces it. */
export function requestOf(line: string, fields: Fields, body: string | Buffer = ''): Buffer {
  const content = typeof body === 'string' ? Buffer.from(body) : body;
  const names = new Set(fields.map(([name]) => name.toLowerCase()));
  const hasLength = names.has('content-length') || names.has('transfer-encoding') || line.startsWith('GET');
  const all: Fields = [
    ['Host', 'souk'],
    ['Accept', 'application/graphql-response+json'],
    ...fields,
    ...(hasLength ? [] : [['Content-Length', String(content.length)] as const]),
  ];
  // A field without a value here replaces one of the usual ones by nothing.
  const missing = new Set(all.filter(([, value]) => value === ABSENT).map(([name]) => name.toLowerCase()));
  const sent = all.filter(([name], at) => {
    if (missing.has(name.toLowerCase())) return false;
    return at > 1 || !fields.some(([own]) => own.toLowerCase() === name.toLowerCase() && name !== 'Host');
  });
  return bytesOf(`${line}\r\n`, ...sent.map(([name, value]) => `${name}: ${value}\r\n`), '\r\n', content);
}

/** The value of a field that is left out. */
export const ABSENT = '\u0000absent';

const JSON_TYPE = ['Content-Type', 'application/json'] as const;

/** A POST of a body as JSON. */
export const postJson = (body: string | Buffer, ...fields: Fields): Buffer =>
  requestOf('POST /graphql HTTP/1.1', [JSON_TYPE, ...fields], body);

/** A POST of an operation as JSON. */
export const ask = (query: string, variables?: object, operationName?: string): Buffer =>
  postJson(JSON.stringify({ query, variables, operationName }));

/** A GET that pages of other origins cannot send. */
export const get = (target: string, ...fields: Fields): Buffer =>
  requestOf(`GET ${target} HTTP/1.1`, [['Apollo-Require-Preflight', '1'], ...fields]);

/** A valid query. */
export const GOOD = '{ user(id: "u1") { name } }';
