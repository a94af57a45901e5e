import { type Document, defineModel } from '@souk/subgraph';
import { optionalInstant, optionalText, text } from '../../common/schema.ts';
import { SOME_DAY } from '../../common/sweep.ts';

/**
 * Somebody's wish to call an order off that was being placed; `_id` is the order. It is kept until it is seen to, as
 * the checkout may be through before it hears of it.
 */
export interface CancellationDocument extends Document {
  reason: string;
  by: string | null;
  /** When the sweep looks after it; null once the order is called off or cannot be any more. */
  dueAt: Date | null;
}

export const cancellations = defineModel<CancellationDocument>(
  'cancellations',
  { reason: text, by: optionalText, dueAt: optionalInstant },
  [{ keys: { dueAt: 1 }, where: { dueAt: SOME_DAY }, serves: 'the sweep over orders to be called off' }],
);
