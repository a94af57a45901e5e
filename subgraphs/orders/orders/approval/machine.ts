import { type Refusal, refusal } from '@souk/subgraph';
import type { OrderDocument, OrderStatus } from '../order.model.ts';
import type { ApprovalStage } from './approval.model.ts';

/** The fields of an order that its approval depends on. */
export type Approvable = Pick<
  OrderDocument,
  'status' | 'createdBy' | 'approvals' | 'revision' | 'pending' | 'kind'
>;

/** Who decides: the person, their roles in the agency of the order, and whether they are an admin. */
export interface Decider {
  userId: string;
  roles: readonly string[];
  isAdmin: boolean;
}

const AWAITING: Readonly<Partial<Record<OrderStatus, ApprovalStage>>> = {
  AWAITING_RESPONSABLE: 'RESPONSABLE',
  AWAITING_DIRECTOR: 'DIRECTOR',
};

/** The status of the order after each stage; the acceptance by the director resumes its checkout. */
export const AFTER: Readonly<Record<ApprovalStage, OrderStatus>> = {
  RESPONSABLE: 'AWAITING_DIRECTOR',
  DIRECTOR: 'PENDING',
};

/** The decisions on the present revision; those on earlier revisions no longer count. */
export const currentApprovals = ({ approvals, revision }: Pick<Approvable, 'approvals' | 'revision'>) =>
  approvals.filter((approval) => approval.revision === revision);

/** Whether both stages accepted the present revision. */
export function isAccepted(order: Pick<Approvable, 'approvals' | 'revision'>): boolean {
  return currentApprovals(order).some(
    ({ stage, decision }) => stage === 'DIRECTOR' && decision === 'ACCEPTED',
  );
}

/** The stage that an order waits for; null when it waits for no decision. */
export function stageOf(order: Approvable): ApprovalStage | null {
  if (currentApprovals(order).some(({ decision }) => decision === 'REJECTED')) return null;
  return AWAITING[order.status] ?? null;
}

/**
 * Why a person may not accept an order at a stage; null when they may. INVALID_STATE when the order waits for another
 * stage or is being changed, SAME_PERSON for the person who placed it or accepted it at the stage before.
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
    return refusal('SAME_PERSON', 'You placed this order, so somebody else has to accept it.', ['id']);
  }
  if (currentApprovals(order).some(({ by }) => by === decider.userId)) {
    return refusal(
      'SAME_PERSON',
      'You have already accepted this order, so somebody else has to accept it next.',
      ['id'],
    );
  }
  return null;
}

/**
 * The stage at which a person rejects an order, or why they may not. A rejection needs no second person: everybody with
 * the role of the stage may reject, their own orders included. 'FORBIDDEN' when the stage is for another role.
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
  if (kind !== 'AGENCY') return refusal('INVALID_STATE', 'Only agency orders need an approval.', ['id']);
  if (!pending) return null;
  return refusal('INVALID_STATE', 'The order is being changed. Reload it in a moment and try again.', ['id']);
}

const nameOf = (stage: ApprovalStage) => stage.toLowerCase();
