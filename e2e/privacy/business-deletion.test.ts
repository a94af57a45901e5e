// Promise: who sells, works for an agency or administers the market is erased as everybody is, once nobody else would be harmed:
// open sales, money that is owed and the last administrator are in the way, and nothing else is.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyWithStaff, decide, placed } from '../approval/ordering.ts';
import { type Actor, admin, customer, seller } from '../harness/actors.ts';
import { fulfil } from '../harness/fulfil.ts';
import { ledgerAgrees } from '../harness/ledger.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { erasedEverywhere, placesOf, until } from './find.ts';
import { DELETE_USER, REQUEST_DELETION } from './operations.ts';
import { partsOf } from './scene.ts';

const CLOSE = `mutation ($input: ClosePayoutPeriodInput!) { closePayoutPeriod(input: $input) {
  payoutStatement { id } userErrors { code } } }`;
const SELLER = 'query ($id: ID!) { seller(id: $id) { name status email phone taxId contactName } }';
const REINSTATE = 'mutation ($id: ID!) { reinstateSeller(id: $id) { userErrors { code } } }';
const PRODUCT = 'query ($id: ID!) { product(id: $id) { id } }';
const ORDER = 'query ($id: ID!) { order(id: $id) { status items { name seller { name } } } }';
const WHO = '{ me { user { id } } }';

let souk: TestSouk;
let root: Actor;
beforeAll(async () => {
  souk = await startSouk();
  root = await admin(souk);
});
afterAll(() => souk.stop());

const idOf = async ({ client }: Pick<Actor, 'client'>) =>
  (await client.ok<{ me: { user: { id: string } } }>(WHO)).me.user.id;
const ask = ({ client }: Pick<Actor, 'client'>) => client.refused(REQUEST_DELETION, { key: randomUUID() });
const accounts = () => souk.db('users').collection<{ _id: string; status: string }>('users');

/** As if the 14 days had passed. */
async function atItsDay(userId: string): Promise<void> {
  await accounts().updateOne({ _id: userId }, { $set: { deletionScheduledAt: new Date() } as object });
  await erasedEverywhere(souk, userId);
}

async function buy(shopper: Actor, goods: Listing): Promise<string> {
  await addToCart(shopper, goods, 1);
  const { data } = await placeOrder(shopper, { idempotencyKey: randomUUID() });
  const id = data?.placeOrder?.order?.id;
  if (!id) throw new Error(JSON.stringify(data));
  return id;
}

describe('the owner of a business', () => {
  it('first delivers what was bought and gets the money, then only the name of the business stays', async () => {
    const shop = await seller(souk, { approvedBy: root });
    const shopper = await customer(souk);
    const goods = await listing(shop, { stock: 5, name: 'Lantern' });
    const userId = await idOf(shop);
    const id = await buy(shopper, goods);
    expect(await ask(shop)).toEqual(['OPEN_ORDERS', 'OPEN_BALANCE']);
    const [part] = await partsOf(shopper, id);
    await fulfil(shop, part?.id ?? '', 'PROCESSING', 'SHIPPED', 'DELIVERED');
    expect(await ask(shop)).toEqual(['OPEN_BALANCE']);
    expect((await accounts().findOne({ _id: userId })) as object).toMatchObject({
      deletionScheduledAt: null,
    });
    const period = { periodEndsAt: new Date().toISOString(), currency: 'EUR', sellerId: shop.sellerId };
    await root.client.ok(CLOSE, { input: { ...period, idempotencyKey: randomUUID() } });
    await shop.client.ok(REQUEST_DELETION, { key: randomUUID() });

    const { name } = (await root.client.ok<{ seller: { name: string } }>(SELLER, { id: shop.sellerId }))
      .seller;
    await atItsDay(userId);
    const closed = { status: 'SUSPENDED', email: null, phone: null, taxId: null, contactName: null };
    expect(await root.client.ok(SELLER, { id: shop.sellerId })).toEqual({ seller: { name, ...closed } });
    expect(await root.client.refused(REINSTATE, { id: shop.sellerId })).toEqual(['INVALID_STATE']);
    expect(await placesOf(souk, { email: shop.email, contact: 'Test Seller' })).toEqual([]);
    expect(await shopper.client.ok(PRODUCT, { id: goods.productId })).toEqual({ product: null });
    expect(await root.client.ok(ORDER, { id })).toEqual({
      order: { status: 'DELIVERED', items: [{ name: 'Lantern', seller: { name } }] },
    });
    await ledgerAgrees(souk);
  });

  it('waits for a sale that was made within the 14 days, a day at a time', async () => {
    const shop = await seller(souk, { approvedBy: root });
    const shopper = await customer(souk);
    const goods = await listing(shop, { stock: 5 });
    const userId = await idOf(shop);
    await shop.client.ok(REQUEST_DELETION, { key: randomUUID() });
    await buy(shopper, goods);
    await accounts().updateOne({ _id: userId }, { $set: { deletionScheduledAt: new Date() } as object });
    const scheduled = async () =>
      ((await accounts().findOne({ _id: userId })) as unknown as { deletionScheduledAt: Date } | null)
        ?.deletionScheduledAt;
    await until('the deletion is put off', async () => Number(await scheduled()) > Date.now() + 86_000_000);
    expect((await accounts().findOne({ _id: userId }))?.status).toBe('ACTIVE');
    expect(await idOf(shop)).toBe(userId);
  });
});

describe('a member of staff', () => {
  it('may go while an order waits for the agency, which others then decide on', async () => {
    const shop = await seller(souk, { approvedBy: root });
    const goods = await listing(shop, { stock: 5 });
    const { creator, responsable, director } = await agencyWithStaff(souk, root);
    const order = await placed(creator, goods, 1);
    const userId = await idOf(creator);
    await creator.client.ok(REQUEST_DELETION, { key: randomUUID() });
    await accounts().updateOne({ _id: userId }, { $set: { deletionScheduledAt: new Date() } as object });
    await until('the account is erased', async () => {
      return (await accounts().findOne({ _id: userId }))?.status === 'DELETED';
    });
    expect((await decide(responsable, 'approve', order.id)).code).toBeNull();
    const decided = await decide(director, 'approve', order.id);
    expect(decided.code).toBeNull();
    expect(decided.order?.createdBy).toEqual({ id: userId, displayName: 'Deleted user' });
    // The order keeps its address until it is delivered; nothing else waits for that.
    const left = () => placesOf(souk, { email: creator.email });
    await until('nothing has the address', async () => (await left()).length === 0);
  });
});

describe('an administrator', () => {
  it('who is the last one stays', async () => {
    expect(await ask(root)).toEqual(['LAST_ADMIN']);
    expect(await root.client.refused(DELETE_USER, { id: await idOf(root) })).toEqual(['INVALID_STATE']);
    expect((await accounts().findOne({ _id: await idOf(root) }))?.status).toBe('ACTIVE');
  });
});
