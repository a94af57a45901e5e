import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A line to a server that can be cut and mended, as if the server went away and came back. */
export interface Cable {
  readonly url: string;
  cut(): Promise<void>;
  mend(): void;
  remove(): Promise<void>;
}

/**
 * Lays a line on a port of its own to the server of a URL. The port stays reserved while it is cut: released, it could
 * soon be that of another test's server, which answers in the place of the one that is away.
 */
export async function layCable(to: string): Promise<Cable> {
  const target = new URL(to);
  const sockets = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) return near.destroy();
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
    near.pipe(far).pipe(near);
  });
  const dropAll = () =>
    Promise.all([...sockets].map((socket) => once(socket.destroy(), 'close').catch(() => null)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { port } = address;
  const url = new URL(to);
  url.port = String(port);
  return {
    url: url.href,
    async cut() {
      whole = false;
      await dropAll();
    },
    mend() {
      whole = true;
    },
    async remove() {
      const closed = new Promise((resolve) => server.close(resolve));
      await dropAll();
      await closed;
    },
  };
}
