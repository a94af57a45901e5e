import { query } from '@souk/subgraph';
import { stub } from '../../common/stubs.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { quoteOrder } from './quote.service.ts';

const minor = (amountMinor: number, { currency }: { currency: string }) => ({ amountMinor, currency });

export const quoteResolvers: Resolvers = {
  Query: {
    quoteOrder: query('customer', (ctx, { input }) => quoteOrder(ctx, input)),
  },
  SellerQuote: {
    seller: ({ sellerId }) => stub(sellerId),
  },
  QuotedItem: {
    product: ({ productId }) => stub(productId),
    variant: ({ variantId }) => stub(variantId),
    unitPrice: (item) => minor(item.unitPriceMinor, item),
    lineTotal: (item) => minor(item.totalMinor, item),
    tax: (item) => minor(item.taxMinor, item),
    taxRateBasisPoints: ({ taxBp }) => taxBp,
  },
};
