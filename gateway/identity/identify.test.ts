import { createHmac, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectRedis } from '@souk/events/redis.ts';
import {
  anonymous,
  codeOf,
  createLogger,
  type SessionRecord,
  type SessionStore,
  viewerOf,
} from '@souk/platform';
import { publishJwks, sessionStore, TOKEN_ISSUER } from '@souk/platform/identity';
import { Redis } from 'ioredis';
import jwt from 'jsonwebtoken';
import { AccessTokens } from './access-tokens.ts';
import { createIdentify, type Identify, identityStatus } from './identify.ts';
import { SessionCache } from './session-cache.ts';

const prefix = `souk:identify_${process.pid}_`;
const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const own = keyPair();
const foreign = keyPair();
const record: SessionRecord = {
  kind: 'seller',
  userId: 'usr_1',
  sellerId: 'sel_1',
  agencyId: null,
  roles: ['SELLER'],
  permissions: [],
  authenticatedAt: 1_700_000_000,
};

let redis: Redis;
let store: SessionStore;
let sessions: SessionCache;
let identify: Identify;

beforeAll(async () => {
  redis = new Redis(process.env.REDIS_URL ?? '');
  store = sessionStore(redis, prefix);
  await publishJwks(redis, prefix, { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'k1' }] });
  sessions = new SessionCache(redis, prefix);
  identify = createIdentify(new AccessTokens(redis, prefix), sessions);
});

afterAll(async () => {
  sessions.stop();
  const keys = await redis.keys(`${prefix}*`);
  if (keys.length > 0) await redis.del(...keys);
  redis.disconnect();
});

function token(changes: {
  key?: KeyObject;
  kid?: string;
  aud?: string;
  sub?: string;
  iss?: string;
  expiresIn?: number;
  sid: string;
}): string {
  const {
    key = own.privateKey,
    kid = 'k1',
    aud = 'seller',
    sub = 'usr_1',
    iss = TOKEN_ISSUER,
    expiresIn = 900,
    sid,
  } = changes;
  return jwt.sign({ sid }, key, {
    algorithm: 'ES256',
    keyid: kid,
    audience: aud,
    subject: sub,
    issuer: iss,
    expiresIn,
  });
}

async function session(changes: Partial<SessionRecord> = {}): Promise<string> {
  const sid = randomUUID();
  await store.put(sid, { ...record, ...changes }, 60);
  return sid;
}

const faultOf = (authorization: string) =>
  identify(authorization).then(
    () => 'no fault',
    (error: unknown) => codeOf(error),
  );

describe('who sends a request', () => {
  it('takes a request without a token for anonymous', async () => {
    expect(await identify(undefined)).toBe(anonymous);
  });

  it('uses the current permissions of the session, not those at sign-in', async () => {
    const sid = await session();
    const { kind: _, ...rights } = record;
    expect(await identify(`Bearer ${token({ sid })}`)).toEqual(
      viewerOf('seller', { ...rights, sessionId: sid }),
    );
    await store.put(sid, { ...record, roles: ['SELLER', 'ARTIST'] }, 60);
    await sleep(50);
    expect((await identify(`Bearer ${token({ sid })}`)).roles).toEqual(['SELLER', 'ARTIST']);
  });

  it('refuses a token as soon as its session has ended, even before it expires', async () => {
    const sid = await session();
    const bearer = `Bearer ${token({ sid })}`;
    await identify(bearer);
    await store.end([sid]);
    await sleep(50);
    expect(await faultOf(bearer)).toBe('UNAUTHENTICATED');
  });

  it.each<[string, (sid: string) => string]>([
    ['signed by a foreign key under our key id', (sid) => token({ sid, key: foreign.privateKey })],
    ['with an unknown key id', (sid) => token({ sid, kid: 'k9' })],
    ['that has expired', (sid) => token({ sid, expiresIn: -1 })],
    ['of another issuer', (sid) => token({ sid, iss: 'elsewhere' })],
    ['for an audience that does not exist', (sid) => token({ sid, aud: 'root' })],
    ['of another context than its session', (sid) => token({ sid, aud: 'admin' })],
    ['of another person than its session', (sid) => token({ sid, sub: 'usr_2' })],
    ['with no signature', (sid) => jwt.sign({ sid, sub: 'usr_1', aud: 'seller' }, '', { algorithm: 'none' })],
    ['signed with the public key as a shared secret', (sid) => hmacWithPublicKey(sid)],
    ['that is no token', () => 'a.b.c'],
  ])('refuses a token %s', async (_what, make) => {
    expect(await faultOf(`Bearer ${make(await session())}`)).toBe('UNAUTHENTICATED');
  });

  it.each(['Basic abc', 'Bearer', 'Bearer two words', 'token'])('refuses the header "%s"', async (header) => {
    expect(await faultOf(header)).toBe('UNAUTHENTICATED');
  });
});

describe('while Redis is away', () => {
  it('answers anonymous requests and refuses signed-in ones with SERVICE_UNAVAILABLE', async () => {
    const sid = await session();
    const bearer = `Bearer ${token({ sid })}`;
    const away = connectRedis({
      url: process.env.REDIS_URL ?? '',
      client: 'test',
      log: createLogger('test', { level: 'silent', pretty: false }),
      maxRetriesPerRequest: 0,
      retryStrategy: () => null,
    });
    const cut = new SessionCache(away, prefix);
    const identifyCut = createIdentify(new AccessTokens(away, prefix), cut);
    expect((await identifyCut(bearer)).userId).toBe('usr_1');
    away.disconnect();
    cut.stop();
    await sleep(50);
    expect(await identifyCut(undefined)).toBe(anonymous);
    const fault = await identifyCut(bearer).catch((error: unknown) => error);
    expect(codeOf(fault)).toBe('SERVICE_UNAVAILABLE');
    expect(identityStatus(fault)).toBe(503);
  });
});

function hmacWithPublicKey(sid: string): string {
  const secret = own.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${encode({ alg: 'HS256', kid: 'k1' })}.${encode({ sid, sub: 'usr_1', aud: 'seller', iss: TOKEN_ISSUER })}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}
