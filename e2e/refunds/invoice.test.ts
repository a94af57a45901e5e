// An agency's order from its invoice to its refund, which goes into the ledger and never to a card.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ADDRESS } from '../../app/tour/steps/checkout.ts';
import { type Actor, admin, seller, staff } from '../harness/actors.ts';
import { listing } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { settled } from '../mails/settled.ts';

const ORDER = `mutation ($input: PlaceAgencyOrderInput!) {
  placeAgencyOrder(input: $input) { order { id status payments { id method status } } userErrors { code } }
}`;
const APPROVE = `mutation ($id: ID!) { approveOrder(id: $id, input: { revision: 0 }) {
  order { status } userErrors { code }
} }`;
const SETTLE = `mutation ($id: ID!, $input: SettleInvoiceInput!) { settleInvoice(id: $id, input: $input) {
  payment { status reference captured { amount } } order { id paymentStatus } userErrors { code }
} }`;
const REFUND = `mutation ($id: ID!, $input: RefundPaymentInput!) { refundPayment(id: $id, input: $input) {
  refund { status } payment { status refundableAmount { amount } } userErrors { code }
} }`;

interface Ordered {
  placeAgencyOrder: {
    order: { id: string; status: string; payments: { id: string; method: string; status: string }[] };
  };
}

let souk: TestSouk;
let root: Actor;

beforeAll(async () => {
  souk = await startSouk();
  root = await admin(souk);
});
afterAll(() => souk.stop());

it(`an invoice is settled by an admin once the order is accepted, and refunded by the agency's director, with Souk ${mode}`, async () => {
  const goods = await listing(await seller(souk, { approvedBy: root }), { stock: 10, price: '10.00' });
  const clerk = await staff(souk, { by: root });
  const { agencyId } = clerk;
  const responsable = await staff(souk, { agencyId, by: root });
  const director = await staff(souk, { role: 'DIRECTOR', agencyId, by: root });
  const stranger = await staff(souk, { role: 'DIRECTOR', by: root });
  const input = {
    idempotencyKey: 'by-invoice',
    lines: [{ variantId: goods.variantId, quantity: 2 }],
    address: ADDRESS,
  };
  const { order } = (await clerk.client.ok<Ordered>(ORDER, { input })).placeAgencyOrder;
  const [payment] = order.payments;
  expect([order.status, payment]).toMatchObject([
    'AWAITING_RESPONSABLE',
    { method: 'INVOICE', status: 'PENDING' },
  ]);
  const id = payment?.id ?? '';

  const paid = (idempotencyKey: string) => ({ id, input: { reference: 'BANK-77', idempotencyKey } });
  expect(await root.client.refused(SETTLE, paid('early'))).toEqual(['INVALID_STATE']);
  await responsable.client.ok(APPROVE, { id: order.id });
  await director.client.ok(APPROVE, { id: order.id });
  const refund = (by: Actor, amount: string) =>
    by.client.run<{ refundPayment: { userErrors: { code: string }[] } }>(REFUND, {
      id,
      input: {
        amount: { amount, currency: 'EUR' },
        reason: 'Too many',
        idempotencyKey: `invoice-${amount}`,
      },
    });
  expect((await refund(director, '1')).data?.refundPayment.userErrors).toEqual([{ code: 'INVALID_STATE' }]);
  const settledOnce = {
    settleInvoice: {
      payment: { status: 'SUCCEEDED', reference: 'BANK-77', captured: { amount: '20.00' } },
      order: { id: order.id, paymentStatus: 'SUCCEEDED' },
    },
  };
  for (let time = 0; time < 2; time += 1)
    expect(await root.client.ok(SETTLE, paid('settled'))).toMatchObject(settledOnce);
  const other = { id, input: { reference: 'BANK-78', idempotencyKey: 'again' } };
  expect(await root.client.refused(SETTLE, other)).toEqual(['INVALID_STATE']);

  expect((await refund(stranger, '5')).data?.refundPayment.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  expect((await refund(clerk, '5')).errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  expect((await refund(director, '6')).data?.refundPayment).toMatchObject({
    refund: { status: 'SUCCEEDED' },
    payment: { status: 'PARTIALLY_REFUNDED', refundableAmount: { amount: '14.00' } },
    userErrors: [],
  });

  const entries = await souk.db('orders').collection('ledgerEntries').find({ orderId: order.id }).toArray();
  const cleared = entries.filter(({ account }) => account === 'clearing:invoice');
  expect(cleared.map(({ amountMinor }) => amountMinor)).toEqual([2_000, -600]);
  expect(entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(0);
  expect(await souk.payments.ledger()).toEqual([]);
  // An invoice is nobody's own: the money on it is mailed to nobody.
  await settled(souk);
  expect(souk.inbox.mails().filter(({ subject }) => /payment|back to you/i.test(subject))).toEqual([]);
});
