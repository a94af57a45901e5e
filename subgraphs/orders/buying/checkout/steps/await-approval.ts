import { isAccepted } from '../../../orders/approval/machine.ts';
import { requestApproval } from '../../../orders/approval/requested.ts';
import { defineStep, done, parked } from '../../saga/step.ts';

/**
 * Waits, without end, until an agency's order is accepted by its responsable and its director. A rejection asks the
 * saga to stop. Retail orders go without.
 */
export const awaitApproval = defineStep({
  name: 'AWAIT_APPROVAL',
  skip: (saga) => saga.data.kind !== 'AGENCY',
  async run(ctx, saga) {
    const order = await ctx.db.orders.findById(saga.orderId).lean().exec();
    if (!order) throw new Error(`${saga.orderId} is gone`);
    return isAccepted(order) ? done() : parked(null, () => requestApproval(ctx, order._id));
  },
});
