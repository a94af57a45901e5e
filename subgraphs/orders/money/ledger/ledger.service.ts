import type { Ctx } from '../../context.ts';
import type { SellerOrderDocument } from '../../orders/seller-order.model.ts';
import { runtimeOf } from '../../runtime.ts';
import type { PaymentDocument, RefundDocument } from '../payments/payment.model.ts';
import { clearingAccount } from './accounts.ts';
import { chargeEntries, type NewEntry, refundEntries, reversed, suspenseEntries } from './entries.ts';
import type { LedgerEntryDocument } from './ledger.model.ts';
import { post } from './post.ts';

const chargeKey = (paymentId: string) => `charge:${paymentId}`;

/**
 * Books the money of an order as taken: each live part's share goes to its seller, less the commission. Once for a
 * payment; joins a transaction. Imported payments and such of nothing are not booked. Raises when the parts do not
 * add up to what was taken.
 */
export async function bookCharge(ctx: Ctx, payment: PaymentDocument): Promise<void> {
  const { _id, method, orderId, currency, capturedMinor } = payment;
  if (method === 'IMPORTED') return;
  const sellerOrders = await ctx.db.sellerOrders
    .find({ orderId, status: { $ne: 'CANCELLED' } })
    .sort({ sellerId: 1 })
    .lean<SellerOrderDocument[]>()
    .exec();
  // What was called off before the money came is no part of it.
  const shares = sellerOrders.map((sellerOrder) => ({
    sellerId: sellerOrder.sellerId,
    amountMinor: sellerOrder.totals.totalMinor - sellerOrder.refundedMinor,
    commissionMinor: sellerOrder.commissionMinor - sellerOrder.commissionRefundedMinor,
  }));
  const due = shares.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (due !== capturedMinor) {
    throw new Error(`${_id}: ${capturedMinor} was taken, the parts of ${orderId} cost ${due}`);
  }
  const entries = chargeEntries(clearingOf(ctx, payment), shares);
  if (entries.length === 0) return;
  await post(ctx, { key: chargeKey(_id), kind: 'CHARGE', currency, orderId, paymentId: _id, entries });
}

/**
 * Books money as given back, by the refund's shares; once for a refund, in the transaction that it joins. A refund
 * without shares is that of a charge whose order came to nothing: it undoes the booking of that charge, which is
 * made up for first when there is none. A sale from before there was a ledger was settled elsewhere, and so are its
 * refunds: they are not booked. Raises when the shares do not add up to the refund.
 */
export async function bookRefund(ctx: Ctx, refund: RefundDocument): Promise<void> {
  const { _id, paymentId, orderId, currency, amountMinor, shares } = refund;
  const payment = await ctx.db.payments.findById(paymentId).lean<PaymentDocument>().exec();
  if (!payment) throw new Error(`payment ${paymentId} of refund ${_id} is gone`);
  if (payment.method === 'IMPORTED' || amountMinor === 0) return;
  const given = shares.reduce((sum, share) => sum + share.amountMinor, 0);
  if (shares.length > 0 && given !== amountMinor) {
    throw new Error(`refund ${_id} is of ${amountMinor}, its shares of ${given}`);
  }
  const clearing = clearingOf(ctx, payment);
  const entries =
    shares.length > 0
      ? await refundOfSale(ctx, refund, clearing)
      : await undoneCharge(ctx, payment, clearing, amountMinor);
  if (entries.length === 0) return;
  await post(ctx, {
    key: `refund:${_id}`,
    kind: 'REFUND',
    currency,
    orderId,
    paymentId,
    refundId: _id,
    entries,
  });
}

async function refundOfSale(ctx: Ctx, refund: RefundDocument, clearing: string): Promise<NewEntry[]> {
  const { _id, paymentId, shares } = refund;
  if (await chargeOf(ctx, paymentId)) return refundEntries(clearing, shares);
  ctx.log.warn(
    { refundId: _id, paymentId },
    'ledger: a refund of a sale from before the ledger is not booked',
  );
  return [];
}

async function undoneCharge(
  ctx: Ctx,
  payment: PaymentDocument,
  clearing: string,
  amountMinor: number,
): Promise<NewEntry[]> {
  const { _id: paymentId, orderId, currency } = payment;
  const charge = await chargeOf(ctx, paymentId);
  if (!charge) {
    const entries = suspenseEntries(clearing, amountMinor);
    await post(ctx, { key: chargeKey(paymentId), kind: 'CHARGE', currency, orderId, paymentId, entries });
    return reversed(entries);
  }
  const charged = await ctx.db.ledgerEntries
    .find({ transactionId: charge._id })
    .sort({ _id: 1 })
    .lean<LedgerEntryDocument[]>()
    .exec();
  const taken = charged.find(({ account }) => account === clearing)?.amountMinor;
  if (taken !== amountMinor) throw new Error(`${paymentId}: ${taken} was booked, ${amountMinor} given back`);
  return reversed(charged);
}

const chargeOf = (ctx: Ctx, paymentId: string) =>
  ctx.db.ledgerTransactions
    .exists({ key: chargeKey(paymentId) })
    .lean<{ _id: string }>()
    .exec();

const clearingOf = (ctx: Ctx, payment: PaymentDocument): string =>
  clearingAccount(payment, runtimeOf(ctx).provider.name);
