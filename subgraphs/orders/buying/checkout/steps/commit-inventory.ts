import { Refusal } from '@souk/subgraph';
import { commit, release, restock } from '../../../clients/products.ts';
import { defineStep, done, recordOf } from '../../saga/step.ts';
import { stockLinesOf } from './draft-of.ts';

/** Turns the hold into a sale. Undone by restocking, or by a release when it turns out that nothing was sold. */
export const commitInventory = defineStep({
  name: 'COMMIT_INVENTORY',
  async run(ctx, saga) {
    const userErrors = await commit(ctx, saga.orderId);
    if (userErrors.length > 0) throw new Refusal(userErrors);
    return done();
  },
  async undo(ctx, saga) {
    if (recordOf(saga, 'COMMIT_INVENTORY')?.status !== 'DONE') {
      // Its outcome is unknown. A hold that can still be released was not sold, and never will be.
      const held = (await release(ctx, saga.orderId)).length === 0;
      if (held) return {};
    }
    const [error] = await restock(ctx, saga.orderId, `${saga.orderId}:undo`, stockLinesOf(saga));
    if (error) throw new Error(`the stock was not returned: ${error.code} ${error.message}`);
    return {};
  },
});
