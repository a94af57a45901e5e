import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { LimitName, RateLimitResult } from './rate-limits.ts';

const LIMITS: Record<LimitName, { setting: string; describe(limit: number): string; advice: string }> = {
  requests: {
    setting: 'RATE_LIMIT_MAX',
    describe: (limit) => `${limit} requests`,
    advice: 'A server that renders for many shoppers should send an API key.',
  },
  cost: {
    setting: 'RATE_LIMIT_COST_MAX',
    describe: (limit) => `operations with a total cost of ${limit}`,
    advice: 'Request smaller pages or fewer nested lists.',
  },
  secrets: {
    setting: 'RATE_LIMIT_SECRETS_MAX',
    describe: (limit) => `${limit} attempts at passwords and codes`,
    advice: 'A server that signs shoppers in should send their address in X-Shopper-IP.',
  },
  pages: {
    setting: 'RATE_LIMIT_PAGES_MAX',
    describe: (limit) => `${limit} requests for pictures and pages`,
    advice: 'Cache answers as their Cache-Control allows.',
  },
};

/** The refusal of a request by a rate limit: a message, extensions of an error, and headers. */
export interface RateRefusal {
  message: string;
  extensions: Record<string, unknown>;
  headers: Record<string, string>;
}

/** The headers of draft-ietf-httpapi-ratelimit-headers-06: the limit and the remaining points. */
export const rateHeaders = ({
  limit,
  remaining,
  resetSeconds,
  windowSeconds,
}: RateLimitResult): Record<string, string> => ({
  'ratelimit-limit': String(limit),
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': String(resetSeconds),
  'ratelimit-policy': `${limit};w=${windowSeconds}`,
});

/** The refusal for an exceeded limit; `cost` is the cost of the refused operation, for the limit of costs. */
export function rateRefusal(counted: RateLimitResult, cost?: number): RateRefusal {
  const { name, caller, limit, remaining, resetSeconds, windowSeconds } = counted;
  const { setting, describe, advice } = LIMITS[name];
  const left = cost === undefined ? '' : ` ${remaining} are left, and this operation may cost ${cost}.`;
  return {
    message: `This ${caller} may make ${describe(limit)} in ${windowSeconds} s (${setting}).${left} Try again in ${resetSeconds} s. ${advice}`,
    extensions: {
      code: 'RATE_LIMITED',
      limit: name,
      most: limit,
      remaining,
      retryAfterSeconds: resetSeconds,
    },
    // The time until a retry may succeed: RFC 9110, 10.2.3.
    headers: { ...rateHeaders(counted), 'retry-after': String(resetSeconds) },
  };
}

/** The same as a GraphQL error, with status 429 over HTTP. */
export function rateLimited(counted: RateLimitResult, cost?: number): GraphQLError {
  const { message, extensions, headers } = rateRefusal(counted, cost);
  const http = { status: 429, headers: new HeaderMap(Object.entries(headers)) };
  return new GraphQLError(message, { extensions: { ...extensions, http } });
}
