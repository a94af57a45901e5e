import { Refusal } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { assertUnlocked, decideSignIn } from '../sign-in/lock.ts';
import { verifyPassword } from './password.ts';

/**
 * Checks the password of somebody who is signed in. A wrong one counts as a failed sign-in, so that a stolen session cannot be
 * used to guess it. Raises Refusal INVALID_CREDENTIALS at `field`, and TOO_MANY_ATTEMPTS.
 */
export async function provePassword(
  ctx: Ctx,
  account: AccountDocument,
  password: string,
  field: string[],
): Promise<void> {
  await assertUnlocked(ctx, account.email);
  const isRight = await verifyPassword(ctx.config, password, account.passwordHash);
  await decideSignIn(ctx, account.email, isRight).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.userErrors[0]?.code !== 'INVALID_CREDENTIALS') throw error;
    throw new Refusal([{ code: 'INVALID_CREDENTIALS', message: 'The password is wrong.', field }]);
  });
}
