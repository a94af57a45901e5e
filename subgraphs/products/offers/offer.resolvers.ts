import { query } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { hasPriceChanged, lineTotal, unitPrice } from './cart-item.ts';
import { categoryIdsOf, offersFor } from './offer.service.ts';

export const offerResolvers: Resolvers = {
  Query: {
    offersFor: query('service:orders', (ctx, { variantIds }) => offersFor(ctx, variantIds)),
  },
  Offer: {
    categoryIds: (offer, _args, ctx) => categoryIdsOf(ctx, offer),
  },
  CartItem: {
    unitPrice: (item, _args, ctx) => unitPrice(ctx, item),
    lineTotal: (item, _args, ctx) => lineTotal(ctx, item),
    hasPriceChanged: (item, _args, ctx) => hasPriceChanged(ctx, item),
  },
};
