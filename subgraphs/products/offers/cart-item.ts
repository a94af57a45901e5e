import { type Money, parseAmount } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { variantLoader } from '../variants/variant.loader.ts';
import type { VariantDocument } from '../variants/variant.model.ts';

/** A cart item from the gateway, with the `@requires` fields that the operation needs. */
export interface CartItemReference {
  id: string;
  variant?: { id: string } | null;
  quantity?: number;
  priceAtAdd?: { amount: string; currency: string };
}

const priceOf = ({ priceMinor, currency }: VariantDocument): Money => ({ amountMinor: priceMinor, currency });

/** The current price of one unit; null when the variant is unknown. */
export async function unitPrice(ctx: Ctx, { variant }: CartItemReference): Promise<Money | null> {
  const found = variant ? await variantLoader.load(ctx, variant.id) : null;
  return found ? priceOf(found) : null;
}

/** The current price of all units; null when the variant is unknown. */
export async function lineTotal(ctx: Ctx, item: CartItemReference): Promise<Money | null> {
  const price = await unitPrice(ctx, item);
  return price ? { ...price, amountMinor: price.amountMinor * (item.quantity ?? 0) } : null;
}

/** Whether the price of one unit differs from `priceAtAdd`; null when the variant is unknown. */
export async function hasPriceChanged(ctx: Ctx, item: CartItemReference): Promise<boolean | null> {
  const now = await unitPrice(ctx, item);
  if (!now || !item.priceAtAdd) return null;
  const { amount, currency } = item.priceAtAdd;
  return currency !== now.currency || parseAmount(amount, currency) !== now.amountMinor;
}
