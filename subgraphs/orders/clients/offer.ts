import type { ErrorCode, Money } from '@souk/subgraph';

/** The current price of a variant, and whether it can be ordered. */
export interface Offer {
  productId: string;
  /** Null when the product has several variants and none was chosen. */
  variantId: string | null;
  sellerId: string;
  name: string;
  variantName: string | null;
  sku: string | null;
  price: Money | null;
  available: number;
  orderable: boolean;
  reason: ErrorCode | null;
  imageMediaId: string | null;
}

/** An offer with the ids of its category and of that category's ancestors, nearest first. */
export type PlacedOffer = Offer & { categoryIds: string[] };

/** A product, or one of its variants. */
export interface Selection {
  productId: string;
  variantId: string | null;
}

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
