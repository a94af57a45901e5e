import { anonymous, codeOf, unauthenticated, unavailable, type Viewer, viewerOf } from '@souk/platform';
import { LRUCache } from 'lru-cache';
import type { AccessClaims, AccessTokens } from './access-tokens.ts';
import type { SessionCache } from './session-cache.ts';

const BAD_TOKEN =
  'The access token is not valid (any more). Refresh it, or send the request without an Authorization header.';

interface Remembered {
  claims: AccessClaims;
}

/**
 * Tells who sends a request from its Authorization header. No header: anonymous. A token that does not hold raises
 * UNAUTHENTICATED; when sessions cannot be checked the answer is SERVICE_UNAVAILABLE, never a guess.
 */
export function createIdentify(tokens: AccessTokens, sessions: SessionCache) {
  // A signature is checked once per token; whether its session still stands is asked for every request.
  const verified = new LRUCache<string, Remembered>({ max: 20_000, ttl: 60_000 });

  async function claimsOf(token: string): Promise<AccessClaims | null> {
    const known = verified.get(token);
    if (known) return known.claims;
    const claims = await tokens.verify(token);
    // A cache takes no lifetime for an endless one: a token in its last moment keeps one millisecond.
    const left = claims ? Math.max(1, claims.exp * 1000 - Date.now()) : 0;
    if (claims) verified.set(token, { claims }, { ttl: Math.min(60_000, left) });
    return claims;
  }

  return async function identify(authorization: string | undefined): Promise<Viewer> {
    if (authorization === undefined) return anonymous;
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? [];
    if (!token) throw unauthenticated('The Authorization header has to be "Bearer" and an access token.');
    let claims: AccessClaims | null;
    let session: Awaited<ReturnType<SessionCache['get']>>;
    try {
      claims = await claimsOf(token);
      session = claims && (await sessions.get(claims.sid));
    } catch {
      throw unavailable('session', 'Sessions cannot be checked now; try again in a moment.');
    }
    if (!claims || !session) throw unauthenticated(BAD_TOKEN);
    if (session.kind !== claims.aud || session.userId !== claims.sub) throw unauthenticated(BAD_TOKEN);
    const { kind, ...rest } = session;
    return viewerOf(kind, { ...rest, sessionId: claims.sid });
  };
}

/** The function that tells who sends a request. */
export type Identify = ReturnType<typeof createIdentify>;

/** The HTTP status of an identity fault. */
export const identityStatus = (error: unknown) => (codeOf(error) === 'UNAUTHENTICATED' ? 401 : 503);
