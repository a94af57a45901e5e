import { type Migration, rewrite } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { cityKey, searchKeys as keysOf } from '../sellers/search-keys.ts';
import { earlierSellers } from './0003-names.ts';

const NO_COLLECTION = 26;

/**
 * Adds search words and a sort key to sellers of earlier versions, which used a text index of MongoDB and sorted names by
 * bytes. Slugs do not change, as they are public.
 */
export const searchKeys: Migration<Ctx> = {
  name: '0002-search-keys',
  async up({ db, log }) {
    await rewrite(log, {
      model: earlierSellers(db),
      fields: ['businessName', 'description', 'address', 'words', 'nameKey', 'cityKey'],
      change: (seller) => ({
        ...keysOf({ ...seller, name: seller.businessName }),
        cityKey: seller.address && cityKey(seller.address.city),
      }),
    });
    // Dropped last: processes of the previous version search and sort by them.
    await dropIndexes(db, ['search', 'state_1_verificationStatus_1_status_1_businessName_1__id_1']);
  },
  async down({ db }) {
    await dropIndexes(db, ['words', 'state_1_verificationStatus_1_status_1_nameKey_1__id_1']);
    await db.sellers.collection.updateMany({}, { $unset: { words: '', nameKey: '' } });
  },
};

async function dropIndexes({ sellers: { collection } }: Ctx['db'], names: readonly string[]): Promise<void> {
  // In a new database the collection does not exist yet.
  const indexes = await collection.indexes().catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === NO_COLLECTION) return [];
    throw error;
  });
  for (const { name } of indexes) if (name && names.includes(name)) await collection.dropIndex(name);
}
