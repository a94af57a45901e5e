import { type Document, defineModel } from '@souk/subgraph';

export type ReservationState = 'HELD' | 'COMMITTED' | 'RELEASED';

/** Units of one variant. */
export interface StockLine {
  variantId: string;
  quantity: number;
}

/** Units that came back after they were sold. */
export interface Restock {
  restockId: string;
  lines: StockLine[];
}

/** A line that could not be served. */
export interface Shortage {
  lineId: string;
  variantId: string;
  requested: number;
  available: number;
}

/** The stock that an order holds or took; `_id` is the order's id, so an order can never hold twice. */
export interface ReservationDocument extends Document {
  state: ReservationState;
  /** One line per variant, in order of variant id. Changed by revisions only, while it is HELD. */
  lines: StockLine[];
  /** When a hold ends by itself; null for never. */
  expiresAt: Date | null;
  restocks: Restock[];
  /** The latest revision of the lines that was decided; 0 for the lines of the first hold. */
  revision: number;
  /** What it was short of, if it was refused. */
  shortages: Shortage[];
}

const line = { _id: false, variantId: String, quantity: Number };

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
      serves: 'the job that frees holds past their time',
    },
  ],
);
