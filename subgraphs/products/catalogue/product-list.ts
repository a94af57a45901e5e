import {
  allOf,
  type Connection,
  type PageArgs,
  pageProjection,
  pageWindow,
  readPage,
  toConnection,
} from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../context.ts';
import type { ProductFilter, ProductSort } from '../generated/resolvers.ts';
import type { ProductPage } from '../search/product-page.ts';
import {
  countByIndex,
  facetsOf,
  needsIndex,
  type ProductListing,
  searchProducts,
} from '../search/search-list.ts';
import type { ProductDocument } from './product.model.ts';
import {
  conditionOf,
  conditions,
  ofCategory,
  type ProductCondition,
  publiclySeen,
  seenOfSeller,
} from './product-filters.ts';
import { productNeeds } from './product-needs.ts';
import { countOf, firstOf, type ListOfEach } from './products-of-each.ts';

const SORTS = {
  RELEVANCE: { field: 'createdAt', direction: -1 },
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
  NAME: { field: 'nameKey', direction: 1 },
  PRICE_LOW_TO_HIGH: { field: 'minPriceMinor', direction: 1 },
  PRICE_HIGH_TO_LOW: { field: 'minPriceMinor', direction: -1 },
  // An index alone reads it.
  BEST_SELLING: { field: 'createdAt', direction: -1 },
} as const;

/** The arguments of every product list. */
export interface ProductListArgs extends PageArgs {
  filter?: ProductFilter | null;
  sort: ProductSort;
}

/** A page of the public catalogue, which admins may list in other statuses too. */
export async function listProducts(
  ctx: Ctx,
  args: ProductListArgs,
  info: GraphQLResolveInfo,
): Promise<ProductPage> {
  const listing = { ...args, seen: publiclySeen(ctx, args.filter) };
  if (needsIndex(args)) return searchProducts(ctx, listing, args, info);
  const filter = allOf([...(await conditions(ctx, args.filter)), conditionOf(listing.seen)]);
  const page = await readPage<ProductDocument>(specOf(ctx, filter, args, info), args);
  return counted(ctx, listing, page);
}

/** A page of the products of one seller: in every status for the seller and admins, those for sale for others. */
export async function listSellerProducts(
  ctx: Ctx,
  sellerId: string,
  args: ProductListArgs,
  info: GraphQLResolveInfo,
): Promise<ProductPage> {
  const listing = {
    ...args,
    seen: seenOfSeller(ctx, sellerId, args.filter),
    parent: { type: 'Seller', id: sellerId },
  } as const;
  if (needsIndex(args)) return searchProducts(ctx, listing, args, info);
  const wanted = await conditions(ctx, args.filter);
  const filterOf = (id: string) =>
    allOf<ProductDocument>([{ sellerId: id, ...conditionOf(seenOfSeller(ctx, id, args.filter)) }, ...wanted]);
  return counted(
    ctx,
    listing,
    await pageOfParent(ctx, { type: 'Seller', id: sellerId, filterOf }, args, info),
  );
}

/** A page of the public catalogue of one category and those below it. */
export async function listCategoryProducts(
  ctx: Ctx,
  categoryId: string,
  args: ProductListArgs,
  info: GraphQLResolveInfo,
): Promise<ProductPage> {
  const seen = publiclySeen(ctx, args.filter);
  const listing = { ...args, seen, parent: { type: 'Category', id: categoryId } } as const;
  if (needsIndex(args)) return searchProducts(ctx, listing, args, info);
  const wanted = await conditions(ctx, args.filter, true);
  const filterOf = (id: string) => allOf([ofCategory(id, args.filter), ...wanted, conditionOf(seen)]);
  return counted(
    ctx,
    listing,
    await pageOfParent(ctx, { type: 'Category', id: categoryId, filterOf }, args, info),
  );
}

/** A page that MongoDB read, which the index counts: counting by MongoDB grows with the catalogue. */
function counted(ctx: Ctx, listing: ProductListing, page: Connection<ProductDocument>): ProductPage {
  const { hasNextPage, hasPreviousPage } = page.pageInfo;
  const isWhole = !hasNextPage && !hasPreviousPage && page.nodes.length > 0;
  const byIndex = ctx.runtime.search.isLoaded ? { totalCount: () => countByIndex(ctx, listing) } : {};
  return Object.assign(page, {
    ...(isWhole ? { totalCount: () => page.nodes.length } : byIndex),
    facets: () => facetsOf(ctx, listing),
  });
}

const specOf = (ctx: Ctx, filter: ProductCondition, args: ProductListArgs, info: GraphQLResolveInfo) => ({
  model: ctx.db.products,
  filter,
  sort: SORTS[args.sort],
  read: { info, type: 'Product', needs: productNeeds },
  countAlong: !ctx.runtime.search.isLoaded,
});

interface Parent {
  type: 'Category' | 'Seller';
  id: string;
  filterOf(id: string): ProductCondition;
}

/** A page of one parent. First pages are batched over all parents of an answer; pages after a cursor are read alone. */
async function pageOfParent(
  ctx: Ctx,
  { type, id, filterOf }: Parent,
  args: ProductListArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<ProductDocument>> {
  const { size, backward, cursor } = pageWindow(args);
  const spec = specOf(ctx, filterOf(id), args, info);
  if (cursor) return readPage<ProductDocument>(spec, args);
  const { field, direction } = spec.sort;
  const along: 1 | -1 = backward === (direction === 1) ? -1 : 1;
  const fields = pageProjection(spec.read, field);
  const list: ListOfEach = {
    name: JSON.stringify([type, args, Object.keys(fields)]),
    filterOf,
    sort: { [field]: along, _id: along },
    limit: size + 1,
    fields,
  };
  const found = await firstOf(ctx, list, id);
  const nodes = found.slice(0, size);
  if (backward) nodes.reverse();
  return toConnection(nodes, (node) => ({ value: node[field], id: node._id }), {
    hasNextPage: !backward && found.length > size,
    hasPreviousPage: backward && found.length > size,
    totalCount: () => countOf(ctx, list, id),
  });
}
