import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { openShop, type Shop } from '../testing/shop.ts';

describe('tags', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const names = async (args: string) => {
    const { data } = await shop.run<{ tags: { edges: { node: { name: string } }[]; totalCount: number } }>(
      anonymous,
      `{ tags${args} { edges { node { id name } } totalCount } }`,
    );
    return [data.tags.totalCount, ...data.tags.edges.map(({ node }) => node.name)];
  };

  it('are stored once in lower case, also when 20 products are created concurrently', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        shop.sell({ tags: [index % 2 ? 'BLUE' : ' blue ', 'Été  chaud'] }),
      ),
    );
    expect(await names('(sort: NAME)')).toEqual([2, 'blue', 'été chaud']);
  });

  it('are found by the beginnings of their words', async () => {
    await shop.sell({ tags: ['black', 'x.*', '東京タワー'] });
    expect(await names('(sort: NAME, filter: { search: "BL" })')).toEqual([2, 'black', 'blue']);
    expect(await names('(sort: NAME, filter: { search: "x.*" })')).toEqual([1, 'x.*']);
    for (const search of ['.*', '^', 'lack'])
      expect(await names(`(sort: NAME, filter: { search: "${search}" })`)).toEqual([0]);
    expect(await names('(sort: NAME, filter: { search: "chaud ETE" })')).toEqual([1, 'été chaud']);
    expect(await names('(sort: NAME, filter: { search: "タワー" })')).toEqual([1, '東京タワー']);
    expect(await names('(first: 1, sort: NAME)')).toEqual([5, 'black']);
    const newest = await names('');
    expect(newest[0]).toBe(5);
    expect(await names('(sort: OLDEST_FIRST)')).toEqual([5, ...newest.slice(1).toReversed()]);
  });
});
