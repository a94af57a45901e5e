import type { SellerOrderStatus } from '../seller-order.model.ts';

/** A status that a seller, or an admin, can move a seller order to. */
export type FulfilmentStep = 'PROCESSING' | 'SHIPPED' | 'DELIVERED';

interface Transition {
  from: SellerOrderStatus;
  /** The field that stores when it was entered. */
  stamp: 'processingAt' | 'shippedAt' | 'deliveredAt';
  needsTracking: boolean;
}

/** The only transitions: no status can be skipped or left backwards. */
export const transitions: Readonly<Record<FulfilmentStep, Transition>> = {
  PROCESSING: { from: 'CONFIRMED', stamp: 'processingAt', needsTracking: false },
  SHIPPED: { from: 'PROCESSING', stamp: 'shippedAt', needsTracking: true },
  DELIVERED: { from: 'SHIPPED', stamp: 'deliveredAt', needsTracking: false },
};

/** Whether sellers can move a seller order to this status at all. */
export const isFulfilmentStep = (status: SellerOrderStatus): status is FulfilmentStep =>
  status in transitions;

/** Whether a seller order can move from one status to another directly. */
export const canMoveSellerOrder = (from: SellerOrderStatus, to: SellerOrderStatus): boolean =>
  isFulfilmentStep(to) && transitions[to].from === from;
