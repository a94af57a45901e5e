import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer, viewerOf } from '@souk/subgraph';
import { admin, ana, ben, customer, openShop, orders, type Shop } from '../testing/shop.ts';

type List = { edges: { node: { name: string } }[]; totalCount: number };

type Walked = List & { pageInfo: { startCursor: string; endCursor: string } };

type Page = List & { pageInfo: { hasNextPage: boolean; endCursor: string } };

describe('product lists', () => {
  let shop: Shop;
  const categories: Record<string, string> = {};
  beforeAll(async () => {
    shop = await openShop();
    for (const [name, parent] of [
      ['Home', null],
      ['Kitchen', 'Home'],
      ['Garden', null],
    ] as const) {
      categories[name] = await shop.category(name, { parentId: parent && categories[parent] });
    }
    const { Home, Kitchen, Garden } = categories;
    await shop.sell({ name: 'Blue mug', price: '12.00', categoryId: Kitchen, tags: ['blue', 'gift'] });
    await shop.sell({ name: 'red Mug', price: '8.00', categoryId: Kitchen, tags: ['red'] });
    await shop.sell({
      name: 'Lamp',
      price: '40.00',
      categoryId: Home,
      description: 'A mug-sized blue light.',
    });
    await shop.sell({ name: 'Spade', price: '20.00', categoryId: Garden, initialStock: 0 }, ben);
    await shop.sell({ name: 'Yen thing', price: { amount: '1000', currency: 'JPY' } }, ben);
    await shop.sell({ name: 'Draft of ana', isPublished: false });
    await shop.sell({ name: 'Draft of ben', isPublished: false }, ben);
  });
  afterAll(() => shop.stop());

  async function list(viewer: Viewer, args: string, field = 'products'): Promise<string[]> {
    const { data, errors } = await shop.run<Record<string, List>>(
      viewer,
      `{ ${field}${args} { edges { node { name } } totalCount } }`,
    );
    if (errors.length > 0) throw new Error(errors[0]?.code);
    const connection = data[field];
    const names = connection?.edges.map(({ node }) => node.name) ?? [];
    expect(connection?.totalCount).toBe(names.length);
    return names;
  }

  it('accept at most 20 tags in a filter', async () => {
    const tags = (count: number) => JSON.stringify(Array.from({ length: count }, (_, at) => `t${at}`));
    expect(await list(anonymous, `(filter: { tags: ${tags(20)} })`)).toEqual([]);
    await expect(list(anonymous, `(filter: { tags: ${tags(21)} })`)).rejects.toThrow('BAD_USER_INPUT');
  });

  it('show products for sale to everybody, newest first', async () => {
    const isAvailableForSale = ['Yen thing', 'Spade', 'Lamp', 'red Mug', 'Blue mug'];
    for (const viewer of [anonymous, customer, ana, admin])
      expect(await list(viewer, '')).toEqual(isAvailableForSale);
  });

  it('are sorted by each order', async () => {
    expect(await list(anonymous, '(sort: NAME)')).toEqual([
      'Blue mug',
      'Lamp',
      'red Mug',
      'Spade',
      'Yen thing',
    ]);
    const eur = 'filter: { price: {} }';
    expect(await list(anonymous, `(${eur}, sort: PRICE_ASC)`)).toEqual([
      'red Mug',
      'Blue mug',
      'Spade',
      'Lamp',
    ]);
    expect(await list(anonymous, `(${eur}, sort: PRICE_DESC)`)).toEqual([
      'Lamp',
      'Spade',
      'Blue mug',
      'red Mug',
    ]);
  });

  it('are filtered by each condition', async () => {
    const { Home, Kitchen } = categories;
    const cases: [string, string[]][] = [
      ['search: "mug"', ['Lamp', 'red Mug', 'Blue mug']],
      ['search: "blue mug"', ['Lamp', 'Blue mug']],
      ['search: "nothing"', []],
      ['search: "MUGS sized"', ['Lamp']],
      [`search: "the mug", categoryId: "${Kitchen}"`, ['red Mug', 'Blue mug']],
      ['search: "-lamp"', ['Lamp']],
      ['search: "\\"blue\\" light"', ['Lamp']],
      ['search: "the"', []],
      ['search: "-"', []],
      ['search: "  "', ['Yen thing', 'Spade', 'Lamp', 'red Mug', 'Blue mug']],
      [`categoryId: "${Home}"`, ['Lamp']],
      [`categoryId: "${Home}", includeDescendants: true`, ['Lamp', 'red Mug', 'Blue mug']],
      [`categoryId: "${Kitchen}"`, ['red Mug', 'Blue mug']],
      ['categoryId: "cat_no", includeDescendants: true', []],
      ['tags: ["Blue"]', ['Blue mug']],
      ['tags: ["blue", "gift"]', ['Blue mug']],
      ['tags: ["blue", "red"]', []],
      ['tags: ["unknown"]', []],
      ['sellerId: "sel_ben"', ['Yen thing', 'Spade']],
      ['price: { min: "12", max: "20.00" }', ['Spade', 'Blue mug']],
      ['price: { min: "500", currency: "JPY" }', ['Yen thing']],
      ['inStock: true, price: {}', ['Lamp', 'red Mug', 'Blue mug']],
      ['inStock: false', ['Spade']],
      ['search: "mug", inStock: true, price: { max: "10" }', ['red Mug']],
    ];
    for (const [filter, names] of cases) {
      expect({ filter, names: await list(anonymous, `(filter: { ${filter} })`) }).toEqual({ filter, names });
    }
    expect(
      await shop.codes(anonymous, '{ products(filter: { price: { min: "1.001" } }) { totalCount } }'),
    ).toEqual(['BAD_USER_INPUT']);
  });

  it('show drafts to their seller', async () => {
    const drafts = '(filter: { status: DRAFT })';
    expect(await list(anonymous, drafts)).toEqual([]);
    expect(await list(customer, drafts)).toEqual([]);
    expect(await list(ana, drafts)).toEqual(['Draft of ana']);
    expect(await list(admin, drafts)).toEqual(['Draft of ben', 'Draft of ana']);
    expect(await list(ana, '(filter: { status: DRAFT, sellerId: "sel_ben" })')).toEqual([]);
  });

  it('show all products of a seller to the seller, and those for sale to others', async () => {
    expect(await list(ben, '', 'myProducts')).toEqual(['Draft of ben', 'Yen thing', 'Spade']);
    expect(await list(ben, '(filter: { status: ACTIVE })', 'myProducts')).toEqual(['Yen thing', 'Spade']);
    expect(await shop.codes(anonymous, '{ myProducts { totalCount } }')).toEqual(['UNAUTHENTICATED']);
    for (const viewer of [customer, admin, orders]) {
      expect(await shop.codes(viewer, '{ myProducts { totalCount } }')).toEqual(['FORBIDDEN']);
    }
    const ofBen = async (viewer: Viewer) => {
      const { data } = await shop.run<{ _entities: { products: List }[] }>(
        viewer,
        `{ _entities(representations: [{ __typename: "Seller", id: "sel_ben" }]) {
          ... on Seller { products { edges { node { name } } totalCount } }
        } }`,
      );
      return data._entities[0]?.products.edges.map(({ node }) => node.name);
    };
    expect(await ofBen(anonymous)).toEqual(['Yen thing', 'Spade']);
    expect(await ofBen(ana)).toEqual(['Yen thing', 'Spade']);
    expect(await ofBen(ben)).toEqual(['Draft of ben', 'Yen thing', 'Spade']);
    expect(await ofBen(admin)).toEqual(['Draft of ben', 'Yen thing', 'Spade']);
  });

  async function pageAfter(sort: string, after: string | null): Promise<Page> {
    const { data } = await shop.run<{ products: Page }>(
      anonymous,
      `query ($after: String) { products(sort: ${sort}, first: 2, after: $after) {
        edges { node { name } } pageInfo { hasNextPage endCursor }
      } }`,
      { after },
    );
    return data.products;
  }

  it('have pages without gaps or duplicates', async () => {
    for (const sort of ['NEWEST', 'PRICE_ASC', 'PRICE_DESC', 'NAME']) {
      const whole = await list(anonymous, `(sort: ${sort})`);
      const walked: string[] = [];
      let after: string | null = null;
      do {
        const page: Page = await pageAfter(sort, after);
        walked.push(...page.edges.map(({ node }) => node.name));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(walked).toEqual(whole);
    }
    expect(await shop.codes(anonymous, '{ products(first: 101) { totalCount } }')).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  it('are sorted alphabetically by name, page by page in both directions', async () => {
    const viewer = viewerOf('seller', { userId: 'usr_ana', sellerId: 'sel_ana' });
    const category = await shop.category('Letters');
    const names = ['Zebra', 'Öl', 'Ofen', 'Éclair', 'apple', 'Łódź', 'яблоко', '東京', '9 Lives', '"Quoted"'];
    for (const name of names) await shop.sell({ name, categoryId: category }, viewer);
    const sorted = [
      '"Quoted"',
      '9 Lives',
      'apple',
      'Éclair',
      'Łódź',
      'Ofen',
      'Öl',
      'Zebra',
      'яблоко',
      '東京',
    ];
    const walk = async (size: string, towards: 'after' | 'before') => {
      const found: string[][] = [];
      let cursor: string | null = null;
      for (let page = 0; page < 4; page += 1) {
        const { data }: { data: { products: Walked } } = await shop.run(
          anonymous,
          `query ($category: ID, $cursor: String) { products(sort: NAME, ${size}: 3, ${towards}: $cursor,
            filter: { categoryId: $category }) { edges { node { name } } totalCount pageInfo { startCursor endCursor } } }`,
          { category, cursor },
        );
        found.push(data.products.edges.map(({ node }) => node.name));
        cursor = data.products.pageInfo[towards === 'after' ? 'endCursor' : 'startCursor'];
      }
      return towards === 'after' ? found.flat() : found.toReversed().flat();
    };
    expect(await walk('first', 'after')).toEqual(sorted);
    expect(await walk('last', 'before')).toEqual(sorted);
  });
});
