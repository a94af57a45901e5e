import type { ProductDocument } from '../catalogue/product.model.ts';

/** A product that changed, for its followers. */
export interface Change {
  removedId: string | null;
  product: ProductDocument | null;
}
