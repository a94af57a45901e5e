import { newId } from '@souk/subgraph';
import type { ProductDocument } from '../catalogue/product.model.ts';
import type { HeldChanges, ProductReviewDocument } from '../moderation/review.model.ts';

const MAX_WAITING = 5;

/**
 * What waits for approval in a demo market that is moderated: some drafts, which are IN_REVIEW then, and a change of a
 * product for sale. Gives the products as they are then, and the reviews.
 */
export function demoReviews(
  products: readonly ProductDocument[],
  now: Date,
): { products: ProductDocument[]; reviews: ProductReviewDocument[] } {
  const drafts = products.filter(({ status, sellerActive }) => status === 'DRAFT' && sellerActive);
  const waiting = new Set(drafts.slice(0, MAX_WAITING));
  const changed = products.find(({ status, sellerActive }) => status === 'ACTIVE' && sellerActive);
  const renamed: HeldChanges = { product: { name: `${changed?.name}, second choice` } };
  return {
    products: products.map((product) =>
      waiting.has(product) ? { ...product, status: 'IN_REVIEW' as const } : product,
    ),
    reviews: [
      ...[...waiting].map((product) => reviewOf(product, 'PRODUCT', {}, now)),
      ...(changed ? [reviewOf(changed, 'CHANGE', renamed, now)] : []),
    ],
  };
}

const reviewOf = (
  { _id: productId, sellerId }: ProductDocument,
  kind: ProductReviewDocument['kind'],
  changes: HeldChanges,
  now: Date,
): ProductReviewDocument => ({
  _id: newId('prv'),
  productId,
  sellerId,
  kind,
  state: 'PENDING',
  changes,
  replacedMediaIds: [],
  differences: null,
  reason: null,
  decidedAt: null,
  decidedBy: null,
  version: 1,
  createdAt: now,
  updatedAt: now,
});
