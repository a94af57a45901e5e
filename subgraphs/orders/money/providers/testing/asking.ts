import { randomUUID } from 'node:crypto';
import type { AuthorizeInput } from '../index.ts';

/** A good request for 10.00 EUR under a fresh key, but for the fields given. */
export const authorizeInput = (fields: Partial<AuthorizeInput> = {}): AuthorizeInput => ({
  amount: { amountMinor: 1_000, currency: 'EUR' },
  token: 'tok_visa',
  metadata: { orderId: 'order_1' },
  idempotencyKey: randomUUID(),
  ...fields,
});
