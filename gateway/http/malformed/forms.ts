import { bytesOf, type Fields, GOOD, type Malformed, requestOf } from './bytes.ts';

const MUTATION = 'mutation ($file: Upload!) { upload(file: $file) { received { bytes } } }';
const operations = JSON.stringify({ query: MUTATION, variables: { file: null } });
const PREFLIGHT = ['Apollo-Require-Preflight', '1'] as const;

const part = (name: string, value: string, more = '') =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const file = (name: string) => part(name, 'content', '; filename="a.txt"');
const form = (...parts: string[]) => `${parts.join('')}--b--\r\n`;

const sent = (body: string, type = 'multipart/form-data; boundary=b', fields: Fields = [PREFLIGHT]) =>
  requestOf('POST /graphql HTTP/1.1', [['Content-Type', type], ...fields], bytesOf(body));
const refused = (what: string, body: string, status = 400): Malformed => [
  what,
  sent(body),
  status,
  'BAD_REQUEST',
];
const mapped = (what: string, map: string, status = 400): Malformed =>
  refused(`a form with ${what}`, form(part('operations', operations), part('map', map), file('0')), status);
const pathTo = (path: string) => JSON.stringify({ 0: [path] });
const whole = form(part('operations', operations), part('map', pathTo('variables.file')), file('0'));
const many = Object.fromEntries([...Array(200).keys()].map((n) => [n, ['variables.file']]));

/** Multipart requests that break the rules of forms, or of GraphQL in them. */
export const FORMS: readonly Malformed[] = [
  ['a form that any page could send', sent(whole, undefined, []), 400, 'BAD_REQUEST'],
  [
    'a form with an empty preflight header',
    sent(whole, undefined, [['Apollo-Require-Preflight', '']]),
    400,
    'BAD_REQUEST',
  ],
  ['a form without a boundary', sent(whole, 'multipart/form-data'), 400, 'BAD_REQUEST'],
  ['a form with an empty boundary', sent(whole, 'multipart/form-data; boundary='), 400, 'BAD_REQUEST'],
  [
    'a form with a boundary of 71 signs',
    sent(whole, `multipart/form-data; boundary=${'b'.repeat(71)}`),
    400,
    'BAD_REQUEST',
  ],
  ['a form with another boundary', sent(whole, 'multipart/form-data; boundary=c'), 400, 'BAD_REQUEST'],
  ['a form in UTF-16', sent(whole, 'multipart/form-data; charset=utf-16; boundary=b'), 415, 'BAD_REQUEST'],
  refused('a form of nothing', ''),
  refused('a form without fields', form()),
  refused('a form that breaks off in a header', '--b\r\nContent-Disposition: form-da'),
  refused('a form that breaks off in a field', part('operations', operations).slice(0, -10)),
  refused('a form that breaks off after its map', part('operations', operations) + part('map', '{')),
  refused('a form with a broken part', `--b\r\nnonsense\r\n\r\nx\r\n${form()}`),
  refused('a form without a map', form(part('operations', operations))),
  refused('a form without operations', form(part('map', '{}'), file('0'))),
  refused('a form with its map first', form(part('map', '{}'), part('operations', operations))),
  refused('a form with a file first', form(file('0'), part('operations', operations), part('map', '{}'))),
  refused('a form whose operations are no JSON', form(part('operations', '{'), part('map', '{}'))),
  refused('a form whose operations are a number', form(part('operations', '7'), part('map', '{}'))),
  refused('a form of several operations', form(part('operations', `[${operations}]`), part('map', '{}'))),
  refused(
    'a form whose operations are 5000 deep',
    form(
      part('operations', `{"query":"{a}","variables":{"v":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`),
      part('map', '{}'),
    ),
  ),
  refused(
    'a form whose operations have 1.5 MB',
    form(part('operations', JSON.stringify({ query: `#${'x'.repeat(1_500_000)}` })), part('map', '{}')),
    413,
  ),
  refused('a form with a name of 100,000 signs', form(part('x'.repeat(100_000), '{}'))),
  refused(
    'a form with a header of 100,000 signs',
    `--b\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n\r\n${form()}`,
  ),
  mapped('a map that is no JSON', '{'),
  mapped('a map that is a list', '[]'),
  mapped('a map that is null', 'null'),
  mapped('a map of texts', '{"0":"variables.file"}'),
  mapped('a map of numbers', '{"0":[7]}'),
  mapped('a path through a prototype', pathTo('variables.__proto__.polluted')),
  mapped('a path through a constructor', pathTo('variables.constructor.prototype.polluted')),
  mapped('a path from a prototype', pathTo('__proto__.polluted')),
  mapped('a path to its query', pathTo('query')),
  mapped('a path to a place that is taken', JSON.stringify({ 0: ['variables.file', 'variables.file'] })),
  mapped('a path to nothing', pathTo('')),
  mapped('a path beside its variables', pathTo('file')),
  mapped('a path to its variables', pathTo('variables')),
  mapped('a path to place 2,000,000,000 of a list', pathTo('variables.file.2000000000')),
  mapped('a path of 450,000 steps', pathTo(`variables${'.a'.repeat(450_000)}`)),
  mapped('200 files', JSON.stringify(many), 413),
  [
    'a form with a query and no files',
    sent(form(part('operations', JSON.stringify({ query: GOOD })), part('map', '{}'))),
    200,
    null,
  ],
];
