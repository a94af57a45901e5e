import { forbidden, load } from '@souk/subgraph';
import { stub } from '../../common/stubs.ts';
import type { Ctx } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { salesOf, type UnitsRequest, unitsSold } from './analytics.service.ts';

/** Raises FORBIDDEN for anybody but the seller and admins. */
function onlyOwn({ viewer }: Ctx, sellerId: string | undefined): void {
  const { kind } = viewer;
  if (kind === 'admin' || (kind === 'seller' && sellerId !== undefined && viewer.sellerId === sellerId))
    return;
  throw forbidden();
}

export const analyticsResolvers: Resolvers = {
  Seller: {
    salesAnalytics(seller, { from, to, interval, currency }, ctx) {
      onlyOwn(ctx, seller.id);
      return salesOf(ctx, seller.id, { from, to, interval, currency });
    },
  },
  Product: {
    __resolveReference: (reference) => reference,
    async unitsSold({ id, seller }, { from, to }, ctx) {
      onlyOwn(ctx, seller?.id);
      const request: UnitsRequest = {
        productId: id,
        // `seller` is an input of the caller, so a seller only ever sees their own sales.
        sellerId: ctx.viewer.kind === 'seller' ? ctx.viewer.sellerId : null,
        from: from?.getTime() ?? null,
        to: to?.getTime() ?? null,
      };
      return (await load(ctx, unitsSold, JSON.stringify(request))) ?? 0;
    },
  },
  ProductSales: {
    product: ({ productId }) => stub(productId),
  },
};
