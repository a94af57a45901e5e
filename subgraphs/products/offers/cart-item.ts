import { type Money, parseAmount } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { variantLoader } from '../variants/variant.loaders.ts';
import type { VariantDocument } from '../variants/variant.model.ts';

/** A line of a cart as the gateway hands it over: the fields that `@requires` names, as far as they were needed. */
export interface CartItemReference {
  id: string;
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

/** Whether a unit costs something else than when it was put into the cart; null when the variant is gone. */
export async function priceChanged(ctx: Ctx, item: CartItemReference): Promise<boolean | null> {
  const now = await unitPrice(ctx, item);
  if (!now || !item.priceAtAdd) return null;
  const { amount, currency } = item.priceAtAdd;
  return currency !== now.currency || parseAmount(amount, currency) !== now.amountMinor;
}
