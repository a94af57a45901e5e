import { refusal } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';
import { Problems, trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { UpdateSellerOrderStatusInput } from '../../generated/resolvers.ts';
import { settleCash } from '../../money/payments/cash.ts';
import { sellerOrderPayload } from '../events.ts';
import { entry, type OrderDocument } from '../order.model.ts';
import type { SellerOrderDocument } from '../seller-order.model.ts';
import { deriveOrderStatus } from '../status.ts';
import { type FulfilmentStep, isFulfilmentStep, transitions } from './machine.ts';
import { canSeeSellerOrder } from './seller-orders.service.ts';

const MAX_LENGTHS = { carrier: 80, trackingNumber: 120, note: 1_000 };
const eventOf = {
  PROCESSING: 'order.processing',
  SHIPPED: 'order.shipped',
  DELIVERED: 'order.delivered',
} as const;

interface Move {
  to: FulfilmentStep;
  carrier: string | null;
  trackingNumber: string | null;
  note: string | null;
}

/**
 * Moves a part one step on, and its order with it. One conditional update decides among rivals. Raises Refusal for a
 * part that is not the caller's, a step that is not the next one, or SHIPPED without tracking.
 */
export async function updateSellerOrderStatus(
  ctx: Ctx,
  id: string,
  input: UpdateSellerOrderStatusInput,
): Promise<SellerOrderDocument> {
  const move = readMove(input);
  return ctx.transaction(async () => {
    const sellerOrder = await moveSellerOrder(ctx, id, move);
    const order = await updateOrderStatus(ctx, sellerOrder, move);
    await ctx.emit(eventOf[move.to], order._id, sellerOrderPayload(order, sellerOrder));
    if (order.status === 'DELIVERED') await settleCash(ctx, order._id);
    return sellerOrder;
  });
}

function readMove(input: UpdateSellerOrderStatusInput): Move {
  const problems = new Problems();
  for (const [field, limit] of Object.entries(MAX_LENGTHS)) {
    const length = lengthOf(input[field as keyof typeof MAX_LENGTHS] ?? '');
    if (length > limit) problems.add('INVALID_INPUT', `At most ${limit} characters.`, ['input', field]);
  }
  const carrier = trimmed(input.carrier);
  const trackingNumber = trimmed(input.trackingNumber);
  if (!isFulfilmentStep(input.status)) {
    throw refusal('INVALID_STATE', `No part is led into ${input.status} in this way.`, ['input', 'status']);
  }
  if (transitions[input.status].needsTracking) {
    if (!carrier) problems.add('INVALID_INPUT', 'Name the carrier.', ['input', 'carrier']);
    if (!trackingNumber)
      problems.add('INVALID_INPUT', 'Give the tracking number.', ['input', 'trackingNumber']);
  }
  problems.refuse();
  return { to: input.status, carrier, trackingNumber, note: trimmed(input.note) };
}

async function moveSellerOrder(ctx: Ctx, id: string, move: Move): Promise<SellerOrderDocument> {
  const { from, stamp, needsTracking } = transitions[move.to];
  const at = new Date();
  const owner = ctx.viewer.kind === 'admin' ? {} : { sellerId: ctx.viewer.sellerId };
  const moved = await ctx.db.sellerOrders
    .findOneAndUpdate(
      { _id: id, status: from, ...owner },
      {
        $set: {
          status: move.to,
          [stamp]: at,
          ...(needsTracking ? { carrier: move.carrier, trackingNumber: move.trackingNumber } : {}),
          ...(move.note ? { note: move.note } : {}),
        },
        $push: { history: { status: move.to, at, by: ctx.viewer.userId } },
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    )
    .lean<SellerOrderDocument>()
    .exec();
  if (moved) return moved;
  const present = await ctx.db.sellerOrders.findById(id).lean<SellerOrderDocument>().exec();
  if (!present || !canSeeSellerOrder(ctx.viewer, present))
    throw refusal('NOT_FOUND', 'There is no such part.', ['id']);
  throw refusal('INVALID_STATE', `The part is ${present.status}; ${move.to} follows ${from}.`, [
    'input',
    'status',
  ]);
}

/** Brings the order in step with its part. Rival parts of one order meet in this document and go one by one. */
async function updateOrderStatus(
  ctx: Ctx,
  sellerOrder: SellerOrderDocument,
  move: Move,
): Promise<OrderDocument> {
  const { sellerId, carrier, trackingNumber } = sellerOrder;
  const tracking = move.to === 'SHIPPED' ? { carrier, trackingNumber } : {};
  const event = entry(move.to, { sellerId, message: move.note, ...tracking });
  const order = await ctx.db.orders
    .findOneAndUpdate(
      { _id: sellerOrder.orderId },
      {
        $set: { 'parts.$[part].status': sellerOrder.status },
        $push: { timeline: event },
        $inc: { version: 1 },
      },
      { arrayFilters: [{ 'part.id': sellerOrder._id }], returnDocument: 'after' },
    )
    .lean<OrderDocument>()
    .exec();
  if (!order) throw new Error(`order ${sellerOrder.orderId} of part ${sellerOrder._id} is gone`);
  const status = deriveOrderStatus(order.parts.map((one) => one.status));
  if (status === order.status) return order;
  await ctx.db.orders.updateOne({ _id: order._id }, { $set: { status } });
  return { ...order, status };
}
