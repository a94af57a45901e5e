import { isDuplicate, refusal } from '@souk/subgraph';
import type { UpdateQuery } from 'mongoose';
import { attributesOf } from '../attributes/effective.ts';
import { requireAttributes } from '../attributes/required.ts';
import { noteRemoval } from '../back-in-stock/awaited-variant.ts';
import type { Ctx } from '../context.ts';
import { productsChanged } from '../counts/products-changed.ts';
import { isLow } from '../inventory/stock.ts';
import { submitProduct, withdrawPending } from '../moderation/held.ts';
import { statusForSale } from '../moderation/moderated.ts';
import { confirmEligibility, eligibilitiesOf } from '../seller-eligibility/eligibility.service.ts';
import type { ProductDocument, ProductStatus } from './product.model.ts';
import { requireEligibility } from './publishing.ts';
import { managedProduct } from './visibility.ts';

const AT = ['id'];

/**
 * Offers a draft for sale, or for approval where that is needed; repeating it changes nothing. Raises Refusal NOT_FOUND,
 * INVALID_STATE when archived, SELLER_NOT_APPROVED or SELLER_SUSPENDED, and ATTRIBUTE_REQUIRED.
 */
export async function publishProduct(ctx: Ctx, id: string): Promise<ProductDocument> {
  const product = await unarchived(ctx, id);
  if (product.status !== 'DRAFT') return product;
  await requireSellable(ctx, product);
  return ctx.transaction(async () => {
    const sellerActive = await confirmEligibility(ctx, product.sellerId);
    const status = await statusForSale(ctx, product.sellerId);
    const published = await changed(ctx, id, 'DRAFT', { status, sellerActive });
    if (published.status === 'IN_REVIEW') await submitProduct(ctx, published);
    return published;
  });
}

/**
 * Raises the Refusals SELLER_NOT_APPROVED, SELLER_SUSPENDED and ATTRIBUTE_REQUIRED of a product that cannot be for sale.
 * Call it outside of transactions.
 */
export async function requireSellable(ctx: Ctx, product: ProductDocument): Promise<void> {
  const { sellerId } = product;
  const eligibility = (await eligibilitiesOf(ctx, [sellerId])).get(sellerId);
  requireEligibility(eligibility ?? { approved: false, suspended: false }, AT);
  await requireAttributesOf(ctx, product);
}

/** Brings a product out of its review: for sale, or back as a draft. Call it in the transaction of the decision. */
export async function leaveReview(
  ctx: Ctx,
  { _id, sellerId }: ProductDocument,
  status: 'ACTIVE' | 'DRAFT',
): Promise<ProductDocument> {
  return changed(ctx, _id, 'IN_REVIEW', { status, sellerActive: await confirmEligibility(ctx, sellerId) });
}

/**
 * Takes a product off sale until its content is approved again. Call it in the transaction of the change, and submit the
 * product there.
 */
export const sendBackToReview = (ctx: Ctx, { _id }: ProductDocument): Promise<ProductDocument> =>
  changed(ctx, _id, 'ACTIVE', { status: 'IN_REVIEW' });

/**
 * Takes a product off sale or out of its review, as a draft; repeating it changes nothing. A pending change is withdrawn.
 * Raises Refusal NOT_FOUND, INVALID_STATE when archived.
 */
export async function unpublishProduct(ctx: Ctx, id: string): Promise<ProductDocument> {
  const product = await unarchived(ctx, id);
  if (product.status === 'DRAFT') return product;
  return ctx.transaction(async () => {
    const draft = await changed(ctx, id, product.status, { status: 'DRAFT' });
    await withdrawPending(ctx, draft);
    return draft;
  });
}

/**
 * Archives a product: its SKUs may be used by others, and orders keep their reserved units. Repeating it changes nothing.
 * Raises Refusal NOT_FOUND.
 */
export async function archiveProduct(ctx: Ctx, id: string): Promise<ProductDocument> {
  const product = await managedProduct(ctx, id);
  if (product.status === 'ARCHIVED') return product;
  return ctx.transaction(async () => {
    const archived = await stored(
      ctx,
      { _id: id, status: { $ne: 'ARCHIVED' } },
      { status: 'ARCHIVED', stockedVariants: 0, lowStockVariants: 0 },
    );
    if (!archived) return current(ctx, id);
    await ctx.db.variants.updateMany({ productId: id, live: true }, { $set: { live: false } });
    await noteRemoval(ctx, { productId: id });
    await productsChanged(ctx, archived);
    await withdrawPending(ctx, archived);
    const { sellerId } = archived;
    await ctx.emit('product.archived', id, {
      productId: id,
      sellerId,
      leftSale: product.status === 'ACTIVE',
    });
    return archived;
  });
}

/**
 * Brings an archived product back as a draft, with its variants and their stock; repeating it changes nothing. Raises
 * Refusal NOT_FOUND, and ALREADY_EXISTS when another product of the seller took one of its SKUs meanwhile.
 */
export async function unarchiveProduct(ctx: Ctx, id: string): Promise<ProductDocument> {
  const product = await managedProduct(ctx, id);
  if (product.status !== 'ARCHIVED') return product;
  try {
    return await ctx.transaction(async () => {
      const variants = { productId: id, deletedAt: null };
      await ctx.db.variants.updateMany(variants, { $set: { live: true } });
      const stock = (await ctx.db.variants.find(variants, { inventory: 1 }).lean()).map(
        (one) => one.inventory,
      );
      return changed(ctx, id, 'ARCHIVED', {
        status: 'DRAFT',
        stockedVariants: stock.filter(({ available }) => available > 0).length,
        lowStockVariants: stock.filter(isLow).length,
      });
    });
  } catch (error) {
    if (!isDuplicate(error, 'sku')) throw error;
    throw refusal('ALREADY_EXISTS', 'Another product of this seller has one of its SKUs by now.', AT);
  }
}

async function requireAttributesOf(ctx: Ctx, product: ProductDocument): Promise<void> {
  const attributes = await attributesOf(ctx, product.categoryPath);
  if (!attributes.some(({ isRequired }) => isRequired)) return;
  const variants = await ctx.db.variants
    .find({ productId: product._id, live: true }, { attributes: 1, options: 1 })
    .lean();
  requireAttributes(attributes, product.attributes, variants, AT);
}

async function unarchived(ctx: Ctx, id: string): Promise<ProductDocument> {
  const product = await managedProduct(ctx, id);
  if (product.status !== 'ARCHIVED') return product;
  throw refusal('INVALID_STATE', 'The product is archived. Bring it back with unarchiveProduct.', AT);
}

/** The product after the change. Raises Refusal INVALID_STATE when its status was changed concurrently to another. */
async function changed(
  ctx: Ctx,
  id: string,
  from: ProductStatus,
  changes: Partial<ProductDocument>,
): Promise<ProductDocument> {
  const product = await stored(ctx, { _id: id, status: from }, changes);
  if (!product) {
    const now = await current(ctx, id);
    if (now.status === changes.status) return now;
    throw refusal('INVALID_STATE', 'The status of the product was changed meanwhile. Read it again.', AT);
  }
  await productsChanged(ctx, product);
  await ctx.emit('product.updated', id, {
    productId: id,
    sellerId: product.sellerId,
    leftSale: from === 'ACTIVE',
  });
  return product;
}

const stored = (
  ctx: Ctx,
  which: { _id: string; status: ProductStatus | { $ne: ProductStatus } },
  changes: Partial<ProductDocument>,
): Promise<ProductDocument | null> => {
  const update: UpdateQuery<ProductDocument> = { $set: changes, $inc: { version: 1 } };
  return ctx.db.products.findOneAndUpdate(which, update, { returnDocument: 'after' }).lean();
};

async function current(ctx: Ctx, id: string): Promise<ProductDocument> {
  const product = await ctx.db.products.findById(id).lean();
  if (!product) throw refusal('NOT_FOUND', 'There is no such product.', AT);
  return product;
}
