import { refusal } from '@souk/subgraph';
import { z } from 'zod';
import type { AccountDocument } from '../accounts/account.model.ts';
import { personOf } from '../accounts/person.ts';
import type { Ctx } from '../context.ts';
import { inRedis } from '../sessions/in-redis.ts';

const MAX_GUESSES = 10;
const WINDOW_SECONDS = 15 * 60;
const SECONDS_PER_MINUTE = 60;

const keyOf = ({ redisPrefix }: Ctx, accountId: string) => `${redisPrefix}totp-guesses:${accountId}`;

/**
 * Counts a code of an authenticator app before it is compared, per account: of concurrent ones ten get through in fifteen
 * minutes, however many sign-ins, sessions and addresses they come from. The window is that of the first one, so that further
 * guesses do not prolong it. Only those who know the password or have a session get here; passkeys and recovery codes, which
 * cannot be guessed, stay open for the owner. Raises Refusal TOO_MANY_ATTEMPTS.
 */
export async function countGuess(ctx: Ctx, account: AccountDocument): Promise<void> {
  const { _id } = account;
  const key = keyOf(ctx, _id);
  const answers = await inRedis(() =>
    ctx.redis.multi().set(key, 0, 'EX', WINDOW_SECONDS, 'NX').incr(key).ttl(key).exec(),
  );
  const guesses = z.number().parse(answers?.[1]?.[1]);
  if (guesses <= MAX_GUESSES) return;
  const retryAfterSeconds = Math.max(1, z.number().parse(answers?.[2]?.[1]));
  // Once per window: the caller who guesses has the password.
  if (guesses === MAX_GUESSES + 1) {
    ctx.log.warn({ userId: _id }, 'codes of an authenticator app are being guessed');
    await ctx.transaction(() => ctx.emit('user.second_factor_guessed', _id, personOf(account)));
  }
  const minutes = Math.ceil(retryAfterSeconds / SECONDS_PER_MINUTE);
  const message = `Too many wrong codes. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, or use a passkey or a recovery code.`;
  throw refusal('TOO_MANY_ATTEMPTS', message, ['input', 'code'], {
    type: 'RetryLaterError',
    retryAfterSeconds,
  });
}

/** Takes back the count of a code that was right. */
export async function uncountGuess(ctx: Ctx, accountId: string): Promise<void> {
  const key = keyOf(ctx, accountId);
  await inRedis(() => ctx.redis.multi().set(key, 1, 'EX', WINDOW_SECONDS, 'NX').decr(key).exec());
}
