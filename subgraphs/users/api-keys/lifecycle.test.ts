import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiKeyStore } from '@souk/subgraph';
import { adminViewer, codes, type KeyBench, keyBench, REVOKE, ROTATE, UPDATE } from '../testing/api-keys.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { member } from '../testing/steps.ts';

const DAY_MS = 86_400_000;

let users: TestUsers;
let bench: KeyBench;

beforeAll(async () => {
  users = await startUsers({}, { work: true });
  bench = await keyBench(users);
});

afterAll(() => users.stop());

describe('updateApiKey', () => {
  it('renames a key, which goes on opening; of two at once by the same version one is refused', async () => {
    const { key, secret } = await bench.made();
    const rename = (name: string) => bench.send(UPDATE, { id: key.id, input: { version: 1, name } });
    const payloads = await Promise.all([rename('PIM'), rename('WMS')]);
    expect(payloads.flatMap(codes)).toEqual(['VERSION_CONFLICT input.version']);
    expect(payloads.map(({ apiKey }) => apiKey?.version).filter(Boolean)).toEqual([2]);
    expect(await bench.problemOf(secret)).toBeNull();
    expect(codes(await bench.send(UPDATE, { id: 'key_none', input: { version: 1, name: 'x' } }))).toEqual([
      'NOT_FOUND id',
    ]);
  });
});

describe('rotateApiKey', () => {
  it('ends the old secret at once', async () => {
    const { key, secret: old } = await bench.made();
    const { secret: next } = await bench.send(ROTATE, { id: key.id });
    expect(next).not.toBe(old);
    expect([await bench.problemOf(old), await bench.problemOf(next ?? '')]).toEqual([
      'API_KEY_UNKNOWN',
      null,
    ]);
  });

  it('lets the old secret live for the overlap, and never more than two', async () => {
    const { key, secret: first } = await bench.made();
    const { secret: second } = await bench.send(ROTATE, { id: key.id, input: { overlapSeconds: 1 } });
    expect([await bench.problemOf(first), await bench.problemOf(second ?? '')]).toEqual([null, null]);
    await sleep(1_050);
    expect([await bench.problemOf(first), await bench.problemOf(second ?? '')]).toEqual([
      'API_KEY_EXPIRED',
      null,
    ]);
    const { secret: third } = await bench.send(ROTATE, { id: key.id, input: { overlapSeconds: 604_800 } });
    expect([
      await bench.problemOf(first),
      await bench.problemOf(second ?? ''),
      await bench.problemOf(third ?? ''),
    ]).toEqual(['API_KEY_UNKNOWN', null, null]);
    expect((await bench.stored(key.id))?.secrets).toHaveLength(2);
  });

  it('refuses a key that has ended, an unknown one and an overlap of more than a week', async () => {
    const { key } = await bench.made();
    expect(codes(await bench.send(ROTATE, { id: key.id, input: { overlapSeconds: 604_801 } }))).toEqual([
      'INVALID_INPUT input.overlapSeconds',
    ]);
    await bench.send(REVOKE, { id: key.id });
    expect(codes(await bench.send(ROTATE, { id: key.id }))).toEqual(['INVALID_STATE id']);
    expect(codes(await bench.send(ROTATE, { id: 'key_none' }))).toEqual(['NOT_FOUND id']);
  });

  it('shows only secrets that open, or no longer do, when several rotate at once', async () => {
    const { key } = await bench.made();
    const payloads = await Promise.all(Array.from({ length: 5 }, () => bench.send(ROTATE, { id: key.id })));
    const secrets = payloads.flatMap(({ secret }) => secret ?? []);
    const opening = (await Promise.all(secrets.map(bench.problemOf))).filter((problem) => problem === null);
    expect(secrets.length).toBeGreaterThan(0);
    expect(opening).toHaveLength(1);
  });
});

describe('revokeApiKey', () => {
  it('ends a key permanently, and changes nothing when it is repeated', async () => {
    const { key, secret } = await bench.made();
    const first = await bench.send(REVOKE, { id: key.id });
    expect(first.apiKey).toMatchObject({ status: 'REVOKED', revokedAt: expect.any(String) });
    expect(await bench.problemOf(secret)).toBe('API_KEY_REVOKED');
    expect((await bench.send(REVOKE, { id: key.id })).apiKey).toEqual(first.apiKey);
    // The repetition is on record as well, without a change.
    expect(await bench.changesOf(key.id)).toEqual(['name scopes expiresAt', 'revokedAt', '']);
    expect(codes(await bench.send(REVOKE, { id: 'key_none' }))).toEqual(['NOT_FOUND id']);
  });

  it('does not ask for a fresh proof, as a leaked key must end quickly', async () => {
    const { key } = await bench.made();
    const { apiKey } = await bench.send(REVOKE, { id: key.id }, adminViewer(bench.adminId, 0));
    expect(apiKey?.status).toBe('REVOKED');
  });
});

describe('the sweep of API keys', () => {
  it('fills an emptied Redis again, with the revoked ones as revoked', async () => {
    const living = await bench.made();
    const dead = await bench.made();
    await bench.send(REVOKE, { id: dead.key.id });
    const names = await users.redis.keys(`${users.redisPrefix}api-key:*`);
    await users.redis.del(...names);
    expect(await bench.problemOf(living.secret)).toBe('API_KEY_UNKNOWN');
    await users.running.sweep('tend-api-keys');
    expect([await bench.problemOf(living.secret), await bench.problemOf(dead.secret)]).toEqual([
      null,
      'API_KEY_REVOKED',
    ]);
  });

  it.each([
    ['blocked', { status: 'BLOCKED' }],
    ['deleted', { status: 'DELETED' }],
    ['demoted', { accountRoles: ['CUSTOMER'] }],
  ])('revokes the keys of an administrator who was %s, and of nobody else', async (what, change) => {
    const email = `${what}@souk.test`;
    const theirs = await bench.made({}, adminViewer(await member(users, email, { primaryRole: 'ADMIN' })));
    const mine = await bench.made();
    await users.change(email, change);
    await users.running.sweep('tend-api-keys');
    expect([await bench.problemOf(theirs.secret), await bench.problemOf(mine.secret)]).toEqual([
      'API_KEY_REVOKED',
      null,
    ]);
    expect(await bench.changesOf(theirs.key.id)).toEqual(['name scopes expiresAt', 'revokedAt']);
  });

  it('stores when a key was used last', async () => {
    const { key } = await bench.made();
    const at = new Date(Date.now() - 1_000);
    await apiKeyStore(users.redis, users.redisPrefix).noteUse(key.id, at);
    await users.running.sweep('tend-api-keys');
    expect(await bench.stored(key.id)).toMatchObject({ lastUsedAt: at, version: 1 });
  });

  it('tells the creator once that a key is about to expire', async () => {
    const { key } = await bench.made();
    const soon = {
      createdAt: new Date(Date.now() - 80 * DAY_MS),
      expiresAt: new Date(Date.now() + 6 * DAY_MS),
    };
    await users.collection('apiKeys').updateOne({ _id: key.id as never }, { $set: soon });
    await users.running.sweep('tend-api-keys');
    await users.running.sweep('tend-api-keys');
    expect((await bench.typesOf(key.id)).filter((type) => type === 'api_key.expiring')).toHaveLength(1);
  });
});
