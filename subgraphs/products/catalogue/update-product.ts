import { InputProblems, isDuplicate, refusal } from '@souk/subgraph';
import { keepFacets } from '../attributes/facets.ts';
import { changedAttributes } from '../attributes/product-attributes.ts';
import { requireCategory } from '../categories/category.service.ts';
import type { Ctx } from '../context.ts';
import { productsChanged } from '../counts/products-changed.ts';
import type { UpdateProductInput } from '../generated/resolvers.ts';
import { productWordsOf } from '../shared/search-keys.ts';
import { checkSlug } from '../shared/slugs.ts';
import { ensureTags } from '../tags/tag.service.ts';
import { checkCompareAt } from '../variants/variant-fields.ts';
import type { ProductDocument } from './product.model.ts';
import { checkPrice, checkSeo, checkSku, checkTexts } from './product-rules.ts';
import { refuseTakenSlug, withSlug } from './product-slugs.ts';
import { requireRelated } from './related-products.ts';
import { editableProduct } from './visibility.ts';

/** The changes of an update, in stored form. */
interface Changes {
  product: Partial<ProductDocument>;
  variant: { priceMinor?: number; compareAtPriceMinor?: number | null; sku?: string | null };
  tags: string[] | undefined;
}

/**
 * Changes the given fields. Raises Refusal NOT_FOUND, INVALID_INPUT, INVALID_STATE when archived and for price or
 * SKU of a product with several variants, VERSION_CONFLICT, and ALREADY_EXISTS for the SKU.
 */
export async function updateProduct(
  ctx: Ctx,
  id: string,
  input: UpdateProductInput,
): Promise<ProductDocument> {
  const product = await editableProduct(ctx, id);
  requireVersion(product, input.version);
  const { product: changed, variant, tags } = check(product, input);
  if (input.categoryId !== undefined) {
    Object.assign(changed, await requireCategory(ctx, input.categoryId, ['input', 'categoryId']));
  }
  if (input.relatedProductIds != null) {
    const of = { id, sellerId: product.sellerId };
    changed.relatedProductIds = await requireRelated(ctx, of, input.relatedProductIds);
  }
  const path = changed.categoryPath ?? product.categoryPath;
  if (input.attributes != null || changed.categoryPath) {
    Object.assign(changed, await changedAttributes(ctx, product, path, input.attributes));
  }
  if (tags) changed.tagIds = await ensureTags(ctx, tags);
  return store(ctx, product, input.version, changed, variant);
}

async function store(
  ctx: Ctx,
  before: ProductDocument,
  version: number,
  changed: Partial<ProductDocument>,
  variant: Changes['variant'],
): Promise<ProductDocument> {
  const { _id, sellerId, defaultVariantId } = before;
  const onVariant = Object.keys(variant).length > 0;
  try {
    return await ctx.transaction(async () => {
      const updated = await ctx.db.products
        .findOneAndUpdate(
          {
            _id,
            status: { $ne: 'ARCHIVED' },
            version,
            // The price belongs to the only variant, so there must not be a second one by now.
            ...(onVariant ? { variantCount: 1, defaultVariantId } : {}),
          },
          { $set: changed, $inc: { version: 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      if (!updated) throw conflict();
      await keepWords(ctx, updated, changed);
      if (changed.categoryPath || changed.tagIds) await productsChanged(ctx, before, updated);
      if (onVariant)
        await ctx.db.variants.updateOne({ _id: defaultVariantId }, { $set: variant, $inc: { version: 1 } });
      await ctx.emit('product.updated', _id, { productId: _id, sellerId });
      return changed.attributes || changed.categoryPath ? keepFacets(ctx, updated) : updated;
    });
  } catch (error) {
    refuseTakenSlug(error);
    if (!isDuplicate(error, 'sku')) throw error;
    throw refusal('ALREADY_EXISTS', 'Another product of this seller already has this SKU.', ['input', 'sku']);
  }
}

// From the stored product: a concurrent change may have replaced its other text.
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
  const seo = checkSeo(problems, ['input'], input);
  if (input.slug != null) checkSlug(problems, ['input', 'slug'], input.slug);
  const changes: Changes = { product: { ...texts, ...seo }, variant: {}, tags };
  if (product.variantCount > 1) {
    for (const key of ['price', 'compareAtPrice', 'sku'] as const) {
      if (input[key] == null) continue;
      problems.add(
        'INVALID_STATE',
        'The product has several variants. Change prices and SKUs of variants with updateProductVariant.',
        ['input', key],
      );
    }
  } else {
    if (input.price != null) {
      const priceMinor = checkPrice(problems, ['input', 'price'], input.price, product.currency);
      changes.variant.priceMinor = priceMinor;
      Object.assign(changes.product, { minPriceMinor: priceMinor, maxPriceMinor: priceMinor });
    }
    if (input.price != null || input.compareAtPrice !== undefined) {
      const field = ['input', 'compareAtPrice'];
      const compareAtPriceMinor = checkCompareAt(problems, field, input.compareAtPrice, {
        priceMinor: changes.variant.priceMinor ?? product.minPriceMinor,
        currency: product.currency,
        before: product.compareAtPriceMinor,
      });
      changes.variant.compareAtPriceMinor = compareAtPriceMinor;
      changes.product.compareAtPriceMinor = compareAtPriceMinor;
    }
    if (input.sku !== undefined) changes.variant.sku = checkSku(problems, ['input', 'sku'], input.sku);
  }
  problems.refuse();
  if (input.slug != null) Object.assign(changes.product, withSlug(product, input.slug));
  return changes;
}

/** Raises Refusal VERSION_CONFLICT when the version is not the current one. */
export function requireVersion(product: ProductDocument, version: number): void {
  if (version !== product.version) throw conflict();
}

const conflict = () =>
  refusal(
    'VERSION_CONFLICT',
    'The product was changed since you read it. Read it again and repeat your change.',
    ['input', 'version'],
  );
