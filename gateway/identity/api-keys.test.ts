import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectRedis } from '@souk/events/redis.ts';
import { createLogger } from '@souk/platform';
import {
  type ApiKeyRecord,
  type ApiKeyStore,
  apiKeyDigest,
  apiKeyStore,
  apiKeyText,
  newApiKeySecret,
} from '@souk/platform/identity';
import { layLine } from '@souk/testing/line.ts';
import type { GraphQLError } from 'graphql';
import { Redis } from 'ioredis';
import { ApiKeys } from './api-keys.ts';

const prefix = `souk:api_keys_${process.pid}_`;
const HOUR_MS = 3_600_000;

let redis: Redis;
let store: ApiKeyStore;
let here: ApiKeys;
let there: ApiKeys;
let made = 0;

beforeAll(() => {
  redis = new Redis(process.env.REDIS_URL ?? '');
  store = apiKeyStore(redis, prefix);
  here = new ApiKeys(redis, prefix);
  there = new ApiKeys(redis, prefix);
});

afterAll(async () => {
  here.stop();
  there.stop();
  const keys = await redis.keys(`${prefix}*`);
  if (keys.length > 0) await redis.del(...keys);
  redis.disconnect();
});

async function key(changes: Partial<ApiKeyRecord> = {}) {
  made += 1;
  const id = `key_${String(made).padStart(32, '0')}`;
  const secret = newApiKeySecret();
  const record: ApiKeyRecord = {
    version: 1,
    secrets: [{ digest: apiKeyDigest(secret), until: null }],
    scopes: ['order.read'],
    expiresAt: Date.now() + HOUR_MS,
    revokedAt: null,
    ...changes,
  };
  await store.put(id, record);
  return { id, secret, record, text: apiKeyText(id, secret) };
}

const problemOf = (keys: ApiKeys, text: string) =>
  keys.identify(text).then(
    () => null,
    ({ extensions, message }: GraphQLError) => ({ ...extensions, message }) as Record<string, unknown>,
  );
const reasonOf = async (keys: ApiKeys, text: string) => (await problemOf(keys, text))?.reason ?? null;

async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come about');
    await sleep(5);
  }
}

describe('an API key', () => {
  it('identifies a program with the scopes of the key, and no person', async () => {
    const { id, text } = await key({ scopes: ['order.read', 'user.read'] });
    expect(await here.identify(text)).toMatchObject({
      kind: 'api-key',
      apiKeyId: id,
      permissions: ['order.read', 'user.read'],
      userId: null,
      sellerId: null,
      roles: [],
    });
  });

  it('is refused with the reason, and with nothing of what was sent', async () => {
    const gone = await key({ revokedAt: Date.now() });
    const over = await key({ expiresAt: Date.now() - 1 });
    const known = await key();
    const wrong = apiKeyText(known.id, newApiKeySecret());
    const cases = [
      [`${known.text.slice(0, -1)}x`, 'API_KEY_MALFORMED'],
      [apiKeyText('key_ffffffffffffffffffffffffffffffff', newApiKeySecret()), 'API_KEY_UNKNOWN'],
      [wrong, 'API_KEY_UNKNOWN'],
      [over.text, 'API_KEY_EXPIRED'],
      [gone.text, 'API_KEY_REVOKED'],
    ] as const;
    for (const [text, reason] of cases) {
      const problem = await problemOf(here, text);
      expect(problem).toMatchObject({ code: 'UNAUTHENTICATED', reason });
      expect(JSON.stringify(problem)).not.toContain(text.slice(5, 20));
    }
  });

  it('gives no reason but UNKNOWN for a wrong secret, also of a key that has ended', async () => {
    const gone = await key({ revokedAt: Date.now() });
    const over = await key({ expiresAt: Date.now() - 1 });
    for (const { id } of [gone, over])
      expect(await reasonOf(here, apiKeyText(id, newApiKeySecret()))).toBe('API_KEY_UNKNOWN');
  });

  it('holds with both secrets during an overlap, then with the new one alone', async () => {
    const { id, secret, record } = await key();
    const next = newApiKeySecret();
    const rotated = (until: number) => [
      { digest: apiKeyDigest(next), until: null },
      { digest: apiKeyDigest(secret), until },
    ];
    await store.put(id, { ...record, version: 2, secrets: rotated(Date.now() + HOUR_MS) });
    expect(await reasonOf(here, apiKeyText(id, secret))).toBeNull();
    expect(await reasonOf(here, apiKeyText(id, next))).toBeNull();
    await store.put(id, { ...record, version: 3, secrets: rotated(Date.now() - 1) });
    await until(async () => (await reasonOf(here, apiKeyText(id, secret))) === 'API_KEY_EXPIRED');
    expect(await reasonOf(here, apiKeyText(id, next))).toBeNull();
  });

  it('is dead in every process once it is revoked, though both had cached it', async () => {
    const { id, text, record } = await key();
    expect([await reasonOf(here, text), await reasonOf(there, text)]).toEqual([null, null]);
    await store.put(id, { ...record, version: 2, revokedAt: Date.now() });
    for (const one of [here, there])
      await until(async () => (await reasonOf(one, text)) === 'API_KEY_REVOKED');
  });

  it('is not brought back by an older version that was read before it was revoked', async () => {
    const { id, text, record } = await key();
    await store.put(id, { ...record, version: 2, revokedAt: Date.now() });
    await store.put(id, record);
    await store.put(id, { ...record, version: 2 });
    const fresh = new ApiKeys(redis, prefix);
    expect(await reasonOf(fresh, text)).toBe('API_KEY_REVOKED');
    fresh.stop();
  });

  it('is accepted again as soon as an emptied Redis has its keys back', async () => {
    const { id, text, record } = await key();
    await redis.del(`${prefix}api-key:${id}`);
    const fresh = new ApiKeys(redis, prefix);
    expect(await reasonOf(fresh, text)).toBe('API_KEY_UNKNOWN');
    await store.put(id, record);
    await until(async () => (await reasonOf(fresh, text)) === null);
    fresh.stop();
  });

  it('costs one command of Redis for its use in five minutes, and names the use', async () => {
    const { id, text } = await key();
    await store.takeUses();
    for (let round = 0; round < 20; round += 1) await here.identify(text);
    await until(async () => (await redis.hexists(`${prefix}api-key-uses`, id)) === 1);
    const uses = await store.takeUses();
    expect([...uses.keys()]).toEqual([id]);
    expect(Math.abs((uses.get(id)?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(await store.takeUses()).toEqual(new Map());
  });

  it('cannot be checked while Redis is away, which is no verdict on the key', async () => {
    const { text } = await key();
    const cable = await layLine(process.env.REDIS_URL ?? '');
    const log = createLogger('test', { level: 'silent', pretty: false });
    const away = connectRedis({ url: cable.url, client: 'commands', log, maxRetriesPerRequest: 0 });
    const cut = new ApiKeys(away, prefix);
    await until(async () => (await reasonOf(cut, text)) === null);
    await cable.cut();
    await until(async () => (await problemOf(cut, text)) !== null);
    expect(await problemOf(cut, text)).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    cut.stop();
    away.disconnect();
    await cable.remove();
  });
});
