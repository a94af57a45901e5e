import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Reply, type Small, startSmall } from '../engine/testing/small.ts';

const SHOP = `
  type Query { product: Product }
  type Mutation { buy(n: Int): Product! sell(n: Int): Product try(n: Int): Product count: Int }
  type Product @key(fields: "id") { id: ID! name: String }
`;
const STOCK = `
  type Query { level: Int }
  type Mutation { fill(n: Int): Int }
  type Product @key(fields: "id") { id: ID! left(scale: Int): Int }
`;

let small: Small;
/** What was done and read, in its order. */
const log: string[] = [];
let failing: string | null = null;

const shop: Reply = ({ query, variables }) => {
  const data: Record<string, unknown> = {};
  const errors: object[] = [];
  for (const [, alias, field = '', at] of query.matchAll(
    /(?:(\w+):)?\b(buy|sell|try|count)\b(?:\(n:(\d+|\$n)\))?/g,
  )) {
    const number = at === '$n' ? variables.n : at;
    log.push(`${field} ${number ?? ''}`.trim());
    const name = alias ?? field;
    if (failing === field) {
      errors.push({ message: `no ${field}`, path: [name], extensions: { code: 'FORBIDDEN' } });
      data[name] = null;
      if (field === 'buy') return { data: null, errors };
    } else data[name] = field === 'count' ? 1 : { __typename: 'Product', id: `p${number}`, name: 'Cup' };
  }
  return errors.length > 0 ? { data, errors } : { data };
};
const stock: Reply = ({ query, variables }) => {
  if (query.includes('fill')) {
    log.push('fill');
    return { data: { fill: 1 } };
  }
  const ids = (variables.representations as { id: string }[]).map(({ id }) => id);
  log.push(`left of ${ids.join()}`);
  return { data: { _entities: ids.map(() => ({ left: log.length })) } };
};

beforeAll(async () => {
  small = await startSmall({ shop: SHOP, stock: STOCK }, { shop, stock });
});
beforeEach(() => {
  log.length = 0;
  failing = null;
});

describe('mutations', () => {
  it('run one after the other, each with the selections below it', async () => {
    const { data, errors } = await small.ours(
      'mutation { a: buy(n: 1) { left } b: sell(n: 2) { name left } fill }',
    );
    expect(errors).toBeUndefined();
    expect(log).toEqual(['buy 1', 'left of p1', 'sell 2', 'left of p2', 'fill']);
    expect(JSON.stringify(data)).toBe('{"a":{"left":2},"b":{"name":"Cup","left":4},"fill":1}');
  });

  it('keep their order through fragments and conditions', async () => {
    const query = `mutation ($n: Int, $in: Boolean!) { ...Two @include(if: $in) try(n: 4) { left } ... { count } }
      fragment Two on Mutation { sell(n: $n) { left } ... on Mutation { buy(n: 3) { left name } } }`;
    expect((await small.ours(query, { n: 2, in: true })).errors).toBeUndefined();
    expect(log).toEqual(['sell 2', 'left of p2', 'buy 3', 'left of p3', 'try 4', 'left of p4', 'count']);
    log.length = 0;
    const { data } = await small.ours(query, { n: 2, in: false });
    expect(log).toEqual(['try 4', 'left of p4', 'count']);
    expect(data).toEqual({ try: { left: 2 }, count: 1 });
  });

  it('of one subgraph are one request where nothing else is needed', async () => {
    small.asked.length = 0;
    await small.ours('mutation { buy(n: 1) { name } sell(n: 2) { id } count }');
    expect(small.asked).toHaveLength(1);
    expect(log).toEqual(['buy 1', 'sell 2', 'count']);
  });

  it('do not run after one that fails in a non-null field', async () => {
    failing = 'buy';
    const { data, errors } = await small.ours('mutation { buy(n: 1) { left } sell(n: 2) { left } }');
    expect(data).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(log).toEqual(['buy 1']);
  });

  it('run after one that fails in a nullable field', async () => {
    failing = 'sell';
    const { data } = await small.ours('mutation { sell(n: 1) { left } buy(n: 2) { left } }');
    expect(data).toEqual({ sell: null, buy: { left: 3 } });
    expect(log).toEqual(['sell 1', 'buy 2', 'left of p2']);
  });
});

it('refuses a variable with a reserved name where it would conflict', async () => {
  const ask = (name: string) =>
    small.ours(`mutation ($${name}: Int) { buy(n: 1) { left(scale: $${name}) } }`, { [name]: 1 });
  await expect(ask('representations')).rejects.toThrow(/"\$representations".*rename it/);
  expect(log).toEqual([]);
  for (const name of ['constructor', 'toString', '__proto__'])
    expect((await ask(name)).errors).toBeUndefined();
  const elsewhere =
    'mutation ($representations: Int) { sell(n: 1) { left } try(n: $representations) { name } }';
  expect((await small.ours(elsewhere, { representations: 1 })).errors).toBeUndefined();
});
