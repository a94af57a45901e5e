import { type Refusal, refusal } from '@souk/subgraph';
import { z } from 'zod';
import type { Ctx } from '../context.ts';
import { digestOf } from '../secrets/digest.ts';
import { inRedis } from '../sessions/in-redis.ts';
import { sourceOf } from './source.ts';

/** Wrong passwords for one account, from one source or on one known device. */
const MAX_FAILURES = 5;
/** Wrong passwords for one account from all devices that it does not know. */
const MAX_FROM_STRANGERS = 50;
/** Wrong passwords from one source for all accounts, from devices that they do not know. */
const MAX_FROM_SOURCE = 100;

const DEVICE_SECONDS = 180 * 24 * 60 * 60;
/** Those that signed in last are known; more than anybody has. */
const MAX_DEVICES = 50;

// Each counter lives for the lock time, from its first failure on, and again from the one that locks: later failures do not
// extend a lock. Only what reached a decision counts: KEYS are counters in the order in which they lock, ARGV their limits and
// the lock time.
const FAIL = `
for i, key in ipairs(KEYS) do
  if tonumber(redis.call('GET', key) or '0') >= tonumber(ARGV[i]) then return {i, redis.call('TTL', key)} end
end
for i, key in ipairs(KEYS) do
  local failures = redis.call('INCR', key)
  if failures == 1 or failures == tonumber(ARGV[i]) then redis.call('EXPIRE', key, ARGV[#ARGV]) end
end
return {0, 0}`;

const READ = `
for i, key in ipairs(KEYS) do
  if tonumber(redis.call('GET', key) or '0') >= tonumber(ARGV[i]) then return {i, redis.call('TTL', key)} end
end
return {0, 0}`;

// The right password clears the counter of this device or source and leaves those that others filled.
const CLEAR = `
for i, key in ipairs(KEYS) do
  if tonumber(redis.call('GET', key) or '0') >= tonumber(ARGV[i]) then return {i, redis.call('TTL', key)} end
end
redis.call('DEL', KEYS[1])
return {0, 0}`;

const answered = z.tuple([z.number(), z.number()]);

interface Counter {
  key: string;
  max: number;
}

/** The devices of an address, each with the second until which it is known: one key, so that an erasure finds them. */
const devicesKey = (ctx: Ctx, email: string) => `${ctx.redisPrefix}known-devices:${digestOf(email)}`;

/** The client on which somebody signs in: the same program at the same source is the same device. */
const deviceOf = ({ client }: Ctx) => digestOf(sourceOf(client), client.userAgent);

const now = () => Math.floor(Date.now() / 1000);

async function isKnownDevice(ctx: Ctx, email: string): Promise<boolean> {
  const until = await inRedis(() => ctx.redis.zscore(devicesKey(ctx, email), deviceOf(ctx)));
  return until !== null && Number(until) > now();
}

/** The counters that apply to this client: a known device has one of its own, which strangers cannot fill. */
async function countersOf(ctx: Ctx, email: string): Promise<[Counter, ...Counter[]]> {
  const source = sourceOf(ctx.client);
  const counter = (name: string, max: number, ...parts: (string | null)[]) => ({
    key: `${ctx.redisPrefix}login-failures:${name}:${digestOf(...parts)}`,
    max,
  });
  if (await isKnownDevice(ctx, email))
    return [counter('device', MAX_FAILURES, email, source, ctx.client.userAgent)];
  return [
    counter('pair', MAX_FAILURES, email, source),
    counter('account', MAX_FROM_STRANGERS, email),
    counter('source', MAX_FROM_SOURCE, source),
  ];
}

function locked(seconds: number): Refusal {
  const retryAfterSeconds = Math.max(1, seconds);
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const message = `Too many failed attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
  return refusal('TOO_MANY_ATTEMPTS', message, null, { type: 'RetryLaterError', retryAfterSeconds });
}

/** Runs a script on counters; raises TOO_MANY_ATTEMPTS when one of them is at its limit. */
async function decide(ctx: Ctx, script: string, counters: readonly Counter[]): Promise<void> {
  const keys = counters.map(({ key }) => key);
  const limits = counters.map(({ max }) => max);
  const seconds = ctx.config.LOGIN_LOCK_SECONDS;
  const answer = await inRedis(() => ctx.redis.eval(script, keys.length, ...keys, ...limits, seconds));
  const [full, life] = answered.parse(answer);
  if (full > 0) throw locked(life);
}

/** Raises TOO_MANY_ATTEMPTS while an address is locked for this client. */
export async function assertUnlocked(ctx: Ctx, email: string): Promise<void> {
  await decide(ctx, READ, await countersOf(ctx, email));
}

/**
 * Decides a sign-in whose password has been compared; raises INVALID_CREDENTIALS or TOO_MANY_ATTEMPTS. Deciding after the
 * comparison keeps concurrent guesses to their limit: none that ends after the last allowed failure is accepted.
 */
export async function decideSignIn(ctx: Ctx, email: string, isRight: boolean): Promise<void> {
  const counters = await countersOf(ctx, email);
  await decide(ctx, isRight ? CLEAR : FAIL, counters);
  if (!isRight) throw refusal('INVALID_CREDENTIALS', 'The email address or the password is wrong.');
}

/** Makes the client a known device of an account; called once somebody signed in with all that the account requires. */
export async function rememberDevice(ctx: Ctx, email: string): Promise<void> {
  const key = devicesKey(ctx, email);
  await inRedis(() =>
    ctx.redis
      .multi()
      .zadd(key, now() + DEVICE_SECONDS, deviceOf(ctx))
      .zremrangebyrank(key, 0, -MAX_DEVICES - 1)
      .expire(key, DEVICE_SECONDS)
      .exec(),
  );
}

/** Forgets the devices of an address, so that the next account with it does not inherit them. */
export async function forgetDevices(ctx: Ctx, email: string): Promise<void> {
  await inRedis(() => ctx.redis.del(devicesKey(ctx, email)));
}

/** Removes the lock of an address for this client, after the person authenticated in another way; its device is known then. */
export async function forgetFailures(ctx: Ctx, email: string): Promise<void> {
  await rememberDevice(ctx, email);
  const [own] = await countersOf(ctx, email);
  await inRedis(() => ctx.redis.del(own.key));
}
