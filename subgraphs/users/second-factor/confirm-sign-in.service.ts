import { Refusal, refusal } from '@souk/subgraph';
import { recordAudit } from '../audit/record.ts';
import type { Ctx } from '../context.ts';
import { acceptAssertion } from '../passkeys/assertion.ts';
import { type SignedIn, signInFully } from '../sign-in/complete-sign-in.ts';
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
  return noted(ctx, pending, async () => {
    await countAttempt(ctx, pending);
    await show(pending);
    await usePendingSignIn(ctx, pending);
    return signInFully(ctx, pending.account, pending.role);
  });
}

/** Records what administrators do, successful or not, as a sign-in by password does. */
async function noted(
  ctx: Ctx,
  { account, role }: ShownSignIn,
  work: () => Promise<SignedIn>,
): Promise<SignedIn> {
  if (role !== 'ADMIN') return work();
  const note = (outcome: string, actorId: string | null) =>
    recordAudit(ctx, { action: 'admin.login', target: account.email, outcome, actorId });
  try {
    const signedIn = await work();
    await note('OK', account._id);
    return signedIn;
  } catch (error) {
    const outcome = error instanceof Refusal ? error.userErrors[0]?.code : undefined;
    await note(outcome ?? 'FAULT', null);
    throw error;
  }
}
