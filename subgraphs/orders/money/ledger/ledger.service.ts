import type { Ctx } from '../../context.ts';
import type { PaymentDocument, RefundDocument } from '../payments/payment.model.ts';
import { clearingAccount } from './accounts.ts';
import { chargeEntries, type NewEntry, refundEntries, reversed, suspenseEntries } from './entries.ts';
import { postEntries } from './post.ts';

const chargeKey = (paymentId: string) => `charge:${paymentId}`;

/**
 * Books the captured amount of a payment: the share of each seller order that is not cancelled goes to its seller, less
 * the commission. Once per payment; joins a transaction. Imported payments and amounts of zero are not booked. Raises
 * Error when the seller orders do not add up to the captured amount.
 */
export async function bookCharge(ctx: Ctx, payment: PaymentDocument): Promise<void> {
  const { _id, method, orderId, currency, capturedMinor } = payment;
  if (method === 'IMPORTED') return;
  const sellerOrders = await ctx.db.sellerOrders
    .find({ orderId, status: { $ne: 'CANCELLED' } })
    .sort({ sellerId: 1 })
    .lean()
    .exec();
  // What was cancelled before the payment is not included in it.
  const shares = sellerOrders.map((sellerOrder) => ({
    sellerId: sellerOrder.sellerId,
    amountMinor: sellerOrder.totals.totalMinor - sellerOrder.refundedMinor,
    commissionMinor: sellerOrder.commissionMinor - sellerOrder.commissionRefundedMinor,
  }));
  const due = shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (due !== capturedMinor) {
    throw new Error(`${_id}: ${capturedMinor} was captured, but the seller orders of ${orderId} cost ${due}`);
  }
  const entries = chargeEntries(clearingOf(ctx, payment), shares);
  if (entries.length === 0) return;
  await postEntries(ctx, { key: chargeKey(_id), kind: 'CHARGE', currency, orderId, paymentId: _id, entries });
}

/**
 * Books a refund by its shares, once per refund; joins a transaction. A refund without shares is that of a charge whose
 * order failed: it reverses the booking of that charge, which is booked first if it was not. Sales from before the ledger
 * were settled outside it, so their refunds are not booked. Raises Error when the shares do not add up to the refund.
 */
export async function bookRefund(ctx: Ctx, refund: RefundDocument): Promise<void> {
  const { _id, paymentId, orderId, currency, amountMinor, shares } = refund;
  const payment = await ctx.db.payments.findById(paymentId).lean().exec();
  if (!payment) throw new Error(`payment ${paymentId} of refund ${_id} does not exist`);
  if (payment.method === 'IMPORTED' || amountMinor === 0) return;
  const given = shares.reduce((sum, share) => sum + share.amountMinor, 0);
  if (shares.length > 0 && given !== amountMinor) {
    throw new Error(`refund ${_id} is of ${amountMinor}, but its shares of ${given}`);
  }
  const clearing = clearingOf(ctx, payment);
  const entries =
    shares.length > 0
      ? await entriesOfRefund(ctx, refund, clearing)
      : await entriesOfFailedOrder(ctx, payment, clearing, amountMinor);
  if (entries.length === 0) return;
  await postEntries(ctx, {
    key: `refund:${_id}`,
    kind: 'REFUND',
    currency,
    orderId,
    paymentId,
    refundId: _id,
    entries,
  });
}

async function entriesOfRefund(ctx: Ctx, refund: RefundDocument, clearing: string): Promise<NewEntry[]> {
  const { _id, paymentId, shares } = refund;
  if (await chargeOf(ctx, paymentId)) return refundEntries(clearing, shares);
  ctx.log.warn(
    { refundId: _id, paymentId },
    'ledger: a refund of a sale from before the ledger was not booked',
  );
  return [];
}

async function entriesOfFailedOrder(
  ctx: Ctx,
  payment: PaymentDocument,
  clearing: string,
  amountMinor: number,
): Promise<NewEntry[]> {
  const { _id: paymentId, orderId, currency } = payment;
  const charge = await chargeOf(ctx, paymentId);
  if (!charge) {
    const entries = suspenseEntries(clearing, amountMinor);
    await postEntries(ctx, {
      key: chargeKey(paymentId),
      kind: 'CHARGE',
      currency,
      orderId,
      paymentId,
      entries,
    });
    return reversed(entries);
  }
  const charged = await ctx.db.ledgerEntries
    .find({ transactionId: charge._id })
    .sort({ _id: 1 })
    .lean()
    .exec();
  const taken = charged.find(({ account }) => account === clearing)?.amountMinor;
  if (taken !== amountMinor)
    throw new Error(`${paymentId}: ${taken} was booked, but ${amountMinor} refunded`);
  return reversed(charged);
}

const chargeOf = (ctx: Ctx, paymentId: string) =>
  ctx.db.ledgerTransactions
    .exists({ key: chargeKey(paymentId) })
    .lean()
    .exec();

const clearingOf = (ctx: Ctx, payment: PaymentDocument): string =>
  clearingAccount(payment, ctx.runtime.provider.name);
