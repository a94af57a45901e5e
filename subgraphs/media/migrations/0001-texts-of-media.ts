import { type Migration, rewrite } from '@souk/subgraph';
import { repairLine } from '@souk/text/line.ts';
import type { Ctx } from '../context.ts';

/** Normalizes alt texts and tags from before the rules of `@souk/text`; file names were always normalized. */
export const textsOfMedia: Migration<Ctx> = {
  name: '0001-texts-of-media',
  async up({ db, log }) {
    await rewrite(log, {
      model: db.media,
      fields: ['altText', 'tags'],
      change: ({ altText, tags }) => ({
        altText: altText && repairLine(altText),
        tags: [...new Set(tags.map(repairLine))],
      }),
    });
  },
  // The previous values are unknown, and the previous version reads this form as well.
  async down() {},
};
