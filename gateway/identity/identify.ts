import { anonymous, codeOf, unauthenticated, unavailable, type Viewer, viewerOf } from '@souk/platform';
import { LRUCache } from 'lru-cache';
import type { AccessClaims, AccessTokens } from './access-tokens.ts';
import type { SessionCache } from './session-cache.ts';

const BAD_TOKEN =
  'The access token is invalid or has expired. Refresh it, or send the request without an Authorization header.';

interface VerifiedToken {
  claims: AccessClaims;
}

/**
 * Identifies the caller of a request by its Authorization header; without one, the caller is anonymous. Raises
 * UNAUTHENTICATED for an invalid token, SERVICE_UNAVAILABLE when sessions cannot be checked.
 */
export function createIdentify(tokens: AccessTokens, sessions: SessionCache) {
  // The signature is checked once per token, the session for every request.
  const verified = new LRUCache<string, VerifiedToken>({ max: 20_000, ttl: 60_000 });

  async function claimsOf(token: string): Promise<AccessClaims | null> {
    const known = verified.get(token);
    if (known) return known.claims;
    const claims = await tokens.verify(token);
    // The cache reads a lifetime of 0 as unlimited, so that a token about to expire gets one millisecond.
    const left = claims ? Math.max(1, claims.exp * 1000 - Date.now()) : 0;
    if (claims) verified.set(token, { claims }, { ttl: Math.min(60_000, left) });
    return claims;
  }

  return async function identify(authorization: string | undefined): Promise<Viewer> {
    if (authorization === undefined) return anonymous;
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? [];
    if (!token) throw unauthenticated('The Authorization header must be "Bearer <access token>".');
    let claims: AccessClaims | null;
    let session: Awaited<ReturnType<SessionCache['get']>>;
    try {
      claims = await claimsOf(token);
      session = claims && (await sessions.get(claims.sid));
    } catch {
      throw unavailable('session', 'Sessions cannot be checked at the moment. Try again later.');
    }
    if (!claims || !session) throw unauthenticated(BAD_TOKEN);
    if (session.kind !== claims.aud || session.userId !== claims.sub) throw unauthenticated(BAD_TOKEN);
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
