// `npm run start:services`: the same Souk in processes of its own, demo market and mail inbox included.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { DEMO_EMAILS } from '@souk/demo';
import { portForLater } from '@souk/embedded/ports.ts';
import { SERVICE_NAMES, serviceUrlSetting } from '@souk/events/services.ts';
import { Client } from '../../app/client.ts';
import { alive, type Command, endAll, run, serversOn } from './command.ts';

const folder = mkdtempSync(join(tmpdir(), 'souk-services-'));
const dataDir = join(folder, 'data');
const env: NodeJS.ProcessEnv = {};
const running: Command[] = [];

async function startServices(): Promise<Command> {
  for (const service of SERVICE_NAMES) {
    env[serviceUrlSetting(service)] ??= `http://127.0.0.1:${await portForLater()}`;
  }
  const command = await run('services', { dataDir, env });
  running.push(command);
  await command.prints('Stop: Ctrl-C');
  return command;
}

const answering = async () => {
  const healths = Object.values(env).map((url) => fetch(`${url}/health`).then(({ ok }) => ok));
  return (await Promise.allSettled(healths)).filter((one) => one.status === 'fulfilled' && one.value).length;
};

afterAll(async () => {
  await endAll(running, [dataDir]);
  rmSync(folder, { recursive: true, force: true });
});

/** All processes of this machine. */
const processes = () =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => {
      const [pid, parent, ...args] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), args: args.join(' ') };
    });

let souk: Command;

it('starts from nothing with the demo market, in eight processes', async () => {
  souk = await startServices();
  expect(souk.output()).toContain('(8 processes)');
  for (const email of Object.values(DEMO_EMAILS)) expect(souk.output()).toContain(`  ${email}`);
  const { products } = await new Client(souk.url).ok<{
    products: { totalCount: number; edges: { node: { primaryImage: { url: string } } }[] };
  }>('{ products(first: 1) { totalCount edges { node { primaryImage { url } } } } }');
  expect(products.totalCount).toBeGreaterThan(100);
  const picture = await fetch(products.edges[0]?.node.primaryImage.url ?? '');
  expect([picture.status, picture.headers.get('content-type')?.split('/')[0]]).toEqual([200, 'image']);
  expect(await answering()).toBe(SERVICE_NAMES.length);
});

it('passes the tour, with codes read from its mail inbox', async () => {
  const tour = await run('tour/main', { dataDir, port: souk.port });
  expect([await tour.ended(), tour.output()]).toEqual([
    0,
    expect.stringMatching(/All \d+ steps as promised/),
  ]);
  const [, mailPage = ''] = /Mail inbox +(\S+)/.exec(souk.output()) ?? [];
  const page = await fetch(mailPage, { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain(`href="${souk.url}/api/docs"`);
});

it('names a service that died, and starts it again', async () => {
  const orders = processes().find(
    ({ parent, args }) => parent === souk.pid && args.includes('subgraphs/orders/'),
  );
  process.kill(orders?.pid ?? 0, 'SIGKILL');
  await souk.prints('orders died (SIGKILL) and is being restarted.');
  await souk.prints('orders is running again.');
  expect(await answering()).toBe(SERVICE_NAMES.length);
});

it('leaves no service behind when it is killed, and starts again on the same data', async () => {
  expect(await souk.end('SIGKILL')).toBeNull();
  souk = await startServices();
  expect(souk.output()).not.toContain('drawing');
});

it('ends all processes at Ctrl-C, with 0', async () => {
  const servers = serversOn(dataDir);
  expect(await alive(servers)).toHaveLength(2);
  expect(await souk.end('SIGINT')).toBe(0);
  expect(souk.output()).toContain('Stopped. The data is kept');
  expect(await alive(servers)).toEqual([]);
  expect(await answering()).toBe(0);
});
