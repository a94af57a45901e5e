import { refusal, withIdempotencyKey } from '@souk/subgraph';
import type { Ctx } from '../../../context.ts';
import type { SettleInvoiceInput } from '../../../generated/resolvers.ts';
import { UNCONFIRMED } from '../../../orders/order.model.ts';
import { receivePayment } from '../cash.ts';
import type { PaymentDocument, PaymentStatus } from '../payment.model.ts';
import { requirePayment, requireVisiblePayment } from '../payment.store.ts';
import { type Remarks, readRemarks } from './remarks.ts';

/**
 * Records that an invoice was paid in full, with its reference. One that was settled with the same reference stays as it
 * is. Raises Refusal NOT_FOUND, INVALID_INPUT without a reference, INVALID_STATE unless it is a pending invoice of a
 * confirmed order, IDEMPOTENCY_CONFLICT.
 */
export async function settleInvoice(
  ctx: Ctx,
  id: string,
  input: SettleInvoiceInput,
): Promise<PaymentDocument> {
  const { idempotencyKey } = input;
  const remarks = readRemarks(input);
  const call = { operation: 'settleInvoice', idempotencyKey, input: { ...input, id } };
  await withIdempotencyKey(ctx, call, async () => {
    await settle(ctx, await requireVisiblePayment(ctx, id), remarks);
    return null;
  });
  return requirePayment(ctx, id);
}

async function settle(ctx: Ctx, payment: PaymentDocument, remarks: Remarks): Promise<void> {
  const reference = remarks.reference ?? payment.reference;
  if (isSettledBy(payment, reference)) return;
  if (payment.method !== 'INVOICE' || payment.status !== 'PENDING') {
    throw refusal(
      'INVALID_STATE',
      `This is a ${payment.status} payment by ${payment.method}; only a pending invoice can be settled.`,
      ['id'],
    );
  }
  if (!reference) {
    throw refusal('INVALID_INPUT', 'Give the reference of the payment, such as a bank reference.', [
      'input',
      'reference',
    ]);
  }
  const { _id, orderId } = payment;
  await ctx.transaction(async () => {
    // An order that still waits for approval may be rejected, and nobody would refund this money.
    const unconfirmed = await ctx.db.orders.exists({ _id: orderId, status: { $in: UNCONFIRMED } });
    if (unconfirmed)
      throw refusal('INVALID_STATE', 'The order is not confirmed yet; its invoice cannot be settled.', [
        'id',
      ]);
    const due = await requirePayment(ctx, _id);
    if (isSettledBy(due, reference)) return;
    if (!(await receivePayment(ctx, due, { ...remarks, reference })))
      throw refusal('INVALID_STATE', 'The invoice is no longer pending.', ['id']);
  });
}

const SETTLED: readonly PaymentStatus[] = ['SUCCEEDED', 'PARTIALLY_REFUNDED', 'REFUNDED'];

const isSettledBy = ({ method, status, reference }: PaymentDocument, by: string | null) =>
  method === 'INVOICE' && SETTLED.includes(status) && by !== null && reference === by;
