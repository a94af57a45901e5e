import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** Media items get a version, so that nobody overwrites texts that they have not seen. */
export const mediaVersions: Migration<Ctx> = {
  name: '0004-versions-of-media',
  async up({ db: { media } }) {
    await media.collection.updateMany({ version: { $exists: false } }, { $set: { version: 1 } });
  },
  async down({ db: { media } }) {
    await media.collection.updateMany({}, { $unset: { version: '' } });
  },
};
