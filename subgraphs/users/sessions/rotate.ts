import { decrypt, type Encrypted, encrypt } from '@souk/subgraph';
import { z } from 'zod';
import type { Ctx } from '../context.ts';
import { digestOf } from '../secrets/digest.ts';
import { ROTATE } from './family.lua.ts';
import { type FamilyOwner, familyKeys, memberOf, publicKey, userAgentOf } from './family.ts';
import { inRedis } from './in-redis.ts';
import { publicIdOf } from './public-id.ts';
import { newRefreshToken, type RefreshToken } from './refresh-token.ts';

const answer = z.tuple([z.enum(['rotated', 'retried', 'reused', 'ended']), z.string()]);

/**
 * Exchanges a refresh token for the next one; null when the session has ended, or is ended now because the token is older
 * than the current one. One atomic step in Redis: of two concurrent refreshes one rotates.
 *
 * Repeating the last token from the same client returns the same next token: any number of times within ten seconds, as
 * several tabs do, and a last time within a minute, as a client does that lost the answer. It would otherwise be left with a
 * token whose use ends its session. For this minute the next token is stored encrypted.
 */
export async function rotateToken(ctx: Ctx, owner: FamilyOwner, shown: RefreshToken): Promise<string | null> {
  const { REFRESH_TOKEN_SECONDS, REFRESH_RETRY_SECONDS, REFRESH_LOST_ANSWER_SECONDS, SOUK_INTERNAL_KEY } =
    ctx.config;
  const { sessionId } = shown;
  const next = newRefreshToken(ctx.config, sessionId);
  const { family, retry, sessions } = familyKeys(ctx, owner.accountId, sessionId);
  const member = memberOf(owner.role, sessionId);
  const now = Date.now();
  const [outcome, kept] = answer.parse(
    await inRedis(() =>
      ctx.redis.eval(
        ROTATE,
        4,
        family,
        retry,
        sessions,
        publicKey(ctx, publicIdOf(ctx.config, sessionId)),
        shown.hash,
        next.hash,
        encrypt(next.text, SOUK_INTERNAL_KEY),
        clientOf(ctx),
        REFRESH_RETRY_SECONDS,
        Math.max(REFRESH_RETRY_SECONDS, REFRESH_LOST_ANSWER_SECONDS),
        REFRESH_TOKEN_SECONDS,
        now,
        now + REFRESH_TOKEN_SECONDS * 1000,
        member,
        `${owner.accountId}:${member}`,
        ctx.client.ip ?? '',
        userAgentOf(ctx),
        ctx.client.cookie ? '1' : '0',
      ),
    ),
  );
  if (outcome === 'rotated') return next.text;
  if (outcome === 'retried') return decrypt(kept as Encrypted, SOUK_INTERNAL_KEY);
  if (outcome === 'reused') ctx.log.warn({ ...owner, sessionId }, 'an old refresh token was used again');
  return null;
}

/** A fingerprint by which two requests of the same client are recognized. */
function clientOf({ client }: Ctx): string {
  return digestOf(`${client.ip}\n${client.userAgent}`);
}
