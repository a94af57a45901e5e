import { done } from '@souk/saga';
import { readNamedLines } from '../../../pricing/lines/named-lines.ts';
import { orderableCart, requestedFrom } from '../../cart/cart.claim.ts';
import { draftOrder } from '../draft.ts';
import type { CheckoutStep } from './checkout-step.ts';

/**
 * Checks and prices the cart, or the given lines. There is nothing to compensate: the result is stored with the saga only,
 * and the cart is not changed.
 */
export const validate: CheckoutStep = {
  name: 'VALIDATE',
  async execute(ctx, saga) {
    const { lines: named, expectedTotal, address } = saga.data;
    const cartLines = named ? null : await orderableCart(ctx, saga.customerId);
    const lines = named ? await readNamedLines(ctx, named) : requestedFrom(cartLines ?? []);
    const buyer = { accountId: saga.customerId, agencyId: saga.data.agencyId };
    const draft = await draftOrder(ctx, buyer, lines, expectedTotal, address);
    return done({ data: { draft, cartLines } });
  },
};
