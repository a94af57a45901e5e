// Each event of a purchase brings exactly one mail to each person concerned; a mail server that is away brings it later.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SELLER_ORDERS } from '../../app/tour/steps/fulfilment.ts';
import { type Actor, admin, customer, seller } from '../harness/actors.ts';
import { consumed } from '../harness/consumed.ts';
import { fulfil } from '../harness/fulfil.ts';
import { addToCart, listing, placeOrder } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

let souk: TestSouk;
let shop: Actor;
let shopper: Actor;

beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false', EMAIL_RETRY_BASE_MS: '300' } });
  shop = await seller(souk, { approvedBy: await admin(souk) });
  await consumed(souk, 'products');
  shopper = await customer(souk);
});
afterAll(() => souk.stop());

async function ordered(paymentToken: string, key: string): Promise<string> {
  await shopper.client.ok('mutation { clearCart { userErrors { code message field } } }');
  await addToCart(shopper, await listing(shop, { stock: 50 }));
  const { data } = await placeOrder(shopper, { idempotencyKey: key, paymentToken });
  return data?.placeOrder?.order?.number ?? '';
}

/** All mails about an order, once nothing of it is on its way any more, as `subject > recipient`. */
async function mailsAbout(number: string, count: number): Promise<string[]> {
  const about = () => souk.inbox.mails().filter(({ subject }) => subject.includes(number));
  while (about().length < count) {
    const known = new Set(souk.inbox.mails().map(({ id }) => id));
    await souk.inbox.waitFor(({ id }) => !known.has(id), 60_000);
  }
  await quiet();
  return about()
    .map(({ subject, to }) => `${subject.replaceAll(number, '#')} > ${to.join()}`)
    .toSorted();
}

/** Waits until every event is consumed and no mail waits, so that what has not come will not come. */
async function quiet(): Promise<void> {
  await consumed(souk, 'notifications');
  const emails = souk.db('notifications').collection('emails');
  const until = Date.now() + 60_000;
  while ((await emails.countDocuments({ status: { $in: ['QUEUED', 'SENDING'] } })) > 0) {
    if (Date.now() > until) throw new Error('mails are still on their way');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

it('notifies the customer and the seller about each step of an order once', async () => {
  const number = await ordered('tok_visa', 'mails-1');
  expect(await mailsAbout(number, 3)).toEqual(
    [
      `Your payment of €10.00 for order # > ${shopper.email}`,
      `Your order # is confirmed > ${shopper.email}`,
      `New order # > ${shop.email}`,
    ].toSorted(),
  );
  const { sellerOrders } = await shop.client.ok<{
    sellerOrders: { nodes: { id: string; orderNumber: string }[] };
  }>(SELLER_ORDERS);
  const id = sellerOrders.nodes.find(({ orderNumber }) => orderNumber === number)?.id ?? '';
  await fulfil(shop, id, 'PROCESSING', 'SHIPPED', 'DELIVERED');
  expect(await mailsAbout(number, 5)).toEqual(
    [
      `Your payment of €10.00 for order # > ${shopper.email}`,
      `Your order # is confirmed > ${shopper.email}`,
      `New order # > ${shop.email}`,
      `Your order # is on its way > ${shopper.email}`,
      `Your order # has arrived > ${shopper.email}`,
    ].toSorted(),
  );
});

it('notifies only the customer about a declined card', async () => {
  const number = await ordered('tok_declined', 'mails-2');
  expect(await mailsAbout(number, 2)).toEqual(
    [
      `The payment for order # did not go through > ${shopper.email}`,
      `Your order # could not be completed > ${shopper.email}`,
    ].toSorted(),
  );
});

it('delivers a mail exactly once after the mail server is up again', async () => {
  souk.inbox.faults = { defer: true };
  const number = await ordered('tok_visa', 'mails-3');
  const waiting = souk.db('notifications').collection('emails');
  const until = Date.now() + 60_000;
  // The first try was refused.
  while ((await waiting.countDocuments({ status: 'QUEUED', 'attempts.error': { $exists: true } })) < 3) {
    if (Date.now() > until) throw new Error('no try to send was made');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(souk.inbox.mails().filter(({ subject }) => subject.includes(number))).toEqual([]);
  souk.inbox.faults = {};
  expect(await mailsAbout(number, 3)).toHaveLength(3);
});
