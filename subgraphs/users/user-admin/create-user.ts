import { assertRecentlyProven, makeOnce, recordChange } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import { auditedAccount } from '../accounts/audited.ts';
import { joinAgency } from '../agencies/staff.ts';
import type { Ctx } from '../context.ts';
import type { CreateUserInput } from '../generated/resolvers.ts';
import { issueCode } from '../otp/issue.ts';
import { refuseGuessable } from '../passwords/common.ts';
import { hashPassword } from '../passwords/password.ts';
import { emailTaken, emailUniquely, storeAccount } from '../registration/create-account.ts';
import { rolesIn } from '../roles/built-ins.ts';
import { joinRoles } from '../roles/join-roles.ts';
import { mac } from '../secrets/mac.ts';
import { type NewUser, readNewUser } from './new-user.input.ts';

/**
 * Creates an account for somebody, once per key. Without a password, a code for choosing one is mailed. Raises Refusal
 * REAUTHENTICATION_REQUIRED for an administrator, INVALID_INPUT, WEAK_PASSWORD, EMAIL_TAKEN, NOT_FOUND or AGENCY_INACTIVE for the agency, IDEMPOTENCY_CONFLICT.
 */
export async function createUser(ctx: Ctx, input: CreateUserInput): Promise<AccountDocument> {
  // An administrator whom a thief made would outlive the stolen session.
  if (input.primaryRole === 'ADMIN') assertRecentlyProven(ctx.viewer);
  const { idempotencyKey, password, ...given } = input;
  // What is kept of a request must not tell its password.
  const secret =
    password == null ? null : mac(ctx.config, 'passwords of requests', password).toString('base64url');
  const call = { operation: 'createUser', idempotencyKey, input: { ...given, secret } };
  return makeOnce(ctx, call, { model: ctx.db.users, prefix: 'usr' }, (id) => create(ctx, id, input));
}

async function create(ctx: Ctx, _id: string, input: NewUser): Promise<void> {
  const { primaryRole: role, password, ...rest } = readNewUser(input);
  // Avoids hashing for nothing; the unique index decides.
  if (await ctx.db.users.exists({ email: rest.email })) throw emailTaken();
  if (password !== null) await refuseGuessable(password, rest);
  const passwordHash = password === null ? null : await hashPassword(ctx.config, password);
  const emailVerifiedAt = password === null ? null : new Date();
  await emailUniquely(() =>
    ctx.transaction(async () => {
      await joinRoles(ctx, rolesIn('STAFF', rest.roles), ['input', 'roles']);
      if (rest.agencyId !== null) await joinAgency(ctx, rest.agencyId);
      const fields = { ...rest, _id, accountRoles: [role], passwordHash, emailVerifiedAt };
      const account = await storeAccount(ctx, fields);
      if (passwordHash === null) {
        const subject = { email: account.email, role, purpose: 'RESET_PASSWORD' } as const;
        await issueCode(ctx, account, subject, ctx.config.INVITATION_SECONDS);
      }
      await recordChange(ctx, { entity: 'User', id: _id, before: null, after: auditedAccount(account) });
    }),
  );
}
