import { type Connection, defineLoader, isAllowed, load, type PageArgs, readPage } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { ProductReviewFilter, ProductReviewSort } from '../generated/resolvers.ts';
import type { ProductReviewDocument } from './review.model.ts';

/** Who reviews. */
export const REVIEWERS = ['admin', 'staff:product.review'] as const;

const SORTS = {
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
} as const;

interface ListArgs extends PageArgs {
  filter?: ProductReviewFilter | null;
  sort: ProductReviewSort;
}

/** A page of the reviews that the caller may see: all for those who review, its own for a seller. */
export function listReviews(
  ctx: Ctx,
  { filter, sort, ...page }: ListArgs,
): Promise<Connection<ProductReviewDocument>> {
  const { states, kinds, sellerId, productId } = filter ?? {};
  const own = isReviewer(ctx) ? null : ctx.viewer.sellerId;
  const conditions = {
    ...(states ? { state: one(states) } : {}),
    ...(kinds ? { kind: one(kinds) } : {}),
    ...(productId == null ? {} : { productId }),
    ...(sellerId == null && own === null
      ? {}
      : {
          sellerId:
            own !== null && sellerId != null && sellerId !== own ? { $in: [] } : (own ?? sellerId ?? ''),
        }),
  };
  return readPage<ProductReviewDocument>(
    { model: ctx.db.productReviews, filter: conditions, sort: SORTS[sort] },
    page,
  );
}

// One value as it is: an index is then read in the order of the list.
const one = <T>(values: readonly T[]) =>
  values.length === 1 && values[0] !== undefined ? values[0] : { $in: [...values] };

const isReviewer = ({ viewer }: Ctx) => isAllowed(viewer, REVIEWERS);

/** Whether the caller may see the reviews of a seller's products. */
export const seesReviews = (ctx: Ctx, sellerId: string): boolean =>
  isReviewer(ctx) || (ctx.viewer.kind === 'seller' && ctx.viewer.sellerId === sellerId);

const reviewsById = defineLoader<Ctx, string, ProductReviewDocument>(async (db, ids) => {
  const found = await db.productReviews.find({ _id: { $in: [...ids] } }).lean();
  return new Map(found.map((review) => [review._id, review]));
});

/** A review; null for one that the caller may not see. */
export async function visibleReview(ctx: Ctx, id: string): Promise<ProductReviewDocument | null> {
  const review = await load(ctx, reviewsById, id);
  return review && seesReviews(ctx, review.sellerId) ? review : null;
}

const latest = defineLoader<Ctx, string, ProductReviewDocument>(async (db, productIds) => {
  const found = await db.productReviews.aggregate<ProductReviewDocument>([
    { $match: { productId: { $in: [...productIds] } } },
    { $sort: { productId: 1, createdAt: -1, _id: -1 } },
    { $group: { _id: '$productId', review: { $first: '$$ROOT' } } },
    { $replaceRoot: { newRoot: '$review' } },
  ]);
  return new Map(found.map((review) => [review.productId, review]));
});

/** The latest review of a product; null without one, and for those who may not see it. */
export async function latestReview(
  ctx: Ctx,
  { _id, sellerId }: { _id: string; sellerId: string },
): Promise<ProductReviewDocument | null> {
  return seesReviews(ctx, sellerId) ? load(ctx, latest, _id) : null;
}
