import { done } from '@souk/saga';
import { readNamedLines } from '../../../pricing/lines/named-lines.ts';
import { orderableCart } from '../../cart/cart.claim.ts';
import { draftOrder } from '../draft.ts';
import type { CheckoutStep } from './checkout-step.ts';

/**
 * Checks and prices the cart, or the lines that were named. Nothing to undo: what it finds is kept with the saga only,
 * and the cart stays as it is.
 */
export const validate: CheckoutStep = {
  name: 'VALIDATE',
  async execute(ctx, saga) {
    const { lines: named, expectedTotal, address } = saga.data;
    const cartLines = named ? null : await orderableCart(ctx, saga.customerId);
    const lines = named ? await readNamedLines(ctx, named) : (cartLines ?? []);
    const buyer = { accountId: saga.customerId, agencyId: saga.data.agencyId };
    const draft = await draftOrder(ctx, buyer, lines, expectedTotal, address);
    return done({ data: { draft, cartLines } });
  },
};
