import type { Erased, Person } from '@souk/subgraph';
import { OPEN_RETURN_STATUSES } from '../after-sales/returns/machine.ts';
import type { Ctx } from '../context.ts';

/** Erases cards, messages and notes of the payments of orders, and the reasons of their refunds. */
export async function erasePayments(ctx: Ctx, orderIds: readonly string[]): Promise<void> {
  const payments = await ctx.db.payments.find({ orderId: { $in: [...orderIds] } }, { _id: 1 }).lean();
  const paymentIds = payments.map(({ _id }) => _id);
  await ctx.db.payments.updateMany(
    { _id: { $in: paymentIds } },
    { $set: { card: null, note: null, reference: null, 'attempts.$[].message': null } },
    { timestamps: false },
  );
  await ctx.db.refunds.updateMany(
    { paymentId: { $in: paymentIds } },
    { $set: { reason: '-', failure: null } },
    { timestamps: false },
  );
}

/** Erases addresses, notes and reasons of the checkouts of orders, and the reasons of their cancellations. */
export async function eraseCheckouts(ctx: Ctx, orderIds: readonly string[]): Promise<void> {
  const _id = { $in: [...orderIds] };
  const sagas = await ctx.db.sagas.find({ orderId: _id }, { _id: 1, data: 1, stop: 1 }).lean();
  const address = {
    'data.address.recipient': '-',
    'data.address.line1': '-',
    'data.address.line2': null,
    'data.address.city': '-',
    'data.address.postalCode': null,
    'data.address.phone': null,
  };
  for (const { _id: sagaId, data, stop } of sagas) {
    const $set = {
      ...(data.address ? address : {}),
      'data.note': null,
      'data.token': null,
      ...(stop ? { 'stop.reason': '-' } : {}),
    };
    await ctx.db.sagas.updateOne({ _id: sagaId }, { $set }, { timestamps: false });
  }
  await ctx.db.sagaEvents.updateMany(
    { sagaId: { $in: sagas.map((saga) => saga._id) }, 'data.reason': { $type: 'string' } },
    { $set: { 'data.reason': '-' } },
    { timestamps: false },
  );
  await ctx.db.cancellations.updateMany({ _id }, { $set: { reason: '-' } }, { timestamps: false });
}

/** Erases what was written about the returns of a person; an open one waits. */
export async function eraseReturns(ctx: Ctx, { userId: customerId }: Person): Promise<Erased> {
  await ctx.db.returns.updateMany(
    { customerId, status: { $nin: OPEN_RETURN_STATUSES } },
    { $set: { note: null, cancellationNote: null, decisionNote: null, receiptNote: null } },
    { timestamps: false },
  );
  const open = await ctx.db.returns.exists({ customerId, status: { $in: OPEN_RETURN_STATUSES } });
  return open ? 'LATER' : 'DONE';
}

/** Deletes the cart of a person. */
export async function eraseCart(ctx: Ctx, { userId }: Person): Promise<Erased> {
  await ctx.db.carts.deleteOne({ _id: userId });
  return 'DONE';
}

/** Erases the comments that a person wrote on orders of an agency; the decisions stay. */
export async function eraseApprovals(ctx: Ctx, { userId }: Person): Promise<Erased> {
  await ctx.db.orders.updateMany(
    { agencyId: { $gt: '' }, 'approvals.by': userId },
    { $set: { 'approvals.$[own].comment': null } },
    { arrayFilters: [{ 'own.by': userId }], timestamps: false },
  );
  return 'DONE';
}
