import { type PaymentSimulator, SIGNATURE_HEADER, signWebhook } from '@souk/embedded/payments/index.ts';
import { createClient } from '@souk/embedded/payments/testing/client.ts';
import { admin, customer, seller } from '../harness/actors.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import type { TestSouk } from '../harness/souk.ts';
import { eventually, settled } from '../mails/settled.ts';

export const SECRET = 'a-webhook-secret-of-the-tests';

/** The webhook URL of a Souk. */
export const webhookUrl = (souk: TestSouk, provider = 'simulated') =>
  `${souk.url}/webhooks/payments/${provider}`;

/** Something to buy, of a seller whom the administrator approved. */
export async function somethingToBuy(souk: TestSouk): Promise<Listing> {
  const owner = await seller(souk, { approvedBy: await admin(souk) });
  return listing(owner, { stock: 100, price: '19.99' });
}

/** A new customer's order of one unit, at the end of its checkout, however long that takes. */
export async function buy(souk: TestSouk, goods: Listing, key: string, paymentToken = 'tok_visa') {
  const shopper = await customer(souk);
  await addToCart(shopper, goods, 1);
  const { data, errors } = await placeOrder(shopper, { idempotencyKey: key, paymentToken });
  if (!data?.placeOrder) throw new Error(`not ordered: ${JSON.stringify(errors)}`);
  return { shopper, order: await orderOf(souk, shopper.viewer.userId) };
}

/** The only order of a customer, once its checkout is over. */
export async function orderOf(souk: TestSouk, customerId: string | null) {
  const db = souk.db('orders');
  await eventually('the end of the checkout', async () => {
    const saga = await db.collection('sagas').findOne({ customerId });
    return saga !== null && !['RUNNING', 'WAITING', 'COMPENSATING'].includes(saga.state);
  });
  const order = await db.collection<StoredOrder>('orders').findOne({ customerId });
  if (!order) throw new Error('the checkout made no order');
  return { id: order._id, number: order.number, status: order.status };
}

interface StoredPayment {
  _id: string;
  orderId: string;
  status: string;
  capturedMinor: number;
  refundedMinor: number;
  refundingMinor: number;
  providerRef: string;
  attempts: { number: number; status: string }[];
}

/** The payment of an order, as stored. */
export async function paymentOf(souk: TestSouk, orderId: string): Promise<StoredPayment> {
  const found = await souk.db('orders').collection<StoredPayment>('payments').findOne({ orderId });
  if (!found) throw new Error(`order ${orderId} has no payment`);
  return found;
}

/** Refunds at the provider, not through Souk. */
export async function giveBackAtTheDesk(payments: PaymentSimulator, ref: string, amountMinor: number) {
  const answer = await createClient(payments.url).refund(ref, { amountMinor, currency: 'EUR' });
  if (answer.status !== 200) throw new Error(`the desk answered ${answer.text}`);
}

interface StoredOrder {
  _id: string;
  customerId: string | null;
  number: string;
  status: string;
  timeline: { status: string }[];
}

interface StoredCharge {
  metadata: { orderId?: string };
  operations: { effect: string; status: number; event: { pending: boolean } | null }[];
}

const chargesOf = (souk: TestSouk, orderId: string) =>
  souk.mongo
    .db(`${souk.namespace}payments`)
    .collection<StoredCharge>('charges')
    .find({ 'metadata.orderId': orderId })
    .toArray();

/** Waits until every event of an order's charges was delivered and processed with all that follows. */
export async function calm(souk: TestSouk, orderId: string): Promise<void> {
  await eventually('the last webhook', async () => {
    const charges = await chargesOf(souk, orderId);
    return charges.every(({ operations }) => operations.every(({ event }) => !event?.pending));
  });
  await settled(souk);
}

/** All that an order came to, without what differs from one order to the next: names, times. */
export async function stateOf(souk: TestSouk, orderId: string, shopper: string) {
  const db = souk.db('orders');
  const of = (name: string) => db.collection(name).find({ orderId });
  const order = await db.collection<StoredOrder>('orders').findOne({ _id: orderId });
  const { status, capturedMinor, refundedMinor, refundingMinor, attempts } = await paymentOf(souk, orderId);
  const entries = await of('ledgerEntries').toArray();
  const charges = await chargesOf(souk, orderId);
  const effects = charges.flatMap(({ operations }) =>
    operations.filter((operation) => operation.status === 200).map(({ effect }) => effect),
  );
  const [saga] = await of('sagas').toArray();
  const outbox = await db.collection('outbox').find({ 'payload.orderId': orderId }).toArray();
  return {
    order: {
      status: order?.status,
      timeline: order?.timeline.map((entry) => entry.status),
    },
    payment: {
      status,
      capturedMinor,
      refundedMinor,
      refundingMinor,
      attempts: attempts.map((one) => one.status),
    },
    saga: saga?.state,
    refunds: (await of('refunds').toArray()).map(({ amountMinor, cause, status: ended }) => [
      amountMinor,
      cause,
      ended,
    ]),
    ledger: entries.map(({ kind, account, amountMinor }) => `${kind} ${account} ${amountMinor}`).toSorted(),
    ledgerSum: entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    events: outbox.map(({ type }) => type).toSorted(),
    mails: souk.inbox
      .mails({ to: shopper })
      .map(({ subject }) => subject.replace(order?.number ?? '', 'N'))
      .toSorted(),
    provider: { charges: charges.length, effects },
  };
}

/** How the events of an order were dealt with, by kind. */
export async function outcomesOf(souk: TestSouk, orderId: string): Promise<Record<string, string>> {
  const heard = await souk.db('orders').collection('webhookEvents').find({ orderId }).toArray();
  return Object.fromEntries(heard.map(({ type, outcome }) => [type, outcome]));
}

/** Posts bytes to the webhook address as a provider would. */
export function post(
  souk: TestSouk,
  body: string | Uint8Array<ArrayBuffer>,
  { signature, provider }: { signature?: string; provider?: string } = {},
): Promise<Response> {
  return fetch(webhookUrl(souk, provider), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(signature === undefined ? {} : { [SIGNATURE_HEADER]: signature }),
    },
    body,
  });
}

/** A good signature of a text, made so many seconds ago. */
export const signed = (body: string, secondsAgo = 0) =>
  signWebhook(body, SECRET, new Date(Date.now() - secondsAgo * 1_000));
