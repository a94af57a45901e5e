import { done, stepRecord } from '@souk/saga';
import { Refusal } from '@souk/subgraph';
import { commitReservation, releaseReservation, restockOrder } from '../../../clients/products.ts';
import { type CheckoutStep, stockLinesOf } from './checkout-step.ts';

/** Turns the reservation into a sale. Compensated by restocking, or by a release when nothing was sold. */
export const commitInventory: CheckoutStep = {
  name: 'COMMIT_INVENTORY',
  async execute(ctx, saga) {
    const userErrors = await commitReservation(ctx, saga.orderId);
    if (userErrors.length > 0) throw new Refusal(userErrors);
    return done();
  },
  async compensate(ctx, saga) {
    if (stepRecord(saga, 'COMMIT_INVENTORY')?.status !== 'DONE') {
      // The outcome is unknown. A reservation that can still be released was not sold, and never will be.
      const wasReserved = (await releaseReservation(ctx, saga.orderId)).length === 0;
      if (wasReserved) return {};
    }
    const [error] = await restockOrder(ctx, saga.orderId, `${saga.orderId}:undo`, stockLinesOf(saga));
    if (error) throw new Error(`the stock was not restocked: ${error.code} ${error.message}`);
    return {};
  },
};
