import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../http/refuse.ts';

/**
 * Whether a request reached the outermost trusted proxy over HTTPS. The gateway itself serves HTTP only, so that a
 * request that bypassed the proxies did not. Entries before those of trusted proxies come from the client, and are ignored.
 */
export function cameOverHttps(headers: IncomingHttpHeaders, trustedProxies: number): boolean {
  if (trustedProxies === 0) return false;
  const protocols = String(headers['x-forwarded-proto'] ?? '').split(',');
  const protocol = protocols[Math.max(0, protocols.length - trustedProxies)] ?? '';
  return protocol.trim().toLowerCase() === 'https';
}

/**
 * Redirects HTTP requests to the same path of the public URL with 308, which keeps method and body. The host of the
 * request is ignored. `/health` is exempt, as load balancers call it without the proxy that terminates TLS.
 */
export function forceHttps(app: FastifyInstance, trustedProxies: number, publicUrl: string): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url === '/health' || cameOverHttps(request.headers, trustedProxies)) return;
    const path = request.url.startsWith('/') ? request.url : '/';
    reply.header('location', `${publicUrl}${path}`);
    return refuse(reply, 308, 'BAD_REQUEST', 'Use HTTPS.');
  });
}
