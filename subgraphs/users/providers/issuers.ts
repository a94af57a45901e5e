import { publishTokenIssuers } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { Providers } from './provider.ts';

/**
 * Keeps the issuers published in Redis whose access tokens are accepted: now, and when Redis reconnects, as it may be empty.
 * Returns a function that stops it.
 */
export async function keepIssuersPublished(ctx: Ctx, { all }: Providers): Promise<() => void> {
  const issuers = all.flatMap(({ spec }) => (spec.audience === null ? [] : [spec.issuer]));
  const publish = () =>
    publishTokenIssuers(ctx.redis, ctx.redisPrefix, issuers).catch((error: Error) => {
      // The client logs an outage once.
      if (ctx.redis.status !== 'ready') return;
      ctx.log.warn({ error: error.message }, 'the issuers of access tokens could not be published');
    });
  await publish();
  ctx.redis.on('ready', publish);
  return () => ctx.redis.off('ready', publish);
}
