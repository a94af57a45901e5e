import type { Db, Document, IndexDescription, MongoClient } from 'mongodb';
import { numberFrom } from '../../app/import/olist/words.ts';
import { sortKey } from '../../packages/text/sort-key.ts';
import { importedId } from '../../subgraphs/products/importing/rows.ts';
import { readOlist } from '../vendure/catalogue/olist.ts';
import { loadSouk } from '../vendure/souk/load.ts';
import type { Good } from './goods.ts';

const BATCH = 2_000;
const BASE = Date.UTC(2026, 0, 1);
// Of each database what a Souk needs to know its sellers and categories.
const DATABASES = ['sellers_db', 'products_db'];
const TEMPLATES = 20;

/** Stores the sellers and categories of Olist and a few products by the rules of the import: what the others are made like. */
export async function fillModel(env: NodeJS.ProcessEnv, folder: string): Promise<void> {
  const catalogue = await readOlist(folder, Number.POSITIVE_INFINITY);
  await loadSouk(env, { ...catalogue, products: catalogue.products.slice(0, TEMPLATES) });
}

/** Fills the databases of a Souk with goods, as copies of the products of a model that differ in what a list is read, found and counted by. */
export async function fillCopies(
  mongo: MongoClient,
  { model, into }: { model: string; into: string },
  goods: Iterable<Good>,
): Promise<void> {
  const [from, to] = [(name: string) => mongo.db(model + name), (name: string) => mongo.db(into + name)];
  for (const name of DATABASES) await copyDatabase(from(name), to(name));
  const db = to('products_db');
  const [product] = await from('products_db').collection('products').find().limit(1).toArray();
  const variant = await from('products_db').collection('variants').findOne({ productId: product?._id });
  if (!product || !variant) throw new Error('the model has no product');
  const sellers = await to('sellers_db').collection<{ _id: string }>('sellers').find().toArray();
  const sellerOf = (good: Good) => sellers[numberFrom(good.seller) % sellers.length]?._id ?? '';
  let [products, variants]: [Document[], Document[]] = [[], []];
  const write = async () => {
    if (products.length === 0) return;
    await db.collection('products').insertMany(products, { ordered: false });
    await db.collection('variants').insertMany(variants, { ordered: false });
    [products, variants] = [[], []];
  };
  for (const good of goods) {
    const id = idOf('prd', good.number);
    products.push({ ...product, ...productOf(good, id), sellerId: sellerOf(good) });
    variants.push({ ...variant, ...variantOf(good, id, variant), sellerId: sellerOf(good) });
    if (products.length === BATCH) await write();
  }
  await write();
  // All at once, from one pass over what is there.
  for (const name of ['products', 'variants']) {
    const indexes = await from('products_db').collection(name).indexes();
    const made = indexes.filter(({ key }) => !('_id' in key && Object.keys(key).length === 1));
    await db.collection(name).createIndexes(made.map(({ v: _, ...index }) => index as IndexDescription));
  }
}

/** The id of a good; higher ones are newer. */
export const idOf = (prefix: string, number: number): string =>
  `${prefix}_${(0x19_00_00_00_00 + number).toString(16).padStart(32, '0')}`;

function productOf(good: Good, _id: string): Document {
  const categoryId = good.category === null ? null : importedId('cat', good.category);
  const createdAt = new Date(BASE + good.number * 1_000);
  return {
    _id,
    slug: `good-${good.number}`,
    slugs: [`good-${good.number}`],
    name: good.name,
    nameKey: sortKey(good.name),
    description: good.description,
    categoryId,
    categoryPath: categoryId === null ? [] : [categoryId],
    facets: [],
    minPriceMinor: good.priceMinor,
    maxPriceMinor: good.priceMinor,
    defaultVariantId: idOf('var', good.number),
    stockedVariants: good.stock > 0 ? 1 : 0,
    unitsSold: good.unitsSold,
    createdAt,
    updatedAt: createdAt,
  };
}

const variantOf = (good: Good, productId: string, { inventory }: Document): Document => ({
  _id: idOf('var', good.number),
  productId,
  sku: good.sku,
  priceMinor: good.priceMinor,
  inventory: { ...inventory, onHand: good.stock, reserved: 0, available: good.stock },
  createdAt: new Date(BASE + good.number * 1_000),
});

async function copyDatabase(from: Db, to: Db): Promise<void> {
  for (const { name, type } of await from.listCollections().toArray()) {
    if (type !== 'collection' || name.startsWith('system.') || ['products', 'variants'].includes(name))
      continue;
    const documents = await from.collection(name).find().toArray();
    if (documents.length > 0) await to.collection(name).insertMany(documents);
  }
}
