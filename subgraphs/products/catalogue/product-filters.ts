import { badInput, defineLoader, forbidden, haveWords, isAllowed, load, parseAmount } from '@souk/subgraph';
import { readLine } from '@souk/text/line.ts';
import { searchOf } from '@souk/text/words.ts';
import type { QueryFilter } from 'mongoose';
import { categoryIdsBySlug } from '../categories/category-slugs.ts';
import type { Ctx } from '../context.ts';
import type { MoneyRangeInput, ProductFilter } from '../generated/resolvers.ts';
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
 * The statuses that a public list shows: products that are available for sale, and to admins and API keys those in the
 * statuses that they ask for. Raises FORBIDDEN for low stock, which is not for everybody.
 */
export function publicly({ viewer }: Ctx, filter: Given): ProductCondition {
  const isManager = isAllowed(viewer, ['admin', 'service', 'key:product.read', 'key:product.write']);
  const seesStock = isAllowed(viewer, ['admin', 'service', 'key:inventory.read', 'key:inventory.write']);
  if (!seesStock && filter?.isLowStock != null) throw lowStockForbidden();
  const statuses = filter?.statuses;
  if (!statuses) return forSaleFilter;
  if (isManager) return inStatuses(statuses);
  return statuses.includes('ACTIVE') ? forSaleFilter : NOTHING;
}

const lowStockForbidden = () => forbidden('Low stock is for the seller and admins.');

/** What {@link publicly} shows, and to the seller and admins its products in every status. */
export function ofSeller(ctx: Ctx, sellerId: string, filter: Given): ProductCondition {
  if (!maySeeAll(ctx.viewer, sellerId)) return { sellerId, ...publicly(ctx, filter) };
  if (filter?.isLowStock != null && !maySeeStock(ctx.viewer, sellerId)) throw lowStockForbidden();
  return { sellerId, ...(filter?.statuses ? inStatuses(filter.statuses) : {}) };
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
    searched(filter.search),
    ids ? { _id: { $in: bounded(ids, 'ids') } } : {},
    slugs ? { slugs: { $in: bounded(slugs, 'slugs') } } : {},
    filter.sku == null ? {} : await withSku(ctx, filter.sku),
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

const searched = (search: string | null | undefined): ProductCondition =>
  search?.trim() ? haveWords(searchOf(search)) : {};

function bounded<T>(keys: readonly T[], name: string): T[] {
  if (keys.length > MAX_KEYS) throw badInput(`\`${name}\` takes at most ${MAX_KEYS}.`);
  return [...keys];
}

async function withSku(ctx: Ctx, sku: string): Promise<ProductCondition> {
  const { text } = readLine(sku);
  if (!text) return NOTHING;
  return { _id: { $in: [...new Set(await load(ctx, productIdsBySku, text))] } };
}

function priced({ min, max }: MoneyRangeInput): ProductCondition {
  const currency = (min ?? max)?.currency;
  if (currency === undefined) return {};
  if (min && max && min.currency !== max.currency)
    throw badInput('price: `min` and `max` have to be in one currency.');
  const minorOf = (amount: string, name: string) => {
    const minor = parseAmount(amount, currency);
    if (minor === null) throw badInput(`price: \`${name}\` is not a valid amount in ${currency}.`);
    return minor;
  };
  const $gte = min ? minorOf(min.amount, 'min') : null;
  const $lte = max ? minorOf(max.amount, 'max') : null;
  if ($gte !== null && $lte !== null && $gte > $lte) throw badInput('price: `min` has to be at most `max`.');
  const minPriceMinor = { ...($gte === null ? {} : { $gte }), ...($lte === null ? {} : { $lte }) };
  return { currency, minPriceMinor };
}

async function tagged(ctx: Ctx, names: readonly string[]): Promise<ProductCondition> {
  if (names.length > MAX_TAGS) throw badInput(`A filter takes at most ${MAX_TAGS} tags.`);
  const ids = await tagIdsOf(ctx, names);
  return ids === null ? NOTHING : { tagIds: { $all: ids } };
}
