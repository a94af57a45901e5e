import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createHttpExecutor,
  type PlatformConfig,
  REQUEST_ID_HEADER,
  type ServiceDirectory,
  type ServiceName,
} from '@souk/subgraph';
import fastify, { type FastifyInstance } from 'fastify';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { readGatewayConfig } from './config.ts';
import { startGraph } from './execution/apollo.ts';
import { mountDocs } from './http/docs.ts';
import { mountGraphql } from './http/graphql.ts';
import { gatewayHealth, type HealthProbe, mountHealth } from './http/health.ts';
import { mountStatus } from './http/status.ts';
import { AccessTokens } from './identity/access-tokens.ts';
import { verifyIdentity } from './identity/hook.ts';
import { createIdentify } from './identity/identify.ts';
import { SessionCache } from './identity/session-cache.ts';
import { protect } from './protection/headers.ts';
import { acceptUploads } from './uploads/multipart.ts';

/** What the gateway is started with. */
export interface GatewayOptions {
  env: NodeJS.ProcessEnv;
  platform: PlatformConfig;
  log: Logger;
  /** Subgraphs in this process; the others are reached at the URL that the supergraph or the environment names. */
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

/** Starts the edge: everything that a client of Souk touches. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { platform, log } = options;
  const config = readGatewayConfig(options.env);
  const production = platform.NODE_ENV === 'production';
  const redisPrefix = `souk:${platform.SOUK_NAMESPACE}`;
  const redis = new Redis(platform.REDIS_URL, { maxRetriesPerRequest: 1, connectTimeout: 2_000 });
  redis.on('error', (error) => log.warn({ error: error.message }, 'redis'));
  const sessions = new SessionCache(redis, redisPrefix);
  const identify = createIdentify(new AccessTokens(redis, redisPrefix), sessions);
  const supergraphSdl = readFileSync(config.SUPERGRAPH_PATH ?? COMMITTED_SUPERGRAPH, 'utf8');

  const graph = await startGraph({
    supergraphSdl,
    executorOf: (name, url) => options.directory.get(name as ServiceName) ?? remote(name, url),
    introspection: config.INTROSPECTION ?? !production,
    production,
    log,
  });

  function remote(service: string, url = '') {
    return createHttpExecutor({
      service,
      url: url.replace(/\/graphql$/, ''),
      internalKey: platform.SOUK_INTERNAL_KEY,
      deadlineMs: config.FETCH_DEADLINE_MS,
    });
  }

  const app = fastify({
    bodyLimit: config.BODY_MAX_BYTES,
    trustProxy: config.TRUST_PROXY,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
  });
  let stopping = false;
  app.decorateRequest('viewer');
  app.decorateRequest('client');
  app.addHook('onSend', async (request, reply) => void reply.header(REQUEST_ID_HEADER, request.id));
  await protect(app, config, production);
  mountHealth(app, gatewayHealth(redis), () => stopping);
  mountStatus(app, new Map([['gateway', gatewayHealth(redis)], ...options.probes]));
  mountDocs(app, graph.schema);
  await app.register(async (guarded) => {
    verifyIdentity(guarded, identify);
    acceptUploads(guarded, { maxFileSize: config.UPLOAD_MAX_BYTES, maxFiles: config.UPLOAD_MAX_FILES });
    mountGraphql(guarded, graph.server, log);
    options.mountRoutes(guarded);
  });
  const url = await app.listen({ host: platform.HOST, port: options.port });

  return {
    url,
    async stop() {
      stopping = true;
      await app.close();
      await graph.server.stop();
      sessions.stop();
      redis.disconnect();
    },
  };
}
