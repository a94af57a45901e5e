import { type SessionRecord, type SubgraphExecutor, unavailable } from '@souk/platform';
import { providerSessionId, readTokenIssuers, TOKEN_ISSUER } from '@souk/platform/identity';
import type { Redis } from 'ioredis';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { askUsers } from './ask-users.ts';
import type { SessionCache } from './session-cache.ts';
import type { TokenReason } from './token-refusal.ts';

const PROVISION = `mutation ($input: ProvisionOidcUserInput!) {
  answer: provisionOidcUser(input: $input) { sessionId userErrors { code } }
}`;
const ISSUERS_MS = 10_000;
const REFUSED_MS = 5_000;
const TRUSTED_MS = 10 * 60_000;

const opened = z.object({
  sessionId: z.string().nullable(),
  userErrors: z.array(z.object({ code: z.string() })),
});
const claims = z.object({ iss: z.string(), exp: z.number() });

/** The session of a provider's access token. */
export interface ProviderSession {
  sessionId: string;
  session: SessionRecord;
}

interface VerifiedToken {
  sessionId: string;
  iss: string;
  exp: number;
}

/**
 * Accepts access tokens of sign-in providers. `users` verifies each token and opens its session, which is on the allow-list
 * like any other; here only the texts are remembered that it verified. The session ends with a sign-out, a block and the
 * token, and `users` opens none again for a token that was signed out.
 */
export class ProviderTokens {
  readonly #redis: Redis;
  readonly #prefix: string;
  readonly #sessions: SessionCache;
  readonly #users: () => SubgraphExecutor;
  readonly #verified = new LRUCache<string, VerifiedToken>({ max: 20_000, ttl: TRUSTED_MS });
  readonly #refused = new LRUCache<string, TokenReason>({ max: 20_000, ttl: REFUSED_MS });
  // The requests of a page come together: their token is verified once.
  readonly #provisioning = new Map<string, Promise<TokenReason | null>>();
  #issuers: readonly string[] = [];
  #issuersReadAt = 0;

  constructor(options: {
    redis: Redis;
    prefix: string;
    sessions: SessionCache;
    users: () => SubgraphExecutor;
  }) {
    this.#redis = options.redis;
    this.#prefix = options.prefix;
    this.#sessions = options.sessions;
    this.#users = options.users;
  }

  /** Whether a token claims to be of a provider: Souk's own name another issuer. */
  isForeign(token: string): boolean {
    if (this.#verified.has(token)) return true;
    const issuer = claims.safeParse(jwt.decode(token)).data?.iss;
    return issuer !== undefined && issuer !== TOKEN_ISSUER;
  }

  /** The session of a valid token; why it is none for any other. Raises when it cannot be checked. */
  async session(token: string): Promise<ProviderSession | TokenReason> {
    const known = this.#verified.get(token);
    const { iss = '', exp = 0 } = known ?? claims.safeParse(jwt.decode(token)).data ?? {};
    if (!(await this.#accepts(iss))) return 'TOKEN_AUDIENCE';
    if (exp * 1_000 <= Date.now()) return 'TOKEN_EXPIRED';
    const refusedBefore = this.#refused.get(token);
    if (refusedBefore) return refusedBefore;
    const before = known && (await this.#sessions.get(known.sessionId));
    if (before) return { sessionId: known.sessionId, session: before };
    const refused = await this.#provision(token);
    if (refused) {
      this.#refused.set(token, refused);
      return refused;
    }
    const sessionId = providerSessionId(token);
    const ttl = Math.max(1, Math.min(TRUSTED_MS, exp * 1_000 - Date.now()));
    this.#verified.set(token, { sessionId, iss, exp }, { ttl });
    const session = await this.#sessions.get(sessionId);
    return session ? { sessionId, session } : 'TOKEN_REVOKED';
  }

  #provision(accessToken: string): Promise<TokenReason | null> {
    const before = this.#provisioning.get(accessToken);
    if (before) return before;
    const provisioning = this.#askUsers(accessToken).finally(() => this.#provisioning.delete(accessToken));
    this.#provisioning.set(accessToken, provisioning);
    return provisioning;
  }

  /** Why `users` opens no session for a token; null when it has opened one. */
  async #askUsers(accessToken: string): Promise<TokenReason | null> {
    const { answer } = await askUsers(this.#users(), {
      query: PROVISION,
      input: { accessToken },
      form: opened,
      requestId: 'provider-token',
    });
    if (answer.sessionId !== null) return null;
    const codes = answer.userErrors.map(({ code }) => code);
    if (codes.includes('PROVIDER_UNAVAILABLE'))
      throw unavailable('users', 'The sign-in provider cannot be reached now.');
    // The others are of accounts that may not be used (any more): their tokens were good once.
    return codes.some((code) => code.startsWith('PROVIDER_')) ? 'TOKEN_PROVIDER' : 'TOKEN_REVOKED';
  }

  async #accepts(issuer: string): Promise<boolean> {
    if (Date.now() - this.#issuersReadAt > ISSUERS_MS) {
      this.#issuers = await readTokenIssuers(this.#redis, this.#prefix);
      this.#issuersReadAt = Date.now();
    }
    return this.#issuers.includes(issuer);
  }
}
