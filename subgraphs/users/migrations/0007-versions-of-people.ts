import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** Accounts get a version, as administrators edit them. The built-in roles are added at each start. */
export const versionsOfPeople: Migration<Ctx> = {
  name: '0007-versions-of-people',
  async up({ db }) {
    await db.users.collection.updateMany({ version: { $exists: false } }, { $set: { version: 1 } });
  },
  async down({ db }) {
    await db.users.collection.updateMany({}, { $unset: { version: '' } });
  },
};
