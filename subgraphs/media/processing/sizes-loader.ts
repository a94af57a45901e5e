import { defineLoader, load } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { MediaDocument } from '../library/media.model.ts';
import type { SizeDocument } from './size.model.ts';
import { sides } from './sizes.ts';

const loader = defineLoader<Ctx, string, SizeDocument[]>(async (db, ids) => {
  const found = await db.mediaSizes.find({ mediaId: { $in: [...ids] } }).lean();
  return Map.groupBy(found, ({ mediaId }) => mediaId);
});

/** The existing sizes of an item's current version, smallest first; one query for a whole page of items. */
export async function sizesOfMedia(
  ctx: Ctx,
  { _id, currentVersion }: Pick<MediaDocument, '_id' | 'currentVersion'>,
): Promise<SizeDocument[]> {
  const all = (await load(ctx, loader, _id)) ?? [];
  return all
    .filter(({ version }) => version === currentVersion)
    .toSorted((a, b) => sides[a.size] - sides[b.size]);
}
