import { randomUUID } from 'node:crypto';
import { refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { manageable } from '../library/manageable.ts';
import type { MediaDocument } from '../library/media.model.ts';
import type { VersionDocument } from '../library/version.model.ts';
import { storageKeys } from '../storage/keys.ts';
import { addVersion } from './add-version.ts';

/**
 * Adds a version with the file of an earlier one. Restoring the current version, or the one whose file is current already,
 * changes nothing, so it may be repeated. Raises Refusal NOT_FOUND, and FORBIDDEN.
 */
export async function restoreVersion(ctx: Ctx, id: string, version: number): Promise<MediaDocument> {
  const item = await manageable(ctx, id);
  const { currentVersion } = item;
  const found = await ctx.db.mediaVersions
    .find({ mediaId: id, version: { $in: [version, currentVersion] } })
    .lean();
  const wanted = found.find((one) => one.version === version);
  if (!wanted) throw refusal('NOT_FOUND', 'There is no such version any more.', ['input', 'version']);
  const current = found.find((one) => one.version === currentVersion);
  if (wanted === current || current?.restoredFrom === version) return item;
  const { mimeType, bytes, width, height, checksum, placeholder, isOpaque, note, rewrittenAt } = wanted;
  const facts = { mimeType, bytes, width, height, checksum, placeholder, isOpaque };
  const storageKey = await copy(ctx, id, wanted);
  try {
    return await addVersion(ctx, id, { ...facts, storageKey, note, restoredFrom: version, rewrittenAt });
  } catch (error) {
    const isRecorded = await ctx.db.mediaVersions.exists({ mediaId: id, storageKey }).catch(() => true);
    if (!isRecorded) await ctx.runtime.storage.delete([storageKey]).catch(() => {});
    throw error;
  }
}

/** Each version has a file of its own, so that forgetting one never takes that of another. */
async function copy(ctx: Ctx, id: string, { storageKey }: VersionDocument): Promise<string> {
  const { storage, spool } = ctx.runtime;
  const { path } = await spool.receive(await storage.get(storageKey), Number.POSITIVE_INFINITY);
  const key = storageKeys.version(id, randomUUID());
  await storage.put(key, path);
  return key;
}
