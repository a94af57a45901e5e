import type { Ctx } from '../../context.ts';
import { bookCharge } from '../ledger/ledger.service.ts';
import type { PaymentDocument } from './payment.model.ts';
import { paymentPayload, showPaymentStatus } from './payment.store.ts';

/**
 * Records cash on delivery as received, once the whole order is delivered: the amount due, without cancelled seller
 * orders. Does nothing for other methods. Joins a transaction.
 */
export async function settleCash(ctx: Ctx, orderId: string): Promise<void> {
  const due = { orderId, method: 'CASH_ON_DELIVERY', status: 'PENDING' } as const;
  const payment = await ctx.db.payments.findOne(due).lean().exec();
  if (payment) await receivePayment(ctx, payment);
}

/**
 * Records a payment by cash or invoice as received in full, and books it. Returns the updated payment, null when it is no
 * longer pending. Joins a transaction.
 */
export async function receivePayment(
  ctx: Ctx,
  payment: PaymentDocument,
  set: Partial<Pick<PaymentDocument, 'reference' | 'note'>> = {},
): Promise<PaymentDocument | null> {
  const { _id, amountMinor } = payment;
  const received = await ctx.db.payments
    .findOneAndUpdate(
      { _id, status: 'PENDING', amountMinor, method: { $in: ['CASH_ON_DELIVERY', 'INVOICE'] } },
      { $set: { ...set, status: 'SUCCEEDED', capturedMinor: amountMinor }, $inc: { version: 1 } },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  if (!received) return null;
  await showPaymentStatus(ctx, received, 'SUCCEEDED');
  await bookCharge(ctx, received);
  await ctx.emit('payment.succeeded', _id, paymentPayload(received, amountMinor));
  return received;
}
