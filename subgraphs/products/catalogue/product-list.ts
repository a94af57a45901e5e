import { badInput, type Connection, type PageArgs, parseAmount, readPage } from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { PriceRangeInput, ProductFilter, ProductSort } from '../generated/resolvers.ts';
import { tagIdsOf } from '../tags/tag.service.ts';
import type { ProductDocument } from './product.model.ts';
import { productNeeds } from './product-needs.ts';
import { JUDGED_BY, mayManage, onSaleFilter } from './visibility.ts';

type Filter = QueryFilter<ProductDocument>;

const SORTS = {
  NEWEST: { field: 'createdAt', direction: -1 },
  PRICE_ASC: { field: 'minPriceMinor', direction: 1 },
  PRICE_DESC: { field: 'minPriceMinor', direction: -1 },
  NAME: { field: 'nameKey', direction: 1 },
} as const;

const NOTHING: Filter = { _id: { $in: [] } };
const LONGEST_SEARCH = 200;

/** The arguments of every product list. */
export interface ProductListArgs extends PageArgs {
  filter?: ProductFilter | null;
  sort?: ProductSort | null;
}

/** Products on sale, or in the status asked for as far as the viewer may see them. */
export async function listProducts(
  ctx: Ctx,
  args: ProductListArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<ProductDocument>> {
  return page(ctx, [...(await conditions(ctx, args.filter)), publicly(ctx, args.filter)], args, info);
}

/** The products of one seller: in every status for whoever manages them, those on sale for others. */
export async function listSellerProducts(
  ctx: Ctx,
  sellerId: string,
  args: ProductListArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<ProductDocument>> {
  const { filter } = args;
  const seen: Filter = mayManage(ctx.viewer, sellerId)
    ? filter?.status
      ? { status: filter.status }
      : {}
    : publicly(ctx, filter);
  return page(ctx, [{ sellerId }, ...(await conditions(ctx, filter)), seen], args, info);
}

function page(ctx: Ctx, all: readonly Filter[], args: ProductListArgs, info: GraphQLResolveInfo) {
  return readPage<ProductDocument>(
    {
      model: ctx.db.products,
      filter: { $and: all.filter((one) => Object.keys(one).length > 0) } as Filter,
      sort: SORTS[args.sort ?? 'NEWEST'],
      read: { info, type: 'Product', needs: productNeeds, always: JUDGED_BY },
    },
    args,
  );
}

function publicly(ctx: Ctx, filter: ProductFilter | null | undefined): Filter {
  const status = filter?.status;
  if (!status || (status === 'ACTIVE' && ctx.viewer.kind !== 'admin')) return onSaleFilter;
  if (ctx.viewer.kind === 'admin' || ctx.viewer.kind === 'service') return { status };
  const { sellerId } = ctx.viewer;
  return ctx.viewer.kind === 'seller' && sellerId ? { status, sellerId } : NOTHING;
}

async function conditions(ctx: Ctx, filter: ProductFilter | null | undefined): Promise<Filter[]> {
  if (!filter) return [];
  const { categoryId, sellerId, inStock } = filter;
  return [
    searched(filter.search),
    // The path is what the index starts with, so it is named also where only the category itself is meant.
    categoryId ? { categoryPath: categoryId, ...(filter.includeDescendants ? {} : { categoryId }) } : {},
    sellerId ? { sellerId } : {},
    inStock == null ? {} : { stockedVariants: inStock ? { $gt: 0 } : { $lte: 0 } },
    filter.price ? priced(ctx, filter.price) : {},
    filter.tags && filter.tags.length > 0 ? await tagged(ctx, filter.tags) : {},
  ];
}

function searched(search: string | null | undefined): Filter {
  const words = (search ?? '')
    .slice(0, LONGEST_SEARCH)
    .split(/[\s"]+/)
    .filter(Boolean);
  if (words.length === 0) return {};
  // MongoDB finds any of several words; quoted ones all have to be there.
  const text = words.length === 1 ? (words[0] ?? '') : words.map((word) => `"${word}"`).join(' ');
  return { $text: { $search: text.replace(/^-+/, '') } };
}

function priced(ctx: Ctx, { min, max, currency }: PriceRangeInput): Filter {
  const code = currency ?? ctx.config.SOUK_CURRENCY;
  const bound = (amount: string | null | undefined, name: string) => {
    if (amount == null) return null;
    const minor = parseAmount(amount, code);
    if (minor === null) throw badInput(`\`${name}\` is no amount of ${code}.`);
    return minor;
  };
  const least = bound(min, 'min');
  const most = bound(max, 'max');
  const bounds = { ...(least === null ? {} : { $gte: least }), ...(most === null ? {} : { $lte: most }) };
  return { currency: code, ...(Object.keys(bounds).length > 0 ? { minPriceMinor: bounds } : {}) };
}

async function tagged(ctx: Ctx, names: readonly string[]): Promise<Filter> {
  const ids = await tagIdsOf(ctx, names);
  return ids === null ? NOTHING : { tagIds: { $all: ids } };
}
