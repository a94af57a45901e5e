import { isDeepStrictEqual } from 'node:util';
import { refusal } from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import type { Address } from '../../common/address.ts';
import type { Ctx } from '../../context.ts';
import type { PricedLines } from '../../pricing/lines/priced-order.ts';
import { orderPayload } from '../events.ts';
import { newSellerOrders } from '../new-seller-orders.ts';
import { type OrderDocument, type OrderKind, timelineEntry } from '../order.model.ts';
import { wordsOfOrder } from '../order-words.ts';

/** The new contents of an order; new lines, taxes or seller orders come with `priced`. */
export interface RevisedOrder {
  address: Address;
  note: string | null;
  priced: PricedLines | null;
}

/** The refusal of a change that is based on an old version. */
export const versionConflict = () =>
  refusal('VERSION_CONFLICT', 'The order has changed since it was read. Reload it and try again.', [
    'input',
    'version',
  ]);

/** Changes an order as it was read; another address or total makes a new revision. Raises Refusal VERSION_CONFLICT. */
export async function applyRevision(
  ctx: Ctx,
  order: OrderDocument,
  changes: RevisedOrder,
): Promise<OrderDocument> {
  const { _id, version } = order;
  const isRevised = changes.priced !== null || !isDeepStrictEqual(changes.address, order.shippingAddress);
  const revision = isRevised ? order.revisionsBegun + 1 : null;
  const { number, kind } = order;
  const items = changes.priced?.items ?? order.items;
  const words = wordsOfOrder({ number, items, shippingAddress: changes.address });
  const changed = await ctx.transaction(() =>
    writeRevision(ctx, { _id, version, pending: null }, changes, { revision, kind, words }),
  );
  if (!changed) throw versionConflict();
  return changed;
}

/**
 * Writes a change to the order, its seller orders, its payment and its checkout, and emits its event. A new `revision` of
 * an agency order restarts its approval. Null when no order matches `which`. Joins a transaction.
 */
export async function writeRevision(
  ctx: Ctx,
  which: QueryFilter<OrderDocument> & { _id: string },
  { address, note, priced }: RevisedOrder,
  { revision, kind, words }: { revision: number | null; kind: OrderKind; words: string[] },
): Promise<OrderDocument | null> {
  const restarts = revision !== null && kind === 'AGENCY';
  const order = await ctx.db.orders
    .findOneAndUpdate(
      which,
      {
        $set: {
          ...{ shippingAddress: address, note, words, pending: null },
          ...(priced ? moneyOf(priced) : {}),
          ...(revision === null ? {} : { revision, revisionsBegun: revision }),
          ...(restarts ? { status: 'AWAITING_RESPONSABLE' } : {}),
        },
        ...(restarts ? { $push: { timeline: timelineEntry('AWAITING_RESPONSABLE') } } : {}),
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
  if (!order) return null;
  await updateCheckout(ctx, order, { address, note, priced });
  const event = restarts ? 'order.approval_requested' : 'order.updated';
  await ctx.emit(event, order._id, orderPayload(order));
  return order;
}

const moneyOf = ({ items, parts: sellerOrders, totals, currency }: PricedLines) => ({
  ...{ items, totals, currency },
  parts: sellerOrders.map(({ id, sellerId }) => ({ id, sellerId, status: 'PENDING' as const })),
});

/** Updates what the next steps of the checkout work on: its draft, the seller orders and the amount due. */
async function updateCheckout(ctx: Ctx, order: OrderDocument, changes: RevisedOrder): Promise<void> {
  const { address, note, priced } = changes;
  const { _id: orderId } = order;
  const saga = await ctx.db.sagas.findOne({ orderId }).lean().exec();
  if (!saga?.data.draft) throw new Error(`order ${orderId} has no checkout`);
  const draft = { ...saga.data.draft, ...priced };
  await ctx.db.sagas.updateOne(
    { _id: saga._id },
    { $set: { 'data.draft': draft, 'data.address': address, 'data.note': note } },
  );
  if (!priced) {
    await updateAddress(ctx, order, address);
    return;
  }
  // Sellers see seller orders only once the order is confirmed, so replacing them is safe.
  await ctx.db.sellerOrders.deleteMany({ orderId });
  await ctx.db.sellerOrders.create(newSellerOrders(order, draft), { ordered: true });
  const { totals, currency } = priced;
  // An unchanged amount may already be authorized on a card.
  const { matchedCount } = await ctx.db.payments.updateOne(
    { _id: draft.paymentId, $or: [{ status: 'PENDING' }, { amountMinor: totals.totalMinor, currency }] },
    { $set: { amountMinor: totals.totalMinor, currency } },
  );
  if (matchedCount === 0) throw new Error(`the payment of order ${orderId} is no longer pending`);
}

/** Writes an address to the seller orders, which are found by its recipient too. */
async function updateAddress(
  ctx: Ctx,
  { _id: orderId, number }: OrderDocument,
  shippingAddress: RevisedOrder['address'],
): Promise<void> {
  for (const { _id, items } of await ctx.db.sellerOrders.find({ orderId }).lean().exec()) {
    const words = wordsOfOrder({ number, items, shippingAddress });
    await ctx.db.sellerOrders.updateOne({ _id }, { $set: { shippingAddress, words } });
  }
}
