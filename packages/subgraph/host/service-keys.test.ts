import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  anonymous,
  noClient,
  readPlatformConfig,
  type ServiceKeys,
  USER_CONTEXT_HEADER,
} from '@souk/platform';
import { signUserContext } from '@souk/platform/identity';
import { KEY, serveStall } from '../testing/served.ts';
import { ran } from '../testing/stall.ts';

const key = () => randomBytes(33).toString('base64');
const [old, next, ofUsers] = [key(), key(), key()];
const read = (text: string, env: NodeJS.ProcessEnv = {}): ServiceKeys =>
  readPlatformConfig({ ...process.env, ...env, SERVICE_KEYS: text }).SERVICE_KEYS;

let served: Awaited<ReturnType<typeof serveStall>>;
beforeAll(async () => {
  served = await serveStall({}, read(`orders:${old}|${next},users:${ofUsers}`));
});
afterAll(() => served.stop());
beforeEach(() => {
  ran.length = 0;
});

async function ask(query: string, headers: Record<string, string>) {
  const response = await fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const body = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  return {
    status: response.status,
    data: body.data ?? null,
    codes: body.errors?.map((one) => one.extensions.code),
  };
}

const as = (name: string, secret: string) => ({ 'x-service-name': name, 'x-service-key': secret });
const REFUSED = { status: 401, data: null, codes: ['UNAUTHENTICATED'] };

describe('a service that shows its key on a subgraph’s own URL', () => {
  it.each([
    ['the first', old],
    ['the next', next],
  ])('is that service with %s of its two keys', async (_which, secret) => {
    const { data } = await ask('{ forService forOrders }', as('orders', secret));
    expect(data).toEqual({ forService: 'forService', forOrders: 'forOrders' });
  });

  it('may call what names it, and nothing that names another one', async () => {
    const answer = await ask('{ forOrders }', as('users', ofUsers));
    expect(answer.codes).toEqual(['FORBIDDEN']);
    expect(ran).toEqual([]);
  });

  it.each<[string, Record<string, string>]>([
    ['a key of another caller', as('orders', ofUsers)],
    ['an unknown name', as('erp', old)],
    ['a key that is cut off', as('orders', old.slice(0, -1))],
    ['an empty key', as('orders', '')],
    ['a name alone', { 'x-service-name': 'orders' }],
    ['a key alone', { 'x-service-key': old }],
    ['a name of JavaScript', as('constructor', old)],
  ])('is refused with %s, and no resolver runs', async (_what, headers) => {
    expect(await ask('{ forAnyone }', headers)).toEqual(REFUSED);
    expect(await ask('{ _entities(representations: []) { __typename } }', headers)).toEqual(REFUSED);
    expect(ran).toEqual([]);
  });

  it('does not become another caller by a context beside it', async () => {
    const context = { [USER_CONTEXT_HEADER]: signUserContext(anonymous, 'r', noClient, KEY) };
    expect((await ask('{ forService }', { ...as('orders', old), ...context })).codes).toEqual([
      'UNAUTHENTICATED',
    ]);
    const forged = { [USER_CONTEXT_HEADER]: signUserContext(anonymous, 'r', noClient, `${KEY}!`) };
    expect(await ask('{ forService }', { ...as('orders', old), ...forged })).toEqual(REFUSED);
  });
});

describe('SERVICE_KEYS', () => {
  it('is empty unless set, so that nobody is a service by a key', () => {
    expect([...read('')]).toEqual([]);
  });

  it.each([
    ['a caller that there is not', `erp:${old}`],
    ['three keys', `orders:${old}|${next}|${ofUsers}`],
    ['a short key', 'orders:short'],
    ['no key', 'orders'],
    ['one caller twice', `orders:${old},orders:${next}`],
  ])('refuses %s, and says how to make a key', (_what, text) => {
    expect(() => read(text)).toThrow(/openssl rand -base64 33/);
  });

  const production = {
    NODE_ENV: 'production',
    SOUK_INTERNAL_KEY: key(),
    PUBLIC_URL: 'https://souk.example',
  };

  it('takes random keys in production', () => {
    expect(read(`orders:${old}`, production).get('orders')).toEqual([old]);
  });

  it.each([
    ['a repetition', `orders:${'ab'.repeat(20)}`],
    ['a placeholder', 'orders:change-me-change-me-change-me-please-1'],
    ['the public key of development', 'orders:souk-development-internal-key-do-not-use-in-production'],
    ['one key for two callers', `orders:${old},users:${old}`],
  ])('refuses %s in production', (_what, text) => {
    expect(() => read(text, production)).toThrow(/SERVICE_KEYS/);
  });
});
