import type { Connection } from '@souk/subgraph';
import type { ProductDocument } from '../catalogue/product.model.ts';
import type { FacetCounts } from './search-index.ts';

/** A page of products, with facets that are counted when they are asked for. */
export interface ProductPage extends Connection<ProductDocument> {
  facets(): Promise<FacetCounts>;
}
