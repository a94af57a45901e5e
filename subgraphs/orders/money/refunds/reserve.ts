import { formatAmount, keyedMutex, refusal } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { PaymentDocument, RefundDocument } from '../payments/payment.model.ts';
import { requirePayment, showPaymentStatus } from '../payments/payment.store.ts';

/** For transactions on the refunds of one payment: keys are ids of payments. */
export const paymentMutex = keyedMutex();

type Taken = Pick<PaymentDocument, 'capturedMinor' | 'refundedMinor' | 'refundingMinor'>;

/** What can still be refunded of a payment, in minor units: captured, less refunded and pending refunds. */
export const refundableMinor = ({ capturedMinor, refundedMinor, refundingMinor }: Taken): number =>
  capturedMinor - refundedMinor - refundingMinor;

const LEFT = { $subtract: ['$capturedMinor', { $add: ['$refundedMinor', '$refundingMinor'] }] };

/**
 * Reserves the amount of a refund, all that is left for null; one conditional update decides between concurrent refunds.
 * Returns the amount in minor units. Joins a transaction. Raises Refusal INVALID_STATE for a payment without captured
 * money, REFUND_EXCEEDS_CAPTURED.
 */
export async function reserveRefund(
  ctx: Ctx,
  paymentId: string,
  amountMinor: number | null,
): Promise<number> {
  const before = await ctx.db.payments
    .findOneAndUpdate(
      {
        _id: paymentId,
        status: { $in: ['SUCCEEDED', 'PARTIALLY_REFUNDED'] },
        $expr: { $gte: [LEFT, amountMinor ?? 1] },
      },
      [{ $set: { refundingMinor: { $add: ['$refundingMinor', amountMinor ?? LEFT] } } }],
      { returnDocument: 'before', updatePipeline: true },
    )
    .lean()
    .exec();
  if (before) return amountMinor ?? refundableMinor(before);
  throw refusalOf(await requirePayment(ctx, paymentId));
}

function refusalOf(payment: PaymentDocument) {
  const { status, currency } = payment;
  if (!['SUCCEEDED', 'PARTIALLY_REFUNDED', 'REFUNDED'].includes(status)) {
    return refusal('INVALID_STATE', `The payment is ${status}; only a captured payment can be refunded.`);
  }
  const left = formatAmount({ amountMinor: refundableMinor(payment), currency });
  return refusal(
    'REFUND_EXCEEDS_CAPTURED',
    `At most ${left} ${currency} of this payment can still be refunded.`,
  );
}

/** Releases the amount that a failed refund had reserved, in the payment and in the seller orders. Joins a transaction. */
export async function releaseReservedRefund(
  ctx: Ctx,
  { paymentId, amountMinor, shares }: RefundDocument,
): Promise<void> {
  await ctx.db.payments.updateOne({ _id: paymentId }, { $inc: { refundingMinor: -amountMinor } });
  for (const share of shares) {
    const back = { refundedMinor: -share.amountMinor, commissionRefundedMinor: -share.commissionMinor };
    await ctx.db.sellerOrders.updateOne({ _id: share.sellerOrderId }, { $inc: back });
  }
}

/** Turns the reserved amount of a refund into a refunded one. Returns the updated payment. Joins a transaction. */
export async function completeReservedRefund(
  ctx: Ctx,
  { paymentId, amountMinor }: RefundDocument,
): Promise<PaymentDocument> {
  const payment = await ctx.db.payments
    .findOneAndUpdate(
      { _id: paymentId },
      [
        {
          $set: {
            refundingMinor: { $subtract: ['$refundingMinor', amountMinor] },
            refundedMinor: { $add: ['$refundedMinor', amountMinor] },
          },
        },
        {
          $set: {
            status: {
              $cond: [{ $gte: ['$refundedMinor', '$capturedMinor'] }, 'REFUNDED', 'PARTIALLY_REFUNDED'],
            },
          },
        },
      ],
      { returnDocument: 'after', updatePipeline: true },
    )
    .lean()
    .exec();
  if (!payment) throw new Error(`payment ${paymentId} does not exist`);
  await showPaymentStatus(ctx, payment, payment.status);
  return payment;
}
