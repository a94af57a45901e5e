import { checkInput, Refusal, refusal } from '@souk/subgraph';
import { paragraphs } from '@souk/text/line.ts';
import type { ProductDocument } from '../catalogue/product.model.ts';
import { leaveReview, requireSellable } from '../catalogue/product-status.ts';
import type { Ctx } from '../context.ts';
import { ensureTags } from '../tags/tag.service.ts';
import { applyChanges } from './apply.ts';
import { differencesOf } from './differences.ts';
import { releaseImages } from './held.ts';
import type { ProductReviewDocument } from './review.model.ts';

const AT = ['id'];

interface Pending {
  review: ProductReviewDocument;
  product: ProductDocument;
}

/**
 * Approves a product or a change, which is then for sale. Repeating it changes nothing. Raises Refusal NOT_FOUND,
 * INVALID_STATE when it was decided otherwise, VERSION_CONFLICT when its seller changed it since, SELLER_NOT_APPROVED or
 * SELLER_SUSPENDED, and what became invalid of the change meanwhile.
 */
export async function approveReview(
  ctx: Ctx,
  id: string,
  { version }: { version: number },
): Promise<ProductReviewDocument> {
  const { review, product } = await reviewOf(ctx, id);
  if (isRepeated(ctx, review, 'APPROVED')) return review;
  if (product.status === 'IN_REVIEW' && review.state === 'PENDING') await requireSellable(ctx, product);
  // Outside of the transaction, in which it then finds them.
  await ensureTags(ctx, review.changes.product?.tags ?? []);
  return ctx.transaction(async () => {
    const pending = await pendingOf(ctx, id, version);
    const decided = await record(ctx, pending, 'APPROVED', null);
    await atReview(() => applyChanges(ctx, pending.product, pending.review.changes));
    if (pending.product.status === 'IN_REVIEW') await leaveReview(ctx, pending.product, 'ACTIVE');
    await ctx.emit('product.approved', pending.product._id, await toldOf(ctx, decided));
    return decided;
  });
}

/**
 * Rejects a product, which becomes a draft, or a change of one, whose approved content stays. Repeating it changes nothing.
 * Raises Refusal INVALID_INPUT, NOT_FOUND, INVALID_STATE when it was decided otherwise, and VERSION_CONFLICT when its seller
 * changed it since.
 */
export async function rejectReview(
  ctx: Ctx,
  id: string,
  { version, reason: given }: { version: number; reason: string },
): Promise<ProductReviewDocument> {
  const reason = checkInput(paragraphs({ what: 'reason', min: 1, max: 1_000 }), given, ['input', 'reason']);
  const { review } = await reviewOf(ctx, id);
  if (isRepeated(ctx, review, 'REJECTED')) return review;
  return ctx.transaction(async () => {
    const pending = await pendingOf(ctx, id, version);
    const decided = await record(ctx, pending, 'REJECTED', reason);
    await dropped(ctx, pending);
    await ctx.emit('product.rejected', pending.product._id, { ...(await toldOf(ctx, decided)), reason });
    return decided;
  });
}

/** Takes a product or a change out of the queue; repeating it changes nothing. Raises Refusal NOT_FOUND and INVALID_STATE. */
export async function withdrawReview(ctx: Ctx, id: string): Promise<ProductReviewDocument> {
  const { review } = await reviewOf(ctx, id);
  if (ctx.viewer.kind === 'seller' && ctx.viewer.sellerId !== review.sellerId) throw notFound();
  if (review.state === 'WITHDRAWN') return review;
  return ctx.transaction(async () => {
    const pending = await pendingOf(ctx, id, null);
    const withdrawn = await record(ctx, pending, 'WITHDRAWN', null);
    await dropped(ctx, pending);
    return withdrawn;
  });
}

async function dropped(ctx: Ctx, { review, product }: Pending): Promise<void> {
  await releaseImages(ctx, product, review.changes.images, product.images);
  if (product.status === 'IN_REVIEW') await leaveReview(ctx, product, 'DRAFT');
}

const notFound = () => refusal('NOT_FOUND', 'There is no such review.', AT);

async function reviewOf(ctx: Ctx, id: string): Promise<Pending> {
  const review = await ctx.db.productReviews.findById(id).lean();
  const product = review && (await ctx.db.products.findById(review.productId).lean());
  if (!review || !product) throw notFound();
  return { review, product };
}

const isRepeated = ({ viewer }: Ctx, { state, decidedBy }: ProductReviewDocument, wanted: string) =>
  state === wanted && decidedBy !== null && decidedBy === viewer.userId;

/** The version by which a decision names what it is about: that of the product, where that as a whole is reviewed. */
export const versionOf = (
  { kind, version, state }: Pick<ProductReviewDocument, 'kind' | 'version' | 'state'>,
  product: Pick<ProductDocument, 'version'> | null,
): number => (kind === 'PRODUCT' && state === 'PENDING' && product ? product.version : version);

async function pendingOf(ctx: Ctx, id: string, version: number | null): Promise<Pending> {
  const { review, product } = await reviewOf(ctx, id);
  if (review.state !== 'PENDING') {
    const message = `The review is ${review.state} already. Read it again.`;
    throw refusal('INVALID_STATE', message, AT);
  }
  if (version === null || version === versionOf(review, product)) return { review, product };
  throw refusal(
    'VERSION_CONFLICT',
    'The seller changed the product since you read the review. Read it again and decide about what it shows then.',
    ['input', 'version'],
  );
}

async function record(
  ctx: Ctx,
  { review, product }: Pending,
  state: 'APPROVED' | 'REJECTED' | 'WITHDRAWN',
  reason: string | null,
): Promise<ProductReviewDocument> {
  const isDecision = state !== 'WITHDRAWN';
  const decided = await ctx.db.productReviews
    .findOneAndUpdate(
      { _id: review._id, state: 'PENDING', version: review.version },
      {
        $set: {
          state,
          reason,
          differences: await differencesOf(ctx, review),
          version: versionOf(review, product),
          ...(isDecision ? { decidedAt: new Date(), decidedBy: ctx.viewer.userId } : {}),
        },
      },
      { returnDocument: 'after' },
    )
    .lean();
  if (!decided) throw new Error(`review ${review._id} changed within the transaction`);
  return decided;
}

async function toldOf(ctx: Ctx, { _id, productId, sellerId, kind }: ProductReviewDocument) {
  const product = await ctx.db.products.findById(productId, { name: 1 }).lean();
  return { productId, sellerId, reviewId: _id, kind, name: product?.name ?? '' };
}

/** The fields of the change are not those of the decision: its problems are shown at the review. */
async function atReview(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      error.userErrors.map(({ code, message }) => ({
        code,
        message: `The change cannot be applied any more: ${message}`,
        field: AT,
      })),
    );
  }
}
