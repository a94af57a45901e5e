import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { type ClientOptions, WebSocket } from 'ws';
import { fault } from '../errors/graphql-errors.ts';
import { CLOSE, type SocketConnection } from './connection.ts';
import { EventQueue } from './event-queue.ts';
import { type Sockets, serveSockets } from './sockets.ts';

const QUIET = { type: 'subscribe', id: '1', payload: { query: 'subscription { quiet }' } };

let server: Server;
let sockets: Sockets;
let connections: SocketConnection<object>[];
beforeEach(async () => {
  connections = [];
  server = createServer();
  sockets = serveSockets<object>({
    server,
    log: pino({ level: 'silent' }),
    connections: 10,
    perConnection: 2,
    maxMessageBytes: 1_000,
    keepAliveMs: 100,
    idleMs: 500,
    admit: () => ({}),
    async operate(connection, { query }, signal) {
      connections.push(connection);
      if (query === '{ broken }') throw new Error('the disk is on fire');
      return new EventQueue<object>({ signal }).read();
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  await sockets.stop();
  server.close();
});

interface Message {
  type: string;
  payload?: unknown;
}

/** A client that has been acknowledged and has sent some messages. */
async function client(options: ClientOptions, ...messages: object[]) {
  const { port } = server.address() as AddressInfo;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', options);
  const heard: Message[] = [];
  socket.on('message', (text) => heard.push(JSON.parse(String(text))));
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  for (const message of messages) socket.send(JSON.stringify(message));
  const closed = once(socket, 'close').then(([code, reason]) => [code, String(reason)]);
  return { socket, heard, closed };
}

describe('a WebSocket', () => {
  it('is closed when nothing has run on it for long', async () => {
    const { closed } = await client({});
    expect(await closed).toEqual([CLOSE.idle, 'Idle']);
    while (sockets.size > 0) await sleep(5);
  });

  it('stays open for as long as something runs on it, however quiet', async () => {
    const { socket, closed, heard } = await client({}, QUIET);
    for (let beats = 0; beats < 6; beats += 1) await once(socket, 'ping');
    expect(heard).toEqual([{ type: 'connection_ack' }, { type: 'ping', payload: { subscribed: '1' } }]);
    socket.send(JSON.stringify({ type: 'complete', id: '1' }));
    expect(await closed).toEqual([CLOSE.idle, 'Idle']);
  });

  it('is cut off when its client answers no pings', async () => {
    const { closed } = await client({ autoPong: false }, QUIET);
    expect(await closed).toEqual([1006, '']);
    while (sockets.size > 0) await sleep(5);
  });

  it('ends with an error for all that runs on it, and then is closed', async () => {
    const { closed, heard } = await client({}, QUIET, { ...QUIET, id: '2' });
    while (connections.length < 2) await sleep(5);
    await connections[0]?.end(fault('UNAUTHENTICATED', 'Gone.'), CLOSE.unauthorized, 'Unauthorized');
    expect(await closed).toEqual([4401, 'Unauthorized']);
    const payload = [{ message: 'Gone.', extensions: { code: 'UNAUTHENTICATED' } }];
    expect(heard.filter(({ type }) => type === 'error')).toEqual([
      { id: '1', type: 'error', payload },
      { id: '2', type: 'error', payload },
    ]);
  });

  it('is closed without a word of a fault that nobody expected', async () => {
    const { closed } = await client({}, { ...QUIET, payload: { query: '{ broken }' } });
    expect(await closed).toEqual([CLOSE.broken, 'Internal server error']);
  });
});
