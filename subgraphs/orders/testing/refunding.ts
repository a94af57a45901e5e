import { formatAmount, type Viewer } from '@souk/subgraph';
import { requirePayment } from '../money/payments/payment.store.ts';
import type { Rig } from './rig.ts';
import { aCustomer, admin, type ShelfItem } from './shop.ts';

export const REFUND = `mutation ($id: ID!, $input: RefundPaymentInput!) { refundPayment(id: $id, input: $input) {
  refund { id status cause reason failure amount { amount currency } payment { id } order { id } }
  payment { id status refunded { amount } refundableAmount { amount } refunds { id status } }
  userErrors { code field message }
} }`;

/** A refund as the tests select it. */
export interface Refunded {
  refundPayment: {
    refund: { id: string; status: string; failure: string | null; amount: { amount: string } } | null;
    payment: {
      id: string;
      status: string;
      refunded: { amount: string };
      refundableAmount: { amount: string };
      refunds: { id: string; status: string }[];
    } | null;
    userErrors: { code: string; field: string[] | null; message: string }[];
  };
}

let keys = 0;

/** Helpers for tests of refunds, on a rig. */
export function refunding(rig: Rig) {
  const { db } = rig.ctx;
  return {
    /** A confirmed order of these items, paid by card by default. */
    async paid(items: readonly ShelfItem[], input: Record<string, unknown> = {}, customer = aCustomer()) {
      for (const item of items) await rig.add(customer, item);
      const { data } = await rig.place(customer, input);
      const { order, payment } = data.placeOrder;
      if (!order || !payment) throw new Error(JSON.stringify(data.placeOrder));
      return { customer, orderId: order.id, paymentId: payment.id };
    },
    /** Refunds as an admin by default, with a new idempotency key and the given fields; amounts are euros. */
    async refund(
      id: string,
      {
        amount,
        currency = 'EUR',
        ...input
      }: { amount?: string; currency?: string } & Record<string, unknown> = {},
      viewer: Viewer = admin,
    ) {
      keys += 1;
      const usual = { reason: 'It broke', idempotencyKey: `refund-${keys}` };
      const money = amount === undefined ? {} : { amount: { amount, currency } };
      const answer = await rig.run<Refunded>(viewer, REFUND, { id, input: { ...usual, ...money, ...input } });
      return { ...answer, ...answer.data?.refundPayment };
    },
    payment: (id: string) => requirePayment(rig.ctx, id),
    refunds: (paymentId: string) => db.refunds.find({ paymentId }).sort({ createdAt: 1 }).lean().exec(),
    sellerOrders: (orderId: string) => db.sellerOrders.find({ orderId }).sort({ sellerId: 1 }).lean().exec(),
    /** The charge as the provider has it. */
    async charge(paymentId: string) {
      const { providerRef } = await requirePayment(rig.ctx, paymentId);
      const charge = await rig.ctx.runtime.provider.find({ ref: providerRef ?? '' });
      if (!charge) throw new Error(`the provider has no charge for ${paymentId}`);
      return charge;
    },
    /** Makes pending refunds due for their next attempt. */
    hurry: (paymentId: string) =>
      db.refunds.updateMany({ paymentId, status: 'PENDING' }, { $set: { dueAt: new Date(Date.now() - 1) } }),
    /** Returns the refunded amount of a paid order; raises unless payment, refunds, seller orders and ledger agree. */
    async agree(paymentId: string) {
      const payment = await requirePayment(rig.ctx, paymentId);
      const { orderId, currency, refundedMinor, refundingMinor, capturedMinor } = payment;
      const refunds = await db.refunds.find({ paymentId }).lean().exec();
      const sum = (status: string) =>
        refunds.filter((one) => one.status === status).reduce((total, one) => total + one.amountMinor, 0);
      const sellerOrders = await db.sellerOrders.find({ orderId }).lean().exec();
      const entries = await db.ledgerEntries.find({ orderId }).lean().exec();
      const balance = (starts: string) =>
        entries
          .filter(({ account }) => account.startsWith(starts))
          .reduce((total, { amountMinor }) => total + amountMinor, 0);
      const figures = {
        refunded: sum('SUCCEEDED'),
        refunding: sum('PENDING'),
        left: sellerOrders.reduce(
          (total, sellerOrder) => total + sellerOrder.totals.totalMinor - sellerOrder.refundedMinor,
          0,
        ),
        ledger: balance(''),
        cleared: balance('clearing:'),
      };
      const wanted = {
        refunded: refundedMinor,
        refunding: refundingMinor,
        left: capturedMinor - refundedMinor - refundingMinor,
        ledger: 0,
        cleared: capturedMinor - refundedMinor,
      };
      if (JSON.stringify(figures) === JSON.stringify(wanted))
        return formatAmount({ amountMinor: refundedMinor, currency });
      throw new Error(`${JSON.stringify(figures)} should be ${JSON.stringify(wanted)}`);
    },
  };
}
