import type { FastifyInstance, FastifyReply } from 'fastify';
import { refuse } from '../../http/refuse.ts';
import { callerOf } from './caller.ts';
import type { Limiter, Taken } from './limiter.ts';

// Probes of a load balancer come from one address, and for ever.
const EXEMPT = new Set(['/health']);

/**
 * Counts every request against its address, before anything of it is read. Says how much is left in the header
 * fields of draft-ietf-httpapi-ratelimit-headers-06, and when to come back (RFC 9110, 10.2.3) where there is nothing.
 */
export function limitRequests(app: FastifyInstance, limiter: Limiter): void {
  app.addHook('onRequest', async (request, reply) => {
    if (EXEMPT.has(request.routeOptions.url ?? '')) return;
    const taken = await limiter.take(callerOf(request.ip));
    reply.header('ratelimit-limit', taken.limit);
    reply.header('ratelimit-remaining', taken.remaining);
    reply.header('ratelimit-reset', taken.resetSeconds);
    if (!taken.allowed) return refuseForNow(reply, taken);
  });
}

function refuseForNow(reply: FastifyReply, { limit, resetSeconds }: Taken): FastifyReply {
  const message = `There were more than ${limit} requests from this address; come back in ${resetSeconds} s.`;
  return refuse(reply.header('retry-after', resetSeconds), 429, 'RATE_LIMITED', message);
}
