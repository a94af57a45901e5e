import type { UserError } from '@souk/subgraph';

/** What became of one count; stored with the idempotency key. */
export interface SetResult {
  variantId: string | null;
  transactionId: string | null;
  userErrors: UserError[];
}
