import type { Person } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import type { OrderDocument } from '../orders/order.model.ts';

const BATCH = 200;

/** The orders of a customer, and those that a member of staff placed for an agency. */
export const ownOrders = ({ userId }: Person): QueryFilter<OrderDocument> => ({
  $or: [{ customerId: userId }, { agencyId: { $gt: '' }, createdBy: userId }],
});

/** The orders of a person, batch by batch. */
export async function* batchesOfOrders(ctx: Ctx, person: Person): AsyncGenerator<OrderDocument[]> {
  for (let after = ''; ; ) {
    const orders = await ctx.db.orders
      .find({ $and: [ownOrders(person), { _id: { $gt: after } }] })
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean();
    if (orders.length === 0) return;
    after = orders.at(-1)?._id ?? after;
    yield orders;
  }
}

/** The ids of the orders of a person, and of all that belongs to them. */
export async function* entitiesOfOrders(ctx: Ctx, person: Person): AsyncGenerator<string> {
  for await (const orders of batchesOfOrders(ctx, person)) {
    const of = { orderId: { $in: orders.map(({ _id }) => _id) } };
    for (const { _id } of orders) yield _id;
    yield* await ctx.db.sellerOrders.distinct('_id', of);
    yield* await ctx.db.returns.distinct('_id', of);
    yield* await ctx.db.sagas.distinct('_id', of);
    const payments = await ctx.db.payments.distinct('_id', of);
    yield* payments;
    yield* await ctx.db.refunds.distinct('_id', { paymentId: { $in: payments } });
  }
}
