import type { AccountDocument } from '../accounts/account.model.ts';
import { joinAgency } from '../agencies/staff.ts';
import { recordAct } from '../audit/record.ts';
import type { Ctx } from '../context.ts';
import { issueCode } from '../otp/issue.ts';
import { hashPassword } from '../passwords/password.ts';
import { emailTaken, emailUniquely, storeAccount } from '../registration/create-account.ts';
import { type NewUser, readNewUser } from './new-user.input.ts';

/**
 * Creates an account for somebody. Without a password, a code for choosing one is mailed. Raises Refusal INVALID_INPUT,
 * WEAK_PASSWORD, EMAIL_TAKEN, and NOT_FOUND or AGENCY_INACTIVE for the agency.
 */
export async function createUser(ctx: Ctx, input: NewUser): Promise<AccountDocument> {
  const { primaryRole: role, password, ...rest } = readNewUser(input);
  // Avoids hashing for nothing; the unique index decides.
  if (await ctx.db.users.exists({ email: rest.email })) throw emailTaken();
  const passwordHash = password === null ? null : await hashPassword(ctx.config, password);
  const emailVerifiedAt = password === null ? null : new Date();
  return emailUniquely(() =>
    ctx.transaction(async () => {
      if (rest.agencyId !== null) await joinAgency(ctx, rest.agencyId);
      const fields = { ...rest, accountRoles: [role], passwordHash, emailVerifiedAt };
      const account = await storeAccount(ctx, fields);
      if (passwordHash === null) {
        const subject = { email: account.email, role, purpose: 'RESET_PASSWORD' } as const;
        await issueCode(ctx, account, subject, ctx.config.INVITATION_SECONDS);
      }
      await recordAct(ctx, 'user.create', account._id);
      return account;
    }),
  );
}
