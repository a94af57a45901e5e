import { emailKey, readEmail } from '@souk/text/email.ts';
import type { AccountRole } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { verifyPassword } from '../passwords/password.ts';
import { completeSignIn, type SignedIn } from './complete-sign-in.ts';
import { holds } from './eligibility.ts';
import { assertUnlocked, decideSignIn } from './lock.ts';
import { noted } from './noted.ts';

interface Credentials {
  email: string;
  password: string;
  role: AccountRole;
}

/**
 * Signs a person in to act in a role. Raises INVALID_CREDENTIALS for an unknown address, a wrong password and a role that
 * the account does not have; only callers with the right password learn what is wrong with the account. Attempts of
 * administrators are recorded, successful or not.
 */
export function signIn(ctx: Ctx, input: Credentials): Promise<SignedIn> {
  // Null for what is no address: people type passwords into the wrong field.
  const { email } = readEmail(input.email);
  return noted(ctx, { role: input.role, email }, () => enter(ctx, input));
}

async function enter(ctx: Ctx, input: Credentials): Promise<SignedIn> {
  const { role } = input;
  const email = emailKey(input.email);
  await assertUnlocked(ctx, email);
  const account = await ctx.db.users.findOne({ email }).lean();
  const isRight = await verifyPassword(ctx.config, input.password, account?.passwordHash ?? null);
  await decideSignIn(ctx, email, isRight && account !== null && holds(account, role));
  if (!account) throw new Error('an unknown address passed the password check');
  return completeSignIn(ctx, account, role, 'PASSWORD');
}
