import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';

export const LOCALHOST = '127.0.0.1';

/** A port of 127.0.0.1 that is free now: `preferred` when it can be had, any other one else. */
export async function freePort(preferred?: number): Promise<number> {
  if (preferred !== undefined) {
    const port = await tryListen(preferred);
    if (port !== null) return port;
  }
  const port = await tryListen(0);
  if (port === null) throw new Error(`no free port on ${LOCALHOST}`);
  return port;
}

/**
 * A port for something that will listen on it later. Not one of the system's ephemeral range: those are given to outgoing
 * connections, of which whoever runs beside this makes many in the meantime.
 */
export async function portForLater(): Promise<number> {
  for (;;) {
    const candidate = randomInt(15_000, 32_000);
    if ((await freePort(candidate)) === candidate) return candidate;
  }
}

/** Whether something accepts connections on the port. */
export function acceptsConnections(port: number, host = LOCALHOST, timeoutMs = 1000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: timeoutMs });
    const answer = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.once('timeout', () => answer(false));
  });
}

function tryListen(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ host: LOCALHOST, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
