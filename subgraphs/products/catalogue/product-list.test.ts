import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer, viewerOf } from '@souk/subgraph';
import { admin, ana, ben, customer, openShop, type Shop } from '../testing/shop.ts';

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
    await shop.sell({ name: 'Spade', price: '20.00', categoryId: Garden, sku: 'SP-1', initialStock: 0 }, ben);
    await shop.sell({ name: 'Yen thing', price: { amount: '1000', currency: 'JPY' }, initialStock: 50 }, ben);
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
    const forSale = ['Yen thing', 'Spade', 'Lamp', 'red Mug', 'Blue mug'];
    for (const viewer of [anonymous, customer, ana, admin]) expect(await list(viewer, '')).toEqual(forSale);
  });

  it('are sorted by each order', async () => {
    expect(await list(anonymous, '(sort: NAME)')).toEqual([
      'Blue mug',
      'Lamp',
      'red Mug',
      'Spade',
      'Yen thing',
    ]);
    const eur = 'filter: { price: { min: { amount: "0", currency: "EUR" } } }';
    expect(await list(anonymous, `(${eur}, sort: PRICE_LOW_TO_HIGH)`)).toEqual([
      'red Mug',
      'Blue mug',
      'Spade',
      'Lamp',
    ]);
    expect(await list(anonymous, `(${eur}, sort: PRICE_HIGH_TO_LOW)`)).toEqual([
      'Lamp',
      'Spade',
      'Blue mug',
      'red Mug',
    ]);
  });

  it('are filtered by each condition', async () => {
    const { Home, Kitchen } = categories;
    const eur = (amount: string) => `{ amount: "${amount}", currency: "EUR" }`;
    const cases: [string, string[]][] = [
      ['search: "red mug"', ['red Mug']],
      ['search: "blue mug"', ['Blue mug', 'Lamp']],
      ['search: "nothing"', []],
      ['search: "MUGS sized"', ['Lamp']],
      [`search: "the red mug", categoryId: "${Kitchen}"`, ['red Mug']],
      ['search: "-lamp"', ['Lamp']],
      ['search: "\\"blue\\" light"', ['Lamp']],
      ['search: "the"', []],
      ['search: "-"', []],
      ['search: "  "', ['Yen thing', 'Spade', 'Lamp', 'red Mug', 'Blue mug']],
      [`categoryId: "${Home}"`, ['Lamp', 'red Mug', 'Blue mug']],
      [`categoryId: "${Home}", isDirectlyInCategory: true`, ['Lamp']],
      [`categoryId: "${Home}", isDirectlyInCategory: false`, ['red Mug', 'Blue mug']],
      [`categoryId: "${Kitchen}"`, ['red Mug', 'Blue mug']],
      [`categoryId: "${Home}", categorySlug: "kitchen"`, ['red Mug', 'Blue mug']],
      ['categorySlug: "home"', ['Lamp', 'red Mug', 'Blue mug']],
      ['categorySlug: "home", isDirectlyInCategory: true', ['Lamp']],
      ['categorySlug: "no"', []],
      ['categoryId: "cat_no"', []],
      ['sku: " SP-1 "', ['Spade']],
      ['sku: "sp-1"', []],
      ['sku: ""', []],
      ['ids: []', []],
      ['slugs: ["no"]', []],
      ['statuses: [ACTIVE, DRAFT], sellerId: "sel_ben"', ['Yen thing', 'Spade']],
      ['statuses: [DRAFT, ARCHIVED]', []],
      ['statuses: []', []],
      ['tags: ["Blue"]', ['Blue mug']],
      ['tags: ["blue", "gift"]', ['Blue mug']],
      ['tags: ["blue", "red"]', []],
      ['tags: ["unknown"]', []],
      ['sellerId: "sel_ben"', ['Yen thing', 'Spade']],
      [`price: { min: ${eur('12')}, max: ${eur('20.00')} }`, ['Spade', 'Blue mug']],
      ['price: { min: { amount: "500", currency: "JPY" } }', ['Yen thing']],
      [`isInStock: true, price: { max: ${eur('99')} }`, ['Lamp', 'red Mug', 'Blue mug']],
      ['isInStock: false', ['Spade']],
      ['price: {}, sellerId: "sel_ben"', ['Yen thing', 'Spade']],
      [`search: "mug", isInStock: true, price: { max: ${eur('10')} }`, ['red Mug']],
    ];
    for (const [filter, names] of cases) {
      expect({ filter, names: await list(anonymous, `(filter: { ${filter} })`) }).toEqual({ filter, names });
    }
    const many = JSON.stringify(Array.from({ length: 101 }, (_, at) => `p${at}`));
    for (const refused of [
      `price: { min: ${eur('1.001')} }`,
      `price: { min: ${eur('2')}, max: ${eur('1')} }`,
      `price: { min: ${eur('2')}, max: { amount: "3", currency: "JPY" } }`,
      'isDirectlyInCategory: true',
      `ids: ${many}`,
      `slugs: ${many}`,
    ]) {
      const query = `{ products(filter: { ${refused} }) { totalCount } }`;
      expect({ refused, codes: await shop.codes(anonymous, query) }).toEqual({
        refused,
        codes: ['BAD_USER_INPUT'],
      });
    }
  });

  it('find products by ids and slugs, of those that the list shows', async () => {
    const { data } = await shop.run<{ products: { nodes: { id: string; slug: string; name: string }[] } }>(
      admin,
      '{ products(first: 100, filter: { statuses: [ACTIVE, DRAFT] }) { nodes { id slug name } } }',
    );
    const [lamp, draft] = ['Lamp', 'Draft of ana'].map((name) =>
      data.products.nodes.find((one) => one.name === name),
    );
    const ids = `ids: ["${lamp?.id}", "${draft?.id}", "prd_no"]`;
    const slugs = `slugs: ["${lamp?.slug}", "${draft?.slug}"]`;
    for (const filter of [ids, slugs, `${ids}, ${slugs}`]) {
      expect(await list(anonymous, `(filter: { ${filter} })`)).toEqual(['Lamp']);
      expect(await list(admin, `(filter: { ${filter}, statuses: [ACTIVE, DRAFT] })`)).toEqual([
        'Draft of ana',
        'Lamp',
      ]);
    }
  });

  it('show drafts to admins who ask for them', async () => {
    const drafts = '(filter: { statuses: [DRAFT] })';
    for (const viewer of [anonymous, customer, ana, ben]) expect(await list(viewer, drafts)).toEqual([]);
    expect(await list(admin, drafts)).toEqual(['Draft of ben', 'Draft of ana']);
  });

  it('show low stock to the seller and admins only', async () => {
    const low = '(filter: { isLowStock: true })';
    for (const viewer of [anonymous, customer, ana, ben])
      await expect(list(viewer, low)).rejects.toThrow('FORBIDDEN');
    expect(await list(admin, low)).toEqual(['Spade', 'Lamp', 'red Mug', 'Blue mug']);
    expect(await list(admin, '(filter: { isLowStock: false, sellerId: "sel_ben" })')).toEqual(['Yen thing']);
    for (const viewer of [ben, admin]) expect(await ofBen(viewer, low)).toEqual(['Draft of ben', 'Spade']);
    for (const viewer of [anonymous, ana]) {
      await expect(ofBen(viewer, low)).rejects.toThrow('FORBIDDEN');
    }
  });

  it('show all products of a seller to the seller, and those for sale to others', async () => {
    expect(await ofBen(anonymous)).toEqual(['Yen thing', 'Spade']);
    expect(await ofBen(ana)).toEqual(['Yen thing', 'Spade']);
    expect(await ofBen(ben)).toEqual(['Draft of ben', 'Yen thing', 'Spade']);
    expect(await ofBen(admin)).toEqual(['Draft of ben', 'Yen thing', 'Spade']);
    const drafts = '(filter: { statuses: [DRAFT] })';
    expect([await ofBen(ana, drafts), await ofBen(ben, drafts)]).toEqual([[], ['Draft of ben']]);
    expect(await ofBen(ben, '(filter: { statuses: [ACTIVE] })')).toEqual(['Yen thing', 'Spade']);
  });

  async function ofBen(viewer: Viewer, args = ''): Promise<string[] | undefined> {
    const { data, errors } = await shop.run<{ _entities: { products: List }[] }>(
      viewer,
      `{ _entities(representations: [{ __typename: "Seller", id: "sel_ben" }]) {
        ... on Seller { products${args} { edges { node { name } } totalCount } }
      } }`,
    );
    if (errors.length > 0) throw new Error(errors[0]?.code);
    return data._entities[0]?.products.edges.map(({ node }) => node.name);
  }

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
    for (const sort of ['NEWEST_FIRST', 'OLDEST_FIRST', 'PRICE_LOW_TO_HIGH', 'PRICE_HIGH_TO_LOW', 'NAME']) {
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
