import { refusal } from '@souk/subgraph';
import { emailKey } from '@souk/text/email.ts';
import { z } from 'zod';
import type { AccountDocument, AuthContext } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import { checkCode, useCode } from '../otp/check.ts';
import { requestCode } from '../otp/request.service.ts';
import { personRules, readAs } from '../registration/person.input.ts';
import { endSessions } from '../sessions/session.service.ts';
import { forgetFailures } from '../sign-in/lock.ts';
import { hashPassword } from './password.ts';

/** Requests a code to choose a new password with; see {@link requestCode}. */
export async function requestPasswordReset(ctx: Ctx, input: { email: string; context: AuthContext }) {
  const { sent, ...rest } = await requestCode(ctx, { ...input, purpose: 'RESET_PASSWORD' });
  return { success: sent, ...rest };
}

/** What gives an account a new password. */
export interface Reset {
  email: string;
  context: AuthContext;
  code: string;
  newPassword: string;
}

const rules = z.object({ newPassword: personRules.password });

/**
 * Gives an account a new password by the code mailed for it, and ends all its sessions. Raises Refusal WEAK_PASSWORD,
 * which costs no try, OTP_INVALID, OTP_EXPIRED and OTP_TOO_MANY_ATTEMPTS, and SERVICE_UNAVAILABLE when sessions
 * cannot be ended: the password is the old one then.
 */
export async function resetPassword(ctx: Ctx, input: Reset): Promise<void> {
  const { newPassword } = readAs(rules, input);
  const { context } = input;
  const email = emailKey(input.email);
  const checked = await checkCode(ctx, { email, context, purpose: 'RESET_PASSWORD' }, input.code);
  const passwordHash = await hashPassword(ctx.config, newPassword);
  await ctx.transaction(async () => {
    await useCode(ctx, checked);
    const before = await ctx.db.Account.findOneAndUpdate(
      { email, contexts: context, status: 'ACTIVE' },
      { $set: { passwordHash } },
    ).lean();
    if (!before) throw refusal('OTP_INVALID', 'The code is wrong.', ['input', 'code']);
    await tell(ctx, before);
    // Before the commit: whoever signs in with the old password meanwhile waits for it with the last look.
    await endSessions(ctx, before._id);
  });
  await forgetFailures(ctx, email);
}

/** A code that came by mail verifies the address as well; of a first password nobody has to be warned. */
async function tell(ctx: Ctx, { _id: userId, email, firstName, ...before }: AccountDocument): Promise<void> {
  const person = { userId, email, firstName };
  if (before.emailVerifiedAt === null) {
    await ctx.db.Account.updateOne({ _id: userId }, { $set: { emailVerifiedAt: new Date() } });
    await ctx.emit('user.verified', userId, person);
  }
  if (before.passwordHash !== null) await ctx.emit('user.password_changed', userId, person);
}
