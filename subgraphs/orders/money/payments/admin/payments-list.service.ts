import { type Connection, forbidden, inRange, type PageArgs, readPage } from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../../../context.ts';
import type { PaymentFilter, PaymentSort } from '../../../generated/resolvers.ts';
import type { PaymentDocument } from '../payment.model.ts';
import { paymentNeeds } from '../payment.store.ts';

interface ListArgs extends PageArgs {
  filter?: PaymentFilter | null;
  sort?: PaymentSort;
}

/**
 * Payments, those of one payer when `payerId` is given. Raises FORBIDDEN without `payerId` for anybody but admins, and
 * when the filter names somebody else.
 */
export async function listPayments(
  ctx: Ctx,
  args: ListArgs,
  info: GraphQLResolveInfo,
  payerId?: string,
): Promise<Connection<PaymentDocument>> {
  const given = args.filter ?? {};
  if (payerId === undefined && ctx.viewer.kind !== 'admin') throw forbidden();
  if (payerId !== undefined && given.userId && given.userId !== payerId) throw forbidden();
  const userId = payerId ?? given.userId;
  const createdAt = inRange('createdAt', given.createdAt);
  const filter: QueryFilter<PaymentDocument> = {
    ...(userId ? { userId } : {}),
    ...(given.orderId ? { orderId: given.orderId } : {}),
    ...(given.statuses ? { status: { $in: given.statuses } } : {}),
    ...(given.methods ? { method: { $in: given.methods } } : {}),
    ...(createdAt ? { createdAt } : {}),
  };
  return readPage(
    {
      model: ctx.db.payments,
      filter,
      sort: { field: 'createdAt', direction: args.sort === 'OLDEST_FIRST' ? 1 : -1 },
      read: { info, type: 'Payment', needs: paymentNeeds, always: ['userId'] },
    },
    args,
  );
}
