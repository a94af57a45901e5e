import { findCart } from '../../cart/cart.store.ts';
import { defineStep, done } from '../../saga/step.ts';
import { buyerOf } from '../buyer.ts';
import { draftOrder } from '../draft.ts';
import { readNamedLines } from '../named-lines.ts';

/** Checks and prices the cart, or the lines that were named. Nothing to undo: what it finds is kept with the saga only. */
export const validate = defineStep({
  name: 'VALIDATE',
  async run(ctx, saga) {
    const { lines: named, expectedTotal, address } = saga.data;
    const lines = named ? await readNamedLines(ctx, named) : (await findCart(ctx, saga.customerId)).items;
    const draft = await draftOrder(ctx, buyerOf(saga), lines, expectedTotal, address);
    return done({ data: { draft } });
  },
});
