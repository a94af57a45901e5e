import { refusal } from '@souk/subgraph';
import { requireReason } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { CancelPaymentInput } from '../../generated/resolvers.ts';
import type { PaymentDocument } from '../../money/payments/payment.model.ts';
import { requirePayment, requireVisiblePayment } from '../../money/payments/payment.store.ts';
import { checkout } from '../checkout/checkout.saga.ts';

/**
 * Cancels a payment by stopping its checkout, which voids the authorization and releases the stock, and waits for that a
 * while. A cancelled payment is returned as it is. Raises Refusal NOT_FOUND, INVALID_INPUT without a reason,
 * INVALID_STATE for captured money and for a confirmed order.
 */
export async function cancelPayment(
  ctx: Ctx,
  id: string,
  input: CancelPaymentInput,
): Promise<PaymentDocument> {
  const reason = requireReason(input.reason, ['input', 'reason']);
  const payment = await requireVisiblePayment(ctx, id);
  if (payment.status === 'CANCELLED') return payment;
  if (payment.status !== 'PENDING' && payment.status !== 'AUTHORIZED') throw tooLate(payment);
  const stop = { status: 'CANCELLED', reason, by: ctx.viewer.userId } as const;
  const stopped = await checkout.requestStop(ctx, { orderId: payment.orderId }, stop);
  const saga = stopped ?? (await findCheckout(ctx, payment.orderId));
  if (!saga) throw tooLate(await requirePayment(ctx, id));
  const { state } = await checkout.waitFor(
    ctx,
    saga._id,
    stopped ? checkout.drive(ctx, saga._id) : undefined,
  );
  const after = await requirePayment(ctx, id);
  // The checkout completed before it noticed the request.
  if (state === 'COMPLETED' || after.status === 'SUCCEEDED') throw tooLate(after);
  return after;
}

/** The checkout of an order that is being compensated, or was asked to be. */
const findCheckout = (ctx: Ctx, orderId: string) =>
  ctx.db.sagas
    .findOne({ orderId, state: { $in: ['RUNNING', 'WAITING', 'COMPENSATING', 'COMPENSATED', 'FAILED'] } })
    .lean()
    .exec();

function tooLate({ status }: PaymentDocument) {
  if (status === 'PENDING' || status === 'AUTHORIZED') {
    return refusal(
      'INVALID_STATE',
      'The order is confirmed. Cancel the order instead; its payment is cancelled with it.',
      ['id'],
    );
  }
  const advice = status === 'SUCCEEDED' || status === 'PARTIALLY_REFUNDED' ? ' Refund it instead.' : '';
  return refusal('INVALID_STATE', `The payment is ${status}.${advice}`, ['id']);
}
