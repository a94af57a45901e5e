// Here for every process: figures and traces, which are large, are imported when a process opens them.
export type { Span } from '@opentelemetry/api';
export { LastMinute, type Minute } from './metrics/last-minute.ts';
export { mayScrape } from './metrics/may-scrape.ts';
export type { Metrics, Reading } from './metrics/metrics.ts';
export type { Counts, Timings } from './metrics/tallies.ts';
export type { Count, Timing } from './metrics/timing.ts';
export { telemetrySettings, version } from './settings.ts';
export { noTelemetry, openTelemetry, type Telemetry } from './telemetry.ts';
export { currentSpan, currentTraceparent, runWithin } from './tracing/current.ts';
export { SpanKind, SpanStatusCode } from './tracing/kinds.ts';
export { isSampled, readTraceparent, TRACEPARENT_HEADER, writeTraceparent } from './tracing/traceparent.ts';
export type { Tracer, Tracing } from './tracing/tracing.ts';
