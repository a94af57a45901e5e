import type { ErrorCode } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { loadSeller, type SellerRecord } from './people.ts';
import { loadOffer, type Offer } from './products.ts';

/** What is to be ordered. */
interface Wanted {
  variantId: string;
  quantity: number;
}

/** What decides whether it can be: its offer at products and its seller, null where they know of none. */
export interface Supply {
  offer: Offer | null;
  seller: Pick<SellerRecord, 'businessName' | 'status'> | null;
}

/** Why something cannot be ordered: the code, and a sentence for people. */
export interface Obstacle {
  code: ErrorCode;
  message: string;
}

/**
 * Why a line cannot be ordered as it is; null when it can. The one answer to that for lines of carts, their subtotals,
 * quotes and orders. `held` are units that the order holds already, which are there for it.
 */
export function whyNotOrderable({ quantity }: Wanted, { offer, seller }: Supply, held = 0): Obstacle | null {
  if (seller?.status !== 'ACTIVE') {
    const name = seller ? `"${seller.businessName}"` : 'The seller';
    return { code: 'SELLER_SUSPENDED', message: `${name} does not sell at present.` };
  }
  return whyNotSold(quantity, offer, held);
}

/** The same of the offer alone, which knows of a suspended seller a moment later. */
export function whyNotSold(quantity: number, offer: Offer | null, held = 0): Obstacle | null {
  if (!offer?.orderable || !offer.price) {
    const name = offer ? `"${offer.name}"` : 'A product';
    const code = offer?.reason ?? 'PRODUCT_UNAVAILABLE';
    const message =
      code === 'VARIANT_REQUIRED' ? `${name} has variants: name one.` : `${name} is not on sale any more.`;
    return { code, message };
  }
  const available = offer.available + held;
  if (quantity <= available) return null;
  return { code: 'OUT_OF_STOCK', message: shortOf(labelOf(offer), quantity, available) };
}

/** The sentence about a line that the stock is short of. */
export const shortOf = (name: string, wanted: number, available: number) =>
  `Of ${name} ${wanted} are wanted, ${available} are left.`;

/** How a product and its variant are called in messages. */
export const labelOf = ({ name, variantName }: { name: string; variantName: string | null }) =>
  variantName ? `"${name}" (${variantName})` : `"${name}"`;

/** What decides about a line of a cart; all lines asked for at once are read in one call to each service. */
export async function loadSupply(
  ctx: Ctx,
  line: { productId: string; variantId: string; sellerId: string },
): Promise<Supply> {
  const [offer, seller] = await Promise.all([loadOffer(ctx, line), loadSeller(ctx, line.sellerId)]);
  return { offer, seller };
}
