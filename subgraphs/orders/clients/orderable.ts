import type { ErrorCode, ErrorDetails } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { Offer } from './offer.ts';
import { loadSeller, type SellerRecord } from './people.ts';
import { loadOffer } from './products.ts';

/** Units of a variant to order, and the line of the cart that asks for them, if one does. */
interface WantedUnits {
  variantId: string;
  quantity: number;
  cartItemId?: string | null;
}

/** What decides whether a line can be ordered: its offer and its seller, null for an unknown one. */
export interface Supply {
  offer: Offer | null;
  seller: Pick<SellerRecord, 'name' | 'status'> | null;
}

/** Why a line cannot be ordered: the code, a message for people, and what programs need to know beside it. */
export interface Obstacle {
  code: ErrorCode;
  message: string;
  details: ErrorDetails | null;
}

/**
 * Why a line cannot be ordered; null when it can. Carts, their subtotals, quotes and orders all decide by this. `held` are
 * units that are reserved for the order already, which count as available to it.
 */
export function whyNotOrderable(wanted: WantedUnits, { offer, seller }: Supply, held = 0): Obstacle | null {
  if (seller?.status !== 'ACTIVE') {
    const name = seller ? `"${seller.name}"` : 'The seller';
    return { code: 'SELLER_SUSPENDED', message: `${name} is not selling at the moment.`, details: null };
  }
  return whyNotSold(wanted, offer, held);
}

/** Why an offer cannot be ordered; null when it can. An offer shows a suspended seller a moment later than the seller does. */
export function whyNotSold(wanted: WantedUnits, offer: Offer | null, held = 0): Obstacle | null {
  if (!offer?.orderable) {
    const name = offer ? labelOf(offer) : 'A product';
    const code = offer?.reason ?? 'PRODUCT_UNAVAILABLE';
    return { code, message: `${name} is no longer on sale.`, details: null };
  }
  const available = offer.available + held;
  return wanted.quantity <= available ? null : shortOf(labelOf(offer), wanted, available);
}

/** What is wrong with a line that exceeds the stock. */
export const shortOf = (name: string, wanted: WantedUnits, available: number): Obstacle => ({
  code: 'OUT_OF_STOCK',
  message: `${name}: ${wanted.quantity} requested, ${available} in stock.`,
  details: {
    type: 'OutOfStockError',
    variantId: wanted.variantId,
    cartItemId: wanted.cartItemId ?? null,
    requestedQuantity: wanted.quantity,
    availableQuantity: available,
  },
});

/** The name of a product and its variant in messages. */
export const labelOf = ({ name, variantName }: { name: string; variantName: string | null }) =>
  variantName ? `"${name}" (${variantName})` : `"${name}"`;

/** The offer and the seller of a line; all lines of a request are read in one call to each service. Raises SERVICE_UNAVAILABLE. */
export async function loadSupply(ctx: Ctx, line: { variantId: string; sellerId: string }): Promise<Supply> {
  const [offer, seller] = await Promise.all([loadOffer(ctx, line.variantId), loadSeller(ctx, line.sellerId)]);
  return { offer, seller };
}
