import type { ErrorCode, Money } from '@souk/subgraph';

/** Price and availability of a product or variant. */
export interface OfferModel {
  productId: string;
  variantId: string | null;
  variantCount: number;
  sellerId: string;
  name: string;
  variantName: string | null;
  sku: string | null;
  price: Money | null;
  available: number;
  orderable: boolean;
  reason: ErrorCode | null;
  imageMediaId: string | null;
  categoryId: string | null;
}
