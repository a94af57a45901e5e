import { type Document, defineModel } from '@souk/subgraph';
import type { StockLine } from '../../clients/offer.ts';
import { integer, optionalInstant, optionalText, text } from '../../common/schema.ts';
import { SOME_DAY } from '../../common/sweep.ts';

export type RestockStatus = 'PENDING' | 'DONE' | 'FAILED';
export type RestockCause = 'ORDER_CANCELLED' | 'SELLER_ORDER_CANCELLED' | 'ITEMS_CANCELLED' | 'RETURN';

/** Sold units to be restocked; `_id` is the idempotency key of the call to products. */
export interface RestockDocument extends Document {
  orderId: string;
  lines: StockLine[];
  cause: RestockCause;
  status: RestockStatus;
  /** Why products refused it. */
  failure: string | null;
  attempts: number;
  /** When it is tried next; null once it is DONE or FAILED. */
  dueAt: Date | null;
}

export const restocks = defineModel<RestockDocument>(
  'restocks',
  {
    orderId: text,
    lines: [{ _id: false, lineId: text, variantId: text, quantity: integer }],
    cause: text,
    status: text,
    failure: optionalText,
    attempts: { type: Number, default: 0 },
    dueAt: optionalInstant,
  },
  [{ keys: { dueAt: 1 }, where: { dueAt: SOME_DAY }, serves: 'the sweep over restocks under way' }],
);
