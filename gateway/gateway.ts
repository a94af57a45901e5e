import { dirname, join } from 'node:path';
import type { PlatformConfig, ServiceDirectory } from '@souk/platform';
import { createHttpExecutor } from '@souk/platform/execution';
import { metricsRoute } from '@souk/platform/metrics-route';
import { noTelemetry, type Telemetry } from '@souk/telemetry';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { readGatewayConfig } from './config.ts';
import { findUpstreams, type UpstreamOptions } from './datasources/executors.ts';
import { startGraph } from './execution/apollo.ts';
import { openResponseCache } from './execution/response-cache/open.ts';
import { mountAdminProxy } from './http/admin-proxy.ts';
import { createApp } from './http/app.ts';
import { mountDocs } from './http/docs/docs.ts';
import { mountGraphiql } from './http/graphiql.ts';
import { mountGraphql } from './http/graphql.ts';
import { graphqlOverHttp } from './http/graphql-over-http.ts';
import { gatewayHealth, type HealthProbe, mountHealth } from './http/health.ts';
import { mountHome } from './http/home.ts';
import { mountOrderPages } from './http/order-pages.ts';
import type { Welcome } from './http/pages/welcome.ts';
import { mountProviderRoutes } from './http/provider-routes.ts';
import { mountStatus } from './http/status.ts';
import { mayReadAll } from './http/status-access.ts';
import { AccessTokens } from './identity/access-tokens.ts';
import { ApiKeys } from './identity/api-keys.ts';
import { acceptCookieMode } from './identity/cookie-mode.ts';
import { verifyIdentity } from './identity/hook.ts';
import { createIdentify } from './identity/identify.ts';
import { ProviderTokens } from './identity/provider-tokens.ts';
import { useRefreshCookie } from './identity/refresh-cookie.ts';
import { SessionCache } from './identity/session-cache.ts';
import { observe } from './observability/observe.ts';
import { metricsOfEach } from './observability/service-metrics.ts';
import { startAlerts } from './observability/start-alerts.ts';
import { createInsight } from './observability/status-insight.ts';
import { originOfPages, protect } from './protection/headers.ts';
import { limitsOf } from './protection/limits/limits.ts';
import { persistedQueries } from './protection/persisted/persisted-queries.ts';
import { limitCost } from './protection/rate/limit-cost.ts';
import { countCaller, limitPages } from './protection/rate/limit-requests.ts';
import { rateLimits } from './protection/rate/rate-limits.ts';
import { clientFinder } from './protection/rate/trust.ts';
import { openRedis } from './redis.ts';
import { type Circuits, circuitsOf } from './resilience/circuits.ts';
import { Overload } from './resilience/overload.ts';
import { shedLoad } from './resilience/shed-load.ts';
import { supergraphFile } from './resilience/supergraph-file.ts';
import { type EventStreams, eventStreams } from './subscriptions/server-sent-events.ts';
import { SubscriptionQuota } from './subscriptions/subscription-quota.ts';
import { mountWebSockets } from './subscriptions/websocket.ts';
import { acceptUploads } from './uploads/multipart.ts';

/** The options of a gateway. */
export interface GatewayOptions {
  env: NodeJS.ProcessEnv;
  platform: PlatformConfig;
  log: Logger;
  /** Subgraphs in this process. */
  directory: ServiceDirectory;
  /** The URLs of subgraphs in other processes, from settings. Others are at the URL in the supergraph. */
  urls?: UpstreamOptions['urls'];
  /** The health checks by service. */
  probes: ReadonlyMap<string, HealthProbe>;
  /** Mounts further routes of services, such as media files. */
  mountRoutes(app: FastifyInstance): void;
  port: number;
  /** Metrics and traces of the process; their owner closes them. */
  telemetry?: Telemetry | undefined;
  /** Reads the metrics of services in other processes, for the status page. */
  serviceMetrics?: () => Promise<string[]>;
  /** Shown on the home page in development; ignored in production. */
  welcome?: Welcome | undefined;
}

/** A running gateway. */
export interface RunningGateway {
  url: string;
  /** The circuits of subgraphs, to read and to observe. */
  circuits: Circuits;
  stop(): Promise<void>;
}

const COMMITTED_SUPERGRAPH = join(import.meta.dirname, '..', 'supergraph.graphql');
const UPLOAD_MS = 60_000;

/**
 * Starts the gateway with all that clients use. Raises ConfigError, and closes what it opened, when the settings, the
 * supergraph or the port are not usable.
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { platform, telemetry = noTelemetry } = options;
  const config = readGatewayConfig(options.env);
  const observed = observe(telemetry, config, options.log);
  const { log } = observed;
  const production = platform.NODE_ENV === 'production';
  const supergraphPath = config.SUPERGRAPH_PATH ?? COMMITTED_SUPERGRAPH;
  const supergraph = supergraphFile({
    path: supergraphPath,
    pollMs: config.SUPERGRAPH_POLL_MS,
    log,
  });
  const deadlines = {
    query: config.FETCH_DEADLINE_MS,
    mutation: config.MUTATION_DEADLINE_MS,
    upload: UPLOAD_MS,
  };
  // Closed in reverse order: HTTP drains while what it depends on is still open.
  const opened = new AsyncDisposableStack();
  opened.defer(async () => observed.stop());
  try {
    const redis = await openRedis(platform.REDIS_URL, log);
    opened.defer(() => redis.disconnect());
    const redisPrefix = `souk:${platform.SOUK_NAMESPACE}`;
    const sessions = new SessionCache(redis, redisPrefix);
    opened.defer(() => sessions.stop());
    const apiKeys = new ApiKeys(redis, redisPrefix);
    opened.defer(() => apiKeys.stop());
    const circuits = circuitsOf(config, log);
    const upstreams = findUpstreams({
      directory: options.directory,
      urls: options.urls ?? {},
      circuits,
      maxRequestMs: Math.max(config.REQUEST_DEADLINE_MS, deadlines.upload),
      connect: (service, urls, targets) =>
        createHttpExecutor({
          service,
          urls: urls.map((url) => url.replace(/\/graphql$/, '')),
          internalKey: platform.SOUK_INTERNAL_KEY,
          deadlineMs: deadlines.query,
          ...targets,
        }),
    });
    opened.defer(() => upstreams.close());
    const kept = openResponseCache(config, { redis, prefix: redisPrefix, log });
    opened.defer(() => kept.stop());
    const introspection = config.INTROSPECTION ?? !production;
    const limits = limitsOf(config);
    const rates = rateLimits(redis, redisPrefix, config);
    const graph = await startGraph({
      supergraph,
      upstreams,
      deadlines,
      plansKept: config.QUERY_PLANS_KEPT,
      deduplicate: config.SHARE_IDENTICAL_QUERIES,
      responseCache: kept.responseCache,
      cdn: kept.cdn,
      overrideLabels: config.OVERRIDE_LABELS,
      introspection,
      production,
      limits,
      persisted: persistedQueries(
        config,
        { redis, prefix: redisPrefix, ttlMs: config.PERSISTED_QUERIES_TTL_MS, log },
        log,
      ),
      guards: [...observed.plugins, ...(rates ? [limitCost(rates, limits.cost)] : [])],
      log,
    });
    opened.defer(() => graph.server.stop());
    opened.defer(() => graph.warmUp.stop());

    const { app, isStopping, listen, stop } = createApp(config, log);
    opened.defer(stop);
    observed.http(app);
    const overload = new Overload({
      delayMs: config.LOAD_SHED_DELAY_MS,
      inFlight: config.LOAD_SHED_IN_FLIGHT,
    });
    opened.defer(() => overload.stop());
    const health = gatewayHealth(redis, overload);
    await protect(app, config, production);
    useRefreshCookie(app, platform.PUBLIC_URL);
    // After the cross-origin headers, so that pages can read the refusal.
    shedLoad(app, overload, observed.shed);
    const findClient = clientFinder(config);
    limitPages(app, findClient, rates);
    mountHealth(app, health, isStopping);
    if (introspection) {
      mountDocs(app, graph.schema, {
        sandbox: !production,
        publicUrl: platform.PUBLIC_URL,
        operationsFile: join(dirname(supergraphPath), 'operations.json'),
      });
    }
    const welcome = production ? undefined : options.welcome;
    const pages = { sandbox: !production, docs: introspection, publicUrl: platform.PUBLIC_URL };
    mountHome(app, { ...pages, welcome });
    mountOrderPages(app, pages);
    if (!production) mountGraphiql(app, welcome?.accounts);
    const users = () => upstreams.of('users', undefined).executor;
    const providerTokens = new ProviderTokens({ redis, prefix: redisPrefix, sessions, users });
    const identify = createIdentify(new AccessTokens(redis, redisPrefix), sessions, providerTokens);
    const live = {
      identify,
      sessions,
      overload,
      shed: observed.shed,
      findClient,
      rates,
      graph: {
        ...graph,
        quota: new SubscriptionQuota({
          total: platform.SUBSCRIPTIONS_MAX,
          perCaller: config.SUBSCRIPTIONS_PER_CALLER,
        }),
        requestMs: config.REQUEST_DEADLINE_MS,
        log,
      },
    };
    const sockets = mountWebSockets(app, config, platform, live);
    let streams: EventStreams | undefined;
    await app.register(async (guarded) => {
      verifyIdentity(guarded, { identify, apiKeys }, rates && countCaller(rates));
      await guarded.register(async (graphql) => {
        graphqlOverHttp(graphql, { landingPage: !production });
        acceptCookieMode(graphql, originOfPages(config, production));
        acceptUploads(graphql, { maxFileSize: platform.UPLOAD_MAX_BYTES, maxFiles: config.UPLOAD_MAX_FILES });
        streams = eventStreams(graphql, live);
        mountGraphql(graphql, graph.server, streams, config.REQUEST_DEADLINE_MS);
      });
      mountProviderRoutes(guarded, {
        users,
        publicUrl: platform.PUBLIC_URL,
      });
      options.mountRoutes(guarded);
      mountAdminProxy(guarded, {
        executorOf: (service) => upstreams.of(service, undefined).executor,
        probes: options.probes,
        metricsOf: metricsOfEach(options, platform.METRICS_TOKEN, observed.metrics),
      });
    });
    const state = {
      subgraphs: graph.subgraphs,
      circuits: () => circuits.reports(),
      plansKept: graph.plansKept,
      webSockets: () => sockets.size,
      eventStreams: () => streams?.size ?? 0,
      subscriptions: () => live.graph.quota.taken,
    };
    observed.report(state, circuits, graph.listed());
    if (observed.metrics) {
      const { METRICS_TOKEN: token, SOUK_INTERNAL_KEY: internalKey } = platform;
      metricsRoute(app, { metrics: observed.metrics, token, production, internalKey });
    }
    const probes = new Map([['gateway', health], ...options.probes]);
    mountStatus(app, {
      probes,
      insight: createInsight(observed, state, options.serviceMetrics ?? (async () => [])),
      mayReadAll: mayReadAll(identify, { token: platform.METRICS_TOKEN, production }),
      page: { sandbox: !production, docs: introspection },
    });
    const alerts = await startAlerts(config, probes, { redis, prefix: redisPrefix, log });
    opened.defer(async () => alerts?.stop());
    const url = await listen(platform.HOST, options.port);
    graph.warmUp.begin();
    return {
      url,
      circuits,
      async stop() {
        // First, so that load balancers stop sending requests.
        await stop();
        await opened.disposeAsync();
      },
    };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}
