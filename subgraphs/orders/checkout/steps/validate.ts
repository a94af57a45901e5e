import { findCart } from '../../cart/cart.store.ts';
import { defineStep, done } from '../../saga/step.ts';
import { draftOrder } from '../draft.ts';

/** Checks and prices the cart. Nothing to undo: what it finds is kept with the saga only. */
export const validate = defineStep({
  name: 'VALIDATE',
  async run(ctx, saga) {
    const cart = await findCart(ctx, saga.customerId);
    const draft = await draftOrder(ctx, saga.customerId, cart.items, saga.data.expectedTotal);
    return done({ data: { draft } });
  },
});
