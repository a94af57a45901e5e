import { type Document, defineModel } from '@souk/subgraph';

/** What this subgraph knows about a seller's right to sell; `_id` is the seller's id. */
export interface SellerEligibilityDocument extends Document {
  /** Null while nobody told: neither an event nor the sellers subgraph when asked. */
  approved: boolean | null;
  suspended: boolean | null;
  /** When that was decided; what is told of an earlier moment came late and changes nothing. */
  approvedAsOf: Date | null;
  /** When a product of the seller was last put in; see `confirmEligibility`. */
  lastListingAt: Date | null;
}

export const sellerEligibilityModel = defineModel<SellerEligibilityDocument>('sellerEligibilities', {
  approved: { type: Boolean, default: null },
  suspended: { type: Boolean, default: null },
  approvedAsOf: { type: Date, default: null },
  lastListingAt: { type: Date, default: null },
});
