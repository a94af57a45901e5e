import { forbidden, subscription } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type {
  Resolvers,
  SubscriptionOrderChangedArgs,
  SubscriptionSellerOrderChangedArgs,
} from '../../generated/resolvers.ts';
import { findVisibleSellerOrder } from '../fulfilment/seller-orders.service.ts';
import { findVisibleOrder } from '../order.service.ts';
import {
  concernsSeller,
  findSellerOrderId,
  mayConcern,
  requireVisibleOrder,
  requireVisibleSellerOrder,
  withEventStatus,
  withStatusOf,
} from './live.service.ts';

export const liveResolvers: Resolvers = {
  Subscription: {
    orderChanged: subscription(['customer', 'staff:order.read', 'admin'], {
      events: [
        'order.created',
        'order.payment_requested',
        'order.approval_requested',
        'order.accepted_by_responsable',
        'order.accepted_by_director',
        'order.rejected',
        'order.updated',
        'order.confirmed',
        'order.processing',
        'order.shipped',
        'order.delivered',
        'order.cancelled',
        'order.failed',
      ],
      async begin(ctx: Ctx, { id }: Partial<SubscriptionOrderChangedArgs>) {
        if (id) await requireVisibleOrder(ctx, id);
      },
      filter: ({ viewer }, { aggregateId, payload }, { id }) =>
        (!id || aggregateId === id) && mayConcern(viewer, payload),
      async resolve(ctx, { aggregateId, payload }, _args, info) {
        const order = await findVisibleOrder(ctx, aggregateId, info);
        return order && withEventStatus(order, payload.status);
      },
    }),
    sellerOrderChanged: subscription('seller', {
      events: ['order.confirmed', 'order.processing', 'order.shipped', 'order.delivered', 'order.cancelled'],
      async begin(ctx: Ctx, { id }: Partial<SubscriptionSellerOrderChangedArgs>) {
        if (ctx.viewer.sellerId === null) throw forbidden();
        if (id) await requireVisibleSellerOrder(ctx, id);
      },
      filter: ({ viewer }, { payload }) => concernsSeller(viewer, payload),
      async resolve(ctx, { type, aggregateId }, { id }, info) {
        const changed = await findSellerOrderId(ctx, aggregateId, ctx.viewer.sellerId);
        if (changed === null || (id && id !== changed)) return null;
        const sellerOrder = await findVisibleSellerOrder(ctx, changed, info);
        return sellerOrder && withStatusOf(type, sellerOrder);
      },
    }),
  },
};
