import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { threadId } from 'node:worker_threads';

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

// Below the system's ephemeral range, whose ports are given to outgoing connections. Each thread has a part of its own
// and goes through it in turn: what stops and starts again at its port finds it as it left it.
const FIRST = 15_000;
const PARTS = 8;
const PER_PART = 2_000;
let turn = randomInt(PER_PART);

/** A port for something that will listen on it later, and perhaps again after a pause. */
export async function portForLater(): Promise<number> {
  for (;;) {
    turn = (turn + 1) % PER_PART;
    const candidate = FIRST + (threadId % PARTS) * PER_PART + turn;
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
