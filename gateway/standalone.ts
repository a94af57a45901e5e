import { randomBytes } from 'node:crypto';
import {
  anonymous,
  ConfigError,
  checkSettings,
  createLogger,
  probeHealth,
  readConfig,
  type ServiceDirectory,
} from '@souk/platform';
import { openTelemetry, telemetrySettings } from '@souk/telemetry';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { config as gatewayConfig, readGatewayConfig } from './config.ts';
import { findUpstreams } from './datasources/executors.ts';
import { createPlainExecutor } from './datasources/plain-http.ts';
import { startGraph } from './execution/apollo.ts';
import type { RunningGateway } from './gateway.ts';
import { createApp } from './http/app.ts';
import { mountGraphql } from './http/graphql.ts';
import { graphqlOverHttp } from './http/graphql-over-http.ts';
import { mountHealth } from './http/health.ts';
import { observe } from './observability/observe.ts';
import { protect } from './protection/headers.ts';
import { limitsOf } from './protection/limits/limits.ts';
import { persistedQueries } from './protection/persisted/persisted-queries.ts';
import { circuitsOf } from './resilience/circuits.ts';
import { Overload } from './resilience/overload.ts';
import { shedLoad } from './resilience/shed-load.ts';
import { supergraphFile } from './resilience/supergraph-file.ts';

/** The settings that it shares with other processes, without those of MongoDB and Redis. */
const standaloneConfig = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8_000),
  LOG_LEVEL: z.string().default('info'),
  ...telemetrySettings,
  // Off by default, unlike in Souk.
  METRICS: z.stringbool().default(false),
});

/**
 * Starts the gateway for any supergraph, with subgraphs at the URLs in it: without identity, sessions and rate limits, for
 * anonymous callers. Conformance suites run against it, and the bench compares it with other gateways. Subgraphs of
 * `inProcess` are called there instead of at their URLs. Raises ConfigError when the settings, the supergraph or the port
 * are not usable.
 */
export async function startStandalone(
  env: NodeJS.ProcessEnv,
  inProcess: ServiceDirectory = new Map(),
): Promise<RunningGateway> {
  checkSettings([standaloneConfig, gatewayConfig], env, 'gateway');
  const config = readGatewayConfig(env);
  const { HOST, PORT, LOG_LEVEL, ...telemetryConfig } = readConfig(standaloneConfig, env, 'gateway');
  if (!config.SUPERGRAPH_PATH)
    throw new ConfigError('SUPERGRAPH_PATH must be the path of a supergraph file.');
  const production = config.NODE_ENV === 'production';
  const plainLog = createLogger('gateway', { level: LOG_LEVEL, pretty: config.NODE_ENV === 'development' });
  const telemetry = await openTelemetry(telemetryConfig, 'gateway');
  const observed = observe(telemetry, config, plainLog);
  const { log } = observed;
  const deadlines = {
    query: config.FETCH_DEADLINE_MS,
    mutation: config.MUTATION_DEADLINE_MS,
    upload: config.MUTATION_DEADLINE_MS,
  };
  const opened = new AsyncDisposableStack();
  opened.defer(() => telemetry.stop());
  opened.defer(async () => observed.stop());
  try {
    const circuits = circuitsOf(config, log);
    const upstreams = findUpstreams({
      directory: inProcess,
      urls: {},
      circuits,
      maxRequestMs: config.REQUEST_DEADLINE_MS,
      connect: (service, urls, targets) =>
        createPlainExecutor({ service, urls, deadlineMs: deadlines.query, ...targets }),
    });
    opened.defer(() => upstreams.close());
    const { server, warmUp } = await startGraph({
      supergraph: supergraphFile({ path: config.SUPERGRAPH_PATH, pollMs: config.SUPERGRAPH_POLL_MS, log }),
      upstreams,
      deadlines,
      plansKept: config.QUERY_PLANS_KEPT,
      deduplicate: config.SHARE_IDENTICAL_QUERIES,
      responseCache: null,
      cdn: false,
      overrideLabels: config.OVERRIDE_LABELS,
      introspection: config.INTROSPECTION ?? !production,
      production,
      limits: limitsOf(config),
      persisted: persistedQueries(config, null, log),
      guards: observed.plugins,
      log,
    });
    opened.defer(() => server.stop());
    opened.defer(() => warmUp.stop());
    const { app, isStopping, listen, stop } = createApp(config, log);
    opened.defer(stop);
    observed.http(app);
    await protect(app, config, production);
    const overload = new Overload({
      delayMs: config.LOAD_SHED_DELAY_MS,
      inFlight: config.LOAD_SHED_IN_FLIGHT,
    });
    opened.defer(() => overload.stop());
    shedLoad(app, overload, observed.shed);
    const own = async () => ({ capacity: !overload.overloaded });
    mountHealth(app, () => probeHealth('gateway', { own }), isStopping);
    if (observed.metrics) {
      const { metricsRoute } = await import('@souk/platform/metrics-route');
      // Standalone has no internal key, so that no other service can read metrics with one.
      const internalKey = randomBytes(32).toString('hex');
      metricsRoute(app, {
        metrics: observed.metrics,
        token: telemetryConfig.METRICS_TOKEN,
        production,
        internalKey,
      });
    }
    identifyAsAnonymous(app);
    await app.register(async (graphql) => {
      graphqlOverHttp(graphql, { landingPage: !production });
      const streams = {
        size: 0,
        wanted: () => false,
        serve: async (_: unknown, reply: FastifyReply) => reply,
      };
      mountGraphql(graphql, server, streams, config.REQUEST_DEADLINE_MS);
    });
    const url = await listen(HOST, PORT);
    warmUp.begin();
    log.info(`the gateway answers at ${url}/graphql`);
    return { url, circuits, stop: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/** Treats every caller as anonymous. */
function identifyAsAnonymous(app: FastifyInstance): void {
  app.decorateRequest('viewer');
  app.decorateRequest('client');
  app.decorateRequest('trust', 'none');
  app.decorateRequest('uploads', null);
  app.addHook('onRequest', (request, _reply, done) => {
    request.viewer = anonymous;
    request.client = { ip: request.ip, userAgent: request.headers['user-agent'] ?? null };
    done();
  });
}
