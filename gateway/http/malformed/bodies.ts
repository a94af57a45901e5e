import { ask, bytesOf, GOOD, type Malformed, postJson } from './bytes.ts';

const good = JSON.stringify({ query: GOOD });
const echo = 'query ($value: JSON) { echo(value: $value) }';
const refused = (what: string, body: string | Buffer): Malformed => [
  `a body ${what}`,
  postJson(body),
  400,
  'BAD_REQUEST',
];
const withPart = (part: object) => JSON.stringify({ query: GOOD, ...part });

/** Bodies that are no JSON, or no request in JSON. */
export const BODIES: readonly Malformed[] = [
  refused('that is empty', ''),
  refused('of spaces', '   \n'),
  refused('of JSON that breaks off', '{"query":"{ user'),
  refused('of nonsense', 'NONSENSE'),
  refused('of JSON with a comma too many', `${good.slice(0, -1)},}`),
  refused('of JSON and something after it', `${good}x`),
  refused('of two requests', good + good),
  refused('in single quotes', `{'query':'${GOOD}'}`),
  refused('with a comment', `/* hello */${good}`),
  refused('with a line break within a text', '{"query":"{ user\n}"}'),
  refused('with a NUL', `${good.slice(0, -1)}\u0000}`),
  refused('of null', 'null'),
  refused('of true', 'true'),
  refused('of a number', '7'),
  refused('of a text', JSON.stringify(GOOD)),
  refused('of several requests', `[${good}]`),
  refused('of no requests', '[]'),
  refused('of an empty object', '{}'),
  refused('without a query', '{"variables":{}}'),
  refused('with a misspelt query', '{"qeury":"{ __typename }"}'),
  refused('with an empty query', '{"query":""}'),
  refused('with a query that is null', '{"query":null}'),
  refused('with a query that is a number', '{"query":7}'),
  refused('with a query that is a tree', '{"query":{"kind":"Document","definitions":[]}}'),
  refused('with a query that is a list', '{"query":["{ __typename }"]}'),
  refused('with variables that are a text', withPart({ variables: '{}' })),
  refused('with variables that are a list', withPart({ variables: [7] })),
  refused('with variables that are a number', withPart({ variables: 7 })),
  refused('with an operation name that is a number', withPart({ operationName: 7 })),
  refused('with an operation name that is an object', withPart({ operationName: {} })),
  refused('with extensions that are a text', withPart({ extensions: 'x' })),
  refused('with extensions that are a list', withPart({ extensions: [] })),
  refused(
    'of lists 5000 deep in its variables',
    `${good.slice(0, -1)},"variables":{"value":${nested(5_000)}}}`,
  ),
  refused('of objects 5000 deep', `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`),
  refused('of opening brackets', '['.repeat(500_000)),
  refused('with a key that poisons', `{"query":${JSON.stringify(GOOD)},"__proto__":{"polluted":true}}`),
  refused('with such a key in variables', '{"query":"{a}","variables":{"__proto__":{"polluted":true}}}'),
  refused('with such a key by codes', '{"query":"{a}","\\u005f_pr\\u006Fto__" :{"polluted":true}}'),
  refused('with a constructor that poisons', `{"query":"{a}","variables":{"constructor":{"prototype":{}}}}`),
  ['a constructor that does not', ask(echo, { value: { constructor: 'Acme' } }), 200, null],
  refused('that is no UTF-8', bytesOf('{"query":"{ user(id: \\"\xff\\") { name } }"}')),
  refused('with UTF-8 longer than it needs', bytesOf('{"query":"\xc0\xaf"}')),
  refused('whose UTF-8 breaks off', bytesOf('{"query":"{a}"} \xe2\x82')),
  refused('with half of a pair in UTF-8', bytesOf('{"query":"\xed\xa0\x80"}')),
  refused('in UTF-16', Buffer.from(good, 'utf16le')),
  refused('of a byte order mark', '\ufeff'),
  ['a body behind a byte order mark', postJson(`\ufeff${good}`), 200, null],
  [
    'half of a pair in a variable',
    postJson(`{"query":${JSON.stringify(echo)},"variables":{"value":"\\ud800"}}`),
    200,
    null,
  ],
  ['a NUL in a variable', ask(echo, { value: '\u0000' }), 200, null],
  [
    'a number beyond all',
    postJson(`{"query":${JSON.stringify(echo)},"variables":{"value":1e999}}`),
    400,
    'BAD_USER_INPUT',
  ],
  [
    'a number of 10,000 digits',
    postJson(`{"query":${JSON.stringify(echo)},"variables":{"value":${'9'.repeat(10_000)}}}`),
    400,
    'BAD_USER_INPUT',
  ],
  ['a body of 1.5 MB', postJson(`"${'x'.repeat(1_500_000)}"`), 413, 'BAD_REQUEST'],
  ['a body that says it has 10 GB', postJson('{', ['Content-Length', '10737418240']), 413, 'BAD_REQUEST'],
];

function nested(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}
