import { badInput, forbidden, inRange, load } from '@souk/subgraph';
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
    salesAnalytics(seller, { orderedAt, interval, currency }, ctx) {
      onlyOwn(ctx, seller.id);
      const { from, before } = orderedAt;
      if (!from || !before) throw badInput('orderedAt: give both `from` and `before`.');
      return salesOf(ctx, seller.id, { from, before, interval, currency });
    },
  },
  Product: {
    __resolveReference: (reference) => reference,
    async unitsSold({ id, seller }, { orderedAt }, ctx) {
      onlyOwn(ctx, seller?.id);
      const { $gte: from, $lt: before } = inRange('orderedAt', orderedAt) ?? {};
      const request: UnitsRequest = {
        productId: id,
        // `seller` is an input of the caller, so a seller only ever sees their own sales.
        sellerId: ctx.viewer.kind === 'seller' ? ctx.viewer.sellerId : null,
        from: from?.getTime() ?? null,
        before: before?.getTime() ?? null,
      };
      return (await load(ctx, unitsSold, JSON.stringify(request))) ?? 0;
    },
  },
  ProductSales: {
    product: ({ productId }) => stub(productId),
  },
};
