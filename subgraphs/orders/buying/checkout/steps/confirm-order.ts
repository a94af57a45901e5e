import { requirePayment } from '../../../money/payments/payment.store.ts';
import { capturePayment } from '../../../money/payments/settle.ts';
import { entry, UNCONFIRMED } from '../../../orders/order.model.ts';
import { defineStep, done } from '../../saga/step.ts';
import { draftOf } from './draft-of.ts';

/**
 * Takes the money, and confirms the order and its parts. The last step that can fail; a capture that was made before
 * it failed is refunded by the payment's undo.
 */
export const confirmOrder = defineStep({
  name: 'CONFIRM_ORDER',
  async run(ctx, saga) {
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
            $push: { timeline: entry('CONFIRMED') },
            $inc: { version: 1 },
          },
        );
        if (matchedCount !== 1) throw new Error(`${saga.orderId} cannot be confirmed any more`);
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
});
