import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { PaymentDocument, PaymentMethod } from '../../money/payments/payment.model.ts';
import { checkout } from '../checkout/checkout.saga.ts';

const FIELD = ['input', 'method'];

/**
 * Changes the method of a payment. A card payment that the order waits for can become cash on delivery, which resumes the
 * checkout; cash cannot become a card, as its order is confirmed already. Raises Refusal INVALID_STATE, INVALID_INPUT.
 */
export async function changeMethod(ctx: Ctx, payment: PaymentDocument, method: PaymentMethod): Promise<void> {
  if (method === payment.method) return;
  if (method !== 'CARD' && method !== 'CASH_ON_DELIVERY') {
    throw refusal('INVALID_INPUT', `The method cannot be changed to ${method}.`, FIELD);
  }
  if (payment.method !== 'CARD') throw notWaiting();
  const sagaId = await toCash(ctx, payment);
  await checkout.waitFor(ctx, sagaId, checkout.drive(ctx, sagaId));
}

async function toCash(ctx: Ctx, { _id, orderId }: PaymentDocument): Promise<string> {
  const waits = { orderId, state: 'WAITING', lease: null, 'data.holdUntil': { $gt: new Date() } } as const;
  return ctx.transaction(async () => {
    const changed = await ctx.db.payments.updateOne(
      { _id, status: 'PENDING', method: 'CARD', attempts: { $not: { $elemMatch: { status: 'STARTED' } } } },
      { $set: { method: 'CASH_ON_DELIVERY' } },
    );
    if (changed.matchedCount === 0) throw notWaiting();
    const woken = await ctx.db.sagas
      .findOneAndUpdate(waits, { $set: { dueAt: new Date() } }, { returnDocument: 'after' })
      .lean()
      .exec();
    // Thrown rather than returned, to roll the method back.
    if (!woken) throw notWaiting();
    return woken._id;
  });
}

const notWaiting = () => refusal('INVALID_STATE', 'The order does not wait for a card payment.', FIELD);
