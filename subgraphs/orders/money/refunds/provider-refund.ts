import type { Ctx } from '../../context.ts';
import type { PaymentDocument, RefundDocument } from '../payments/payment.model.ts';
import { requirePayment } from '../payments/payment.store.ts';
import { concludeRefund } from './conclude.ts';
import { requestRefund } from './request-refund.ts';

/**
 * Records a refund that was made in the dashboard of the provider: what `refundedMinor`, the total refunded there, exceeds
 * the recorded and pending refunds by. Joins a transaction. Null when there is nothing to add, and for a payment whose
 * capture is not stored yet.
 */
export async function recordProviderRefund(
  ctx: Ctx,
  { _id }: Pick<PaymentDocument, '_id'>,
  refundedMinor: number,
): Promise<RefundDocument | null> {
  return ctx.transaction(async () => {
    const payment = await requirePayment(ctx, _id);
    const beyond = refundedMinor - payment.refundedMinor - payment.refundingMinor;
    if (beyond <= 0 || !['SUCCEEDED', 'PARTIALLY_REFUNDED'].includes(payment.status)) return null;
    const refund = await requestRefund(ctx, {
      payment,
      amountMinor: beyond,
      reason: 'Refunded through the payment provider.',
      cause: 'PROVIDER',
      idempotencyKey: `${_id}:provider:${refundedMinor}`,
      createdBy: null,
    });
    return concludeRefund(ctx, refund, { status: 'SUCCEEDED' });
  });
}
