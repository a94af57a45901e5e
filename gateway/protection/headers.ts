import cors from '@fastify/cors';
import { securityHeaders } from '@souk/platform';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from '../config.ts';
import { refuseDuplicateHeaders } from './duplicate-headers.ts';
import { forceHttps } from './https.ts';

const SANDBOX = 'https://studio.apollographql.com';

// Where the development servers of web shops usually stand.
const DEVELOPMENT_SHOPS = ['http://localhost:3000', 'http://localhost:5173'];

/** The origins whose pages may call, `*` for all; in production none but those that the settings name. */
export const allowedOrigins = (config: GatewayConfig, production: boolean): readonly string[] =>
  production ? (config.CORS_ORIGIN ?? []) : [...(config.CORS_ORIGIN ?? DEVELOPMENT_SHOPS), SANDBOX];

/** Security headers and cross-origin rules. Apollo Sandbox may call, and be embedded, outside production only. */
export async function protect(
  app: FastifyInstance,
  config: GatewayConfig,
  production: boolean,
): Promise<void> {
  securityHeaders(app, {
    // The Sandbox page loads its application from Apollo; in production there is no page to protect it for.
    contentSecurityPolicy: production ? undefined : false,
    crossOriginEmbedderPolicy: false,
    // Product pictures are shown by web shops on other origins.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  const origins = allowedOrigins(config, production);
  await app.register(cors, {
    origin: origins.includes('*') ? true : [...origins],
    credentials: true,
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: [
      'x-request-id',
      'retry-after',
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
      'ratelimit-policy',
    ],
    maxAge: 600,
    // An OPTIONS without an origin is no attack; it is told what any other is.
    strictPreflight: false,
  });
  refuseDuplicateHeaders(app);
  if (config.FORCE_HTTPS) forceHttps(app, config.TRUST_PROXY, config.PUBLIC_URL);
}

/**
 * Whether a page of an origin may open a WebSocket: pages of the gateway itself, such as Sandbox, and those that may also
 * call over HTTP. Browsers apply no CORS to WebSockets, so the server has to. The gateway's own pages are those of
 * `publicUrl`; without it, in development, those of the host that was called, whatever its name is.
 */
export function originCheck(allowed: readonly string[], publicUrl?: string) {
  const all = allowed.includes('*');
  const own = publicUrl === undefined ? null : new URL(publicUrl).origin;
  return (origin: string, host: string | undefined): boolean =>
    all ||
    allowed.includes(origin) ||
    (own === null ? URL.canParse(origin) && new URL(origin).host === host : origin === own);
}
