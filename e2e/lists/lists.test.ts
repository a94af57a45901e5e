// Lists by the Relay connection specification, through the gateway, and what a page of one costs the databases.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICE_NAMES } from '@souk/events/services.ts';
import { noise } from '../../subgraphs/media/testing/pictures.ts';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer } from '../harness/actors.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { commandsDuring } from './commands.ts';
import { idsOf, type List, nodesOf, type Page, readPage, refusedWith, walk } from './walk.ts';

let souk: TestSouk;
let root: Actor;
let shop: Actor;

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  root = await admin(souk);
  shop = await openShop(souk, root);
});

afterAll(() => souk.stop());

describe(`The list of products, with Souk ${mode}`, () => {
  const PRODUCTS = 25;
  let made: string[];
  let products: List;
  beforeAll(async () => {
    const prices = Array.from({ length: PRODUCTS }, (_, index) => `${10 + (index % 4)}.00`);
    const listings = await Promise.all(prices.map((price) => listing(shop, { stock: 1, price })));
    made = listings.map(({ productId }) => productId).toSorted();
    products = { client: souk.client(), field: 'products' };
  });

  // Four prices for 25 products: ties within pages and across their borders.
  it.each(['NEWEST_FIRST', 'OLDEST_FIRST', 'PRICE_LOW_TO_HIGH', 'PRICE_HIGH_TO_LOW', 'NAME'])(
    'gives each once in pages of ten, forwards and backwards, sorted by %s',
    async (sort) => {
      const sorted = { ...products, narrowed: `sort: ${sort},` };
      const forward = await walk(sorted, 10, 'forward');
      expect(forward.map(({ edges }) => edges.length)).toEqual([10, 10, 5]);
      const ids = forward.flatMap(idsOf);
      expect(ids.toSorted()).toEqual(made);
      const backward = await walk(sorted, 10, 'backward');
      expect(backward.map(({ edges }) => edges.length)).toEqual([10, 10, 5]);
      expect(backward.toReversed().flatMap(idsOf)).toEqual(ids);
      for (const { edges, nodes } of [...forward, ...backward]) {
        expect(nodes).toEqual(edges.map(({ node }) => node));
      }
      await expectNodesAlone(sorted, forward, 'forward');
      await expectNodesAlone(sorted, backward, 'backward');
    },
  );

  // Without a cursor in the selection, the field by which a list is sorted is not read.
  async function expectNodesAlone(list: List, pages: Page[], direction: 'forward' | 'backward') {
    let cursor: string | null = null;
    for (const page of pages) {
      const window = direction === 'forward' ? { first: 10, after: cursor } : { last: 10, before: cursor };
      expect(await nodesOf(list, window)).toEqual(idsOf(page));
      cursor = direction === 'forward' ? page.pageInfo.endCursor : page.pageInfo.startCursor;
    }
  }

  it('reports the neighbours of a page and the total count', async () => {
    const [first, second, third] = await walk(products, 10, 'forward');
    for (const page of [first, second, third]) {
      expect(page?.totalCount).toBe(PRODUCTS);
      expect(page?.pageInfo).toMatchObject({
        hasNextPage: page !== third,
        hasPreviousPage: page !== first,
        startCursor: page?.edges[0]?.cursor,
        endCursor: page?.edges.at(-1)?.cursor,
      });
    }
    const cheap = {
      ...products,
      narrowed: 'filter: { price: { max: { amount: "10.00", currency: "EUR" } } },',
    };
    expect((await readPage(cheap, { first: 2 })).totalCount).toBe(7);
  });

  it('continues at the same item after a new one was inserted on top', async () => {
    const before = await readPage(products, { first: 10 });
    const rest = await readPage(products, { first: 100, after: before.pageInfo.endCursor });
    const extra = await listing(shop, { stock: 1 });
    const after = await readPage(products, { first: 100, after: before.pageInfo.endCursor });
    expect(idsOf(after)).toEqual(idsOf(rest));
    expect(idsOf(await readPage(products, { first: 1 }))).toEqual([extra.productId]);
  });

  it('refuses pages that are too large, use first and last, or start at the cursor of another list', async () => {
    const refused = ['BAD_USER_INPUT'];
    expect(await refusedWith(products, { first: 101 })).toEqual(refused);
    expect(await refusedWith(products, { last: 101 })).toEqual(refused);
    expect(await refusedWith(products, { first: -1 })).toEqual(refused);
    expect(await refusedWith(products, { first: 1, last: 1 })).toEqual(refused);
    expect(await refusedWith(products, { first: 1, after: 'made-up' })).toEqual(refused);
    const byPrice = await readPage({ ...products, narrowed: 'sort: PRICE_LOW_TO_HIGH,' }, { first: 1 });
    expect(await refusedWith(products, { first: 1, after: byPrice.pageInfo.endCursor })).toEqual(refused);
    expect(await refusedWith(products, { last: 1, before: byPrice.pageInfo.endCursor })).toEqual(refused);
    expect(await refusedWith(products, { first: 100 })).toEqual([]);
  });
});

describe('Lists of orders', () => {
  const ORDERS = 5;
  let shopper: Actor;
  let stall: Actor;
  let rug: Listing;
  beforeAll(async () => {
    [stall, shopper] = [await openShop(souk, root), await customer(souk)];
    rug = await listing(stall, { stock: 50 });
    for (let index = 0; index < ORDERS; index += 1) await order(shopper, `order-${index}`);
  });

  async function order(by: Actor, idempotencyKey: string): Promise<void> {
    await addToCart(by, rug);
    const { data } = await placeOrder(by, { idempotencyKey });
    expect(data?.placeOrder).toMatchObject({ order: { status: 'CONFIRMED' }, userErrors: [] });
  }

  async function expectWalk(list: List, total: number): Promise<void> {
    const forward = await walk(list, 2, 'forward');
    expect(forward.map(({ edges }) => edges.length)).toEqual([2, 2, 1]);
    expect(forward.every(({ totalCount }) => totalCount === total)).toBe(true);
    const ids = forward.flatMap(idsOf);
    expect(new Set(ids).size).toBe(total);
    expect(forward.flatMap(({ nodes }) => nodes.map(({ id }) => id))).toEqual(ids);
    expect(await nodesOf(list, { first: total })).toEqual(ids);
    expect((await walk(list, 2, 'backward')).toReversed().flatMap(idsOf)).toEqual(ids);
    expect(await refusedWith(list, { first: 101 })).toEqual(['BAD_USER_INPUT']);
  }

  it('page through a customer’s own orders and a seller’s parts of them', async () => {
    await expectWalk({ client: shopper.client, field: 'orders' }, ORDERS);
    await expectWalk({ client: stall.client, field: 'sellerOrders' }, ORDERS);
  });

  it('contain no orders of other people', async () => {
    const other = await customer(souk);
    await order(other, 'of-another');
    const ofOther = await readPage({ client: other.client, field: 'orders' }, { first: 10 });
    const own = await readPage({ client: shopper.client, field: 'orders' }, { first: 10 });
    expect([ofOther.totalCount, own.totalCount]).toEqual([1, ORDERS]);
    expect(idsOf(own)).not.toContain(idsOf(ofOther)[0]);
    const ofShop = await readPage({ client: shop.client, field: 'sellerOrders' }, { first: 10 });
    expect([ofShop.totalCount, ofShop.edges]).toEqual([0, []]);
  });
});

describe('What a page costs', () => {
  const page = (size: number) => `{
    products(first: ${size}) {
      edges { node {
        name category { name } images { url thumbnailUrl altText } seller { name }
        variants { name price { amount } availableQuantity }
      } }
    }
  }`;
  const CREATE = `mutation ($input: CreateProductInput!) {
    createProduct(input: $input) { product { id } userErrors { code message field } }
  }`;
  beforeAll(async () => {
    const category = `mutation ($input: CreateCategoryInput!) {
      createCategory(input: $input) { category { id } userErrors { code message field } }
    }`;
    const categories: string[] = [];
    for (const name of ['Bowls', 'Lamps', 'Rugs']) {
      const made = await root.client.ok<{ createCategory: { category: { id: string } } }>(category, {
        input: { idempotencyKey: name, name },
      });
      categories.push(made.createCategory.category.id);
    }
    // Four sellers, three categories and a picture each: a read for every one of them would show.
    const sellers = [shop];
    for (let more = 0; more < 3; more += 1) sellers.push(await openShop(souk, root));
    const bytes = new Uint8Array(await noise(32, 32).png().toBuffer());
    const file = { name: 'thing.png', type: 'image/png', bytes };
    for (let index = 0; index < 20; index += 1) {
      const input = {
        name: `Thing ${index}`,
        idempotencyKey: `thing-${index}`,
        price: { amount: '5.00', currency: 'EUR' },
        initialStock: 1,
        isPublished: true,
        images: [null],
      };
      await sellers[index % 4]?.client.upload(
        CREATE,
        { input: { ...input, categoryId: categories[index % 3] } },
        { 'input.images.0': file },
      );
    }
    // The smaller sizes of the pictures are made after the answers, by reads and writes of the media service.
    const ready =
      '{ mediaItems(filter: { purposes: [PRODUCT_IMAGE], processingStatuses: [READY] }) { totalCount } }';
    for (;;) {
      const { mediaItems } = await root.client.ok<{ mediaItems: { totalCount: number } }>(ready);
      if (mediaItems.totalCount === 20) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });

  it('is the same number of commands to MongoDB for one product and for twenty', async () => {
    const shown = async (size: number) => {
      const { products } = await souk.client().ok<{
        products: {
          edges: {
            node: {
              category: object | null;
              images: (object | null)[];
              seller: object | null;
              variants: object[];
            };
          }[];
        };
      }>(page(size));
      expect(products.edges).toHaveLength(size);
      const whole = products.edges.filter(
        ({ node }) => node.category && node.images[0] && node.seller && node.variants.length === 1,
      );
      expect(whole).toHaveLength(size);
    };
    // The first time, connections are opened and what is kept in memory is read.
    await shown(20);
    const one = await commandsDuring(souk, SERVICE_NAMES, () => shown(1));
    const twenty = await commandsDuring(souk, SERVICE_NAMES, () => shown(20));
    expect(one.length).toBeGreaterThan(0);
    expect(twenty).toEqual(one);
  });
});
