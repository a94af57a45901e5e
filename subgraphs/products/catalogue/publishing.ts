import { refusal } from '@souk/subgraph';
import type { SellerEligibilityDocument } from '../seller-eligibility/eligibility.model.ts';
import type { ProductStatus } from './product.model.ts';

/** Raises Refusal SELLER_NOT_APPROVED or SELLER_SUSPENDED unless a seller with these rights may set the status. */
export function requireEligibility(
  status: ProductStatus,
  { approved, suspended }: Pick<SellerEligibilityDocument, 'approved' | 'suspended'>,
): void {
  if (status !== 'ACTIVE') return;
  const field = ['input', 'status'];
  if (suspended) throw refusal('SELLER_SUSPENDED', 'The seller is suspended; save a draft.', field);
  if (!approved) {
    throw refusal('SELLER_NOT_APPROVED', 'The seller has yet to be approved; save a draft.', field);
  }
}
