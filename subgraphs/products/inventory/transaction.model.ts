import { type Document, defineModel } from '@souk/subgraph';

export type TransactionType = 'INITIAL' | 'ADJUSTMENT' | 'RESERVE' | 'RELEASE' | 'COMMIT' | 'RESTOCK';

/** The three counters of a variant at one moment. */
export interface Counters {
  onHand: number;
  reserved: number;
  available: number;
}

/** One movement of stock. Written in the transaction of the movement, never changed. */
export interface TransactionDocument extends Document {
  productId: string;
  variantId: string;
  type: TransactionType;
  /** The number of units; negative only for an adjustment downwards. */
  quantity: number;
  before: Counters;
  after: Counters;
  orderId: string | null;
  /** Who caused it: the id of an account, or `service:<name>`. */
  actor: string;
  reason: string | null;
  /** Prefixed with the seller's id, so that keys of different sellers never collide. */
  idempotencyKey: string | null;
}

const counters = { onHand: Number, reserved: Number, available: Number };

export const transactionModel = defineModel<TransactionDocument>(
  'inventoryTransactions',
  {
    productId: { type: String, required: true },
    variantId: { type: String, required: true },
    type: { type: String, required: true },
    quantity: { type: Number, required: true },
    before: counters,
    after: counters,
    orderId: { type: String, default: null },
    actor: { type: String, required: true },
    reason: { type: String, default: null },
    idempotencyKey: { type: String, default: null },
  },
  [
    { keys: { productId: 1, createdAt: -1, _id: -1 }, serves: 'inventoryTransactions of a product' },
    {
      keys: { idempotencyKey: 1 },
      unique: true,
      where: { idempotencyKey: { $gt: '' } },
      serves: 'repeating an adjustment',
    },
  ],
);
