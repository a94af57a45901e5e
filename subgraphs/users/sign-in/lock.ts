import { createHash } from 'node:crypto';
import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { inRedis } from '../sessions/in-redis.ts';

const MAX_FAILURES = 5;

// The first failure starts the window; the one that locks restarts it, so that a lock always lasts its full time.
const FAIL = `
local failures = redis.call('INCR', KEYS[1])
if failures == 1 or failures == tonumber(ARGV[1]) then redis.call('EXPIRE', KEYS[1], ARGV[2]) end
return failures`;

const CLEAR = `
if tonumber(redis.call('GET', KEYS[1]) or '0') >= tonumber(ARGV[1]) then return 0 end
redis.call('DEL', KEYS[1])
return 1`;

// A digest, so that keys neither reveal addresses nor grow with the input.
function keyOf(ctx: Ctx, email: string): string {
  const digest = createHash('sha256').update(`${email}\n${ctx.client.ip}`).digest('base64url');
  return `${ctx.redisPrefix}login-failures:${digest}`;
}

const locked = () => refusal('TOO_MANY_ATTEMPTS', 'Too many failed attempts. Try again in 15 minutes.');

/** Raises TOO_MANY_ATTEMPTS while an address is locked for this client. */
export async function assertUnlocked(ctx: Ctx, email: string): Promise<void> {
  const failures = await inRedis(() => ctx.redis.get(keyOf(ctx, email)));
  if (Number(failures ?? 0) >= MAX_FAILURES) throw locked();
}

/**
 * Decides a sign-in whose password has been compared; raises INVALID_CREDENTIALS or TOO_MANY_ATTEMPTS. Deciding after the
 * comparison keeps concurrent guesses to five: none that ends after the fifth failure is accepted.
 */
export async function decideSignIn(ctx: Ctx, email: string, isRight: boolean): Promise<void> {
  const key = keyOf(ctx, email);
  if (isRight) {
    if ((await inRedis(() => ctx.redis.eval(CLEAR, 1, key, MAX_FAILURES))) === 1) return;
    throw locked();
  }
  const { LOGIN_LOCK_SECONDS } = ctx.config;
  const failures = await inRedis(() => ctx.redis.eval(FAIL, 1, key, MAX_FAILURES, LOGIN_LOCK_SECONDS));
  if (Number(failures) > MAX_FAILURES) throw locked();
  throw refusal('INVALID_CREDENTIALS', 'The email address or the password is wrong.');
}

/** Removes the lock of an address for this client, after the person authenticated in another way. */
export async function forgetFailures(ctx: Ctx, email: string): Promise<void> {
  await inRedis(() => ctx.redis.del(keyOf(ctx, email)));
}
