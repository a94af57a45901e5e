import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '@souk/platform';
import { readGatewayConfig } from '../config.ts';
import { type RawConnection, rawConnection } from '../testing/client.ts';
import { MODES, type Rig, startRig } from '../testing/rig.ts';
import { fileHead, trickle } from '../testing/trickle.ts';
import { createApp } from './app.ts';

const post = (query: string) => {
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nHost: souk\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
};

describe('a gateway that is asked to stop', () => {
  let rig: Rig;
  let stopped: Promise<void>;
  let slow: RawConnection;
  let idle: RawConnection;
  let health: RawConnection;
  let late: RawConnection;
  let leaving: RawConnection;
  let served: string;

  beforeAll(async () => {
    rig = await startRig();
    idle = await rawConnection(rig.url);
    idle.send(post('{ user(id: "u1") { name } }'));
    await idle.until('Ada');
    // Two requests whose heads are not whole yet when the stop begins, so that their connections are not idle.
    health = await rawConnection(rig.url);
    health.send('GET /health HTTP/1.1\r\nHost: souk\r\n');
    late = await rawConnection(rig.url);
    late.send(post('{ echo(value: "late") }').slice(0, 20));
    slow = await rawConnection(rig.url);
    slow.send(post('{ slow(ms: 1500) }'));
    // Answered after the requests above were read: the gateway has them all.
    await fetch(`${rig.url}/health`);
    leaving = await rawConnection(rig.url);
    stopped = rig.gateway.stop();
    // Still served, and told to come back elsewhere.
    leaving.send(post('{ user(id: "u1") { name } }'));
    served = await leaving.closed();
    while (
      await rawConnection(rig.url).then(
        ({ socket }) => socket.destroy(),
        () => null,
      )
    )
      await sleep(10);
  });
  afterAll(() => rig.stop());

  it('serves requests while clients are asked to disconnect, and closes their connections', () => {
    expect(served).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(served).toContain('"Ada"');
    expect(served).toMatch(/\r\nconnection: close\r\n/i);
  });

  it('closes idle connections', async () => {
    expect(await idle.closed()).toMatch(/^HTTP\/1\.1 200 OK/);
  });

  it('answers 503 on /health', async () => {
    health.send('\r\n');
    const answer = await health.closed();
    expect(answer).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\n/);
    expect(answer).toContain('"success":false');
    expect(answer).toMatch(/\r\nconnection: close\r\n/i);
  });

  it('refuses new requests on old connections, and no resolver runs', async () => {
    late.send(post('{ echo(value: "late") }').slice(20));
    const answer = await late.closed();
    expect(answer).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\n/);
    expect(answer).toContain('"code":"SERVICE_UNAVAILABLE"');
    expect(rig.seen.echoed).toEqual([]);
  });

  it('finishes requests in flight, then closes their connections', async () => {
    const answer = await slow.closed();
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer).toContain('{"data":{"slow":"after 1500 ms"}}');
    expect(answer).toMatch(/\r\nconnection: close\r\n/i);
  });

  it('has stopped then, and may be asked to stop again', async () => {
    await stopped;
    await expect(rawConnection(rig.url)).rejects.toThrow('ECONNREFUSED');
    await rig.gateway.stop();
  });
});

describe.each(MODES)('an upload in flight when the gateway is asked to stop, subgraphs %s', (mode) => {
  it('is received in full', async () => {
    const rig = await startRig({ mode });
    const query = 'mutation ($file: Upload!) { upload(file: $file) { received { bytes } } }';
    const { connection, chunk, end } = await trickle(rig.url, query, ['file']);
    chunk(fileHead(0));
    chunk('x'.repeat(70_000));
    // Answered after the earlier request was read: the gateway has started on it.
    await fetch(`${rig.url}/health`);
    const stopped = rig.gateway.stop();
    while ((await fetch(`${rig.url}/health`).catch(() => null))?.ok) await sleep(10);
    chunk('y'.repeat(70_000));
    end();
    const answer = await connection.closed();
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(answer).toContain('{"data":{"upload":{"received":[{"bytes":140000}]}}}');
    await stopped;
    await rig.stop();
  });
});

describe('a request that never ends', () => {
  it('does not keep the server from stopping', async () => {
    const log = createLogger('test', { level: 'silent', pretty: false });
    const { app, listen, stop } = createApp(readGatewayConfig({}), log, 50);
    app.get('/hangs', () => new Promise(() => {}));
    const connection = await rawConnection(await listen('127.0.0.1', 0));
    const asked = once(app.server, 'request');
    connection.send('GET /hangs HTTP/1.1\r\nHost: souk\r\n\r\n');
    await asked;
    await stop();
    expect(await connection.closed()).toBe('');
  });
});
