import { refusal } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { Address } from '../../common/address.ts';
import type { Ctx } from '../../context.ts';
import type { PricedLines } from '../../pricing/lines/priced-order.ts';
import { orderPayload } from '../events.ts';
import { newSellerOrders } from '../new-seller-orders.ts';
import { entry, type OrderDocument } from '../order.model.ts';

/** What an order is to look like: other lines, taxes or parts come with `priced`. */
export interface NewLook {
  address: Address;
  note: string | null;
  priced: PricedLines | null;
}

/** The refusal of a change by somebody who has not seen the latest. */
export const conflict = () =>
  refusal('VERSION_CONFLICT', 'The order was changed since it was read.', ['input', 'version']);

/** Changes an order as it was read. An agency whose total differs decides anew. Raises Refusal VERSION_CONFLICT. */
export async function write(ctx: Ctx, order: OrderDocument, look: NewLook): Promise<OrderDocument> {
  const { _id, version } = order;
  const isDearer = look.priced !== null && look.priced.totals.totalMinor !== order.totals.totalMinor;
  const anew = isDearer ? order.revisionsBegun + 1 : null;
  const changed = await ctx.transaction(() => show(ctx, { _id, version, pending: null }, look, anew));
  if (!changed) throw conflict();
  return changed;
}

/**
 * Writes a change wherever the order is told of: its parts, its payment, its checkout. `revision` starts the agency's
 * decision afresh. Null when the order is not (any more) as `which` says. Joins a transaction.
 */
export async function show(
  ctx: Ctx,
  which: QueryFilter<OrderDocument> & { _id: string },
  { address, note, priced }: NewLook,
  revision: number | null,
): Promise<OrderDocument | null> {
  const anew = { status: 'AWAITING_RESPONSABLE', revision, revisionsBegun: revision } as const;
  const order = await ctx.db.orders
    .findOneAndUpdate(
      which,
      {
        $set: {
          ...{ shippingAddress: address, note, pending: null },
          ...(priced ? moneyOf(priced) : {}),
          ...(revision === null ? {} : anew),
        },
        ...(revision === null ? {} : { $push: { timeline: entry('AWAITING_RESPONSABLE') } }),
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  if (!order) return null;
  await tellCheckout(ctx, order, { address, note, priced });
  const event = revision === null ? 'order.updated' : 'order.approval_requested';
  await ctx.emit(event, order._id, orderPayload(order));
  return order;
}

const moneyOf = ({ items, parts, totals, currency }: PricedLines) => ({
  ...{ items, totals, currency },
  parts: parts.map(({ id, sellerId }) => ({ id, sellerId, status: 'PENDING' as const })),
});

/** What the steps to come work on: the draft, the sellers' parts, and the amount that is owed. */
async function tellCheckout(ctx: Ctx, order: OrderDocument, look: NewLook): Promise<void> {
  const { address, note, priced } = look;
  const { _id: orderId } = order;
  const saga = await ctx.db.sagas.findOne({ orderId }).lean().exec();
  if (!saga?.data.draft) throw new Error(`the checkout of ${orderId} is gone`);
  const draft = { ...saga.data.draft, ...priced };
  await ctx.db.sagas.updateOne(
    { _id: saga._id },
    { $set: { 'data.draft': draft, 'data.address': address, 'data.note': note } },
  );
  if (!priced) {
    await ctx.db.sellerOrders.updateMany({ orderId }, { $set: { shippingAddress: address } });
    return;
  }
  // No seller has seen them yet: they are shown once the order is confirmed.
  await ctx.db.sellerOrders.deleteMany({ orderId });
  await ctx.db.sellerOrders.create(newSellerOrders(order, draft), { ordered: true });
  const { totals, currency } = priced;
  // An amount that stays the same may be on hold on a card by now.
  const { matchedCount } = await ctx.db.payments.updateOne(
    { _id: draft.paymentId, $or: [{ status: 'PENDING' }, { amountMinor: totals.totalMinor, currency }] },
    { $set: { amountMinor: totals.totalMinor, currency } },
  );
  if (matchedCount === 0) throw new Error(`the payment of ${orderId} does not wait any more`);
}
