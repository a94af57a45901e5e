import { randomBytes } from 'node:crypto';
import { refusal } from '@souk/subgraph';
import { z } from 'zod';
import type { Ctx } from '../context.ts';
import { digestOf } from '../secrets/digest.ts';
import { inRedis } from '../sessions/in-redis.ts';

const LIFE_SECONDS = 5 * 60;
const CHALLENGE_BYTES = 32;

/** What a browser is asked to sign for. */
const use = z.object({
  purpose: z.enum(['registration', 'sign-in', 'second-factor', 'confirmation']),
  /** Who registers or proves something; null for a sign-in, where the passkey tells who it is. */
  accountId: z.string().nullable(),
});

/** What a challenge may be used for. */
export type ChallengeUse = z.output<typeof use>;

/** The lifetime of a challenge in milliseconds, for the browser. */
export const CHALLENGE_MS = LIFE_SECONDS * 1000;

const keyOf = ({ redisPrefix }: Ctx, challenge: string) =>
  `${redisPrefix}passkey-challenge:${digestOf(challenge)}`;

/** A new challenge that can be answered once within five minutes. */
export async function newChallenge(ctx: Ctx, what: ChallengeUse): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = randomBytes(CHALLENGE_BYTES);
  const key = keyOf(ctx, bytes.toString('base64url'));
  await inRedis(() => ctx.redis.set(key, JSON.stringify(what), 'EX', LIFE_SECONDS));
  return Uint8Array.from(bytes);
}

const signed = z.object({ challenge: z.string() });

/**
 * Takes the challenge that a response signs, so that it works once, also when the response is wrong. Raises Refusal
 * PASSKEY_INVALID for one that is unknown, was answered before, or was made for something else.
 */
export async function takeChallenge(
  ctx: Ctx,
  clientDataJson: string,
  expected: ChallengeUse,
  field: string[],
): Promise<string> {
  const challenge = challengeIn(clientDataJson);
  const text = challenge === null ? null : await inRedis(() => ctx.redis.getdel(keyOf(ctx, challenge)));
  const found = text === null ? null : use.parse(JSON.parse(text));
  const isExpected = found?.purpose === expected.purpose && found.accountId === expected.accountId;
  if (challenge === null || !isExpected) throw badPasskey(field);
  return challenge;
}

function challengeIn(clientDataJson: string): string | null {
  try {
    return signed.parse(JSON.parse(Buffer.from(clientDataJson, 'base64url').toString())).challenge;
  } catch {
    return null;
  }
}

/** The refusal of whatever a browser sent that does not prove the possession of a passkey; it does not say what was wrong. */
export const badPasskey = (field: string[] = ['input', 'response']) =>
  refusal(
    'PASSKEY_INVALID',
    'This passkey cannot be used here, or the request is too old. Start again.',
    field,
  );
