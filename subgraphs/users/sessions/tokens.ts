import { shownRefreshToken } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { Rights } from '../roles/rights.ts';
import { signAccessToken } from '../tokens/access-token.ts';

/** The tokens of a session. */
export interface AuthTokens {
  accessToken: string;
  /** Null in cookie mode: the gateway puts it into the cookie. */
  refreshToken: string | null;
  tokenType: 'Bearer';
  expiresAt: Date;
  refreshExpiresAt: Date;
}

/** The tokens for a session that is on the allow-list; in cookie mode the gateway gets the refresh token instead. */
export function tokensFor(ctx: Ctx, sessionId: string, rights: Rights, refreshToken: string): AuthTokens {
  const { token, expiresAt } = signAccessToken(ctx, sessionId, rights);
  const refreshExpiresAt = new Date(Date.now() + ctx.config.REFRESH_TOKEN_SECONDS * 1000);
  const shown = shownRefreshToken(ctx, refreshToken, refreshExpiresAt);
  return { accessToken: token, refreshToken: shown, tokenType: 'Bearer', expiresAt, refreshExpiresAt };
}
