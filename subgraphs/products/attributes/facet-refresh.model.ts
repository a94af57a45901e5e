import { type Document, defineModel } from '@souk/subgraph';

/** That the facets of the products below a category, `_id`, have to be computed again. */
export interface FacetRefreshDocument extends Document {
  /** Of which change this is; a further one while the sweep works makes it work again. */
  round: number;
  requestedAt: Date;
}

export const facetRefreshModel = defineModel<FacetRefreshDocument>(
  'facetRefreshes',
  { round: { type: Number, required: true }, requestedAt: { type: Date, required: true } },
  [{ keys: { requestedAt: 1 }, serves: 'the sweep of facets' }],
);
