import { apiKeyStore } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { inRedis } from '../sessions/in-redis.ts';

/** Stores when keys were used last, as the gateway has noted it. */
export async function noteUses(ctx: Ctx): Promise<void> {
  const uses = await inRedis(() => apiKeyStore(ctx.redis, ctx.redisPrefix).takeUses());
  for (const [_id, at] of uses) {
    await ctx.db.apiKeys.updateOne({ _id }, { $max: { lastUsedAt: at } }, { timestamps: false });
  }
}
