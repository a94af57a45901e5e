import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** Variants get a version, so that nobody overwrites a change that they have not seen. */
export const variantVersions: Migration<Ctx> = {
  name: '0006-variant-versions',
  async up({ db: { variants } }) {
    await variants.collection.updateMany({ version: { $exists: false } }, { $set: { version: 1 } });
  },
  async down({ db: { variants } }) {
    await variants.collection.updateMany({}, { $unset: { version: '' } });
  },
};
