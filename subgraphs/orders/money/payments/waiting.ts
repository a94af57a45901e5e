import { StepRefused } from '@souk/saga';
import type { Ctx } from '../../context.ts';
import { orderPayload } from '../../orders/events.ts';
import { timelineEntry } from '../../orders/order.model.ts';
import type { PaymentDocument } from './payment.model.ts';
import { showPaymentStatus } from './payment.store.ts';
import { closeUnpaid } from './settle.ts';

/** Moves an order to WAITING_PAYMENT and emits order.payment_requested. Joins a transaction. */
export async function waitForPayment(ctx: Ctx, orderId: string): Promise<void> {
  const order = await ctx.db.orders
    .findOneAndUpdate(
      { _id: orderId, status: 'PENDING' },
      {
        $set: { status: 'WAITING_PAYMENT' },
        $push: { timeline: timelineEntry('WAITING_PAYMENT') },
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  // Null when it waits already, after a decline.
  if (order) await ctx.emit('order.payment_requested', orderId, orderPayload(order));
}

/** The refusal that ends a checkout after the last allowed decline. */
export function refuseDeclined(
  ctx: Ctx,
  payment: PaymentDocument,
  declined: { message: string; apply: () => Promise<void> },
): StepRefused {
  return new StepRefused([{ code: 'PAYMENT_DECLINED', message: declined.message, field: null }], async () => {
    await declined.apply();
    await ctx.db.payments.updateOne({ _id: payment._id }, { $set: { status: 'FAILED' } });
    await showPaymentStatus(ctx, payment, 'FAILED');
  });
}

/** The refusal that ends a checkout that was not paid before its reservation expired. */
export const refuseUnpaid = (ctx: Ctx, payment: PaymentDocument): StepRefused =>
  new StepRefused([{ code: 'PAYMENT_FAILED', message: 'The order was not paid in time.', field: null }], () =>
    closeUnpaid(ctx, payment, null),
  );
