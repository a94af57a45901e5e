import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const LISTED = { imageMediaIds: { $cond: [{ $gt: ['$imageMediaId', null] }, ['$imageMediaId'], []] } };
const FIRST = { imageMediaId: { $ifNull: [{ $first: '$imageMediaIds' }, null] } };

/** Variants may have several pictures. */
export const picturesOfVariants: Migration<Ctx> = {
  name: '0012-pictures-of-variants',
  async up({ db: { variants } }) {
    await variants.collection.updateMany({ imageMediaIds: { $exists: false } }, [{ $set: LISTED }]);
    await variants.collection.updateMany(
      { imageMediaId: { $exists: true } },
      { $unset: { imageMediaId: '' } },
    );
  },
  async down({ db: { variants } }) {
    await variants.collection.updateMany({ imageMediaId: { $exists: false } }, [{ $set: FIRST }]);
    await variants.collection.updateMany({}, { $unset: { imageMediaIds: '' } });
  },
};
