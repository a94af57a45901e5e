import { isDuplicate, newId, refusal } from '@souk/subgraph';
import type { AccountDocument, AccountRole, RegistrationMarks } from '../accounts/account.model.ts';
import { personOf } from '../accounts/person.ts';
import type { Ctx } from '../context.ts';
import { isHeld } from '../email-change/held.ts';
import { issueCode } from '../otp/issue.ts';
import { refuseGuessable } from '../passwords/common.ts';
import { hashPassword } from '../passwords/password.ts';
import type { Person } from './person.input.ts';

/** The refusal of an email address in use. */
export const emailTaken = () =>
  refusal('EMAIL_TAKEN', 'An account with this email address already exists. Sign in instead.', [
    'input',
    'email',
  ]);

type Rest = Partial<
  Pick<
    AccountDocument,
    | 'sellerId'
    | 'hasMarketingConsent'
    | 'marketingConsentChangedAt'
    | 'marketingConsentSource'
    | keyof RegistrationMarks
  >
>;

/**
 * Creates an account together with the code that verifies its address. Raises EMAIL_TAKEN, also for the loser of two
 * concurrent registrations.
 */
export async function createAccount(
  ctx: Ctx,
  { password, ...person }: Person,
  role: AccountRole,
  rest: Rest = {},
): Promise<AccountDocument> {
  await refuseGuessable(password, person);
  const passwordHash = await hashPassword(ctx.config, password);
  return emailUniquely(() =>
    ctx.transaction(async () => {
      const account = await storeAccount(ctx, { ...person, ...rest, accountRoles: [role], passwordHash });
      if (ctx.config.REQUIRE_EMAIL_VERIFICATION)
        await issueCode(ctx, account, { email: account.email, role, purpose: 'VERIFY_EMAIL' });
      return account;
    }),
  );
}

/** Stores a new account within the caller's transaction; publishes `user.registered` for customers. */
export async function storeAccount(
  ctx: Ctx,
  fields: Omit<Person, 'password'> & Partial<AccountDocument> & Pick<AccountDocument, 'accountRoles'>,
): Promise<AccountDocument> {
  const { _id = newId('usr'), lastName = null, phone = null } = fields;
  if (await isHeld(ctx, fields.email)) throw emailTaken();
  const made = await ctx.db.users.insertOne({ ...fields, _id, lastName, phone });
  const account = made.toObject() as AccountDocument;
  // For sellers `seller.registered` is published, which carries the business.
  if (account.accountRoles[0] === 'CUSTOMER') await ctx.emit('user.registered', _id, personOf(account));
  return account;
}

/** Runs the transaction that stores a new account; raises EMAIL_TAKEN when its address is in use. */
export async function emailUniquely<T>(store: () => Promise<T>): Promise<T> {
  try {
    return await store();
  } catch (error) {
    if (isDuplicate(error, 'email')) throw emailTaken();
    throw error;
  }
}
