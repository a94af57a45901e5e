import { refusal } from '@souk/subgraph';
import type { SellerEligibilityDocument } from '../seller-eligibility/eligibility.model.ts';
import type { ProductStatus } from './product.model.ts';

/** Raises Refusal SELLER_NOT_APPROVED or SELLER_SUSPENDED unless the seller may set the status. */
export function requireEligibility(
  status: ProductStatus,
  { approved, suspended }: Pick<SellerEligibilityDocument, 'approved' | 'suspended'>,
): void {
  if (status !== 'ACTIVE') return;
  const field = ['input', 'status'];
  if (suspended)
    throw refusal('SELLER_SUSPENDED', 'The seller is suspended. Save the product as a draft.', field);
  if (!approved) {
    throw refusal(
      'SELLER_NOT_APPROVED',
      'The seller is not approved yet. Save the product as a draft.',
      field,
    );
  }
}
