import type { Ctx } from '../../context.ts';
import type { PaymentDocument, RefundDocument } from '../payments/payment.model.ts';
import { requirePayment } from '../payments/payment.store.ts';
import { concludeRefund } from './conclude.ts';
import { requestRefund } from './request-refund.ts';

/**
 * Records what the provider says was given back, in all, beyond what is known here and what is under way: it was made
 * at the provider's own desk. Joins a transaction. Null when there is nothing to add, also for a payment whose capture
 * is not written down yet.
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
      reason: 'Given back through the card provider.',
      cause: 'PROVIDER',
      idempotencyKey: `${_id}:provider:${refundedMinor}`,
      createdBy: null,
    });
    return concludeRefund(ctx, refund, { status: 'SUCCEEDED' });
  });
}
