import { badInput, load, query } from '@souk/subgraph';
import { attributeLoader } from '../attributes/effective.ts';
import { visibleProduct } from '../catalogue/product-lookup.ts';
import { categoryLoader } from '../categories/category.service.ts';
import type { Ctx } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { tagLoader } from '../tags/tag.service.ts';
import type { Suggestions } from './search-index.ts';

const MAX_SUGGESTIONS = 20;

async function suggest(ctx: Ctx, { text, first }: { text: string; first: number }): Promise<Suggestions> {
  if (first < 1 || first > MAX_SUGGESTIONS) throw badInput(`\`first\` has to be 1 to ${MAX_SUGGESTIONS}.`);
  const index = await ctx.runtime.search.settled();
  return index.suggest(text, first);
}

export const searchResolvers: Resolvers = {
  Query: {
    productSuggestions: query('anyone', suggest),
  },
  ProductConnection: {
    facets: ({ facets }) => facets(),
  },
  ProductSuggestions: {
    products: async ({ productIds }, _args, ctx, info) => {
      const found = await Promise.all(productIds.map((id) => visibleProduct(ctx, id, info)));
      return found.filter((product) => product !== null);
    },
    categories: async ({ categoryIds }, _args, ctx, info) => {
      const found = await Promise.all(categoryIds.map((id) => categoryLoader.load(ctx, id, info)));
      return found.filter((category) => category !== null);
    },
  },
  AttributeFacet: {
    attribute: ({ id }, _args, ctx) => load(ctx, attributeLoader, id),
  },
  CategoryFacet: {
    category: ({ id }, _args, ctx, info) => categoryLoader.load(ctx, id, info),
    productCount: ({ count }) => count,
  },
  TagFacet: {
    tag: ({ id }, _args, ctx) => load(ctx, tagLoader, id),
    productCount: ({ count }) => count,
  },
  SellerFacet: {
    seller: ({ id }) => ({ id }),
    productCount: ({ count }) => count,
  },
  AttributeValueFacet: {
    value: ({ id }) => id,
    productCount: ({ count }) => count,
  },
  PriceFacet: {
    min: ({ minMinor, currency }) => ({ amountMinor: minMinor, currency }),
    max: ({ maxMinor, currency }) => (maxMinor === null ? null : { amountMinor: maxMinor, currency }),
    productCount: ({ count }) => count,
  },
};
