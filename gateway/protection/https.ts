import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../http/refuse.ts';

const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

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
 * Sends whoever comes over HTTP to the same address over HTTPS, method and body kept (308). `/health` is exempt: load
 * balancers ask for it past the proxy that ends TLS.
 */
export function forceHttps(app: FastifyInstance, trustedProxies: number): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url === '/health' || cameOverHttps(request.headers, trustedProxies)) return;
    const { host = '' } = request.headers;
    if (!HOST.test(host)) return refuse(reply, 400, 'BAD_REQUEST', 'The request names no host.');
    const path = request.url.startsWith('/') ? request.url : '/';
    // The port is the one of HTTP; HTTPS has its own, the usual one.
    reply.header('location', `https://${host.replace(/:\d+$/, '')}${path}`);
    return refuse(reply, 308, 'BAD_REQUEST', 'Use HTTPS.');
  });
}
