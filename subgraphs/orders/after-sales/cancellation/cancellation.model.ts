import { type Document, defineModel } from '@souk/subgraph';
import { optionalInstant, optionalText, text } from '../../common/schema.ts';
import { SOME_DAY } from '../../common/sweep.ts';

/**
 * A request to cancel an order whose checkout was running; `_id` is the order. Stored because the checkout may complete
 * before it notices, and this process may die meanwhile.
 */
export interface CancellationDocument extends Document {
  reason: string;
  by: string | null;
  /** When the sweep takes it over; null once the order is cancelled or can no longer be. */
  dueAt: Date | null;
}

export const cancellations = defineModel<CancellationDocument>(
  'cancellations',
  { reason: text, by: optionalText, dueAt: optionalInstant },
  [{ keys: { dueAt: 1 }, where: { dueAt: SOME_DAY }, serves: 'the sweep over cancellation requests' }],
  { audited: { type: 'Order', fields: ['reason'] } },
);
