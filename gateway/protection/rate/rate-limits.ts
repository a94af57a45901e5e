import type { Viewer } from '@souk/platform';
import type { Redis } from 'ioredis';
import type { GatewayConfig } from '../../config.ts';
import { type Caller, callerOf, networkOf } from './caller.ts';
import { createLimiter, type Limiter, type LimiterResult } from './limiter.ts';
import type { RateClient } from './trust.ts';

/** What is counted of callers. */
export type LimitName = 'requests' | 'cost' | 'secrets' | 'pages';

/** What came of counting something: null where it is not counted. */
export interface RateLimitResult extends LimiterResult {
  name: LimitName;
  caller: Caller['kind'];
}

/** Counts what clients do against the limits. Null for what is not counted of a client. */
export interface RateLimits {
  /** A request to the API, or an operation over a WebSocket; `viewer` is null before it is known. */
  request(viewer: Viewer | null, client: RateClient): Promise<RateLimitResult | null>;
  /** What an operation may cost. */
  cost(viewer: Viewer, client: RateClient, cost: number): Promise<RateLimitResult | null>;
  /** So many tries at a secret, by the address, also for an account that is signed in. */
  secrets(client: RateClient, tries: number): Promise<RateLimitResult>;
  /** A request for anything but the API, by the address. */
  page(client: RateClient): Promise<RateLimitResult | null>;
}

// In development a guesser is stopped as well, and a developer has not long to wait.
const SECRETS_WINDOW_IN_DEVELOPMENT_SECONDS = 60;

/** The limits that the settings give; null when they give none. */
export function rateLimits(redis: Redis, prefix: string, config: GatewayConfig): RateLimits | null {
  if (config.RATE_LIMIT_MAX === 0) return null;
  const windowSeconds = Math.ceil(config.RATE_LIMIT_WINDOW_MS / 1_000);
  const of = (name: string, points: number, more = {}) =>
    createLimiter(redis, prefix, { name, points, windowSeconds, ...more });
  const requests = of('requests', config.RATE_LIMIT_MAX);
  const cost = of('cost', config.RATE_LIMIT_COST_MAX, { givesBack: true });
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
    secrets: (client, tries) =>
      take('secrets', client.trust === 'machine' ? secretsInDevelopment : secrets, addressIn(client), tries),
    page: async (client) => (client.trust === 'none' ? take('pages', pages, addressIn(client), 1) : null),
  };
}
