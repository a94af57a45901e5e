import type { Ctx } from '../../context.ts';
import type { PaymentDocument } from '../payments/payment.model.ts';
import { closeUnpaid } from '../payments/settle.ts';

/**
 * Takes from what is due on delivery or by invoice, in minor units, when a part of the order is called off; with
 * nothing left to pay the payment is called off too. Joins a transaction. Raises when the payment is settled already,
 * or less is due than is taken: then a refund is needed instead.
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
    .lean<PaymentDocument>()
    .exec();
  if (!payment) throw new Error(`payment ${_id} does not wait for ${amountMinor} to be paid by hand`);
  if (payment.amountMinor === 0) await closeUnpaid(ctx, payment, null);
}
