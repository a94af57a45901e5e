import { type Document, defineModel } from '@souk/subgraph';

/** A business whose staff place orders on its behalf. */
export interface AgencyDocument extends Document {
  name: string;
  /** The `sortKey` of the name, by which lists are sorted; unique. */
  nameKey: string;
  /** Name, code and city, folded; a search matches a part of it. */
  searchText: string;
  /** In upper case. */
  code: string;
  city: string | null;
  address: string | null;
  phone: string | null;
  /** While false its staff cannot sign in. */
  isActive: boolean;
  /**
   * When somebody last joined. Written in the transaction that adds the member, so that deleting or closing the agency
   * at the same time conflicts with it.
   */
  joinedAt: Date | null;
  version: number;
}

export const agencyModel = defineModel<AgencyDocument>(
  'agencies',
  {
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    searchText: { type: String, required: true },
    code: { type: String, required: true },
    city: { type: String, default: null },
    address: { type: String, default: null },
    phone: { type: String, default: null },
    isActive: { type: Boolean, default: true },
    joinedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
  },
  [
    { keys: { nameKey: 1 }, serves: 'one agency per name', unique: true },
    { keys: { nameKey: 1, _id: 1 }, serves: 'agencies by name' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'agencies by date' },
    { keys: { code: 1 }, serves: 'one agency per code', unique: true },
  ],
);
