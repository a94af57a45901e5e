import type { Viewer } from '@souk/platform';
import type { Redis } from 'ioredis';
import type { GatewayConfig } from '../../config.ts';
import { type Caller, callerOf, networkOf } from './caller.ts';
import { createLimiter, type Limiter, type Taken } from './limiter.ts';
import type { Client } from './trust.ts';

/** What is counted of callers. */
export type LimitName = 'requests' | 'cost' | 'secrets' | 'pages';

/** What came of counting something: null where it is not counted. */
export interface Counted extends Taken {
  name: LimitName;
  caller: Caller['kind'];
}

/** Counts what clients do against the limits. Null for what is not counted of a client. */
export interface RateLimits {
  /** A request to the API, or an operation over a WebSocket; `viewer` is null before it is known. */
  request(viewer: Viewer | null, client: Client): Promise<Counted | null>;
  /** What an operation may cost. */
  cost(viewer: Viewer, client: Client, cost: number): Promise<Counted | null>;
  /** So many tries at a secret, by the address, also for an account that is signed in. */
  secrets(client: Client, tries: number): Promise<Counted>;
  /** A request for anything but the API, by the address. */
  page(client: Client): Promise<Counted | null>;
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

  async function take(name: LimitName, limiter: Limiter, caller: Caller, points: number): Promise<Counted> {
    const taken = await limiter.take(caller.key, points);
    return { ...taken, name, caller: caller.kind };
  }
  const addressIn = ({ info }: Client): Caller => ({ key: networkOf(info.ip ?? ''), kind: 'address' });

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
