import { authorizePayment, declinedTooOften, openAttempt } from '../../../money/payments/charge.ts';
import { requirePayment } from '../../../money/payments/payment.store.ts';
import { undoPayment } from '../../../money/payments/undo.ts';
import { refuseDeclined, refuseUnpaid, waitForPayment } from '../../../money/payments/waiting.ts';
import { defineStep, done, parked } from '../../saga/step.ts';
import { draftOf } from './draft-of.ts';

/**
 * Holds the amount on the card; it is taken just before the order is confirmed, so that whatever fails in between
 * needs a void and no refund. Without a token the saga waits for processPayment, as long as the stock is held.
 * Cash is paid on delivery. Undone by a void, or a refund when the money was taken.
 */
export const processPayment = defineStep({
  name: 'PROCESS_PAYMENT',
  async run(ctx, saga) {
    const payment = await requirePayment(ctx, draftOf(saga).paymentId);
    // No provider takes a charge of nothing.
    if (payment.method !== 'CARD' || payment.status !== 'PENDING' || payment.amountMinor === 0) return done();
    const attempt = openAttempt(payment);
    const { holdUntil } = saga.data;
    if (!attempt) {
      if (Date.now() >= holdUntil.getTime()) throw refuseUnpaid(ctx, payment);
      return parked(holdUntil, () => waitForPayment(ctx, saga.orderId));
    }
    const result = await authorizePayment(ctx, payment, attempt);
    if (result.outcome === 'done') return done({ apply: result.apply });
    if (declinedTooOften(payment)) throw refuseDeclined(ctx, payment, result);
    return parked(holdUntil, async () => {
      await result.apply();
      await waitForPayment(ctx, saga.orderId);
    });
  },
  undo: (ctx, saga) => undoPayment(ctx, draftOf(saga).paymentId),
});
