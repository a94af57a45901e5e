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
import { conditions, inCategory, type ProductCondition, publicly } from './product-filters.ts';
import { productNeeds } from './product-needs.ts';
import { countOf, firstOf, type ListOfEach } from './products-of-each.ts';
import { forSaleFilter, mayManage } from './visibility.ts';

const SORTS = {
  NEWEST: { field: 'createdAt', direction: -1 },
  PRICE_ASC: { field: 'minPriceMinor', direction: 1 },
  PRICE_DESC: { field: 'minPriceMinor', direction: -1 },
  NAME: { field: 'nameKey', direction: 1 },
} as const;

/** The arguments of every product list. */
export interface ProductListArgs extends PageArgs {
  filter?: ProductFilter | null;
  sort?: ProductSort | null;
}

/** A page of the products for sale, or of those in another status that the viewer may see. */
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
  const { filter } = args;
  const wanted = await conditions(ctx, filter);
  const all: ProductCondition = filter?.status ? { status: filter.status } : {};
  const filterOf = (id: string) =>
    allOf([{ sellerId: id }, ...wanted, mayManage(ctx.viewer, id) ? all : publicly(ctx, filter)]);
  return pageOfParent(ctx, { type: 'Seller', id: sellerId, filterOf }, args, info);
}

/** A page of the products for sale of one category, optionally with those of the categories below. */
export async function listCategoryProducts(
  ctx: Ctx,
  categoryId: string,
  args: ProductListArgs & { includeDescendants?: boolean | null },
  info: GraphQLResolveInfo,
): Promise<Connection<ProductDocument>> {
  const filterOf = (id: string) => allOf([inCategory(id, args.includeDescendants), forSaleFilter]);
  return pageOfParent(ctx, { type: 'Category', id: categoryId, filterOf }, args, info);
}

function page(ctx: Ctx, all: readonly ProductCondition[], args: ProductListArgs, info: GraphQLResolveInfo) {
  return readPage<ProductDocument>(specOf(ctx, allOf(all), args, info), args);
}

const specOf = (ctx: Ctx, filter: ProductCondition, args: ProductListArgs, info: GraphQLResolveInfo) => ({
  model: ctx.db.products,
  filter,
  sort: SORTS[args.sort ?? 'NEWEST'],
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
