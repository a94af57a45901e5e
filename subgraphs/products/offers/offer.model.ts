import type { ErrorCode, Money } from '@souk/subgraph';

/** Price and availability of a variant. */
export interface OfferModel {
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
  categoryId: string | null;
}
