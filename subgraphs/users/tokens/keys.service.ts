import { generateKeyPair, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { encrypt, isDuplicate } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { keysOutdated } from './schedule.ts';

const newPair = promisify(generateKeyPair);

/** How long a new key is published before it signs: as long as the answer of the JWKS route may be cached. */
export const LEAD_MS = 5 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
const LEEWAY_MS = 60_000;

/** All keys that are stored, newest first. */
export const storedKeys = (ctx: Ctx) => ctx.db.SigningKey.find().sort({ number: -1 }).lean().exec();

/** Makes the key with a number, unless another process made it just now. */
export async function makeKey(ctx: Ctx, number: number, signsFrom: Date): Promise<void> {
  const { publicKey, privateKey } = await newPair('ec', { namedCurve: 'P-256' });
  const kid = randomUUID();
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await ctx.db.SigningKey.updateOne(
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
  ).catch((error: unknown) => {
    // Two upserts of one number: the index let one of them in.
    if (!isDuplicate(error)) throw error;
  });
}

/** Has a new key take over after `leadMs`, unless one is waiting to already. The number of the one that will. */
export async function rotateKeys(ctx: Ctx, leadMs = LEAD_MS): Promise<number> {
  const [newest] = await storedKeys(ctx);
  if (newest && newest.signsFrom > new Date()) return newest.number;
  const number = (newest?.number ?? 0) + 1;
  await makeKey(ctx, number, new Date(Date.now() + leadMs));
  return number;
}

/** Rotates when the newest key is old enough, and forgets the keys whose tokens have all expired. */
export async function tendKeys(ctx: Ctx): Promise<void> {
  const [newest, ...older] = await storedKeys(ctx);
  if (!newest) return;
  const now = new Date();
  const lifeMs = ctx.config.ACCESS_TOKEN_SECONDS * 1000 + LEEWAY_MS;
  const outdated = keysOutdated([newest, ...older], now, lifeMs).map(({ _id }) => _id);
  if (outdated.length > 0) await ctx.db.SigningKey.deleteMany({ _id: { $in: outdated } });
  const ageMs = now.getTime() - newest.createdAt.getTime();
  if (ageMs >= ctx.config.KEY_ROTATION_DAYS * DAY_MS) await rotateKeys(ctx);
}
