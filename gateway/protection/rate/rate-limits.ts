import type { Redis } from 'ioredis';
import type { GatewayConfig } from '../../config.ts';
import { createLimiter, type Limiter } from './limiter.ts';

/** What is counted of each address. */
export interface RateLimits {
  requests: Limiter;
  cost: Limiter;
  secrets: Limiter;
}

/** The allowances that the settings give; null when they give none. */
export function rateLimits(redis: Redis, prefix: string, config: GatewayConfig): RateLimits | null {
  if (config.RATE_LIMIT_MAX === 0) return null;
  const windowSeconds = Math.ceil(config.RATE_LIMIT_WINDOW_MS / 1_000);
  const of = (name: string, points: number) => createLimiter(redis, prefix, { name, points, windowSeconds });
  return {
    requests: of('requests', config.RATE_LIMIT_MAX),
    cost: of('cost', config.RATE_LIMIT_COST_MAX),
    secrets: of('secrets', config.RATE_LIMIT_SECRETS_MAX),
  };
}
