import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const MINUTE_MS = 60_000;

/**
 * Says which items were in use at any time. Items of earlier releases were when they are now, or when they became unused
 * later than they were uploaded. Those that never said since when they are unused are since now.
 */
export const usedMedia: Migration<Ctx> = {
  name: '0005-used-media',
  async up({ db: { media } }) {
    await media.collection.updateMany({ wasUsed: { $exists: false } }, [
      {
        $set: {
          wasUsed: {
            $or: [
              { $gt: ['$usageCount', 0] },
              { $gt: [{ $subtract: ['$unusedAt', '$createdAt'] }, MINUTE_MS] },
            ],
          },
          unusedAt: { $cond: [{ $gt: ['$usageCount', 0] }, null, { $ifNull: ['$unusedAt', '$$NOW'] }] },
        },
      },
    ]);
  },
  async down({ db: { media } }) {
    await media.collection.updateMany({}, { $unset: { wasUsed: '' } });
  },
};
