import { sessionStore, TOKEN_ISSUER } from '@souk/subgraph';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { AccountRole } from '../accounts/account.model.ts';
import { roleOf } from '../accounts/viewer.ts';
import type { Ctx } from '../context.ts';

/** Why a token is not valid. */
export type TokenProblem = 'MALFORMED' | 'FORGED' | 'EXPIRED' | 'REVOKED' | 'UNCHECKED';

/** The result of checking a token. Everything but `isValid` and `problem` is empty for an invalid one. */
export interface TokenValidation {
  isValid: boolean;
  problem: TokenProblem | null;
  role: AccountRole | null;
  userId: string | null;
  roles: string[];
  expiresAt: Date | null;
}

const claims = z.object({
  sub: z.string(),
  sid: z.string(),
  exp: z.number(),
  aud: z.enum(['customer', 'seller', 'staff', 'admin']),
});

const invalid = (problem: TokenProblem): TokenValidation => ({
  isValid: false,
  problem,
  role: null,
  userId: null,
  roles: [],
  expiresAt: null,
});

/** Checks the signature, issuer, audience and times of an access token, and the allow-list. Never raises. */
export async function validateToken(ctx: Ctx, token: string): Promise<TokenValidation> {
  const header = jwt.decode(token, { complete: true })?.header;
  if (!header) return invalid('MALFORMED');
  try {
    const key = header.alg === 'ES256' && header.kid ? await ctx.runtime.keys.verifying(header.kid) : null;
    if (!key) return invalid('FORGED');
    const verified = verify(token, key);
    if (typeof verified === 'string') return invalid(verified);
    const { sub, sid, exp, aud } = verified;
    const session = await sessionStore(ctx.redis, ctx.redisPrefix).get(sid);
    if (!session || session.kind !== aud || session.userId !== sub) return invalid('REVOKED');
    return {
      isValid: true,
      problem: null,
      role: roleOf({ kind: aud }),
      userId: sub,
      roles: session.roles,
      expiresAt: new Date(exp * 1000),
    };
  } catch (error) {
    ctx.log.warn({ err: error }, 'a token could not be checked');
    return invalid('UNCHECKED');
  }
}

function verify(token: string, key: jwt.Secret): z.output<typeof claims> | TokenProblem {
  try {
    const audience: [string, ...string[]] = ['customer', 'seller', 'staff', 'admin'];
    return claims.parse(jwt.verify(token, key, { algorithms: ['ES256'], issuer: TOKEN_ISSUER, audience }));
  } catch (error) {
    return error instanceof jwt.TokenExpiredError ? 'EXPIRED' : 'FORGED';
  }
}
