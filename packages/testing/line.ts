import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * A line to a server that can be cut and mended, as if the server went away and came back, and that can fail in the middle of a
 * transfer, as networks do.
 */
export interface Line {
  /** The address of the server through the line. */
  readonly url: string;
  /** How many connections are open. */
  connections(): number;
  /** How many bytes went to the server since the last call. */
  sent(): number;
  /** Breaks every connection, and refuses new ones until `mend`. */
  cut(): Promise<void>;
  /** Lets so many bytes pass in one direction, then cuts the line. */
  breakAfter(bytes: number, direction: 'sent' | 'received'): void;
  mend(): void;
  remove(): Promise<void>;
}

/**
 * Lays a line on a port of its own to the server of a URL. The port stays reserved while it is cut: released, it could
 * soon be that of another test's server, which answers in the place of the one that is away.
 */
export async function layLine(to: string): Promise<Line> {
  const url = new URL(to);
  const target = { host: url.hostname, port: Number(url.port) };
  const sockets = new Set<Socket>();
  let isWhole = true;
  let limit: { direction: 'sent' | 'received'; left: number } | null = null;
  let sent = 0;
  const dropAll = () =>
    Promise.all([...sockets].map((socket) => once(socket.destroy(), 'close').catch(() => null)));
  const cut = async () => {
    isWhole = false;
    limit = null;
    await dropAll();
  };
  const count = (direction: 'sent' | 'received', bytes: number) => {
    if (direction === 'sent') sent += bytes;
    if (limit?.direction !== direction) return;
    limit.left -= bytes;
    if (limit.left <= 0) void cut();
  };
  const server = createServer((near) => {
    if (!isWhole) return near.destroy();
    const far = connect(target);
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
  url.port = String(address.port);
  return {
    // As it was given: with a slash at its end, or without.
    url: to.endsWith('/') ? url.href : url.href.replace(/\/$/, ''),
    connections: () => sockets.size / 2,
    sent() {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    cut,
    breakAfter(bytes, direction) {
      limit = { direction, left: bytes };
      if (bytes === 0) void cut();
    },
    mend() {
      isWhole = true;
      limit = null;
    },
    async remove() {
      const closed = new Promise((resolve) => server.close(resolve));
      await dropAll();
      await closed;
    },
  };
}
