import { TOKEN_ISSUER } from '@souk/subgraph';
import jwt from 'jsonwebtoken';
import type { Ctx } from '../context.ts';
import type { Rights } from '../roles/rights.ts';

/** Signs an access token (ES256, RFC 7519). Its audience is the role, so a token is valid for one role only. */
export function signAccessToken(
  ctx: Ctx,
  sessionId: string,
  { kind, userId, roles, sellerId, agencyId }: Rights,
): { token: string; expiresAt: Date } {
  const { kid, key } = ctx.runtime.keys.signing();
  const issuedAt = Math.floor(Date.now() / 1000);
  const exp = issuedAt + ctx.config.ACCESS_TOKEN_SECONDS;
  const claims = {
    sid: sessionId,
    roles,
    ...(sellerId === null ? {} : { seller: sellerId }),
    ...(agencyId === null ? {} : { agency: agencyId }),
    iat: issuedAt,
    exp,
  };
  const token = jwt.sign(claims, key, {
    algorithm: 'ES256',
    keyid: kid,
    issuer: TOKEN_ISSUER,
    audience: kind,
    subject: userId,
  });
  return { token, expiresAt: new Date(exp * 1000) };
}
