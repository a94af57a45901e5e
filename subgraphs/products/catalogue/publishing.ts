import { refusal } from '@souk/subgraph';
import type { SellerEligibilityDocument } from '../seller-eligibility/eligibility.model.ts';

/** Raises Refusal SELLER_NOT_APPROVED or SELLER_SUSPENDED unless the seller may offer products for sale. */
export function requireEligibility(
  { approved, suspended }: Pick<SellerEligibilityDocument, 'approved' | 'suspended'>,
  field: string[],
): void {
  if (suspended)
    throw refusal('SELLER_SUSPENDED', 'The seller is suspended. Keep the product as a draft.', field);
  if (!approved) {
    throw refusal(
      'SELLER_NOT_APPROVED',
      'The seller is not approved yet. Keep the product as a draft.',
      field,
    );
  }
}
