import type { ApolloServerPlugin } from '@apollo/server';
import { LastMinute, type Metrics, type Telemetry } from '@souk/telemetry';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config.ts';
import type { GatewayContext } from '../context.ts';
import type { Circuits } from '../resilience/circuits.ts';
import { type GatewayState, reportState } from './gauges.ts';
import { HttpMetrics } from './http-metrics.ts';
import { HttpTraces, logWithTraces } from './http-traces.ts';
import { OperationMetrics } from './operation-metrics.ts';
import { SlowLog } from './slow-log.ts';
import { watchHttp } from './watch-http.ts';
import { operationWatchPlugin } from './watch-operations.ts';

/** The logs, metrics and traces of a gateway. */
export interface Observability {
  /** The gateway's log, with the ids of traces when tracing is on. */
  log: Logger;
  /** Plugins that watch operations; empty when logs, metrics and traces of them are off. */
  plugins: readonly ApolloServerPlugin<GatewayContext>[];
  metrics: Metrics | null;
  operations: OperationMetrics | null;
  /** The rates of the last minute; null when metrics are off. */
  lastMinute: LastMinute | null;
  /** A request was refused because of overload. */
  shed(): void;
  /** Reports the gateway's state, retries, and listed operations by their names. */
  report(state: GatewayState, circuits: Circuits, listed: Iterable<string>): void;
  /** Watches all requests of an app from now on. */
  http(app: FastifyInstance): void;
  stop(): void;
}

/** Sets up the logs, metrics and traces that the settings switch on. What is off costs requests nothing. */
export function observe(
  { metrics, tracing }: Telemetry,
  config: Pick<GatewayConfig, 'SLOW_OPERATION_MS' | 'METRICS_OPERATIONS_MAX'>,
  parentLog: Logger,
): Observability {
  const traces = tracing && new HttpTraces(tracing);
  const log = traces ? logWithTraces(parentLog, (id) => traces.traceIdOf(id)) : parentLog;
  const operations = metrics && new OperationMetrics(metrics, config.METRICS_OPERATIONS_MAX);
  const requests = metrics && new HttpMetrics(metrics);
  const slow = config.SLOW_OPERATION_MS > 0 ? new SlowLog(config.SLOW_OPERATION_MS, log) : null;
  const watched = operations || slow || traces;
  const lastMinute =
    operations &&
    new LastMinute(
      () => operations.latencies.all(),
      () => operations.faults(),
    );
  return {
    log,
    plugins: watched ? [operationWatchPlugin({ metrics: operations, slow }, traces)] : [],
    metrics,
    operations,
    lastMinute,
    shed: () => requests?.shed(),
    report(state, circuits, listed) {
      if (!metrics) return;
      reportState(metrics, state);
      operations?.reserve(listed);
      const retries = metrics.counts({
        name: 'souk_gateway_fetch_retries_total',
        help: 'Fetches that were sent again after a failure.',
        labels: ['subgraph'],
      });
      for (const subgraph of state.subgraphs()) retries.of({ subgraph });
      circuits.onRetry = (subgraph) => {
        retries.of({ subgraph }).n += 1;
      };
    },
    http: (app) => watchHttp(app, requests, traces),
    stop: () => lastMinute?.stop(),
  };
}
