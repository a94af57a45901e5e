import type { Migration } from '@souk/subgraph';
import { wordsOf } from '../accounts/words.ts';
import type { Ctx } from '../context.ts';

/** Adds search words to accounts from before users could be searched. */
export const wordsOfPeople: Migration<Ctx> = {
  name: '0001-words-of-people',
  async up({ db }) {
    const wanting = { words: { $exists: false } };
    const fields = { firstName: 1, lastName: 1, email: 1 };
    for await (const account of db.users.find(wanting, fields).lean().cursor()) {
      const change = { $set: { words: wordsOf(account) } };
      await db.users.updateOne({ _id: account._id }, change, { timestamps: false });
    }
  },
  async down({ db }) {
    await db.users.collection.updateMany({}, { $unset: { words: '' } });
  },
};
