import type { SubgraphExecutor } from '@souk/subgraph';
import { anonymous, ConfigError, createLogger, probeHealth, readConfig } from '@souk/subgraph';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { readGatewayConfig } from './config.ts';
import { createPlainExecutor } from './datasources/plain-http.ts';
import { startGraph } from './execution/apollo.ts';
import { readSupergraph } from './execution/read-supergraph.ts';
import type { RunningGateway } from './gateway.ts';
import { createApp } from './http/app.ts';
import { mountGraphql } from './http/graphql.ts';
import { mountHealth } from './http/health.ts';
import { protect } from './protection/headers.ts';
import { limitsOf } from './protection/limits/limits.ts';

/** The few settings of other processes that this one shares; it knows neither MongoDB nor Redis. */
const place = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8_000),
  LOG_LEVEL: z.string().default('info'),
});

/**
 * Starts the gateway on a supergraph of anybody's, its subgraphs at the URLs that it names: no identity, no sessions,
 * no rate limits, everybody anonymous. Other people's conformance suites are run against it, and it is what a bench
 * compares with other gateways. Raises ConfigError when the settings, the supergraph or the port do not fit.
 */
export async function startStandalone(env: NodeJS.ProcessEnv): Promise<RunningGateway> {
  const config = readGatewayConfig(env);
  const { HOST, PORT, LOG_LEVEL } = readConfig(place, env, 'gateway');
  if (!config.SUPERGRAPH_PATH) throw new ConfigError('SUPERGRAPH_PATH has to name a supergraph file.');
  const production = config.NODE_ENV === 'production';
  const log = createLogger('gateway', { level: LOG_LEVEL, pretty: config.NODE_ENV === 'development' });
  const deadlines = {
    query: config.FETCH_DEADLINE_MS,
    mutation: config.MUTATION_DEADLINE_MS,
    upload: config.MUTATION_DEADLINE_MS,
  };
  const executors: SubgraphExecutor[] = [];
  const opened = new AsyncDisposableStack();
  try {
    opened.defer(async () => void (await Promise.all(executors.map((executor) => executor.close()))));
    const { server } = await startGraph({
      supergraphSdl: readSupergraph(config.SUPERGRAPH_PATH),
      executorOf(service, url) {
        const deadlineMs = Math.max(deadlines.query, deadlines.mutation);
        const executor = createPlainExecutor({ service, url, deadlineMs });
        executors.push(executor);
        return executor;
      },
      deadlines,
      executor: config.GATEWAY_EXECUTOR,
      plansKept: config.QUERY_PLANS_KEPT,
      introspection: config.INTROSPECTION ?? !production,
      production,
      limits: limitsOf(config),
      guards: [],
      log,
    });
    opened.defer(() => server.stop());
    const { app, isStopping, listen, stop } = createApp(config, log);
    opened.defer(stop);
    await protect(app, config, production);
    mountHealth(app, () => probeHealth('gateway', {}), isStopping);
    nobodyInParticular(app);
    mountGraphql(app, server, { wanted: () => false, serve: async (_, reply) => reply });
    const url = await listen(HOST, PORT);
    log.info(`the gateway answers at ${url}/graphql`);
    return { url, stop: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/** Takes every request for an anonymous one. */
function nobodyInParticular(app: FastifyInstance): void {
  app.decorateRequest('viewer');
  app.decorateRequest('client');
  app.decorateRequest('uploads', null);
  app.addHook('onRequest', async (request) => {
    request.viewer = anonymous;
    request.client = { ip: request.ip, userAgent: request.headers['user-agent'] ?? null };
  });
}
