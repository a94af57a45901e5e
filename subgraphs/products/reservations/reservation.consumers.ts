import type { Consumers } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { releaseLeftOver } from './settle.ts';

/** Releases the reservation of an order that ended, in case the checkout died before doing so. */
export const reservationConsumers: Consumers<Ctx> = {
  'order.cancelled': (ctx, { payload }) => releaseLeftOver(ctx, payload.orderId),
  'order.rejected': (ctx, { payload }) => releaseLeftOver(ctx, payload.orderId),
  'order.failed': (ctx, { payload }) => releaseLeftOver(ctx, payload.orderId),
};
