import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

const MISSING = { attributes: { $exists: false } };

/** Products and variants get lists of attribute values, and products of facets: empty ones, as nobody has given any. */
export const attributesOfProducts: Migration<Ctx> = {
  name: '0009-attributes',
  async up({ db: { products, variants } }) {
    const $set = { attributes: [], facets: [], facetNumbers: [] };
    await products.collection.updateMany(MISSING, { $set });
    await variants.collection.updateMany(MISSING, { $set: { attributes: [] } });
  },
  async down({ db: { products, variants } }) {
    await products.collection.updateMany({}, { $unset: { attributes: '', facets: '', facetNumbers: '' } });
    await variants.collection.updateMany({}, { $unset: { attributes: '' } });
  },
};
