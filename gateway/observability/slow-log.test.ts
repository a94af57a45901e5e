import { describe, expect, it } from '@jest/globals';
import { ask } from '../testing/client.ts';
import { startRig } from '../testing/rig.ts';
import { withoutValues } from './slow-log.ts';
import { keptLog, telemetryOf } from './testing/captured-log.ts';

describe('the log of slow operations', () => {
  it('contains the plan and the time of fetches, without values of the client', async () => {
    const kept = keptLog();
    const rig = await startRig({ log: kept.log, env: { SLOW_OPERATION_MS: '80' } });
    await ask(rig.url, 'query Quick { products { id } }');
    const answer = await ask(
      rig.url,
      'query Slow($ms: Int!) { slow(ms: $ms) echo(value: "needle-1") products { id } }',
      { variables: { ms: 173 } },
    );
    expect(answer.status).toBe(200);
    const [line, ...more] = kept.lines('a slow operation');
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      level: 40,
      operation: 'Slow',
      type: 'query',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      requestId: answer.headers.get('x-request-id'),
      fetches: [{ service: 'products' }],
    });
    expect(line?.tookMs).toBeGreaterThanOrEqual(173);
    expect(line?.plan).toContain('QueryPlan');
    expect(line?.plan).toContain('Fetch(service: "products")');
    expect(line?.plan).toContain('slow(ms: $ms)');
    expect(kept.text).not.toMatch(/needle-1|"ms":173/);
    await rig.stop();
  });

  it('has at most thirty lines a minute, and none when it is off', async () => {
    const kept = keptLog();
    const rig = await startRig({ log: kept.log, env: { SLOW_OPERATION_MS: '1' } });
    for (let times = 0; times < 40; times += 1) await ask(rig.url, '{ slow(ms: 5) }');
    expect(kept.lines('a slow operation')).toHaveLength(30);
    await rig.stop();
    const off = keptLog();
    const quiet = await startRig({ log: off.log, env: { SLOW_OPERATION_MS: '0' } });
    await ask(quiet.url, '{ slow(ms: 1100) }');
    expect(off.lines('a slow operation')).toEqual([]);
    await quiet.stop();
  });

  it('omits all kinds of literal values in the operation', () => {
    const plan = `QueryPlan {
  Fetch(service: "users") {
    {
      user(email: "a@b.c", age: 42, near: [-1.5, 2e3], note: """two
lines""", big: { n: 7, s: "\\"quoted\\"" }) {
        first20: orders(first: 20) { id }
      }
    }
  },
  Flatten(path: "user.orders.@") { }
}`;
    const text = withoutValues(plan);
    expect(text).toContain('Fetch(service: "users")');
    expect(text).toContain('Flatten(path: "user.orders.@")');
    expect(text).toContain('user(email: ?, age: ?, near: [?, ?], note: ?, big: { n: ?, s: ? })');
    expect(text).toContain('first20: orders(first: ?) { id }');
  });
});

describe('the log of a request', () => {
  it('contains no secrets for any failure, and the request id on each line', async () => {
    const kept = keptLog();
    const telemetry = await telemetryOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    const rig = await startRig({ log: kept.log, telemetry, env: { SLOW_OPERATION_MS: '1' } });
    const { token } = await rig.signIn({ userId: 'u1' });
    const answer = await ask(
      rig.url,
      'query Failing($how: String!, $value: JSON) { fails(how: $how) echo(value: $value) slow(ms: 20) }',
      {
        token,
        headers: { cookie: 'refresh=needle-cookie', 'x-service-key': 'needle-key' },
        variables: { how: 'fault', value: { password: 'needle-password', code: '493201' } },
      },
    );
    const requestId = answer.headers.get('x-request-id');
    const lines = [...kept.lines('a slow operation'), ...kept.lines('a subgraph failed')];
    expect(lines).toHaveLength(2);
    const [{ traceId } = { traceId: null }] = lines;
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    for (const line of lines) expect(line).toMatchObject({ requestId, traceId });
    expect(kept.text).not.toMatch(/needle|493201/);
    expect(kept.text).not.toContain(token);
    await rig.stop();
    await telemetry.stop();
  });
});
