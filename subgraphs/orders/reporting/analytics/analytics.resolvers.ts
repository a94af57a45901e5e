import { forbidden, load } from '@souk/subgraph';
import { stub } from '../../common/stubs.ts';
import type { Ctx } from '../../context.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { salesOf, type UnitsAsked, unitsSold } from './analytics.service.ts';

/** A seller's figures are the seller's own, and the admins'. */
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
      const asked: UnitsAsked = {
        productId: id,
        // Whose product it is comes from outside. A seller is shown nothing but the seller's own sales, whatever it says.
        sellerId: ctx.viewer.kind === 'seller' ? ctx.viewer.sellerId : null,
        from: from?.getTime() ?? null,
        to: to?.getTime() ?? null,
      };
      return (await load(ctx, unitsSold, JSON.stringify(asked))) ?? 0;
    },
  },
  ProductSales: {
    product: ({ productId }) => stub(productId),
  },
};
