import { query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { importOrders } from './import.service.ts';

export const importResolvers: Resolvers = {
  Mutation: {
    // Declared as a query is: what is wrong with a row is told in its result, so there are no userErrors to add.
    importOrders: query('service', async (ctx, { rows }) => ({ results: await importOrders(ctx, rows) })),
  },
};
