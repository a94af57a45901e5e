import { done } from '@souk/saga';
import { requirePayment } from '../../../money/payments/payment.store.ts';
import { capturePayment } from '../../../money/payments/settle.ts';
import { timelineEntry, UNCONFIRMED } from '../../../orders/order.model.ts';
import { type CheckoutStep, draftOf } from './checkout-step.ts';

/**
 * Captures the payment and confirms the order with its seller orders. The last step that can fail; a capture made
 * before it failed is refunded when the payment is compensated.
 */
export const confirmOrder: CheckoutStep = {
  name: 'CONFIRM_ORDER',
  async execute(ctx, saga) {
    const draft = draftOf(saga);
    const payment = await requirePayment(ctx, draft.paymentId);
    const captured = payment.method === 'CARD' ? await capturePayment(ctx, payment) : null;
    return done({
      async apply() {
        await captured?.apply();
        const { matchedCount } = await ctx.db.orders.updateOne(
          { _id: saga.orderId, status: { $in: UNCONFIRMED } },
          {
            $set: { status: 'CONFIRMED', 'parts.$[].status': 'CONFIRMED', holdUntil: null },
            $push: { timeline: timelineEntry('CONFIRMED') },
            $inc: { version: 1 },
          },
        );
        if (matchedCount !== 1) throw new Error(`order ${saga.orderId} can no longer be confirmed`);
        await ctx.db.sellerOrders.updateMany(
          { orderId: saga.orderId, status: 'PENDING' },
          {
            $set: { status: 'CONFIRMED' },
            $push: { history: { status: 'CONFIRMED', at: new Date(), by: null } },
            $inc: { version: 1 },
          },
        );
      },
    });
  },
};
