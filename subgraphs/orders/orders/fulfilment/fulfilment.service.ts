import { InputProblems, isAllowed, newId, refusal, requestHash, withIdempotencyKey } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';
import { checkNote, trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { ShipSellerOrderInput } from '../../generated/resolvers.ts';
import { settleCash } from '../../money/payments/cash.ts';
import { sellerOrderPayload } from '../events.ts';
import { type OrderDocument, timelineEntry } from '../order.model.ts';
import { canSeeOrder } from '../order.service.ts';
import type { SellerOrderDocument } from '../seller-order.model.ts';
import { deriveOrderStatus, type FulfilmentStep, fulfilmentTransitions } from './machine.ts';
import { canSeeSellerOrder } from './seller-orders.service.ts';

const MAX_CARRIER = 80;
const MAX_TRACKING_NUMBER = 120;
const eventOf = {
  PROCESSING: 'order.processing',
  SHIPPED: 'order.shipped',
  DELIVERED: 'order.delivered',
} as const;

interface Parcel {
  carrier: string;
  trackingNumber: string;
  requestKey: string;
}

interface Move {
  to: FulfilmentStep;
  parcel: Parcel | null;
  note: string | null;
}

interface Remark {
  note?: string | null;
}

/** A seller order after it moved on, with its order for those who may see it. */
export interface MovedSellerOrder {
  sellerOrder: SellerOrderDocument;
  order: OrderDocument | null;
}

/** Marks a confirmed seller order as being prepared. Raises Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT. */
export function startSellerOrder(ctx: Ctx, id: string, input: Remark): Promise<MovedSellerOrder> {
  return moveOn(ctx, id, { to: 'PROCESSING', parcel: null, note: readNote(input) });
}

/** Marks a shipped seller order as delivered. Raises Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT. */
export function markSellerOrderDelivered(ctx: Ctx, id: string, input: Remark): Promise<MovedSellerOrder> {
  return moveOn(ctx, id, { to: 'DELIVERED', parcel: null, note: readNote(input) });
}

/**
 * Ships a seller order that is being prepared, all of it in one parcel. Raises Refusal NOT_FOUND, INVALID_STATE,
 * INVALID_INPUT, IDEMPOTENCY_CONFLICT.
 */
export async function shipSellerOrder(
  ctx: Ctx,
  id: string,
  input: ShipSellerOrderInput,
): Promise<MovedSellerOrder> {
  const { idempotencyKey } = input;
  const { kind, userId, apiKeyId } = ctx.viewer;
  // When this process dies before its answer is stored, the repeated work finds its shipment by this key.
  const requestKey = requestHash({ kind, userId, apiKeyId, id, idempotencyKey });
  const move: Move = {
    to: 'SHIPPED',
    parcel: { ...readParcel(input), requestKey },
    note: trimmed(input.note),
  };
  const call = { operation: 'shipSellerOrder', idempotencyKey, input: { ...input, id } };
  await withIdempotencyKey(ctx, call, async () => {
    await moveOn(ctx, id, move);
    return null;
  });
  const sellerOrder = await ctx.db.sellerOrders.findById(id).lean().exec();
  if (!sellerOrder) throw new Error(`seller order ${id} does not exist`);
  return withOrder(ctx, sellerOrder);
}

function readNote({ note }: Remark): string | null {
  const problems = new InputProblems();
  checkNote(note, problems);
  problems.refuse();
  return trimmed(note);
}

function readParcel(input: ShipSellerOrderInput): Omit<Parcel, 'requestKey'> {
  const problems = new InputProblems();
  const read = (field: 'carrier' | 'trackingNumber', limit: number) => {
    const text = trimmed(input[field]);
    if (!text || lengthOf(text) > limit)
      problems.add('INVALID_INPUT', `Must have 1 to ${limit} characters.`, ['input', field]);
    return text ?? '';
  };
  const parcel = {
    carrier: read('carrier', MAX_CARRIER),
    trackingNumber: read('trackingNumber', MAX_TRACKING_NUMBER),
  };
  checkNote(input.note, problems);
  problems.refuse();
  return parcel;
}

/**
 * Moves a seller order to its next status, and its order with it. One conditional update decides between concurrent
 * callers; a repetition returns what the first did. Raises Refusal NOT_FOUND for a seller order of somebody else,
 * INVALID_STATE for a status that does not follow.
 */
function moveOn(ctx: Ctx, id: string, move: Move): Promise<MovedSellerOrder> {
  return ctx.transaction(async () => {
    const sellerOrder = await moveSellerOrder(ctx, id, move);
    if (!sellerOrder) return withOrder(ctx, await requireRepetition(ctx, id, move));
    const order = await updateOrderStatus(ctx, sellerOrder, move);
    await ctx.emit(eventOf[move.to], order._id, sellerOrderPayload(order, sellerOrder));
    if (order.status === 'DELIVERED') await settleCash(ctx, order._id);
    return { sellerOrder, order: canSeeOrder(ctx.viewer, order) ? order : null };
  });
}

async function moveSellerOrder(ctx: Ctx, id: string, move: Move): Promise<SellerOrderDocument | null> {
  const { from, stamp } = fulfilmentTransitions[move.to];
  const at = new Date();
  const actsForAll = isAllowed(ctx.viewer, ['admin', 'key:order.fulfil']);
  const owner = actsForAll ? {} : { sellerId: ctx.viewer.sellerId };
  const entry = { status: move.to, at, by: ctx.viewer.userId };
  const shipment = move.parcel && { id: newId('shp'), ...move.parcel, shippedAt: at, deliveredAt: null };
  return ctx.db.sellerOrders
    .findOneAndUpdate(
      { _id: id, status: from, ...owner },
      {
        $set: {
          status: move.to,
          [stamp]: at,
          ...(move.to === 'DELIVERED' ? { 'shipments.$[].deliveredAt': at } : {}),
          ...(move.note ? { note: move.note } : {}),
        },
        $push: { history: entry, ...(shipment ? { shipments: shipment } : {}) },
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    )
    .lean()
    .exec();
}

/** The seller order as an earlier call left it. Raises Refusal unless that call was the same as this one. */
async function requireRepetition(ctx: Ctx, id: string, { to, parcel }: Move): Promise<SellerOrderDocument> {
  const present = await ctx.db.sellerOrders.findById(id).lean().exec();
  if (!present || !canSeeSellerOrder(ctx.viewer, present))
    throw refusal('NOT_FOUND', 'There is no such seller order.', ['id']);
  const isSame = parcel
    ? present.shipments.some(({ requestKey }) => requestKey === parcel.requestKey)
    : present.status === to;
  if (isSame) return present;
  const { from } = fulfilmentTransitions[to];
  throw refusal(
    'INVALID_STATE',
    `The seller order is ${present.status}; only one that is ${from} can become ${to}.`,
    ['id'],
  );
}

async function withOrder(ctx: Ctx, sellerOrder: SellerOrderDocument): Promise<MovedSellerOrder> {
  const order = await ctx.db.orders.findById(sellerOrder.orderId).lean().exec();
  return { sellerOrder, order: order && canSeeOrder(ctx.viewer, order) ? order : null };
}

/** Updates the order from its seller order. Concurrent changes of one order conflict in this document and run in turn. */
async function updateOrderStatus(
  ctx: Ctx,
  sellerOrder: SellerOrderDocument,
  { to, parcel, note }: Move,
): Promise<OrderDocument> {
  const { sellerId } = sellerOrder;
  const tracking = parcel ? { carrier: parcel.carrier, trackingNumber: parcel.trackingNumber } : {};
  const event = timelineEntry(to, { sellerId, message: note, ...tracking });
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
