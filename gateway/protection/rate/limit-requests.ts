import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../http/refuse.ts';
import { rateHeaders, rateRefusal } from './rate-limited.ts';
import type { RateLimitResult, RateLimits } from './rate-limits.ts';
import type { FindClient, Trust } from './trust.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** How far the gateway trusts the client of the request. */
    trust: Trust;
  }
}

const API = '/graphql';
// The probes of a load balancer all come from one address.
const EXEMPT = '/health';

/**
 * Identifies the client of a request, and counts requests outside of the API for its address, before they are read.
 * Requests to the API are counted once the caller is identified, see `countCaller`.
 */
export function limitPages(app: FastifyInstance, find: FindClient, limits: RateLimits | null): void {
  app.decorateRequest('client');
  app.decorateRequest('trust', 'none');
  app.addHook('onRequest', (request, reply, done) => {
    const { info, trust, refusal } = find(request.headers, request.ip);
    request.client = info;
    request.trust = trust;
    const { url } = request.routeOptions;
    const proceed = () => {
      if (refusal) refuse(reply, refusal.status, refusal.code, refusal.message);
      else done();
    };
    if (!limits || url === EXEMPT || (url === API && !refusal)) return proceed();
    limits.page({ info, trust }).then((counted) => {
      if (counted && !counted.allowed) refuseByRate(reply, counted);
      else proceed();
    }, done);
  });
}

/** Counts a request to the API for its caller; false when it was refused. */
export type CountCaller = (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>;

/** Counts the callers of the API. A request with an invalid token counts for its address. */
export const countCaller =
  (limits: RateLimits): CountCaller =>
  async (request, reply) => {
    if (request.routeOptions.url !== API) return true;
    const { viewer, client: info, trust } = request;
    const counted = await limits.request(viewer, { info, trust });
    if (!counted) return true;
    if (!counted.allowed) {
      refuseByRate(reply, counted);
      return false;
    }
    reply.headers(rateHeaders(counted));
    return true;
  };

function refuseByRate(reply: FastifyReply, counted: RateLimitResult): FastifyReply {
  const { message, extensions, headers } = rateRefusal(counted);
  return refuse(reply.headers(headers), 429, 'RATE_LIMITED', message, extensions);
}
