import { isDuplicate, newId, refusal } from '@souk/subgraph';
import type { AccountDocument, AuthContext } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { issueCode } from '../otp/issue.ts';
import { hashPassword } from '../passwords/password.ts';
import type { Person } from './person.input.ts';

/** The refusal of an address that is in use. */
export const emailTaken = () =>
  refusal('EMAIL_TAKEN', 'There is an account with this email address already. Sign in instead.', [
    'input',
    'email',
  ]);

/** An account just made, and until when the code mailed for it is good; null when none is needed. */
export interface Created {
  account: AccountDocument;
  otpExpiresAt: Date | null;
}

type Rest = Partial<Pick<AccountDocument, 'sellerId' | 'acceptsMarketing'>>;

/**
 * Makes an account together with the code that verifies its address. Raises EMAIL_TAKEN, also when another
 * registration of the address wins at the same moment.
 */
export async function createAccount(
  ctx: Ctx,
  { password, ...person }: Person,
  context: AuthContext,
  rest: Rest = {},
): Promise<Created> {
  const passwordHash = await hashPassword(ctx.config, password);
  const fields = {
    ...person,
    ...rest,
    _id: newId('usr'),
    contexts: [context],
    lastName: person.lastName ?? null,
    phone: person.phone ?? null,
    passwordHash,
  };
  try {
    return await ctx.transaction(async () => {
      const [made] = await ctx.db.Account.create([fields]);
      if (!made) throw new Error('the account was not stored');
      const account = made.toObject() as AccountDocument;
      const { _id: userId, email, firstName } = account;
      // A seller's account is told of by `seller.registered`, which carries the business.
      if (context === 'CUSTOMER') await ctx.emit('user.registered', userId, { userId, email, firstName });
      if (!ctx.config.REQUIRE_EMAIL_VERIFICATION) return { account, otpExpiresAt: null };
      const otpExpiresAt = await issueCode(ctx, account, { email, context, purpose: 'VERIFY_EMAIL' });
      return { account, otpExpiresAt };
    });
  } catch (error) {
    if (isDuplicate(error, 'email')) throw emailTaken();
    throw error;
  }
}
