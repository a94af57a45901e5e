import { StepRefused } from '@souk/saga';
import type { Ctx } from '../../context.ts';
import { orderPayload } from '../../orders/events.ts';
import { entry } from '../../orders/order.model.ts';
import type { PaymentDocument } from './payment.model.ts';
import { cancelPayment } from './settle.ts';

/** Shows that the order waits for its payment, and announces it. Joins a transaction. */
export async function waitForPayment(ctx: Ctx, orderId: string): Promise<void> {
  const order = await ctx.db.orders
    .findOneAndUpdate(
      { _id: orderId, status: 'PENDING' },
      {
        $set: { status: 'WAITING_PAYMENT' },
        $push: { timeline: entry('WAITING_PAYMENT') },
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  // Null when it waits already: after a decline that another try may follow.
  if (order) await ctx.emit('order.payment_requested', orderId, orderPayload(order));
}

/** The end of a checkout whose card was declined for the last time. */
export function refuseDeclined(
  ctx: Ctx,
  payment: PaymentDocument,
  declined: { message: string; apply: () => Promise<void> },
): StepRefused {
  return new StepRefused([{ code: 'PAYMENT_DECLINED', message: declined.message, field: null }], async () => {
    await declined.apply();
    await ctx.db.payments.updateOne({ _id: payment._id }, { $set: { status: 'FAILED' } });
  });
}

/** The end of a checkout that nobody paid for while its stock was held. */
export const refuseUnpaid = (ctx: Ctx, payment: PaymentDocument): StepRefused =>
  new StepRefused([{ code: 'PAYMENT_FAILED', message: 'The order was not paid in time.', field: null }], () =>
    cancelPayment(ctx, payment, null),
  );
