import { Refusal } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { verifyPassword } from '../passwords/password.ts';
import { assertUnlocked, decideSignIn } from '../sign-in/lock.ts';
import { emailTaken } from './create-account.ts';

/**
 * Proves by its password that the caller owns an account that is in the way of a registration. A wrong password counts as a
 * failed sign-in, and reveals no more than that the address is taken: EMAIL_TAKEN. So does an account that is not `suited`
 * to what is asked, after the same work.
 */
export async function proveOwner(
  ctx: Ctx,
  account: AccountDocument,
  password: string,
  suited = true,
): Promise<void> {
  await assertUnlocked(ctx, account.email);
  const isOwner = await verifyPassword(ctx.config, password, account.passwordHash);
  if (!suited) throw emailTaken();
  await decideSignIn(ctx, account.email, isOwner).catch((error: unknown) => {
    const isWrong = error instanceof Refusal && error.userErrors[0]?.code === 'INVALID_CREDENTIALS';
    throw isWrong ? emailTaken() : error;
  });
}
