import { query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { importOrders } from './import.service.ts';

export const importResolvers: Resolvers = {
  Mutation: {
    // Declared as a query: the errors of a row are in its result, so the payload has no userErrors.
    importOrders: query('service:import', async (ctx, { rows }) => ({
      results: await importOrders(ctx, rows),
    })),
  },
};
