import { InputProblems, refusal, withIdempotencyKey } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';
import { trimmed } from '../../common/checks.ts';
import { readAmountIn } from '../../common/money-input.ts';
import type { Ctx } from '../../context.ts';
import type { RefundPaymentInput } from '../../generated/resolvers.ts';
import type { PaymentDocument, RefundDocument } from '../payments/payment.model.ts';
import { requirePayment } from '../payments/payment.store.ts';
import { requestRefund } from './request-refund.ts';
import { paymentMutex } from './reserve.ts';
import { settleSoon } from './settle-refund.ts';

const MAX_REASON = 500;

/**
 * Refunds an amount of a payment, or all that is left, and waits for the provider a while. The same key returns the same
 * refund. Raises Refusal NOT_FOUND for a payment that the caller may not refund, INVALID_INPUT, INVALID_STATE,
 * REFUND_EXCEEDS_CAPTURED, IDEMPOTENCY_CONFLICT.
 */
export async function refundPayment(
  ctx: Ctx,
  id: string,
  input: RefundPaymentInput,
): Promise<{ refund: RefundDocument; payment: PaymentDocument }> {
  const payment = await findRefundable(ctx, id);
  const { amountMinor, reason } = readRefund(input, payment);
  const { idempotencyKey, ...wanted } = input;
  const call = { operation: 'refundPayment', idempotencyKey, input: { id, ...wanted } };
  const refundId = await withIdempotencyKey(ctx, call, async () => {
    const request = {
      payment,
      amountMinor,
      reason,
      cause: 'MANUAL',
      idempotencyKey: JSON.stringify(['manual', callerOf(ctx), idempotencyKey]),
      createdBy: ctx.viewer.userId,
    } as const;
    const refund = await paymentMutex(payment._id, () => requestRefund(ctx, request));
    return refund._id;
  });
  const refund = await settleSoon(ctx, refundId);
  return { refund, payment: await requirePayment(ctx, payment._id) };
}

const callerOf = ({ viewer }: Ctx) => viewer.userId ?? viewer.service ?? '';

/** Staff refund payments of their own agency; admins and services refund any. */
async function findRefundable(ctx: Ctx, id: string): Promise<PaymentDocument> {
  const payment = await ctx.db.payments.findById(id).lean().exec();
  if (payment && (ctx.viewer.kind !== 'staff' || (await isOfAgency(ctx, payment)))) return payment;
  throw refusal('NOT_FOUND', 'There is no such payment.', ['id']);
}

async function isOfAgency({ db, viewer }: Ctx, { orderId }: PaymentDocument): Promise<boolean> {
  if (viewer.agencyId === null) return false;
  return (await db.orders.exists({ _id: orderId, agencyId: viewer.agencyId })) !== null;
}

function readRefund({ amount, reason: given }: RefundPaymentInput, { currency }: PaymentDocument) {
  const problems = new InputProblems();
  const amountMinor =
    amount == null ? null : readAmountIn(currency, amount, problems, ['input', 'amount'], { min: 1 });
  const reason = trimmed(given) ?? '';
  if (reason === '' || lengthOf(reason) > MAX_REASON) {
    const message = `Give a reason of 1 to ${MAX_REASON} characters.`;
    problems.add('INVALID_INPUT', message, ['input', 'reason']);
  }
  problems.refuse();
  return { amountMinor, reason };
}
