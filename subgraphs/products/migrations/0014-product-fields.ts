import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { dropIndex } from './product-indexes.ts';

const OF_PRODUCTS = {
  seoTitle: null,
  seoDescription: null,
  compareAtPriceMinor: null,
  relatedProductIds: [],
  metadata: [],
};
const OF_VARIANTS = {
  compareAtPriceMinor: null,
  lengthMillimeters: null,
  widthMillimeters: null,
  heightMillimeters: null,
};
const without = (fields: object) => Object.fromEntries(Object.keys(fields).map((name) => [name, '']));

/** Products keep all slugs that they had, and products and variants get further fields, empty ones. */
export const productFields: Migration<Ctx> = {
  name: '0014-product-fields',
  async up({ db }) {
    const { products, variants } = db;
    await products.collection.updateMany({ slugs: { $exists: false } }, [
      { $set: { ...OF_PRODUCTS, slugs: ['$slug'] } },
    ]);
    await variants.collection.updateMany({ compareAtPriceMinor: { $exists: false } }, { $set: OF_VARIANTS });
    // The index of all slugs takes its place.
    await dropIndex(db, 'slug_1');
  },
  async down({ db: { products, variants } }) {
    await products.collection.updateMany({}, { $unset: { ...without(OF_PRODUCTS), slugs: '' } });
    await variants.collection.updateMany({}, { $unset: without(OF_VARIANTS) });
  },
};
