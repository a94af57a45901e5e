import { createPublicKey, type KeyObject } from 'node:crypto';
import { readJwks, TOKEN_ISSUER } from '@souk/platform/identity';
import type { Redis } from 'ioredis';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { TokenReason } from './token-refusal.ts';

const claims = z.object({
  iss: z.literal(TOKEN_ISSUER),
  sub: z.string(),
  sid: z.string(),
  exp: z.number(),
  aud: z.enum(['customer', 'seller', 'staff', 'admin']),
});

/** The claims of an access token whose signature, issuer, audience and times are valid. */
export type AccessClaims = z.output<typeof claims>;

const REFETCH_MS = 2_000;
// Bounds for how long a key that was taken out of use is still believed here.
const KEYS_KEPT_MS = 60_000;

/** Verifies access tokens (ES256, RFC 7519) by the public keys that `users` publishes. */
export class AccessTokens {
  readonly #redis: Redis;
  readonly #prefix: string;
  #keys = new Map<string, KeyObject>();
  #fetchedAt = 0;

  readonly #keptMs: number;

  constructor(redis: Redis, prefix: string, keptMs = KEYS_KEPT_MS) {
    this.#redis = redis;
    this.#prefix = prefix;
    this.#keptMs = keptMs;
  }

  /** The claims of a valid token, or why it is refused. Raises when the keys cannot be read. */
  async verify(token: string): Promise<AccessClaims | TokenReason> {
    const header = jwt.decode(token, { complete: true })?.header;
    if (!header) return 'TOKEN_MALFORMED';
    if (header.alg !== 'ES256') return 'TOKEN_ALGORITHM';
    const key = header.kid ? await this.#key(header.kid) : undefined;
    if (!key) return 'TOKEN_KEY_UNKNOWN';
    try {
      const verified = claims.safeParse(jwt.verify(token, key, { algorithms: ['ES256'] }));
      return verified.data ?? 'TOKEN_AUDIENCE';
    } catch (error) {
      return error instanceof jwt.TokenExpiredError ? 'TOKEN_EXPIRED' : 'TOKEN_SIGNATURE';
    }
  }

  /**
   * Keys rotate, so that they are fetched again after a minute, and for an unknown one; at most every two seconds, as anyone
   * can send an unknown one.
   */
  async #key(kid: string): Promise<KeyObject | undefined> {
    const age = Date.now() - this.#fetchedAt;
    const isKnown = this.#keys.has(kid);
    if (isKnown ? age > this.#keptMs : age > REFETCH_MS) {
      // While Redis is unavailable the last good keys stay.
      const jwks = await readJwks(this.#redis, this.#prefix).catch((error: Error) => {
        if (isKnown) return null;
        throw error;
      });
      this.#fetchedAt = Date.now();
      if (jwks) {
        this.#keys = new Map(jwks.keys.map((jwk) => [jwk.kid, createPublicKey({ key: jwk, format: 'jwk' })]));
      }
    }
    return this.#keys.get(kid);
  }
}
