import { type Document, defineModel } from '@souk/subgraph';
import type { Part } from '../locations/allocation.ts';

export type ReservationState = 'HELD' | 'COMMITTED' | 'RELEASED';

/** Units of one variant. */
export interface StockLine {
  variantId: string;
  quantity: number;
  /** Where they were taken; absent for all at the main location. */
  allocations?: Part[];
}

/** Sold units that were returned to stock. */
export interface Restock {
  restockId: string;
  lines: StockLine[];
}

/** A line without enough stock. */
export interface Shortage {
  lineId: string;
  variantId: string;
  requested: number;
  available: number;
}

/** The stock reserved for or sold to an order; `_id` is the order's id, so there is at most one per order. */
export interface ReservationDocument extends Document {
  state: ReservationState;
  /** One line per variant, in order of variant id. Changed by revisions only, while it is HELD. */
  lines: StockLine[];
  /** When a HELD reservation expires; null for never. */
  expiresAt: Date | null;
  restocks: Restock[];
  /** The latest decided revision of the lines; 0 for the original lines. */
  revision: number;
  /** The shortages of the latest revision, if it was refused. */
  shortages: Shortage[];
}

const part = { _id: false, locationId: String, quantity: Number };
const line = {
  _id: false,
  variantId: String,
  quantity: Number,
  allocations: { type: [part], default: undefined },
};

export const reservationModel = defineModel<ReservationDocument>(
  'reservations',
  {
    state: { type: String, enum: ['HELD', 'COMMITTED', 'RELEASED'], required: true },
    lines: { type: [line], default: [] },
    expiresAt: { type: Date, default: null },
    restocks: { type: [{ _id: false, restockId: String, lines: [line] }], default: [] },
    revision: { type: Number, default: 0 },
    shortages: {
      type: [{ _id: false, lineId: String, variantId: String, requested: Number, available: Number }],
      default: [],
    },
  },
  [
    {
      keys: { expiresAt: 1 },
      where: { state: 'HELD' },
      serves: 'the sweep that releases expired reservations',
    },
  ],
);
