import { type Document, defineModel } from '@souk/subgraph';
import { integer, text } from '../../common/schema.ts';

/** What a seller charges for shipping one order, in minor units of `currency`. */
export interface ShippingRuleDocument extends Document {
  sellerId: string;
  currency: string;
  basePerOrderMinor: number;
  perUnitMinor: number;
  /** Shipping is free when the items cost at least this much; null when it never is. */
  freeFromMinor: number | null;
}

export const shippingRules = defineModel<ShippingRuleDocument>(
  'shippingRules',
  {
    sellerId: text,
    currency: text,
    basePerOrderMinor: integer,
    perUnitMinor: integer,
    freeFromMinor: { type: Number, default: null },
  },
  [
    {
      keys: { sellerId: 1, currency: 1 },
      unique: true,
      serves: 'Seller.shippingRules and pricing; one rule for a seller and currency',
    },
  ],
  {
    shownAs: { ShippingRule: {} },
    audited: {
      type: 'ShippingRule',
      fields: ['sellerId', 'currency', 'basePerOrderMinor', 'perUnitMinor', 'freeFromMinor'],
    },
  },
);
