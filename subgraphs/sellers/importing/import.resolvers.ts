import { query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { importSellers } from './import.service.ts';

export const importResolvers: Resolvers = {
  Mutation: {
    // It answers row by row and never refuses as a whole, so it has no `userErrors` and takes the plain wrapper.
    importSellers: query('service:import', async (ctx, { rows }) => ({
      results: await importSellers(ctx, rows),
    })),
  },
};
