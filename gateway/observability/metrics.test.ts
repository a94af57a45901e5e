import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Telemetry } from '@souk/telemetry';
import { ask } from '../testing/client.ts';
import { MODES, type Rig, startRig } from '../testing/rig.ts';
import { telemetryOf, valuesIn } from './testing/captured-log.ts';

const scrape = async (url: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${url}/metrics`, { headers });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

describe.each(MODES)('the metrics of a gateway, subgraphs %s', (mode) => {
  let telemetry: Telemetry;
  let rig: Rig;
  beforeAll(async () => {
    telemetry = await telemetryOf();
    const env = { METRICS_OPERATIONS_MAX: '3', QUERY_MAX_ROOT_FIELDS: '3', RATE_LIMIT_MAX: '40' };
    rig = await startRig({ mode, telemetry, env });
  });
  afterAll(async () => {
    await rig.stop();
    await telemetry.stop();
  });
  const metric = async (name: string) => valuesIn((await scrape(rig.url)).text, name);

  it('count operations by name, type and code, and the fetches that they take', async () => {
    const named = 'query Shelf { products { id } }';
    for (let times = 0; times < 3; times += 1) await ask(rig.url, named);
    await ask(rig.url, '{ fails(how: "fault") }');
    await ask(rig.url, '{ nothing_of_the_kind }');
    await ask(rig.url, '{ a: products { id } b: products { id } c: products { id } d: products { id } }');
    expect(await metric('souk_gateway_operations_total')).toEqual({
      'operation="Shelf",type="query",code="OK"': 3,
      'operation="anonymous",type="query",code="OK"': 0,
      'operation="anonymous",type="query",code="INTERNAL_SERVER_ERROR"': 1,
      'operation="anonymous",type="query",code="QUERY_TOO_LARGE"': 1,
      'operation="invalid",type="none",code="OK"': 0,
      'operation="invalid",type="none",code="GRAPHQL_VALIDATION_FAILED"': 1,
    });
    const took = await metric('souk_gateway_operation_duration_seconds_count');
    expect(took).toMatchObject({
      'operation="Shelf",type="query"': 3,
      'operation="anonymous",type="query"': 2,
    });
    expect(await metric('souk_gateway_fetch_duration_seconds_count')).toEqual({ 'subgraph="products"': 4 });
    expect(await metric('souk_gateway_fetch_failures_total')).toEqual({ 'subgraph="products"': 0 });
    expect(await metric('souk_gateway_plans_total')).toEqual({ 'result="found"': 2, 'result="made"': 2 });
    expect(await metric('souk_gateway_plans_kept')).toEqual({ '': 2 });
    expect(await metric('souk_gateway_circuit_state')).toEqual({
      'subgraph="media"': 0,
      'subgraph="products"': 0,
      'subgraph="users"': 0,
    });
  });

  it('are bounded in the number of operation names', async () => {
    for (let name = 0; name < 20; name += 1) await ask(rig.url, `query Q${name} { products { id } }`);
    const counts = await metric('souk_gateway_operations_total');
    const names = new Set(Object.keys(counts).map((labels) => /operation="(\w+)"/.exec(labels)?.[1]));
    expect([...names].toSorted()).toEqual(['Shelf', 'anonymous', 'invalid', 'other']);
    expect(counts['operation="other",type="query",code="OK"']).toBe(20);
  });

  it('count refusals, and every request by route and status', async () => {
    let refused = 0;
    for (let times = 0; times < 20; times += 1) {
      if ((await ask(rig.url, '{ __typename }')).status === 429) refused += 1;
    }
    expect(refused).toBeGreaterThan(0);
    const text = await telemetry.metrics?.text();
    expect(valuesIn(text ?? '', 'souk_gateway_refused_total')).toMatchObject({
      'reason="limits"': 1,
      'reason="rate"': refused,
      'reason="load"': 0,
    });
    const answers = valuesIn(text ?? '', 'souk_gateway_http_requests_total');
    expect(answers['route="/graphql",status="429"']).toBe(refused);
    expect(answers['route="/graphql",status="200"']).toBeGreaterThanOrEqual(23);
    expect(valuesIn(text ?? '', 'souk_gateway_http_requests_in_flight')).toEqual({ '': 0 });
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds{process="test"}');
  });
});

it('counts a fetch without an answer as a failure, which opens the circuit', async () => {
  const telemetry = await telemetryOf();
  const rig = await startRig({
    mode: 'distributed',
    away: ['products'],
    telemetry,
    env: { CIRCUIT_FAILURES: '2' },
  });
  for (let times = 0; times < 4; times += 1) await ask(rig.url, '{ products { id } }');
  const { text } = await scrape(rig.url);
  expect(valuesIn(text, 'souk_gateway_fetch_failures_total')).toEqual({ 'subgraph="products"': 4 });
  expect(valuesIn(text, 'souk_gateway_circuit_state')['subgraph="products"']).toBe(2);
  expect(valuesIn(text, 'souk_gateway_operations_total')).toMatchObject({
    'operation="anonymous",type="query",code="SERVICE_UNAVAILABLE"': 4,
  });
  await rig.stop();
  await telemetry.stop();
});

describe('/metrics', () => {
  const production = {
    NODE_ENV: 'production',
    CORS_ORIGIN: 'https://souk.example',
    TRUST_PROXY: '1',
    FORCE_HTTPS: 'false',
  };
  const TOKEN = 'a-token-of-metrics-for-tests';

  it('is open outside production, unless there is a token', async () => {
    const telemetry = await telemetryOf();
    const open = await startRig({ telemetry });
    expect(await scrape(open.url)).toMatchObject({
      status: 200,
      type: 'text/plain; version=0.0.4; charset=utf-8',
    });
    await open.stop();
    const closed = await startRig({ telemetry: await telemetryOf(), env: { METRICS_TOKEN: TOKEN } });
    expect((await scrape(closed.url)).status).toBe(404);
    expect((await scrape(closed.url, { authorization: 'Bearer a-token-of-metrics-for-testX' })).status).toBe(
      404,
    );
    expect((await scrape(closed.url, { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    await closed.stop();
    await telemetry.stop();
  });

  it('is closed in production without a token, and missing when metrics are off', async () => {
    const telemetry = await telemetryOf();
    const rig = await startRig({ telemetry, env: production });
    expect((await scrape(rig.url, { authorization: 'Bearer ' })).status).toBe(404);
    expect((await scrape(rig.url, { authorization: 'Bearer undefined' })).status).toBe(404);
    await rig.stop();
    await telemetry.stop();
    const off = await startRig({ telemetry: await telemetryOf({ METRICS: 'false' }) });
    expect((await scrape(off.url)).status).toBe(404);
    await off.stop();
  });
});
