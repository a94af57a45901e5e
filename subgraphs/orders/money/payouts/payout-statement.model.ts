import { type Document, defineModel } from '@souk/subgraph';
import { instant, integer, optionalInstant, optionalText, text } from '../../common/schema.ts';

/** What a seller earned in one currency and period. Amounts in minor units, as the seller reads them: owed is positive. */
export interface PayoutStatementDocument extends Document {
  sellerId: string;
  currency: string;
  /** 1, 2, 3 and so on: two closings at once want the same one, and one of them gets it. */
  number: number;
  from: Date | null;
  until: Date;
  openingMinor: number;
  salesMinor: number;
  commissionMinor: number;
  refundsMinor: number;
  closingMinor: number;
  paidMinor: number;
  /** Unique for a seller: a repeated closing finds what it closed. */
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
      serves: 'the last statement of a seller; that periods follow one another',
    },
    { keys: { sellerId: 1, idempotencyKey: 1 }, unique: true, serves: 'that a closing is done once' },
    { keys: { sellerId: 1, until: -1, _id: -1 }, serves: 'payoutStatements of one seller' },
    { keys: { until: -1, _id: -1 }, serves: 'payoutStatements as an admin reads them' },
  ],
);
