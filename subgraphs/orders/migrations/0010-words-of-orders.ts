import { type Migration, rewrite } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { wordsOfOrder } from '../orders/order-words.ts';

/** Stores the words by which orders are found. */
export const wordsOfOrders: Migration<Ctx> = {
  name: '0010-words-of-orders',
  async up({ db, log }) {
    await rewrite(log, {
      model: db.orders,
      fields: ['number', 'items', 'shippingAddress', 'words'],
      change: (order) => ({ words: wordsOfOrder(order) }),
    });
  },
  async down({ db }) {
    await db.orders.collection.updateMany({}, { $unset: { words: 1 } });
  },
};
