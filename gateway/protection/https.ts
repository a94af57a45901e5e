import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../http/refuse.ts';

/**
 * Whether a request came to the outermost trusted proxy over HTTPS. The gateway itself speaks HTTP only, so a request
 * that came past the proxies did not; entries beyond those of trusted proxies are the client's own words.
 */
export function cameOverHttps(headers: IncomingHttpHeaders, trustedProxies: number): boolean {
  if (trustedProxies === 0) return false;
  const protocols = String(headers['x-forwarded-proto'] ?? '').split(',');
  const told = protocols[Math.max(0, protocols.length - trustedProxies)] ?? '';
  return told.trim().toLowerCase() === 'https';
}

/**
 * Sends requests that come over HTTP to the same path of the public URL, method and body kept (308): what a request says
 * of its host decides nothing. `/health` is exempt: load balancers ask for it past the proxy that ends TLS.
 */
export function forceHttps(app: FastifyInstance, trustedProxies: number, publicUrl: string): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url === '/health' || cameOverHttps(request.headers, trustedProxies)) return;
    const path = request.url.startsWith('/') ? request.url : '/';
    reply.header('location', `${publicUrl}${path}`);
    return refuse(reply, 308, 'BAD_REQUEST', 'Use HTTPS.');
  });
}
