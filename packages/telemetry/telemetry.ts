import type { Metrics } from './metrics/metrics.ts';
import type { TelemetrySettings } from './settings.ts';
import type { Tracing } from './tracing/tracing.ts';

/** The traces and metrics of a process. A part that is switched off is null, and its users then do nothing. */
export interface Telemetry {
  readonly tracing: Tracing | null;
  readonly metrics: Metrics | null;
  /** Sends what is left and closes. */
  stop(): Promise<void>;
}

/** Neither traces nor metrics. */
export const noTelemetry: Telemetry = { tracing: null, metrics: null, stop: async () => {} };

/**
 * Opens what the settings enable; `process` labels the metrics of Node itself. The modules for traces and metrics are
 * loaded only when they are enabled.
 */
export async function openTelemetry(settings: TelemetrySettings, process: string): Promise<Telemetry> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: ratio } = settings;
  const metrics = settings.METRICS ? new (await import('./metrics/metrics.ts')).Metrics(process) : null;
  const tracing = endpoint
    ? (await import('./tracing/open.ts')).openTracing(endpoint, ratio, settings.TRACEPARENT_TRUSTED)
    : null;
  return {
    tracing,
    metrics,
    async stop() {
      metrics?.stop();
      // An unreachable collector must not keep a process from ending.
      await tracing?.stop().catch(() => {});
    },
  };
}
