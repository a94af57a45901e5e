import { query } from '@souk/subgraph';
import type { Resolvers } from '../../generated/resolvers.ts';
import { sellerTotals } from './seller-totals.service.ts';

export const sellerTotalsResolvers: Resolvers = {
  Query: {
    sellerTotals: query('service:import', (ctx, { sellerIds }) => sellerTotals(ctx, sellerIds)),
  },
};
