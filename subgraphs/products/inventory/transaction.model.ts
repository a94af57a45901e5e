import { type Document, defineModel } from '@souk/subgraph';

export type TransactionKind =
  | 'INITIAL'
  | 'ADJUSTMENT'
  | 'RESERVE'
  | 'RELEASE'
  | 'COMMIT'
  | 'RESTOCK'
  | 'TRANSFER';

/** The three counters of a variant at one moment. */
export interface Counters {
  onHand: number;
  reserved: number;
  available: number;
}

/** One movement of stock. Written in the transaction of the movement, never changed. */
export interface TransactionDocument extends Document {
  sellerId: string;
  productId: string;
  variantId: string;
  kind: TransactionKind;
  /** The number of units; negative only for an adjustment downwards and for a transfer away. */
  quantity: number;
  /** The id of the location; absent for the main one. */
  locationId?: string;
  before: Counters;
  after: Counters;
  orderId: string | null;
  /** Who caused it: the id of an account, or `service:<name>`. */
  actor: string;
  reason: string | null;
  /** The digest of the request for this movement, by which its repetition finds it; null for a movement by an order. */
  idempotencyKey: string | null;
}

const counters = { onHand: Number, reserved: Number, available: Number };

export const transactionModel = defineModel<TransactionDocument>(
  'inventoryTransactions',
  {
    sellerId: { type: String, required: true },
    productId: { type: String, required: true },
    variantId: { type: String, required: true },
    kind: { type: String, required: true },
    quantity: { type: Number, required: true },
    locationId: { type: String },
    before: counters,
    after: counters,
    orderId: { type: String, default: null },
    actor: { type: String, required: true },
    reason: { type: String, default: null },
    idempotencyKey: { type: String, default: null },
  },
  [
    { keys: { sellerId: 1, createdAt: -1, _id: -1 }, serves: 'inventoryTransactions of a seller' },
    { keys: { productId: 1, createdAt: -1, _id: -1 }, serves: 'inventoryTransactions of a product' },
    { keys: { variantId: 1, createdAt: -1, _id: -1 }, serves: 'inventoryTransactions of a variant' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'inventoryTransactions of everybody, for admins' },
    {
      keys: { idempotencyKey: 1 },
      unique: true,
      where: { idempotencyKey: { $gt: '' } },
      serves: 'repeating a correction',
    },
  ],
  {
    audited: {
      type: 'InventoryTransaction',
      fields: ['variantId', 'kind', 'quantity', 'locationId', 'reason'],
    },
  },
);
