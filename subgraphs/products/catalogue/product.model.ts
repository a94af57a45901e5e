import { type Document, defineModel } from '@souk/subgraph';
import { type AttributeValue, attributeValues, type Facets } from '../attributes/attribute.model.ts';

export type ProductStatus = 'DRAFT' | 'IN_REVIEW' | 'ACTIVE' | 'ARCHIVED';

/** An option in which the variants of a product differ, and its possible values. */
export interface ProductOption {
  name: string;
  values: string[];
}

/** A picture of a product; the gallery has the order of the list. */
export interface ProductImage {
  mediaId: string;
  isPrimary: boolean;
}

/** Who wrote an entry of metadata: the seller, or the market by its admins and API keys. */
export type MetadataOwner = 'SELLER' | 'MARKET';

/** A key and its value, which mean something to an integration. */
export interface MetadataEntry {
  owner: MetadataOwner;
  key: string;
  value: string;
  isPublic: boolean;
}

/** A stored product. The price range and stock of its variants are copied here for lists. */
export interface ProductDocument extends Document, Facets {
  sellerId: string;
  slug: string;
  /** The slug and all that it had before: nobody else gets one of them. */
  slugs: string[];
  name: string;
  /** The `sortKey` of the name, by which lists by name are sorted. */
  nameKey: string;
  description: string;
  seoTitle: string | null;
  seoDescription: string | null;
  status: ProductStatus;
  /** Whether the seller may sell now; follows `sellerEligibilities`. */
  sellerActive: boolean;
  categoryId: string | null;
  /** Ids from the root category down to the product's own. */
  categoryPath: string[];
  tagIds: string[];
  /** Its attribute values, those that its category hides included. */
  attributes: AttributeValue[];
  images: ProductImage[];
  /** Those of them whose files turned out damaged: shoppers do not see them. Absent for none. */
  damagedMediaIds?: string[];
  relatedProductIds: string[];
  metadata: MetadataEntry[];
  options: ProductOption[];
  currency: string;
  minPriceMinor: number;
  maxPriceMinor: number;
  /** That of its first cheapest variant. */
  compareAtPriceMinor: number | null;
  defaultVariantId: string;
  variantCount: number;
  /** How many of its variants have units available; the product is in stock above 0. */
  stockedVariants: number;
  /** How many of its variants are at or below their low-stock threshold. */
  lowStockVariants: number;
  /** Units of confirmed orders, without those that were cancelled or returned; absent until the first. */
  unitsSold?: number;
  version: number;
}

export const productModel = defineModel<ProductDocument>(
  'products',
  {
    sellerId: { type: String, required: true },
    slug: { type: String, required: true },
    slugs: { type: [String], required: true },
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    description: { type: String, default: '' },
    seoTitle: { type: String, default: null },
    seoDescription: { type: String, default: null },
    status: { type: String, enum: ['DRAFT', 'IN_REVIEW', 'ACTIVE', 'ARCHIVED'], required: true },
    sellerActive: { type: Boolean, required: true },
    categoryId: { type: String, default: null },
    categoryPath: { type: [String], default: [] },
    tagIds: { type: [String], default: [] },
    attributes: attributeValues,
    facets: { type: [String], default: [] },
    facetNumbers: { type: [{ _id: false, attributeId: String, value: Number }], default: [] },
    images: { type: [{ _id: false, mediaId: String, isPrimary: Boolean }], default: [] },
    damagedMediaIds: { type: [String], default: undefined },
    relatedProductIds: { type: [String], default: [] },
    metadata: {
      type: [{ _id: false, owner: String, key: String, value: String, isPublic: Boolean }],
      default: [],
    },
    options: { type: [{ _id: false, name: String, values: [String] }], default: [] },
    currency: { type: String, required: true },
    minPriceMinor: { type: Number, required: true },
    maxPriceMinor: { type: Number, required: true },
    compareAtPriceMinor: { type: Number, default: null },
    defaultVariantId: { type: String, required: true },
    variantCount: { type: Number, required: true },
    stockedVariants: { type: Number, required: true },
    lowStockVariants: { type: Number, required: true },
    unitsSold: { type: Number },
    version: { type: Number, default: 1 },
  },
  [
    {
      keys: { slugs: 1 },
      unique: true,
      where: { slugs: { $gt: '' } },
      serves: 'products by their slugs, also former ones',
    },
    {
      keys: { status: 1, sellerActive: 1, createdAt: -1, _id: -1 },
      serves: 'products, newest and oldest first',
    },
    { keys: { status: 1, sellerActive: 1, minPriceMinor: 1, _id: 1 }, serves: 'products by price' },
    { keys: { status: 1, sellerActive: 1, nameKey: 1, _id: 1 }, serves: 'products by name' },
    {
      keys: { categoryPath: 1, status: 1, sellerActive: 1, createdAt: -1, _id: -1 },
      serves: 'products of a category and those below it, newest and oldest first',
    },
    {
      keys: { categoryPath: 1, status: 1, sellerActive: 1, minPriceMinor: 1, _id: 1 },
      serves: 'products of a category and those below it, by price',
    },
    {
      keys: { categoryPath: 1, status: 1, sellerActive: 1, nameKey: 1, _id: 1 },
      serves: 'products of a category and those below it, by name',
    },
    {
      keys: { categoryId: 1, _id: 1 },
      serves: 'whether a category has products, and writing changes of categories to them in batches',
    },
    {
      keys: { tagIds: 1, status: 1, sellerActive: 1, createdAt: -1, _id: -1 },
      serves: 'products with a tag',
    },
    {
      keys: { 'images.mediaId': 1 },
      serves: 'the products with a picture that is replaced, damaged or deleted',
    },
    { keys: { 'attributes.attributeId': 1 }, serves: 'whether a product has an attribute' },
    {
      keys: { sellerId: 1, createdAt: -1, _id: -1 },
      serves: 'Seller.products, newest and oldest first, and hiding or showing all products of a seller',
    },
    { keys: { sellerId: 1, nameKey: 1, _id: 1 }, serves: 'Seller.products by name' },
    { keys: { sellerId: 1, minPriceMinor: 1, _id: 1 }, serves: 'Seller.products by price' },
  ],
  {
    shownAs: { Product: {} },
    audited: {
      type: 'Product',
      fields: [
        'name',
        'slug',
        'description',
        'seoTitle',
        'seoDescription',
        'relatedProductIds',
        'sellerId',
        'status',
        'categoryId',
        'tagIds',
        'attributes',
        'images.mediaId',
        'options',
        'minPriceMinor',
        'maxPriceMinor',
        'currency',
        'variantCount',
      ],
    },
    isFollowed: true,
  },
);
