import type { DemoMarket, DemoOrder, DemoProduct } from '@souk/demo';
import type { Counters, TransactionDocument } from '../inventory/transaction.model.ts';
import type { ReservationDocument, StockLine } from '../reservations/reservation.model.ts';

/** The committed reservations of the market's orders, so that they can still be cancelled and restocked. */
export const demoReservations = ({ orders }: DemoMarket): ReservationDocument[] =>
  orders.map((order) => {
    const lines = linesKept(order);
    return {
      _id: order.id,
      state: lines.length > 0 ? 'COMMITTED' : 'RELEASED',
      lines,
      expiresAt: null,
      restocks: [],
      revision: 0,
      shortages: [],
      createdAt: order.createdAt,
      updatedAt: order.updatedAt,
    };
  });

/** The movements that lead to the market's stock: initial units, then those of each order by date. */
export function demoTransactions({ products, orders }: DemoMarket): TransactionDocument[] {
  const onHand = new Map<string, number>();
  const productOf = new Map<string, DemoProduct>();
  const taken: TransactionDocument[] = [];
  for (const product of products) {
    for (const { id, received } of product.variants) {
      onHand.set(id, received);
      productOf.set(id, product);
      const moved = { kind: 'INITIAL', quantity: received, before: 0, after: received } as const;
      taken.push(record(product, id, moved, null, product.createdAt));
    }
  }
  for (const order of orders) {
    for (const { variantId, quantity } of linesKept(order)) {
      const before = onHand.get(variantId) ?? 0;
      const product = productOf.get(variantId);
      if (!product) throw new Error(`the demo market sells ${variantId} of no product`);
      const moved = { kind: 'COMMIT', quantity, before, after: before - quantity } as const;
      onHand.set(variantId, before - quantity);
      taken.push(record(product, variantId, moved, order.id, order.createdAt));
    }
  }
  return taken;
}

function record(
  { id: productId, sellerId }: DemoProduct,
  variantId: string,
  moved: { kind: TransactionDocument['kind']; quantity: number; before: number; after: number },
  orderId: string | null,
  at: Date,
): TransactionDocument {
  return {
    _id: `itx_${(orderId ?? 'initial').replace(/^ord_/, '')}_${variantId}`,
    sellerId,
    productId,
    variantId,
    kind: moved.kind,
    quantity: moved.quantity,
    before: counters(moved.before),
    after: counters(moved.after),
    orderId,
    actor: orderId ? 'service:orders' : 'service:import',
    reason: null,
    idempotencyKey: null,
    createdAt: at,
    updatedAt: at,
  };
}

const counters = (units: number): Counters => ({ onHand: units, reserved: 0, available: units });

/** The lines of seller orders that were not cancelled, one per variant. */
function linesKept(order: DemoOrder): StockLine[] {
  const cancelled = new Set(
    order.parts.filter(({ status }) => status === 'CANCELLED').flatMap(({ lineIds }) => lineIds),
  );
  const units = new Map<string, number>();
  for (const { id, variantId, quantity } of order.lines) {
    if (!cancelled.has(id)) units.set(variantId, (units.get(variantId) ?? 0) + quantity);
  }
  return [...units]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));
}
