import { type Document, defineModel } from '@souk/subgraph';
import { instant, integer, optionalInstant, optionalText, text } from '../../common/schema.ts';

/** The earnings of a seller in one currency and period. Amounts in minor units, positive when owed to the seller. */
export interface PayoutStatementDocument extends Document {
  sellerId: string;
  currency: string;
  /** 1, 2, 3 and so on; unique, so that one of two concurrent closings wins. */
  number: number;
  from: Date | null;
  until: Date;
  openingMinor: number;
  salesMinor: number;
  commissionMinor: number;
  refundsMinor: number;
  closingMinor: number;
  paidMinor: number;
  /** Unique per seller: a repeated closing finds its statement. */
  idempotencyKey: string;
  createdBy: string | null;
}

export const payoutStatements = defineModel<PayoutStatementDocument>(
  'payoutStatements',
  {
    sellerId: text,
    currency: text,
    number: integer,
    from: optionalInstant,
    until: instant,
    openingMinor: integer,
    salesMinor: integer,
    commissionMinor: integer,
    refundsMinor: integer,
    closingMinor: integer,
    paidMinor: integer,
    idempotencyKey: text,
    createdBy: optionalText,
  },
  [
    {
      keys: { sellerId: 1, currency: 1, number: -1 },
      unique: true,
      serves: 'the last statement of a seller; consecutive numbers',
    },
    { keys: { sellerId: 1, idempotencyKey: 1 }, unique: true, serves: 'one statement per idempotency key' },
    { keys: { sellerId: 1, until: -1, _id: -1 }, serves: 'payoutStatements of one seller' },
    { keys: { until: -1, _id: -1 }, serves: 'payoutStatements for admins' },
  ],
  {
    audited: {
      type: 'PayoutStatement',
      fields: ['sellerId', 'currency', 'number', 'from', 'until', 'closingMinor', 'paidMinor'],
    },
  },
);
