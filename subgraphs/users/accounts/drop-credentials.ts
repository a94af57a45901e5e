import { revokeKeysOf } from '../api-keys/creators.ts';
import type { Ctx } from '../context.ts';
import { endPendingChange, voidCodes } from '../email-change/void.ts';
import { deleteSecondFactors } from '../second-factor/changes.ts';
import { endSessions } from '../sessions/session.service.ts';
import type { AccountDocument } from './account.model.ts';

/**
 * Takes every way into an account besides its password: sessions, mailed codes, a pending address, linked providers, passkeys,
 * second factors and API keys. For accounts that somebody else could enter; runs in the transaction that takes the password
 * away.
 */
export async function dropCredentials(
  ctx: Ctx,
  { _id, email }: Pick<AccountDocument, '_id' | 'email'>,
): Promise<void> {
  await endPendingChange(ctx, _id);
  await voidCodes(ctx, email);
  await ctx.db.providerLinks.deleteMany({ accountId: _id });
  await deleteSecondFactors(ctx, _id);
  await revokeKeysOf(ctx, _id);
  // Before the commit: a concurrent sign-in waits for the commit when it reloads the account.
  await endSessions(ctx, _id);
}
