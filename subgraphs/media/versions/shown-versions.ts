import { defineLoader, load } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { MediaDocument } from '../library/media.model.ts';
import type { VersionDocument } from '../library/version.model.ts';
import { MAX_VERSIONS } from './add-version.ts';

/** A version as the graph shows it. */
export interface ShownVersion extends VersionDocument {
  isCurrent: boolean;
}

const loader = defineLoader<Ctx, string, VersionDocument[]>(async (db, ids) => {
  const found = await db.mediaVersions
    .find({ mediaId: { $in: [...ids] } })
    .sort({ mediaId: 1, version: -1 })
    .lean();
  return Map.groupBy(found, ({ mediaId }) => mediaId);
});

/** The versions of an item that are kept, the latest first; one query for a whole page of items. */
export async function versionsOf(ctx: Ctx, { _id, currentVersion }: MediaDocument): Promise<ShownVersion[]> {
  const versions = ((await load(ctx, loader, _id)) ?? []).slice(0, MAX_VERSIONS);
  return versions.map((one) => ({ ...one, isCurrent: one.version === currentVersion }));
}
