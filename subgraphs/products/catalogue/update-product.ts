import { InputProblems, isDuplicate, refusal } from '@souk/subgraph';
import { requireCategory } from '../categories/category.service.ts';
import type { Ctx } from '../context.ts';
import type { UpdateProductInput } from '../generated/resolvers.ts';
import { confirmRights, rightsOf } from '../seller-eligibility/eligibility.service.ts';
import { productWordsOf } from '../shared/search-keys.ts';
import { ensureTags } from '../tags/tag.service.ts';
import type { ProductDocument } from './product.model.ts';
import { checkPrice, checkSku, checkTexts } from './product-rules.ts';
import { requireRightTo } from './publishing.ts';
import { editableProduct } from './visibility.ts';

/** What an update changes, in stored form. */
interface Changes {
  product: Partial<ProductDocument>;
  variant: { priceMinor?: number; sku?: string | null };
  tags: string[] | undefined;
}

/**
 * Changes the given fields. Raises Refusal NOT_FOUND, INVALID_INPUT, INVALID_STATE when archived, VERSION_CONFLICT,
 * VARIANT_REQUIRED for price or sku of a product with several variants, ALREADY_EXISTS for the sku, and
 * SELLER_NOT_APPROVED or SELLER_SUSPENDED when it would go on sale.
 */
export async function updateProduct(
  ctx: Ctx,
  id: string,
  input: UpdateProductInput,
): Promise<ProductDocument> {
  const product = await editableProduct(ctx, id);
  requireVersion(product, input.version);
  const { product: changed, variant, tags } = check(product, input);
  if (input.status === 'ACTIVE' && product.status !== 'ACTIVE') {
    const rights = (await rightsOf(ctx, [product.sellerId])).get(product.sellerId);
    requireRightTo('ACTIVE', rights ?? { approved: false, suspended: false });
  }
  if (input.categoryId !== undefined) {
    Object.assign(changed, await requireCategory(ctx, input.categoryId, ['input', 'categoryId']));
  }
  if (tags) changed.tagIds = await ensureTags(ctx, tags);
  return store(ctx, product, input.version, changed, variant);
}

async function store(
  ctx: Ctx,
  { _id, sellerId, defaultVariantId }: ProductDocument,
  version: number | null | undefined,
  changed: Partial<ProductDocument>,
  variant: Changes['variant'],
): Promise<ProductDocument> {
  const onVariant = Object.keys(variant).length > 0;
  try {
    return await ctx.transaction(async () => {
      const sellerActive =
        changed.status === 'ACTIVE' ? { sellerActive: await confirmRights(ctx, sellerId) } : {};
      const updated = await ctx.db.products
        .findOneAndUpdate(
          {
            _id,
            status: { $ne: 'ARCHIVED' },
            ...(version == null ? {} : { version }),
            // A price for the whole product is one for its only variant, so there must not be a second by now.
            ...(onVariant ? { variantCount: 1, defaultVariantId } : {}),
          },
          { $set: { ...changed, ...sellerActive }, $inc: { version: 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      if (!updated) throw conflict();
      await keepWords(ctx, updated, changed);
      if (onVariant) await ctx.db.variants.updateOne({ _id: defaultVariantId }, { $set: variant });
      await ctx.emit('product.updated', _id, { productId: _id, sellerId });
      return updated;
    });
  } catch (error) {
    if (!isDuplicate(error, 'sku')) throw error;
    throw refusal('ALREADY_EXISTS', 'Another product of this seller has this sku.', ['input', 'sku']);
  }
}

// Of the product as it is stored now: somebody else may have changed its other text since it was read.
async function keepWords(
  ctx: Ctx,
  { _id, name, description }: ProductDocument,
  changed: Partial<ProductDocument>,
): Promise<void> {
  if (changed.name === undefined && changed.description === undefined) return;
  await ctx.db.products.updateOne({ _id }, { $set: { words: productWordsOf({ name, description }) } });
}

function check(product: ProductDocument, input: UpdateProductInput): Changes {
  const problems = new InputProblems();
  const { tags, ...texts } = checkTexts(problems, ['input'], input);
  const changes: Changes = { product: { ...texts }, variant: {}, tags };
  if (product.variantCount > 1) {
    for (const key of ['price', 'sku'] as const) {
      if (input[key] == null) continue;
      problems.add('VARIANT_REQUIRED', 'The product has several variants; change the one meant.', [
        'input',
        key,
      ]);
    }
  } else {
    if (input.price != null) {
      const priceMinor = checkPrice(problems, ['input', 'price'], input.price, product.currency);
      changes.variant.priceMinor = priceMinor;
      Object.assign(changes.product, { minPriceMinor: priceMinor, maxPriceMinor: priceMinor });
    }
    if (input.sku !== undefined) changes.variant.sku = checkSku(problems, ['input', 'sku'], input.sku);
  }
  if (input.status === 'ARCHIVED') {
    problems.add('INVALID_INPUT', 'Archive a product with deleteProduct.', ['input', 'status']);
  } else if (input.status != null) changes.product.status = input.status;
  problems.refuse();
  return changes;
}

/** Raises Refusal VERSION_CONFLICT unless the version is the product's, or none was given. */
export function requireVersion(product: ProductDocument, version: number | null | undefined): void {
  if (version != null && version !== product.version) throw conflict();
}

const conflict = () =>
  refusal('VERSION_CONFLICT', 'The product was changed since it was read.', ['input', 'version']);
