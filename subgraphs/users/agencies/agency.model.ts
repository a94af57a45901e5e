import { type Document, defineModel } from '@souk/subgraph';

/** A place whose staff order for it. */
export interface AgencyDocument extends Document {
  name: string;
  /** The `sortKey` of the name: what lists are sorted by. No two agencies share it. */
  nameKey: string;
  /** Name, code and city, folded: what a search looks for a part of. */
  searchText: string;
  /** In upper case. */
  code: string;
  city: string | null;
  address: string | null;
  phone: string | null;
  /** While false its staff cannot sign in. */
  active: boolean;
  /**
   * When somebody last joined. Written in the transaction of whoever joins, so that a deletion or a closing at the
   * same moment collides with it.
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
    active: { type: Boolean, default: true },
    joinedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
  },
  [
    { keys: { nameKey: 1 }, serves: 'agencies by name, and one agency per name', unique: true },
    { keys: { code: 1 }, serves: 'one agency per code', unique: true },
  ],
);
