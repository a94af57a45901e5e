import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, type Viewer } from '@souk/subgraph';
import { type Plan, plansOf, scansIn } from '@souk/testing';
import { noteRemoval } from './back-in-stock/awaited-variant.ts';
import { notifyDue } from './back-in-stock/notify-due.ts';
import { sendConfirmations } from './back-in-stock/send-confirmations.ts';
import { correct } from './locations/testing/locations.ts';
import { expireHolds } from './reservations/settle.ts';
import { waitingFor } from './testing/back-in-stock.ts';
import { ownContext } from './testing/own-context.ts';
import { commit, linesOf, release, reserve, restock } from './testing/reserving.ts';
import { admin, ana, customer, eur, openShop, orders, type Shop } from './testing/shop.ts';

const LIST = '{ edges { node { id name price { amount } } } totalCount pageInfo { endCursor } }';

/** The products of ana, as the gateway asks for them. */
const ofAna = (args: string) => `{ _entities(representations: [{ __typename: "Seller", id: "sel_ana" }]) {
  ... on Seller { products${args} ${LIST} }
} }`;

describe('the queries of products', () => {
  let shop: Shop;
  let category: string;
  let made: { id: string; variantId: string };
  beforeAll(async () => {
    shop = await openShop();
    category = await shop.category('Home');
    for (let index = 0; index < 30; index += 1) {
      made = await shop.sell({ categoryId: category, sku: `s${index}`, tags: ['blue'], initialStock: 9 });
    }
  });
  afterAll(() => shop.stop());

  async function expectIndexed(work: () => Promise<unknown>): Promise<Plan[]> {
    const plans = await plansOf(shop, work);
    expect(scansIn(plans)).toEqual([]);
    expect(plans.length).toBeGreaterThan(0);
    return plans;
  }
  const ask = async (viewer: Viewer, query: string) =>
    expect((await shop.run(viewer, query.replaceAll('CATEGORY', category))).errors).toEqual([]);

  it.each([
    ['newest first', ''],
    ['oldest of them', '(last: 5)'],
    ['oldest first', '(sort: OLDEST_FIRST)'],
    ['by price', '(sort: PRICE_LOW_TO_HIGH)'],
    ['by price, dearest first', '(sort: PRICE_HIGH_TO_LOW)'],
    ['by name', '(sort: NAME)'],
    ['of a category', '(filter: { categoryId: "CATEGORY" })'],
    ['of a category itself', '(filter: { categoryId: "CATEGORY", isDirectlyInCategory: true })'],
    ['of a category by its slug', '(filter: { categorySlug: "home" })'],
    ['of a category, oldest first', '(sort: OLDEST_FIRST, filter: { categoryId: "CATEGORY" })'],
    ['of a category by price', '(sort: PRICE_LOW_TO_HIGH, filter: { categoryId: "CATEGORY" })'],
    ['of a category by name', '(sort: NAME, filter: { categoryId: "CATEGORY" })'],
    ['with a tag', '(filter: { tags: ["blue"] })'],
    ['of a seller', '(filter: { sellerId: "sel_ana" })'],
    ['in stock', '(filter: { isInStock: true })'],
    [
      'within a price',
      '(sort: PRICE_LOW_TO_HIGH, filter: { price: { min: { amount: "1", currency: "EUR" }, max: { amount: "20", currency: "EUR" } } })',
    ],
    ['that match a word', '(filter: { search: "thing" })'],
    ['that match words', '(filter: { search: "thing 1" })'],
    ['by what sells best', '(sort: BEST_SELLING)'],
    ['with an attribute or any', '(filter: { attributes: [] })'],
  ])('list products %s by an index', async (_what, args) => {
    const plans = await expectIndexed(() => ask(anonymous, `{ products${args} ${LIST} }`));
    const read = plans.filter(({ command }) => command.find === 'products');
    expect(read.filter(({ sorted }) => sorted)).toEqual([]);
  });

  it.each<[string, Viewer, string]>([
    ['own products', ana, ofAna('')],
    ['own products, oldest first', ana, ofAna('(sort: OLDEST_FIRST)')],
    ['own products by name', ana, ofAna('(sort: NAME)')],
    ['own products by price', ana, ofAna('(sort: PRICE_LOW_TO_HIGH)')],
    ['own drafts by name', ana, ofAna('(sort: NAME, filter: { statuses: [DRAFT] })')],
    ['own products with a word', ana, ofAna('(filter: { search: "thing" })')],
    ['own products that are low on stock', ana, ofAna('(filter: { isLowStock: true })')],
    ['all drafts', admin, `{ products(filter: { statuses: [DRAFT] }) ${LIST} }`],
    ['drafts and others', admin, `{ products(filter: { statuses: [DRAFT, ARCHIVED] }) ${LIST} }`],
    ['products by ids', anonymous, `{ products(filter: { ids: ["prd_a", "prd_b"] }) ${LIST} }`],
    ['products by slugs', anonymous, `{ products(filter: { slugs: ["a", "b"] }) ${LIST} }`],
    ['products by article number', anonymous, `{ products(filter: { sku: "s7" }) ${LIST} }`],
    ['categories', anonymous, '{ categories { edges { node { id } } } categoryTree { id children { id } } }'],
    ['categories, oldest first', anonymous, '{ categories(sort: OLDEST_FIRST) { edges { node { id } } } }'],
    ['categories by name', anonymous, '{ categories(sort: NAME) { edges { node { id } } } }'],
    [
      'categories by words of the name',
      anonymous,
      '{ categories(filter: { search: "h" }) { totalCount edges { cursor } } }',
    ],
    [
      'categories by slugs',
      anonymous,
      '{ categories(filter: { slugs: ["home"] }) { totalCount nodes { id } } }',
    ],
    [
      'categories by ids',
      anonymous,
      '{ categories(filter: { ids: ["cat_a"] }) { totalCount nodes { id } } }',
    ],
    ['categories of a parent', anonymous, '{ categories(filter: { parentId: "cat_a" }) { nodes { id } } }'],
    ['a category by slug', anonymous, '{ categoryBySlug(slug: "home") { id products { totalCount } } }'],
    ['a category by a former slug', anonymous, '{ categoryBySlug(slug: "former") { id } }'],
    ['tags', anonymous, '{ tags { totalCount edges { node { name } } } }'],
    ['tags, oldest first', anonymous, '{ tags(sort: OLDEST_FIRST) { edges { node { name } } } }'],
    ['tags by name', anonymous, '{ tags(sort: NAME) { edges { node { name } } } }'],
    ['tags by words', anonymous, '{ tags(filter: { search: "b" }) { totalCount edges { node { name } } } }'],
    ['a product by slug', anonymous, '{ productBySlug(slug: "none") { id } }'],
    ['offers', orders, '{ offersFor(variantIds: ["var_none"]) { available } }'],
  ])('find %s by an index', async (_what, viewer, query) => {
    await expectIndexed(() => ask(viewer, query));
  });

  it.each([
    ['of a seller', ''],
    ['of a product', 'filter: { productId: "PRODUCT" }'],
    ['of a variant, oldest first', 'sort: OLDEST_FIRST, filter: { variantId: "VARIANT", kinds: [INITIAL] }'],
    ['of some days', 'filter: { createdAt: { from: "2020-01-01T00:00:00Z" } }'],
  ])('find the movements %s by an index', async (_what, args) => {
    const given = args.replace('PRODUCT', made.id).replace('VARIANT', made.variantId);
    const query = `{ inventoryTransactions${given && `(${given})`} { totalCount edges { cursor } } }`;
    for (const viewer of [ana, admin]) {
      const plans = await expectIndexed(() => ask(viewer, query));
      const read = plans.filter(({ command }) => command.find === 'inventoryTransactions');
      expect(read.map(({ sorted }) => sorted)).toEqual([false]);
    }
  });

  it('find a correction by its key by an index', async () => {
    const adjust = `mutation { adjustInventory(input: {
      variantId: "${made.variantId}", delta: 1, reason: "count", idempotencyKey: "once"
    }) { userErrors { code } } }`;
    await expectIndexed(async () => {
      await ask(ana, adjust);
      await ask(ana, adjust);
    });
  });

  it('reserve, settle, restock and expire by indexes, with a thousand settled reservations', async () => {
    const { ctx, close } = await ownContext(shop);
    const now = new Date();
    const over = Array.from({ length: 1_000 }, (_, at) => ({
      _id: `over${at}`,
      state: 'COMMITTED' as const,
      lines: [],
      expiresAt: new Date(0),
      restocks: [],
      createdAt: now,
      updatedAt: now,
    }));
    await ctx.db.reservations.insertMany(over);
    const line = linesOf([made.variantId, 2]);
    const plans = await expectIndexed(async () => {
      await reserve(shop, 'a', line, new Date(Date.now() + 60_000).toISOString());
      await reserve(shop, 'b', line);
      await reserve(shop, 'c', line);
      await release(shop, 'b');
      await commit(shop, 'c');
      await restock(shop, 'c', 'once', line);
      expect(await expireHolds(ctx, new Date(Date.now() + 3_600_000))).toBe(1);
    });
    const sweep = plans.find(({ command }) => command.find === 'reservations' && command.filter?.expiresAt);
    expect([sweep?.plan, sweep?.examined]).toEqual(['IXSCAN { expiresAt: 1 }', 1]);
    await close();
  });

  it('find those who wait for a variant by indexes, by person, address, token and turn', async () => {
    const { ctx, close } = await ownContext(shop);
    const steps = waitingFor(shop);
    const { id, variantId } = await shop.sell({ initialStock: 0 });
    const own = `{ _entities(representations: [{ __typename: "User", id: "usr_customer" }]) { ... on User {
      backInStockRequests(filter: { statuses: [WAITING] }) { totalCount nodes { id } } } } }`;
    const plans = await expectIndexed(async () => {
      await steps.wait(variantId);
      await steps.byEmail(anonymous, variantId, 'lina@people.example');
      await sendConfirmations(ctx);
      await ask(customer, own);
      await steps.click(anonymous, 'confirmBackInStockEmail', 'none');
      await correct(shop, variantId, 1);
      await notifyDue(ctx);
      await noteRemoval(ctx, { productId: id });
      await noteRemoval(ctx, { sellerId: 'sel_ana' });
    });
    const sweep = plans.find(({ command }) => command.find === 'variants' && command.filter?.noticeDueAt);
    expect([sweep?.plan, sweep?.examined]).toEqual(['IXSCAN { noticeDueAt: 1 }', 1]);
    await close();
  });

  it('import rows by indexes', async () => {
    const rows = [{ externalId: 'x', sellerId: 'sel_ana', name: 'X', price: eur('1'), sku: 'x-1', stock: 1 }];
    await expectIndexed(() =>
      shop.run(
        serviceViewer('import'),
        'mutation ($rows: [ImportProductInput!]!) { importProducts(rows: $rows) { results { id } } }',
        {
          rows,
        },
      ),
    );
  });
});
