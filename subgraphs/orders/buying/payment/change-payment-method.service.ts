import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { ChangePaymentMethodInput } from '../../generated/resolvers.ts';
import type { PaymentDocument } from '../../money/payments/payment.model.ts';
import { orderOf, requireVisiblePayment } from '../../money/payments/payment.store.ts';
import { answerOf, type CheckoutAnswer } from '../checkout/answer.ts';
import { checkout } from '../checkout/checkout.saga.ts';

/**
 * Changes the method of a payment. A card payment that the order waits for can become cash on delivery, which resumes the
 * checkout; cash cannot become a card, as its order is confirmed already. Raises Refusal NOT_FOUND, INVALID_STATE,
 * INVALID_INPUT.
 */
export async function changePaymentMethod(
  ctx: Ctx,
  id: string,
  { method }: ChangePaymentMethodInput,
): Promise<Omit<CheckoutAnswer, 'saga'>> {
  const payment = await requireVisiblePayment(ctx, id);
  if (method !== 'CARD' && method !== 'CASH_ON_DELIVERY')
    throw refusal('INVALID_INPUT', `The method cannot be changed to ${method}.`, ['input', 'method']);
  if (payment.status !== 'PENDING')
    throw refusal('INVALID_STATE', `The payment is ${payment.status} and can no longer be changed.`, ['id']);
  if (method === payment.method) return { payment, ...(await orderOf(ctx, payment)), userErrors: [] };
  if (payment.method !== 'CARD') throw notWaiting();
  const sagaId = await toCash(ctx, payment);
  const saga = await checkout.waitFor(ctx, sagaId, checkout.drive(ctx, sagaId));
  const { order, payment: changed, userErrors } = await answerOf(ctx, saga);
  return { order, payment: changed, userErrors };
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

const notWaiting = () => refusal('INVALID_STATE', 'The order does not wait for a card payment.', ['id']);
