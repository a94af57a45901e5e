import { done, waiting } from '@souk/saga';
import { authorizePayment, declinedTooOften, openAttempt } from '../../../money/payments/charge.ts';
import { requirePayment } from '../../../money/payments/payment.store.ts';
import { undoPayment } from '../../../money/payments/undo.ts';
import { refuseDeclined, refuseUnpaid, waitForPayment } from '../../../money/payments/waiting.ts';
import { type CheckoutStep, draftOf } from './checkout-step.ts';

/**
 * Authorizes the amount on the card. It is captured just before the order is confirmed, so that a failure in between
 * needs a void and no refund. Without a token the checkout waits for payOrder, as long as the stock is reserved.
 * Cash is paid on delivery. Compensated by a void, or by a refund when the money was captured.
 */
export const processPayment: CheckoutStep = {
  name: 'PROCESS_PAYMENT',
  async execute(ctx, saga) {
    const payment = await requirePayment(ctx, draftOf(saga).paymentId);
    // No provider accepts a charge of zero.
    if (payment.method !== 'CARD' || payment.status !== 'PENDING' || payment.amountMinor === 0) return done();
    const attempt = openAttempt(payment);
    const { holdUntil } = saga.data;
    if (!attempt) {
      if (Date.now() >= holdUntil.getTime()) throw refuseUnpaid(ctx, payment);
      return waiting(holdUntil, () => waitForPayment(ctx, saga.orderId));
    }
    const result = await authorizePayment(ctx, payment, attempt);
    if (result.outcome === 'done') return done({ apply: result.apply });
    if (declinedTooOften(payment)) throw refuseDeclined(ctx, payment, result);
    return waiting(holdUntil, async () => {
      await result.apply();
      await waitForPayment(ctx, saga.orderId);
    });
  },
  compensate: (ctx, saga) => undoPayment(ctx, draftOf(saga).paymentId),
};
