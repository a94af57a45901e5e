import type { SellerDocument } from '../sellers/seller.model.ts';

const REQUIRED = ['contactName', 'email', 'phone', 'taxId', 'address'] as const;

/** A field of a business without which nobody can verify it. */
export type RequiredField = (typeof REQUIRED)[number];

/** What a business lacks before it can be verified. An imported address without a street counts as none. */
export function missingForVerification(seller: SellerDocument): RequiredField[] {
  return REQUIRED.filter((field) =>
    field === 'address' ? !seller.address?.line1 : seller[field] === null || seller[field] === undefined,
  );
}
