// Promise: a block reaches everything that a person holds: the sessions, the cart, the checkout and the mailbox; what is lifted
// works as before.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SIGN_IN } from '../../app/tour/steps/shopper.ts';
import { basketOf, tryToAdd } from '../cart/basket.ts';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer, PASSWORD, signIn, staff } from '../harness/actors.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { eventually, settled } from '../mails/settled.ts';

const ERRORS = 'userErrors { code message field }';
const BLOCK = `mutation ($id: ID!, $reason: String) {
  blockUser(id: $id, input: { reason: $reason }) { user { status } ${ERRORS} }
}`;
const UNBLOCK = `mutation ($id: ID!) { unblockUser(id: $id) { user { status } ${ERRORS} } }`;
const SUBJECT = { blocked: 'Your Souk account is blocked', open: 'Your Souk account is open again' };

let souk: TestSouk;
let root: Actor;
let goods: Listing;
beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  root = await admin(souk);
  goods = await listing(await openShop(souk, root), { stock: 500, price: '7.00' });
});
afterAll(() => souk.stop());

const idOf = ({ viewer }: Actor) => viewer.userId ?? '';
const block = (person: Actor, by = root, reason: string | null = null) =>
  by.client.ok(BLOCK, { id: idOf(person), reason });
const unblock = (person: Actor, by = root) => by.client.ok(UNBLOCK, { id: idOf(person) });
const enter = ({ email }: Actor) => souk.client().refused(SIGN_IN, { input: { email, password: PASSWORD } });
const ordersOf = (person: Actor) =>
  souk
    .db('orders')
    .collection('orders')
    .countDocuments({ customerId: idOf(person) });
const isStopped = async (person: Actor) => {
  const carts = souk.db('orders').collection<{ _id: string; stoppedAt: Date | null }>('carts');
  return ((await carts.findOne({ _id: idOf(person) }))?.stoppedAt ?? null) !== null;
};

/** The mails about blocks that a person has, once no other is under way, oldest first. */
async function mailsTo({ email }: Actor) {
  await settled(souk);
  const subjects = Object.values(SUBJECT);
  return souk.inbox.mails({ to: email }).filter(({ subject }) => subjects.includes(subject));
}

async function withCart(): Promise<Actor> {
  const shopper = await customer(souk);
  await addToCart(shopper, goods, 2);
  return shopper;
}

describe(`a block of a customer, with Souk ${mode}`, () => {
  it('ends the session, stops the open cart and is mailed once with its reason; lifted, the same cart is ordered', async () => {
    const shopper = await withCart();
    const charges = (await souk.payments.ledger()).length;
    for (let time = 0; time < 2; time += 1) await block(shopper, root, 'Three unpaid returns.');

    const refused = await placeOrder(shopper, { idempotencyKey: 'while-blocked' });
    expect([refused.status, refused.errors.map(({ extensions }) => extensions.code)]).toEqual([
      401,
      ['UNAUTHENTICATED'],
    ]);
    expect(await enter(shopper)).toEqual(['ACCOUNT_BLOCKED']);
    await eventually('the stop of the cart', () => isStopped(shopper));
    const told = await mailsTo(shopper);
    expect(told.map(({ subject }) => subject)).toEqual([SUBJECT.blocked]);
    expect(told[0]?.text).toContain('The reason given: Three unpaid returns.');
    expect(await ordersOf(shopper)).toBe(0);
    expect((await souk.payments.ledger()).length).toBe(charges);

    for (let time = 0; time < 2; time += 1) await unblock(shopper);
    const again = { ...shopper, client: await signIn(souk, shopper.email) };
    await eventually('the end of the stop', async () => !(await isStopped(shopper)));
    expect((await basketOf(again)).items).toMatchObject([
      { quantity: 2, variant: { id: goods.variantId }, isAvailable: true },
    ]);
    expect(await tryToAdd(again, goods, 1)).toEqual([]);
    const { data } = await placeOrder(again, { idempotencyKey: 'afterwards' });
    expect(data?.placeOrder).toMatchObject({ order: { status: 'CONFIRMED' }, userErrors: [] });
    expect(await ordersOf(shopper)).toBe(1);
    const both = await mailsTo(shopper);
    expect(both.map(({ subject }) => subject)).toEqual([SUBJECT.blocked, SUBJECT.open]);
    // The session from before the block stays dead.
    expect((await shopper.client.run('{ me { role } }')).status).toBe(401);
  });

  it('by a director of an agency does the same, and mails no reason where none is given', async () => {
    const shopper = await withCart();
    const director = await staff(souk, { role: 'DIRECTOR', by: root });
    await block(shopper, director);
    expect((await placeOrder(shopper, { idempotencyKey: 'director' })).status).toBe(401);
    expect(await enter(shopper)).toEqual(['ACCOUNT_BLOCKED']);
    const [mail, ...more] = await mailsTo(shopper);
    expect([mail?.subject, more]).toEqual([SUBJECT.blocked, []]);
    expect(mail?.text).not.toContain('reason');
    expect(await ordersOf(shopper)).toBe(0);
  });

  it('that is refused ends, stops and mails nothing', async () => {
    const shopper = await withCart();
    const clerk = await staff(souk, { role: 'RESPONSABLE', by: root });
    const { errors } = await clerk.client.run(BLOCK, { id: idOf(shopper) });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(await root.client.refused(BLOCK, { id: idOf(shopper), reason: 'x'.repeat(501) })).toEqual([
      'INVALID_INPUT',
    ]);
    expect(await mailsTo(shopper)).toEqual([]);
    expect(await isStopped(shopper)).toBe(false);
    const { data } = await placeOrder(shopper, { idempotencyKey: 'not-blocked' });
    expect(data?.placeOrder).toMatchObject({ order: { status: 'CONFIRMED' } });
  });

  it('at the same time as checkouts leaves to each customer what the checkout answered, and no order afterwards', async () => {
    const shoppers = await Promise.all(Array.from({ length: 6 }, withCart));
    const answers = await Promise.all(
      shoppers.map(async (shopper) => {
        const [placed] = await Promise.all([
          placeOrder(shopper, { idempotencyKey: 'rival' }),
          block(shopper),
        ]);
        return placed;
      }),
    );
    for (const [index, shopper] of shoppers.entries()) {
      const order = answers[index]?.data?.placeOrder?.order ?? null;
      expect(await ordersOf(shopper)).toBe(order === null ? 0 : 1);
      expect((await placeOrder(shopper, { idempotencyKey: 'late' })).status).toBe(401);
      expect(await ordersOf(shopper)).toBe(order === null ? 0 : 1);
    }
  });
});
