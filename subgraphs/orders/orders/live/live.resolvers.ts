import { forbidden, subscription } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { Resolvers, SubscriptionOrderStatusChangedArgs } from '../../generated/resolvers.ts';
import { findVisibleSellerOrder } from '../fulfilment/seller-orders.service.ts';
import { findVisibleOrder } from '../order.service.ts';
import { findSellerOrderId, mayConcern, requireVisibleOrder, withEventStatus } from './live.service.ts';

export const liveResolvers: Resolvers = {
  Subscription: {
    orderStatusChanged: subscription(['customer', 'staff:order.read', 'admin'], {
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
      async begin(ctx: Ctx, { orderId }: Partial<SubscriptionOrderStatusChangedArgs>) {
        if (orderId) await requireVisibleOrder(ctx, orderId);
      },
      filter: ({ viewer }, { aggregateId, payload }, { orderId }) =>
        (!orderId || aggregateId === orderId) && mayConcern(viewer, payload),
      async resolve(ctx, { aggregateId, payload }, _args, info) {
        const order = await findVisibleOrder(ctx, aggregateId, info);
        return order && withEventStatus(order, payload.status);
      },
    }),
    sellerOrderReceived: subscription('seller', {
      events: ['order.confirmed'],
      async begin({ viewer }: Ctx) {
        if (viewer.sellerId === null) throw forbidden();
      },
      filter: ({ viewer }, { payload }) => payload.lines.some(({ sellerId }) => sellerId === viewer.sellerId),
      async resolve(ctx, { aggregateId }, _args: object, info) {
        const id = await findSellerOrderId(ctx, aggregateId, ctx.viewer.sellerId);
        return id === null ? null : findVisibleSellerOrder(ctx, id, info);
      },
    }),
  },
};
