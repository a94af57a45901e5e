import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readApiKey } from '@souk/platform/identity';
import { apiKeyStore, viewerOf } from '@souk/subgraph';
import {
  adminViewer,
  CREATE,
  codes,
  inputOf,
  type KeyBench,
  keyBench,
  LIST,
  REVOKE,
  ROTATE,
  type ShownKey,
  seconds,
  UPDATE,
} from '../testing/api-keys.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { member } from '../testing/steps.ts';

const DAY_MS = 86_400_000;

let users: TestUsers;
let bench: KeyBench;

beforeAll(async () => {
  users = await startUsers();
  bench = await keyBench(users);
});

afterAll(() => users.stop());

describe('createApiKey', () => {
  it('shows a key once that opens at once, with its scopes and for 90 days', async () => {
    const { key, secret } = await bench.made({ name: '  ERP of Fes ' });
    expect(key).toMatchObject({
      name: 'ERP of Fes',
      scopes: ['ORDER_READ', 'INVENTORY_WRITE'],
      status: 'ACTIVE',
      lastUsedAt: null,
      revokedAt: null,
      version: 1,
      createdBy: { id: bench.adminId },
    });
    const days = (new Date(key.expiresAt).getTime() - Date.now()) / DAY_MS;
    expect(Math.abs(days - 90)).toBeLessThan(0.01);
    expect(secret.startsWith(`${key.prefix}_`)).toBe(true);
    expect(await bench.problemOf(secret)).toBeNull();
    expect(await apiKeyStore(users.redis, users.redisPrefix).get(key.id)).toMatchObject({
      scopes: ['order.read', 'inventory.write'],
    });
  });

  it('keeps the secret in no collection, event or key of Redis', async () => {
    const { secret } = await bench.made();
    const { secret: bare = '' } = readApiKey(secret) ?? {};
    const found: string[] = [];
    const db = users.mongo.db(users.dbName);
    for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
      const text = JSON.stringify(await db.collection(name).find().toArray());
      if (text.includes(bare)) found.push(name);
    }
    for (const name of await users.redis.keys(`${users.redisPrefix}*`)) {
      const type = await users.redis.type(name);
      const value =
        type === 'string'
          ? await users.redis.get(name)
          : JSON.stringify(await users.redis.hgetall(name).catch(() => ''));
      if (value?.includes(bare)) found.push(name);
    }
    expect(bare).toMatch(/^[0-9a-f]{40}$/);
    expect(found).toEqual([]);
  });

  it('answers a repetition with the same key and without its secret, also when ten come at once', async () => {
    const input = inputOf({ name: 'Ten at once' });
    const payloads = await Promise.all(Array.from({ length: 10 }, () => bench.send(CREATE, { input })));
    expect(new Set(payloads.map(({ apiKey }) => apiKey?.id)).size).toBe(1);
    expect(payloads.filter(({ secret }) => secret != null)).toHaveLength(1);
    expect((await bench.send(CREATE, { input })).secret).toBeNull();
    expect(await users.collection('apiKeys').countDocuments({ name: 'Ten at once' })).toBe(1);
    const other = await bench.send(CREATE, { input: { ...input, scopes: ['USER_READ'] } });
    expect(codes(other)).toEqual(['IDEMPOTENCY_CONFLICT input.idempotencyKey']);
  });

  it('gives two administrators with the same idempotency key a key each', async () => {
    const other = adminViewer(await member(users, 'badr@souk.test', { primaryRole: 'ADMIN' }));
    const input = inputOf();
    const mine = await bench.send(CREATE, { input });
    const theirs = await bench.send(CREATE, { input }, other);
    expect(theirs.apiKey?.id).not.toBe(mine.apiKey?.id);
    expect(theirs.secret).toEqual(expect.any(String));
  });

  it.each([
    ['a name of blanks', { name: '  ' }, 'INVALID_INPUT input.name'],
    ['no scopes', { scopes: [] }, 'INVALID_INPUT input.scopes'],
    ['an expiry in the past', { expiresAt: '1970-01-01T00:00:00Z' }, 'INVALID_INPUT input.expiresAt'],
    [
      'an expiry after more than a year',
      { expiresAt: new Date(Date.now() + 367 * DAY_MS).toISOString() },
      'INVALID_INPUT input.expiresAt',
    ],
    ['an empty idempotency key', { idempotencyKey: '' }, 'INVALID_INPUT input.idempotencyKey'],
  ])('refuses %s, and makes no key', async (_what, rest, code) => {
    const before = await users.collection('apiKeys').countDocuments();
    const payload = await bench.send(CREATE, { input: inputOf(rest) });
    expect(codes(payload)).toEqual([code]);
    expect([payload.apiKey, payload.secret]).toEqual([null, null]);
    expect(await users.collection('apiKeys').countDocuments()).toBe(before);
  });

  it('asks for a fresh proof of identity, and then does what was asked', async () => {
    const stale = adminViewer(bench.adminId, seconds() - 601);
    const input = inputOf();
    expect(codes(await bench.send(CREATE, { input }, stale))).toEqual([
      'REAUTHENTICATION_REQUIRED undefined',
    ]);
    const { key } = await bench.made();
    expect(codes(await bench.send(ROTATE, { id: key.id }, stale))).toEqual([
      'REAUTHENTICATION_REQUIRED undefined',
    ]);
    expect((await bench.send(CREATE, { input })).secret).toEqual(expect.any(String));
  });

  it('is recorded for the audit log, and mailed to the administrator, without the secret', async () => {
    const { key, secret } = await bench.made();
    const audits = (await users.audits()).filter(({ entityId }) => entityId === key.id);
    const [event] = (await users.events()).filter(({ aggregateId }) => aggregateId === key.id);
    expect(audits).toHaveLength(1);
    expect(audits[0]).toMatchObject({
      actorKind: 'admin',
      actorId: bench.adminId,
      operation: 'createApiKey',
      entity: 'ApiKey',
      entityId: key.id,
      changes: [
        { field: 'name', before: null, after: 'ERP of Fes' },
        { field: 'scopes', before: null, after: ['order.read', 'inventory.write'] },
        { field: 'expiresAt', before: null, after: expect.anything() },
      ],
    });
    expect(event).toMatchObject({ type: 'api_key.created' });
    expect(event?.payload).toMatchObject({
      userId: bench.adminId,
      email: 'amal@souk.test',
      name: 'ERP of Fes',
    });
    const { secret: bare = '', id = '' } = readApiKey(secret) ?? {};
    const document = await bench.stored(id);
    for (const kept of [bare, document?.secrets[0].digest])
      expect(JSON.stringify([audits, event])).not.toContain(kept);
  });
});

describe('API keys', () => {
  it('are closed to everybody but administrators, and to API keys themselves', async () => {
    const { key } = await bench.made();
    const others = [
      viewerOf('customer', { userId: 'usr_1', authenticatedAt: seconds() }),
      viewerOf('seller', { userId: 'usr_2', sellerId: 'sel_1', authenticatedAt: seconds() }),
      viewerOf('staff', { userId: 'usr_3', agencyId: 'agy_1', authenticatedAt: seconds() }),
      viewerOf('api-key', { apiKeyId: key.id, permissions: ['user.read', 'order.read'] }),
      viewerOf('service', { service: 'orders' }),
    ];
    const operations: [string, object][] = [
      [CREATE, { input: inputOf() }],
      [UPDATE, { id: key.id, input: { version: 1, name: 'x' } }],
      [ROTATE, { id: key.id }],
      [REVOKE, { id: key.id }],
      [LIST, {}],
      ['query ($id: ID!) { apiKey(id: $id) { id } }', { id: key.id }],
    ];
    for (const viewer of others) {
      for (const [query, variables] of operations) {
        const { errors } = await users.from({}, query, variables, viewer);
        expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
      }
    }
    const { errors } = await users.from({}, CREATE, { input: inputOf() });
    expect(errors.map(({ code }) => code)).toEqual(['UNAUTHENTICATED']);
    expect(await bench.stored(key.id)).toMatchObject({ version: 1, revokedAt: null });
  });

  it('are made for the caller alone: no input names another account', async () => {
    const { errors } = await users.from({}, CREATE, { input: inputOf({ userId: 'usr_victim' }) });
    expect(errors.map(({ message }) => message).join()).toContain('userId');
  });

  it('are listed by state and by a part of the name', async () => {
    const { key: living } = await bench.made({ name: 'Störche living' });
    const { key: revoked } = await bench.made({ name: 'Störche revoked' });
    const { key: over } = await bench.made({ name: 'Störche over' });
    await bench.send(REVOKE, { id: revoked.id });
    await users
      .collection('apiKeys')
      .updateOne({ _id: over.id as never }, { $set: { expiresAt: new Date() } });
    const list = async (filter: object) => {
      const { data } = await users.from<{ apiKeys: { nodes: ShownKey[]; totalCount: number } }>(
        {},
        LIST,
        { filter },
        bench.root,
      );
      return data.apiKeys.nodes.map(({ id, status }) => `${id} ${status}`);
    };
    const search = 'STORCHE';
    expect(await list({ search })).toEqual([
      `${over.id} EXPIRED`,
      `${revoked.id} REVOKED`,
      `${living.id} ACTIVE`,
    ]);
    expect(await list({ search, statuses: ['ACTIVE'] })).toEqual([`${living.id} ACTIVE`]);
    expect(await list({ search, statuses: ['REVOKED', 'EXPIRED'] })).toHaveLength(2);
    expect(await list({ search, statuses: [] })).toEqual([]);
  });
});
