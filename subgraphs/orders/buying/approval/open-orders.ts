import type { Ctx } from '../../context.ts';
import { OPEN_ORDER_STATUSES } from '../../orders/order.model.ts';

/** How many orders of an agency are open: not delivered, cancelled, rejected or failed. */
export function countOpenOrders(ctx: Ctx, agencyId: string): Promise<number> {
  // `$gt` is redundant for real ids and lets the partial index of agency orders be used.
  return ctx.db.orders
    .countDocuments({ agencyId: { $eq: agencyId, $gt: '' }, status: { $in: OPEN_ORDER_STATUSES } })
    .exec();
}
