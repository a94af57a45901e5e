import type { Ctx } from '../../context.ts';
import type { PaymentDocument } from '../payments/payment.model.ts';
import { closeUnpaid } from '../payments/settle.ts';

/**
 * Lowers the amount due of a payment by cash or invoice, in minor units, when a seller order is cancelled; with nothing
 * left to pay the payment is cancelled. Joins a transaction. Raises Error when the payment is settled already or less is
 * due: then a refund is needed instead.
 */
export async function reduceAmountDue(
  ctx: Ctx,
  { _id }: Pick<PaymentDocument, '_id'>,
  amountMinor: number,
): Promise<void> {
  const payment = await ctx.db.payments
    .findOneAndUpdate(
      {
        _id,
        status: 'PENDING',
        method: { $in: ['CASH_ON_DELIVERY', 'INVOICE'] },
        amountMinor: { $gte: amountMinor },
      },
      { $inc: { amountMinor: -amountMinor } },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  if (!payment)
    throw new Error(`payment ${_id} is not pending with at least ${amountMinor} due by cash or invoice`);
  if (payment.amountMinor === 0) await closeUnpaid(ctx, payment, null);
}
