import { type ApiKeyRecord, apiKeyStore } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { inRedis } from '../sessions/in-redis.ts';
import type { ApiKeyDocument } from './api-key.model.ts';

const KEPT_AFTER_MS = 7 * 86_400_000;

const recordOf = (key: ApiKeyDocument): ApiKeyRecord => ({
  version: key.version,
  secrets: key.secrets.map(({ digest, until }) => ({ digest, until: until?.getTime() ?? null })),
  scopes: key.scopes,
  expiresAt: key.expiresAt.getTime(),
  revokedAt: key.revokedAt?.getTime() ?? null,
});

/** Puts the current state of a key on the allow-list, for all processes at once. Raises SERVICE_UNAVAILABLE. */
export async function publishKey(ctx: Ctx, key: ApiKeyDocument): Promise<void> {
  await inRedis(() => apiKeyStore(ctx.redis, ctx.redisPrefix).put(key._id, recordOf(key)));
}

/**
 * Puts all keys on the allow-list that hold, or ended within the last week. It takes only versions that are newer than its
 * own, so this repairs what a crash or an emptied Redis lost, and can undo nothing.
 */
export async function publishAllKeys(ctx: Ctx): Promise<void> {
  const since = new Date(Date.now() - KEPT_AFTER_MS);
  const keys = await ctx.db.apiKeys
    .find({ expiresAt: { $gt: since }, $or: [{ revokedAt: null }, { revokedAt: { $gt: since } }] })
    .lean();
  for (const key of keys) await publishKey(ctx, key);
}

/** Publishes all keys now and whenever Redis is connected again, as it may have been emptied. Returns how to stop that. */
export async function keepKeysPublished(ctx: Ctx): Promise<() => void> {
  const publish = () =>
    publishAllKeys(ctx).catch((error: Error) => {
      // The client logs an outage once.
      if (ctx.redis.status !== 'ready') return;
      ctx.log.warn({ error: error.message }, 'the API keys could not be published; trying again');
    });
  await publish();
  ctx.redis.on('ready', publish);
  return () => ctx.redis.off('ready', publish);
}
