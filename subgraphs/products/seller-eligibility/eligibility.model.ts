import { type Document, defineModel } from '@souk/subgraph';

/** Whether a seller may sell, as far as this subgraph knows; `_id` is the seller's id. */
export interface SellerEligibilityDocument extends Document {
  /** Null while unknown: neither an event nor an answer of `sellers` has arrived. */
  approved: boolean | null;
  suspended: boolean | null;
  /** When `approved` was decided; events of an earlier time are late and change nothing. */
  approvedAsOf: Date | null;
  /** When the seller last created a product; see `confirmEligibility`. */
  lastListingAt: Date | null;
}

export const sellerEligibilityModel = defineModel<SellerEligibilityDocument>('sellerEligibilities', {
  approved: { type: Boolean, default: null },
  suspended: { type: Boolean, default: null },
  approvedAsOf: { type: Date, default: null },
  lastListingAt: { type: Date, default: null },
});
