import type { WorkWatch } from '@souk/events';
import { runWithin, SpanKind, SpanStatusCode, type Telemetry } from '@souk/telemetry';

/** Reports the jobs and consumers of a subgraph to telemetry; undefined when metrics and traces are off. */
export function watchWork(service: string, { metrics, tracing }: Telemetry): WorkWatch | undefined {
  if (!metrics && !tracing) return undefined;
  const tracer = tracing?.of(service);
  const labels = ['service', 'queue'];
  const durations = metrics?.timings({
    name: 'souk_job_duration_seconds',
    help: 'How long a job or the handling of an event took, by queue.',
    labels,
  });
  const failures = metrics?.counts({
    name: 'souk_job_failures_total',
    help: 'Tries of jobs and events that failed, by queue.',
    labels,
  });

  async function timed<T>(queue: string, work: () => Promise<T>): Promise<T> {
    const startMs = performance.now();
    try {
      return await work();
    } catch (error) {
      const failed = failures?.of({ service, queue });
      if (failed) failed.n += 1;
      throw error;
    } finally {
      durations?.of({ service, queue }).add(performance.now() - startMs);
    }
  }

  return async ({ queue, name, origin }, work) => {
    if (!tracer) return timed(queue, work);
    const attributes = { 'messaging.system': 'bullmq', 'messaging.destination.name': queue };
    const span = tracer.span(`process ${name}`, { kind: SpanKind.CONSUMER, origin, attributes });
    try {
      return await runWithin(span, () => timed(queue, work));
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  };
}
