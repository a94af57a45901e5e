import { badInput, defineLoader, forbidden, isAllowed, load, parseAmount } from '@souk/subgraph';
import { readLine } from '@souk/text/line.ts';
import type { QueryFilter } from 'mongoose';
import { categoryIdsBySlug } from '../categories/category-slugs.ts';
import type { Ctx } from '../context.ts';
import type { MoneyRangeInput, ProductFilter } from '../generated/resolvers.ts';
import type { Sees } from '../search/search-index.ts';
import { MAX_TAGS, tagIdsOf } from '../tags/tag.service.ts';
import type { ProductDocument } from './product.model.ts';
import { forSaleFilter, maySeeAll, maySeeStock } from './visibility.ts';

/** A filter of stored products. */
export type ProductCondition = QueryFilter<ProductDocument>;

type Given = ProductFilter | null | undefined;

const MAX_KEYS = 100;
const NOTHING: ProductCondition = { _id: { $in: [] } };

const productIdsBySku = defineLoader<Ctx, string, string[]>(async (db, skus) => {
  const given = { sku: { $in: [...skus] }, deletedAt: null };
  const variants = await db.variants.find(given, { sku: 1, productId: 1 }).lean();
  const bySku = Map.groupBy(variants, ({ sku }) => sku ?? '');
  return new Map([...bySku].map(([sku, of]) => [sku, of.map(({ productId }) => productId)]));
});

/**
 * What of a list a viewer sees: what is for sale, or products in some statuses (all of them where null); null for nothing.
 * An index is asked by it, and {@link conditionOf} says the same to MongoDB.
 */
export type Seen = Sees | null;

/**
 * The statuses that a public list shows: products that are available for sale, and to admins and API keys those in the
 * statuses that they ask for. Raises FORBIDDEN for low stock, which is not for everybody.
 */
export function publiclySeen({ viewer }: Ctx, filter: Given): Seen {
  const isManager = isAllowed(viewer, ['admin', 'service', 'key:product.read', 'key:product.write']);
  const seesStock = isAllowed(viewer, ['admin', 'service', 'key:inventory.read', 'key:inventory.write']);
  if (!seesStock && filter?.isLowStock != null) throw lowStockForbidden();
  const statuses = filter?.statuses;
  if (!statuses) return { isForSale: true };
  if (isManager) return { statuses };
  return statuses.includes('ACTIVE') ? { isForSale: true } : null;
}

const lowStockForbidden = () => forbidden('Low stock is for the seller and admins.');

/** What {@link publiclySeen} shows, and to the seller and admins its products in every status. */
export function seenOfSeller(ctx: Ctx, sellerId: string, filter: Given): Seen {
  if (!maySeeAll(ctx.viewer, sellerId)) return publiclySeen(ctx, filter);
  if (filter?.isLowStock != null && !maySeeStock(ctx.viewer, sellerId)) throw lowStockForbidden();
  return { statuses: filter?.statuses ?? null };
}

/** What is seen, as a condition of MongoDB. */
export function conditionOf(seen: Seen): ProductCondition {
  if (seen === null) return NOTHING;
  if ('isForSale' in seen) return forSaleFilter;
  return seen.statuses === null ? {} : inStatuses(seen.statuses);
}

/** Products of a category and of those below it, as far as a filter that names no other category wants them. */
export function ofCategory(categoryId: string, filter: Given): ProductCondition {
  const isNamed = filter?.categoryId != null || filter?.categorySlug != null;
  return inCategory(categoryId, isNamed ? null : filter?.isDirectlyInCategory);
}

/**
 * The conditions of a filter, apart from those that depend on who asks. Raises BAD_USER_INPUT for an invalid price, for
 * too many tags, ids or slugs, and for `isDirectlyInCategory` without a category. A list below a category `hasCategory`.
 */
export async function conditions(ctx: Ctx, filter: Given, hasCategory = false): Promise<ProductCondition[]> {
  if (!filter) return [];
  const { ids, slugs, sellerId, isInStock, isLowStock, tags } = filter;
  return [
    ids ? { _id: { $in: some(ids, 'ids') } } : {},
    slugs ? { slugs: { $in: some(slugs, 'slugs') } } : {},
    filter.sku == null ? {} : { _id: { $in: await idsBySku(ctx, filter.sku) } },
    ...(await inCategories(ctx, filter, hasCategory)),
    sellerId ? { sellerId } : {},
    isInStock == null ? {} : { stockedVariants: isInStock ? { $gt: 0 } : { $lte: 0 } },
    isLowStock == null ? {} : { lowStockVariants: isLowStock ? { $gt: 0 } : { $lte: 0 } },
    filter.price ? priced(filter.price) : {},
    tags && tags.length > 0 ? await tagged(ctx, tags) : {},
  ];
}

// One status as a plain value: an index is then read in the order of the list.
const inStatuses = (statuses: readonly ProductDocument['status'][]): ProductCondition =>
  statuses.length === 1 && statuses[0] ? { status: statuses[0] } : { status: { $in: [...statuses] } };

async function inCategories(
  ctx: Ctx,
  { categoryId, categorySlug, isDirectlyInCategory: isDirectly }: ProductFilter,
  hasCategory: boolean,
): Promise<ProductCondition[]> {
  if (isDirectly != null && categoryId == null && categorySlug == null && !hasCategory)
    throw badInput('`isDirectlyInCategory` needs `categoryId` or `categorySlug`.');
  const ofSlug = categorySlug == null ? null : await load(ctx, categoryIdsBySlug, categorySlug);
  return [
    categoryId == null ? {} : inCategory(categoryId, isDirectly),
    categorySlug == null ? {} : ofSlug === null ? NOTHING : inCategory(ofSlug, isDirectly),
  ];
}

// The index starts with the path, so the filter includes it for the category alone as well.
const inCategory = (id: string, isDirectly: boolean | null | undefined): ProductCondition => ({
  categoryPath: id,
  ...(isDirectly == null ? {} : { categoryId: isDirectly ? id : { $ne: id } }),
});

/** Ids or slugs of a filter; raises BAD_USER_INPUT for too many. */
export function some<T>(keys: readonly T[], name: string, most = MAX_KEYS): T[] {
  if (keys.length > most) throw badInput(`\`${name}\` takes at most ${most}.`);
  return [...keys];
}

/** The ids of the products with a variant of this SKU. */
export async function idsBySku(ctx: Ctx, sku: string): Promise<string[]> {
  const { text } = readLine(sku);
  return text ? [...new Set(await load(ctx, productIdsBySku, text))] : [];
}

/** The ends of a range of prices, in minor units. Raises BAD_USER_INPUT for an invalid one; null where it has no end. */
export function priceRange({
  min,
  max,
}: MoneyRangeInput): { currency: string; minMinor?: number; maxMinor?: number } | null {
  const currency = (min ?? max)?.currency;
  if (currency === undefined) return null;
  if (min && max && min.currency !== max.currency)
    throw badInput('price: `min` and `max` have to be in one currency.');
  const minorOf = (amount: string, name: string) => {
    const minor = parseAmount(amount, currency);
    if (minor === null) throw badInput(`price: \`${name}\` is not a valid amount in ${currency}.`);
    return minor;
  };
  const minMinor = min ? minorOf(min.amount, 'min') : undefined;
  const maxMinor = max ? minorOf(max.amount, 'max') : undefined;
  if (minMinor !== undefined && maxMinor !== undefined && minMinor > maxMinor)
    throw badInput('price: `min` has to be at most `max`.');
  return {
    currency,
    ...(minMinor === undefined ? {} : { minMinor }),
    ...(maxMinor === undefined ? {} : { maxMinor }),
  };
}

function priced(given: MoneyRangeInput): ProductCondition {
  const range = priceRange(given);
  if (!range) return {};
  const { currency, minMinor, maxMinor } = range;
  const minPriceMinor = {
    ...(minMinor === undefined ? {} : { $gte: minMinor }),
    ...(maxMinor === undefined ? {} : { $lte: maxMinor }),
  };
  return { currency, minPriceMinor };
}

async function tagged(ctx: Ctx, names: readonly string[]): Promise<ProductCondition> {
  if (names.length > MAX_TAGS) throw badInput(`A filter takes at most ${MAX_TAGS} tags.`);
  const ids = await tagIdsOf(ctx, names);
  return ids === null ? NOTHING : { tagIds: { $all: ids } };
}
