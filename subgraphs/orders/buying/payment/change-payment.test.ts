import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceViewer, type Viewer, viewerOf } from '@souk/subgraph';
import { refunding } from '../../testing/refunding.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, type ShelfItem, sellerA, twoProducts } from '../../testing/shop.ts';

const CHANGE = `mutation ($id: ID!, $input: ChangePaymentMethodInput!) { changePaymentMethod(id: $id, input: $input) {
  payment { status method } order { status paymentStatus } userErrors { code field }
} }`;
const PAY = `mutation ($id: ID!, $input: PayOrderInput!) { payOrder(id: $id, input: $input) {
  payment { status } order { status } userErrors { code field }
} }`;
const UPDATE = `mutation ($id: ID!, $input: UpdatePaymentInput!) { updatePayment(id: $id, input: $input) {
  payment { status reference note version } userErrors { code field }
} }`;
const SETTLE = `mutation ($id: ID!, $input: SettleInvoiceInput!) { settleInvoice(id: $id, input: $input) {
  payment { status reference captured { amount } } order { status paymentStatus } userErrors { code field }
} }`;
const WAITING = { paymentToken: null };
const CASH = { paymentMethod: 'CASH_ON_DELIVERY', paymentToken: null };

interface Changed {
  payment: { status: string; version?: number } | null;
  order?: { status: string; paymentStatus?: string } | null;
  userErrors: { code: string; field: string[] | null; message: string }[];
}

describe('changes of a payment', () => {
  const [lamp] = twoProducts() as [ShelfItem];
  let rig: Rig;
  let shop: ReturnType<typeof refunding>;

  beforeAll(async () => {
    rig = await startRig([{ ...lamp, onHand: 1_000 }]);
    shop = refunding(rig);
  });
  afterAll(() => rig.stop());

  async function change(viewer: Viewer, operation: string, variables: Record<string, unknown>) {
    const { data, errors } = await rig.run<Record<string, Changed>>(viewer, operation, variables);
    const [answer] = Object.values(data ?? {});
    const codes = errors.map(({ code }) => code);
    const refused = answer?.userErrors.map(({ code, field }) => `${code} ${field?.at(-1) ?? ''}`.trim());
    return { payment: answer?.payment ?? null, order: answer?.order, codes: [...codes, ...(refused ?? [])] };
  }
  const changeTo = (viewer: Viewer, id: string, method: string) =>
    change(viewer, CHANGE, { id, input: { method } });
  const update = async (viewer: Viewer, id: string, input: Record<string, unknown>) =>
    change(viewer, UPDATE, { id, input: { version: (await shop.payment(id)).version, ...input } });
  let keys = 0;
  const settle = (viewer: Viewer, id: string, input: Record<string, unknown>) => {
    keys += 1;
    return change(viewer, SETTLE, { id, input: { idempotencyKey: `settle-${keys}`, ...input } });
  };
  const eventsOf = async (paymentId: string) =>
    (await rig.orders.events())
      .filter(({ aggregateId }) => aggregateId === paymentId)
      .map(({ type }) => type);

  it('make a waiting card payment cash on delivery, which confirms the order at once', async () => {
    const { customer, paymentId, orderId } = await shop.paid([lamp], WAITING);
    expect((await changeTo(customer, paymentId, 'CARD')).codes).toEqual([]);
    const changed = await changeTo(customer, paymentId, 'CASH_ON_DELIVERY');
    expect(changed).toEqual({
      payment: { method: 'CASH_ON_DELIVERY', status: 'PENDING' },
      order: { status: 'CONFIRMED', paymentStatus: 'PENDING' },
      codes: [],
    });
    expect(rig.shop.heldOf(lamp.variantId)).toBe(0);
    expect(await rig.payments.ledger(orderId)).toEqual([]);
    expect((await changeTo(customer, paymentId, 'CARD')).codes).toEqual(['INVALID_STATE id']);
    expect((await changeTo(customer, paymentId, 'CASH_ON_DELIVERY')).codes).toEqual([]);
  });

  it('let one of 20 concurrent card attempts and method changes win, never both', async () => {
    const { customer, paymentId, orderId } = await shop.paid([lamp], WAITING);
    const rivals = Array.from({ length: 20 }, (_, at) => {
      const input = { paymentToken: 'tok_visa', idempotencyKey: `rival-${at}` };
      return at % 2
        ? changeTo(customer, paymentId, 'CASH_ON_DELIVERY')
        : change(customer, PAY, { id: orderId, input });
    });
    await Promise.all(rivals);
    const { method, status } = await shop.payment(paymentId);
    const charges = await rig.payments.ledger(orderId);
    expect([`CARD SUCCEEDED ${1}`, `CASH_ON_DELIVERY PENDING ${0}`]).toContain(
      `${method} ${status} ${charges.length}`,
    );
    expect(await rig.ctx.db.orders.findById(orderId).lean().exec()).toMatchObject({
      status: 'CONFIRMED',
      paymentStatus: status,
    });
  });

  it('of the method are for the payer and admins, while the payment is pending, and to cash only', async () => {
    const { customer, paymentId } = await shop.paid([lamp], WAITING);
    const before = await shop.payment(paymentId);
    const staff = viewerOf('staff', { userId: 's', agencyId: 'a', permissions: ['payment.refund'] });
    for (const viewer of [sellerA, staff, serviceViewer('users')])
      expect((await changeTo(viewer, paymentId, 'CASH_ON_DELIVERY')).codes).toEqual(['FORBIDDEN']);
    expect((await changeTo(aCustomer(), paymentId, 'CASH_ON_DELIVERY')).codes).toEqual(['NOT_FOUND id']);
    for (const method of ['INVOICE', 'IMPORTED'])
      expect((await changeTo(customer, paymentId, method)).codes).toEqual(['INVALID_INPUT method']);
    expect(await shop.payment(paymentId)).toEqual(before);
    expect((await changeTo(admin, paymentId, 'CASH_ON_DELIVERY')).codes).toEqual([]);
    const paid = await shop.paid([lamp]);
    expect((await changeTo(paid.customer, paid.paymentId, 'CARD')).codes).toEqual(['INVALID_STATE id']);
  });

  it('of reference and note are for the payer while it is pending, and for admins always', async () => {
    const { customer, paymentId } = await shop.paid([lamp], CASH);
    const before = await shop.payment(paymentId);
    expect((await update(aCustomer(), paymentId, { note: 'x' })).codes).toEqual(['NOT_FOUND id']);
    const staff = viewerOf('staff', { userId: 's', agencyId: 'a', permissions: ['payment.refund'] });
    for (const viewer of [sellerA, staff, serviceViewer('users')])
      expect((await update(viewer, paymentId, { note: 'x' })).codes).toEqual(['FORBIDDEN']);
    const long = { note: 'x'.repeat(1_001), reference: 'x'.repeat(121) };
    expect((await update(customer, paymentId, long)).codes.toSorted()).toEqual([
      'INVALID_INPUT note',
      'INVALID_INPUT reference',
    ]);
    expect(await shop.payment(paymentId)).toEqual(before);
    expect((await update(customer, paymentId, { reference: ' PO 7 ' })).payment).toMatchObject({
      reference: 'PO 7',
      version: 2,
    });
    expect((await update(customer, paymentId, { note: 'a' })).payment).toMatchObject({
      reference: 'PO 7',
      note: 'a',
    });
    expect((await update(customer, paymentId, { version: 1, note: 'late' })).codes).toEqual([
      'VERSION_CONFLICT version',
    ]);
    expect((await update(customer, paymentId, { note: null })).payment).toMatchObject({
      reference: 'PO 7',
      note: null,
    });
    const paid = await shop.paid([lamp]);
    expect((await update(paid.customer, paid.paymentId, { note: 'late' })).codes).toEqual([
      'INVALID_STATE id',
    ]);
    expect((await update(admin, paid.paymentId, { note: 'seen' })).payment).toMatchObject({ note: 'seen' });
  });

  it('settle an invoice with a reference, once and in the ledger', async () => {
    const { customer, paymentId, orderId } = await shop.paid([lamp], CASH);
    const bank = { reference: 'BANK 42' };
    expect((await settle(admin, paymentId, bank)).codes).toEqual(['INVALID_STATE id']);
    await rig.ctx.db.payments.updateOne({ _id: paymentId }, { $set: { method: 'INVOICE' } });
    expect((await settle(customer, paymentId, bank)).codes).toEqual(['FORBIDDEN']);
    expect((await settle(admin, paymentId, { reference: ' ' })).codes).toEqual(['INVALID_INPUT reference']);
    await rig.ctx.db.orders.updateOne({ _id: orderId }, { $set: { status: 'AWAITING_DIRECTOR' } });
    expect((await settle(admin, paymentId, bank)).codes).toEqual(['INVALID_STATE id']);
    expect(await shop.payment(paymentId)).toMatchObject({ status: 'PENDING', capturedMinor: 0 });
    await rig.ctx.db.orders.updateOne({ _id: orderId }, { $set: { status: 'CONFIRMED' } });

    const same = { ...bank, idempotencyKey: 'one-transfer' };
    const calls = Array.from({ length: 10 }, (_, at) => settle(admin, paymentId, at % 2 ? same : bank));
    for (const answer of await Promise.all(calls)) {
      expect(answer).toEqual({
        payment: { status: 'SUCCEEDED', reference: 'BANK 42', captured: { amount: '19.99' } },
        order: { status: 'CONFIRMED', paymentStatus: 'SUCCEEDED' },
        codes: [],
      });
    }
    expect((await settle(admin, paymentId, { ...same, note: 'other' })).codes).toEqual([
      'IDEMPOTENCY_CONFLICT idempotencyKey',
    ]);
    expect((await settle(admin, paymentId, { reference: 'BANK 43' })).codes).toEqual(['INVALID_STATE id']);
    expect(await eventsOf(paymentId)).toEqual(['payment.succeeded']);
    expect(await rig.ctx.db.ledgerTransactions.countDocuments({ paymentId })).toBe(1);
    expect(await shop.agree(paymentId)).toBe('0.00');
  });

  it('settle an invoice by the reference that it has already', async () => {
    const { customer, paymentId } = await shop.paid([lamp], CASH);
    await rig.ctx.db.payments.updateOne({ _id: paymentId }, { $set: { method: 'INVOICE' } });
    await update(customer, paymentId, { reference: 'PO 8' });
    expect((await settle(admin, paymentId, {})).payment).toMatchObject({
      status: 'SUCCEEDED',
      reference: 'PO 8',
    });
  });
});
