import { once } from 'node:events';
import { join } from 'node:path';
import type { PlatformConfig, ServiceDirectory } from '@souk/subgraph';
import type { FastifyInstance } from 'fastify';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { readGatewayConfig } from './config.ts';
import { findExecutors } from './datasources/executors.ts';
import { startGraph } from './execution/apollo.ts';
import { readSupergraph } from './execution/read-supergraph.ts';
import { createApp } from './http/app.ts';
import { mountDocs } from './http/docs.ts';
import { mountGraphql } from './http/graphql.ts';
import { gatewayHealth, type HealthProbe, mountHealth } from './http/health.ts';
import { mountStatus } from './http/status.ts';
import { AccessTokens } from './identity/access-tokens.ts';
import { verifyIdentity } from './identity/hook.ts';
import { createIdentify } from './identity/identify.ts';
import { SessionCache } from './identity/session-cache.ts';
import { protect } from './protection/headers.ts';
import { limitsOf } from './protection/limits/limits.ts';
import { limitEffort } from './protection/rate/limit-effort.ts';
import { limitRequests } from './protection/rate/limit-requests.ts';
import { rateLimits } from './protection/rate/rate-limits.ts';
import { Places } from './subscriptions/places.ts';
import { eventStreams } from './subscriptions/server-sent-events.ts';
import { mountWebSockets } from './subscriptions/websocket.ts';
import { acceptUploads } from './uploads/multipart.ts';

/** What the gateway is started with. */
export interface GatewayOptions {
  env: NodeJS.ProcessEnv;
  platform: PlatformConfig;
  log: Logger;
  /** Subgraphs in this process, or reached at URLs of the environment; the others are where the supergraph says. */
  directory: ServiceDirectory;
  /** How each service is asked for its health. */
  probes: ReadonlyMap<string, HealthProbe>;
  /** Puts the routes of services on the gateway's app, e.g. the media files. */
  mountRoutes(app: FastifyInstance): void;
  port: number;
}

/** A gateway at work. */
export interface RunningGateway {
  url: string;
  stop(): Promise<void>;
}

const COMMITTED_SUPERGRAPH = join(import.meta.dirname, '..', 'supergraph.graphql');
const UPLOAD_MS = 60_000;
const REDIS_START_MS = 1_000;

/**
 * Starts the edge: everything that a client of Souk touches. Raises ConfigError, with nothing left open, when the
 * settings, the supergraph or the port do not fit.
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { platform, log } = options;
  const config = readGatewayConfig(options.env);
  const production = platform.NODE_ENV === 'production';
  const supergraphSdl = readSupergraph(config.SUPERGRAPH_PATH ?? COMMITTED_SUPERGRAPH);
  const deadlines = {
    query: config.FETCH_DEADLINE_MS,
    mutation: config.MUTATION_DEADLINE_MS,
    upload: UPLOAD_MS,
  };
  // Closed in reverse: the HTTP side drains while what it stands on is still open.
  const opened = new AsyncDisposableStack();
  try {
    const redis = await openRedis(platform.REDIS_URL, log);
    opened.defer(() => redis.disconnect());
    const redisPrefix = `souk:${platform.SOUK_NAMESPACE}`;
    const sessions = new SessionCache(redis, redisPrefix);
    opened.defer(() => sessions.stop());
    const executors = findExecutors(options.directory, {
      internalKey: platform.SOUK_INTERNAL_KEY,
      deadlineMs: Math.max(deadlines.query, deadlines.mutation),
    });
    opened.defer(() => executors.close());
    const introspection = config.INTROSPECTION ?? !production;
    const executorOf = executors.of;
    const limits = limitsOf(config);
    const rates = rateLimits(redis, redisPrefix, config);
    const graph = await startGraph({
      supergraphSdl,
      executorOf,
      deadlines,
      executor: config.GATEWAY_EXECUTOR,
      plansKept: config.QUERY_PLANS_KEPT,
      introspection,
      production,
      limits,
      guards: rates ? [limitEffort(rates)] : [],
      log,
    });
    opened.defer(() => graph.server.stop());

    const { app, isStopping, listen, stop } = createApp(config, log);
    opened.defer(stop);
    const health = gatewayHealth(redis);
    await protect(app, config, production);
    // After the cross-origin headers: a page has to be able to read that it is to wait.
    if (rates) limitRequests(app, rates.requests);
    mountHealth(app, health, isStopping);
    mountStatus(app, new Map([['gateway', health], ...options.probes]), { sandbox: !production });
    mountDocs(app, graph.schema, { sandbox: !production });
    const identify = createIdentify(new AccessTokens(redis, redisPrefix), sessions);
    const live = {
      identify,
      sessions,
      graph: { ...graph, places: new Places(platform.SUBSCRIPTIONS_MAX), log },
    };
    mountWebSockets(app, config, platform, live);
    await app.register(async (guarded) => {
      verifyIdentity(guarded, identify);
      acceptUploads(guarded, { maxFileSize: config.UPLOAD_MAX_BYTES, maxFiles: config.UPLOAD_MAX_FILES });
      mountGraphql(guarded, graph.server, eventStreams(guarded, live));
      options.mountRoutes(guarded);
    });
    const url = await listen(platform.HOST, options.port);
    return { url, stop: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

async function openRedis(url: string, log: Logger): Promise<Redis> {
  // A Redis that hangs must not hang the requests: what it does not answer in time counts as away.
  const redis = new Redis(url, { maxRetriesPerRequest: 1, connectTimeout: 2_000, commandTimeout: 2_000 });
  redis.on('error', (error) => log.warn({ error: error.message }, 'redis'));
  // The first requests count with all others, if Redis is there at all; if not, the gateway starts without.
  await once(redis, 'ready', { signal: AbortSignal.timeout(REDIS_START_MS) }).catch(() => {});
  return redis;
}
