import { refusal, type UserError } from '@souk/subgraph';
import { emailKey } from '@souk/text/email.ts';
import type { AccountDocument, AuthContext } from '../accounts/account.model.ts';
import { asOwn } from '../accounts/visibility.ts';
import type { Ctx } from '../context.ts';
import { firstSession } from '../sessions/session.service.ts';
import type { AuthTokens } from '../sessions/tokens.ts';
import { holds, signInProblem } from '../sign-in/eligibility.ts';
import { checkCode, useCode } from './check.ts';

interface Verified {
  user: AccountDocument | null;
  tokens: AuthTokens | null;
  userErrors?: UserError[];
}

/**
 * Verifies the address of an account with the code mailed to it, and signs the person in. An account that may not sign
 * in is verified as well; the answer then says why there are no tokens.
 */
export async function verifyEmail(
  ctx: Ctx,
  input: { email: string; code: string; context: AuthContext },
): Promise<Verified> {
  const { code, context } = input;
  const email = emailKey(input.email);
  const known = await ctx.db.users.findOne({ email }).lean();
  // The caller proved nothing, so the answer must not reveal anything about the account.
  if (known?.emailVerifiedAt && holds(known, context)) return { user: null, tokens: null };
  const checked = await checkCode(ctx, { email, context, purpose: 'VERIFY_EMAIL' }, code);
  const account = await ctx.transaction(async () => {
    await useCode(ctx, checked);
    const verified = await ctx.db.users
      .findOneAndUpdate(
        { email, contexts: context },
        { $set: { emailVerifiedAt: new Date() } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!verified) throw refusal('OTP_INVALID', 'The code is wrong.', ['input', 'code']);
    const { _id: userId, firstName } = verified;
    await ctx.emit('user.verified', userId, { userId, email, firstName });
    return asOwn(verified);
  });
  const problem = await signInProblem(ctx, account, context);
  if (problem) return { user: account, tokens: null, userErrors: [problem] };
  return { user: account, tokens: await firstSession(ctx, account, context) };
}
