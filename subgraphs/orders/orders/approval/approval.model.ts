import type { IndexSpec } from '@souk/subgraph';
import type { Address } from '../../common/address.ts';
import { anything, instant, integer, optionalText, text } from '../../common/schema.ts';
import type { PricedLines } from '../../pricing/lines/priced-order.ts';

export type ApprovalStage = 'RESPONSABLE' | 'DIRECTOR';

/** What somebody decided about an agency's order. */
export interface Approval {
  stage: ApprovalStage;
  by: string;
  at: Date;
  decision: 'ACCEPTED' | 'REJECTED';
  comment: string | null;
  /** Of which lines: with other lines the order has to be decided upon anew. */
  revision: number;
}

/** Other lines for an agency's order, on their way in: products is asked before the order shows them. */
export interface PendingRevision {
  /** Names the change, here and in products; never used twice for an order. */
  number: number;
  draft: PricedLines;
  address: Address;
  note: string | null;
  by: string;
  /** When somebody else finishes what the process that began it left. */
  dueAt: Date;
}

/** What a new order starts with: nobody has decided anything, and nobody is changing it. */
export const undecided = () => ({ approvals: [], revision: 0, revisionsBegun: 0, pending: null });

/** How an order stores what its agency decided, and what of it is being changed. */
export const approvalFields = {
  approvals: [
    {
      _id: false,
      stage: text,
      by: text,
      at: instant,
      decision: text,
      comment: optionalText,
      revision: integer,
    },
  ],
  revision: { type: Number, default: 0 },
  revisionsBegun: { type: Number, default: 0 },
  pending: anything,
};

/** The indexes of agencies' orders. */
export const approvalIndexes: IndexSpec[] = [
  {
    keys: { agencyId: 1, createdAt: -1, _id: -1 },
    where: { agencyId: { $gt: '' } },
    serves: 'orders of an agency',
  },
  {
    keys: { agencyId: 1, status: 1, createdAt: -1, _id: -1 },
    where: { agencyId: { $gt: '' } },
    serves: 'ordersForResponsable, ordersForDirector, orders of an agency by status; openOrdersOfAgency',
  },
  {
    keys: { 'pending.dueAt': 1 },
    where: { 'pending.dueAt': { $gt: new Date(0) } },
    serves: 'the sweep over changes of lines that a dead process left',
  },
];
