import { createPublicKey, type KeyObject } from 'node:crypto';
import { readJwks, TOKEN_ISSUER } from '@souk/platform/identity';
import type { Redis } from 'ioredis';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
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

interface Verified {
  claims: AccessClaims;
  kid: string;
  /** The key by which the signature was verified. */
  key: KeyObject;
}

const REFETCH_MS = 2_000;
// Bounds for how long a key that was taken out of use is still believed here.
const KEYS_KEPT_MS = 60_000;
const TOKENS_KEPT = 20_000;

/** Verifies access tokens (ES256, RFC 7519) by the public keys that `users` publishes. */
export class AccessTokens {
  readonly #redis: Redis;
  readonly #prefix: string;
  readonly #keptMs: number;
  // A signature is verified once, for as long as its key is in use.
  readonly #verified = new LRUCache<string, Verified>({ max: TOKENS_KEPT });
  #keys = new Map<string, { text: string; key: KeyObject }>();
  #fetchedAt = 0;
  #fetching: Promise<void> | null = null;

  constructor(redis: Redis, prefix: string, keptMs = KEYS_KEPT_MS) {
    this.#redis = redis;
    this.#prefix = prefix;
    this.#keptMs = keptMs;
  }

  /** Whether a token was verified here before, and is therefore Souk's own. */
  knows(token: string): boolean {
    return this.#verified.has(token);
  }

  /** The claims of a valid token, or why it is refused. Raises when the keys cannot be read. */
  async verify(token: string): Promise<AccessClaims | TokenReason> {
    const known = this.#verified.get(token);
    if (known && known.claims.exp * 1_000 > Date.now() && (await this.#key(known.kid)) === known.key) {
      return known.claims;
    }
    const header = jwt.decode(token, { complete: true })?.header;
    if (!header) return 'TOKEN_MALFORMED';
    if (header.alg !== 'ES256') return 'TOKEN_ALGORITHM';
    const { kid } = header;
    const key = kid ? await this.#key(kid) : undefined;
    if (!kid || !key) return 'TOKEN_KEY_UNKNOWN';
    try {
      const verified = claims.safeParse(jwt.verify(token, key, { algorithms: ['ES256'] }));
      if (!verified.data) return 'TOKEN_AUDIENCE';
      this.#verified.set(token, { claims: verified.data, kid, key });
      return verified.data;
    } catch (error) {
      return error instanceof jwt.TokenExpiredError ? 'TOKEN_EXPIRED' : 'TOKEN_SIGNATURE';
    }
  }

  /**
   * Keys rotate, so that they are fetched again after a minute, and for an unknown one; at most every two seconds, as anyone
   * can send an unknown one. While Redis is unavailable the last good keys stay.
   */
  async #key(kid: string): Promise<KeyObject | undefined> {
    const age = Date.now() - this.#fetchedAt;
    const isKnown = this.#keys.has(kid);
    if (isKnown ? age > this.#keptMs : age > REFETCH_MS) {
      this.#fetching ??= this.#fetch().finally(() => {
        this.#fetching = null;
      });
      await this.#fetching.catch((error: Error) => {
        if (!isKnown) throw error;
      });
    }
    return this.#keys.get(kid)?.key;
  }

  async #fetch(): Promise<void> {
    const jwks = await readJwks(this.#redis, this.#prefix);
    this.#fetchedAt = Date.now();
    if (!jwks) return;
    const before = this.#keys;
    this.#keys = new Map(
      jwks.keys.map((jwk) => {
        const text = JSON.stringify(jwk);
        const same = before.get(jwk.kid);
        // The same key stays the same object, by which the tokens that it verified are known.
        const key = same?.text === text ? same.key : createPublicKey({ key: jwk, format: 'jwk' });
        return [jwk.kid, { text, key }];
      }),
    );
  }
}
