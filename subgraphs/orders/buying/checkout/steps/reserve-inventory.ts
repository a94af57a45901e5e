import { InputProblems, refusal } from '@souk/subgraph';
import { shortOf } from '../../../clients/orderable.ts';
import { release, reserve } from '../../../clients/products.ts';
import { defineStep, done, recordOf } from '../../saga/step.ts';
import { labelOfItem } from '../draft.ts';
import { draftOf, stockLinesOf } from './draft-of.ts';

// The hold outlives the time to pay, so that it is the saga that ends a late payment, and not the stock under it.
const GRACE_MS = 2 * 60_000;

/** Holds the stock of all lines or of none. Undone by releasing the hold, which also keeps a late one out. */
export const reserveInventory = defineStep({
  name: 'RESERVE_INVENTORY',
  async run(ctx, saga) {
    const expiresAt = saga.data.kind === 'AGENCY' ? null : new Date(saga.data.holdUntil.getTime() + GRACE_MS);
    const { userErrors, shortages } = await reserve(ctx, saga.orderId, stockLinesOf(saga), expiresAt);
    if (userErrors.length === 0) return done();
    const problems = new InputProblems();
    for (const { lineId, requested, available } of shortages) {
      const item = draftOf(saga).items.find(({ id }) => id === lineId);
      const name = item ? labelOfItem(item) : 'one product';
      problems.add('OUT_OF_STOCK', shortOf(name, requested, available), ['items', lineId]);
    }
    problems.refuse();
    throw refusal(
      userErrors[0]?.code ?? 'OUT_OF_STOCK',
      userErrors[0]?.message ?? 'There is not enough stock.',
    );
  },
  async undo(ctx, saga) {
    // Undoing the commit gave the units back already, whether they were held or sold.
    if (recordOf(saga, 'COMMIT_INVENTORY')?.status === 'UNDONE') return {};
    const [error] = await release(ctx, saga.orderId);
    if (error) throw new Error(`the hold was not released: ${error.code} ${error.message}`);
    return {};
  },
});
