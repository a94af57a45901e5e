import cors from '@fastify/cors';
import { securityHeaders } from '@souk/platform';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from '../config.ts';
import { refuseDuplicateHeaders } from './duplicate-headers.ts';
import { forceHttps } from './https.ts';

const SANDBOX = 'https://studio.apollographql.com';

// The usual addresses of the development servers of web shops.
const DEVELOPMENT_SHOPS = ['http://localhost:3000', 'http://localhost:5173'];

/** The origins whose pages may call the gateway, `*` for all; in production only those of the settings. */
export const allowedOrigins = (config: GatewayConfig, production: boolean): readonly string[] =>
  production ? (config.CORS_ORIGIN ?? []) : [...(config.CORS_ORIGIN ?? DEVELOPMENT_SHOPS), SANDBOX];

/** Sets security headers and cross-origin rules. Apollo Sandbox is allowed outside production only. */
export async function protect(
  app: FastifyInstance,
  config: GatewayConfig,
  production: boolean,
): Promise<void> {
  securityHeaders(app, {
    // The Sandbox page loads its application from Apollo. In production there is no such page.
    contentSecurityPolicy: production ? undefined : false,
    crossOriginEmbedderPolicy: false,
    // Web shops on other origins show product pictures.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  const origins = allowedOrigins(config, production);
  await app.register(cors, {
    origin: origins.includes('*') ? true : [...origins],
    credentials: true,
    // The last two are for files that clients send by themselves.
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH'],
    exposedHeaders: [
      'x-request-id',
      'retry-after',
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
      'ratelimit-policy',
      'upload-offset',
      'upload-length',
    ],
    maxAge: 600,
    // An OPTIONS request without an origin is harmless, and gets the same answer as any other.
    strictPreflight: false,
  });
  refuseDuplicateHeaders(app);
  if (config.FORCE_HTTPS) forceHttps(app, config.TRUST_PROXY, config.PUBLIC_URL);
}

/**
 * Checks whether a page of an origin may open a WebSocket: pages of the gateway itself, such as Sandbox, and those that
 * may call over HTTP. Browsers do not apply CORS to WebSockets, so the server has to. The gateway's own pages are those of
 * `publicUrl`; without it, in development, those of the called host.
 */
export function originCheck(allowed: readonly string[], publicUrl?: string) {
  const all = allowed.includes('*');
  const own = publicUrl === undefined ? null : new URL(publicUrl).origin;
  return (origin: string, host: string | undefined): boolean =>
    all ||
    allowed.includes(origin) ||
    (own === null ? URL.canParse(origin) && new URL(origin).host === host : origin === own);
}

/** Checks whether pages of an origin may use cookies: pages of the gateway itself, and origins that are listed one by one. */
export const originOfPages = (config: GatewayConfig, production: boolean) =>
  originCheck(
    allowedOrigins(config, production).filter((origin) => origin !== '*' && origin !== SANDBOX),
    production ? config.PUBLIC_URL : undefined,
  );
