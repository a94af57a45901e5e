import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** Products count their variants at or below the low-stock threshold, so that lists can be filtered by it. */
export const lowStockVariants: Migration<Ctx> = {
  name: '0008-low-stock-variants',
  async up({ db }) {
    const low = await db.variants.aggregate<{ _id: string; count: number }>([
      { $match: { live: true, $expr: { $lte: ['$inventory.available', '$inventory.lowStockThreshold'] } } },
      { $group: { _id: '$productId', count: { $sum: 1 } } },
    ]);
    await db.products.collection.updateMany({}, { $set: { lowStockVariants: 0 } });
    for (let from = 0; from < low.length; from += 1_000) {
      const updates = low.slice(from, from + 1_000).map(({ _id, count }) => ({
        updateOne: { filter: { _id }, update: { $set: { lowStockVariants: count } } },
      }));
      await db.products.bulkWrite(updates, { ordered: false, timestamps: false });
    }
  },
  async down({ db }) {
    await db.products.collection.updateMany({}, { $unset: { lowStockVariants: '' } });
  },
};
