import type { Scene } from './scene.ts';

/** What is written of an order in all places where its money and its stock are. */
export interface Books {
  status: string;
  parts: string[];
  /** Units of the order that came back to the shelves, in how many movements. */
  restocked: { units: number; movements: number };
  restocks: string[];
  /** At the card provider. */
  provider: { liveCharges: number; heldMinor: number; netMinor: number };
  payment: { status: string; amountMinor: number; refundedMinor: number; refundingMinor: number };
  /** `cause status amount`, oldest first. */
  refunds: string[];
  /** What the market's clearing accounts hold of the order. */
  clearingMinor: number;
  /** What the order's ledger entries add up to. */
  balanceMinor: number;
  /** The number of mails about each. */
  told: { cancelled: number; refunded: number };
}

interface Entry {
  account: string;
  amountMinor: number;
  orderId: string | null;
}

/** Reads the books of an order. */
export async function booksOf({ souk }: Scene, orderId: string): Promise<Books> {
  const db = souk.db('orders');
  const order = await db.collection<{ _id: string; status: string }>('orders').findOne({ _id: orderId });
  const parts = await db
    .collection<{ status: string }>('sellerOrders')
    .find({ orderId })
    .sort({ 'totals.itemsMinor': -1 })
    .toArray();
  const payment = await db
    .collection<Books['payment'] & { _id: string; orderId: string }>('payments')
    .findOne({ orderId });
  const refunds = await db
    .collection<{ cause: string; status: string; amountMinor: number }>('refunds')
    .find({ orderId })
    .sort({ createdAt: 1 })
    .toArray();
  const restocks = await db.collection<{ status: string }>('restocks').find({ orderId }).toArray();
  const moved = await souk
    .db('products')
    .collection<{ quantity: number }>('inventoryTransactions')
    .find({ orderId, kind: 'RESTOCK' })
    .toArray();
  const entries = await db.collection<Entry>('ledgerEntries').find({ orderId }).toArray();
  const [totals] = await souk.payments.ledger(orderId);
  const outbox = db.collection<{ type: string; aggregateId: string }>('outbox');
  const told = (type: string, aggregateId = '') => outbox.countDocuments({ type, aggregateId });
  const sum = (of: readonly Entry[]) => of.reduce((total, { amountMinor }) => total + amountMinor, 0);
  if (!order || !payment) throw new Error(`there is no order ${orderId}`);
  const { status, amountMinor, refundedMinor, refundingMinor } = payment;
  return {
    status: order.status,
    parts: parts.map((part) => part.status),
    restocked: {
      units: moved.reduce((total, { quantity }) => total + quantity, 0),
      movements: moved.length,
    },
    restocks: restocks.map((restock) => restock.status),
    provider: {
      liveCharges: totals?.liveCharges ?? 0,
      heldMinor: totals?.heldMinor ?? 0,
      netMinor: totals?.netMinor ?? 0,
    },
    payment: { status, amountMinor, refundedMinor, refundingMinor },
    refunds: refunds.map((refund) => `${refund.cause} ${refund.status} ${refund.amountMinor}`),
    clearingMinor: sum(entries.filter(({ account }) => account.startsWith('clearing:'))),
    balanceMinor: sum(entries),
    told: {
      cancelled: await told('order.cancelled', orderId),
      refunded: await told('payment.refunded', payment._id),
    },
  };
}

/** The units of a listing on the shelf and held. */
export async function shelfOf(
  { souk }: Scene,
  variantId: string,
): Promise<{ onHand: number; reserved: number }> {
  const variants = souk
    .db('products')
    .collection<{ _id: string; inventory: { onHand: number; reserved: number } }>('variants');
  const found = await variants.findOne({ _id: variantId });
  return { onHand: found?.inventory.onHand ?? 0, reserved: found?.inventory.reserved ?? 0 };
}
