import { type Document, defineModel } from '@souk/subgraph';
import { type AttributeValue, attributeValues } from '../attributes/attribute.model.ts';

/** A variant's value for one option of its product. */
export interface OptionChoice {
  name: string;
  value: string;
}

/** The units of one variant at one location. */
export interface LocationLevel {
  /** The id of the location, or `MAIN_LOCATION`. */
  locationId: string;
  onHand: number;
  reserved: number;
  available: number;
}

/** The stock of one variant. `available` is `onHand − reserved`, stored so that one filter on it can decide. */
export interface Inventory {
  onHand: number;
  reserved: number;
  available: number;
  lowStockThreshold: number;
  /** When the last low-stock alert was sent; null once the stock has risen above the threshold. */
  lowStockAlertedAt: Date | null;
  /** The units at each location; absent while all are at the main one. The counters above are always their sums. */
  levels?: LocationLevel[];
}

/** The unit that has a price and stock, and that carts and orders contain. A simple product has exactly one. */
export interface VariantDocument extends Document {
  productId: string;
  sellerId: string;
  sku: string | null;
  priceMinor: number;
  /** The price before a reduction, above the price; null for none. */
  compareAtPriceMinor: number | null;
  currency: string;
  /** One value for each option of the product, in order; empty for a simple product. */
  options: OptionChoice[];
  /** The option values as one text; unique per product. */
  optionKey: string;
  /** Its attribute values, those that its category hides included. */
  attributes: AttributeValue[];
  position: number;
  weightGrams: number | null;
  lengthMillimeters: number | null;
  widthMillimeters: number | null;
  heightMillimeters: number | null;
  /** Pictures out of the gallery of the product; the first one stands for the variant. */
  imageMediaIds: string[];
  /** Those of them that are damaged: shoppers do not see them. */
  damagedMediaIds?: string[];
  /** Neither deleted nor of an archived product: its SKU and option values are in use, and it can be reserved. */
  live: boolean;
  /** When this variant was deleted. It still resolves on past orders. */
  deletedAt: Date | null;
  inventory: Inventory;
  /** When somebody last asked to be notified of a refill; absent while nobody waits. */
  awaitedAt?: Date | null;
  /** From when on those who wait are notified or dropped; absent while there is nothing to tell them. */
  noticeDueAt?: Date | null;
  /** Increases with each change other than of the stock. */
  version: number;
}

const count = { type: Number, required: true };
const level = { _id: false, locationId: String, onHand: Number, reserved: Number, available: Number };

export const variantModel = defineModel<VariantDocument>(
  'variants',
  {
    productId: { type: String, required: true },
    sellerId: { type: String, required: true },
    sku: { type: String, default: null },
    priceMinor: count,
    compareAtPriceMinor: { type: Number, default: null },
    currency: { type: String, required: true },
    options: { type: [{ _id: false, name: String, value: String }], default: [] },
    optionKey: { type: String, required: true },
    attributes: attributeValues,
    position: count,
    weightGrams: { type: Number, default: null },
    lengthMillimeters: { type: Number, default: null },
    widthMillimeters: { type: Number, default: null },
    heightMillimeters: { type: Number, default: null },
    imageMediaIds: { type: [String], default: [] },
    damagedMediaIds: { type: [String], default: undefined },
    live: { type: Boolean, required: true },
    deletedAt: { type: Date, default: null },
    inventory: {
      onHand: count,
      reserved: count,
      available: count,
      lowStockThreshold: count,
      lowStockAlertedAt: { type: Date, default: null },
      levels: { type: [level], default: undefined },
    },
    awaitedAt: Date,
    noticeDueAt: Date,
    version: count,
  },
  [
    { keys: { productId: 1, position: 1, _id: 1 }, serves: 'the variants of products' },
    {
      keys: { productId: 1, optionKey: 1 },
      unique: true,
      where: { live: true },
      serves: 'no two variants of a product with the same option values',
    },
    {
      keys: { sellerId: 1, sku: 1 },
      unique: true,
      where: { live: true, sku: { $gt: '' } },
      serves: 'one SKU once per seller',
    },
    { keys: { 'attributes.attributeId': 1 }, serves: 'whether a variant has an attribute' },
    { keys: { sku: 1 }, where: { sku: { $gt: '' } }, serves: 'the sku filter of products' },
    {
      keys: { noticeDueAt: 1 },
      where: { noticeDueAt: { $gt: new Date(0) } },
      serves: 'the variants whose refill has yet to be announced',
    },
    {
      keys: { sellerId: 1, awaitedAt: 1 },
      where: { awaitedAt: { $gt: new Date(0) } },
      serves: 'the awaited variants of a seller that leaves',
    },
    {
      keys: { 'inventory.levels.locationId': 1, _id: 1 },
      where: { 'inventory.levels.locationId': { $gt: '' } },
      serves: 'the variants with units at a location that is deleted',
    },
  ],
  {
    // Stock moves with each order; what lists show of it is copied to the product when it changes.
    shownAs: {
      ProductVariant: { except: ['awaitedAt', 'noticeDueAt'] },
      Product: { except: ['inventory', 'awaitedAt', 'noticeDueAt'] },
    },
    audited: {
      type: 'ProductVariant',
      fields: [
        'productId',
        'sku',
        'priceMinor',
        'compareAtPriceMinor',
        'weightGrams',
        'lengthMillimeters',
        'widthMillimeters',
        'heightMillimeters',
        'currency',
        'options',
        'attributes',
        'imageMediaIds',
        'live',
        'inventory.onHand',
        'inventory.lowStockThreshold',
      ],
    },
  },
);
