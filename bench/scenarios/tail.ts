import { shopQueries } from '../queries/shop-queries.ts';
import { openMarket } from './market.ts';
import type { Query, Scenario } from './scenario.ts';

const CONCURRENCY = 16;
const SHARES = [0.5, 0.8];

/** How long the slowest requests take beside the middle one, at full load and below it. */
export const tail: Scenario = {
  name: 'tail',
  title: 'Latency of the nested orders list under load, end to end',
  async prepare(options, say) {
    const { contestants, shop, counters, notes, stop } = await openMarket(options, say);
    const orders = shopQueries(shop).filter(({ name }) => name === 'orders');
    const concurrency = options.concurrency || CONCURRENCY;
    return {
      contestants,
      queries: orders.flatMap((query) => [
        { ...query, title: `${query.title}: full load` },
        ...atShares(query),
      ]),
      pace: { kind: 'closed', concurrency },
      cores: { contestants: null, load: null },
      notes: [
        ...notes,
        'Below full load requests come at a fixed rate, whatever the answers take: a share of what the same contestant reached at full load. Latency counts from when a request was due.',
      ],
      counters,
      stop,
    };
  },
};

const atShares = (query: Query): Query[] =>
  SHARES.map((share) => ({
    ...query,
    name: `orders-${share * 100}`,
    like: query.name,
    title: `${query.title}: ${share * 100} % of full load`,
    share,
  }));
