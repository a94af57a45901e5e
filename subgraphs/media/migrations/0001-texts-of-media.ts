import { type Migration, rewrite } from '@souk/subgraph';
import { repairLine } from '@souk/text/line.ts';
import type { Ctx } from '../context.ts';

/** Alt texts and tags from before the rules of `@souk/text`, in their form; file names were always cleaned. */
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
  // Nobody can tell what stood there before, and the version before reads this form as well.
  async down() {},
};
