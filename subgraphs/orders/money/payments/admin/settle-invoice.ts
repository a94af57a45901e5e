import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../../context.ts';
import { UNCONFIRMED } from '../../../orders/order.model.ts';
import { receivePayment } from '../cash.ts';
import type { PaymentDocument, PaymentStatus } from '../payment.model.ts';

const FIELD = ['input', 'status'];

/**
 * Records that an invoice was paid in full, with its reference. Raises Refusal INVALID_INPUT for another status or without
 * a reference, INVALID_STATE unless it is a pending invoice of a confirmed order.
 */
export async function settleInvoice(
  ctx: Ctx,
  payment: PaymentDocument,
  status: PaymentStatus,
  remarks: Partial<Pick<PaymentDocument, 'reference' | 'note'>>,
): Promise<PaymentDocument> {
  if (status !== 'SUCCEEDED')
    throw refusal('INVALID_INPUT', 'The status of an invoice can only be changed to SUCCEEDED.', FIELD);
  if (payment.method !== 'INVOICE' || payment.status !== 'PENDING') {
    throw refusal(
      'INVALID_STATE',
      `This is a ${payment.status} payment by ${payment.method}; only a pending invoice can be settled.`,
      FIELD,
    );
  }
  if (!(remarks.reference ?? payment.reference)) {
    throw refusal('INVALID_INPUT', 'Give the reference of the payment, such as a bank reference.', [
      'input',
      'reference',
    ]);
  }
  const { _id, orderId } = payment;
  return ctx.transaction(async () => {
    // An order that still waits for approval may be rejected, and nobody would refund this money.
    const unconfirmed = await ctx.db.orders.exists({ _id: orderId, status: { $in: UNCONFIRMED } });
    if (unconfirmed)
      throw refusal('INVALID_STATE', 'The order is not confirmed yet; its invoice cannot be settled.', FIELD);
    const due = await ctx.db.payments.findById(_id).lean().exec();
    const settled = due && (await receivePayment(ctx, due, remarks));
    if (!settled) throw refusal('INVALID_STATE', 'The invoice is no longer pending.', FIELD);
    return settled;
  });
}
