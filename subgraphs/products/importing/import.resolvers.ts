import { query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { importCategories } from './import-categories.ts';
import { importProducts } from './import-products.ts';

// Declared with `query`: their payload answers row by row and carries no userErrors.
export const importResolvers: Resolvers = {
  Mutation: {
    importCategories: query('service:import', (ctx, { rows }) => importCategories(ctx, rows)),
    importProducts: query('service:import', (ctx, { rows }) => importProducts(ctx, rows)),
  },
};
