import { InputProblems } from '@souk/subgraph';
import { changedAttributes } from '../attributes/product-attributes.ts';
import { requireCategory } from '../categories/category.service.ts';
import type { Ctx } from '../context.ts';
import type { UpdateProductInput } from '../generated/resolvers.ts';
import { checkSlug } from '../shared/slugs.ts';
import { checkCompareAt } from '../variants/variant-fields.ts';
import type { ProductDocument } from './product.model.ts';
import { checkPrice, checkSeo, checkSku, checkTexts } from './product-rules.ts';
import { withSlug } from './product-slugs.ts';
import { requireRelated } from './related-products.ts';

/** The changes of an update, in stored form. */
export interface Changes {
  product: Partial<ProductDocument>;
  variant: { priceMinor?: number; compareAtPriceMinor?: number | null; sku?: string | null };
  /** The names of all tags. */
  tags: string[] | undefined;
}

/** The fields of an update. */
export type ChangesInput = Omit<UpdateProductInput, 'version'>;

/**
 * What an input changes of a product, checked and not stored. Raises Refusal INVALID_INPUT, ATTRIBUTE_REQUIRED, and
 * INVALID_STATE for price or SKU of a product with several variants.
 */
export async function readChanges(ctx: Ctx, product: ProductDocument, input: ChangesInput): Promise<Changes> {
  const changes = check(product, input);
  const { product: changed } = changes;
  if (input.categoryId !== undefined) {
    Object.assign(changed, await requireCategory(ctx, input.categoryId, ['input', 'categoryId']));
  }
  if (input.relatedProductIds != null) {
    const of = { id: product._id, sellerId: product.sellerId };
    changed.relatedProductIds = await requireRelated(ctx, of, input.relatedProductIds);
  }
  const path = changed.categoryPath ?? product.categoryPath;
  if (input.attributes != null || changed.categoryPath) {
    Object.assign(changed, await changedAttributes(ctx, product, path, input.attributes));
  }
  return changes;
}

function check(product: ProductDocument, input: ChangesInput): Changes {
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
