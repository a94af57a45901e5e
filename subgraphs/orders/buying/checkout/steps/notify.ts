import { done } from '@souk/saga';
import { orderPayload } from '../../../orders/events.ts';
import type { CheckoutStep } from './checkout-step.ts';

/** Announces the confirmed order, which sends the mails to customer and sellers. Retried until it succeeds, never compensated. */
export const notify: CheckoutStep = {
  name: 'NOTIFY',
  retryable: true,
  async execute(ctx, saga) {
    const order = await ctx.db.orders.findById(saga.orderId).lean().exec();
    if (!order) throw new Error(`order ${saga.orderId} does not exist`);
    const { shippingAddress, note } = order;
    const payload = orderPayload(order, { shippingAddress, note });
    return done({ apply: () => ctx.emit('order.confirmed', order._id, payload) });
  },
};
