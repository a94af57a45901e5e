import type { IndexSpec } from '@souk/subgraph';
import type { Address } from '../../common/address.ts';
import { anything, instant, integer, optionalText, text } from '../../common/schema.ts';
import type { PricedLines } from '../../pricing/lines/priced-order.ts';

export type ApprovalStage = 'RESPONSABLE' | 'DIRECTOR';

/** A decision on an agency order. */
export interface Approval {
  stage: ApprovalStage;
  by: string;
  at: Date;
  decision: 'ACCEPTED' | 'REJECTED';
  comment: string | null;
  /** The revision that was decided on; a new revision has to be approved again. */
  revision: number;
}

/** New lines of an agency order whose stock is being reserved; the order shows them after that. */
export interface PendingRevision {
  /** Identifies the revision, here and in products; never used twice for an order. */
  number: number;
  draft: PricedLines;
  address: Address;
  note: string | null;
  by: string;
  /** When the sweep takes it over, should its process have died. */
  dueAt: Date;
}

/** The approval fields of a new order: no decisions, no revisions. */
export const undecided = () => ({ approvals: [], revision: 0, revisionsBegun: 0, pending: null });

/** The stored shape of approvals and of the pending revision. */
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

/** The indexes of agency orders. */
export const approvalIndexes: IndexSpec[] = [
  {
    keys: { agencyId: 1, createdAt: -1, _id: -1 },
    where: { agencyId: { $gt: '' } },
    serves: 'orders of an agency',
  },
  {
    keys: { agencyId: 1, status: 1, createdAt: -1, _id: -1 },
    where: { agencyId: { $gt: '' } },
    serves: 'orders that wait for an approval, orders of an agency by status; openOrdersOfAgency',
  },
  {
    keys: { agencyId: 1, words: 1 },
    where: { agencyId: { $gt: '' } },
    serves: 'the search of orders of an agency',
  },
  {
    keys: { 'pending.dueAt': 1 },
    where: { 'pending.dueAt': { $gt: new Date(0) } },
    serves: 'the sweep over unfinished revisions',
  },
];
