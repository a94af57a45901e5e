import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../http/refuse.ts';
import { rateHeaders, rateRefusal } from './rate-limited.ts';
import type { RateLimitResult, RateLimits } from './rate-limits.ts';
import type { FindClient, Trust } from './trust.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** How far the client is trusted; who it is stands in `client`. */
    trust: Trust;
  }
}

const API = '/graphql';
// Probes of a load balancer come from one address, and for ever.
const EXEMPT = '/health';

/**
 * Finds out which client sends a request, and counts requests for anything but the API against its address, before
 * anything of them is read. Those to the API are counted once it is known who is signed in, see `countCaller`.
 */
export function limitPages(app: FastifyInstance, find: FindClient, limits: RateLimits | null): void {
  app.decorateRequest('client');
  app.decorateRequest('trust', 'none');
  app.addHook('onRequest', (request, reply, done) => {
    const { info, trust, refusal } = find(request.headers, request.ip);
    request.client = info;
    request.trust = trust;
    const { url } = request.routeOptions;
    const goOn = () => {
      if (refusal) refuse(reply, refusal.status, refusal.code, refusal.message);
      else done();
    };
    if (!limits || url === EXEMPT || (url === API && !refusal)) return goOn();
    limits.page({ info, trust }).then((counted) => {
      if (counted && !counted.allowed) refuseForNow(reply, counted);
      else goOn();
    }, done);
  });
}

/** Counts a request to the API for the account that is signed in, else for the address; false when it was refused. */
export type CountCaller = (request: FastifyRequest, reply: FastifyReply) => Promise<boolean>;

/** Counts callers of the API. A request whose token does not hold counts for its address. */
export const countCaller =
  (limits: RateLimits): CountCaller =>
  async (request, reply) => {
    if (request.routeOptions.url !== API) return true;
    const { viewer, client: info, trust } = request;
    const counted = await limits.request(viewer, { info, trust });
    if (!counted) return true;
    if (!counted.allowed) {
      refuseForNow(reply, counted);
      return false;
    }
    reply.headers(rateHeaders(counted));
    return true;
  };

function refuseForNow(reply: FastifyReply, counted: RateLimitResult): FastifyReply {
  const { message, extensions, headers } = rateRefusal(counted);
  return refuse(reply.headers(headers), 429, 'RATE_LIMITED', message, extensions);
}
