import { badInput, type ErrorCode } from '@souk/subgraph';
import type { ProductDocument } from '../catalogue/product.model.ts';
import { isAvailableForSale } from '../catalogue/visibility.ts';
import { categoryLoader } from '../categories/category.service.ts';
import type { Ctx } from '../context.ts';
import { sellable } from '../inventory/stock.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import type { OfferModel } from './offer.model.ts';

const MAX_SELECTIONS = 500;

/** A product or variant to order. */
export interface Selection {
  productId: string;
  variantId?: string | null;
}

/** One offer per selection, in order, null for unknown ids. Two reads in total. Raises BAD_USER_INPUT for more than 500. */
export async function offersFor(ctx: Ctx, selections: readonly Selection[]): Promise<(OfferModel | null)[]> {
  if (selections.length > MAX_SELECTIONS) throw badInput(`At most ${MAX_SELECTIONS} selections per request.`);
  const productIds = [...new Set(selections.map(({ productId }) => productId))];
  const named = selections.flatMap(({ variantId }) => variantId ?? []);
  const products = await ctx.db.products
    .find({ _id: { $in: productIds } }, { description: 0, tagIds: 0, options: 0 })
    .lean();
  const simple = products.flatMap(({ variantCount, defaultVariantId }) =>
    variantCount === 1 ? [defaultVariantId] : [],
  );
  const variants = await ctx.db.variants.find({ _id: { $in: [...new Set([...named, ...simple])] } }).lean();
  const productById = new Map(products.map((product) => [product._id, product]));
  const variantById = new Map(variants.map((variant) => [variant._id, variant]));
  return selections.map(({ productId, variantId }) => {
    const product = productById.get(productId);
    if (!product) return null;
    const meant = variantId ?? (product.variantCount === 1 ? product.defaultVariantId : null);
    if (meant === null) return offer(product, null);
    const variant = variantById.get(meant);
    return variant?.productId === productId ? offer(product, variant) : null;
  });
}

/** The ids of an offer's category and its ancestors, nearest first; empty without a category. */
export async function categoryIdsOf(ctx: Ctx, { categoryId }: OfferModel): Promise<string[]> {
  const category = categoryId === null ? null : await categoryLoader.load(ctx, categoryId);
  return category?.path.toReversed() ?? [];
}

type OfferedProduct = Omit<ProductDocument, 'description' | 'tagIds' | 'options'>;

function offer(product: OfferedProduct, variant: VariantDocument | null): OfferModel {
  const reason = reasonAgainst(product, variant);
  const picture = product.images.find(({ isPrimary }) => isPrimary) ?? product.images[0];
  const choices = variant?.options.map(({ value }) => value) ?? [];
  return {
    productId: product._id,
    variantId: variant?._id ?? null,
    variantCount: product.variantCount,
    sellerId: product.sellerId,
    name: product.name,
    variantName: choices.length > 0 ? choices.join(' / ') : null,
    sku: variant?.sku ?? null,
    price: variant ? { amountMinor: variant.priceMinor, currency: variant.currency } : null,
    available: variant ? sellable(variant) : 0,
    orderable: reason === null,
    reason,
    imageMediaId: variant?.imageMediaId ?? picture?.mediaId ?? null,
    categoryId: product.categoryId,
  };
}

function reasonAgainst(product: OfferedProduct, variant: VariantDocument | null): ErrorCode | null {
  if (!isAvailableForSale(product) || variant?.live === false) return 'PRODUCT_UNAVAILABLE';
  return variant ? null : 'VARIANT_REQUIRED';
}
