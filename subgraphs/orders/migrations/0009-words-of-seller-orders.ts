import { type Migration, rewrite } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { wordsOfOrder } from '../orders/order-words.ts';

/** Stores the words by which seller orders are found. */
export const wordsOfSellerOrders: Migration<Ctx> = {
  name: '0009-words-of-seller-orders',
  async up({ db, log }) {
    await rewrite(log, {
      model: db.sellerOrders,
      fields: ['orderNumber', 'items', 'shippingAddress', 'words'],
      change: ({ orderNumber: number, items, shippingAddress }) => ({
        words: wordsOfOrder({ number, items, shippingAddress }),
      }),
    });
  },
  async down({ db }) {
    await db.sellerOrders.collection.updateMany({}, { $unset: { words: 1 } });
  },
};
