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
  return emailUniquely(() =>
    ctx.transaction(async () => {
      const account = await storeAccount(ctx, { ...person, ...rest, contexts: [context], passwordHash });
      if (!ctx.config.REQUIRE_EMAIL_VERIFICATION) return { account, otpExpiresAt: null };
      const subject = { email: account.email, context, purpose: 'VERIFY_EMAIL' } as const;
      return { account, otpExpiresAt: await issueCode(ctx, account, subject) };
    }),
  );
}

/** Stores a new account, in the transaction of what goes with it; customers are told of as registered. */
export async function storeAccount(
  ctx: Ctx,
  fields: Omit<Person, 'password'> & Partial<AccountDocument> & Pick<AccountDocument, 'contexts'>,
): Promise<AccountDocument> {
  const { lastName = null, phone = null } = fields;
  const made = await ctx.db.users.insertOne({ ...fields, _id: newId('usr'), lastName, phone });
  const account = made.toObject() as AccountDocument;
  const { _id: userId, email, firstName, contexts } = account;
  // A seller's account is told of by `seller.registered`, which carries the business.
  if (contexts[0] === 'CUSTOMER') await ctx.emit('user.registered', userId, { userId, email, firstName });
  return account;
}

/** Runs the transaction of a new account; raises EMAIL_TAKEN when its address is in use. */
export async function emailUniquely<T>(store: () => Promise<T>): Promise<T> {
  try {
    return await store();
  } catch (error) {
    if (isDuplicate(error, 'email')) throw emailTaken();
    throw error;
  }
}
