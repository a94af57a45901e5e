// What an API key gets that has no scope for it: exactly what anybody gets, over every operation of the graph.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { apiKeyStore } from '@souk/platform/identity';
import { buildSchema } from 'graphql';
import type { Answer } from '../../app/client.ts';
import { type Actor, actorsOfEveryKind, type Cast } from '../harness/actors.ts';
import { type AnyOperation, everyOperation } from '../harness/any-operation.ts';
import { type Program, program } from '../harness/api-keys.ts';
import { addToCart, listing, placeOrder } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

let souk: TestSouk;
let cast: Cast;
let bare: Program;
let operations: AnyOperation[];

beforeAll(async () => {
  souk = await startSouk();
  cast = await actorsOfEveryKind(souk);
  operations = everyOperation(buildSchema(await (await fetch(`${souk.url}/api/docs/schema.graphql`)).text()));
  const { seller, customer, admin } = cast as Record<'seller' | 'customer' | 'admin', Actor>;
  await addToCart(customer, await listing(seller, { stock: 3 }));
  await placeOrder(customer, { idempotencyKey: 'an-order-to-hide' });
  bare = await program(souk, admin, ['EMAIL_SEND']);
  // A key has at least one scope; the list of the gateway can have one without any.
  const store = apiKeyStore(souk.redis, `souk:${souk.namespace}`);
  const record = await store.get(bare.id);
  if (!record) throw new Error('the key is not on the allow-list');
  await store.put(bare.id, { ...record, version: 1_000, scopes: [] });
}, 120_000);

afterAll(() => souk.stop());

// Callers who are not signed in are asked to sign in, others get FORBIDDEN.
const told = (code: string) => (code === 'UNAUTHENTICATED' ? 'FORBIDDEN' : code);
const seen = ({ data, errors }: Answer<unknown>) => ({
  data: JSON.stringify(data),
  errors: errors.map(({ path, extensions }) => `${path?.join('.')} ${told(extensions.code)}`),
});

/** For those who are not signed in alone; an API key is somebody. */
const FOR_STRANGERS = new Set(['registerSeller']);

it('answers every operation as it answers anybody', async () => {
  const differing: string[] = [];
  let asked = 0;
  for (const { type, field, document, files } of operations) {
    if (type === 'Subscription' || files.length > 0 || FOR_STRANGERS.has(field)) continue;
    asked += 1;
    const anybody = seen(await souk.client().run(document));
    const key = seen(await bare.run(document));
    if (JSON.stringify(anybody) !== JSON.stringify(key)) {
      differing.push(`${field}: ${JSON.stringify(anybody)} became ${JSON.stringify(key)}`);
    }
  }
  expect(asked).toBeGreaterThan(120);
  expect(differing).toEqual([]);
}, 240_000);

it('shows nothing of objects that it names by id', async () => {
  const db = souk.db('orders');
  const [order] = await db.collection('orders').find().toArray();
  const [part] = await db.collection('sellerOrders').find().toArray();
  const ids = [order?._id, part?._id, cast.customer.viewer.userId, bare.id].map(String);
  const { nodes } = await bare.ok<{ nodes: unknown[] }>('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids,
  });
  expect(ids).not.toContain('undefined');
  expect(nodes).toEqual([null, null, null, null]);
});
