import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** The version of sellers, which `updateSellerProfile` compares. */
export const versions: Migration<Ctx> = {
  name: '0004-versions',
  async up({ db }) {
    await db.sellers.collection.updateMany({ version: { $exists: false } }, { $set: { version: 1 } });
  },
  async down({ db }) {
    await db.sellers.collection.updateMany({}, { $unset: { version: '' } });
  },
};
