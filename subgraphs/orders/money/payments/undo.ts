import type { Ctx } from '../../context.ts';
import { authorizePayment, openAttempt } from './charge.ts';
import { endAttempt, showPaymentStatus } from './payment.store.ts';
import { closeUnpaid, releaseCharge } from './settle.ts';

/**
 * Reverses a payment, whatever its status: voids, refunds or cancels it. An attempt with an unknown outcome is repeated
 * with its own key first, as only that makes the outcome certain and excludes a later charge. Raises PaymentFault.
 */
export async function undoPayment(ctx: Ctx, paymentId: string): Promise<{ apply?: () => Promise<void> }> {
  const payment = await ctx.db.payments.findById(paymentId).lean().exec();
  if (!payment) return {};
  const { status, providerRef } = payment;
  if ((status === 'AUTHORIZED' || status === 'SUCCEEDED') && providerRef !== null) {
    return releaseCharge(ctx, payment, providerRef);
  }
  if (status !== 'PENDING') return {};
  const attempt = openAttempt(payment);
  if (!attempt) return { apply: () => closeUnpaid(ctx, payment, null) };
  const known = await authorizePayment(ctx, payment, attempt);
  if (known.outcome === 'declined') {
    return {
      async apply() {
        await known.apply();
        await ctx.db.payments.updateOne({ _id: paymentId }, { $set: { status: 'FAILED' } });
        await showPaymentStatus(ctx, payment, 'FAILED');
      },
    };
  }
  const released = await releaseCharge(ctx, payment, known.charge.ref);
  return {
    async apply() {
      await endAttempt(ctx, payment, attempt, 'ABANDONED');
      await released.apply();
    },
  };
}
