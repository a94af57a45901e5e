import { recordChange, refusal } from '@souk/subgraph';
import { emailKey } from '@souk/text/email.ts';
import { z } from 'zod';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import { claimAccount } from '../accounts/claim-account.ts';
import { personOf } from '../accounts/person.ts';
import type { Ctx } from '../context.ts';
import { endPendingChange } from '../email-change/void.ts';
import { checkCode, useCode } from '../otp/check.ts';
import { personRules, readAs } from '../registration/person.input.ts';
import { endSessions } from '../sessions/session.service.ts';
import { forgetFailures } from '../sign-in/lock.ts';
import { refuseGuessable } from './common.ts';
import { hashPassword } from './password.ts';

/** The account, the code and the new password. */
export interface Reset {
  email: string;
  role: AccountRole;
  code: string;
  newPassword: string;
}

const rules = z.object({ newPassword: personRules.password });

/**
 * Sets a new password with the code mailed for it, and ends all sessions of the account. Raises Refusal WEAK_PASSWORD,
 * which does not count as an attempt, CODE_INVALID, CODE_EXPIRED and CODE_TOO_MANY_ATTEMPTS, and SERVICE_UNAVAILABLE when
 * sessions cannot be ended; the old password then stays.
 */
export async function resetPassword(ctx: Ctx, input: Reset): Promise<void> {
  const { newPassword } = readAs(rules, input);
  const { role } = input;
  const email = emailKey(input.email);
  // Without the name: only a right code may reveal whose account it is.
  await refuseGuessable(newPassword, { email, firstName: '' }, 'newPassword');
  const checked = await checkCode(ctx, { email, role, purpose: 'RESET_PASSWORD' }, input.code);
  const passwordHash = await hashPassword(ctx.config, newPassword);
  await ctx.transaction(async () => {
    await useCode(ctx, checked);
    const before = await ctx.db.users
      .findOneAndUpdate({ email, accountRoles: role, status: 'ACTIVE' }, { $set: { passwordHash } })
      .lean();
    if (!before) throw refusal('CODE_INVALID', 'The code is wrong.', ['input', 'code']);
    await endPendingChange(ctx, before._id);
    await recordChange(ctx, {
      entity: 'User',
      id: before._id,
      before: { passwordHash: before.passwordHash },
      after: { passwordHash },
    });
    await tell(ctx, before, role);
    // Before the commit: a concurrent sign-in with the old password waits for the commit when it reloads the account.
    await endSessions(ctx, before._id);
  });
  await forgetFailures(ctx, email);
}

/** A first password needs no warning mail. A first proof of the address makes the account its owner's. */
async function tell(ctx: Ctx, before: AccountDocument, role: AccountRole): Promise<void> {
  if (before.emailVerifiedAt === null) {
    await claimAccount(ctx, before, { provider: null, isBusinessKnown: role === 'SELLER' });
  }
  if (before.passwordHash !== null) await ctx.emit('user.password_changed', before._id, personOf(before));
}
