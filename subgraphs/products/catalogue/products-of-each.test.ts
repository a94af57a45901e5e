import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { plansOf } from '@souk/testing';
import { admin, ana, openShop, type Shop } from '../testing/shop.ts';

interface Page {
  edges: { node: { name: string } }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
}
interface Listed {
  categories: { edges: { node: { name: string; products: Page } }[] };
}

const PAGE = 'edges { node { name } } totalCount pageInfo { hasNextPage hasPreviousPage endCursor }';

describe('products under each of many parents', () => {
  let shop: Shop;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    shop = await openShop();
    for (const name of ['Books', 'Food', 'Games', 'Poetry']) {
      ids[name] = await shop.category(name, { parentId: name === 'Poetry' ? ids.Books : null });
    }
    for (let index = 0; index < 4; index += 1) {
      await shop.sell({
        name: `Book ${index}`,
        price: `${9 - index}`,
        categoryId: ids.Books,
        tags: ['read'],
      });
      await shop.sell({ name: `Cake ${index}`, categoryId: ids.Food, isPublished: index > 0 });
    }
    await shop.sell({ name: 'Verse', price: '1', categoryId: ids.Poetry });
    await shop.sell(
      { name: 'Loaf', sellerId: 'sel_ben', tags: ['read'], categoryId: ids.Food },
      { ...admin, sellerId: null },
    );
  });
  afterAll(() => shop.stop());

  async function pages(args: string): Promise<Record<string, string>> {
    const { data, errors } = await shop.run<Listed>(
      anonymous,
      `{ categories(sort: NAME) { edges { node { name products${args} { ${PAGE} } } } } }`,
    );
    expect(errors).toEqual([]);
    const shown = data.categories.edges.map(({ node: { name, products } }) => {
      const { hasNextPage, hasPreviousPage } = products.pageInfo;
      const names = products.edges.map(({ node }) => node.name).join(',');
      return [
        name,
        `${names} of ${products.totalCount}${hasPreviousPage ? ' <' : ''}${hasNextPage ? ' >' : ''}`,
      ];
    });
    return Object.fromEntries(shown);
  }

  it('are the first products for sale of each category, sorted and counted', async () => {
    expect(await pages('(first: 2)')).toEqual({
      Books: 'Verse,Book 3 of 5 >',
      Food: 'Loaf,Cake 3 of 4 >',
      Games: ' of 0',
      Poetry: 'Verse of 1',
    });
    expect(await pages('(first: 2, sort: PRICE_LOW_TO_HIGH)')).toMatchObject({
      Books: 'Verse,Book 3 of 5 >',
      Poetry: 'Verse of 1',
    });
    const itself = '(last: 2, sort: NAME, filter: { isDirectlyInCategory: true })';
    expect(await pages(itself)).toMatchObject({
      Books: 'Book 2,Book 3 of 4 <',
      Games: ' of 0',
    });
    expect(await pages('(first: 2, filter: { isDirectlyInCategory: false })')).toMatchObject({
      Books: 'Verse of 1',
      Food: ' of 0',
    });
    expect(
      await pages('(first: 2, sort: NEWEST_FIRST, filter: { search: "book", tags: ["read"] })'),
    ).toMatchObject({
      Books: 'Book 3,Book 2 of 4 >',
      Food: ' of 0',
    });
    expect(await pages('(first: 0)')).toMatchObject({ Books: ' of 5 >', Games: ' of 0' });
  });

  it('continue after a cursor, in one category', async () => {
    const query = `query ($id: ID!, $after: String) {
      category(id: $id) { products(first: 3, after: $after) { ${PAGE} } }
    }`;
    const first = await shop.run<{ category: { products: Page } }>(anonymous, query, { id: ids.Books });
    const after = first.data.category.products.pageInfo.endCursor;
    const next = await shop.run<{ category: { products: Page } }>(anonymous, query, { id: ids.Books, after });
    expect(next.data.category.products).toMatchObject({
      edges: [{ node: { name: 'Book 1' } }, { node: { name: 'Book 0' } }],
      totalCount: 5,
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  it('are limited to what each viewer may see', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Seller { products(first: 20) { edges { node { name } } totalCount } tagged: products(filter: { tags: ["read"] }) { totalCount } }
    } }`;
    const of = ['sel_ana', 'sel_ben', 'sel_nobody'].map((id) => ({ __typename: 'Seller', id }));
    const counts = async (viewer: Viewer) => {
      const { data, errors } = await shop.run<{
        _entities: { products: { totalCount: number }; tagged: { totalCount: number } }[];
      }>(viewer, query, { of });
      expect(errors).toEqual([]);
      return data._entities.map(({ products, tagged }) => [products.totalCount, tagged.totalCount]);
    };
    const forSale = [
      [8, 4],
      [1, 1],
      [0, 0],
    ];
    expect(await counts(anonymous)).toEqual(forSale);
    expect(await counts(ana)).toEqual([[9, 4], ...forSale.slice(1)]);
    expect(await counts(admin)).toEqual([[9, 4], ...forSale.slice(1)]);
  });

  it('need as many reads for four categories as for one, and read only what they show', async () => {
    const cost = async (first: number) => {
      const plans = await plansOf(shop, () =>
        shop.run(
          anonymous,
          `{ categories(first: ${first}, sort: NAME) { edges { node { products(first: 1) { ${PAGE} } } } } }`,
        ),
      );
      const onProducts = plans.filter(({ collection }) => collection === 'products');
      return { reads: plans.length, examined: onProducts.reduce((sum, { examined }) => sum + examined, 0) };
    };
    const one = await cost(1);
    const four = await cost(4);
    expect([one.reads, four.reads]).toEqual([2, 2]);
    // A page of one reads two, to know of a next one; the count of ten products reads each.
    expect(four.examined).toBeLessThanOrEqual(8 + 10);
  });

  it('are read as wide for nodes as for edges, with the sorted field for cursors only', async () => {
    const widths = async (page: string) => {
      const plans = await plansOf(shop, () =>
        shop.run(
          anonymous,
          `{ products(first: 2) { ${page} } categories(first: 1) { nodes { products(first: 2, sort: PRICE_LOW_TO_HIGH) { ${page} } } } }`,
        ),
      );
      return plans
        .filter(({ collection }) => collection === 'products')
        .map(({ command: { projection, pipeline = [] } }) =>
          Object.keys(projection ?? pipeline.find((stage: object) => '$project' in stage).$project),
        );
    };
    const narrow = ['_id', 'name', 'sellerId'];
    expect(await widths('nodes { name seller { id } }')).toEqual([narrow, narrow]);
    expect(await widths('edges { node { name seller { id } } }')).toEqual([narrow, narrow]);
    expect(await widths('edges { node { name } } nodes { seller { id } }')).toEqual([narrow, narrow]);
    expect(await widths('nodes { name } pageInfo { endCursor }')).toEqual([
      ['_id', 'createdAt', 'name'],
      ['_id', 'minPriceMinor', 'name'],
    ]);
  });
});
