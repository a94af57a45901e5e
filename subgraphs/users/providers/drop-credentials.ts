import type { AccountDocument } from '../accounts/account.model.ts';
import { revokeKeysOf } from '../api-keys/creators.ts';
import type { Ctx } from '../context.ts';
import { otpId } from '../otp/codes.ts';
import { endSessions } from '../sessions/session.service.ts';

const ROLES = ['CUSTOMER', 'SELLER', 'STAFF', 'ADMIN'] as const;
const PURPOSES = ['VERIFY_EMAIL', 'RESET_PASSWORD'] as const;

/**
 * Takes away every way into an account besides its password, and ends its sessions: who could enter before cannot any more.
 * Addresses go as well, as a stranger's would receive the owner's orders. Runs in the transaction that takes the password
 * away.
 */
export async function dropCredentials(ctx: Ctx, { _id, email }: AccountDocument): Promise<void> {
  const codes = ROLES.flatMap((role) => PURPOSES.map((purpose) => otpId({ email, role, purpose })));
  await ctx.db.otps.deleteMany({ _id: { $in: codes } });
  await ctx.db.providerLinks.deleteMany({ accountId: _id });
  await ctx.db.addresses.deleteMany({ userId: _id });
  await revokeKeysOf(ctx, _id);
  await ctx.db.passkeys.deleteMany({ accountId: _id });
  await ctx.db.secondFactors.deleteOne({ _id });
  // Before the commit: a concurrent sign-in waits for the commit when it reloads the account.
  await endSessions(ctx, _id);
}
