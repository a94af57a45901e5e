import { slugOf } from '@souk/text/slug.ts';
import { sortKey } from '@souk/text/sort-key.ts';
import type { AttributeValue, Facets } from '../attributes/attribute.model.ts';
import type { Ctx } from '../context.ts';
import { initialInventory } from '../inventory/stock.ts';
import { productWordsOf } from '../shared/search-keys.ts';
import { optionKeyOf } from '../variants/choices.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import type { ProductDocument, ProductStatus } from './product.model.ts';

/** The checked fields of a new product with a single variant. */
export interface ProductDraft {
  id: string;
  variantId: string;
  sellerId: string;
  sellerActive: boolean;
  name: string;
  description: string;
  priceMinor: number;
  currency: string;
  sku: string | null;
  status: ProductStatus;
  categoryId: string | null;
  categoryPath: string[];
  tagIds: string[];
  mediaIds: string[];
  stock: number;
  lowStockThreshold: number;
  weightGrams: number | null;
  attributes: AttributeValue[];
  facets: Facets;
}

/** The documents of a product and its only variant. */
export function documentsOf(draft: ProductDraft): { product: ProductDocument; variant: VariantDocument } {
  const now = new Date();
  const stamps = { createdAt: now, updatedAt: now };
  return {
    product: {
      _id: draft.id,
      sellerId: draft.sellerId,
      // The random end of the id makes the slug unique.
      slug: `${slugOf(draft.name, 'item')}-${draft.id.slice(-10)}`,
      name: draft.name,
      nameKey: sortKey(draft.name),
      description: draft.description,
      words: productWordsOf(draft),
      status: draft.status,
      sellerActive: draft.sellerActive,
      categoryId: draft.categoryId,
      categoryPath: draft.categoryPath,
      tagIds: draft.tagIds,
      attributes: draft.attributes,
      ...draft.facets,
      images: draft.mediaIds.map((mediaId, index) => ({ mediaId, isPrimary: index === 0 })),
      options: [],
      currency: draft.currency,
      minPriceMinor: draft.priceMinor,
      maxPriceMinor: draft.priceMinor,
      defaultVariantId: draft.variantId,
      variantCount: 1,
      stockedVariants: draft.stock > 0 ? 1 : 0,
      lowStockVariants: draft.stock <= draft.lowStockThreshold ? 1 : 0,
      version: 1,
      ...stamps,
    },
    variant: {
      _id: draft.variantId,
      productId: draft.id,
      sellerId: draft.sellerId,
      sku: draft.sku,
      priceMinor: draft.priceMinor,
      currency: draft.currency,
      options: [],
      optionKey: optionKeyOf([]),
      attributes: [],
      position: 0,
      weightGrams: draft.weightGrams,
      imageMediaIds: [],
      live: true,
      deletedAt: null,
      inventory: initialInventory(draft.stock, draft.lowStockThreshold),
      version: 1,
      ...stamps,
    },
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
