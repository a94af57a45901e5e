import { badInput } from '@souk/subgraph';
import type { ProductDocument } from '../catalogue/product.model.ts';
import { isAvailableForSale } from '../catalogue/visibility.ts';
import { categoryLoader } from '../categories/category.service.ts';
import type { Ctx } from '../context.ts';
import { soundImages, soundPictures } from '../gallery/shown-images.ts';
import { sellable } from '../inventory/stock.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import type { OfferModel } from './offer.model.ts';

const MAX_VARIANTS = 500;

/** One offer per variant, in order, null for unknown ids. Two reads in total. Raises BAD_USER_INPUT for more than 500. */
export async function offersFor(ctx: Ctx, variantIds: readonly string[]): Promise<(OfferModel | null)[]> {
  if (variantIds.length > MAX_VARIANTS) throw badInput(`At most ${MAX_VARIANTS} variants per request.`);
  const variants = await ctx.db.variants.find({ _id: { $in: [...new Set(variantIds)] } }).lean();
  const productIds = [...new Set(variants.map(({ productId }) => productId))];
  const products = await ctx.db.products
    .find({ _id: { $in: productIds } }, { description: 0, tagIds: 0, options: 0 })
    .lean();
  const productById = new Map(products.map((product) => [product._id, product]));
  const variantById = new Map(variants.map((variant) => [variant._id, variant]));
  return variantIds.map((id) => {
    const variant = variantById.get(id);
    const product = variant && productById.get(variant.productId);
    return product ? offer(product, variant) : null;
  });
}

/** The ids of an offer's category and its ancestors, nearest first; empty without a category. */
export async function categoryIdsOf(ctx: Ctx, { categoryId }: OfferModel): Promise<string[]> {
  const category = categoryId === null ? null : await categoryLoader.load(ctx, categoryId);
  return category?.path.toReversed() ?? [];
}

type OfferedProduct = Omit<ProductDocument, 'description' | 'tagIds' | 'options'>;

function offer(product: OfferedProduct, variant: VariantDocument): OfferModel {
  const orderable = isAvailableForSale(product) && variant.live;
  const pictures = soundImages(product);
  const picture = pictures.find(({ isPrimary }) => isPrimary) ?? pictures[0];
  const choices = variant.options.map(({ value }) => value);
  return {
    productId: product._id,
    variantId: variant._id,
    sellerId: product.sellerId,
    name: product.name,
    variantName: choices.length > 0 ? choices.join(' / ') : null,
    sku: variant.sku,
    price: { amountMinor: variant.priceMinor, currency: variant.currency },
    available: sellable(variant),
    orderable,
    reason: orderable ? null : 'PRODUCT_UNAVAILABLE',
    imageMediaId: soundPictures(variant)[0] ?? picture?.mediaId ?? null,
    categoryId: product.categoryId,
  };
}
