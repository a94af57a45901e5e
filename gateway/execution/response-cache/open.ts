import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../../config.ts';
import type { CachePolicies } from '../cache-hints/cache-policies.ts';
import { cdnPurge } from './cdn-purge.ts';
import { ResponseCache } from './response-cache.ts';
import { TypeVersions } from './type-versions.ts';

/** What a gateway keeps of public answers, by its settings. */
export interface OpenResponseCache {
  /** The cache, for the policies of the graph; null for none. */
  responseCache: ((policies: CachePolicies) => ResponseCache) | null;
  /** Whether a content delivery network in front learns what it may keep. */
  cdn: boolean;
  stop(): void;
}

/** Opens the cache of public answers and the purges of a content delivery network, as far as the settings ask for them. */
export function openResponseCache(
  config: GatewayConfig,
  { redis, prefix, log }: { redis: Redis; prefix: string; log: Logger },
): OpenResponseCache {
  const maxBytes = config.RESPONSE_CACHE_BYTES;
  if (maxBytes === 0 && !config.CDN_PURGE_URL) return { responseCache: null, cdn: false, stop() {} };
  const versions = new TypeVersions(redis, prefix);
  const purge = cdnPurge(config, { versions, redis, prefix, log });
  return {
    responseCache:
      maxBytes > 0 ? (policies) => new ResponseCache({ redis, prefix, versions, policies, maxBytes }) : null,
    cdn: purge !== null,
    stop() {
      purge?.stop();
      versions.stop();
    },
  };
}
