import { slugOf } from '@souk/text/slug.ts';
import { sortKey } from '@souk/text/sort-key.ts';
import type { AttributeValue, Facets } from '../attributes/attribute.model.ts';
import type { Ctx } from '../context.ts';
import { initialInventory, isLow } from '../inventory/stock.ts';
import { optionKeyOf } from '../variants/choices.ts';
import type { OptionChoice, VariantDocument } from '../variants/variant.model.ts';
import { compareAtOf, type Measures } from '../variants/variant-fields.ts';
import type { ProductDocument, ProductOption, ProductStatus } from './product.model.ts';

/** The checked fields of a variant of a new product. */
export interface VariantDraft extends Measures {
  id: string;
  sku: string | null;
  priceMinor: number;
  compareAtPriceMinor: number | null;
  options: OptionChoice[];
  attributes: AttributeValue[];
  imageMediaIds: string[];
  stock: number;
  lowStockThreshold: number;
}

/** The checked fields of a new product. */
export interface ProductDraft {
  id: string;
  sellerId: string;
  sellerActive: boolean;
  name: string;
  description: string;
  seoTitle: string | null;
  seoDescription: string | null;
  /** Made from the name when it is null. */
  slug: string | null;
  currency: string;
  status: ProductStatus;
  categoryId: string | null;
  categoryPath: string[];
  tagIds: string[];
  mediaIds: string[];
  relatedProductIds: string[];
  attributes: AttributeValue[];
  facets: Facets;
  options: ProductOption[];
  /** In their order; a simple product has one, without options. */
  variants: [VariantDraft, ...VariantDraft[]];
}

/** The documents of a new product and its variants. */
export function documentsOf(draft: ProductDraft): { product: ProductDocument; variants: VariantDocument[] } {
  const now = new Date();
  const variants = draft.variants.map((variant, position) => variantOf(draft, variant, position, now));
  const prices = variants.map(({ priceMinor }) => priceMinor);
  // The random end of the id makes the slug unique.
  const slug = draft.slug ?? `${slugOf(draft.name, 'item')}-${draft.id.slice(-10)}`;
  const product: ProductDocument = {
    _id: draft.id,
    sellerId: draft.sellerId,
    slug,
    slugs: [slug],
    name: draft.name,
    nameKey: sortKey(draft.name),
    description: draft.description,
    seoTitle: draft.seoTitle,
    seoDescription: draft.seoDescription,
    status: draft.status,
    sellerActive: draft.sellerActive,
    categoryId: draft.categoryId,
    categoryPath: draft.categoryPath,
    tagIds: draft.tagIds,
    attributes: draft.attributes,
    ...draft.facets,
    images: draft.mediaIds.map((mediaId, index) => ({ mediaId, isPrimary: index === 0 })),
    relatedProductIds: draft.relatedProductIds,
    metadata: [],
    options: draft.options,
    currency: draft.currency,
    minPriceMinor: Math.min(...prices),
    maxPriceMinor: Math.max(...prices),
    compareAtPriceMinor: compareAtOf(variants),
    defaultVariantId: draft.variants[0].id,
    variantCount: variants.length,
    stockedVariants: variants.filter(({ inventory }) => inventory.available > 0).length,
    lowStockVariants: variants.filter(({ inventory }) => isLow(inventory)).length,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  return { product, variants };
}

function variantOf(
  draft: ProductDraft,
  { id, stock, lowStockThreshold, ...variant }: VariantDraft,
  position: number,
  now: Date,
): VariantDocument {
  return {
    _id: id,
    productId: draft.id,
    sellerId: draft.sellerId,
    currency: draft.currency,
    ...variant,
    optionKey: optionKeyOf(variant.options),
    position,
    live: true,
    deletedAt: null,
    inventory: initialInventory(stock, lowStockThreshold),
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

/** Publishes which files a product uses now. Call it within the product's transaction. */
export async function emitAttached(ctx: Ctx, productId: string, mediaIds: readonly string[]): Promise<void> {
  for (const mediaId of mediaIds) {
    await ctx.emit('media.attached', mediaId, {
      mediaId,
      service: 'products',
      entityType: 'Product',
      entityId: productId,
    });
  }
}
