import type { Query } from '../scenarios/scenario.ts';
import { at, type Shop } from '../souk/shop.ts';
import { wire } from './ask.ts';
import { ORDERS, PAGE } from './edge.ts';
import { EDGE_QUERIES } from './edge-queries.ts';
import { CART, CATALOGUE } from './shop.ts';

interface Placed {
  placeOrder?: { order?: { status: string } | null; userErrors: unknown[] } | null;
}

const faultOf = (name: string) =>
  EDGE_QUERIES.find((one) => one.name === name)?.fault ?? (() => `no query ${name}`);
const length = (list: unknown) => (Array.isArray(list) ? list.length : 0);

/** The queries of the end-to-end scenarios; those of people who are signed in get their headers by contestant. */
export function shopQueries({ categoryId, orderCursors, productCursors, slugs, readers }: Shop): Query[] {
  return [
    {
      name: 'orders',
      title: 'orders list, nested (admin)',
      requests: orderCursors.map((after) => wire(ORDERS, { after })),
      fault: faultOf('heavy'),
    },
    {
      name: 'catalogue',
      title: 'catalogue page of 20',
      requests: productCursors.map((after) => wire(CATALOGUE, { categoryId, after })),
      fault: (data) =>
        length((data as { products?: { edges: unknown } } | null)?.products?.edges) === 20
          ? null
          : 'not 20 products',
    },
    {
      name: 'page',
      title: 'product page (admin)',
      requests: slugs.map((slug) => wire(PAGE, { slug })),
      fault: faultOf('tiny'),
    },
    {
      name: 'cart',
      title: 'cart, signed in',
      requests: readers.map(() => wire(CART)),
      fault: (data) =>
        length((data as { cart?: { items: unknown } } | null)?.cart?.items) === 3
          ? null
          : 'not the three of the cart',
    },
    {
      name: 'checkout',
      title: 'checkout',
      requests: [],
      changes: true,
      // Events, mails and jobs of an order follow its answer.
      afterSeconds: 1.5,
      fault(data) {
        const placed = (data as Placed | null)?.placeOrder;
        return placed?.order?.status === 'CONFIRMED' && placed.userErrors.length === 0
          ? null
          : 'no confirmed order';
      },
    },
  ];
}

/** Who asks a query with its so-manieth request: the administrator, the owner of a cart, or nobody in particular. */
export function askerOf(query: string, index: number, { admin, readers }: Shop) {
  if (query === 'orders' || query === 'page') return admin;
  return query === 'cart' ? at(readers, index) : null;
}
