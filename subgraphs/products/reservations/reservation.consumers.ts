import type { Consumers } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { releaseLeftOver } from './settle.ts';

/** An order that came to nothing holds nothing, even where the checkout died before letting go. */
export const reservationConsumers: Consumers<Ctx> = {
  'order.cancelled': (ctx, { payload }) => releaseLeftOver(ctx, payload.orderId),
  'order.rejected': (ctx, { payload }) => releaseLeftOver(ctx, payload.orderId),
  'order.failed': (ctx, { payload }) => releaseLeftOver(ctx, payload.orderId),
};
