import type { Ctx } from '../../context.ts';
import { OPEN } from '../../orders/order.model.ts';

/** How many orders of an agency are under way: neither delivered nor called off, rejected or failed. */
export function countOpenOrders(ctx: Ctx, agencyId: string): Promise<number> {
  // An empty id names no agency, and the index knows of none such.
  return ctx.db.orders.countDocuments({ agencyId: { $eq: agencyId, $gt: '' }, status: { $in: OPEN } }).exec();
}
