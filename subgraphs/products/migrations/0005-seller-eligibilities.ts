import { type Migration, renameCollection } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const BEFORE = 'sellerRights';

/** What is known of who may sell moves to `sellerEligibilities`, named after what it holds. */
export const sellerEligibilities: Migration<Ctx> = {
  name: '0005-seller-eligibilities',
  async up({ db: { sellerEligibilities: model } }) {
    await renameCollection(model.db, BEFORE, model.collection.collectionName);
  },
  async down({ db: { sellerEligibilities: model } }) {
    await renameCollection(model.db, model.collection.collectionName, BEFORE);
  },
};
