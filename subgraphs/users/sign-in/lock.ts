import { createHash } from 'node:crypto';
import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { inRedis } from '../sessions/in-redis.ts';

const MAX_FAILURES = 5;

// The first failure opens the window; the one that locks starts it anew, so that a lock always lasts its time.
const FAIL = `
local failures = redis.call('INCR', KEYS[1])
if failures == 1 or failures == tonumber(ARGV[1]) then redis.call('EXPIRE', KEYS[1], ARGV[2]) end
return failures`;

const CLEAR = `
if tonumber(redis.call('GET', KEYS[1]) or '0') >= tonumber(ARGV[1]) then return 0 end
redis.call('DEL', KEYS[1])
return 1`;

// By digest: a key must not tell an address to whoever lists keys, nor grow with what was typed.
function keyOf(ctx: Ctx, email: string): string {
  const digest = createHash('sha256').update(`${email}\n${ctx.client.ip}`).digest('base64url');
  return `${ctx.redisPrefix}login-failures:${digest}`;
}

const locked = () =>
  refusal('TOO_MANY_ATTEMPTS', 'Too many failed attempts. Wait a quarter of an hour and try again.');

/** Raises TOO_MANY_ATTEMPTS while an address is locked for this client. */
export async function assertUnlocked(ctx: Ctx, email: string): Promise<void> {
  const failures = await inRedis(() => ctx.redis.get(keyOf(ctx, email)));
  if (Number(failures ?? 0) >= MAX_FAILURES) throw locked();
}

/**
 * Settles a sign-in whose password has been compared; raises INVALID_CREDENTIALS or TOO_MANY_ATTEMPTS. It is decided
 * here, after the comparison: of guesses made at the same moment, none counts that ends after the fifth failure.
 */
export async function settle(ctx: Ctx, email: string, isRight: boolean): Promise<void> {
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

/** Lifts the lock of an address for this client, once the person has proved in another way to be the one. */
export async function forgetFailures(ctx: Ctx, email: string): Promise<void> {
  await inRedis(() => ctx.redis.del(keyOf(ctx, email)));
}
