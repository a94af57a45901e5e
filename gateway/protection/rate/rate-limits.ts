import type { Viewer } from '@souk/platform';
import type { Redis } from 'ioredis';
import type { GatewayConfig } from '../../config.ts';
import { type Caller, callerOf, networkOf } from './caller.ts';
import { createLimiter, type Limiter, type LimiterResult } from './limiter.ts';
import type { RateClient } from './trust.ts';

/** The names of the rate limits. */
export type LimitName = 'requests' | 'cost' | 'secrets' | 'pages';

/** The result of counting a request. */
export interface RateLimitResult extends LimiterResult {
  name: LimitName;
  caller: Caller['kind'];
}

/** The rate limits. A result is null for clients that are not counted. */
export interface RateLimits {
  /** A request to the API, or an operation over a WebSocket; `viewer` is null before it is known. */
  request(viewer: Viewer | null, client: RateClient): Promise<RateLimitResult | null>;
  /** The cost of an operation. */
  cost(viewer: Viewer, client: RateClient, cost: number): Promise<RateLimitResult | null>;
  /** Attempts at a secret, by the address, also for an account that is signed in. */
  secrets(client: RateClient, attempts: number): Promise<RateLimitResult>;
  /** A request outside of the API, by the address. */
  page(client: RateClient): Promise<RateLimitResult | null>;
}

// In development guessing is limited as well, but a developer does not have to wait long.
const SECRETS_WINDOW_IN_DEVELOPMENT_SECONDS = 60;

/** The rate limits of the settings; null when they are off. */
export function rateLimits(redis: Redis, prefix: string, config: GatewayConfig): RateLimits | null {
  if (config.RATE_LIMIT_MAX === 0) return null;
  const windowSeconds = Math.ceil(config.RATE_LIMIT_WINDOW_MS / 1_000);
  const of = (name: string, points: number, more = {}) =>
    createLimiter(redis, prefix, { name, points, windowSeconds, ...more });
  const requests = of('requests', config.RATE_LIMIT_MAX);
  const cost = of('cost', config.RATE_LIMIT_COST_MAX, { refundsRefused: true });
  const pages = of('pages', config.RATE_LIMIT_PAGES_MAX);
  const secrets = of('secrets', config.RATE_LIMIT_SECRETS_MAX);
  const secretsInDevelopment = of('secrets-in-development', config.RATE_LIMIT_SECRETS_MAX, {
    windowSeconds: Math.min(windowSeconds, SECRETS_WINDOW_IN_DEVELOPMENT_SECONDS),
  });

  async function take(
    name: LimitName,
    limiter: Limiter,
    caller: Caller,
    points: number,
  ): Promise<RateLimitResult> {
    const taken = await limiter.take(caller.key, points);
    return { ...taken, name, caller: caller.kind };
  }
  const addressIn = ({ info }: RateClient): Caller => ({ key: networkOf(info.ip ?? ''), kind: 'address' });

  return {
    request: async (viewer, client) =>
      client.trust === 'none' ? take('requests', requests, callerOf(viewer, client.info), 1) : null,
    cost: async (viewer, client, points) =>
      client.trust === 'none' ? take('cost', cost, callerOf(viewer, client.info), points) : null,
    secrets: (client, attempts) =>
      take(
        'secrets',
        client.trust === 'machine' ? secretsInDevelopment : secrets,
        addressIn(client),
        attempts,
      ),
    page: async (client) => (client.trust === 'none' ? take('pages', pages, addressIn(client), 1) : null),
  };
}
