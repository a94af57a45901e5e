import { type Refusal, refusal } from '@souk/subgraph';
import type { ProductDocument } from '../catalogue/product.model.ts';
import type { Changes, ChangesInput } from '../catalogue/read-changes.ts';
import type { Ctx } from '../context.ts';
import { isSame } from './held.ts';
import type { HeldProduct } from './review.model.ts';

// Null leaves these as they are.
const KEPT_BY_NULL = ['name', 'description', 'slug', 'relatedProductIds', 'tags', 'attributes'] as const;
// Null removes these.
const REMOVED_BY_NULL = ['seoTitle', 'seoDescription', 'sku', 'categoryId'] as const;

/** The content that is held after an input: its fields over those held before. */
export function contentOf(before: HeldProduct | undefined, input: ChangesInput): HeldProduct {
  const content: HeldProduct = { ...before };
  for (const name of KEPT_BY_NULL) if (input[name] != null) Object.assign(content, { [name]: input[name] });
  for (const name of REMOVED_BY_NULL)
    if (input[name] !== undefined) Object.assign(content, { [name]: input[name] });
  return content;
}

/** The fields of an input that need no approval. */
export function tradeOf({ price, compareAtPrice }: ChangesInput): ChangesInput {
  return {
    ...(price === undefined ? {} : { price }),
    ...(compareAtPrice === undefined ? {} : { compareAtPrice }),
  };
}

/**
 * The content that differs from that of the product, texts in their stored form. Raises Refusal ALREADY_EXISTS for a slug or
 * SKU that is in use now; whether it is later, the approval finds.
 */
export async function differingFields(
  ctx: Ctx,
  product: ProductDocument,
  content: HeldProduct,
  { product: read, variant, tags }: Changes,
): Promise<HeldProduct> {
  const differing: HeldProduct = {};
  for (const name of ['name', 'description', 'seoTitle', 'seoDescription', 'slug', 'categoryId'] as const)
    if (read[name] !== undefined && read[name] !== (product[name] ?? null))
      Object.assign(differing, { [name]: read[name] });
  if (read.relatedProductIds && !isSame(read.relatedProductIds, product.relatedProductIds ?? []))
    differing.relatedProductIds = read.relatedProductIds;
  if (read.attributes && !isSame(read.attributes, product.attributes ?? []))
    differing.attributes = content.attributes;
  if (tags && !isSame(tags.toSorted(), await tagsOf(ctx, product))) differing.tags = tags;
  if (variant.sku !== undefined && variant.sku !== (await skuOf(ctx, product))) differing.sku = variant.sku;
  if (differing.slug) await refuseSlugInUse(ctx, product, differing.slug);
  if (differing.sku) await refuseSkuInUse(ctx, product.sellerId, differing.sku);
  return differing;
}

async function tagsOf(ctx: Ctx, { tagIds = [] }: ProductDocument): Promise<string[]> {
  const tags = await ctx.db.tags.find({ _id: { $in: tagIds } }, { name: 1 }).lean();
  return tags.map(({ name }) => name).toSorted();
}

async function skuOf(ctx: Ctx, { defaultVariantId }: ProductDocument): Promise<string | null> {
  const variant = await ctx.db.variants.findById(defaultVariantId, { sku: 1 }).lean();
  return variant?.sku ?? null;
}

async function refuseSlugInUse(ctx: Ctx, { _id }: ProductDocument, slug: string): Promise<void> {
  if (!(await ctx.db.products.exists({ slugs: slug, _id: { $ne: _id } }))) return;
  const message = 'Another product has this slug, or had it before. Choose another one.';
  throw refusal('ALREADY_EXISTS', message, ['input', 'slug']);
}

/** Raises Refusal ALREADY_EXISTS when a live variant of the seller has the SKU. */
export async function refuseSkuInUse(ctx: Ctx, sellerId: string, sku: string): Promise<void> {
  if (!(await ctx.db.variants.exists({ sellerId, live: true, sku }))) return;
  throw skuInUse();
}

/** The refusal of a SKU that the seller has already. */
export const skuInUse = (): Refusal =>
  refusal('ALREADY_EXISTS', 'Another product of this seller already has this SKU.', ['input', 'sku']);
