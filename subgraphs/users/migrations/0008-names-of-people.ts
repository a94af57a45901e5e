import { type Migration, rewrite } from '@souk/subgraph';
import { nameKeyOf } from '../accounts/words.ts';
import type { Ctx } from '../context.ts';

/** Gives people the key that lists by name are sorted by. */
export const namesOfPeople: Migration<Ctx> = {
  name: '0008-names-of-people',
  async up({ db, log }) {
    await rewrite(log, {
      model: db.users,
      fields: ['firstName', 'lastName', 'nameKey'],
      change: (account) => ({ nameKey: nameKeyOf(account) }),
    });
  },
  async down({ db: { users } }) {
    await users.collection.updateMany({}, { $unset: { nameKey: '' } });
  },
};
