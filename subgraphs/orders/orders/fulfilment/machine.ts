import type { PartStatus } from '../seller-order.model.ts';

/** A state that a seller, or an admin for them, can lead a part into. */
export type Step = 'PROCESSING' | 'SHIPPED' | 'DELIVERED';

interface Transition {
  from: PartStatus;
  /** The date that the part keeps of it. */
  stamp: 'processingAt' | 'shippedAt' | 'deliveredAt';
  needsTracking: boolean;
}

/** The only ways on; there is none back, and none past a state. */
export const transitions: Readonly<Record<Step, Transition>> = {
  PROCESSING: { from: 'CONFIRMED', stamp: 'processingAt', needsTracking: false },
  SHIPPED: { from: 'PROCESSING', stamp: 'shippedAt', needsTracking: true },
  DELIVERED: { from: 'SHIPPED', stamp: 'deliveredAt', needsTracking: false },
};

/** Whether sellers can lead a part into this state at all. */
export const isStep = (status: PartStatus): status is Step => status in transitions;

/** Whether a part may go from one state to another in one step. */
export const canMove = (from: PartStatus, to: PartStatus): boolean =>
  isStep(to) && transitions[to].from === from;
