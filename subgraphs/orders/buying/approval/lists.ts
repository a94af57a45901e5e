import { type Connection, forbidden, type PageArgs } from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../../context.ts';
import type { OrderStatus } from '../../generated/resolvers.ts';
import { OPEN_ORDER_STATUSES, type OrderDocument } from '../../orders/order.model.ts';
import { listOrders } from '../../orders/order.service.ts';

interface Args extends PageArgs {
  status?: OrderStatus[] | null;
}

/**
 * Agency orders in some statuses, newest first; by default those that wait for a stage. Those of their own agency for
 * staff, of all agencies for admins. Raises FORBIDDEN for staff without an agency.
 */
export function listForStage(
  ctx: Ctx,
  awaiting: 'AWAITING_RESPONSABLE' | 'AWAITING_DIRECTOR',
  { status, ...page }: Args,
  info: GraphQLResolveInfo,
): Promise<Connection<OrderDocument>> {
  const { kind, agencyId } = ctx.viewer;
  if (kind !== 'admin' && agencyId === null) throw forbidden();
  const own = kind === 'admin' ? {} : { agencyId };
  const filter = { kind: 'AGENCY', status: status ?? [awaiting], ...own } as const;
  return listOrders(ctx, { ...page, filter }, info);
}

/** How many orders of an agency are open: not delivered, cancelled, rejected or failed. */
export function countOpenOrders(ctx: Ctx, agencyId: string): Promise<number> {
  // `$gt` is redundant for real ids and lets the partial index of agency orders be used.
  return ctx.db.orders
    .countDocuments({ agencyId: { $eq: agencyId, $gt: '' }, status: { $in: OPEN_ORDER_STATUSES } })
    .exec();
}
