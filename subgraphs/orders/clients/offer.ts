import type { ErrorCode, Money } from '@souk/subgraph';

/** The current price of a variant, and whether it can be ordered. */
export interface Offer {
  productId: string;
  variantId: string;
  sellerId: string;
  name: string;
  variantName: string | null;
  sku: string | null;
  price: Money;
  available: number;
  orderable: boolean;
  reason: ErrorCode | null;
  imageMediaId: string | null;
}

/** An offer with the ids of its category and of that category's ancestors, nearest first. */
export type PlacedOffer = Offer & { categoryIds: string[] };

/** Units of a variant that an order line takes from the stock. */
export interface StockLine {
  lineId: string;
  variantId: string;
  quantity: number;
}

/** An order line that exceeds the stock. */
export interface Shortage {
  lineId: string;
  requested: number;
  available: number;
}
