import type { SellerDocument } from '../sellers/seller.model.ts';

const REQUIRED = ['contactName', 'email', 'phone', 'taxId', 'address'] as const;

/** A field of a business that verification requires. */
export type RequiredField = (typeof REQUIRED)[number];

/** The required fields that a business lacks. An imported address without a street counts as missing. */
export function missingForVerification(seller: SellerDocument): RequiredField[] {
  return REQUIRED.filter((field) =>
    field === 'address' ? !seller.address?.line1 : seller[field] === null || seller[field] === undefined,
  );
}
