import { badInput, haveWords, parseAmount } from '@souk/subgraph';
import { searchOf } from '@souk/text/words.ts';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { PriceRangeInput, ProductFilter } from '../generated/resolvers.ts';
import { MAX_TAGS, tagIdsOf } from '../tags/tag.service.ts';
import type { ProductDocument } from './product.model.ts';
import { forSaleFilter } from './visibility.ts';

/** A filter of stored products. */
export type ProductCondition = QueryFilter<ProductDocument>;

const NOTHING: ProductCondition = { _id: { $in: [] } };

/** Products that the viewer may see in a public list: those for sale, or in another status if it may see them. */
export function publicly(ctx: Ctx, filter: ProductFilter | null | undefined): ProductCondition {
  const status = filter?.status;
  if (!status || (status === 'ACTIVE' && ctx.viewer.kind !== 'admin')) return forSaleFilter;
  if (ctx.viewer.kind === 'admin' || ctx.viewer.kind === 'service') return { status };
  const { sellerId } = ctx.viewer;
  return ctx.viewer.kind === 'seller' && sellerId ? { status, sellerId } : NOTHING;
}

/** The conditions of a filter. Raises BAD_USER_INPUT for an invalid price and for too many tags. */
export async function conditions(
  ctx: Ctx,
  filter: ProductFilter | null | undefined,
): Promise<ProductCondition[]> {
  if (!filter) return [];
  const { categoryId, sellerId, inStock } = filter;
  return [
    searched(filter.search),
    categoryId ? inCategory(categoryId, filter.includeDescendants) : {},
    sellerId ? { sellerId } : {},
    inStock == null ? {} : { stockedVariants: inStock ? { $gt: 0 } : { $lte: 0 } },
    filter.price ? priced(ctx, filter.price) : {},
    filter.tags && filter.tags.length > 0 ? await tagged(ctx, filter.tags) : {},
  ];
}

/** Products of a category, or also of those below it. */
// The index starts with the path, so the filter includes it for the category alone as well.
export const inCategory = (
  categoryId: string,
  includeDescendants: boolean | null | undefined,
): ProductCondition => ({
  categoryPath: categoryId,
  ...(includeDescendants ? {} : { categoryId }),
});

const searched = (search: string | null | undefined): ProductCondition =>
  search?.trim() ? haveWords(searchOf(search)) : {};

function priced(ctx: Ctx, { min, max, currency }: PriceRangeInput): ProductCondition {
  const code = currency ?? ctx.config.SOUK_CURRENCY;
  const bound = (amount: string | null | undefined, name: string) => {
    if (amount == null) return null;
    const minor = parseAmount(amount, code);
    if (minor === null) throw badInput(`\`${name}\` is not a valid amount in ${code}.`);
    return minor;
  };
  const least = bound(min, 'min');
  const most = bound(max, 'max');
  const bounds = { ...(least === null ? {} : { $gte: least }), ...(most === null ? {} : { $lte: most }) };
  return { currency: code, ...(Object.keys(bounds).length > 0 ? { minPriceMinor: bounds } : {}) };
}

async function tagged(ctx: Ctx, names: readonly string[]): Promise<ProductCondition> {
  if (names.length > MAX_TAGS) throw badInput(`A filter takes at most ${MAX_TAGS} tags.`);
  const ids = await tagIdsOf(ctx, names);
  return ids === null ? NOTHING : { tagIds: { $all: ids } };
}
