import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A line to a server on this machine that can fail in the middle of a transfer, as networks and servers do. */
export interface Line {
  /** The server's address through the line. */
  url: string;
  /** How many connections are open. */
  connections(): number;
  /** How many bytes went to the server since the last call. */
  sent(): number;
  /** Lets so many bytes pass in one direction, then breaks every connection, and refuses new ones until `mend`. */
  breakAfter(bytes: number, direction: 'sent' | 'received'): void;
  mend(): void;
  remove(): Promise<void>;
}

/** Lays a line to the server at an address. */
export async function layLine(to: string): Promise<Line> {
  const target = new URL(to);
  const sockets = new Set<Socket>();
  let broken = false;
  let limit: { direction: 'sent' | 'received'; left: number } | null = null;
  let sent = 0;
  const breakAll = () => {
    broken = true;
    limit = null;
    for (const socket of sockets) socket.destroy();
  };
  const count = (direction: 'sent' | 'received', bytes: number) => {
    if (direction === 'sent') sent += bytes;
    if (limit?.direction !== direction) return;
    limit.left -= bytes;
    if (limit.left <= 0) breakAll();
  };
  const server = createServer((near) => {
    if (broken) return near.destroy();
    const far = connect({ host: target.hostname, port: Number(target.port) });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', ({ length }) => count('sent', length));
    far.on('data', ({ length }) => count('received', length));
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    connections: () => sockets.size / 2,
    sent() {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    breakAfter(bytes, direction) {
      limit = { direction, left: bytes };
      if (bytes === 0) breakAll();
    },
    mend() {
      broken = false;
      limit = null;
    },
    async remove() {
      const closed = new Promise((resolve) => server.close(resolve));
      breakAll();
      await closed;
    },
  };
}
