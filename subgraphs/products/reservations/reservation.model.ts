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

/** The stock that an order holds or took; `_id` is the order's id, so an order can never hold twice. */
export interface ReservationDocument extends Document {
  state: ReservationState;
  /** One line per variant, in order of variant id. Never changed. */
  lines: StockLine[];
  /** When a hold ends by itself; null for never. */
  expiresAt: Date | null;
  restocks: Restock[];
}

const line = { _id: false, variantId: String, quantity: Number };

export const reservationModel = defineModel<ReservationDocument>(
  'reservations',
  {
    state: { type: String, enum: ['HELD', 'COMMITTED', 'RELEASED'], required: true },
    lines: { type: [line], default: [] },
    expiresAt: { type: Date, default: null },
    restocks: { type: [{ _id: false, restockId: String, lines: [line] }], default: [] },
  },
  [
    {
      keys: { expiresAt: 1 },
      where: { state: 'HELD' },
      serves: 'the job that frees holds past their time',
    },
  ],
);
