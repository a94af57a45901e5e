import { InputProblems, refusal } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';
import { trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { UpdateSellerOrderStatusInput } from '../../generated/resolvers.ts';
import { settleCash } from '../../money/payments/cash.ts';
import { sellerOrderPayload } from '../events.ts';
import { type OrderDocument, timelineEntry } from '../order.model.ts';
import type { SellerOrderDocument } from '../seller-order.model.ts';
import {
  deriveOrderStatus,
  type FulfilmentStep,
  fulfilmentTransitions,
  isFulfilmentStep,
} from './machine.ts';
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
 * Moves a seller order to its next status, and its order with it. One conditional update decides between concurrent
 * callers. Raises Refusal NOT_FOUND for a seller order of somebody else, INVALID_STATE for a status that does not follow,
 * INVALID_INPUT for SHIPPED without tracking.
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
  const problems = new InputProblems();
  for (const [field, limit] of Object.entries(MAX_LENGTHS)) {
    const length = lengthOf(input[field as keyof typeof MAX_LENGTHS] ?? '');
    if (length > limit) problems.add('INVALID_INPUT', `At most ${limit} characters.`, ['input', field]);
  }
  const carrier = trimmed(input.carrier);
  const trackingNumber = trimmed(input.trackingNumber);
  if (!isFulfilmentStep(input.status)) {
    throw refusal('INVALID_STATE', `A seller order cannot be moved to ${input.status} by this mutation.`, [
      'input',
      'status',
    ]);
  }
  if (fulfilmentTransitions[input.status].needsTracking) {
    if (!carrier) problems.add('INVALID_INPUT', 'Name the carrier.', ['input', 'carrier']);
    if (!trackingNumber)
      problems.add('INVALID_INPUT', 'Give the tracking number.', ['input', 'trackingNumber']);
  }
  problems.refuse();
  return { to: input.status, carrier, trackingNumber, note: trimmed(input.note) };
}

async function moveSellerOrder(ctx: Ctx, id: string, move: Move): Promise<SellerOrderDocument> {
  const { from, stamp, needsTracking } = fulfilmentTransitions[move.to];
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
    .lean()
    .exec();
  if (moved) return moved;
  const present = await ctx.db.sellerOrders.findById(id).lean().exec();
  if (!present || !canSeeSellerOrder(ctx.viewer, present))
    throw refusal('NOT_FOUND', 'There is no such seller order.', ['id']);
  throw refusal(
    'INVALID_STATE',
    `The seller order is ${present.status}; only one that is ${from} can become ${move.to}.`,
    ['input', 'status'],
  );
}

/** Updates the order from its seller order. Concurrent changes of one order conflict in this document and run in turn. */
async function updateOrderStatus(
  ctx: Ctx,
  sellerOrder: SellerOrderDocument,
  move: Move,
): Promise<OrderDocument> {
  const { sellerId, carrier, trackingNumber } = sellerOrder;
  const tracking = move.to === 'SHIPPED' ? { carrier, trackingNumber } : {};
  const event = timelineEntry(move.to, { sellerId, message: move.note, ...tracking });
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
    .lean()
    .exec();
  if (!order)
    throw new Error(`order ${sellerOrder.orderId} of seller order ${sellerOrder._id} does not exist`);
  const status = deriveOrderStatus(order.parts.map((one) => one.status));
  if (status === order.status) return order;
  await ctx.db.orders.updateOne({ _id: order._id }, { $set: { status } });
  return { ...order, status };
}
