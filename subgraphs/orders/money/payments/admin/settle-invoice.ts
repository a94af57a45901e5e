import { refusal } from '@souk/subgraph';
import type { Ctx } from '../../../context.ts';
import { UNCONFIRMED } from '../../../orders/order.model.ts';
import { receivePayment } from '../cash.ts';
import type { PaymentDocument, PaymentStatus } from '../payment.model.ts';

const FIELD = ['input', 'status'];

/**
 * Writes down that an invoice was paid, in whole and by what. Raises Refusal INVALID_INPUT for another status or no
 * reference, INVALID_STATE for what is no open invoice of a confirmed order.
 */
export async function settleInvoice(
  ctx: Ctx,
  payment: PaymentDocument,
  status: PaymentStatus,
  remarks: Partial<Pick<PaymentDocument, 'reference' | 'note'>>,
): Promise<PaymentDocument> {
  if (status !== 'SUCCEEDED') throw refusal('INVALID_INPUT', 'An invoice becomes SUCCEEDED.', FIELD);
  if (payment.method !== 'INVOICE' || payment.status !== 'PENDING') {
    throw refusal('INVALID_STATE', `This is a ${payment.status} payment by ${payment.method}.`, FIELD);
  }
  if (!(remarks.reference ?? payment.reference)) {
    throw refusal('INVALID_INPUT', 'Name what it was paid by.', ['input', 'reference']);
  }
  const { _id, orderId } = payment;
  return ctx.transaction(async () => {
    // An order that is yet to be agreed on may come to nothing, and nobody would give this money back.
    const unconfirmed = await ctx.db.orders.exists({ _id: orderId, status: { $in: UNCONFIRMED } });
    if (unconfirmed) throw refusal('INVALID_STATE', 'The order is not confirmed yet.', FIELD);
    const due = await ctx.db.payments.findById(_id).lean<PaymentDocument>().exec();
    const settled = due && (await receivePayment(ctx, due, remarks));
    if (!settled) throw refusal('INVALID_STATE', 'The invoice is not open any more.', FIELD);
    return settled;
  });
}
