import { ask, type Malformed } from './bytes.ts';

const PARSE = 'GRAPHQL_PARSE_FAILED';
const VALIDATION = 'GRAPHQL_VALIDATION_FAILED';
const INPUT = 'BAD_USER_INPUT';
const refused = (what: string, code: string, query: string, variables?: object, name?: string): Malformed => [
  what,
  ask(query, variables, name),
  400,
  code,
];
const slow = 'query ($ms: Int!) { slow(ms: $ms) }';

/** Documents that are no GraphQL, or none that this schema and its limits allow. */
export const DOCUMENTS: readonly Malformed[] = [
  refused('a document of nothing but a comment', PARSE, '# nothing'),
  refused('a document that breaks off', PARSE, '{ user(id: "u1"'),
  refused('a block text that is not closed', PARSE, '{ user(id: """u1) { name } }'),
  refused('a NUL in a document', PARSE, '{ user\u0000 { name } }'),
  refused('half of a pair in a document', PARSE, '{ user(id: "\ud800") { name } }'),
  refused('HTML for a document', PARSE, '<script>alert(1)</script>'),
  refused('SQL for a document', PARSE, "'; DROP TABLE users; --"),
  refused('a document of commas', PARSE, ','.repeat(50_000)),
  refused('a document of fragments alone', VALIDATION, 'fragment F on User { name }'),
  refused('a document that defines types', VALIDATION, 'type A { a: Int }'),
  refused('two operations without names', VALIDATION, '{ products { id } } { products { id } }'),
  refused('a fragment that spreads itself', VALIDATION, '{ ...F } fragment F on Query { ...F }'),
  refused('a directive that is not there', VALIDATION, '{ ... @defer { products { id } } }'),
  refused('a hundred fields that are not there', VALIDATION, `{ products { ${fields(100)} } }`),
  refused('two fields with one name', VALIDATION, '{ user(id: "u1") { id } user(id: "u2") { id } }'),
  refused('a field of the supergraph alone', VALIDATION, '{ internalProducts { id } }'),
  refused('a field of federation', VALIDATION, '{ _entities(representations: []) { __typename } }'),
  refused('a subscription by plain POST', 'BAD_REQUEST', 'subscription { anyChange }'),
  refused('the name of another operation', 'OPERATION_RESOLUTION_FAILURE', 'query A { __typename }', {}, 'B'),
  refused(
    'several operations and no name',
    'OPERATION_RESOLUTION_FAILURE',
    'query A { a: __typename } query B { b: __typename }',
  ),
  refused('a variable that is not there', INPUT, 'query ($id: ID!) { user(id: $id) { name } }'),
  refused('a variable of another type', INPUT, 'query ($id: ID!) { user(id: $id) { name } }', { id: {} }),
  refused('a number beyond 32 bits', INPUT, slow, { ms: 2 ** 31 }),
  refused('a number that is a text', INPUT, slow, { ms: '1; sleep(10)' }),
  refused('a number that is an operator', INPUT, slow, { ms: { $gt: 0 } }),
  refused('5000 words', 'QUERY_TOO_LARGE', `{ ${fields(5_000)} }`),
  refused('a query nested 1,000 deep', 'QUERY_TOO_LARGE', '{ a'.repeat(1_000) + ' }'.repeat(1_000)),
  refused(
    '60 aliases',
    'QUERY_TOO_LARGE',
    `{ ${[...Array(60).keys()].map((n) => `a${n}: __typename`).join(' ')} }`,
  ),
];

function fields(count: number): string {
  return [...Array(count).keys()].map((n) => `nothing${n}`).join(' ');
}
