import { recordChange, refusal } from '@souk/subgraph';
import { z } from 'zod';
import type { AccountDocument } from '../accounts/account.model.ts';
import { personOf } from '../accounts/person.ts';
import type { Ctx } from '../context.ts';
import { endPendingChange } from '../email-change/void.ts';
import { ownAccount } from '../profile/own-account.ts';
import { personRules, readAs } from '../registration/person.input.ts';
import { endOtherSessions } from '../sessions/session.service.ts';
import { refuseGuessable } from './common.ts';
import { hashPassword } from './password.ts';
import { provePassword } from './prove-password.ts';

const rules = z.object({ newPassword: personRules.password });

/** The present and the new password. */
export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}

/**
 * Changes the caller's own password and ends all other sessions of the account. Raises Refusal WEAK_PASSWORD, which is no
 * attempt, INVALID_CREDENTIALS, TOO_MANY_ATTEMPTS and INVALID_STATE, and SERVICE_UNAVAILABLE when sessions cannot be ended; the
 * old password then stays.
 */
export async function changePassword(
  ctx: Ctx,
  input: PasswordChange,
): Promise<{ user: AccountDocument; endedSessionCount: number }> {
  const { newPassword } = readAs(rules, input);
  const before = await ownAccount(ctx);
  if (before.passwordHash === null) throw noPassword();
  await refuseGuessable(newPassword, before, 'newPassword');
  if (newPassword.normalize('NFKC') === input.currentPassword.normalize('NFKC')) throw same();
  await provePassword(ctx, before, input.currentPassword, ['input', 'currentPassword']);
  const passwordHash = await hashPassword(ctx.config, newPassword);
  return ctx.transaction(async () => {
    const user = await ctx.db.users
      // Of two concurrent changes only one knew the present password.
      .findOneAndUpdate(
        { _id: before._id, status: 'ACTIVE', passwordHash: before.passwordHash },
        { $set: { passwordHash } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!user) throw changedMeanwhile();
    const { _id: userId } = user;
    await endPendingChange(ctx, userId);
    await recordChange(ctx, {
      entity: 'User',
      id: userId,
      before: { passwordHash: before.passwordHash },
      after: { passwordHash },
    });
    await ctx.emit('user.password_changed', userId, personOf(user));
    // Before the commit: a concurrent sign-in with the old password waits for the commit when it reloads the account.
    return { user, endedSessionCount: await endOtherSessions(ctx, userId) };
  });
}

const noPassword = () =>
  refusal('INVALID_STATE', 'This account has no password. Request one with “forgot password”.', null);

const same = () =>
  refusal('WEAK_PASSWORD', 'The new password must differ from the present one.', ['input', 'newPassword']);

const changedMeanwhile = () =>
  refusal('INVALID_CREDENTIALS', 'The password was changed meanwhile.', ['input', 'currentPassword']);
