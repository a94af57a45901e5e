import { shopQueries } from '../queries/shop-queries.ts';
import { openMarket } from './market.ts';
import type { Scenario } from './scenario.ts';

const CONCURRENCY = 16;

/** The whole path, from the request to the databases and back. */
export const endToEnd: Scenario = {
  name: 'end-to-end',
  title: 'End to end, with MongoDB and Redis',
  async prepare(options, say) {
    const { contestants, shop, counters, notes, stop } = await openMarket(options, say);
    return {
      contestants,
      queries: shopQueries(shop),
      pace: { kind: 'closed', concurrency: options.concurrency || CONCURRENCY },
      cores: { contestants: null, load: null },
      notes,
      counters,
      stop,
    };
  },
};
