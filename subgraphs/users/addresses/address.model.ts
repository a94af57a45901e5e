import { type Document, defineModel } from '@souk/subgraph';

/** The use of an address. */
export type AddressKind = 'SHIPPING' | 'BILLING';

/** The fields of an address as orders have them. */
export interface PostalFields {
  recipient: string;
  line1: string;
  line2: string | null;
  city: string;
  region: string | null;
  postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string;
  phone: string | null;
}

/** An address in the address book of a person. */
export interface AddressDocument extends Document, PostalFields {
  userId: string;
  kinds: AddressKind[];
  /** The kinds of which it is the person's default. */
  defaultKinds: AddressKind[];
  version: number;
}

export const addressModel = defineModel<AddressDocument>(
  'addresses',
  {
    userId: { type: String, required: true },
    kinds: { type: [String], required: true },
    defaultKinds: { type: [String], default: [] },
    recipient: { type: String, required: true },
    line1: { type: String, required: true },
    line2: { type: String, default: null },
    city: { type: String, required: true },
    region: { type: String, default: null },
    postalCode: { type: String, default: null },
    country: { type: String, required: true },
    phone: { type: String, default: null },
    version: { type: Number, default: 1 },
  },
  [
    { keys: { userId: 1, createdAt: -1, _id: -1 }, serves: 'the address book of a person, newest first' },
    {
      keys: { userId: 1, defaultKinds: 1 },
      serves: 'one default of a kind per person',
      unique: true,
      where: { defaultKinds: { $gt: '' } },
    },
  ],
);
