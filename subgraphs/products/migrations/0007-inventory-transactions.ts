import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/** Movements of stock know their seller, whose list they are in, and call what they are `kind`. */
export const inventoryTransactions: Migration<Ctx> = {
  name: '0007-inventory-transactions',
  async up({ db: { inventoryTransactions: model, variants } }) {
    const { collection } = model;
    await collection
      .aggregate([
        { $match: { sellerId: { $exists: false } } },
        {
          $lookup: {
            from: variants.collection.collectionName,
            localField: 'variantId',
            foreignField: '_id',
            as: 'of',
          },
        },
        { $set: { sellerId: { $ifNull: [{ $first: '$of.sellerId' }, ''] } } },
        { $project: { sellerId: 1 } },
        {
          $merge: {
            into: collection.collectionName,
            on: '_id',
            whenMatched: 'merge',
            whenNotMatched: 'discard',
          },
        },
      ])
      .toArray();
    await collection.updateMany({ type: { $exists: true } }, [
      { $set: { kind: '$type' } },
      { $unset: ['type'] },
    ]);
  },
  async down({ db: { inventoryTransactions: model } }) {
    await model.collection.updateMany({ kind: { $exists: true } }, [
      { $set: { type: '$kind' } },
      { $unset: ['kind', 'sellerId'] },
    ]);
  },
};
