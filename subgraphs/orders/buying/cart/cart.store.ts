import { defineOwnLoader, isDuplicate, newId, refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { MAX_LINES, MAX_UNITS } from '../../pricing/lines/order-lines.ts';
import type { CartDocument, CartLine } from './cart.model.ts';

/** The cart of a customer; for a customer who has none an empty one, which is not stored. */
export async function findCart(ctx: Ctx, customerId: string): Promise<CartDocument> {
  const cart = await ctx.db.carts.findById(customerId).lean().exec();
  const now = new Date();
  return cart ?? { _id: customerId, items: [], stoppedAt: null, createdAt: now, updatedAt: now };
}

type NewLine = Pick<CartLine, 'productId' | 'variantId' | 'sellerId' | 'quantity' | 'priceAtAdd'>;

/**
 * Adds units of a variant. Each of the two possible writes is conditional on what it assumes, so parallel calls neither
 * lose nor duplicate a line, and no line exceeds its limit. Raises Refusal ACCOUNT_BLOCKED, and INVALID_INPUT beyond a
 * limit.
 */
export async function addLine(ctx: Ctx, customerId: string, line: NewLine): Promise<CartDocument> {
  for (;;) {
    const grown = await grow(ctx, customerId, line);
    if (grown) return grown;
    const made = await append(ctx, customerId, line);
    if (made) return made;
    const cart = await findCart(ctx, customerId);
    const present = cart.items.find((item) => item.variantId === line.variantId);
    if (cart.stoppedAt) throw refusal('ACCOUNT_BLOCKED', 'The account is blocked.');
    if (present && present.quantity + line.quantity > MAX_UNITS) {
      throw refusal('INVALID_INPUT', `A cart line has at most ${MAX_UNITS} units.`, ['input', 'quantity']);
    }
    if (!present && cart.items.length >= MAX_LINES) {
      throw refusal('INVALID_INPUT', `A cart has at most ${MAX_LINES} lines. Remove some first.`, ['input']);
    }
    // Neither write applied, but now one would: a parallel call changed the cart in between.
  }
}

function grow(ctx: Ctx, customerId: string, { variantId, quantity, priceAtAdd }: NewLine) {
  const withinLimit = { variantId, quantity: { $lte: MAX_UNITS - quantity } };
  return ctx.db.carts
    .findOneAndUpdate(
      { _id: customerId, stoppedAt: null, items: { $elemMatch: withinLimit } },
      {
        $inc: { 'items.$.quantity': quantity },
        $set: { 'items.$.priceAtAdd': priceAtAdd, takenBy: null },
      },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
}

async function append(ctx: Ctx, customerId: string, line: NewLine): Promise<CartDocument | null> {
  const free = {
    _id: customerId,
    stoppedAt: null,
    'items.variantId': { $ne: line.variantId },
    [`items.${MAX_LINES - 1}`]: { $exists: false },
  };
  const item: CartLine = { ...line, id: newId('itm'), addedAt: new Date() };
  try {
    return await ctx.db.carts
      .findOneAndUpdate(
        free,
        { $push: { items: item }, $set: { takenBy: null } },
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

/** Cart lines by id, for references from other subgraphs: a customer's own, any for a service. */
export const cartLines = defineOwnLoader<Ctx, string, CartLine>(async (ctx, ids) => {
  const { kind, userId } = ctx.viewer;
  if (kind !== 'service' && (kind !== 'customer' || userId === null)) return new Map();
  const own = kind === 'service' ? { 'items.id': { $in: [...ids] } } : { _id: userId ?? '' };
  const found = await ctx.db.carts.find(own, { items: 1 }).lean().exec();
  return new Map(found.flatMap(({ items }) => items.map((item) => [item.id, item])));
});
