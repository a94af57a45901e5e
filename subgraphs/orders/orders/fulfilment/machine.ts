import type { SellerOrderStatus } from '../seller-order.model.ts';

/** A state that a seller, or an admin for them, can lead a part into. */
export type FulfilmentStep = 'PROCESSING' | 'SHIPPED' | 'DELIVERED';

interface Transition {
  from: SellerOrderStatus;
  /** The date that the part keeps of it. */
  stamp: 'processingAt' | 'shippedAt' | 'deliveredAt';
  needsTracking: boolean;
}

/** The only ways on; there is none back, and none past a state. */
export const transitions: Readonly<Record<FulfilmentStep, Transition>> = {
  PROCESSING: { from: 'CONFIRMED', stamp: 'processingAt', needsTracking: false },
  SHIPPED: { from: 'PROCESSING', stamp: 'shippedAt', needsTracking: true },
  DELIVERED: { from: 'SHIPPED', stamp: 'deliveredAt', needsTracking: false },
};

/** Whether sellers can lead a part into this state at all. */
export const isFulfilmentStep = (status: SellerOrderStatus): status is FulfilmentStep =>
  status in transitions;

/** Whether a part may go from one state to another in one step. */
export const canMoveSellerOrder = (from: SellerOrderStatus, to: SellerOrderStatus): boolean =>
  isFulfilmentStep(to) && transitions[to].from === from;
