// Promise: with settings of one's own, `npm start` in production serves a whole purchase, and nothing of development with
// it: no inbox, no play money, no schema, no figures, no demo account, no page of Sandbox.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type EmbeddedServers, startEmbedded } from '@souk/embedded';
import { type PaymentSimulator, startPaymentSimulator } from '@souk/embedded/payments/index.ts';
import { Client } from '../../app/client.ts';
import { type Command, endAll, run } from '../start/command.ts';
import { safeSettings } from './safe-settings.ts';

const LIMIT_MS = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'souk-production-'));
const dataDir = join(folder, 'data');
const settings = safeSettings();
let env: NodeJS.ProcessEnv;
let mailServer: ChildProcess;
let mailPage = '';
let servers: EmbeddedServers;
let stripe: PaymentSimulator;
let souk: Command;

/** The mail server's addresses, once it is up. */
async function startMailServer(): Promise<{ smtpUrl: string; pageUrl: string }> {
  mailServer = spawn(process.execPath, [join(import.meta.dirname, 'mail-server.ts')], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (!mailServer.stdout) throw new Error('the mail server has no output');
  const [line] = await once(createInterface({ input: mailServer.stdout }), 'line');
  return JSON.parse(String(line)) as { smtpUrl: string; pageUrl: string };
}

beforeAll(async () => {
  const mail = await startMailServer();
  mailPage = mail.pageUrl;
  servers = await startEmbedded({
    dataDir: join(folder, 'servers'),
    ephemeral: true,
    env: { ...process.env, MONGODB_URI: '', REDIS_URL: '', SMTP_URL: mail.smtpUrl },
  });
  stripe = await startPaymentSimulator({ port: 0, dialect: 'stripe' });
  env = {
    ...settings,
    SMTP_URL: mail.smtpUrl,
    MONGODB_URI: servers.mongoUri,
    REDIS_URL: servers.redisUrl,
    STRIPE_API_URL: stripe.url,
    RATE_LIMIT_MAX: '',
    // The tour has no authenticator: e2e/second-factor shows how administrators sign in.
    SECOND_FACTOR_REQUIRED_FOR: 'none',
  };
  souk = await run('start', { dataDir, env });
  await stripe.setWebhook(`${souk.url}/webhooks/payments/stripe`, settings.STRIPE_WEBHOOK_SECRET);
  await souk.prints('Stop: Ctrl-C');
}, LIMIT_MS);

afterAll(async () => {
  if (souk) await endAll([souk], [dataDir]);
  await stripe?.stop();
  await servers?.stop();
  mailServer?.disconnect();
  rmSync(folder, { recursive: true, force: true });
});

it(
  'serves the whole tour, its codes read at the mail server and its cards taken by the Stripe stand-in',
  async () => {
    const tour = await run('tour/main', { dataDir, port: souk.port, env: { ...env, MAIL_URL: mailPage } });
    expect([await tour.ended(), tour.output()]).toEqual([
      0,
      expect.stringMatching(/All \d+ steps as promised/),
    ]);
    const captured = (await stripe.ledger()).filter(({ capturedMinor }) => capturedMinor > 0);
    expect(captured.length).toBeGreaterThan(0);
  },
  LIMIT_MS,
);

it('has nothing of development beside it', async () => {
  for (const path of [
    '/dev/mail',
    '/dev/mail/1',
    '/api/docs',
    '/api/docs/schema.graphql',
    '/graphiql',
    '/metrics',
  ]) {
    expect([path, (await fetch(`${souk.url}${path}`)).status]).toEqual([path, 404]);
  }
  const page = await fetch(`${souk.url}/graphql`, { headers: { accept: 'text/html' } });
  expect(page.status).not.toBe(200);
  const { errors } = await new Client(souk.url).run('{ __schema { queryType { name } } }');
  expect(errors).not.toEqual([]);
  const cors = await fetch(`${souk.url}/health`, { headers: { origin: 'http://localhost:3000' } });
  expect(cors.headers.get('access-control-allow-origin')).toBeNull();
  expect(souk.output()).not.toMatch(/souk-demo-1|souk\.example|dev\/mail/);
  const webhook = await fetch(`${souk.url}/webhooks/payments/simulated`, { method: 'POST', body: '{}' });
  expect(webhook.status).toBe(404);
});
