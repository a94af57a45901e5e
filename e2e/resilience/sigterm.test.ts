// SIGTERM under load, with real processes: requests in flight are finished, later ones are sent elsewhere.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SERVICE_NAMES } from '@souk/events/services.ts';
import { rawConnection } from '@souk/gateway/testing/client.ts';
import { follow } from '@souk/gateway/testing/live-client.ts';
import { customer } from '../harness/actors.ts';
import { CIRCUITS, startSouk, type TestSouk } from '../harness/souk.ts';
import { ORDERS } from '../live-orders/live.ts';
import { type Command, endAll, run } from '../start/command.ts';
import { type Load, type RequestOutcome, startLoad } from './load.ts';

const QUERY = '{ products(first: 5) { edges { node { id name seller { name } } } } }';
const LONGEST_STOP_MS = 10_000;
// A request is in flight once the gateway has its bytes; those sent in the moment of the signal may still be on their way.
const ON_ITS_WAY_MS = 50;

/** Requests that were in flight at the signal, and what came after it. */
function around(asked: readonly RequestOutcome[], signalAt: number) {
  const inFlight = asked.filter(
    ({ startedAt, tookMs }) => startedAt < signalAt - ON_ITS_WAY_MS && startedAt + tookMs > signalAt,
  );
  const before = asked.filter(({ startedAt, tookMs }) => startedAt + tookMs <= signalAt);
  return { before, inFlight, all: asked };
}

const notAnswered = (asked: readonly RequestOutcome[]) =>
  asked.filter(({ outcome }) => outcome !== 'answered');
const cutOff = (asked: readonly RequestOutcome[]) => asked.filter(({ outcome }) => outcome === 'failed');

/** A request whose body is sent in two halves: between them it is in flight for as long as the test wants. */
async function begin(url: string) {
  const body = JSON.stringify({ query: QUERY });
  const connection = await rawConnection(url);
  connection.send(
    `POST /graphql HTTP/1.1\r\nHost: souk\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
  );
  return {
    finish: async () => {
      connection.send(body.slice(10));
      return connection.closed();
    },
  };
}

const isTaking = (url: string) =>
  fetch(`${url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Sends the signal amid the load; how it went. */
async function stopAmid(load: Load, url: string, end: () => Promise<number | null>) {
  await load.after(100);
  const half = await begin(url);
  await sleep(100);
  const signalAt = performance.now();
  const ended = end();
  while (await isTaking(url)) await sleep(20);
  const answer = await half.finish();
  const code = await ended;
  const tookMs = performance.now() - signalAt;
  return { code, tookMs, answer, ...around(await load.stop(), signalAt) };
}

function expectClean({
  code,
  tookMs,
  answer,
  before,
  inFlight,
  all,
}: Awaited<ReturnType<typeof stopAmid>>): void {
  expect(code).toBe(0);
  expect(tookMs).toBeLessThan(LONGEST_STOP_MS);
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  expect(answer).toMatch(/\r\nconnection: close\r\n/i);
  expect(answer).toContain('"data":{"products"');
  expect(notAnswered(before)).toEqual([]);
  expect(notAnswered(inFlight)).toEqual([]);
  expect(cutOff(all)).toEqual([]);
}

describe('a gateway in a process of its own', () => {
  let souk: TestSouk;
  beforeAll(async () => {
    souk = await startSouk({
      mode: 'distributed',
      env: { REQUIRE_EMAIL_VERIFICATION: 'false', ...CIRCUITS },
    });
  });
  afterAll(() => souk.stop());

  it('finishes requests in flight at SIGTERM, closes WebSockets, and exits 0 within ten seconds', async () => {
    const shopper = await customer(souk);
    const following = await follow(souk.url, { query: ORDERS, token: shopper.client.token ?? undefined });
    const load = startLoad({ url: souk.url, query: () => QUERY, lanes: 16 });
    expectClean(
      await stopAmid(load, souk.url, async () => (await souk.processes?.kill('gateway', 'SIGTERM')) ?? null),
    );
    expect(await following.closed()).toBe(1001);
    await souk.processes?.start('gateway');
  }, 120_000);

  it('is restarted, subgraph by subgraph behind it, and every one of them exits 0', async () => {
    for (const name of SERVICE_NAMES) {
      expect([name, await souk.processes?.kill(name, 'SIGTERM')]).toEqual([name, 0]);
      await souk.processes?.start(name);
    }
  }, 300_000);
});

describe('Souk in one process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'souk-sigterm-'));
  const dataDir = join(folder, 'data');
  let souk: Command;
  afterAll(async () => {
    await endAll([souk], [dataDir]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('finishes requests in flight at SIGTERM, and exits 0 within ten seconds', async () => {
    souk = await run('start', { dataDir, args: ['--no-demo'], env: { RATE_LIMIT_MAX: '0' } });
    await souk.prints('Stop: Ctrl-C');
    const load = startLoad({ url: souk.url, query: () => QUERY, lanes: 16 });
    expectClean(await stopAmid(load, souk.url, () => souk.end('SIGTERM')));
  }, 120_000);
});
