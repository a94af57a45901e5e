// Passwords, codes, tokens and keys lie open in no database, no key or command of Redis, no job, no log and no audit entry.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anonymous } from '@souk/platform';
import { listenToRedis, type RedisEar } from '@souk/testing/redis-commands.ts';
import { REGISTER_SELLER } from '../../app/tour/steps/seller.ts';
import { REGISTER_CUSTOMER, SIGN_IN, VERIFY_EMAIL } from '../../app/tour/steps/shopper.ts';
import { mailedCode } from '../harness/actors.ts';
import { program } from '../harness/api-keys.ts';
import { consumed } from '../harness/consumed.ts';
import { ADMIN, startSouk, type TestSouk } from '../harness/souk.ts';
import { IdentityProvider } from '../providers/identity-provider.ts';
import { browsers, SHOP } from './browsers.ts';
import { Canaries } from './canaries.ts';
import { dataExports } from './data-exports.ts';
import { emailChanges } from './email-changes.ts';
import { providerSettings, providers } from './providers.ts';
import { authenticatorApps, passkeys } from './second-factors.ts';
import { serviceKeys, services } from './services.ts';
import { documentsOf, type Kept, logsIn, openSecrets, redisKeysOf } from './stores.ts';
import { strangers } from './strangers.ts';

const email = (of: string) => `${of}-${randomBytes(4).toString('hex')}@souk.test`;

const folder = mkdtempSync(join(tmpdir(), 'souk-secrets-'));
const canaries = new Canaries();
const secrets = canaries.all;
const secret = (name: string, value?: string) => canaries.add(name, value);

let souk: TestSouk;
let redis: RedisEar;
let archive: Kept[];
let acme: IdentityProvider;
beforeAll(async () => {
  const internalKey = secret('the internal key', randomBytes(36).toString('base64url'));
  acme = await IdentityProvider.start();
  souk = await startSouk({
    ownProcesses: true,
    env: {
      LOG_LEVEL: 'trace',
      LOG_DIR: folder,
      LOG_FILE_MAX_BYTES: '1000000000',
      SOUK_INTERNAL_KEY: internalKey,
      SERVICE_KEYS: serviceKeys(canaries),
      ...providerSettings(acme, canaries),
      FRONTEND_ORIGINS: SHOP,
      ADMIN_PASSWORD: secret('the first administrator’s password'),
      OTP_COOLDOWN_SECONDS: '1',
      CORS_ORIGIN: SHOP,
      // Every operation is in the log of slow ones.
      SLOW_OPERATION_MS: '1',
    },
  });
  redis = await listenToRedis(String(souk.env.REDIS_URL), souk.namespace);
  await people();
  await programs();
  await strangers({ souk, canaries });
  await services({ souk, canaries });
  archive = await dataExports({ souk, canaries }, await authenticatorApps({ souk, canaries }));
  await passkeys({ souk, canaries });
  await emailChanges({ souk, canaries });
  await browsers({ souk, canaries });
  await providers({ souk, canaries }, acme, SHOP);
  for (const service of ['notifications', 'users', 'products'] as const) await consumed(souk, service);
});
afterAll(async () => {
  redis.stop();
  await souk.stop();
  await acme.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface SignedIn {
  tokens: { accessToken: string; refreshToken: string } | null;
}
const SIGN_IN_FULLY = `mutation ($input: SignInInput!) {
  signIn(input: $input) { tokens { accessToken refreshToken } userErrors { code } }
}`;
const REFRESH = `mutation ($token: String!) {
  refreshToken(input: { refreshToken: $token }) { tokens { accessToken refreshToken } userErrors { code } }
}`;

async function signIn(name: string, input: object): Promise<string> {
  const { signIn: answer } = await souk.client().ok<{ signIn: SignedIn }>(SIGN_IN_FULLY, { input });
  const tokens = answer.tokens ?? { accessToken: '', refreshToken: '' };
  secret(`the access token of ${name}`, tokens.accessToken);
  secret(`the refresh token of ${name}`, tokens.refreshToken);
  return tokens.accessToken;
}

/** A customer, a seller and one whom an administrator invites: each way in which somebody types a password or a code. */
async function people(): Promise<void> {
  const client = souk.client();
  const shopper = email('shopper');
  const password = secret('a customer’s password');
  const person = { idempotencyKey: randomUUID(), firstName: 'Lina', email: shopper, password };
  await client.ok(REGISTER_CUSTOMER, { input: person });
  const code = secret('a code for an address', await mailedCode(souk, shopper));
  await client.refused(VERIFY_EMAIL, { input: { email: shopper, code: '000000', role: 'CUSTOMER' } });
  await client.ok(VERIFY_EMAIL, { input: { email: shopper, code, role: 'CUSTOMER' } });
  const token = await signIn('a customer', { email: shopper, password });
  await client.ok(REFRESH, { token: secrets.get('the refresh token of a customer') });
  await client.refused(SIGN_IN, { input: { email: shopper, password: secret('a wrong password') } });
  await client.refused(SIGN_IN, {
    input: { email: secret('a password typed as an address'), password, role: 'ADMIN' },
  });
  const changed = secret('a changed password');
  await souk
    .client(token)
    .ok('mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }', {
      input: { currentPassword: password, newPassword: changed },
    });
  await client.ok(
    'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code } } }',
    { input: { idempotencyKey: randomUUID(), email: shopper } },
  );
  const reset = secret('a code for a new password', await newCode(shopper, code));
  await client.ok(
    'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { userErrors { code } } }',
    { input: { email: shopper, code: reset, newPassword: secret('a new password') } },
  );
  const address = { line1: '1 Souk', city: 'Fes', postalCode: '30000', country: 'MA' };
  const shop = {
    idempotencyKey: randomUUID(),
    name: 'Canary Shop',
    contactName: 'Sel',
    taxId: 'TAX-1234',
    address,
  };
  await client.ok(REGISTER_SELLER, {
    input: {
      ...shop,
      email: email('seller'),
      password: secret('a seller’s password'),
      phone: '+212500000000',
    },
  });
}

/** The code of the newest mail to an address that is another one than `before`. */
async function newCode(to: string, before: string): Promise<string> {
  const mail = await souk.inbox.waitFor(
    (one) => one.to.includes(to) && (/\b(\d{6})\b/.exec(one.text)?.[1] ?? before) !== before,
    60_000,
  );
  return /\b(\d{6})\b/.exec(mail.text)?.[1] ?? '';
}

/** What administrators do, with keys of programs among it. */
async function programs(): Promise<void> {
  const token = await signIn('an administrator', {
    email: ADMIN.email,
    password: secrets.get('the first administrator’s password'),
    role: 'ADMIN',
  });
  const root = { viewer: anonymous, email: '', client: souk.client(token) };
  const person = { primaryRole: 'CUSTOMER', firstName: 'Rim', email: email('made') };
  await root.client.ok(
    'mutation ($input: CreateUserInput!) { createUser(input: $input) { userErrors { code } } }',
    {
      input: {
        idempotencyKey: randomUUID(),
        ...person,
        password: secret('a password that an administrator sets'),
      },
    },
  );
  const reader = await program(souk, root, ['ORDER_READ']);
  secret('an API key', reader.secret);
  await reader.run('{ orders { totalCount } }');
  await reader.run('{ users { totalCount } }');
  const { revokeApiKey } = await root.client.ok<{ revokeApiKey: object }>(
    'mutation ($id: ID!) { revokeApiKey(id: $id) { userErrors { code } } }',
    { id: reader.id },
  );
  expect(revokeApiKey).toEqual({ userErrors: [] });
  await reader.run('{ orders { totalCount } }');
  const proxied = await fetch(`${souk.url}/api/v1/proxy/users/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }`,
      variables: { input: { email: ADMIN.email, password: secret('a password through the proxy') } },
    }),
  });
  expect(proxied.status).toBe(200);
}

async function everything() {
  return [
    ...archive,
    ...(await documentsOf(souk)),
    ...(await redisKeysOf(souk)),
    ...redis.heard.map((text) => ({ where: 'redis command', text })),
    ...logsIn(folder),
    ...souk.output.map((text) => ({ where: 'output', text })),
  ];
}

it('finds no secret that people, programs and strangers used in any store or log', async () => {
  const kept = await everything();
  // The search reaches all of it.
  const places = new Set(kept.map(({ where }) => where.split(' ')[0]));
  for (const place of [
    'users_db.auditEntries',
    'users_db.requests',
    'users_db.outbox',
    'notifications_db.emails',
    'redis',
    'log',
    'archive',
  ]) {
    expect(places).toContain(place);
  }
  expect([...secrets].filter(([, value]) => value.length < 6)).toEqual([]);
  expect(openSecrets(kept, secrets)).toEqual([]);
});

it('finds each secret that is planted, wherever it is', async () => {
  const value = secret('a planted password');
  await souk
    .db('orders')
    .collection('requests')
    .insertOne({ answer: { value: { deep: [`x${value}`] } } });
  await souk.redis.hset(`bull-souk-${souk.namespace}:planted`, 'data', JSON.stringify({ value }));
  writeFileSync(join(folder, 'planted.log'), `{"msg":"hello","value":"${value}"}\n`);
  const found = openSecrets(await everything(), secrets);
  expect(found.filter((one) => !one.startsWith('redis command'))).toEqual([
    'log planted.log: a planted password',
    'orders_db.requests: a planted password',
    `redis bull-souk-${souk.namespace}:planted: a planted password`,
  ]);
  await souk.redis.del(`bull-souk-${souk.namespace}:planted`);
});
