import type { ProductDocument } from '../../catalogue/product.model.ts';
import { isAvailableForSale, JUDGED_BY } from '../../catalogue/visibility.ts';
import type { Ctx } from '../../context.ts';
import type { IndexedCategory, IndexedProduct, IndexedSynonym, IndexedTag } from '../search-index.ts';

type Db = Ctx['db'];

/** What is read of a product; `facets` are of products with attributes. */
type Read = Pick<
  ProductDocument,
  | '_id'
  | 'name'
  | 'description'
  | 'nameKey'
  | 'sellerId'
  | 'status'
  | 'sellerActive'
  | 'categoryId'
  | 'tagIds'
  | 'currency'
  | 'minPriceMinor'
  | 'stockedVariants'
  | 'lowStockVariants'
  | 'createdAt'
> & { facets?: readonly string[]; unitsSold?: number };

const FIELDS = Object.fromEntries(
  [
    ...JUDGED_BY,
    'name',
    'description',
    'nameKey',
    'categoryId',
    'tagIds',
    'facets',
    'currency',
    'minPriceMinor',
    'stockedVariants',
    'lowStockVariants',
    'unitsSold',
    'createdAt',
  ].map((field) => [field, 1]),
);
const BATCH = 1_000;
// Everything, in the order of an index.
const ALL = { _id: { $gt: '' } };

/**
 * A time of MongoDB's clock as a number that grows: what is read afterwards is at least as new. Seconds, and in the low 22 bits what
 * happened in them, which a number holds exactly until 2038.
 */
export async function clockOf(db: Db): Promise<number> {
  const session = await db.products.db.startSession();
  try {
    await db.products.db.db?.command({ ping: 1 }, { session });
    const time = session.operationTime;
    return time ? time.high * 2 ** 22 + Math.min(time.low, 2 ** 22 - 1) : 0;
  } finally {
    await session.endSession();
  }
}

/** All products in batches, for an index that is empty. */
export async function* readAllProducts(db: Db): AsyncIterable<IndexedProduct[]> {
  const cursor = db.products.collection.find<Read>({}, { projection: FIELDS }).batchSize(BATCH);
  let batch: Read[] = [];
  for await (const product of cursor) {
    batch.push(product);
    if (batch.length < BATCH) continue;
    yield await withCodes(db, batch);
    batch = [];
  }
  if (batch.length > 0) yield await withCodes(db, batch);
}

/** Products by id as they are stored now; those that are gone are missing. */
export async function readProducts(db: Db, ids: readonly string[]): Promise<IndexedProduct[]> {
  const filter = { _id: { $in: [...ids] as never[] } };
  return withCodes(db, await db.products.collection.find<Read>(filter, { projection: FIELDS }).toArray());
}

export async function readCategories(db: Db): Promise<IndexedCategory[]> {
  const found = await db.categories.find(ALL, { name: 1, path: 1 }).lean();
  return found.map(({ _id, name, path }) => ({ id: _id, name, path }));
}

/** Tags, all of them or by id. */
export async function readTags(db: Db, ids?: readonly string[]): Promise<IndexedTag[]> {
  const found = await db.tags.find(ids ? { _id: { $in: [...ids] } } : ALL, { name: 1 }).lean();
  return found.map(({ _id, name }) => ({ id: _id, name }));
}

/** Synonyms: those without alternatives stand for each other. */
export async function readSynonyms(db: Db): Promise<IndexedSynonym[]> {
  const found = await db.synonyms.find(ALL, { terms: 1, alternatives: 1 }).lean();
  return found.map(({ terms, alternatives }) => ({
    terms,
    alternatives: alternatives.length > 0 ? alternatives : terms,
  }));
}

async function withCodes(db: Db, products: readonly Read[]): Promise<IndexedProduct[]> {
  const codes = new Map<string, string[]>();
  const filter = { productId: { $in: products.map(({ _id }) => _id) }, deletedAt: null };
  const variants = db.variants.collection.find<{
    productId: string;
    sku?: string | null;
    gtin?: string | null;
  }>(filter, { projection: { productId: 1, sku: 1, gtin: 1 } });
  for await (const { productId, sku, gtin } of variants) {
    const mine = [sku, gtin].filter((code) => typeof code === 'string' && code !== '') as string[];
    if (mine.length > 0) codes.set(productId, [...(codes.get(productId) ?? []), ...mine]);
  }
  return products.map((product) => ({
    id: product._id,
    name: product.name,
    description: product.description ?? '',
    nameKey: product.nameKey,
    sellerId: product.sellerId,
    status: product.status,
    isForSale: isAvailableForSale(product),
    categoryId: product.categoryId ?? null,
    tagIds: product.tagIds ?? [],
    facets: product.facets ?? [],
    currency: product.currency,
    priceMinor: product.minPriceMinor,
    isInStock: product.stockedVariants > 0,
    isLowStock: product.lowStockVariants > 0,
    unitsSold: product.unitsSold ?? 0,
    createdAt: product.createdAt,
    codes: codes.get(product._id) ?? [],
  }));
}
