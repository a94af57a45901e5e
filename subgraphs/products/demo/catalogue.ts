import type { DemoMarket, DemoProduct } from '@souk/demo';
import { sortKey } from '@souk/text/sort-key.ts';
import type { AttributeDocument } from '../attributes/attribute.model.ts';
import { effectiveOf } from '../attributes/effective.ts';
import { facetsOf } from '../attributes/facets.ts';
import type { ProductDocument } from '../catalogue/product.model.ts';
import type { CategoryDocument } from '../categories/category.model.ts';
import { initialInventory } from '../inventory/stock.ts';
import type { SellerEligibilityDocument } from '../seller-eligibility/eligibility.model.ts';
import { nameKeysOf } from '../shared/search-keys.ts';
import type { TagDocument } from '../tags/tag.model.ts';
import { optionKeyOf } from '../variants/choices.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import { UNMEASURED } from '../variants/variant-fields.ts';

const epoch = (market: DemoMarket) => market.products[0]?.createdAt ?? new Date();

/** The eligibility of the market's sellers. */
export const demoEligibilities = ({ sellers }: DemoMarket): SellerEligibilityDocument[] =>
  sellers.map(({ id, verification, createdAt, verifiedAt }) => ({
    _id: id,
    approved: verification === 'APPROVED',
    suspended: false,
    lastListingAt: null,
    approvedAsOf: null,
    createdAt,
    updatedAt: verifiedAt ?? createdAt,
  }));

/** The market's category tree. */
export const demoCategories = (market: DemoMarket): CategoryDocument[] =>
  market.categories.map(({ id, slug, name, description, parentId, path, position, imageMediaId }) => ({
    _id: id,
    slug,
    name,
    ...nameKeysOf(name),
    description,
    parentId,
    path,
    position,
    imageMediaId,
    oldSlugs: [],
    productCount: 0,
    countedAt: null,
    version: 1,
    treeChanges: 0,
    createdAt: epoch(market),
    updatedAt: epoch(market),
  }));

/** The market's tags. */
export const demoTags = (market: DemoMarket): TagDocument[] =>
  market.tags.map(({ id, name }) => ({
    _id: id,
    name,
    ...nameKeysOf(name),
    productCount: 0,
    countedAt: null,
    version: 1,
    createdAt: epoch(market),
    updatedAt: epoch(market),
  }));

/** The market's attributes, by which products of their categories can be filtered. */
export const demoAttributes = (market: DemoMarket): AttributeDocument[] =>
  market.attributes.map(({ id, slug, name, kind, choices, categoryIds }) => ({
    _id: id,
    slug,
    name,
    ...nameKeysOf(name),
    kind,
    unit: null,
    isMultiple: kind === 'COLOR',
    choices,
    assignments: categoryIds.map((categoryId) => ({
      categoryId,
      level: 'PRODUCT',
      isRequired: false,
      isFilterable: true,
    })),
    version: 1,
    createdAt: epoch(market),
    updatedAt: epoch(market),
  }));

/** The market's products and their variants. */
export function demoProducts(market: DemoMarket): {
  products: ProductDocument[];
  variants: VariantDocument[];
} {
  const attributes = demoAttributes(market);
  const paths = new Map(market.categories.map(({ id, path }) => [id, path]));
  const selling = new Set(
    market.sellers.filter(({ verification }) => verification === 'APPROVED').map(({ id }) => id),
  );
  return {
    products: market.products.map((product) =>
      productOf(product, attributes, paths.get(product.categoryId) ?? [], selling.has(product.sellerId)),
    ),
    variants: market.products.flatMap(variantsOf),
  };
}

function productOf(
  demo: DemoProduct,
  attributes: readonly AttributeDocument[],
  categoryPath: string[],
  sellerActive: boolean,
): ProductDocument {
  const { id, sellerId, slug, name, description, status, categoryId, tagIds, options, currency } = demo;
  const prices = demo.variants.map(({ priceMinor }) => priceMinor);
  const live = status !== 'ARCHIVED';
  return {
    _id: id,
    sellerId,
    slug,
    slugs: [slug],
    name,
    nameKey: sortKey(name),
    description,
    seoTitle: null,
    seoDescription: null,
    status,
    sellerActive,
    categoryId,
    categoryPath,
    tagIds,
    attributes: demo.attributes,
    ...facetsOf(effectiveOf(attributes, categoryPath), demo.attributes, []),
    images: [{ mediaId: demo.mediaId, isPrimary: true }],
    relatedProductIds: [],
    metadata: [],
    options,
    currency,
    minPriceMinor: Math.min(...prices),
    maxPriceMinor: Math.max(...prices),
    compareAtPriceMinor: null,
    defaultVariantId: demo.variants[0]?.id ?? '',
    variantCount: demo.variants.length,
    stockedVariants: live ? demo.variants.filter(({ onHand }) => onHand > 0).length : 0,
    lowStockVariants: live
      ? demo.variants.filter(({ onHand, lowStockThreshold }) => onHand <= lowStockThreshold).length
      : 0,
    version: 1,
    createdAt: demo.createdAt,
    updatedAt: demo.updatedAt,
  };
}

const variantsOf = (product: DemoProduct): VariantDocument[] =>
  product.variants.map((variant, position) => ({
    _id: variant.id,
    productId: product.id,
    sellerId: product.sellerId,
    sku: variant.sku,
    priceMinor: variant.priceMinor,
    currency: product.currency,
    options: variant.options,
    optionKey: optionKeyOf(variant.options),
    attributes: [],
    position,
    compareAtPriceMinor: null,
    ...UNMEASURED,
    imageMediaIds: [],
    live: product.status !== 'ARCHIVED',
    deletedAt: null,
    inventory: initialInventory(variant.onHand, variant.lowStockThreshold),
    version: 1,
    createdAt: product.createdAt,
    updatedAt: product.updatedAt,
  }));
