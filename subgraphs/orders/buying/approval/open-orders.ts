import type { Ctx } from '../../context.ts';
import { OPEN_ORDER_STATUSES } from '../../orders/order.model.ts';
import { ofAgency } from '../../orders/order.service.ts';

/** How many orders of an agency are open: not delivered, cancelled, rejected or failed. */
export function countOpenOrders(ctx: Ctx, agencyId: string): Promise<number> {
  return ctx.db.orders.countDocuments({ ...ofAgency(agencyId), status: { $in: OPEN_ORDER_STATUSES } }).exec();
}
