import { orderPayload } from '../../../orders/events.ts';
import { defineStep, done } from '../../saga/step.ts';

/** Announces the confirmed order, by which customer and sellers get their mails. Retried only, never undone. */
export const notify = defineStep({
  name: 'NOTIFY',
  retriedOnly: true,
  async run(ctx, saga) {
    const order = await ctx.db.orders.findById(saga.orderId).lean().exec();
    if (!order) throw new Error(`${saga.orderId} is gone`);
    const { shippingAddress, note } = order;
    const payload = orderPayload(order, { shippingAddress, note });
    return done({ apply: () => ctx.emit('order.confirmed', order._id, payload) });
  },
});
