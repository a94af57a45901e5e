import { checkIdempotencyKey, InputProblems, refusal } from '@souk/subgraph';
import type { Offer } from '../../clients/offer.ts';
import { whyNotSold } from '../../clients/orderable.ts';
import { loadOffer } from '../../clients/products.ts';
import { customerOf } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { AddCartItemInput, SetCartItemsInput } from '../../generated/resolvers.ts';
import { fieldOfLine, MAX_LINES, MAX_UNITS } from '../../pricing/lines/order-lines.ts';
import type { CartDocument, CartLine } from './cart.model.ts';
import {
  accountBlocked,
  additionOf,
  addLine,
  cartFull,
  findCart,
  newLine,
  replaceLines,
  wasAdded,
} from './cart.store.ts';

/** The units of a variant that a cart has. */
const lineOf = ({ items }: CartDocument, variantId: string): CartLine | null =>
  items.find((item) => item.variantId === variantId) ?? null;

/** What a line needs beside its quantity. */
const fromOffer = ({ productId, variantId, sellerId, price: priceAtAdd }: Offer) => ({
  productId,
  variantId,
  sellerId,
  priceAtAdd,
});

/**
 * Adds units to the caller's cart, once for each idempotency key. Raises Refusal for a variant that is unknown, not on sale or
 * out of stock.
 */
export async function addCartItem(
  ctx: Ctx,
  input: AddCartItemInput,
): Promise<{ cart: CartDocument; cartItem: CartLine | null }> {
  const { variantId, quantity } = input;
  checkIdempotencyKey(input.idempotencyKey);
  if (quantity < 1 || quantity > MAX_UNITS)
    throw refusal('INVALID_INPUT', `The quantity must be 1 to ${MAX_UNITS}.`, ['input', 'quantity']);
  const customerId = customerOf(ctx);
  const addition = additionOf(input);
  let cart = await findCart(ctx, customerId);
  if (!wasAdded(cart, addition)) {
    const offer = await loadOffer(ctx, variantId);
    if (!offer) throw refusal('NOT_FOUND', 'There is no such variant.', ['input', 'variantId']);
    const present = lineOf(cart, variantId);
    const wanted = {
      variantId,
      quantity: (present?.quantity ?? 0) + quantity,
      cartItemId: present?.id ?? null,
    };
    const obstacle = whyNotSold(wanted, offer);
    if (obstacle) {
      const field = obstacle.code === 'OUT_OF_STOCK' ? 'quantity' : 'variantId';
      throw refusal(obstacle.code, obstacle.message, ['input', field], obstacle.details);
    }
    cart = await addLine(ctx, customerId, { ...fromOffer(offer), quantity }, addition);
  }
  return { cart, cartItem: lineOf(cart, variantId) };
}

type Lines = SetCartItemsInput['lines'];

/**
 * Sets the quantities of the named variants in the caller's cart, all of them or none; others stay. Raises Refusal with the
 * problems of each line.
 */
export async function setCartItems(ctx: Ctx, { lines }: SetCartItemsInput): Promise<CartDocument> {
  checkLines(lines);
  for (;;) {
    const cart = await findCart(ctx, customerOf(ctx));
    const isAdding = lines.some((line) => isMore(cart, line));
    if (isAdding && cart.stoppedAt) throw accountBlocked();
    const items = await linesAfter(ctx, cart, lines);
    if (items.length > Math.max(MAX_LINES, cart.items.length)) throw cartFull(['input', 'lines']);
    const changed = await replaceLines(ctx, cart, items, isAdding);
    if (changed) return changed;
    // A parallel call changed the cart in between, so it is read again.
  }
}

const isMore = (cart: CartDocument, { variantId, quantity }: Lines[number]) =>
  quantity > (lineOf(cart, variantId)?.quantity ?? 0);

function checkLines(lines: Lines): void {
  const problems = new InputProblems();
  if (lines.length === 0 || lines.length > MAX_LINES) {
    problems.add('INVALID_INPUT', `Give 1 to ${MAX_LINES} lines.`, ['input', 'lines']);
  }
  const seen = new Set<string>();
  for (const [at, { variantId, quantity }] of lines.entries()) {
    if (quantity < 0 || quantity > MAX_UNITS) {
      const message = `The quantity must be 0 to ${MAX_UNITS}.`;
      problems.add('INVALID_INPUT', message, fieldOfLine({ at }, 'quantity'));
    }
    if (seen.has(variantId)) {
      const message = 'Another line names this variant. Merge them into one.';
      problems.add('INVALID_INPUT', message, fieldOfLine({ at }, 'variantId'));
    }
    seen.add(variantId);
  }
  problems.refuse();
}

/** The lines of a cart once these are set: what is left in its order, then what is new. */
async function linesAfter(ctx: Ctx, cart: CartDocument, lines: Lines): Promise<CartLine[]> {
  const offers = await Promise.all(
    lines.map((line) => (isMore(cart, line) ? loadOffer(ctx, line.variantId) : null)),
  );
  const problems = new InputProblems();
  const items = new Map(cart.items.map((item) => [item.variantId, item]));
  for (const [at, line] of lines.entries()) {
    const { variantId, quantity } = line;
    const present = items.get(variantId);
    const offer = offers[at];
    if (!isMore(cart, line)) {
      if (present) items.set(variantId, { ...present, quantity });
      continue;
    }
    if (!offer) {
      problems.add('NOT_FOUND', 'There is no such variant.', fieldOfLine({ at }, 'variantId'));
      continue;
    }
    const obstacle = whyNotSold({ variantId, quantity, cartItemId: present?.id ?? null }, offer);
    if (obstacle) {
      const field = fieldOfLine({ at }, obstacle.code === 'OUT_OF_STOCK' ? 'quantity' : 'variantId');
      problems.add(obstacle.code, obstacle.message, field, obstacle.details);
      continue;
    }
    const added = { ...fromOffer(offer), quantity };
    items.set(variantId, present ? { ...present, ...added } : newLine(added));
  }
  problems.refuse();
  return [...items.values()].filter(({ quantity }) => quantity > 0);
}

/** Removes all lines from the caller's cart. */
export async function clearCart(ctx: Ctx): Promise<CartDocument> {
  await ctx.db.carts.updateOne({ _id: customerOf(ctx) }, { $set: { items: [] } });
  return findCart(ctx, customerOf(ctx));
}
