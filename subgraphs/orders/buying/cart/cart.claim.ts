import { newId, refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { MAX_LINES, type RequestedLine } from '../../pricing/lines/order-lines.ts';
import type { CartDocument, CartLine, CartTaker } from './cart.model.ts';
import { findCart } from './cart.store.ts';

type Units = Pick<CartLine, 'id' | 'quantity'>;

/**
 * The lines of a customer's cart, to be ordered. Raises Refusal CART_EMPTY, which names the order that took them if one
 * did, and INVALID_INPUT for more than 100 lines.
 */
export async function orderableCart(ctx: Ctx, customerId: string): Promise<CartLine[]> {
  const cart = await findCart(ctx, customerId);
  if (cart.items.length === 0) throw cartEmpty(cart);
  if (cart.items.length <= MAX_LINES) return cart.items;
  const message = `An order has at most ${MAX_LINES} lines, but the cart has ${cart.items.length}. Remove some.`;
  throw refusal('INVALID_INPUT', message);
}

/** Lines of a cart as an order takes them: each with an id of its own in the order. */
export const requestedFrom = (lines: readonly CartLine[]): RequestedLine[] =>
  lines.map((line) => ({ ...line, id: newId('itm'), cartItemId: line.id }));

/**
 * Moves lines out of a cart into an order. One conditional update decides among rivals: it succeeds only while each
 * line is still in the cart with the units ordered; units beyond these stay. Joins the transaction that stores the
 * order, so lines leave the cart exactly when the order exists. Raises Refusal CART_EMPTY, or VERSION_CONFLICT when
 * the cart has other lines by now.
 */
export async function claimLines(
  ctx: Ctx,
  customerId: string,
  lines: readonly Units[],
  taker: CartTaker,
): Promise<void> {
  const still = lines.map(({ id, quantity }) => ({
    items: { $elemMatch: { id, quantity: { $gte: quantity } } },
  }));
  const { matchedCount } = await ctx.db.carts.updateOne(
    { _id: customerId, $and: still },
    [{ $set: { items: without(lines), takenBy: { $literal: taker } } }],
    { updatePipeline: true },
  );
  if (matchedCount === 1) return;
  const cart = await findCart(ctx, customerId);
  if (cart.items.length === 0) throw cartEmpty(cart);
  const cause = cart.takenBy ? `order ${cart.takenBy.number} took lines from it` : 'its lines were changed';
  throw refusal(
    'VERSION_CONFLICT',
    `The cart changed while it was being ordered: ${cause}. Reload the cart and order again.`,
  );
}

/**
 * Returns lines to a cart that an order took and did not keep. Units of a variant that was added again meanwhile are
 * added to its line, beyond the limit of a line if need be, so that none are lost. Joins a transaction.
 */
export async function returnLines(ctx: Ctx, customerId: string, lines: readonly CartLine[]): Promise<void> {
  if (lines.length === 0) return;
  const absent = { $not: [{ $in: ['$$line.variantId', '$items.variantId'] }] };
  const returned = { $filter: { input: { $literal: lines }, as: 'line', cond: absent } };
  await ctx.db.carts.updateOne(
    { _id: customerId },
    [
      {
        $set: {
          items: { $concatArrays: [returned, changed('variantId', lines, '$add')] },
          takenBy: null,
        },
      },
    ],
    { updatePipeline: true },
  );
}

/** The cart's lines without these units; lines with no units left are removed. */
const without = (lines: readonly Units[]) => ({
  $filter: { input: changed('id', lines, '$subtract'), cond: { $gt: ['$$this.quantity', 0] } },
});

/** The cart's lines with the units of `lines`, matched by `key`, added or subtracted. */
function changed<Key extends string>(
  key: Key,
  lines: readonly ({ [K in Key]: string } & { quantity: number })[],
  operator: '$add' | '$subtract',
) {
  const units = lines.map((line) => ({
    $cond: [{ $eq: [`$$this.${key}`, { $literal: line[key] }] }, line.quantity, 0],
  }));
  const quantity = { [operator]: ['$$this.quantity', { $sum: units }] };
  return { $map: { input: '$items', in: { $mergeObjects: ['$$this', { quantity }] } } };
}

const cartEmpty = ({ takenBy }: CartDocument) =>
  refusal(
    'CART_EMPTY',
    takenBy ? `The cart is empty: order ${takenBy.number} took its contents.` : 'The cart is empty.',
  );
