import { newId, type Viewer } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import { raiseAlerts } from './alerts.ts';
import { countersOf, MOST_UNITS } from './stock.ts';
import type { Counters, TransactionDocument, TransactionType } from './transaction.model.ts';

/** The counters before there was anything. */
export const NOTHING: Counters = { onHand: 0, reserved: 0, available: 0 };

/** What a movement is recorded as. */
export interface MovementNote {
  type: TransactionType;
  /** Units moved; negative for an adjustment downwards. */
  quantity: number;
  orderId?: string;
  reason?: string | null;
  idempotencyKey?: string | null;
}

/** A change of one variant's counters. */
export interface Movement extends MovementNote {
  variantId: string;
  onHand?: number;
  reserved?: number;
  /** Only while the variant is on offer at all. */
  onlyLive?: boolean;
}

/**
 * Moves stock of one variant: one conditional update decides, then the movement is recorded and what follows from
 * it is done. Null when there are not enough units (or the variant is not there). Only inside a transaction.
 */
export async function move(ctx: Ctx, movement: Movement): Promise<TransactionDocument | null> {
  const { variantId, type, onHand = 0, reserved = 0, onlyLive = false } = movement;
  const available = onHand - reserved;
  // What was sold was on the shelf before: a seller who filled it up since does not keep it from coming back.
  const isBounded = onHand > 0 && type !== 'RESTOCK';
  const before = await ctx.db.variants
    .findOneAndUpdate(
      {
        _id: variantId,
        ...(onlyLive ? { live: true } : {}),
        ...(available < 0 ? { 'inventory.available': { $gte: -available } } : {}),
        ...(reserved < 0 ? { 'inventory.reserved': { $gte: -reserved } } : {}),
        ...(isBounded ? { 'inventory.onHand': { $lte: MOST_UNITS - onHand } } : {}),
      },
      {
        $inc: {
          'inventory.onHand': onHand,
          'inventory.reserved': reserved,
          'inventory.available': available,
        },
      },
      { returnDocument: 'before' },
    )
    .lean();
  if (!before) return null;
  return recordMovement(ctx, before, movement, {
    onHand: before.inventory.onHand + onHand,
    reserved: before.inventory.reserved + reserved,
    available: before.inventory.available + available,
  });
}

/** Records a movement that the running transaction made, and does what follows from it: lists, alerts. */
export async function recordMovement(
  ctx: Ctx,
  variant: VariantDocument,
  note: MovementNote,
  after: Counters,
): Promise<TransactionDocument> {
  const before = countersOf(variant.inventory);
  const transaction = transactionOf(ctx.viewer, variant, note, before, after);
  await ctx.db.transactions.insertOne(transaction);
  if (!variant.live) return transaction;
  const stocked = Number(after.available > 0) - Number(before.available > 0);
  if (stocked !== 0) {
    await ctx.db.products.updateOne({ _id: variant.productId }, { $inc: { stockedVariants: stocked } });
  }
  await raiseAlerts(ctx, variant, after.available);
  return transaction;
}

/** Records the units that a new variant starts with. Inside the transaction that makes it. */
export async function recordInitial(ctx: Ctx, variant: VariantDocument): Promise<void> {
  const after = countersOf(variant.inventory);
  const note = { type: 'INITIAL', quantity: after.onHand } as const;
  await ctx.db.transactions.insertOne(transactionOf(ctx.viewer, variant, note, NOTHING, after));
}

/** The record of a movement; `before` and `after` are the variant's counters around it. */
export function transactionOf(
  viewer: Viewer,
  variant: Pick<VariantDocument, '_id' | 'productId'>,
  note: MovementNote,
  before: Counters,
  after: Counters,
): TransactionDocument {
  const now = new Date();
  return {
    _id: newId('itx'),
    productId: variant.productId,
    variantId: variant._id,
    type: note.type,
    quantity: note.quantity,
    before,
    after,
    orderId: note.orderId ?? null,
    actor: viewer.userId ?? `service:${viewer.service ?? 'unknown'}`,
    reason: note.reason ?? null,
    idempotencyKey: note.idempotencyKey ?? null,
    createdAt: now,
    updatedAt: now,
  };
}
