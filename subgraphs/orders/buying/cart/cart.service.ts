import { refusal } from '@souk/subgraph';
import { type Obstacle, whyNotSold } from '../../clients/orderable.ts';
import { loadOffer, offersFor } from '../../clients/products.ts';
import { customerOf } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { AddCartItemInput } from '../../generated/resolvers.ts';
import { MAX_UNITS } from '../../pricing/lines/order-lines.ts';
import type { CartDocument, CartLine } from './cart.model.ts';
import { addLine, findCart } from './cart.store.ts';

function checkQuantity(quantity: number, min: number, field: string[]): void {
  if (quantity >= min && quantity <= MAX_UNITS) return;
  throw refusal('INVALID_INPUT', `The quantity must be ${min} to ${MAX_UNITS}.`, field);
}

/** Raises Refusal for what cannot be ordered, with the field that causes it. */
function refuseObstacle(obstacle: Obstacle | null, fields: { quantity: string[]; variant: string[] }): void {
  if (!obstacle) return;
  const field = obstacle.code === 'OUT_OF_STOCK' ? fields.quantity : fields.variant;
  throw refusal(obstacle.code, obstacle.message, field);
}

/** Adds units to the caller's cart. Raises Refusal for a variant that is unknown, not on sale or out of stock. */
export async function addCartItem(
  ctx: Ctx,
  { variantId, quantity }: AddCartItemInput,
): Promise<{ cart: CartDocument; cartItem: CartLine | null }> {
  checkQuantity(quantity, 1, ['input', 'quantity']);
  const [offer] = await offersFor(ctx, [variantId]);
  if (!offer) throw refusal('NOT_FOUND', 'There is no such variant.', ['input', 'variantId']);
  const present = (await findCart(ctx, customerOf(ctx))).items.find((item) => item.variantId === variantId);
  refuseObstacle(whyNotSold((present?.quantity ?? 0) + quantity, offer), {
    quantity: ['input', 'quantity'],
    variant: ['input', 'variantId'],
  });
  const { productId, sellerId, price: priceAtAdd } = offer;
  const line = { productId, variantId, sellerId, quantity, priceAtAdd };
  const cart = await addLine(ctx, customerOf(ctx), line);
  return { cart, cartItem: cart.items.find((item) => item.variantId === variantId) ?? null };
}

const noSuchLine = () => refusal('NOT_FOUND', 'This line is not in the cart.', ['id']);

/** Sets a line's quantity; 0 removes it. Raises Refusal NOT_FOUND, and OUT_OF_STOCK for an increase beyond the stock. */
export async function updateCartItem(ctx: Ctx, id: string, quantity: number): Promise<CartDocument> {
  checkQuantity(quantity, 0, ['quantity']);
  if (quantity === 0) return removeCartItem(ctx, id);
  const line = (await findCart(ctx, customerOf(ctx))).items.find((item) => item.id === id);
  if (!line) throw noSuchLine();
  if (quantity > line.quantity) {
    refuseObstacle(whyNotSold(quantity, await loadOffer(ctx, line.variantId)), {
      quantity: ['quantity'],
      variant: ['id'],
    });
  }
  const cart = await ctx.db.carts
    .findOneAndUpdate(
      { _id: customerOf(ctx), 'items.id': id },
      { $set: { 'items.$.quantity': quantity } },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  if (!cart) throw noSuchLine();
  return cart;
}

/** Removes a line from the caller's cart. Raises Refusal NOT_FOUND. */
export async function removeCartItem(ctx: Ctx, id: string): Promise<CartDocument> {
  const cart = await ctx.db.carts
    .findOneAndUpdate(
      { _id: customerOf(ctx), 'items.id': id },
      { $pull: { items: { id } } },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  if (!cart) throw noSuchLine();
  return cart;
}

/** Removes all lines from the caller's cart. */
export async function clearCart(ctx: Ctx): Promise<CartDocument> {
  await ctx.db.carts.updateOne({ _id: customerOf(ctx) }, { $set: { items: [] } });
  return findCart(ctx, customerOf(ctx));
}
