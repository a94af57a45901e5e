import { type Refusal, refusal } from '@souk/subgraph';
import type { OrderDocument, OrderStatus } from '../order.model.ts';
import type { ApprovalStage } from './approval.model.ts';

/** What of an order its approval goes by. */
export type Approvable = Pick<
  OrderDocument,
  'status' | 'createdBy' | 'approvals' | 'revision' | 'pending' | 'kind'
>;

/** Who decides: the person, the roles held in the order's agency, and whether an administrator. */
export interface Decider {
  userId: string;
  roles: readonly string[];
  isAdmin: boolean;
}

const AWAITING: Readonly<Partial<Record<OrderStatus, ApprovalStage>>> = {
  AWAITING_RESPONSABLE: 'RESPONSABLE',
  AWAITING_DIRECTOR: 'DIRECTOR',
};

/** What the order becomes once the stage is through: the director's word lets its checkout go on. */
export const AFTER: Readonly<Record<ApprovalStage, OrderStatus>> = {
  RESPONSABLE: 'AWAITING_DIRECTOR',
  DIRECTOR: 'PENDING',
};

/** The decisions on the lines that the order has now; those on earlier lines are history. */
export const currentApprovals = ({ approvals, revision }: Pick<Approvable, 'approvals' | 'revision'>) =>
  approvals.filter((approval) => approval.revision === revision);

/** Whether both stages accepted the lines that the order has now. */
export function isAccepted(order: Pick<Approvable, 'approvals' | 'revision'>): boolean {
  return currentApprovals(order).some(
    ({ stage, decision }) => stage === 'DIRECTOR' && decision === 'ACCEPTED',
  );
}

/** The stage whose decision an order waits for; null when it waits for none. */
export function stageOf(order: Approvable): ApprovalStage | null {
  if (currentApprovals(order).some(({ decision }) => decision === 'REJECTED')) return null;
  return AWAITING[order.status] ?? null;
}

/**
 * Whether somebody may accept an order at a stage: null, or why not. INVALID_STATE when it is not that stage's turn
 * or the order is being changed, SAME_PERSON for the creator and for whoever accepted it at the stage before.
 */
export function whyNotAccept(order: Approvable, stage: ApprovalStage, decider: Decider): Refusal | null {
  const unready = whyNotNow(order);
  if (unready) return unready;
  if (stageOf(order) !== stage) {
    return refusal(
      'INVALID_STATE',
      `The order is ${order.status}; it does not wait for a ${nameOf(stage)}.`,
      ['id'],
    );
  }
  if (order.createdBy === decider.userId) {
    return refusal('SAME_PERSON', 'Whoever placed an order does not accept it.', ['id']);
  }
  if (currentApprovals(order).some(({ by }) => by === decider.userId)) {
    return refusal(
      'SAME_PERSON',
      'You have accepted it already; the second acceptance is for somebody else.',
      ['id'],
    );
  }
  return null;
}

/**
 * Whether somebody may reject an order: the stage at which it is rejected, or why not. A rejection needs no second
 * pair of eyes: whoever may decide at the stage may reject, also an order of their own. 'FORBIDDEN' when the stage is
 * for a role that the person does not hold.
 */
export function stageOfRejection(order: Approvable, decider: Decider): ApprovalStage | Refusal | 'FORBIDDEN' {
  const unready = whyNotNow(order);
  if (unready) return unready;
  const stage = stageOf(order);
  if (!stage) {
    return refusal('INVALID_STATE', `The order is ${order.status}; it does not wait for a decision.`, ['id']);
  }
  return decider.isAdmin || decider.roles.includes(stage) ? stage : 'FORBIDDEN';
}

function whyNotNow({ kind, pending }: Approvable): Refusal | null {
  if (kind !== 'AGENCY') return refusal('INVALID_STATE', "Only an agency's order is decided upon.", ['id']);
  if (!pending) return null;
  return refusal('INVALID_STATE', 'The order is being changed at this moment; look at it again.', ['id']);
}

const nameOf = (stage: ApprovalStage) => stage.toLowerCase();
