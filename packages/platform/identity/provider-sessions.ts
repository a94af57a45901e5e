import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';

const MARK = 'ptk_';

/** The session of a provider's access token: one for what is signed, however the signature is written. */
export const providerSessionId = (token: string): string =>
  MARK +
  createHash('sha256')
    .update(token.slice(0, token.lastIndexOf('.')))
    .digest('hex');

/** Whether a session is that of a provider's access token, which the provider goes on to accept after a sign-out. */
export const isProviderSession = (sessionId: string): boolean => sessionId.startsWith(MARK);

const issuersKey = (prefix: string) => `${prefix}token-issuers`;
const issuers = z.array(z.string());

/** Publishes the issuers whose access tokens are accepted, so that the gateway asks `users` of no others. */
export async function publishTokenIssuers(
  redis: Redis,
  prefix: string,
  list: readonly string[],
): Promise<void> {
  await redis.set(issuersKey(prefix), JSON.stringify(list));
}

/** The published issuers; none when there are none yet. */
export async function readTokenIssuers(redis: Redis, prefix: string): Promise<readonly string[]> {
  const text = await redis.get(issuersKey(prefix));
  return text === null ? [] : issuers.parse(JSON.parse(text));
}
