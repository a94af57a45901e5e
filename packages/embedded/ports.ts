import { randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

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

// Below the ephemeral range of Linux (from 32768 on) and of macOS and Windows (from 49152 on), whose ports the system
// gives to outgoing connections and to servers that ask for any port.
const FIRST = 15_000;
const BLOCKS = 170;
const BLOCK = 100;
// A thread that has gone through this many blocks begins with its first again.
const MAX_BLOCKS = 4;

interface Block {
  first: number;
  /** Holds the block while the process lives, without keeping it alive. */
  hold: Socket;
}

const blocks: Block[] = [];
let next = 0;
let turn = Promise.resolve(0);

/**
 * A port of 127.0.0.1 for something that will listen on it later, and perhaps again after a pause. No other thread or
 * process that asks here is given it as long as this one lives. Raises when all ports are taken.
 */
export function portForLater(): Promise<number> {
  turn = turn.catch(() => 0).then(takePort);
  return turn;
}

async function takePort(): Promise<number> {
  for (let tries = 0; tries < BLOCK * BLOCKS; tries += 1) {
    const at = Math.floor(next / BLOCK) % MAX_BLOCKS;
    const block = blocks[at] ?? (await takeBlock()) ?? blocks[next % Math.max(1, blocks.length)];
    if (!block) break;
    const candidate = block.first + (next % BLOCK);
    next += 1;
    if ((await freePort(candidate)) === candidate) return candidate;
  }
  throw new Error(`no free port between ${FIRST} and ${FIRST + BLOCK * BLOCKS - 1} on ${LOCALHOST}`);
}

/** Takes a block that nobody holds; undefined when there is none. */
async function takeBlock(): Promise<Block | undefined> {
  const start = randomInt(BLOCKS);
  for (let number = 0; number < BLOCKS; number += 1) {
    const first = FIRST + ((start + number) % BLOCKS) * BLOCK;
    const hold = await bindUdp(first);
    if (!hold) continue;
    const block = { first, hold };
    blocks.push(block);
    return block;
  }
  return undefined;
}

/**
 * A UDP port marks a block as taken: one process can bind it, the system frees it however that process ends, and it
 * conflicts with nothing, as all of Souk listens on TCP.
 */
function bindUdp(port: number): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => {
      socket.close();
      resolve(null);
    });
    socket.bind({ address: LOCALHOST, port, exclusive: true }, () => {
      socket.unref();
      resolve(socket);
    });
  });
}

/**
 * Waits until something can listen on the port. A socket that was closed may be held a moment longer: a process that
 * another thread is just spawning has a copy of it until its program begins. Raises after five seconds.
 */
export async function portIsFree(port: number): Promise<void> {
  const until = Date.now() + 5_000;
  while ((await tryListen(port)) === null) {
    if (Date.now() > until) throw new Error(`port ${port} of ${LOCALHOST} is still taken after 5 s`);
    await sleep(20);
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
