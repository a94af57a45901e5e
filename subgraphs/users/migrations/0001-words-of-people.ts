import type { Migration } from '@souk/subgraph';
import { wordsOf } from '../accounts/words.ts';
import type { Ctx } from '../context.ts';

/** Accounts from before the search of users carry no words to be found by. */
export const wordsOfPeople: Migration<Ctx> = {
  name: '0001-words-of-people',
  async up({ db }) {
    const wanting = { words: { $exists: false } };
    const fields = { firstName: 1, lastName: 1, email: 1 };
    for await (const account of db.Account.find(wanting, fields).lean().cursor()) {
      const change = { $set: { words: wordsOf(account) } };
      await db.Account.updateOne({ _id: account._id }, change, { timestamps: false });
    }
  },
  async down({ db }) {
    await db.Account.collection.updateMany({}, { $unset: { words: '' } });
  },
};
