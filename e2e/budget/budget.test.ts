// What a page costs MongoDB does not grow with its rows, whatever the page joins from other subgraphs.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type FieldNode, Kind, parse, print, visit } from 'graphql';
import { type Actor, admin, customer, seller } from '../harness/actors.ts';
import { consumed } from '../harness/consumed.ts';
import { leastReadsOf } from '../harness/mongo-reads.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const ROWS = 50;
const CATALOGUE = `query ($rows: Int!) { products(first: $rows) { totalCount pageInfo { hasNextPage } edges { node {
  id name price { amount } primaryImage { url } seller { name logo { url } } category { name } tags { name } availableQuantity
} } } }`;
const PRODUCT_PAGE = `query ($rows: Int!, $id: ID!) { product(id: $id) {
  name images { url } variants { id price { amount } availableQuantity } category { name } tags { name }
  seller { name logo { url } products(first: $rows) { edges { node { name price { amount } primaryImage { url } } } } }
} }`;
const MY_ORDERS = `query ($rows: Int!) { orders(first: $rows) { totalCount edges { node {
  id number status totals { total { amount } } payments { status } sellerOrders { status seller { name } }
  items { quantity product { name } image { url } seller { name } }
} } } }`;

let souk: TestSouk;
let shopper: Actor;
let goods: Listing[];

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  const shop = await seller(souk, { approvedBy: await admin(souk) });
  // Products learns of the approval by an event.
  await consumed(souk, 'products');
  goods = [];
  for (let index = 0; index < ROWS; index += 1) goods.push(await listing(shop, { stock: 9 }));
  shopper = await customer(souk);
  for (const one of goods.slice(0, 2)) await addToCart(shopper, one);
  await placeOrder(shopper, { idempotencyKey: 'budget' });
  await repeatOrder(ROWS - 1);
});
afterAll(() => souk.stop());

interface Stored {
  _id: string;
  orderId: string;
  number: string;
  createdAt: Date;
}

/** Copies the one order so many times in the database: placing them all would take longer than it tells. */
async function repeatOrder(times: number): Promise<void> {
  const db = souk.db('orders');
  const [order] = await db.collection<Stored>('orders').find().toArray();
  if (!order) throw new Error('there is no order to copy');
  for (const name of ['orders', 'sellerOrders', 'payments'] as const) {
    const documents = await db.collection<Stored>(name).find().toArray();
    for (const document of documents) {
      const copies = Array.from({ length: times }, (_, index) => ({
        ...document,
        ...(name === 'orders' ? {} : { orderId: `${order._id}-${index}` }),
        _id: `${document._id}-${index}`,
        number: `${document.number}-${index}`,
        idempotencyKey: `copy-${index}`,
        providerRef: `copy-${index}`,
        createdAt: new Date(order.createdAt.getTime() - (index + 1) * 1_000),
      }));
      await db.collection<Stored>(name).insertMany(copies);
    }
  }
}

it.each<[string, string, () => Actor | null]>([
  ['the catalogue', CATALOGUE, () => null],
  ['a product page with others of its seller', PRODUCT_PAGE, () => null],
  ['one’s own orders', MY_ORDERS, () => shopper],
])('%s: fifty rows are read with as many commands as one', async (_what, document, asWhom) => {
  const client = asWhom()?.client ?? souk.client();
  const ask = async (rows: number) => {
    const data = await client.ok<object>(document, { rows, id: goods[0]?.productId });
    return JSON.stringify(data).split('"node"').length - 1;
  };
  // What is kept between requests is there for both.
  expect(await ask(ROWS)).toBe(ROWS);
  const one = await leastReadsOf(souk, () => ask(1));
  const fifty = await leastReadsOf(souk, () => ask(ROWS));
  expect(Object.keys(one).length).toBeGreaterThan(1);
  // A page that is the whole list is not counted as well.
  const rest = Object.fromEntries(
    Object.entries(fifty).filter(([name, count]) => count !== (one[name] ?? 0) - 1),
  );
  expect(one).toMatchObject(rest);
  expect(Object.keys(fifty)).toEqual(Object.keys(one));
  // The same items as `nodes` are read with no more.
  const named = print(visit(parse(document), { Field: { leave: nodesForEdges } }));
  expect(named).not.toContain('edges');
  const nodes = await leastReadsOf(souk, () => client.ok(named, { rows: ROWS, id: goods[0]?.productId }));
  expect(nodes).toEqual(fifty);
});

/** `nodes { … }` for `edges { node { … } }`, any other field as it is. */
function nodesForEdges(field: FieldNode): FieldNode {
  const [node] = field.selectionSet?.selections ?? [];
  if (field.name.value !== 'edges' || node?.kind !== Kind.FIELD || !node.selectionSet) return field;
  return { ...field, name: { kind: Kind.NAME, value: 'nodes' }, selectionSet: node.selectionSet };
}
