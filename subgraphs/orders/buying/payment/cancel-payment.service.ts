import { refusal } from '@souk/subgraph';
import { requireReason } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { PaymentDocument } from '../../money/payments/payment.model.ts';
import { findOwnPayment, paymentOf } from '../../money/payments/payment.store.ts';
import { checkout } from '../checkout/checkout.saga.ts';

/**
 * Calls a payment off by turning its checkout back, which lets go of the card and of the stock, and waits a while for
 * that. A payment that is called off already is answered as it is. Raises Refusal NOT_FOUND, INVALID_STATE for money
 * that was taken and for a confirmed order.
 */
export async function cancelPayment(ctx: Ctx, id: string, given: string): Promise<PaymentDocument> {
  const reason = requireReason(given);
  const payment = await findOwnPayment(ctx, id);
  if (payment.status === 'CANCELLED') return payment;
  if (payment.status !== 'PENDING' && payment.status !== 'AUTHORIZED') throw tooLate(payment);
  const stop = { status: 'CANCELLED', reason, by: ctx.viewer.userId } as const;
  const stopped = await checkout.requestStop(ctx, { orderId: payment.orderId }, stop);
  const saga = stopped ?? (await turningBack(ctx, payment.orderId));
  if (!saga) throw tooLate(await paymentOf(ctx, id));
  const { state } = await checkout.waitFor(
    ctx,
    saga._id,
    stopped ? checkout.drive(ctx, saga._id) : undefined,
  );
  const after = await paymentOf(ctx, id);
  // It was through before the wish was heeded.
  if (state === 'COMPLETED' || after.status === 'SUCCEEDED') throw tooLate(after);
  return after;
}

/** The checkout of an order that is on its way back, or was asked to be. */
const turningBack = (ctx: Ctx, orderId: string) =>
  ctx.db.sagas
    .findOne({ orderId, state: { $in: ['RUNNING', 'WAITING', 'COMPENSATING', 'COMPENSATED', 'FAILED'] } })
    .lean()
    .exec();

function tooLate({ status }: PaymentDocument) {
  if (status === 'PENDING' || status === 'AUTHORIZED') {
    return refusal('INVALID_STATE', 'The order is confirmed: cancel the order, and its payment with it.', [
      'id',
    ]);
  }
  const advice = status === 'SUCCEEDED' || status === 'PARTIALLY_REFUNDED' ? ' Refund it instead.' : '';
  return refusal('INVALID_STATE', `The payment is ${status}.${advice}`, ['id']);
}
