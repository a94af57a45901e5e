import { type Document, defineModel, type UserError } from '@souk/subgraph';
import { Schema } from 'mongoose';
import type { MetadataEntry, ProductImage, ProductOption } from '../catalogue/product.model.ts';

export type ReviewKind = 'PRODUCT' | 'CHANGE';
export type ReviewState = 'PENDING' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN';

type Given<T> = T | null | undefined;

/** An attribute value as a seller gave it. */
export interface HeldValue {
  attributeId: string;
  text?: Given<string>;
  number?: Given<number>;
  isTrue?: Given<boolean>;
  choices?: Given<string[]>;
}

/** The content among the fields of `UpdateProductInput`; null removes what may be removed. */
export interface HeldProduct {
  name?: Given<string>;
  description?: Given<string>;
  slug?: Given<string>;
  seoTitle?: Given<string>;
  seoDescription?: Given<string>;
  relatedProductIds?: Given<string[]>;
  sku?: Given<string>;
  categoryId?: Given<string>;
  tags?: Given<string[]>;
  attributes?: Given<HeldValue[]>;
}

/** The content among the fields of a variant. */
export interface HeldVariantInput {
  sku?: Given<string>;
  weightGrams?: Given<number>;
  lengthMillimeters?: Given<number>;
  widthMillimeters?: Given<number>;
  heightMillimeters?: Given<number>;
  options?: Given<{ name: string; value: string }[]>;
  imageMediaIds?: Given<string[]>;
  attributes?: Given<HeldValue[]>;
}

/** A variant that is not stored before its approval, under the id that it will have. */
export interface HeldNewVariant extends HeldVariantInput {
  options: { name: string; value: string }[];
  price: { amount: string; currency: string };
  compareAtPrice?: Given<{ amount: string; currency: string }>;
  initialStock?: Given<number>;
  lowStockThreshold?: Given<number>;
}

/** What a seller changed of a product for sale and nobody sees before it is approved, as the mutations were given it. */
export interface HeldChanges {
  product?: HeldProduct;
  options?: ProductOption[];
  images?: ProductImage[];
  /** Public entries that are new or have another value. */
  metadata?: MetadataEntry[];
  variants?: { id: string; input: HeldVariantInput }[];
  newVariants?: { id: string; input: HeldNewVariant }[];
}

export const CONTENT_FIELDS = [
  'NAME',
  'DESCRIPTION',
  'SLUG',
  'SEO_TITLE',
  'SEO_DESCRIPTION',
  'CATEGORY',
  'TAGS',
  'ATTRIBUTES',
  'RELATED_PRODUCTS',
  'METADATA',
  'IMAGES',
  'OPTIONS',
  'SKU',
  'MEASURES',
] as const;
export type ContentField = (typeof CONTENT_FIELDS)[number];

/** A field whose content differs; of pictures the texts are their ids. */
export interface Difference {
  field: ContentField;
  variantId: string | null;
  variantName: string | null;
  before: string[];
  after: string[];
}

/** What became of one of several approvals. */
export interface ApprovalResult {
  index: number;
  reviewId: string | null;
  userErrors: UserError[];
}

/** A product, or a change of one, that waits for approval or was decided. */
export interface ProductReviewDocument extends Document {
  productId: string;
  sellerId: string;
  kind: ReviewKind;
  state: ReviewState;
  changes: HeldChanges;
  /** The pictures whose files were replaced after the last approval. */
  replacedMediaIds: string[];
  /** What was decided upon; null while it is pending, when it follows from what is stored. */
  differences: Difference[] | null;
  reason: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  version: number;
}

export const productReviewModel = defineModel<ProductReviewDocument>(
  'productReviews',
  {
    productId: { type: String, required: true },
    sellerId: { type: String, required: true },
    kind: { type: String, enum: ['PRODUCT', 'CHANGE'], required: true },
    state: { type: String, enum: ['PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN'], required: true },
    changes: { type: Schema.Types.Mixed, default: {} },
    replacedMediaIds: { type: [String], default: [] },
    differences: { type: Schema.Types.Mixed, default: null },
    reason: { type: String, default: null },
    decidedAt: { type: Date, default: null },
    decidedBy: { type: String, default: null },
    version: { type: Number, default: 1 },
  },
  [
    {
      keys: { productId: 1 },
      unique: true,
      where: { state: 'PENDING' },
      name: 'pendingOfProduct',
      serves: 'the pending review of a product, of which there is one',
    },
    {
      keys: { productId: 1, createdAt: -1, _id: -1 },
      serves: 'the reviews of a product, and the latest one',
    },
    { keys: { state: 1, createdAt: 1, _id: 1 }, serves: 'the queue, oldest and newest first' },
    { keys: { sellerId: 1, createdAt: 1, _id: 1 }, serves: 'the reviews of a seller' },
    { keys: { createdAt: 1, _id: 1 }, serves: 'all reviews, oldest and newest first' },
  ],
  {
    audited: {
      type: 'ProductReview',
      fields: ['productId', 'sellerId', 'kind', 'state', 'reason', 'version'],
    },
  },
);
