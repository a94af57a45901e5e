import type { Consumers } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { takeOffSales } from '../search/sales/sales.service.ts';
import { releaseLeftOver } from './settle.ts';

/** Releases the reservation of an order that ended, in case the checkout died before doing so, and takes off what it sold. */
async function end(ctx: Ctx, orderId: string): Promise<void> {
  await releaseLeftOver(ctx, orderId);
  await takeOffSales(ctx, orderId);
}

/** What products does about orders that end. */
export const reservationConsumers: Consumers<Ctx> = {
  'order.cancelled': (ctx, { payload }) => end(ctx, payload.orderId),
  'order.rejected': (ctx, { payload }) => end(ctx, payload.orderId),
  'order.failed': (ctx, { payload }) => end(ctx, payload.orderId),
};
