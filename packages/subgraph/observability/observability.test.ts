import { describe, expect, it } from '@jest/globals';
import { noTelemetry, openTelemetry, runWithin, telemetrySettings } from '@souk/telemetry';
import { startOtlpReceiver } from '@souk/telemetry/testing/otlp-receiver.ts';
import { type Logger, pino } from 'pino';
import { z } from 'zod';
import { logOfRequest, watchOperations } from './operations.ts';
import { statementOf } from './statement.ts';
import { watchWork } from './work.ts';

const settings = z.object(telemetrySettings);

describe('what is switched off', () => {
  it('is not there at all', () => {
    expect(watchOperations('orders', noTelemetry)).toBeNull();
    expect(watchWork('orders', noTelemetry)).toBeUndefined();
  });
});

describe('the statement of a command', () => {
  it('has the fields and none of the values', () => {
    const since = new Date();
    const filter = {
      email: 'a@b.c',
      age: { $gt: 18 },
      at: since,
      $or: [{ a: 1 }, { a: 2 }, { b: null }],
      ids: [],
    };
    expect(statementOf([filter, { $set: { code: '493201' } }])).toBe(
      '{ email: ?, age: { $gt: ? }, at: ?, $or: [{ a: ? }, { b: ? }], ids: [] }, { $set: { code: ? } }',
    );
  });

  it('is bounded, however large and deep the command is', () => {
    const wide = Object.fromEntries(Array.from({ length: 500 }, (_, field) => [`field${field}`, field]));
    expect(statementOf([wide])).toHaveLength(1_001);
    let deep: object = { secret: 1 };
    for (let depth = 0; depth < 1_000; depth += 1) deep = { deep };
    expect(statementOf([deep])).toBe(`${'{ deep: '.repeat(6)}{…}${' }'.repeat(6)}`);
  });
});

describe('the log of a request', () => {
  const lineOf = (say: (log: Logger) => void) => {
    const lines: string[] = [];
    say(pino({}, { write: (text: string) => void lines.push(text) }));
    return JSON.parse(lines.join('')) as Record<string, unknown>;
  };

  it('has its id, and within a trace that of the trace', async () => {
    expect(lineOf((log) => logOfRequest(log, 'r1').info('plain'))).toMatchObject({ requestId: 'r1' });
    const collector = await startOtlpReceiver();
    const telemetry = await openTelemetry(
      settings.parse({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, METRICS: 'false' }),
      'test',
    );
    const span = telemetry.tracing?.of('orders').span('work');
    if (!span) throw new Error('no span');
    const line = lineOf((log) => runWithin(span, () => logOfRequest(log, 'r2').info('traced')));
    expect(line).toMatchObject({ requestId: 'r2', traceId: span.spanContext().traceId });
    span.end();
    await telemetry.stop();
    expect(collector.spans.map(({ name, service }) => [name, service])).toEqual([['work', 'orders']]);
    await collector.stop();
  });
});

describe('work that was set going in a trace', () => {
  it('is kept as that trace was, linked to it, and its failure told', async () => {
    const collector = await startOtlpReceiver();
    const env = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_TRACES_SAMPLER_ARG: '0' };
    const telemetry = await openTelemetry(settings.parse(env), 'test');
    const watch = watchWork('orders', telemetry);
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const about = { queue: 'orders-sweep', name: 'sweep' };
    const origin = (flags: string) => `00-${traceId}-00f067aa0ba902b7-${flags}`;
    expect(await watch?.({ ...about, origin: origin('01') }, async () => 7)).toBe(7);
    await watch?.({ ...about, origin: origin('00') }, async () => 7);
    await watch?.({ ...about, origin: undefined }, async () => 7);
    const failing = watch?.({ ...about, origin: origin('01') }, () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    const text = await telemetry.metrics?.text();
    expect(text).toContain('souk_job_duration_seconds_count{service="orders",queue="orders-sweep"} 4');
    expect(text).toContain('souk_job_failures_total{service="orders",queue="orders-sweep"} 1');
    await telemetry.stop();
    expect(collector.spans.map(({ failed }) => failed)).toEqual([false, true]);
    for (const { links, parentId } of collector.spans) {
      expect([links.map((link) => link.traceId), parentId]).toEqual([[traceId], '']);
    }
    await collector.stop();
  });
});
