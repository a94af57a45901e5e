import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceViewer, type Viewer, viewerOf } from '@souk/subgraph';
import { refunding } from '../../testing/refunding.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, admin, type ShelfItem, sellerA, twoProducts } from '../../testing/shop.ts';

const UPDATE = `mutation ($id: ID!, $input: UpdatePaymentInput!) { updatePayment(id: $id, input: $input) {
  payment { status method reference note captured { amount } attempts { status } order { status } }
  userErrors { code field }
} }`;
const WAITING = { paymentToken: null };
const CASH = { paymentMethod: 'CASH_ON_DELIVERY', paymentToken: null };

interface Changed {
  payment: { status: string; method: string; attempts: { status: string }[] } | null;
  userErrors: { code: string; field: string[] | null; message: string }[];
}

describe('updatePayment', () => {
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
    return { payment: answer?.payment ?? null, codes: [...codes, ...(refused ?? [])], answer };
  }
  const update = (viewer: Viewer, id: string, input: Record<string, unknown>) =>
    change(viewer, UPDATE, { id, input });
  const eventsOf = async (paymentId: string) =>
    (await rig.orders.events())
      .filter(({ aggregateId }) => aggregateId === paymentId)
      .map(({ type }) => type);

  it('changes a waiting card payment to cash, which confirms the order at once', async () => {
    const { customer, paymentId, orderId } = await shop.paid([lamp], WAITING);
    const changed = await update(customer, paymentId, { method: 'CASH_ON_DELIVERY', note: ' Ring twice ' });
    expect(changed.codes).toEqual([]);
    expect(changed.payment).toMatchObject({
      method: 'CASH_ON_DELIVERY',
      status: 'PENDING',
      note: 'Ring twice',
      order: { status: 'CONFIRMED' },
    });
    expect(rig.shop.heldOf(lamp.variantId)).toBe(0);
    expect(await rig.payments.ledger(orderId)).toEqual([]);
    expect((await update(customer, paymentId, { method: 'CARD' })).codes).toEqual(['INVALID_STATE method']);
    expect((await update(customer, paymentId, { method: 'CASH_ON_DELIVERY' })).codes).toEqual([]);
  });

  it('lets one of 20 concurrent card attempts and method changes win, never both', async () => {
    const { customer, paymentId, orderId } = await shop.paid([lamp], WAITING);
    const rivals = Array.from({ length: 20 }, (_, at) =>
      at % 2
        ? update(customer, paymentId, { method: 'CASH_ON_DELIVERY' })
        : update(customer, paymentId, { paymentToken: 'tok_visa' }),
    );
    await Promise.all(rivals);
    const { method, status } = await shop.payment(paymentId);
    const charges = await rig.payments.ledger(orderId);
    expect([`CARD SUCCEEDED ${1}`, `CASH_ON_DELIVERY PENDING ${0}`]).toContain(
      `${method} ${status} ${charges.length}`,
    );
    expect((await rig.ctx.db.orders.findById(orderId).lean().exec())?.status).toBe('CONFIRMED');
  });

  it('charges another card, once for each token', async () => {
    const { customer, paymentId, orderId } = await shop.paid([lamp], WAITING);
    for (let tries = 0; tries < 3; tries += 1) {
      const declined = await update(customer, paymentId, { paymentToken: 'tok_declined' });
      expect([declined.codes, declined.payment?.attempts]).toEqual([
        ['PAYMENT_DECLINED'],
        [{ status: 'DECLINED' }],
      ]);
    }
    const paid = await update(customer, paymentId, { method: 'CARD', paymentToken: 'tok_visa' });
    expect(paid.payment).toMatchObject({ status: 'SUCCEEDED', order: { status: 'CONFIRMED' } });
    expect((await update(customer, paymentId, { paymentToken: 'tok_visa' })).codes).toEqual([
      'INVALID_STATE id',
    ]);
    expect(await rig.moneyOf(orderId)).toEqual({ liveCharges: 1, heldMinor: 0, netMinor: 1_999 });
  });

  it('is allowed for the payer while the payment is pending, and for admins', async () => {
    const { customer, paymentId } = await shop.paid([lamp], CASH);
    expect((await update(aCustomer(), paymentId, { note: 'x' })).codes).toEqual(['NOT_FOUND id']);
    const staff = viewerOf('staff', { userId: 's', agencyId: 'a', permissions: ['payment.refund'] });
    for (const viewer of [sellerA, staff, serviceViewer('users')]) {
      expect((await update(viewer, paymentId, { note: 'x' })).codes).toEqual(['FORBIDDEN']);
    }
    const long = { note: 'x'.repeat(1_001), reference: 'x'.repeat(121) };
    expect((await update(customer, paymentId, long)).codes.toSorted()).toEqual([
      'INVALID_INPUT note',
      'INVALID_INPUT reference',
    ]);
    const mixed = { method: 'CASH_ON_DELIVERY', paymentToken: 'tok_visa' };
    expect((await update(customer, paymentId, mixed)).codes).toEqual(['INVALID_INPUT paymentToken']);
    expect((await update(customer, paymentId, { status: 'SUCCEEDED' })).codes).toEqual(['FORBIDDEN']);
    for (const method of ['INVOICE', 'IMPORTED']) {
      expect((await update(customer, paymentId, { method })).codes).toEqual(['INVALID_INPUT method']);
    }
    expect((await update(customer, paymentId, { reference: ' PO 7 ' })).payment).toMatchObject({
      reference: 'PO 7',
    });
    expect((await update(customer, paymentId, { note: 'a' })).payment).toMatchObject({
      reference: 'PO 7',
      note: 'a',
    });
    expect((await update(customer, paymentId, { note: null })).payment).toMatchObject({ note: null });
    const paid = await shop.paid([lamp]);
    expect((await update(paid.customer, paid.paymentId, { note: 'late' })).codes).toEqual([
      'INVALID_STATE id',
    ]);
    expect((await update(admin, paid.paymentId, { note: 'seen' })).payment).toMatchObject({ note: 'seen' });
  });

  it('lets an admin settle an invoice with a reference, once and in the ledger', async () => {
    const { customer, paymentId, orderId } = await shop.paid([lamp], CASH);
    const settle = { status: 'SUCCEEDED', reference: 'BANK 42' };
    expect((await update(admin, paymentId, settle)).codes).toEqual(['INVALID_STATE status']);
    await rig.ctx.db.payments.updateOne({ _id: paymentId }, { $set: { method: 'INVOICE', userId: null } });
    expect((await update(customer, paymentId, settle)).codes).toEqual(['NOT_FOUND id']);
    expect((await update(admin, paymentId, { ...settle, reference: ' ' })).codes).toEqual([
      'INVALID_INPUT reference',
    ]);
    expect((await update(admin, paymentId, { ...settle, status: 'FAILED' })).codes).toEqual([
      'INVALID_INPUT status',
    ]);
    expect((await update(admin, paymentId, { ...settle, method: 'CARD' })).codes).toEqual([
      'INVALID_INPUT status',
    ]);
    await rig.ctx.db.orders.updateOne({ _id: orderId }, { $set: { status: 'AWAITING_DIRECTOR' } });
    expect((await update(admin, paymentId, settle)).codes).toEqual(['INVALID_STATE status']);
    await rig.ctx.db.orders.updateOne({ _id: orderId }, { $set: { status: 'CONFIRMED' } });
    const settled = await Promise.all(Array.from({ length: 5 }, () => update(admin, paymentId, settle)));
    expect(settled.filter(({ codes }) => codes.length === 0).map(({ payment }) => payment)).toMatchObject([
      { status: 'SUCCEEDED', reference: 'BANK 42', captured: { amount: '19.99' } },
    ]);
    expect(settled.flatMap(({ codes }) => codes)).toEqual(
      Array.from({ length: 4 }, () => 'INVALID_STATE status'),
    );
    expect(await eventsOf(paymentId)).toEqual(['payment.succeeded']);
    expect(await rig.ctx.db.ledgerTransactions.countDocuments({ paymentId })).toBe(1);
    expect(await shop.agree(paymentId)).toBe('0.00');
  });
});
