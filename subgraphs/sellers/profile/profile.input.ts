import { checkInput } from '@souk/subgraph';
import { z } from 'zod';
import type { StoredAddress } from '../sellers/seller.model.ts';
import { businessRules } from '../validation/business.ts';

/** The fields of a business that its owner may change; omitted ones keep their value. */
export interface ProfileChanges {
  name?: string;
  contactName?: string;
  email?: string;
  description?: string | null;
  phone?: string | null;
  taxId?: string | null;
  address?: StoredAddress | null;
}

const { name, contactName, email, description, phone, taxId, address } = businessRules;

const schema = z.object({
  name: name.optional(),
  contactName: contactName.optional(),
  email: email.optional(),
  description: description
    .transform((value) => value || null)
    .nullable()
    .optional(),
  phone: phone.nullable().optional(),
  taxId: taxId.nullable().optional(),
  address: address.nullable().optional(),
});

/** Reads the input of `updateSellerProfile`; raises Refusal INVALID_INPUT. */
export function readProfileChanges(input: object): ProfileChanges {
  const changes = checkInput(schema, input, ['input']);
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
