import type { Query } from '../scenarios/scenario.ts';
import { wire } from './ask.ts';
import { ORDERS, PAGE, TINY } from './edge.ts';

/** The product of the demo market that is asked for: with variants, pictures, tags and a shop of some size. */
export const SLUG = 'marigold-cushion-cover';

interface Connection {
  edges?: unknown[];
}

/** The three queries of the edge scenario, heaviest first. */
export const EDGE_QUERIES: readonly Query[] = [
  {
    name: 'heavy',
    title: 'orders list, nested',
    requests: [wire(ORDERS)],
    fault: (data) =>
      (data as { orders?: Connection } | null)?.orders?.edges?.length === 25 ? null : 'not 25 orders',
  },
  {
    name: 'page',
    title: 'product page',
    requests: [wire(PAGE, { slug: SLUG })],
    fault: (data) =>
      (data as { productBySlug?: { seller?: { products?: Connection } } } | null)?.productBySlug?.seller
        ?.products?.edges?.length === 8
        ? null
        : 'no page of eight more products',
  },
  {
    name: 'tiny',
    title: 'one field',
    requests: [wire(TINY, { slug: SLUG })],
    fault: (data) =>
      (data as { productBySlug?: { name?: string } } | null)?.productBySlug?.name ? null : 'no product',
  },
];
