import { load, mutation, query } from '@souk/subgraph';
import { productLoader } from '../catalogue/product-needs.ts';
import type { Ctx } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { variantLoader } from '../variants/variant.loader.ts';
import { approveReviews } from './approve-many.ts';
import { approveReview, rejectReview, versionOf, withdrawReview } from './decide.ts';
import { differencesOf, reviewedProducts } from './differences.ts';
import { latestReview, listReviews, REVIEWERS, visibleReview } from './queue.ts';
import type { Difference, ProductReviewDocument } from './review.model.ts';
import { isTrusted, listTrusted, trustSeller, untrustSeller } from './trust.service.ts';

const media = (ids: readonly string[]) => ids.map((id) => ({ id }));
const textsOf = ({ field }: Difference, texts: string[]) => (field === 'IMAGES' ? [] : texts);
const imagesOf = ({ field }: Difference, ids: string[]) => (field === 'IMAGES' ? media(ids) : []);

export const reviewResolvers: Resolvers = {
  Query: {
    productReviews: query(['seller', ...REVIEWERS], listReviews),
    productReview: query(['seller', ...REVIEWERS], (ctx, { id }) => visibleReview(ctx, id)),
    trustedSellers: query(REVIEWERS, listTrusted),
  },
  Mutation: {
    approveProductReview: mutation(REVIEWERS, async (ctx, { id, input }) =>
      withProduct(ctx, await approveReview(ctx, id, input)),
    ),
    approveProductReviews: mutation(REVIEWERS, (ctx, { input }) => approveReviews(ctx, input)),
    rejectProductReview: mutation(REVIEWERS, async (ctx, { id, input }) =>
      withProduct(ctx, await rejectReview(ctx, id, input)),
    ),
    withdrawProductReview: mutation(['seller', 'admin'], async (ctx, { id }) =>
      withProduct(ctx, await withdrawReview(ctx, id)),
    ),
    trustSeller: mutation('admin', async (ctx, { id }) => ({
      trustedSeller: await trustSeller(ctx, id),
      seller: { id },
    })),
    untrustSeller: mutation('admin', async (ctx, { id }) => ({
      deletedId: await untrustSeller(ctx, id),
      seller: { id },
    })),
  },
  ProductReview: {
    id: ({ _id }) => _id,
    product: ({ productId }, _args, ctx, info) => productLoader.load(ctx, productId, info),
    seller: ({ sellerId }) => ({ id: sellerId }),
    version: async (review, _args, ctx) =>
      versionOf(
        review,
        review.kind === 'PRODUCT' ? await load(ctx, reviewedProducts, review.productId) : null,
      ),
    differences: (review, _args, ctx) => differencesOf(ctx, review),
    replacedImages: ({ replacedMediaIds }) => media(replacedMediaIds),
    submittedAt: ({ createdAt }) => createdAt,
    decidedBy: ({ decidedBy }, _args, { viewer }) =>
      decidedBy === null || viewer.kind === 'seller' ? null : { id: decidedBy },
  },
  ProductDifference: {
    variant: ({ variantId }, _args, ctx, info) =>
      variantId === null ? null : variantLoader.load(ctx, variantId, info),
    beforeTexts: (difference) => textsOf(difference, difference.before),
    afterTexts: (difference) => textsOf(difference, difference.after),
    beforeImages: (difference) => imagesOf(difference, difference.before),
    afterImages: (difference) => imagesOf(difference, difference.after),
  },
  ApproveProductReviewsResult: {
    review: ({ reviewId }, _args, ctx) => (reviewId === null ? null : visibleReview(ctx, reviewId)),
  },
  TrustedSeller: {
    id: ({ _id }) => _id,
    seller: ({ sellerId }) => ({ id: sellerId }),
    trustedBy: ({ trustedBy }) => (trustedBy === null ? null : { id: trustedBy }),
  },
  Product: {
    review: (product, _args, ctx) => latestReview(ctx, product),
  },
  Seller: {
    isTrusted: ({ id }, _args, ctx) => isTrusted(ctx, id),
  },
};

const withProduct = async (ctx: Ctx, review: ProductReviewDocument) => ({
  review,
  product: await load(ctx, reviewedProducts, review.productId),
});
