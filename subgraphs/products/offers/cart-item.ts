import { type Money, parseAmount } from '@souk/subgraph';
import { productLoader } from '../catalogue/product-needs.ts';
import { isOnSale } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import { sellable } from '../inventory/stock.ts';
import { variantLoader } from '../variants/variant.loaders.ts';
import type { VariantDocument } from '../variants/variant.model.ts';

/** A line of a cart as the gateway hands it over: the fields that `@requires` names, as far as they were needed. */
export interface CartItemReference {
  id: string;
  product?: { id: string } | null;
  variantId: string;
  quantity?: number;
  priceAtAdd?: { amount: string; currency: string };
}

const priceOf = ({ priceMinor, currency }: VariantDocument): Money => ({ amountMinor: priceMinor, currency });

/** What one unit costs today; null when the variant is gone. */
export async function unitPrice(ctx: Ctx, { variantId }: CartItemReference): Promise<Money | null> {
  const variant = await variantLoader.load(ctx, variantId);
  return variant ? priceOf(variant) : null;
}

/** What all units cost today; null when the variant is gone. */
export async function lineTotal(ctx: Ctx, item: CartItemReference): Promise<Money | null> {
  const price = await unitPrice(ctx, item);
  return price ? { ...price, amountMinor: price.amountMinor * (item.quantity ?? 0) } : null;
}

/** Whether all units of the line could be ordered now. */
export async function isAvailable(ctx: Ctx, item: CartItemReference): Promise<boolean> {
  if (!item.product) return false;
  const [product, variant] = await Promise.all([
    productLoader.load(ctx, item.product.id),
    variantLoader.load(ctx, item.variantId),
  ]);
  if (!product || !isOnSale(product) || variant?.productId !== product._id) return false;
  return sellable(variant) >= (item.quantity ?? 0);
}

/** Whether a unit costs something else than when it was put into the cart; null when the variant is gone. */
export async function priceChanged(ctx: Ctx, item: CartItemReference): Promise<boolean | null> {
  const now = await unitPrice(ctx, item);
  if (!now || !item.priceAtAdd) return null;
  const { amount, currency } = item.priceAtAdd;
  return currency !== now.currency || parseAmount(amount, currency) !== now.amountMinor;
}
