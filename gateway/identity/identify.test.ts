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
import { reasonOf, type TokenReason } from './token-refusal.ts';

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

const refusalOf = (authorization: string, by: Identify = identify) =>
  by(authorization).then(
    () => 'no refusal',
    (error: unknown) => [codeOf(error), reasonOf(error)],
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
    expect(await refusalOf(bearer)).toEqual(['UNAUTHENTICATED', 'TOKEN_REVOKED']);
  });

  it.each<[string, (sid: string) => string, TokenReason]>([
    [
      'signed by a foreign key under our key id',
      (sid) => token({ sid, key: foreign.privateKey }),
      'TOKEN_SIGNATURE',
    ],
    ['whose claims were changed', (sid) => tampered(token({ sid })), 'TOKEN_SIGNATURE'],
    ['with an unknown key id', (sid) => token({ sid, kid: 'k9' }), 'TOKEN_KEY_UNKNOWN'],
    ['that has expired', (sid) => token({ sid, expiresIn: -1 }), 'TOKEN_EXPIRED'],
    [
      'that has expired and is signed by a foreign key',
      (sid) => token({ sid, expiresIn: -1, key: foreign.privateKey }),
      'TOKEN_SIGNATURE',
    ],
    ['of another issuer', (sid) => token({ sid, iss: 'elsewhere' }), 'TOKEN_AUDIENCE'],
    ['for an audience that does not exist', (sid) => token({ sid, aud: 'root' }), 'TOKEN_AUDIENCE'],
    ['of another context than its session', (sid) => token({ sid, aud: 'admin' }), 'TOKEN_CONTEXT'],
    ['of another person than its session', (sid) => token({ sid, sub: 'usr_2' }), 'TOKEN_CONTEXT'],
    ['of a session that there never was', () => token({ sid: 'ses_0' }), 'TOKEN_REVOKED'],
    ['with no signature', (sid) => `${unsigned(sid)}x`, 'TOKEN_ALGORITHM'],
    ['signed with the public key as a shared secret', (sid) => hmacWithPublicKey(sid), 'TOKEN_ALGORITHM'],
    ['that is no token', () => 'a.b.c', 'TOKEN_MALFORMED'],
  ])('refuses a token %s', async (_what, make, reason) => {
    expect(await refusalOf(`Bearer ${make(await session())}`)).toEqual(['UNAUTHENTICATED', reason]);
  });

  it('refuses a token with an empty signature', async () => {
    expect(await refusalOf(`Bearer ${unsigned(await session())}`)).toEqual([
      'UNAUTHENTICATED',
      'TOKEN_MALFORMED',
    ]);
  });

  it.each(['Basic abc', 'Bearer', 'Bearer two words', 'token'])('refuses the header "%s"', async (header) => {
    expect(await refusalOf(header)).toEqual(['UNAUTHENTICATED', 'TOKEN_MALFORMED']);
  });

  it('forgets a key that was taken out of use, and keeps the last ones while they cannot be read', async () => {
    const short = createIdentify(new AccessTokens(redis, prefix, 20), sessions);
    const publish = (kid: string, { publicKey }: typeof own) =>
      publishJwks(redis, prefix, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid }] });
    const bearer = async () => `Bearer ${token({ sid: await session() })}`;
    const accepted = await bearer();
    expect((await short(accepted)).userId).toBe('usr_1');
    await publish('k2', foreign);
    await sleep(40);
    // Neither a new token, nor one whose signature was verified before.
    expect(await refusalOf(accepted, short)).toEqual(['UNAUTHENTICATED', 'TOKEN_KEY_UNKNOWN']);
    expect(await refusalOf(await bearer(), short)).toEqual(['UNAUTHENTICATED', 'TOKEN_KEY_UNKNOWN']);
    await publish('k1', own);
  });
});

it('refuses a token that was verified before as soon as its key id has another key', async () => {
  const short = createIdentify(new AccessTokens(redis, prefix, 20), sessions);
  const bearer = `Bearer ${token({ sid: await session() })}`;
  expect((await short(bearer)).userId).toBe('usr_1');
  const publish = ({ publicKey }: typeof own) =>
    publishJwks(redis, prefix, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1' }] });
  await publish(foreign);
  await sleep(40);
  expect(await refusalOf(bearer, short)).toEqual(['UNAUTHENTICATED', 'TOKEN_SIGNATURE']);
  await publish(own);
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

const unsigned = (sid: string) => jwt.sign({ sid, sub: 'usr_1', aud: 'seller' }, '', { algorithm: 'none' });

function tampered(signed: string): string {
  const [header, body = '', signature] = signed.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
  const changed = Buffer.from(JSON.stringify({ ...claims, aud: 'admin' })).toString('base64url');
  return `${header}.${changed}.${signature}`;
}

function hmacWithPublicKey(sid: string): string {
  const secret = own.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const body = `${encode({ alg: 'HS256', kid: 'k1' })}.${encode({ sid, sub: 'usr_1', aud: 'seller', iss: TOKEN_ISSUER })}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}
