import {
  defineOwnLoader,
  idempotencyConflict,
  isDuplicate,
  load,
  newId,
  refusal,
  requestHash,
} from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { MAX_LINES, MAX_UNITS } from '../../pricing/lines/order-lines.ts';
import { cartIdOf, customerOfCart } from './cart.id.ts';
import type { CartAddition, CartDocument, CartLine } from './cart.model.ts';

/** How many additions a cart remembers, so that repetitions of them add nothing. */
const MAX_ADDITIONS = 50;

const emptyCart = (customerId: string): CartDocument => {
  const now = new Date();
  return { _id: customerId, items: [], stoppedAt: null, createdAt: now, updatedAt: now };
};

/** The cart of a customer; for a customer who has none an empty one, which is not stored. */
export const findCart = async (ctx: Ctx, customerId: string): Promise<CartDocument> =>
  (await ctx.db.carts.findById(customerId).lean().exec()) ?? emptyCart(customerId);

/** An addition as the cart remembers it. */
export const additionOf = (input: { idempotencyKey: string }): CartAddition => ({
  key: requestHash({ idempotencyKey: input.idempotencyKey }),
  hash: requestHash(input),
});

/** Whether units were added by a call with this key before. Raises Refusal IDEMPOTENCY_CONFLICT when its input was another. */
export function wasAdded({ additions = [] }: CartDocument, { key, hash }: CartAddition): boolean {
  const known = additions.find((one) => one.key === key);
  if (known && known.hash !== hash) throw idempotencyConflict();
  return known !== undefined;
}

/** A line to be added to a cart. */
export type NewLine = Pick<CartLine, 'productId' | 'variantId' | 'sellerId' | 'quantity' | 'priceAtAdd'>;

/** A line with an id of its own. */
export const newLine = (line: NewLine): CartLine => ({ ...line, id: newId('cri'), addedAt: new Date() });

/**
 * Adds units of a variant, once for each addition. Each of the two possible writes is conditional on what it assumes, so
 * parallel calls neither lose nor duplicate a line, and no line exceeds its limit. Raises Refusal ACCOUNT_BLOCKED,
 * IDEMPOTENCY_CONFLICT, and INVALID_INPUT beyond a limit.
 */
export async function addLine(
  ctx: Ctx,
  customerId: string,
  line: NewLine,
  addition: CartAddition,
): Promise<CartDocument> {
  for (;;) {
    const grown = await grow(ctx, customerId, line, addition);
    if (grown) return grown;
    const made = await append(ctx, customerId, line, addition);
    if (made) return made;
    const cart = await findCart(ctx, customerId);
    if (wasAdded(cart, addition)) return cart;
    const present = cart.items.find((item) => item.variantId === line.variantId);
    if (cart.stoppedAt) throw accountBlocked();
    if (present && present.quantity + line.quantity > MAX_UNITS) {
      throw refusal('INVALID_INPUT', `A cart has at most ${MAX_UNITS} units of a variant.`, [
        'input',
        'quantity',
      ]);
    }
    if (!present && cart.items.length >= MAX_LINES) throw cartFull(['input']);
    // Neither write applied, but now one would: a parallel call changed the cart in between.
  }
}

/** The refusal of what adds to the cart of a blocked customer. */
export const accountBlocked = () => refusal('ACCOUNT_BLOCKED', 'The account is blocked.');

/** The refusal of more items than a cart takes. */
export const cartFull = (field: string[]) =>
  refusal('INVALID_INPUT', `A cart has at most ${MAX_LINES} items. Remove some first.`, field);

const remembering = (addition: CartAddition) => ({
  additions: { $each: [addition], $slice: -MAX_ADDITIONS },
});

function grow(
  ctx: Ctx,
  customerId: string,
  { variantId, quantity, priceAtAdd }: NewLine,
  addition: CartAddition,
) {
  const withinLimit = { variantId, quantity: { $lte: MAX_UNITS - quantity } };
  return ctx.db.carts
    .findOneAndUpdate(
      {
        _id: customerId,
        stoppedAt: null,
        items: { $elemMatch: withinLimit },
        'additions.key': { $ne: addition.key },
      },
      {
        $inc: { 'items.$.quantity': quantity },
        $set: { 'items.$.priceAtAdd': priceAtAdd, takenBy: null },
        $push: remembering(addition),
      },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
}

async function append(
  ctx: Ctx,
  customerId: string,
  line: NewLine,
  addition: CartAddition,
): Promise<CartDocument | null> {
  const free = {
    _id: customerId,
    stoppedAt: null,
    'items.variantId': { $ne: line.variantId },
    [`items.${MAX_LINES - 1}`]: { $exists: false },
    'additions.key': { $ne: addition.key },
  };
  try {
    return await ctx.db.carts
      .findOneAndUpdate(
        free,
        { $push: { items: newLine(line), ...remembering(addition) }, $set: { takenBy: null } },
        { upsert: true, returnDocument: 'after' },
      )
      .lean()
      .exec();
  } catch (error) {
    // The cart exists but does not meet the condition, so the upsert collides with it.
    if (isDuplicate(error)) return null;
    throw error;
  }
}

/**
 * Replaces the lines of a cart if they are still as they were read. Null, with nothing written, when they are not. What adds
 * is not written to the cart of a blocked customer either.
 */
export async function replaceLines(
  ctx: Ctx,
  cart: CartDocument,
  items: readonly CartLine[],
  isAdding: boolean,
): Promise<CartDocument | null> {
  const asRead = Object.fromEntries(
    cart.items.flatMap(({ id, quantity }, at) => [
      [`items.${at}.id`, id],
      [`items.${at}.quantity`, quantity],
    ]),
  );
  const andNoMore = { [`items.${cart.items.length}`]: { $exists: false } };
  try {
    return await ctx.db.carts
      .findOneAndUpdate(
        { _id: cart._id, ...asRead, ...andNoMore, ...(isAdding ? { stoppedAt: null } : {}) },
        { $set: { items, ...(isAdding ? { takenBy: null } : {}) } },
        { upsert: cart.items.length === 0, returnDocument: 'after' },
      )
      .lean()
      .exec();
  } catch (error) {
    // The cart exists but is not empty any more, so the upsert collides with it.
    if (isDuplicate(error)) return null;
    throw error;
  }
}

/** Carts by customer: the own one of a customer, any that is stored for an admin. */
const visibleCarts = defineOwnLoader<Ctx, string, CartDocument>(async (ctx, customerIds) => {
  const found = await ctx.db.carts
    .find({ _id: { $in: [...customerIds] } })
    .lean()
    .exec();
  return new Map(found.map((cart) => [cart._id, cart]));
});

/** The cart with an id, as its customer and admins see it; null for everybody else. */
export async function findVisibleCart(ctx: Ctx, id: string): Promise<CartDocument | null> {
  const { kind, userId } = ctx.viewer;
  if (kind === 'customer') return userId && cartIdOf(userId) === id ? findCart(ctx, userId) : null;
  return kind === 'admin' ? load(ctx, visibleCarts, customerOfCart(id)) : null;
}

/** Cart lines by id, for references from other subgraphs: a customer's own, any for a service and for an admin. */
export const cartLines = defineOwnLoader<Ctx, string, CartLine>(async (ctx, ids) => {
  const { kind, userId } = ctx.viewer;
  const seesAll = kind === 'service' || kind === 'admin';
  if (!seesAll && (kind !== 'customer' || userId === null)) return new Map();
  const which = seesAll ? { 'items.id': { $in: [...ids] } } : { _id: userId ?? '' };
  const found = await ctx.db.carts.find(which, { items: 1 }).lean().exec();
  return new Map(found.flatMap(({ items }) => items.map((item) => [item.id, item])));
});
