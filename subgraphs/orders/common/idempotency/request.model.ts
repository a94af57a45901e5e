import { type Document, defineModel, type UserError } from '@souk/subgraph';
import { anything, instant, optionalInstant, text } from '../schema.ts';

/** A mutation that was called with an idempotency key; `_id` joins caller, operation and key. */
export interface RequestDocument extends Document {
  requestHash: string;
  /** Until when the first caller is taken to be at work; null once the answer stands. */
  busyUntil: Date | null;
  /** What was answered: the value, or the refusal. */
  answer: { value: unknown } | { userErrors: UserError[] } | null;
  expireAt: Date;
}

export const requests = defineModel<RequestDocument>(
  'requests',
  { requestHash: text, busyUntil: optionalInstant, answer: anything, expireAt: instant },
  [{ keys: { expireAt: 1 }, expireAfterSeconds: 0, serves: 'the removal of keys after a week' }],
);
