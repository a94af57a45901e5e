import { fault } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const MINUTE_SECONDS = 60;

const COUNT = `
local calls = redis.call('INCR', KEYS[1])
if calls == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return {calls, redis.call('TTL', KEYS[1])}`;

/**
 * Counts a call of validateToken for its client address; raises RATE_LIMITED beyond the limit per minute. Services are not
 * counted. Without Redis no token can be checked, so there is nothing to limit.
 */
export async function limitValidations(ctx: Ctx): Promise<void> {
  if (ctx.viewer.kind === 'service') return;
  const key = `${ctx.redisPrefix}token-validations:${ctx.client.ip}`;
  const counted = await ctx.redis.eval(COUNT, 1, key, MINUTE_SECONDS).catch(() => null);
  const [calls, retryAfterSeconds] = Array.isArray(counted) ? counted.map(Number) : [];
  if (calls === undefined || calls <= ctx.config.TOKEN_VALIDATIONS_PER_MINUTE) return;
  throw fault('RATE_LIMITED', 'Too many tokens were validated. Try again in a minute.', {
    retryAfterSeconds,
  });
}
