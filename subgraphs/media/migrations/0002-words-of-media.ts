import { type Migration, rewrite } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { wordsOfMedia } from '../library/media-words.ts';

/** Items are found by words of their names, and say at `unusedAt` since when nothing refers to them. */
export const wordsOfMediaItems: Migration<Ctx> = {
  name: '0002-words-of-media',
  async up({ db, log }) {
    await db.media.collection.updateMany(
      { unusedSince: { $exists: true } },
      { $rename: { unusedSince: 'unusedAt' } },
    );
    await rewrite(log, {
      model: db.media,
      fields: ['filename', 'altText', 'words'],
      change: (item) => ({ words: wordsOfMedia(item) }),
    });
  },
  async down({ db }) {
    await db.media.collection.updateMany({}, { $rename: { unusedAt: 'unusedSince' }, $unset: { words: '' } });
  },
};
