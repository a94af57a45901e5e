import { newId, refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { runtimeOf } from '../../runtime.ts';
import { bookCharge, bookRefund } from '../ledger/ledger.service.ts';
import type { Charge } from '../providers/index.ts';
import { keysOf } from './charge.ts';
import type { PaymentDocument, RefundDocument } from './payment.model.ts';
import { paymentPayload } from './payment.store.ts';

type Settled = { apply: () => Promise<void> };

/** Takes the authorized amount; there is none to take of an order that costs nothing. Raises Refusal when the hold is gone, PaymentFault when nobody can tell. */
export async function capturePayment(ctx: Ctx, payment: PaymentDocument): Promise<Settled> {
  const { providerRef, orderId, amountMinor, currency } = payment;
  if (payment.status === 'SUCCEEDED') return { apply: async () => {} };
  if (amountMinor === 0) return { apply: () => succeed(ctx, payment, 0) };
  if (payment.status !== 'AUTHORIZED' || providerRef === null) {
    throw refusal('PAYMENT_FAILED', 'The amount is not held on the card any more.');
  }
  const result = await runtimeOf(ctx).provider.capture({
    ref: providerRef,
    amount: { amountMinor, currency },
    idempotencyKey: keysOf(orderId).capture,
  });
  const capturedMinor = result.charge?.capturedMinor ?? 0;
  // Taken whole before, by a call whose key is forgotten or by hand at the provider's desk, is taken as well.
  const wasTaken =
    result.outcome === 'refused' && result.code === 'already_captured' && capturedMinor === amountMinor;
  if (result.outcome === 'refused' && !wasTaken) {
    throw refusal('PAYMENT_FAILED', `The payment could not be taken: ${result.message}`);
  }
  return { apply: () => succeed(ctx, payment, capturedMinor) };
}

async function succeed(ctx: Ctx, payment: PaymentDocument, capturedMinor: number): Promise<void> {
  const { _id, status } = payment;
  await ctx.db.payments.updateOne({ _id, status }, { $set: { status: 'SUCCEEDED', capturedMinor } });
  await bookCharge(ctx, { ...payment, capturedMinor });
  await ctx.emit('payment.succeeded', _id, paymentPayload(payment, capturedMinor));
}

/** Lets go of a hold, or gives the money back when it was taken after all. Raises PaymentFault. */
export async function releaseCharge(ctx: Ctx, payment: PaymentDocument, ref: string): Promise<Settled> {
  const { provider } = runtimeOf(ctx);
  const result = await provider.void({ ref, idempotencyKey: keysOf(payment.orderId).void });
  if (result.outcome === 'done' || result.code === 'already_voided') {
    return { apply: () => closeUnpaid(ctx, payment, ref) };
  }
  if (result.code !== 'already_captured') throw new Error(`the hold was not released: ${result.code}`);
  const { charge } = await provider.refund({ ref, idempotencyKey: keysOf(payment.orderId).refund });
  // A refusal too when nothing is left to give back: the provider forgets the key of the first try after a day.
  if (!charge || charge.refundedMinor < charge.capturedMinor) throw new Error('the money was not given back');
  return { apply: () => recordRefund(ctx, payment, charge) };
}

/** Ends a payment that took no money. Joins a transaction. */
export async function closeUnpaid(
  ctx: Ctx,
  payment: PaymentDocument,
  providerRef: string | null,
): Promise<void> {
  await ctx.db.payments.updateOne({ _id: payment._id }, { $set: { status: 'CANCELLED', providerRef } });
  await ctx.emit('payment.cancelled', payment._id, paymentPayload(payment, payment.amountMinor));
}

/** Closes the payment of an order that failed before it came to paying. Joins a transaction. */
export async function abandonPayment(ctx: Ctx, orderId: string): Promise<void> {
  const payment = await ctx.db.payments
    .findOneAndUpdate(
      { orderId, status: 'PENDING' },
      {
        $set: {
          status: 'CANCELLED',
          'attempts.$[open].status': 'ABANDONED',
          'attempts.$[].token': null,
        },
      },
      { arrayFilters: [{ 'open.status': 'STARTED' }], returnDocument: 'after' },
    )
    .lean<PaymentDocument>()
    .exec();
  if (payment) await ctx.emit('payment.cancelled', payment._id, paymentPayload(payment, payment.amountMinor));
}

async function recordRefund(ctx: Ctx, payment: PaymentDocument, charge: Charge): Promise<void> {
  const { capturedMinor, refundedMinor, ref } = charge;
  const reason = 'The order could not be completed.';
  await ctx.db.payments.updateOne(
    { _id: payment._id },
    { $set: { status: 'REFUNDED', capturedMinor, refundedMinor, providerRef: ref } },
  );
  const now = new Date();
  const refund: RefundDocument = {
    _id: newId('ref'),
    paymentId: payment._id,
    orderId: payment.orderId,
    amountMinor: refundedMinor,
    currency: payment.currency,
    reason,
    cause: 'CHECKOUT_FAILED',
    shares: [],
    status: 'SUCCEEDED',
    failure: null,
    idempotencyKey: keysOf(payment.orderId).refund,
    attempts: 1,
    dueAt: null,
    createdBy: null,
    createdAt: now,
    updatedAt: now,
  };
  await ctx.db.refunds.create([refund]);
  await bookRefund(ctx, refund);
  await ctx.emit('payment.refunded', payment._id, paymentPayload(payment, refundedMinor, reason));
}
