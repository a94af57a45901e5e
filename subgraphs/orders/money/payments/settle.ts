import { newId, refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { bookCharge, bookRefund } from '../ledger/ledger.service.ts';
import type { Charge } from '../providers/index.ts';
import { chargeKeys } from './charge.ts';
import type { PaymentDocument, RefundDocument } from './payment.model.ts';
import { paymentPayload, showPaymentStatus } from './payment.store.ts';

type Settled = { apply: () => Promise<void> };

/**
 * Captures the authorized amount; an order without a total has nothing to capture. Raises Refusal PAYMENT_FAILED when the
 * authorization no longer exists, PaymentFault when the outcome is unknown.
 */
export async function capturePayment(ctx: Ctx, payment: PaymentDocument): Promise<Settled> {
  const { providerRef, orderId, amountMinor, currency } = payment;
  if (payment.status === 'SUCCEEDED') return { apply: async () => {} };
  if (amountMinor === 0) return { apply: () => succeed(ctx, payment, 0) };
  if (payment.status !== 'AUTHORIZED' || providerRef === null) {
    throw refusal('PAYMENT_FAILED', 'The authorization on the card no longer exists.');
  }
  const result = await ctx.runtime.provider.capture({
    ref: providerRef,
    amount: { amountMinor, currency },
    idempotencyKey: chargeKeys(orderId).capture,
  });
  const capturedMinor = result.charge?.capturedMinor ?? 0;
  // Captured in full before, by a call whose key has expired or in the dashboard of the provider, counts as captured.
  const wasCaptured =
    result.outcome === 'refused' && result.code === 'already_captured' && capturedMinor === amountMinor;
  if (result.outcome === 'refused' && !wasCaptured) {
    throw refusal('PAYMENT_FAILED', `The payment could not be captured: ${result.message}`);
  }
  return { apply: () => succeed(ctx, payment, capturedMinor) };
}

async function succeed(ctx: Ctx, payment: PaymentDocument, capturedMinor: number): Promise<void> {
  const { _id, status } = payment;
  await ctx.db.payments.updateOne({ _id, status }, { $set: { status: 'SUCCEEDED', capturedMinor } });
  await showPaymentStatus(ctx, payment, 'SUCCEEDED');
  await bookCharge(ctx, { ...payment, capturedMinor });
  await ctx.emit('payment.succeeded', _id, paymentPayload(payment, capturedMinor));
}

/** Voids an authorization, or refunds the charge when it was captured after all. Raises PaymentFault. */
export async function releaseCharge(ctx: Ctx, payment: PaymentDocument, ref: string): Promise<Settled> {
  const { provider } = ctx.runtime;
  const result = await provider.void({ ref, idempotencyKey: chargeKeys(payment.orderId).void });
  if (result.outcome === 'done' || result.code === 'already_voided') {
    return { apply: () => closeUnpaid(ctx, payment, ref) };
  }
  if (result.code !== 'already_captured') throw new Error(`the authorization was not voided: ${result.code}`);
  const { charge } = await provider.refund({ ref, idempotencyKey: chargeKeys(payment.orderId).refund });
  // A refusal is fine when nothing is left to refund: the key of the first attempt expires after a day.
  if (!charge || charge.refundedMinor < charge.capturedMinor) throw new Error('the money was not refunded');
  return { apply: () => recordRefund(ctx, payment, charge) };
}

/** Cancels a payment that captured no money. Joins a transaction. */
export async function closeUnpaid(
  ctx: Ctx,
  payment: PaymentDocument,
  providerRef: string | null,
): Promise<void> {
  await ctx.db.payments.updateOne({ _id: payment._id }, { $set: { status: 'CANCELLED', providerRef } });
  await showPaymentStatus(ctx, payment, 'CANCELLED');
  await ctx.emit('payment.cancelled', payment._id, paymentPayload(payment, payment.amountMinor));
}

/** Cancels the payment of an order that failed before its payment. Joins a transaction. */
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
    .lean()
    .exec();
  if (!payment) return;
  await showPaymentStatus(ctx, payment, 'CANCELLED');
  await ctx.emit('payment.cancelled', payment._id, paymentPayload(payment, payment.amountMinor));
}

async function recordRefund(ctx: Ctx, payment: PaymentDocument, charge: Charge): Promise<void> {
  const { capturedMinor, refundedMinor, ref } = charge;
  const reason = 'The order could not be completed.';
  await ctx.db.payments.updateOne(
    { _id: payment._id },
    { $set: { status: 'REFUNDED', capturedMinor, refundedMinor, providerRef: ref } },
  );
  await showPaymentStatus(ctx, payment, 'REFUNDED');
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
    idempotencyKey: chargeKeys(payment.orderId).refund,
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
