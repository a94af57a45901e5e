import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { acceptAssertion } from '../passkeys/assertion.ts';
import { type SignedIn, signInFully } from '../sign-in/complete-sign-in.ts';
import { noted } from '../sign-in/noted.ts';
import { acceptCode } from './accept-code.ts';
import { countAttempt, readPendingSignIn, type ShownSignIn, usePendingSignIn } from './pending-sign-in.ts';

/**
 * Completes a sign-in with a code of an authenticator app or a recovery code. Raises Refusal INVALID_TOKEN, CODE_INVALID,
 * CODE_TOO_MANY_ATTEMPTS after five attempts, TOO_MANY_ATTEMPTS, and INVALID_STATE where a factor has to be set up first.
 */
export function confirmSignIn(
  ctx: Ctx,
  input: { pendingSignInToken: string; code: string },
): Promise<SignedIn> {
  return confirm(ctx, input.pendingSignInToken, ({ account }) => acceptCode(ctx, account, input.code));
}

/** Completes a sign-in with a passkey of the account. Raises the Refusals of {@link confirmSignIn} and PASSKEY_INVALID. */
export function confirmSignInWithPasskey(
  ctx: Ctx,
  input: { pendingSignInToken: string; response: unknown },
): Promise<SignedIn> {
  return confirm(ctx, input.pendingSignInToken, async ({ account }) => {
    // The password was shown before, so a touch of the key is enough.
    const use = { purpose: 'second-factor', accountId: account._id, mustVerifyPerson: false } as const;
    await acceptAssertion(ctx, input.response, use);
  });
}

async function confirm(
  ctx: Ctx,
  token: string,
  show: (pending: ShownSignIn) => Promise<void>,
): Promise<SignedIn> {
  const pending = await readPendingSignIn(ctx, token);
  if (pending.isEnrolmentRequired) {
    throw refusal('INVALID_STATE', 'Set up a second factor first, with the token of this sign-in.', [
      'input',
      'pendingSignInToken',
    ]);
  }
  const { role, account, method } = pending;
  return noted(ctx, { role, email: account.email }, async () => {
    await countAttempt(ctx, pending);
    await show(pending);
    await usePendingSignIn(ctx, pending);
    return signInFully(ctx, account, role, method);
  });
}
