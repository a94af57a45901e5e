import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { codeOf } from '@souk/subgraph';
import { z } from 'zod';
import { Connection } from './connection.ts';

interface Reply {
  status: number;
  body?: unknown;
}

describe('the connection to OpenSearch', () => {
  let server: Server | null = null;
  let connection: Connection | null = null;
  const received: string[] = [];
  afterEach(async () => {
    await connection?.close();
    server?.closeAllConnections();
    server?.close();
    server = null;
    received.length = 0;
  });

  /** A server that gives these answers in turn, then the last one each time; null for none at all. */
  async function answering(...replies: readonly (Reply | null)[]): Promise<Connection> {
    server = createServer((request, response) => {
      void text(request).then((body) => {
        const reply = replies[Math.min(received.length, replies.length - 1)];
        received.push(body);
        if (!reply) return;
        response.writeHead(reply.status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(reply.body ?? {}));
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    connection = new Connection({ url: `http://127.0.0.1:${port}`, prefix: 'souk', deadlineMs: 200 });
    return connection;
  }
  const codeFrom = (work: Promise<unknown>) =>
    work.then(
      () => 'no error',
      (error: unknown) => codeOf(error),
    );
  const search = { method: 'POST', path: '/souk/_search', body: {} } as const;
  const any = z.unknown();

  it('is an outage where nobody listens, and where no answer comes in time', async () => {
    const away = new Connection({ url: 'http://127.0.0.1:1', prefix: 'souk' });
    expect(await codeFrom(away.read(search, any))).toBe('SERVICE_UNAVAILABLE');
    await away.close();
    const silent = await answering(null);
    expect(await codeFrom(silent.read(search, any))).toBe('SERVICE_UNAVAILABLE');
  });

  it.each([[401], [403], [429], [500], [503]])('is an outage with the status %d', async (status) => {
    const connection = await answering({ status });
    expect(await codeFrom(connection.read(search, any))).toBe('SERVICE_UNAVAILABLE');
    expect(received).toHaveLength(1);
  });

  it('is a fault of ours where the server does not understand a request', async () => {
    const connection = await answering({ status: 400, body: { error: { type: 'parsing_exception' } } });
    expect(await codeFrom(connection.read(search, any))).toBeUndefined();
  });

  it('sends again what a busy server did not take, and only that', async () => {
    const [taken, busy] = [{ index: { status: 201 } }, { index: { status: 429, error: { type: 'busy' } } }];
    const connection = await answering(
      { status: 429 },
      { status: 200, body: { errors: true, items: [taken, busy] } },
      { status: 200, body: { errors: false } },
    );
    const action = (id: string) => [{ index: { _id: id } }, { id }];
    await connection.bulk('/souk/_bulk', [action('a'), action('b')]);
    expect(received.map((body) => body.match(/"_id":"\w"/g))).toEqual([
      ['"_id":"a"', '"_id":"b"'],
      ['"_id":"a"', '"_id":"b"'],
      ['"_id":"b"'],
    ]);
  });

  it('raises what a server will never take, but not what is gone already', async () => {
    const gone = { delete: { status: 404 } };
    const refused = { index: { status: 400, error: { type: 'strict_dynamic_mapping_exception' } } };
    const connection = await answering(
      { status: 200, body: { errors: true, items: [gone] } },
      { status: 200, body: { errors: true, items: [refused] } },
    );
    await connection.bulk('/souk/_bulk', [[{ delete: { _id: 'a' } }]]);
    await expect(connection.bulk('/souk/_bulk', [[{ index: { _id: 'a' } }, {}]])).rejects.toThrow(
      /strict_dynamic_mapping_exception/,
    );
  });
});
