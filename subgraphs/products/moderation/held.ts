import { newId, refusal } from '@souk/subgraph';
import type { ProductDocument, ProductImage } from '../catalogue/product.model.ts';
import type { Ctx } from '../context.ts';
import { isModerated } from './moderated.ts';
import type { HeldChanges, ProductReviewDocument } from './review.model.ts';

/** Where a change of content goes that does not go live at once: the pending review of the product, if there is one. */
export interface Hold {
  review: ProductReviewDocument | null;
  changes: HeldChanges;
}

/** The review of a product that is not decided yet. */
export const pendingReview = (ctx: Ctx, productId: string): Promise<ProductReviewDocument | null> =>
  ctx.db.productReviews.findOne({ productId, state: 'PENDING' }).lean();

/**
 * The one rule of moderated changes: a product for sale keeps its approved content, and what its seller changes of it is
 * held. Null where the change goes live at once: of other products, and of sellers that are trusted.
 */
export async function holdOf(ctx: Ctx, product: ProductDocument): Promise<Hold | null> {
  const { status, sellerId, _id } = product;
  if (status !== 'ACTIVE' && status !== 'IN_REVIEW') return null;
  if (!(await isModerated(ctx, sellerId))) return null;
  const review = await pendingReview(ctx, _id);
  const changes = review?.changes ?? {};
  // A product that is not for sale is changed itself, unless a change was held before it was sent back.
  if (status === 'IN_REVIEW' && isEmpty(changes)) return null;
  return { review, changes };
}

const isEmpty = (changes: HeldChanges) => Object.keys(changes).length === 0;

/** The changes without the parts that say nothing. */
export function compacted(changes: HeldChanges): HeldChanges {
  const isSaid = (part: object | undefined) =>
    part !== undefined && (Array.isArray(part) ? part.length > 0 : Object.keys(part).length > 0);
  // No picture, no option: these say that there shall be none.
  const isWhole = (name: string) => name === 'images' || name === 'options';
  return Object.fromEntries(
    Object.entries(changes).filter(([name, part]) => (isWhole(name) ? part !== undefined : isSaid(part))),
  );
}

/**
 * Holds changes of a product in place of those held before; none withdraws them. Call it in the transaction, which also
 * writes to the product, so that of two concurrent changes one is tried again. Raises Refusal VERSION_CONFLICT when the
 * review was decided meanwhile.
 */
export async function holdChanges(
  ctx: Ctx,
  product: ProductDocument,
  { review }: Hold,
  given: HeldChanges,
): Promise<void> {
  const changes = compacted(given);
  const { _id: productId, sellerId } = product;
  if (!review) {
    if (isEmpty(changes)) return;
    return submit(ctx, { productId, sellerId, kind: 'CHANGE', changes });
  }
  const isDropped = isEmpty(changes) && review.kind === 'CHANGE';
  const { modifiedCount } = await ctx.db.productReviews.updateOne(
    { _id: review._id, state: 'PENDING', version: review.version },
    { $set: { changes, ...(isDropped ? { state: 'WITHDRAWN' } : {}) }, $inc: { version: 1 } },
  );
  if (modifiedCount === 0) throw decidedMeanwhile();
}

const decidedMeanwhile = () =>
  refusal(
    'VERSION_CONFLICT',
    'The pending change of the product was changed or decided meanwhile. Read the product again and repeat your change.',
    ['input', 'version'],
  );

type Submitted = Pick<ProductReviewDocument, 'productId' | 'sellerId' | 'kind'> &
  Partial<Pick<ProductReviewDocument, 'changes' | 'replacedMediaIds'>>;

/** Puts a product, or a change of one, into the queue. Call it in the transaction of the change. */
export async function submit(ctx: Ctx, submitted: Submitted): Promise<void> {
  const { productId, sellerId, kind, changes = {}, replacedMediaIds = [] } = submitted;
  const _id = newId('prv');
  await ctx.db.productReviews.insertOne({
    _id,
    productId,
    sellerId,
    kind,
    state: 'PENDING',
    changes,
    replacedMediaIds,
    differences: null,
    reason: null,
    decidedAt: null,
    decidedBy: null,
    version: 1,
  });
  await ctx.emit('product.submitted', productId, { productId, sellerId, reviewId: _id, kind });
}

/** Puts a product that is to be for sale into the queue, unless it is there. Call it in the transaction of the change. */
export async function submitProduct(ctx: Ctx, { _id, sellerId }: ProductDocument): Promise<void> {
  if (await pendingReview(ctx, _id)) return;
  await submit(ctx, { productId: _id, sellerId, kind: 'PRODUCT' });
}

/** A product whose version says that something of it was changed, although nothing that is shown. */
export async function bumped(ctx: Ctx, { _id }: ProductDocument): Promise<ProductDocument> {
  const product = await ctx.db.products
    .findOneAndUpdate({ _id }, { $inc: { version: 1 } }, { returnDocument: 'after' })
    .lean();
  if (!product) throw new Error(`product ${_id} vanished while it was changed`);
  await ctx.emit('product.updated', _id, { productId: _id, sellerId: product.sellerId });
  return product;
}

/** Withdraws the pending review of a product that is no longer meant to be for sale. Call it in the transaction. */
export async function withdrawPending(ctx: Ctx, product: ProductDocument): Promise<void> {
  const review = await pendingReview(ctx, product._id);
  if (!review) return;
  await ctx.db.productReviews.updateOne(
    { _id: review._id },
    { $set: { state: 'WITHDRAWN' }, $inc: { version: 1 } },
  );
  await releaseImages(ctx, product, review.changes.images, product.images);
}

/** Publishes that pictures are no longer used which were held and are not among those that stay. */
export async function releaseImages(
  ctx: Ctx,
  { _id: entityId }: Pick<ProductDocument, '_id'>,
  held: readonly ProductImage[] | undefined,
  staying: readonly ProductImage[],
): Promise<void> {
  for (const { mediaId } of held ?? []) {
    if (staying.some((image) => image.mediaId === mediaId)) continue;
    const usage = { mediaId, service: 'products', entityType: 'Product', entityId } as const;
    await ctx.emit('media.detached', mediaId, usage);
  }
}

/** A product with the options and pictures that it is to have, against which further changes are checked. */
export const withHeld = (product: ProductDocument, hold: Hold | null): ProductDocument =>
  hold
    ? {
        ...product,
        options: hold.changes.options ?? product.options,
        images: hold.changes.images ?? product.images,
      }
    : product;

/** Values of objects that are equal in a stored form. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
