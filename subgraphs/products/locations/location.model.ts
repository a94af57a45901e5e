import { type Document, defineModel } from '@souk/subgraph';
import type { LocationLevel } from '../variants/variant.model.ts';

/** What stock calls the main location of any seller: it needs no document, and its id follows from the seller's. */
export const MAIN_LOCATION = 'main';

/** A place where a seller keeps stock. The main one is stored only once it was renamed or has company. */
export interface LocationDocument extends Document {
  sellerId: string;
  name: string;
  /** The order of preference, from 0. */
  position: number;
  isMain: boolean;
  /** Where its units go or went when it was deleted; it takes no new ones. */
  successorId: string | null;
  /** When the last of its units had moved. It still resolves on past movements. */
  deletedAt: Date | null;
  version: number;
  /** Changed whenever units are put there, so that a concurrent deletion conflicts. */
  usedAt: Date | null;
}

/** The id of the main location of a seller. */
export const mainLocationId = (sellerId: string) => `loc_${sellerId.replace(/^sel_/, '')}`;

/** What stock calls a location. */
export const stockKeyOf = ({ _id, isMain }: Pick<LocationDocument, '_id' | 'isMain'>) =>
  isMain ? MAIN_LOCATION : _id;

/** A level as it is shown, with the seller of its location. */
export interface ShownLevel extends LocationLevel {
  sellerId: string;
}

export const locationModel = defineModel<LocationDocument>(
  'stockLocations',
  {
    sellerId: { type: String, required: true },
    name: { type: String, required: true },
    position: { type: Number, required: true },
    isMain: { type: Boolean, required: true },
    successorId: { type: String, default: null },
    deletedAt: { type: Date, default: null },
    version: { type: Number, default: 1 },
    usedAt: { type: Date, default: null },
  },
  [{ keys: { sellerId: 1, position: 1, _id: 1 }, serves: 'the locations of a seller by preference' }],
  {
    audited: { type: 'StockLocation', fields: ['sellerId', 'name', 'position', 'successorId', 'deletedAt'] },
  },
);
