import { type Migration, rewrite } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { cityKey, searchKeys as keysOf } from '../sellers/search-keys.ts';

const NO_COLLECTION = 26;

/**
 * Sellers from before carry no words to be found by and no key to be sorted by: MongoDB kept words of its own, and sorted
 * names byte by byte. Slugs stay: they were given out.
 */
export const searchKeys: Migration<Ctx> = {
  name: '0002-search-keys',
  async up({ db, log }) {
    await rewrite(log, {
      model: db.sellers,
      fields: ['businessName', 'description', 'address', 'words', 'nameKey', 'cityKey'],
      change: (seller) => ({ ...keysOf(seller), cityKey: seller.address && cityKey(seller.address.city) }),
    });
    // They go last: processes of the version before search and sort by them.
    await dropIndexes(db, ['search', 'state_1_verificationStatus_1_status_1_businessName_1__id_1']);
  },
  async down({ db }) {
    await dropIndexes(db, ['words', 'state_1_verificationStatus_1_status_1_nameKey_1__id_1']);
    await db.sellers.collection.updateMany({}, { $unset: { words: '', nameKey: '' } });
  },
};

async function dropIndexes({ sellers: { collection } }: Ctx['db'], names: readonly string[]): Promise<void> {
  // A new database has neither the collection nor its indexes yet.
  const indexes = await collection.indexes().catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === NO_COLLECTION) return [];
    throw error;
  });
  for (const { name } of indexes) if (name && names.includes(name)) await collection.dropIndex(name);
}
