import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { LimitName, RateLimitResult } from './rate-limits.ts';

const WHAT: Record<LimitName, { setting: string; most(limit: number): string; advice: string }> = {
  requests: {
    setting: 'RATE_LIMIT_MAX',
    most: (limit) => `${limit} requests`,
    advice: 'Servers that render for many shoppers send an API key.',
  },
  cost: {
    setting: 'RATE_LIMIT_COST_MAX',
    most: (limit) => `operations of a cost of ${limit}`,
    advice: 'Ask for smaller pages or fewer levels of lists.',
  },
  secrets: {
    setting: 'RATE_LIMIT_SECRETS_MAX',
    most: (limit) => `${limit} tries at passwords and codes`,
    advice: 'Servers that sign shoppers in name the shopper in X-Shopper-IP.',
  },
  pages: {
    setting: 'RATE_LIMIT_PAGES_MAX',
    most: (limit) => `${limit} requests for pictures and pages`,
    advice: 'Keep what answers allow to be cached.',
  },
};

/** What a client is told that has used up a limit: in words, in extensions of an error, in headers. */
export interface RateRefusal {
  message: string;
  extensions: Record<string, unknown>;
  headers: Record<string, string>;
}

/** The header fields of draft-ietf-httpapi-ratelimit-headers-06: what the limit is, and what is left of it. */
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

/** The refusal of what went beyond a limit; `asked` is the cost that was too much, where it is the cost. */
export function rateRefusal(counted: RateLimitResult, asked?: number): RateRefusal {
  const { name, caller, limit, remaining, resetSeconds, windowSeconds } = counted;
  const { setting, most, advice } = WHAT[name];
  const left = asked === undefined ? '' : ` ${remaining} are left, and this operation may cost ${asked}.`;
  return {
    message: `This ${caller} may make ${most(limit)} in ${windowSeconds} s (${setting}).${left} Try again in ${resetSeconds} s. ${advice}`,
    extensions: {
      code: 'RATE_LIMITED',
      limit: name,
      most: limit,
      remaining,
      retryAfterSeconds: resetSeconds,
    },
    // When to come back: RFC 9110, 10.2.3.
    headers: { ...rateHeaders(counted), 'retry-after': String(resetSeconds) },
  };
}

/** The same as an error of GraphQL, with status 429 where it goes out over HTTP. */
export function rateLimited(counted: RateLimitResult, asked?: number): GraphQLError {
  const { message, extensions, headers } = rateRefusal(counted, asked);
  const http = { status: 429, headers: new HeaderMap(Object.entries(headers)) };
  return new GraphQLError(message, { extensions: { ...extensions, http } });
}
