import { afterEach, describe, expect, it } from '@jest/globals';
import { buildSchema, type ExecutionResult, type GraphQLResolveInfo, isAbstractType, parse } from 'graphql';
import { compiled, interpreted } from './compiled.ts';

const schema = buildSchema(`
  type Query {
    box: Box boxes: [Box!] strict: Box! things: [[Thing]] thing: Thing count: Int counts: [Int!]
    echo(list: [Int!], nested: Nested, word: String = "none"): String plain: String
  }
  input Nested { inner: Nested words: [String!] }
  type Box { id: ID! name: String size: Int full: String! friend: Box }
  union Thing = Box | Note
  type Note { text: String }
`);

type Resolver = (
  source: never,
  args: Record<string, unknown>,
  context: object,
  info: GraphQLResolveInfo,
) => unknown;

const calls: string[] = [];

/** Gives fields of the root their resolvers; what is resolved counts. */
function resolveBy(resolvers: Readonly<Record<string, Resolver>>, resolveType?: Resolver): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const resolver = resolvers[field.name];
    field.resolve = (source, args, context, info) => {
      calls.push(field.name);
      return resolver?.(source as never, args, context as object, info) ?? null;
    };
  }
  const thing = schema.getType('Thing');
  if (!isAbstractType(thing)) throw new Error('no abstract type');
  const type = resolveType ?? (({ kind }: { kind: string }) => kind);
  thing.resolveType = (value, context, info) => type(value as never, {}, context, info) as string;
}
afterEach(() => {
  calls.length = 0;
});

const plain = ({ data, errors }: ExecutionResult) => ({
  data: JSON.parse(JSON.stringify(data)),
  errors: errors?.map(({ message, path }) => ({ message, path })),
});

/** What the compiled operation answers, which has to be what graphql-js answers, with as many calls of resolvers. */
async function both(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query, { noLocation: true });
  const expected = plain(await interpreted(schema, document, undefined)({}, variables));
  const expectedCalls = calls.splice(0);
  const run = compiled(schema, document);
  if (!run) throw new Error('not compiled');
  const answer = plain(await run({}, variables));
  expect(answer).toEqual(expected);
  expect(calls).toEqual(expectedCalls);
  return answer;
}

class Broken {
  readonly id = 'b';
  get name(): string {
    throw new Error('the getter broke');
  }
  get size(): number {
    throw new Error('so did the other');
  }
}

describe('a getter that raises', () => {
  it.each([
    ['at once', () => new Broken()],
    ['behind a promise', async () => new Broken()],
  ])('is an error at its field %s, and the fields beside it are answered', async (_when, box) => {
    resolveBy({ box });
    expect(await both('{ box { id name size } }')).toEqual({
      data: { box: { id: 'b', name: null, size: null } },
      errors: [
        { message: 'the getter broke', path: ['box', 'name'] },
        { message: 'so did the other', path: ['box', 'size'] },
      ],
    });
  });

  it('is an error at its element where it stands in a list of promises', async () => {
    resolveBy({ boxes: () => [Promise.resolve({ id: 'a' }), Promise.resolve(new Broken())] });
    expect((await both('{ boxes { id name } }')).errors).toEqual([
      { message: 'the getter broke', path: ['boxes', 1, 'name'] },
    ]);
  });

  it('is an error where a value only looks like a promise', async () => {
    const sly = Object.defineProperty({}, 'then', {
      get() {
        throw new Error('no then');
      },
    });
    resolveBy({ box: () => sly, plain: () => 'here' });
    expect(await both('{ box { id } plain }')).toEqual({
      data: { box: null, plain: 'here' },
      errors: [{ message: 'no then', path: ['box'] }],
    });
  });
});

describe('arguments', () => {
  it('are an object of the resolver, also where there are none', async () => {
    const seen: unknown[] = [];
    resolveBy({
      plain(_source, args) {
        args.mine = true;
        seen.push(args);
        return 'written';
      },
    });
    const run = compiled(schema, parse('{ plain }'));
    await run?.({}, {});
    await run?.({}, {});
    expect(seen).toEqual([{ mine: true }, { mine: true }]);
    expect(seen[0]).not.toBe(seen[1]);
  });

  it('written into the query are not shared between runs, however deep they are', async () => {
    resolveBy({
      echo(_source, args) {
        const { list, nested } = args as { list: number[]; nested: { inner: { words: string[] } } };
        list.push(9);
        nested.inner.words.push('more');
        return JSON.stringify(args);
      },
    });
    const run = compiled(schema, parse('{ echo(list: [1], nested: { inner: { words: ["a"] } }) }'));
    const echo = '{"word":"none","list":[1,9],"nested":{"inner":{"words":["a","more"]}}}';
    for (let round = 0; round < 3; round += 1) {
      const { data } = (await run?.({}, {})) ?? {};
      expect(JSON.parse(String(data?.echo))).toEqual(JSON.parse(echo));
    }
  });
});

describe('what a resolver is given about its field', () => {
  it('can be spread', async () => {
    const seen: object[] = [];
    resolveBy({ plain: (_source, _args, _context, info) => void seen.push({ ...info }) });
    await both('query Named($a: Int) { x: plain }', { a: 1 });
    expect(seen).toHaveLength(2);
    expect(Object.keys(seen[1] ?? {}).toSorted()).toEqual(Object.keys(seen[0] ?? {}).toSorted());
    expect(seen[1]).toMatchObject({
      fieldName: 'plain',
      path: { prev: undefined, key: 'x', typename: 'Query' },
    });
  });

  it.each([
    ['{ thing { ... on Note { text } } }', { thing: () => ({ kind: 'Note' }) }],
    [
      '{ all: things { ... on Note { text } } }',
      { things: () => [[{ kind: 'Note' }, { kind: 'Box' }], null] },
    ],
  ])('has the path of the field where a type is resolved: %s', async (query, resolvers) => {
    const paths: unknown[] = [];
    resolveBy(resolvers, ({ kind }: { kind: string }, _args, _context, { path }) => {
      const { prev, key, typename } = path;
      paths.push({ prev, key, typename });
      return kind;
    });
    await both(query);
    const half = paths.length / 2;
    expect(half).toBeGreaterThan(0);
    expect(paths.slice(half)).toEqual(paths.slice(0, half));
  });
});

describe('a value that is none of its type', () => {
  it.each([
    ['{ count plain }', { count: () => 'many', plain: () => 'here' }],
    ['{ count plain }', { count: () => 2 ** 31, plain: () => 'here' }],
    ['{ counts plain }', { counts: () => [1, 'many'], plain: () => 'here' }],
    ['{ counts plain }', { counts: () => 7, plain: () => 'here' }],
    ['{ box { id full } plain }', { box: () => ({ id: 'a' }), plain: async () => 'here' }],
    ['{ strict { id } plain }', { strict: async () => null, plain: () => 'here' }],
    ['{ boxes { id } plain }', { boxes: () => [{ id: {} }], plain: () => 'here' }],
    ['{ thing { ... on Box { id } } plain }', { thing: () => ({ kind: 'Ghost' }), plain: () => 'here' }],
  ] satisfies [string, Readonly<Record<string, Resolver>>][])(
    'empties its place, and no resolver is called twice: %s',
    async (query, resolvers) => {
      resolveBy(resolvers);
      const { errors } = await both(query);
      expect(errors?.length).toBeGreaterThan(0);
    },
  );

  it('is an error where the arguments do not fit either', async () => {
    resolveBy({ plain: () => 'here' });
    const query = 'query ($n: Int) { echo(list: [$n]) plain }';
    expect((await both(query, { n: null })).errors).toMatchObject([{ path: ['echo'] }]);
  });
});

describe('values that graphql-js takes as well', () => {
  it.each([
    ['sets as lists', '{ counts }', { counts: () => new Set([1, 2]) }],
    ['methods as fields', '{ box { id name } }', { box: () => ({ id: 'a', name: () => 'called' }) }],
    ['numbers as objects without fields', '{ box { name } }', { box: () => 7 }],
    ['functions as objects', '{ box { name } }', { box: () => function given() {} }],
  ])('%s', async (_what, query, resolvers) => {
    resolveBy(resolvers);
    expect((await both(query)).errors).toBeUndefined();
  });

  it('types that are resolved later', async () => {
    resolveBy({ things: () => [[{ kind: 'Box', id: 'a' }]] }, async ({ kind }: { kind: string }) => kind);
    expect((await both('{ things { ... on Box { id } } }')).data).toEqual({ things: [[{ id: 'a' }]] });
  });

  it('an id that is called like a type, beside the name of its type', async () => {
    resolveBy({ box: () => ({ id: 'Note', name: 'Box' }) });
    expect((await both('{ box { id: __typename key: id name } }')).data).toEqual({
      box: { id: 'Box', key: 'Note', name: 'Box' },
    });
  });
});
