import type { Erased, Person } from '@souk/subgraph';
import { OPEN_RETURN_STATUSES } from '../after-sales/returns/machine.ts';
import type { CheckoutSagaDocument } from '../buying/checkout/checkout.model.ts';
import { SOME_DAY } from '../common/sweep.ts';
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
  await eraseSagas(ctx, await ctx.db.sagas.find({ orderId: _id }, SAGA_FIELDS).lean());
  await ctx.db.cancellations.updateMany({ _id }, { $set: { reason: '-' } }, { timestamps: false });
}

/** Erases the checkouts of a person that made no order; one that is running waits. They are deleted after a day anyway. */
export async function eraseFruitless(ctx: Ctx, { userId: customerId }: Person): Promise<Erased> {
  const ended = await ctx.db.sagas.find({ customerId, expireAt: SOME_DAY }, SAGA_FIELDS).lean();
  await eraseSagas(ctx, ended);
  const running = await ctx.db.sagas.exists({ customerId, dueAt: SOME_DAY });
  return running ? 'LATER' : 'DONE';
}

const SAGA_FIELDS = { data: 1, stop: 1 } as const;

const ADDRESS = {
  'data.address.recipient': '-',
  'data.address.line1': '-',
  'data.address.line2': null,
  'data.address.city': '-',
  'data.address.postalCode': null,
  'data.address.phone': null,
};

type Saga = Pick<CheckoutSagaDocument, '_id' | 'data' | 'stop'>;

async function eraseSagas(ctx: Ctx, sagas: readonly Saga[]): Promise<void> {
  for (const { _id, data, stop } of sagas) {
    const $set = {
      ...(data.address ? ADDRESS : {}),
      'data.note': null,
      'data.token': null,
      ...(stop ? { 'stop.reason': '-' } : {}),
    };
    await ctx.db.sagas.updateOne({ _id }, { $set }, { timestamps: false });
  }
  await ctx.db.sagaEvents.updateMany(
    { sagaId: { $in: sagas.map(({ _id }) => _id) }, 'data.reason': { $type: 'string' } },
    { $set: { 'data.reason': '-' } },
    { timestamps: false },
  );
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
