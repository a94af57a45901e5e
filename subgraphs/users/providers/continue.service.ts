import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { PendingSignIn } from '../second-factor/pending-sign-in.ts';
import { takePendingSignIn } from './flow-store.ts';

/**
 * The sign-in that waits for a second factor after a browser came back from a provider, once, for the page that received its
 * code. Raises Refusal CODE_INVALID for a code that was used or is older than two minutes.
 */
export async function continueProviderSignIn(ctx: Ctx, code: string): Promise<PendingSignIn> {
  const pending = await takePendingSignIn(ctx, code);
  if (pending) return pending;
  throw refusal('CODE_INVALID', 'The code is wrong, was used, or is too old. Sign in again.', [
    'input',
    'code',
  ]);
}
