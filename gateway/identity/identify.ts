import { anonymous, codeOf, unavailable, type Viewer, viewerOf } from '@souk/platform';
import type { AccessClaims, AccessTokens } from './access-tokens.ts';
import type { ProviderTokens } from './provider-tokens.ts';
import type { SessionCache } from './session-cache.ts';
import { type TokenReason, tokenRefusal } from './token-refusal.ts';

/**
 * Identifies the caller of a request by its Authorization header; without one, the caller is anonymous. Raises
 * UNAUTHENTICATED with a reason for an invalid token, SERVICE_UNAVAILABLE when sessions cannot be checked.
 */
export function createIdentify(
  tokens: AccessTokens,
  sessions: SessionCache,
  providerTokens: ProviderTokens | null = null,
) {
  return async function identify(authorization: string | undefined): Promise<Viewer> {
    if (authorization === undefined) return anonymous;
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? [];
    if (!token) throw tokenRefusal('TOKEN_MALFORMED');
    if (!tokens.knows(token) && providerTokens?.isForeign(token)) return byProvider(providerTokens, token);
    let claims: AccessClaims | TokenReason;
    let session: Awaited<ReturnType<SessionCache['get']>>;
    try {
      claims = await tokens.verify(token);
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

async function byProvider(tokens: ProviderTokens, token: string): Promise<Viewer> {
  const found = await tokens.session(token).catch(() => {
    throw unavailable('session', 'Sessions cannot be checked at the moment. Try again later.');
  });
  if (typeof found === 'string') throw tokenRefusal(found);
  const { kind, ...rest } = found.session;
  return viewerOf(kind, { ...rest, sessionId: found.sessionId });
}

/** Identifies the caller of a request. */
export type Identify = ReturnType<typeof createIdentify>;

/** The HTTP status for an error of `identify`. */
export function identityStatus(error: unknown): 400 | 401 | 503 {
  const code = codeOf(error);
  if (code === 'BAD_USER_INPUT') return 400;
  return code === 'UNAUTHENTICATED' ? 401 : 503;
}
