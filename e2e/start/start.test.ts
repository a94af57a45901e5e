// `npm start` as somebody meets it: from the first start with nothing there to the last Ctrl-C.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DEMO_EMAILS, DEMO_PASSWORD } from '@souk/demo';
import { Client } from '../../app/client.ts';
import { REGISTER_CUSTOMER, SIGN_IN } from '../../app/tour/steps/shopper.ts';
import { alive, type Command, endAll, run, serversOn } from './command.ts';
import { runExamples } from './examples.ts';

const READY = 'Stop: Ctrl-C';
const NEWCOMER = { email: 'newcomer@souk.test', password: 'new-here-at-9' };
const folder = mkdtempSync(join(tmpdir(), 'souk-start-'));
const dataDir = join(folder, 'data');
const running: Command[] = [];

async function start(...args: string[]): Promise<Command> {
  const command = await run('start', { dataDir, args });
  running.push(command);
  await command.prints(READY);
  return command;
}

afterAll(async () => {
  await endAll(running, [dataDir, join(folder, 'early')]);
  rmSync(folder, { recursive: true, force: true });
});

interface Tokens {
  tokens: { accessToken: string };
}

const login = { email: DEMO_EMAILS.customer, password: DEMO_PASSWORD };
/** The newest code in the inbox that the start serves. */
async function codeMailed(souk: Command): Promise<string | undefined> {
  const until = Date.now() + 15_000;
  for (;;) {
    const response = await fetch(`${souk.url}/dev/mail?to=${NEWCOMER.email}`);
    const { mails } = (await response.json()) as { mails: { text: string }[] };
    const code = mails.map(({ text }) => /\b\d{6}\b/.exec(text)?.[0]).find(Boolean);
    if (code || Date.now() > until) return code;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const refused = (souk: Command) => new Client(souk.url).refused(SIGN_IN, { input: NEWCOMER });

describe('npm start', () => {
  let souk: Command;

  it('starts from nothing, draws the demo market, and says where to click', async () => {
    souk = await start();
    const output = souk.output();
    expect(output).toMatch(/Demo market: drawing its \d+ pictures/);
    for (const path of ['/graphql', '/api/docs', '/api/status', '/dev/mail']) {
      expect(output).toContain(`${souk.url}${path}`);
    }
    for (const email of Object.values(DEMO_EMAILS)) expect(output).toContain(`  ${email}`);
    expect(output).not.toMatch(/WARN|ERROR/);
  });

  it('has past orders for the demo customer and for the demo seller', async () => {
    const { signIn: buyer } = await new Client(souk.url).ok<{ signIn: Tokens }>(SIGN_IN, {
      input: login,
    });
    const { orders } = await new Client(souk.url, buyer.tokens.accessToken).ok<{
      orders: { totalCount: number; edges: { node: { totals: { total: { amount: string } } } }[] };
    }>('{ orders(first: 5) { totalCount edges { node { totals { total { amount } } } } } }');
    expect(orders.totalCount).toBeGreaterThan(0);
    expect(Number(orders.edges[0]?.node.totals.total.amount)).toBeGreaterThan(0);

    const { signIn: shop } = await new Client(souk.url).ok<{ signIn: Tokens }>(SIGN_IN, {
      input: { email: DEMO_EMAILS.seller, password: DEMO_PASSWORD, role: 'SELLER' },
    });
    const { sellerOrders } = await new Client(souk.url, shop.tokens.accessToken).ok<{
      sellerOrders: { totalCount: number };
    }>('{ sellerOrders(first: 1) { totalCount } }');
    expect(sellerOrders.totalCount).toBeGreaterThan(0);
  });

  it('has more than a hundred products whose pictures load', async () => {
    const { products } = await new Client(souk.url).ok<{
      products: {
        totalCount: number;
        edges: { node: { primaryImage: { url: string; thumbnailUrl: string } } }[];
      };
    }>('{ products(first: 100) { totalCount edges { node { primaryImage { url thumbnailUrl } } } } }');
    expect(products.totalCount).toBeGreaterThan(100);
    const images = products.edges.map(({ node }) => node.primaryImage);
    const pictures = images.slice(0, 5).flatMap(({ url, thumbnailUrl }) => [url, thumbnailUrl]);
    for (const picture of pictures) {
      const response = await fetch(new URL(picture, souk.url));
      expect([response.status, response.headers.get('content-type')?.split('/')[0]]).toEqual([200, 'image']);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
    }
  });

  it('shows newcomers the demo accounts and the ways on, and other callers JSON', async () => {
    const html = await (await fetch(souk.url, { headers: { accept: 'text/html' } })).text();
    for (const path of ['/graphiql', '/graphql', '/api/docs', '/api/status', '/dev/mail']) {
      expect(html).toContain(`<a href="${path}">`);
    }
    for (const email of Object.values(DEMO_EMAILS)) expect(html).toContain(email);
    expect(html).toContain(`curl ${souk.url}/graphql`);
    expect(await (await fetch(souk.url)).json()).toMatchObject({ name: 'Souk', graphql: '/graphql' });
    expect(await (await fetch(`${souk.url}/graphiql`)).text()).toContain('Agency, director');
  });

  it('runs every example of GraphiQL as the person it is for, also a second time', async () => {
    const { ran, failed } = await runExamples(souk.url);
    expect(failed).toEqual([]);
    expect(ran.length).toBeGreaterThan(20);
    expect((await runExamples(souk.url)).failed).toEqual([]);
  });

  it('shows what it mails', async () => {
    const input = { idempotencyKey: 'newcomer', firstName: 'New', lastName: 'Comer', ...NEWCOMER };
    await new Client(souk.url).ok(REGISTER_CUSTOMER, { input });
    expect(await codeMailed(souk)).toMatch(/^\d{6}$/);
    const html = await fetch(`${souk.url}/dev/mail`, { headers: { accept: 'text/html' } });
    expect(await html.text()).toContain(NEWCOMER.email);
    expect(html.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('ends everything at Ctrl-C, with 0, and says so', async () => {
    const servers = serversOn(dataDir);
    expect(await alive(servers)).toHaveLength(2);
    expect(await souk.end('SIGINT')).toBe(0);
    expect(souk.output()).toContain('Stopped. The data is kept');
    expect(await alive(servers)).toEqual([]);
  });

  it('keeps the data for the next start, and draws nothing again', async () => {
    souk = await start();
    expect(souk.output()).not.toContain('drawing');
    expect(await refused(souk)).toEqual(['EMAIL_NOT_VERIFIED']);
  });

  it('starts again after kill -9', async () => {
    expect(await souk.end('SIGKILL')).toBeNull();
    souk = await start();
    expect(await refused(souk)).toEqual(['EMAIL_NOT_VERIFIED']);
    expect(await souk.end('SIGTERM')).toBe(0);
  });

  it('starts with empty databases with --fresh, and without the demo market with --no-demo', async () => {
    souk = await start('--fresh', '--no-demo');
    expect(await refused(souk)).toEqual(['INVALID_CREDENTIALS']);
    const { products } = await new Client(souk.url).ok<{ products: { totalCount: number } }>(
      '{ products { totalCount } }',
    );
    expect(products.totalCount).toBe(0);
    expect(await souk.end('SIGINT')).toBe(0);
  });

  it('ends cleanly at Ctrl-C during the start', async () => {
    const early = await run('start', { dataDir: join(folder, 'early') });
    running.push(early);
    await early.prints('Demo market: drawing');
    const servers = serversOn(join(folder, 'early'));
    expect(await alive(servers)).toHaveLength(2);
    expect(await early.end('SIGINT')).toBe(0);
    expect(early.output()).not.toMatch(/WARN|ERROR|could not start/);
    expect(await alive(servers)).toEqual([]);
  });
});
