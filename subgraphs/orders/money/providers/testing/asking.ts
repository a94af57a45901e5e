import { randomUUID } from 'node:crypto';
import type { AuthorizeInput } from '../index.ts';

/** A valid request for 10.00 EUR with a new idempotency key and the given fields. */
export const authorizeInput = (fields: Partial<AuthorizeInput> = {}): AuthorizeInput => ({
  amount: { amountMinor: 1_000, currency: 'EUR' },
  token: 'tok_visa',
  metadata: { orderId: 'order_1' },
  idempotencyKey: randomUUID(),
  ...fields,
});
