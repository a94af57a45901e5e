import { createHash } from 'node:crypto';
import { searchTextOf } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { readDelivered } from './definition.ts';
import { announceFlags, sourceOf } from './open-flags.ts';

const TIMEOUT_MS = 5_000;
const MAX_BYTES = 5 * 1024 * 1024;

/** How often GrowthBook is asked. */
export const FETCH_FLAGS_MS = 10_000;

// What the last answer was called, so that an unchanged set is not sent again. Lost with the process, which costs one answer.
const etags = new Map<string, string>();

/**
 * Gets the flags from GrowthBook and keeps them as the last set, from which every process reads, also when it starts while
 * GrowthBook is down. Whatever goes wrong leaves the last set as it is.
 */
export async function fetchFlags(ctx: Ctx): Promise<void> {
  if (sourceOf(ctx) !== 'GROWTHBOOK') return;
  try {
    const delivered = await ask(ctx);
    if (delivered && (await keep(ctx, delivered))) await announceFlags(ctx);
  } catch (error) {
    ctx.log.warn(
      { error: (error as Error).message },
      'GrowthBook did not deliver flags; the last ones are in use',
    );
  }
}

async function ask(ctx: Ctx): Promise<Map<string, string> | null> {
  const { GROWTHBOOK_API_HOST: host, GROWTHBOOK_CLIENT_KEY: clientKey } = ctx.config;
  const url = `${host}/api/features/${encodeURIComponent(clientKey ?? '')}`;
  const name = `${ctx.redisPrefix}${url}`;
  // An unchanged answer says nothing to a database that was emptied.
  const hasSome = (await ctx.db.featureFlags.exists({ source: 'GROWTHBOOK' })) !== null;
  const etag = hasSome ? etags.get(name) : undefined;
  const response = await fetch(url, {
    headers: { accept: 'application/json', ...(etag === undefined ? {} : { 'if-none-match': etag }) },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    if (response.status === 304) return null;
    throw new Error(`status ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  const delivered = readDelivered(JSON.parse(Buffer.concat(chunks).toString()));
  const tag = response.headers.get('etag');
  if (tag === null) etags.delete(name);
  else etags.set(name, tag);
  return delivered;
}

/** Makes the stored set equal to the one that was delivered; false when it already was. */
async function keep(ctx: Ctx, delivered: ReadonlyMap<string, string>): Promise<boolean> {
  const stored = await ctx.db.featureFlags.find({ source: 'GROWTHBOOK' }, { key: 1, definition: 1 }).lean();
  const known = new Map(stored.map(({ key, definition }) => [key, definition]));
  const differing = [...delivered].filter(([key, definition]) => known.get(key) !== definition);
  const gone = [...known.keys()].filter((key) => !delivered.has(key));
  if (differing.length === 0 && gone.length === 0) return false;
  await ctx.transaction(async () => {
    for (const [key, definition] of differing) {
      await ctx.db.featureFlags.updateOne(
        { source: 'GROWTHBOOK', key },
        {
          $set: { definition, searchText: searchTextOf([key]) },
          $setOnInsert: { _id: idOf(key), description: null },
          $inc: { version: 1 },
        },
        { upsert: true },
      );
    }
    await ctx.db.featureFlags.deleteMany({ source: 'GROWTHBOOK', key: { $in: gone } });
  });
  return true;
}

const idOf = (key: string) =>
  `flg_${createHash('sha256').update(`growthbook ${key}`).digest('hex').slice(0, 32)}`;
