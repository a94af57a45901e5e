import type { Ctx } from '../context.ts';
import type { Rights } from '../roles/rights.ts';
import { signAccessToken } from '../tokens/access-token.ts';

/** The tokens of a session. */
export interface AuthTokens {
  accessToken: string;
  refreshToken: string;
  tokenType: 'Bearer';
  expiresAt: Date;
}

/** The tokens for a session that is on the allow-list. */
export function tokensFor(ctx: Ctx, sessionId: string, rights: Rights, refreshToken: string): AuthTokens {
  const { token, expiresAt } = signAccessToken(ctx, sessionId, rights);
  return { accessToken: token, refreshToken, tokenType: 'Bearer', expiresAt };
}
