import { generateKeyPair, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { encrypt, isDuplicate } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { keysOutdated } from './schedule.ts';

const newPair = promisify(generateKeyPair);

/** How long a new key is published before it signs: as long as clients may cache the JWKS route. */
export const LEAD_MS = 5 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const LEEWAY_MS = 60_000;

/** All stored keys, newest first. */
export const storedKeys = (ctx: Ctx) => ctx.db.signingKeys.find().sort({ number: -1 }).lean().exec();

/** Creates the key with a number, unless another process has just done so. */
export async function makeKey(ctx: Ctx, number: number, signsFrom: Date): Promise<void> {
  const { publicKey, privateKey } = await newPair('ec', { namedCurve: 'P-256' });
  const kid = randomUUID();
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await ctx.db.signingKeys
    .updateOne(
      { number },
      {
        $setOnInsert: {
          _id: kid,
          publicKey: { ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' },
          privateKey: encrypt(pem, ctx.config.SOUK_INTERNAL_KEY),
          signsFrom,
        },
      },
      { upsert: true },
    )
    .catch((error: unknown) => {
      // Of two concurrent upserts of one number the unique index allows one.
      if (!isDuplicate(error)) throw error;
    });
}

/** Creates a key that signs after `leadMs`, unless one is already waiting; returns the number of that key. */
export async function rotateKeys(ctx: Ctx, leadMs = LEAD_MS): Promise<number> {
  const [newest] = await storedKeys(ctx);
  if (newest && newest.signsFrom > new Date()) return newest.number;
  const number = (newest?.number ?? 0) + 1;
  await makeKey(ctx, number, new Date(Date.now() + leadMs));
  return number;
}

/** Rotates when the newest key is old enough, and deletes the keys whose tokens have all expired. */
export async function tendKeys(ctx: Ctx): Promise<void> {
  const [newest, ...older] = await storedKeys(ctx);
  if (!newest) return;
  const now = new Date();
  const lifeMs = ctx.config.ACCESS_TOKEN_SECONDS * 1000 + LEEWAY_MS;
  const outdated = keysOutdated([newest, ...older], now, lifeMs).map(({ _id }) => _id);
  if (outdated.length > 0) await ctx.db.signingKeys.deleteMany({ _id: { $in: outdated } });
  const ageMs = now.getTime() - newest.createdAt.getTime();
  if (ageMs >= ctx.config.KEY_ROTATION_DAYS * DAY_MS) await rotateKeys(ctx);
}
