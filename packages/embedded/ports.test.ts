import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from '@jest/globals';
import { portForLater, portIsFree } from './ports.ts';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

const source = (count: number, tell: string) => `
  import { portForLater } from '${join(import.meta.dirname, 'ports.ts')}';
  const ports = [];
  for (let n = 0; n < ${count}; n += 1) ports.push(await portForLater());
  ${tell}
`;

/** A process that takes ports and lives until it is killed. */
function taker(count: number): ChildProcess {
  const tell =
    'process.stdout.write(JSON.stringify(ports)); process.stdout.end(); setInterval(() => {}, 1_000);';
  const child = spawn(process.execPath, ['--input-type=module', '-e', source(count, tell)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

const portsOf = async (child: ChildProcess): Promise<number[]> =>
  JSON.parse(child.stdout ? await text(child.stdout) : '[]');

async function portsOfThread(count: number): Promise<number[]> {
  const tell = "import('node:worker_threads').then(({ parentPort }) => parentPort.postMessage(ports));";
  const code = source(count, tell);
  const worker = new Worker(
    new URL(`data:text/javascript,${encodeURIComponent(code.replace(/'\//, "'file:///"))}`),
  );
  const [ports] = await once(worker, 'message');
  return ports;
}

describe('a port for later', () => {
  it('is given to one thread or process only, however many ask at once', async () => {
    const takers = Array.from({ length: 4 }, () => portsOf(taker(150)));
    const threads = Array.from({ length: 3 }, () => portsOfThread(150));
    const own = Promise.all(Array.from({ length: 150 }, () => portForLater()));
    const all = (await Promise.all([...takers, ...threads, own])).flat();
    expect(all).toHaveLength(8 * 150);
    expect(new Set(all).size).toBe(all.length);
  }, 60_000);

  it('is outside of the range that the system takes ports from by itself', async () => {
    const file = '/proc/sys/net/ipv4/ip_local_port_range';
    const range = existsSync(file) ? readFileSync(file, 'utf8') : '32768 60999';
    const [first = 0] = range.trim().split(/\s+/).map(Number);
    for (let n = 0; n < 20; n += 1) expect(await portForLater()).toBeLessThan(first);
  });

  it('is none that something listens on', async () => {
    const next = (await portForLater()) + 1;
    const server = createServer().listen(next, '127.0.0.1');
    await once(server, 'listening');
    expect(await portForLater()).not.toBe(next);
    server.close();
  });

  it('can be listened on, left and listened on again', async () => {
    const port = await portForLater();
    for (let round = 0; round < 3; round += 1) {
      const server = createServer().listen(port, '127.0.0.1');
      await once(server, 'listening');
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('is free for others once its process was killed, and keeps no process from its end', async () => {
    const child = taker(1);
    const [port = 0] = await portsOf(child);
    const again = source(1, 'process.exitCode = 7;');
    const ending = spawn(process.execPath, ['--input-type=module', '-e', again], { stdio: 'inherit' });
    expect(await once(ending, 'exit')).toEqual([7, null]);
    const bind = `
      const socket = (await import('node:dgram')).createSocket('udp4');
      socket.once('error', () => process.exit(1));
      socket.bind(${port - (port % 100)}, '127.0.0.1', () => process.exit(0));
    `;
    const tries = async () => {
      const other = spawn(process.execPath, ['--input-type=module', '-e', bind], { stdio: 'inherit' });
      return (await once(other, 'exit'))[0];
    };
    expect(await tries()).toBe(1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await tries()).toBe(0);
  });
});

it('waits for a port until what listens there has closed', async () => {
  const port = await portForLater();
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  let free = false;
  const waiting = portIsFree(port).then(() => {
    free = true;
  });
  await sleep(100);
  expect(free).toBe(false);
  server.close();
  await waiting;
});
