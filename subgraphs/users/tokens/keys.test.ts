import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  anonymous,
  noClient,
  readJwks,
  serveSubgraph,
  signUserContext,
  USER_CONTEXT_HEADER,
} from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { ownContext, startBeside } from '../testing/beside.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { LEAD_MS, rotateKeys, tendKeys } from './keys.service.ts';

const DAY_MS = 24 * 60 * 60_000;

let users: TestUsers;
let own: { ctx: Ctx; close: () => Promise<void> };
beforeAll(async () => {
  users = await startUsers();
  own = await ownContext(users);
});
afterAll(async () => {
  await own.close();
  await users.stop();
});

const numbers = async () =>
  (await own.ctx.db.signingKeys.find().sort({ number: 1 }).lean()).map(({ number }) => number);

describe('the keys of access tokens', () => {
  beforeEach(async () => {
    await own.ctx.db.signingKeys.deleteMany({ number: { $gt: 1 } });
  });

  it('are made at the first start only, and rest encrypted', async () => {
    const again = await startBeside(users);
    await again.running.stop();
    expect(await numbers()).toEqual([1]);
    const [key] = await own.ctx.db.signingKeys.find().lean();
    expect(JSON.stringify(key)).not.toContain('PRIVATE KEY');
  });

  it('are one key, however many processes start at the same moment', async () => {
    const fresh = await startUsers();
    await fresh.collection('signingKeys').deleteMany({});
    const rivals = await Promise.all(Array.from({ length: 4 }, () => startBeside(fresh)));
    expect(await fresh.collection('signingKeys').countDocuments()).toBe(1);
    await Promise.all(rivals.map(({ running }) => running.stop()));
    await fresh.stop();
  });

  it('rotate once, however often that is asked for at the same moment, and the new one is published first', async () => {
    await Promise.all(Array.from({ length: 10 }, () => rotateKeys(own.ctx)));
    expect(await numbers()).toEqual([1, 2]);
    const [, second] = await own.ctx.db.signingKeys.find().sort({ number: 1 }).lean();
    expect(second?.signsFrom.getTime()).toBeGreaterThan(Date.now() + LEAD_MS - 30_000);
    const next = await startBeside(users);
    const published = await readJwks(users.redis, users.redisPrefix);
    expect(published?.keys.map(({ kid }) => kid)).toContain(second?._id);
    await next.running.stop();
  });

  it('rotate by themselves when they are old, and go when nothing they signed is good any more', async () => {
    await tendKeys(own.ctx);
    expect(await numbers()).toEqual([1]);
    const aged = new Date(Date.now() - 31 * DAY_MS);
    await users
      .collection('signingKeys')
      .updateOne({ number: 1 }, { $set: { createdAt: aged, signsFrom: aged } });
    await tendKeys(own.ctx);
    await tendKeys(own.ctx);
    expect(await numbers()).toEqual([1, 2]);
    await users
      .collection('signingKeys')
      .updateOne({ number: 2 }, { $set: { signsFrom: new Date(Date.now() - 15 * 60_000) } });
    await tendKeys(own.ctx);
    expect(await numbers()).toEqual([1, 2]);
    await users
      .collection('signingKeys')
      .updateOne({ number: 2 }, { $set: { signsFrom: new Date(Date.now() - 17 * 60_000) } });
    await tendKeys(own.ctx);
    expect(await numbers()).toEqual([2]);
  });
});

describe('GET /.well-known/jwks.json', () => {
  it('answers the public keys', async () => {
    const internalKey = 'a key for tests that is long enough to pass';
    const server = await serveSubgraph(users.running, { host: '127.0.0.1', port: 0, internalKey });
    const headers = { [USER_CONTEXT_HEADER]: signUserContext(anonymous, 'test', noClient, internalKey) };
    const response = await fetch(`${server.url}/.well-known/jwks.json`, { headers });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/jwk-set\+json/);
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    const { keys } = (await response.json()) as { keys: Record<string, string>[] };
    expect(keys).toEqual([
      {
        kty: 'EC',
        crv: 'P-256',
        alg: 'ES256',
        use: 'sig',
        kid: expect.any(String),
        x: expect.any(String),
        y: expect.any(String),
      },
    ]);
    await server.stop();
  });
});
