import { anonymous, codeOf, unavailable, type Viewer, viewerOf } from '@souk/platform';
import { LRUCache } from 'lru-cache';
import type { AccessClaims, AccessTokens } from './access-tokens.ts';
import type { SessionCache } from './session-cache.ts';
import { type TokenReason, tokenRefusal } from './token-refusal.ts';

interface VerifiedToken {
  claims: AccessClaims;
}

/**
 * Identifies the caller of a request by its Authorization header; without one, the caller is anonymous. Raises
 * UNAUTHENTICATED with a reason for an invalid token, SERVICE_UNAVAILABLE when sessions cannot be checked.
 */
export function createIdentify(tokens: AccessTokens, sessions: SessionCache) {
  // The signature is checked once per token, the session for every request.
  const verified = new LRUCache<string, VerifiedToken>({ max: 20_000, ttl: 60_000 });

  async function claimsOf(token: string): Promise<AccessClaims | TokenReason> {
    const known = verified.get(token);
    if (known) return known.claims;
    const claims = await tokens.verify(token);
    if (typeof claims === 'string') return claims;
    // The cache reads a lifetime of 0 as unlimited, so that a token about to expire gets one millisecond.
    const left = Math.max(1, claims.exp * 1000 - Date.now());
    verified.set(token, { claims }, { ttl: Math.min(60_000, left) });
    return claims;
  }

  return async function identify(authorization: string | undefined): Promise<Viewer> {
    if (authorization === undefined) return anonymous;
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? [];
    if (!token) throw tokenRefusal('TOKEN_MALFORMED');
    let claims: AccessClaims | TokenReason;
    let session: Awaited<ReturnType<SessionCache['get']>>;
    try {
      claims = await claimsOf(token);
      session = typeof claims === 'string' ? null : await sessions.get(claims.sid);
    } catch {
      throw unavailable('session', 'Sessions cannot be checked at the moment. Try again later.');
    }
    if (typeof claims === 'string') throw tokenRefusal(claims);
    if (!session) throw tokenRefusal('TOKEN_REVOKED');
    if (session.kind !== claims.aud || session.userId !== claims.sub) throw tokenRefusal('TOKEN_CONTEXT');
    const { kind, ...rest } = session;
    return viewerOf(kind, { ...rest, sessionId: claims.sid });
  };
}

/** Identifies the caller of a request. */
export type Identify = ReturnType<typeof createIdentify>;

/** The HTTP status for an error of `identify`. */
export function identityStatus(error: unknown): 400 | 401 | 503 {
  const code = codeOf(error);
  if (code === 'BAD_USER_INPUT') return 400;
  return code === 'UNAUTHENTICATED' ? 401 : 503;
}
