// Refunds through the gateway: exactly once at the card provider, in the ledger and by mail.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, admin, customer, seller, staff } from '../harness/actors.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { deliverAgain, eventually, settled } from '../mails/settled.ts';

const REFUND = `mutation ($id: ID!, $input: RefundPaymentInput!) { refundPayment(id: $id, input: $input) {
  refund { id status amount { amount currency } payment { id } order { id } }
  payment { id status refunded { amount } refundableAmount { amount } order { id number } user { id } }
  order { id refunded { amount } }
  userErrors { code }
} }`;
const PAYMENTS = `query ($filter: PaymentFilter) { payments(filter: $filter) {
  totalCount edges { node { id status amount { amount } refunds { status cause reason } order { number } } }
} }`;
const OWN = '{ me { user { payments { totalCount edges { node { id } } } } } }';

const euros = (amount: string) => ({ amount, currency: 'EUR' });

interface Refunded {
  refundPayment: {
    refund: { id: string; status: string } | null;
    payment: {
      id: string;
      status: string;
      refunded: { amount: string };
      refundableAmount: { amount: string };
    } | null;
    userErrors: { code: string }[];
  } | null;
}

interface Entry {
  orderId: string;
  account: string;
  amountMinor: number;
}

describe(`refunds, with Souk ${mode}`, () => {
  let souk: TestSouk;
  let root: Actor;
  let goods: Listing[];
  let keys = 0;

  beforeAll(async () => {
    souk = await startSouk();
    root = await admin(souk);
    const shops = [await seller(souk, { approvedBy: root }), await seller(souk, { approvedBy: root })];
    goods = [];
    for (const [at, shop] of shops.entries()) {
      goods.push(await listing(shop, { stock: 100, price: at ? '7.77' : '10.00' }));
    }
  });
  afterAll(() => souk.stop());

  async function ordered() {
    const shopper = await customer(souk);
    for (const item of goods) await addToCart(shopper, item);
    keys += 1;
    const { data } = await placeOrder(shopper, { idempotencyKey: `refunds-${keys}` });
    const order = data?.placeOrder?.order;
    if (order?.status !== 'CONFIRMED') throw new Error(`not ordered: ${JSON.stringify(data)}`);
    const payment = await souk
      .db('orders')
      .collection<{ _id: string }>('payments')
      .findOne({ orderId: order.id });
    return { shopper, orderId: order.id, number: order.number, paymentId: payment?._id ?? '' };
  }

  function refund(paymentId: string, input: Record<string, unknown> = {}, by: Actor = root) {
    keys += 1;
    const usual = { reason: 'It was late', idempotencyKey: `refund-${keys}` };
    return by.client.run<Refunded>(REFUND, { id: paymentId, input: { ...usual, ...input } });
  }

  const mailsAbout = (shopper: Actor) =>
    souk.inbox
      .mails({ to: shopper.email })
      .filter(({ subject }) => /back|refund/i.test(subject))
      .map(({ text }) => text);

  /** What the provider has refunded of an order, and the refunds in the ledger, both in cents. */
  async function books(orderId: string) {
    const entries = await souk.db('orders').collection<Entry>('ledgerEntries').find({ orderId }).toArray();
    const sum = (starts: string) =>
      entries
        .filter(({ account }) => account.startsWith(starts))
        .reduce((total, entry) => total + entry.amountMinor, 0);
    const [charge] = await souk.payments.ledger(orderId);
    return {
      refunded: charge?.refundedMinor,
      net: charge?.netMinor,
      cleared: sum('clearing:'),
      all: sum(''),
    };
  }

  it('refunds a part, then the rest, with one mail each even when the event is delivered again', async () => {
    const { shopper, orderId, number, paymentId } = await ordered();
    const first = await refund(paymentId, { amount: euros('5') });
    expect([first.errors, first.data?.refundPayment]).toMatchObject([
      [],
      {
        refund: {
          status: 'SUCCEEDED',
          amount: euros('5.00'),
          payment: { id: paymentId },
          order: { id: orderId },
        },
        payment: {
          status: 'PARTIALLY_REFUNDED',
          refunded: { amount: '5.00' },
          refundableAmount: { amount: '12.77' },
          order: { id: orderId, number },
        },
        order: { id: orderId, refunded: { amount: '5.00' } },
        userErrors: [],
      },
    ]);
    expect((await refund(paymentId)).data?.refundPayment?.payment?.status).toBe('REFUNDED');
    expect((await refund(paymentId)).data?.refundPayment?.userErrors).toEqual([
      { code: 'REFUND_EXCEEDS_CAPTURED' },
    ]);
    expect(await books(orderId)).toEqual({ refunded: 1_777, net: 0, cleared: 0, all: 0 });
    await settled(souk);
    expect(mailsAbout(shopper)).toHaveLength(2);
    expect(
      mailsAbout(shopper)
        .map((text) => /€\d+\.\d\d/.exec(text)?.[0])
        .toSorted(),
    ).toEqual(['€12.77', '€5.00']);
    expect(mailsAbout(shopper).every((text) => text.includes(number) && text.includes('It was late'))).toBe(
      true,
    );
    expect(await deliverAgain(souk)).toBeGreaterThan(1);
    await settled(souk);
    expect(mailsAbout(shopper)).toHaveLength(2);
  });

  it('concurrent refunds return no more than was captured, and one key refunds once', async () => {
    const { shopper, orderId, paymentId } = await ordered();
    const same = { amount: euros('1'), idempotencyKey: 'side-by-side' };
    const [twins, rivals] = await Promise.all([
      Promise.all(Array.from({ length: 10 }, () => refund(paymentId, same))),
      Promise.all(Array.from({ length: 10 }, () => refund(paymentId, { amount: euros('4') }))),
    ]);
    const ids = twins.flatMap(({ data }) => data?.refundPayment?.refund?.id ?? []);
    expect(new Set(ids).size).toBe(1);
    expect(rivals.filter(({ data }) => data?.refundPayment?.refund)).toHaveLength(4);
    expect(rivals.flatMap(({ data }) => data?.refundPayment?.userErrors ?? [])).toEqual(
      Array(6).fill({ code: 'REFUND_EXCEEDS_CAPTURED' }),
    );
    await eventually('the end of every refund', async () => (await books(orderId)).cleared === 77);
    expect(await books(orderId)).toEqual({ refunded: 1_700, net: 77, cleared: 77, all: 0 });
    await settled(souk);
    expect(mailsAbout(shopper)).toHaveLength(5);
  });

  it('continues a refund by itself once the card provider is up again', async () => {
    const { shopper, orderId, paymentId } = await ordered();
    souk.payments.fault({ kind: 'error', operations: ['refund'] });
    const asked = await refund(paymentId, { amount: euros('3') });
    expect(asked.data?.refundPayment).toMatchObject({
      refund: { status: 'PENDING' },
      payment: { status: 'SUCCEEDED', refunded: { amount: '0.00' }, refundableAmount: { amount: '14.77' } },
    });
    await settled(souk);
    expect([mailsAbout(shopper), (await books(orderId)).refunded]).toEqual([[], 0]);
    souk.payments.clearFaults();
    await eventually('the end of the refund', async () => (await books(orderId)).cleared === 1_477);
    await settled(souk);
    expect(await books(orderId)).toEqual({ refunded: 300, net: 1_477, cleared: 1_477, all: 0 });
    expect(mailsAbout(shopper)).toHaveLength(1);
  });

  it('refuses customers, sellers and unrelated staff, and shows payments to their payer', async () => {
    const { shopper, number, paymentId } = await ordered();
    const director = await staff(souk, { role: 'DIRECTOR', by: root });
    const clerk = await staff(souk, { role: 'RESPONSABLE', by: root });
    for (const actor of [shopper, clerk]) {
      const { data, errors } = await refund(paymentId, {}, actor);
      expect([data, errors.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN']]);
    }
    const foreign = await refund(paymentId, {}, director);
    expect(foreign.data?.refundPayment).toMatchObject({ refund: null, userErrors: [{ code: 'NOT_FOUND' }] });
    const own = await shopper.client.ok(PAYMENTS);
    expect(own).toEqual({
      payments: {
        totalCount: 1,
        edges: [
          {
            node: {
              id: paymentId,
              status: 'SUCCEEDED',
              amount: { amount: '17.77' },
              refunds: [],
              order: { number },
            },
          },
        ],
      },
    });
    expect(await shopper.client.ok(OWN)).toMatchObject({
      me: { user: { payments: { totalCount: 1, edges: [{ node: { id: paymentId } }] } } },
    });
    const other = await customer(souk);
    expect(await other.client.ok(PAYMENTS)).toMatchObject({ payments: { totalCount: 0 } });
    const { errors } = await other.client.run(PAYMENTS, { filter: { userId: shopper.viewer.userId } });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    await settled(souk);
    expect(mailsAbout(shopper)).toEqual([]);
  });
});
