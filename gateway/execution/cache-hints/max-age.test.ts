import { describe, expect, it } from '@jest/globals';
import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { readHints } from './hints.ts';
import { maxAgeOf } from './max-age.ts';

const SDL = `
  enum CacheControlScope { PUBLIC PRIVATE }
  directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION
  type Query {
    book: Book
    brief: Book @cacheControl(maxAge: 5)
    mine: Book @cacheControl(maxAge: 60, scope: PRIVATE)
    shelf: Shelf @cacheControl(maxAge: 30)
    unhinted: Shelf
    word: String
    cachedWord: String @cacheControl(maxAge: 7)
    thing: Thing @cacheControl(maxAge: 40)
    found: Found
  }
  type Mutation { write: Book @cacheControl(maxAge: 60) }
  type Shelf @cacheControl(inheritMaxAge: true) { books: [Book!]! spare: Book @cacheControl(maxAge: 0) count: Int! }
  type Book @cacheControl(maxAge: 240) {
    title: String!
    price: Price @cacheControl(maxAge: 10)
    full: Price
    author: Author
    writer: Author @cacheControl(inheritMaxAge: true)
    cost: Int @cacheControl(maxAge: 0)
  }
  type Price @cacheControl(inheritMaxAge: true) { amount: Int! }
  type Author { name: String! }
  type Diary @cacheControl(scope: PRIVATE, maxAge: 50) { title: String! }
  interface Thing { size: Int }
  type Stone implements Thing { size: Int weight: Int @cacheControl(maxAge: 3) }
  type Water implements Thing { size: Int @cacheControl(maxAge: 20) }
  union Found @cacheControl(maxAge: 90) = Book | Diary
`;
const schema = buildSchema(SDL);
const hints = readHints(parse(SDL));

function maxAge(text: string): number {
  const document = parse(text);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition',
  );
  if (!operation) throw new Error('no operation');
  return maxAgeOf(schema, hints, document, operation);
}

describe('the max age of an answer', () => {
  it.each([
    ['{ book { title } }', 240, 'by the hint of the type that a root field answers with'],
    ['{ brief { title } }', 5, 'by the hint of a field before that of its type'],
    ['{ book { title price { amount } } }', 10, 'by the least of all fields'],
    ['{ book { full { amount } } }', 240, 'objects that inherit follow the object they are part of'],
    ['{ shelf { count } }', 30, 'inheriting types at the top follow the field'],
    ['{ shelf { books { title } } }', 30, 'the least of field and type'],
    ['{ unhinted { count } }', 0, 'root fields without a hint'],
    ['{ book { author { name } } }', 0, 'objects without a hint'],
    ['{ book { writer { name } } }', 240, 'a field that inherits in place of its type'],
    ['{ book { cost } }', 0, "a plain field that is said to be nobody's"],
    ['{ shelf { spare { title } } }', 0, 'a field of objects that says 0'],
    ['{ word }', 0, 'plain root fields without a hint'],
    ['{ cachedWord }', 7, 'plain root fields with one'],
    ['{ mine { title } }', 0, 'what is private'],
    ['{ cachedWord mine { title } }', 0, 'what is private among others'],
    [
      '{ book { ...b } } fragment b on Book { price { ...p } } fragment p on Price { amount }',
      10,
      'through fragments',
    ],
    ['{ book { ... on Book { cost } } }', 0, 'through inline fragments'],
    ['query ($on: Boolean!) { book { title cost @include(if: $on) } }', 0, 'whether it is included or not'],
    ['{ other: book { c: cost } }', 0, 'through aliases'],
    ['{ thing { size } }', 20, 'all types that an interface may be'],
    ['{ thing { ... on Stone { weight } } }', 3, 'fields of one type of an interface'],
    ['{ found { ... on Book { price { amount } } } }', 10, 'members of a union'],
    ['{ found { __typename } }', 90, 'the hint of a union'],
    ['{ __typename }', 0, 'what asks for nothing'],
    ['{ book { title } __schema { queryType { name } } }', 0, 'what looks at the schema'],
    ['mutation { write { title } }', 0, 'what changes something'],
  ])('%s: %i, %s', (text, seconds) => {
    expect(maxAge(text)).toBe(seconds);
  });

  it('looks at a fragment once, however often it is spread', () => {
    const fragments = Array.from(
      { length: 40 },
      (_, at) =>
        `fragment f${at} on Book { ${at === 39 ? 'price { amount }' : `...f${at + 1} ...f${at + 1}`} }`,
    );
    expect(maxAge(`{ book { ...f0 } } ${fragments.join(' ')}`)).toBe(10);
  });

  it('is 0 without hints', () => {
    const document = parse('{ book { title } }');
    const [operation] = document.definitions;
    expect(
      maxAgeOf(
        schema,
        readHints(parse('type Query { a: Int }')),
        document,
        operation as OperationDefinitionNode,
      ),
    ).toBe(0);
  });
});

it('takes the strictest of several hints', () => {
  const sdl = `type A { f: Int @cacheControl(maxAge: 9) @cacheControl(maxAge: 4) @cacheControl(scope: PRIVATE) }`;
  expect(readHints(parse(sdl)).get('A.f')).toEqual({ maxAge: 4, isPrivate: true, inherit: false });
});
