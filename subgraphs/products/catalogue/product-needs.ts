import { defineEntityLoader } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { ProductDocument } from './product.model.ts';
import { JUDGED_BY } from './visibility.ts';

/** The stored fields that each field of `Product` needs. */
export const productNeeds = {
  isAvailableForSale: ['status', 'sellerActive'],
  seller: ['sellerId'],
  category: ['categoryId'],
  tags: ['tagIds'],
  attributes: ['attributes', 'categoryPath'],
  images: ['images', 'damagedMediaIds', 'sellerId'],
  primaryImage: ['images', 'damagedMediaIds', 'sellerId'],
  compareAtPrice: ['compareAtPriceMinor', 'currency'],
  relatedProducts: ['relatedProductIds'],
  metadata: ['metadata'],
  review: ['sellerId'],
  privateMetadata: ['metadata', 'sellerId'],
  price: ['minPriceMinor', 'currency'],
  priceRange: ['minPriceMinor', 'maxPriceMinor', 'currency'],
  sku: ['defaultVariantId'],
  variants: [],
  defaultVariant: ['defaultVariantId'],
  isInStock: ['stockedVariants'],
  availableQuantity: [],
  inventory: ['sellerId'],
} as const;

/** Products by id, batched and limited to the selected fields. */
export const productLoader = defineEntityLoader<Ctx, ProductDocument>({
  type: 'Product',
  model: (db) => db.products,
  needs: productNeeds,
  always: JUDGED_BY,
});
