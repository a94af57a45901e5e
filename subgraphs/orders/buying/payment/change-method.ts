import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { PaymentDocument, PaymentMethod } from '../../money/payments/payment.model.ts';
import { checkout } from '../checkout/checkout.saga.ts';

const FIELD = ['input', 'method'];

/**
 * Has a payment made in another way. A card that is waited for may become cash, and the checkout goes on with that;
 * cash does not become a card, as nothing waits for it: its order is confirmed. Raises Refusal INVALID_STATE,
 * INVALID_INPUT.
 */
export async function changeMethod(ctx: Ctx, payment: PaymentDocument, method: PaymentMethod): Promise<void> {
  if (method === payment.method) return;
  if (method !== 'CARD' && method !== 'CASH_ON_DELIVERY') {
    throw refusal('INVALID_INPUT', `${method} cannot be chosen.`, FIELD);
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
    // Raised rather than answered: the method has to be rolled back with it.
    if (!woken) throw notWaiting();
    return woken._id;
  });
}

const notWaiting = () =>
  refusal('INVALID_STATE', 'This order does not wait for a card payment at present.', FIELD);
