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
import type { ProductDocument } from './product.model.ts';
import { conditions, ofCategory, ofSeller, type ProductCondition, publicly } from './product-filters.ts';
import { productNeeds } from './product-needs.ts';
import { countOf, firstOf, type ListOfEach } from './products-of-each.ts';

const SORTS = {
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
  NAME: { field: 'nameKey', direction: 1 },
  PRICE_LOW_TO_HIGH: { field: 'minPriceMinor', direction: 1 },
  PRICE_HIGH_TO_LOW: { field: 'minPriceMinor', direction: -1 },
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
): Promise<Connection<ProductDocument>> {
  return page(ctx, [...(await conditions(ctx, args.filter)), publicly(ctx, args.filter)], args, info);
}

/** A page of the products of one seller: in every status for the seller and admins, those for sale for others. */
export async function listSellerProducts(
  ctx: Ctx,
  sellerId: string,
  args: ProductListArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<ProductDocument>> {
  const wanted = await conditions(ctx, args.filter);
  const filterOf = (id: string) => allOf([ofSeller(ctx, id, args.filter), ...wanted]);
  return pageOfParent(ctx, { type: 'Seller', id: sellerId, filterOf }, args, info);
}

/** A page of the public catalogue of one category and those below it. */
export async function listCategoryProducts(
  ctx: Ctx,
  categoryId: string,
  args: ProductListArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<ProductDocument>> {
  const wanted = await conditions(ctx, args.filter, true);
  const filterOf = (id: string) =>
    allOf([ofCategory(id, args.filter), ...wanted, publicly(ctx, args.filter)]);
  return pageOfParent(ctx, { type: 'Category', id: categoryId, filterOf }, args, info);
}

function page(ctx: Ctx, all: readonly ProductCondition[], args: ProductListArgs, info: GraphQLResolveInfo) {
  return readPage<ProductDocument>(specOf(ctx, allOf(all), args, info), args);
}

const specOf = (ctx: Ctx, filter: ProductCondition, args: ProductListArgs, info: GraphQLResolveInfo) => ({
  model: ctx.db.products,
  filter,
  sort: SORTS[args.sort],
  read: { info, type: 'Product', needs: productNeeds },
  countAlong: true,
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
  if (cursor || args.filter?.search) return readPage<ProductDocument>(spec, args);
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
