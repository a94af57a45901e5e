import type { OrderStatus } from '../order.model.ts';
import type { SellerOrderStatus } from '../seller-order.model.ts';

/** A status that a seller, or an admin, can move a seller order to. */
export type FulfilmentStep = 'PROCESSING' | 'SHIPPED' | 'DELIVERED';

interface Transition {
  from: SellerOrderStatus;
  /** The field that stores when it was entered. */
  stamp: 'processingAt' | 'shippedAt' | 'deliveredAt';
}

/** The only transitions: no status can be skipped or left backwards. */
export const fulfilmentTransitions: Readonly<Record<FulfilmentStep, Transition>> = {
  PROCESSING: { from: 'CONFIRMED', stamp: 'processingAt' },
  SHIPPED: { from: 'PROCESSING', stamp: 'shippedAt' },
  DELIVERED: { from: 'SHIPPED', stamp: 'deliveredAt' },
};

/** Whether sellers can move a seller order to this status at all. */
export const isFulfilmentStep = (status: SellerOrderStatus): status is FulfilmentStep =>
  status in fulfilmentTransitions;

/** Whether a seller order can move from one status to another directly. */
export const canMoveSellerOrder = (from: SellerOrderStatus, to: SellerOrderStatus): boolean =>
  isFulfilmentStep(to) && fulfilmentTransitions[to].from === from;

/** The status of an order, derived from those of its seller orders; cancelled ones count only when all are. */
export function deriveOrderStatus(sellerOrders: readonly SellerOrderStatus[]): OrderStatus {
  const live = sellerOrders.filter((sellerOrder) => sellerOrder !== 'CANCELLED');
  if (live.length === 0) return 'CANCELLED';
  if (live.every((sellerOrder) => sellerOrder === 'FAILED')) return 'FAILED';
  if (live.some((sellerOrder) => sellerOrder === 'PENDING')) return 'PENDING';
  if (live.every((sellerOrder) => sellerOrder === 'DELIVERED')) return 'DELIVERED';
  const sent = live.filter((sellerOrder) => sellerOrder === 'SHIPPED' || sellerOrder === 'DELIVERED').length;
  if (sent === live.length) return 'SHIPPED';
  if (sent > 0) return 'PARTIALLY_SHIPPED';
  return live.includes('PROCESSING') ? 'PROCESSING' : 'CONFIRMED';
}
