import { Refusal, refusal } from '@souk/subgraph';
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

/** The status of the order after each stage; the approval by the director resumes its checkout. */
export const AFTER: Readonly<Record<ApprovalStage, OrderStatus>> = {
  RESPONSABLE: 'AWAITING_DIRECTOR',
  DIRECTOR: 'PENDING',
};

/** The decisions on the present revision; those on earlier revisions no longer count. */
export const currentApprovals = ({ approvals, revision }: Pick<Approvable, 'approvals' | 'revision'>) =>
  approvals.filter((approval) => approval.revision === revision);

/** Whether both stages approved the present revision. */
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
 * The stage at which a person approves an order, or why they may not: SAME_PERSON for the person who placed it or approved
 * it at the stage before, INVALID_STATE when it waits for no decision, for another role, or is being changed.
 */
export function stageOfApproval(order: Approvable, decider: Decider): ApprovalStage | Refusal {
  const stage = stageToDecide(order);
  if (stage instanceof Refusal) return stage;
  if (order.createdBy === decider.userId) {
    return refusal('SAME_PERSON', 'You placed this order, so somebody else has to approve it.', ['id']);
  }
  if (currentApprovals(order).some(({ by }) => by === decider.userId)) {
    return refusal(
      'SAME_PERSON',
      'You have already approved this order, so somebody else has to approve it next.',
      ['id'],
    );
  }
  return decider.roles.includes(stage) ? stage : waitsForAnother(order, stage);
}

/**
 * The stage at which a person rejects an order, or why they may not. A rejection needs no second person: everybody with
 * the role of the stage may reject, their own orders included, and admins at each.
 */
export function stageOfRejection(order: Approvable, decider: Decider): ApprovalStage | Refusal {
  const stage = stageToDecide(order);
  if (stage instanceof Refusal) return stage;
  return decider.isAdmin || decider.roles.includes(stage) ? stage : waitsForAnother(order, stage);
}

function stageToDecide(order: Approvable): ApprovalStage | Refusal {
  const unready = whyNotNow(order);
  if (unready) return unready;
  const message = `The order is ${order.status}; it does not wait for a decision.`;
  return stageOf(order) ?? refusal('INVALID_STATE', message, ['id']);
}

const waitsForAnother = ({ status }: Approvable, stage: ApprovalStage) =>
  refusal('INVALID_STATE', `The order is ${status}; it waits for a ${stage.toLowerCase()}.`, ['id']);

function whyNotNow({ kind, pending }: Approvable): Refusal | null {
  if (kind !== 'AGENCY') return refusal('INVALID_STATE', 'Only agency orders need an approval.', ['id']);
  if (!pending) return null;
  return refusal('INVALID_STATE', 'The order is being changed. Reload it in a moment and try again.', ['id']);
}
