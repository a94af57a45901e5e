import { describe, expect, it } from '@jest/globals';
import { readTraceparent } from '@souk/telemetry';
import { startOtlpReceiver } from '@souk/telemetry/testing/otlp-receiver.ts';
import { ask } from '../testing/client.ts';
import { startRig } from '../testing/rig.ts';
import { telemetryOf } from './testing/captured-log.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const KEPT = `00-${TRACE}-00f067aa0ba902b7-01`;

async function spansOf(env: Record<string, string>, traceparent: string): Promise<string[]> {
  const collector = await startOtlpReceiver();
  const telemetry = await telemetryOf({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, ...env });
  const rig = await startRig({ telemetry });
  for (let times = 0; times < 10; times += 1) {
    const { body } = await ask(rig.url, '{ products { id } }', { headers: { traceparent } });
    expect(body.errors).toBeUndefined();
  }
  await rig.stop();
  await telemetry.stop();
  const traces = collector.spans.filter(({ name }) => name === 'POST /graphql').map(({ traceId }) => traceId);
  await collector.stop();
  return traces;
}

describe('the sampling of a trace', () => {
  it('is not decided by clients', async () => {
    expect(await spansOf({ OTEL_TRACES_SAMPLER_ARG: '0' }, KEPT)).toEqual([]);
    expect(await spansOf({ OTEL_TRACES_SAMPLER_ARG: '1' }, KEPT.replace(/1$/, '0'))).toEqual(
      Array.from({ length: 10 }, () => TRACE),
    );
  });

  it('is decided by a trusted client', async () => {
    const trusted = { TRACEPARENT_TRUSTED: 'true' };
    expect(await spansOf({ ...trusted, OTEL_TRACES_SAMPLER_ARG: '0' }, KEPT)).toHaveLength(10);
    expect(await spansOf({ ...trusted, OTEL_TRACES_SAMPLER_ARG: '1' }, KEPT.replace(/1$/, '0'))).toEqual([]);
  });
});

describe('a traceparent', () => {
  it('is parsed when it is valid, and ignored otherwise', () => {
    const span = { traceId: TRACE, spanId: '00f067aa0ba902b7', isRemote: true };
    expect(readTraceparent(KEPT)).toEqual({ ...span, traceFlags: 1 });
    expect(readTraceparent(KEPT.replace(/01$/, '02'))).toEqual({ ...span, traceFlags: 0 });
    expect(readTraceparent(KEPT.replace(/^00/, 'cc').concat('-more'))).toEqual({ ...span, traceFlags: 1 });
    const none = [
      undefined,
      '',
      ['a', 'b'],
      KEPT.toUpperCase(),
      KEPT.replace(/^00/, 'ff'),
      `${KEPT}-more`,
      KEPT.replace(TRACE, '0'.repeat(32)),
      KEPT.replace('00f067aa0ba902b7', '0'.repeat(16)),
      KEPT.slice(1),
      `${KEPT}\r\nx-user-context: forged`,
    ];
    for (const header of none) expect(readTraceparent(header)).toBeNull();
  });
});
