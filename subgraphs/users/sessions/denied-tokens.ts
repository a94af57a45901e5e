import { isProviderSession } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { inRedis } from './in-redis.ts';

/** The longest life of a provider's access token that is accepted, and for how long one that was signed out is refused. */
export const MAX_TOKEN_SECONDS = 31 * 24 * 60 * 60;

const deniedKey = ({ redisPrefix }: Ctx, sessionId: string) => `${redisPrefix}token-denied:${sessionId}`;

/** Refuses the provider's access tokens of these sessions until they have expired: their provider still vouches for them. */
export async function denyTokens(ctx: Ctx, sessionIds: readonly string[]): Promise<void> {
  const ids = sessionIds.filter(isProviderSession);
  if (ids.length === 0) return;
  const commands = ctx.redis.multi();
  for (const id of ids) commands.set(deniedKey(ctx, id), '1', 'EX', MAX_TOKEN_SECONDS);
  await commands.exec();
}

/** Whether the token of a session is refused. */
export const isDenied = async (ctx: Ctx, sessionId: string): Promise<boolean> =>
  (await inRedis(() => ctx.redis.exists(deniedKey(ctx, sessionId)))) === 1;
