import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { SessionRecord } from '@souk/platform';
import { publishJwks, sessionStore, TOKEN_ISSUER } from '@souk/platform/identity';
import type { Redis } from 'ioredis';
import jwt from 'jsonwebtoken';

/** Signs people in as `users` does, by writing a session and signing a token for it. */
export type SignIn = (
  session: Partial<SessionRecord>,
  seconds?: number,
) => Promise<{ token: string; sessionId: string }>;

/** Publishes a fresh key under the prefix; what it gives signs people in by it. */
export async function signInAt(redis: Redis, prefix: string): Promise<SignIn> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await publishJwks(redis, prefix, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1' }] });
  const store = sessionStore(redis, prefix);
  return async (given, seconds = 900) => {
    const sessionId = randomUUID();
    const session: SessionRecord = {
      kind: 'customer',
      userId: 'u1',
      sellerId: null,
      agencyId: null,
      roles: [],
      permissions: [],
      authenticatedAt: Math.floor(Date.now() / 1000),
      ...given,
    };
    await store.put(sessionId, session, 60);
    const token = jwt.sign({ sid: sessionId }, privateKey, {
      algorithm: 'ES256',
      keyid: 'k1',
      issuer: TOKEN_ISSUER,
      audience: session.kind,
      subject: session.userId,
      expiresIn: seconds,
    });
    return { token, sessionId };
  };
}
