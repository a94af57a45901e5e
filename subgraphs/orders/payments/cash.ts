import type { Ctx } from '../context.ts';
import type { PaymentDocument } from './payment.model.ts';
import { paymentPayload } from './payment.store.ts';

/** Marks cash as received once the whole order was handed over; does nothing for other methods. Joins a transaction. */
export async function settleCash(ctx: Ctx, orderId: string): Promise<void> {
  const due = { orderId, method: 'CASH_ON_DELIVERY', status: 'PENDING' } as const;
  const payment = await ctx.db.payments.findOne(due).lean<PaymentDocument>().exec();
  if (!payment) return;
  const { _id, amountMinor } = payment;
  await ctx.db.payments.updateOne({ _id }, { $set: { status: 'SUCCEEDED', capturedMinor: amountMinor } });
  await ctx.emit('payment.succeeded', _id, paymentPayload(payment, amountMinor));
}
