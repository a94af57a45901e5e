import {
  allOf,
  askingFor,
  isAllowed,
  load,
  type PageArgs,
  pageProjection,
  pageWindow,
  readLean,
  toConnection,
} from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { ProductDocument } from '../catalogue/product.model.ts';
import { conditionOf, idsBySku, priceRange, type Seen, some } from '../catalogue/product-filters.ts';
import { productNeeds } from '../catalogue/product-needs.ts';
import { maySeeAll } from '../catalogue/visibility.ts';
import { categoryIdsBySlug } from '../categories/category-slugs.ts';
import type { Ctx } from '../context.ts';
import type { ProductFilter, ProductSort } from '../generated/resolvers.ts';
import { tagIdsOf } from '../tags/tag.service.ts';
import type { ProductPage } from './product-page.ts';
import { FACETS, type FacetCounts, type IndexFilter, type IndexQuery } from './search-index.ts';

/** A list of products: whose it is, what of it the viewer sees, and what is asked of it. */
export interface ProductListing {
  readonly seen: Seen;
  readonly parent?: { readonly type: 'Category' | 'Seller'; readonly id: string };
  readonly filter?: ProductFilter | null;
  readonly sort: ProductSort;
}

const NO_FACETS: FacetCounts = {
  categories: [],
  tags: [],
  sellers: [],
  attributes: [],
  prices: [],
  inStockCount: 0,
  soldOutCount: 0,
};
const NOTHING: IndexFilter = { ids: [] };
const MAX_VALUES = 50;
const asksForFacets = askingFor('facets');

/** Whether only an index can read a list: one with words or attributes, and one by what sells best. */
export const needsIndex = ({ filter, sort }: Pick<ProductListing, 'filter' | 'sort'>): boolean =>
  Boolean(filter?.search?.trim()) || sort === 'BEST_SELLING' || (filter?.attributes?.length ?? 0) > 0;

/** A page that the index finds and MongoDB reads: one read by id, which judges again who may see the products. */
export async function searchProducts(
  ctx: Ctx,
  listing: ProductListing,
  args: PageArgs,
  info: GraphQLResolveInfo,
): Promise<ProductPage> {
  const { size, backward, cursor } = pageWindow(args);
  const from =
    cursor && typeof cursor.value !== 'boolean' && cursor.value !== null
      ? { value: cursor.value, id: cursor.id }
      : null;
  const query = await queryOf(ctx, listing);
  const index = await ctx.runtime.search.settled();
  const counted = asksForFacets(info) ? FACETS : [];
  const page = await index.search({ ...query, size, isBackward: backward, from, facets: counted });
  const { hits, hasMore, total, facets } = page;
  const values = new Map(hits.map(({ id, value }) => [id, value]));
  const found = await readPage(ctx, listing, [...values.keys()], info);
  const nodes = hits.flatMap(({ id }) => found.get(id) ?? []);
  const connection = toConnection(nodes, ({ _id }) => ({ value: values.get(_id) ?? null, id: _id }), {
    hasNextPage: backward ? cursor !== null : hasMore,
    hasPreviousPage: backward ? hasMore : cursor !== null,
    totalCount: () => total,
  });
  return Object.assign(connection, { facets: async () => facets ?? (await facetsOf(ctx, listing)) });
}

/** How many products a list has, by the index. */
export async function countByIndex(ctx: Ctx, listing: ProductListing): Promise<number> {
  const query = await queryOf(ctx, listing);
  const index = await ctx.runtime.search.settled();
  return (await index.search(query)).total;
}

/** The facets of a list. */
export async function facetsOf(ctx: Ctx, listing: ProductListing): Promise<FacetCounts> {
  const query = await queryOf(ctx, listing);
  const index = await ctx.runtime.search.settled();
  return (await index.search({ ...query, facets: FACETS })).facets ?? NO_FACETS;
}

async function readPage(
  ctx: Ctx,
  { seen, parent }: ProductListing,
  ids: readonly string[],
  info: GraphQLResolveInfo,
): Promise<Map<string, ProductDocument>> {
  if (ids.length === 0) return new Map();
  const fields = pageProjection({ info, type: 'Product', needs: productNeeds }, '_id');
  const own = parent?.type === 'Seller' ? { sellerId: parent.id } : {};
  const filter = allOf<ProductDocument>([{ _id: { $in: [...ids] } }, own, conditionOf(seen)]);
  const found = await readLean(ctx.db.products, filter, { fields });
  return new Map(found.map((product) => [product._id, product]));
}

/** What an index is asked for a list, without a page. */
async function queryOf(ctx: Ctx, { seen, parent, filter, sort }: ProductListing): Promise<IndexQuery> {
  const text = filter?.search?.trim() ? filter.search : null;
  const narrowed = seen === null ? NOTHING : await filterOf(ctx, filter, parent);
  return {
    text,
    sees: seen ?? { isForSale: true },
    filter: narrowed,
    sort,
    size: 0,
    codePartsOf: text === null ? null : codePartsFor(ctx, parent),
  };
}

/** Who may look for a part of a SKU: administrators everywhere, a seller among its own products. */
function codePartsFor({ viewer }: Ctx, parent: ProductListing['parent']): IndexQuery['codePartsOf'] {
  if (parent?.type === 'Seller') return maySeeAll(viewer, parent.id) ? { sellerId: parent.id } : null;
  if (isAllowed(viewer, ['admin', 'service'])) return 'everybody';
  return viewer.kind === 'seller' && viewer.sellerId ? { sellerId: viewer.sellerId } : null;
}

async function filterOf(
  ctx: Ctx,
  filter: ProductFilter | null | undefined,
  parent: ProductListing['parent'],
): Promise<IndexFilter> {
  const ids = await idsOf(ctx, filter);
  const tagIds = filter?.tags?.length ? await tagIdsOf(ctx, filter.tags) : [];
  const ofSlug =
    filter?.categorySlug == null ? null : await load(ctx, categoryIdsBySlug, filter.categorySlug);
  const isLost = tagIds === null || (filter?.categorySlug != null && ofSlug === null);
  const isDirect = filter?.isDirectlyInCategory ?? null;
  const named = [filter?.categoryId ?? null, ofSlug].filter((id) => id !== null);
  const price = filter?.price ? priceRange(filter.price) : null;
  const parentOf = (type: 'Category' | 'Seller') => (parent?.type === type ? [parent.id] : []);
  return {
    ...(isLost ? NOTHING : ids ? { ids } : {}),
    sellers: [
      ...parentOf('Seller').map((id) => ({ id, isFixed: true })),
      ...(filter?.sellerId ? [{ id: filter.sellerId }] : []),
    ],
    categories: [
      ...parentOf('Category').map((id) => ({
        id,
        isFixed: true,
        isDirect: named.length > 0 ? null : isDirect,
      })),
      ...named.map((id) => ({ id, isDirect })),
    ],
    tagIds: tagIds ?? [],
    attributes: (filter?.attributes ?? []).map(({ attributeId, values }) => ({
      id: attributeId,
      valueKeys: some(values, 'attributes.values', MAX_VALUES),
    })),
    ...(price ? { price } : {}),
    ...(filter?.isInStock == null ? {} : { isInStock: filter.isInStock }),
    ...(filter?.isLowStock == null ? {} : { isLowStock: filter.isLowStock }),
  };
}

/** The ids that a filter allows by ids, slugs and SKU; null where it says nothing of them. */
async function idsOf(ctx: Ctx, filter: ProductFilter | null | undefined): Promise<string[] | null> {
  const sets: (readonly string[])[] = [];
  if (filter?.ids) sets.push(some(filter.ids, 'ids'));
  if (filter?.slugs) {
    const slugs = some(filter.slugs, 'slugs');
    const found = await ctx.db.products.find({ slugs: { $in: slugs } }, { _id: 1 }).lean();
    sets.push(found.map(({ _id }) => _id));
  }
  if (filter?.sku != null) sets.push(await idsBySku(ctx, filter.sku));
  const [first, ...others] = sets;
  return first ? first.filter((id) => others.every((ids) => ids.includes(id))) : null;
}
