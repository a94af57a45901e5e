import { createHash } from 'node:crypto';
import { type Refusal, refusal } from '@souk/subgraph';
import { z } from 'zod';
import type { Ctx } from '../context.ts';
import { inRedis } from '../sessions/in-redis.ts';

const MAX_FAILURES = 5;

// The first failure starts the window; the one that locks restarts it, so that a lock always lasts its full time.
const FAIL = `
local failures = redis.call('INCR', KEYS[1])
if failures == 1 or failures == tonumber(ARGV[1]) then redis.call('EXPIRE', KEYS[1], ARGV[2]) end
return {failures, redis.call('TTL', KEYS[1])}`;

const CLEAR = `
local failures = tonumber(redis.call('GET', KEYS[1]) or '0')
local life = redis.call('TTL', KEYS[1])
if failures < tonumber(ARGV[1]) then redis.call('DEL', KEYS[1]) end
return {failures, life}`;

const READ = `
return {tonumber(redis.call('GET', KEYS[1]) or '0'), redis.call('TTL', KEYS[1])}`;

const counted = z.tuple([z.number(), z.number()]);

// A digest, so that keys neither reveal addresses nor grow with the input.
function keyOf(ctx: Ctx, email: string): string {
  const digest = createHash('sha256').update(`${email}\n${ctx.client.ip}`).digest('base64url');
  return `${ctx.redisPrefix}login-failures:${digest}`;
}

function locked(seconds: number): Refusal {
  const retryAfterSeconds = Math.max(1, seconds);
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const message = `Too many failed attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
  return refusal('TOO_MANY_ATTEMPTS', message, null, { type: 'RetryLaterError', retryAfterSeconds });
}

async function count(ctx: Ctx, script: string, email: string, ...args: number[]) {
  const answer = await inRedis(() => ctx.redis.eval(script, 1, keyOf(ctx, email), ...args));
  const [failures, life] = counted.parse(answer);
  return { failures, life };
}

/** Raises TOO_MANY_ATTEMPTS while an address is locked for this client. */
export async function assertUnlocked(ctx: Ctx, email: string): Promise<void> {
  const { failures, life } = await count(ctx, READ, email);
  if (failures >= MAX_FAILURES) throw locked(life);
}

/**
 * Decides a sign-in whose password has been compared; raises INVALID_CREDENTIALS or TOO_MANY_ATTEMPTS. Deciding after the
 * comparison keeps concurrent guesses to five: none that ends after the fifth failure is accepted.
 */
export async function decideSignIn(ctx: Ctx, email: string, isRight: boolean): Promise<void> {
  if (isRight) {
    const { failures, life } = await count(ctx, CLEAR, email, MAX_FAILURES);
    if (failures >= MAX_FAILURES) throw locked(life);
    return;
  }
  const { failures, life } = await count(ctx, FAIL, email, MAX_FAILURES, ctx.config.LOGIN_LOCK_SECONDS);
  if (failures > MAX_FAILURES) throw locked(life);
  throw refusal('INVALID_CREDENTIALS', 'The email address or the password is wrong.');
}

/** Removes the lock of an address for this client, after the person authenticated in another way. */
export async function forgetFailures(ctx: Ctx, email: string): Promise<void> {
  await inRedis(() => ctx.redis.del(keyOf(ctx, email)));
}
