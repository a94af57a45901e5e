import { createPublicKey, type KeyObject } from 'node:crypto';
import { readJwks, TOKEN_ISSUER } from '@souk/platform/identity';
import type { Redis } from 'ioredis';
import jwt from 'jsonwebtoken';
import { z } from 'zod';

const claims = z.object({
  sub: z.string(),
  sid: z.string(),
  exp: z.number(),
  aud: z.enum(['customer', 'seller', 'staff', 'admin']),
});

/** The claims of an access token whose signature, issuer, audience and times are valid. */
export type AccessClaims = z.output<typeof claims>;

const REFETCH_MS = 2_000;

/** Verifies access tokens (ES256, RFC 7519) by the public keys that `users` publishes. */
export class AccessTokens {
  readonly #redis: Redis;
  readonly #prefix: string;
  #keys = new Map<string, KeyObject>();
  #fetchedAt = 0;

  constructor(redis: Redis, prefix: string) {
    this.#redis = redis;
    this.#prefix = prefix;
  }

  /** The claims of a valid token; null for any other. Raises when the keys cannot be read. */
  async verify(token: string): Promise<AccessClaims | null> {
    const header = jwt.decode(token, { complete: true })?.header;
    if (header?.alg !== 'ES256' || !header.kid) return null;
    const key = await this.#key(header.kid);
    if (!key) return null;
    try {
      const audience: [string, ...string[]] = ['customer', 'seller', 'staff', 'admin'];
      const options = { algorithms: ['ES256' as const], issuer: TOKEN_ISSUER, audience };
      return claims.parse(jwt.verify(token, key, options));
    } catch {
      return null;
    }
  }

  /** Keys rotate, so that an unknown one is fetched; at most every two seconds, as anyone can send an unknown one. */
  async #key(kid: string): Promise<KeyObject | undefined> {
    if (!this.#keys.has(kid) && Date.now() - this.#fetchedAt > REFETCH_MS) {
      const jwks = await readJwks(this.#redis, this.#prefix);
      this.#fetchedAt = Date.now();
      if (jwks) {
        this.#keys = new Map(jwks.keys.map((jwk) => [jwk.kid, createPublicKey({ key: jwk, format: 'jwk' })]));
      }
    }
    return this.#keys.get(kid);
  }
}
