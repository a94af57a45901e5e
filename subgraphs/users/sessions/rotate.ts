import { createHash } from 'node:crypto';
import { decrypt, type Encrypted, encrypt } from '@souk/subgraph';
import { z } from 'zod';
import type { Ctx } from '../context.ts';
import { ROTATE } from './family.lua.ts';
import { keysOf, memberOf, type Owner } from './family.ts';
import { inRedis } from './in-redis.ts';
import { newRefreshToken, type RefreshToken } from './refresh-token.ts';

const answer = z.tuple([z.enum(['rotated', 'retried', 'reused', 'ended']), z.string()]);

/**
 * Gives the next refresh token for one that is shown; null when the session has ended, or is ended now because an
 * older token than the current one was shown. It happens in one step in Redis: of two refreshes at the same moment
 * one rotates.
 *
 * Who shows the token just used once more, within ten seconds and from the same client, gets the same next token,
 * not another one: a client with two tabs, or one that lost the answer, would else be left with a token whose use
 * ends its session. For these seconds the next token is kept, encrypted.
 */
export async function rotate(ctx: Ctx, owner: Owner, shown: RefreshToken): Promise<string | null> {
  const { REFRESH_TOKEN_SECONDS, REFRESH_RETRY_SECONDS, SOUK_INTERNAL_KEY } = ctx.config;
  const { sessionId } = shown;
  const next = newRefreshToken(ctx.config, sessionId);
  const { family, retry, sessions } = keysOf(ctx, owner.accountId, sessionId);
  const [outcome, kept] = answer.parse(
    await inRedis(() =>
      ctx.redis.eval(
        ROTATE,
        3,
        family,
        retry,
        sessions,
        shown.hash,
        next.hash,
        encrypt(next.text, SOUK_INTERNAL_KEY),
        clientOf(ctx),
        REFRESH_RETRY_SECONDS,
        REFRESH_TOKEN_SECONDS,
        Date.now() + REFRESH_TOKEN_SECONDS * 1000,
        memberOf(owner.context, sessionId),
      ),
    ),
  );
  if (outcome === 'rotated') return next.text;
  if (outcome === 'retried') return decrypt(kept as Encrypted, SOUK_INTERNAL_KEY);
  if (outcome === 'reused') ctx.log.warn({ ...owner, sessionId }, 'an old refresh token was used again');
  return null;
}

/** The client, as far as two requests can be told to come from the same one. */
function clientOf({ client }: Ctx): string {
  return createHash('sha256').update(`${client.ip}\n${client.userAgent}`).digest('base64url');
}
