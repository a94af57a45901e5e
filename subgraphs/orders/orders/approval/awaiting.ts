import type { Viewer } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { OrderDocument, OrderStatus } from '../order.model.ts';
import type { ApprovalStage } from './approval.model.ts';

const STATUS_OF: Readonly<Record<ApprovalStage, OrderStatus>> = {
  RESPONSABLE: 'AWAITING_RESPONSABLE',
  DIRECTOR: 'AWAITING_DIRECTOR',
};

const isStage = (role: string): role is ApprovalStage => Object.hasOwn(STATUS_OF, role);

/**
 * A filter for agency orders that wait for an approval which a person may give, as `stageOfApproval` decides for one
 * order; of all other orders when `isAwaiting` is false. Their agency is not part of it.
 */
export function awaitingApprovalOf(viewer: Viewer, isAwaiting: boolean): QueryFilter<OrderDocument> {
  const { kind, userId, roles } = viewer;
  const statuses = kind === 'staff' ? roles.filter(isStage).map((role) => STATUS_OF[role]) : [];
  const byViewer = { $eq: ['$$this.by', { $literal: userId }] };
  const onThisRevision = { $eq: ['$$this.revision', '$revision'] };
  const isMine = { $and: [byViewer, onThisRevision] };
  const awaiting: QueryFilter<OrderDocument> = {
    status: { $in: statuses },
    createdBy: { $ne: userId },
    pending: null,
    $expr: { $eq: [{ $size: { $filter: { input: { $ifNull: ['$approvals', []] }, cond: isMine } } }, 0] },
  };
  return isAwaiting ? { $and: [awaiting] } : { $nor: [awaiting] };
}
