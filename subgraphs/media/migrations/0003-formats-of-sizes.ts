import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const NO_COLLECTION = 26;
const ONE_FORMAT = 'mediaId_1_version_1_size_1';
const EACH_FORMAT = 'mediaId_1_version_1_size_1_format_1';

/** Sizes exist in several formats; those of earlier releases are WebP, and one per size is unique no longer. */
export const formatsOfSizes: Migration<Ctx> = {
  name: '0003-formats-of-sizes',
  async up({ db }) {
    await dropIndex(db, ONE_FORMAT);
    await db.mediaSizes.collection.updateMany({ format: { $exists: false } }, { $set: { format: 'WEBP' } });
  },
  async down({ db }) {
    await dropIndex(db, EACH_FORMAT);
    // The previous version knows neither these formats nor these sizes; it makes its own again.
    await db.mediaSizes.collection.deleteMany({
      $or: [{ format: { $in: ['AVIF', 'JPEG', 'PNG'] } }, { size: { $in: ['MEDIUM_LARGE', 'EXTRA_LARGE'] } }],
    });
    await db.mediaSizes.collection.updateMany({}, { $unset: { format: '' } });
  },
};

async function dropIndex({ mediaSizes }: Ctx['db'], name: string): Promise<void> {
  const existing = await mediaSizes.collection.indexes().catch(none);
  if (existing.some((index) => index.name === name)) await mediaSizes.collection.dropIndex(name);
}

function none(error: unknown): { name?: string }[] {
  if (error instanceof Error && 'code' in error && error.code === NO_COLLECTION) return [];
  throw error;
}
