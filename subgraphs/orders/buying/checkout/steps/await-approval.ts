import { done, waiting } from '@souk/saga';
import { isAccepted } from '../../../orders/approval/machine.ts';
import { requestApproval } from '../../../orders/approval/requested.ts';
import type { CheckoutStep } from './checkout-step.ts';

/**
 * Waits without limit until an agency's order is accepted by a responsable and a director. A rejection stops the
 * checkout. Retail orders skip this step.
 */
export const awaitApproval: CheckoutStep = {
  name: 'AWAIT_APPROVAL',
  skip: (saga) => saga.data.kind !== 'AGENCY',
  async execute(ctx, saga) {
    const order = await ctx.db.orders.findById(saga.orderId).lean().exec();
    if (!order) throw new Error(`order ${saga.orderId} does not exist`);
    return isAccepted(order) ? done() : waiting(null, () => requestApproval(ctx, order._id));
  },
};
