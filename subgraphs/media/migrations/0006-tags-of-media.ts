import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { ensureTags } from '../tags/tag-names.ts';

const BATCH = 500;

/** Every tag that an item has becomes a tag that can be listed, renamed and deleted. */
export const tagsOfMedia: Migration<Ctx> = {
  name: '0006-tags-of-media',
  async up({ db }) {
    let names: string[] = [];
    const each = db.media.aggregate<{ _id: string }>([{ $unwind: '$tags' }, { $group: { _id: '$tags' } }]);
    for await (const { _id } of each) {
      names.push(_id);
      if (names.length < BATCH) continue;
      await ensureTags({ db }, names);
      names = [];
    }
    await ensureTags({ db }, names);
  },
  async down({ db }) {
    await db.mediaTags.collection.deleteMany({});
  },
};
