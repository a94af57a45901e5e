import { refusal, type UserError } from '@souk/subgraph';
import { emailKey } from '@souk/text/email.ts';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import { personOf } from '../accounts/person.ts';
import { type SellerRef, sellerOf } from '../accounts/viewer.ts';
import { asOwn } from '../accounts/visibility.ts';
import type { Ctx } from '../context.ts';
import { type FirstSession, firstSession, noSession } from '../sign-in/complete-sign-in.ts';
import { holds, signInProblem } from '../sign-in/eligibility.ts';
import { checkCode, useCode, wasUsed } from './check.ts';

interface Verified extends FirstSession {
  user: AccountDocument | null;
  seller: SellerRef | null;
  userErrors?: UserError[];
}

/** The answer about an address that was verified before. */
const NOTHING_NEW: Verified = { user: null, seller: null, ...noSession };

/**
 * Verifies the address of an account with the code mailed to it, and signs the person in. An account that may not sign
 * in is verified as well; the answer then says why there are no tokens, or holds the pending sign-in. A repetition with the
 * code that was used succeeds without tokens.
 */
export async function verifyEmail(
  ctx: Ctx,
  input: { email: string; code: string; role: AccountRole },
): Promise<Verified> {
  const { code, role } = input;
  const email = emailKey(input.email);
  const known = await ctx.db.users.findOne({ email }).lean();
  const subject = { email, role, purpose: 'VERIFY_EMAIL' } as const;
  // Looked for with every address: whether one is verified here is nobody's business but that of its owner.
  const isRepetition = await wasUsed(ctx, subject, code);
  if (isRepetition && known?.emailVerifiedAt && holds(known, role)) return NOTHING_NEW;
  const checked = await checkCode(ctx, subject, code);
  const account = await ctx.transaction(async () => {
    await useCode(ctx, checked);
    const verified = await ctx.db.users
      .findOneAndUpdate(
        { email, accountRoles: role, emailVerifiedAt: null },
        { $set: { emailVerifiedAt: new Date() } },
        { returnDocument: 'after' },
      )
      .lean();
    // Verified in another way while this code was on its way: it signs nobody in.
    if (!verified && (await ctx.db.users.exists({ email, accountRoles: role }))) return null;
    if (!verified) throw refusal('CODE_INVALID', 'The code is wrong.', ['input', 'code']);
    await ctx.emit('user.verified', verified._id, personOf(verified));
    return verified;
  });
  if (account === null) return NOTHING_NEW;
  const problem = await signInProblem(ctx, account, role);
  const session = problem ? noSession : await firstSession(ctx, account, role, 'EMAIL_CODE');
  // The mailbox alone does not show what a second factor protects.
  if (!account.hasSecondFactor) asOwn(account);
  const userErrors = problem ? { userErrors: [problem] } : {};
  return { user: account, seller: sellerOf(account, role), ...session, ...userErrors };
}
