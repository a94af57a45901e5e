import { newId, type Viewer } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import { raiseAlerts } from './alerts.ts';
import { countersOf, isLow, MAX_UNITS } from './stock.ts';
import type { Counters, TransactionDocument, TransactionKind } from './transaction.model.ts';

/** The counters of a variant before its first movement. */
export const NOTHING: Counters = { onHand: 0, reserved: 0, available: 0 };

/** The recorded facts of a movement. */
export interface MovementNote {
  kind: TransactionKind;
  /** The number of units; negative for an adjustment downwards. */
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
  /** Move only while the variant is live. */
  onlyLive?: boolean;
}

/**
 * Moves stock of one variant: one conditional update decides, then the movement is recorded and lists and alerts are
 * updated. Null when there are not enough units or no such variant. Call it within a transaction.
 */
export async function moveStock(ctx: Ctx, movement: Movement): Promise<TransactionDocument | null> {
  const { variantId, kind, onHand = 0, reserved = 0, onlyLive = false } = movement;
  const available = onHand - reserved;
  // Returned units may exceed the maximum: the seller may have refilled the stock since they were sold.
  const isBounded = onHand > 0 && kind !== 'RESTOCK';
  const before = await ctx.db.variants
    .findOneAndUpdate(
      {
        _id: variantId,
        ...(onlyLive ? { live: true } : {}),
        ...(available < 0 ? { 'inventory.available': { $gte: -available } } : {}),
        ...(reserved < 0 ? { 'inventory.reserved': { $gte: -reserved } } : {}),
        ...(isBounded ? { 'inventory.onHand': { $lte: MAX_UNITS - onHand } } : {}),
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

/** Records a movement of the running transaction and updates lists and alerts. */
export async function recordMovement(
  ctx: Ctx,
  variant: VariantDocument,
  note: MovementNote,
  after: Counters,
): Promise<TransactionDocument> {
  const before = countersOf(variant.inventory);
  const transaction = transactionOf(ctx.viewer, variant, note, before, after);
  await ctx.db.inventoryTransactions.insertOne(transaction);
  if (!variant.live) return transaction;
  const { inventory } = variant;
  const stocked = Number(after.available > 0) - Number(before.available > 0);
  const low = Number(isLow({ ...inventory, available: after.available })) - Number(isLow(inventory));
  if (stocked !== 0 || low !== 0) {
    await ctx.db.products.updateOne(
      { _id: variant.productId },
      { $inc: { stockedVariants: stocked, lowStockVariants: low } },
    );
  }
  await raiseAlerts(ctx, variant, after.available);
  return transaction;
}

/** Records the initial units of a new variant. Call it within the transaction that creates it. */
export async function recordInitial(ctx: Ctx, variant: VariantDocument): Promise<void> {
  const after = countersOf(variant.inventory);
  const note = { kind: 'INITIAL', quantity: after.onHand } as const;
  await ctx.db.inventoryTransactions.insertOne(transactionOf(ctx.viewer, variant, note, NOTHING, after));
}

/** The record of a movement; `before` and `after` are the variant's counters. */
export function transactionOf(
  viewer: Viewer,
  variant: Pick<VariantDocument, '_id' | 'productId' | 'sellerId'>,
  note: MovementNote,
  before: Counters,
  after: Counters,
): TransactionDocument {
  const now = new Date();
  return {
    _id: newId('itx'),
    sellerId: variant.sellerId,
    productId: variant.productId,
    variantId: variant._id,
    kind: note.kind,
    quantity: note.quantity,
    before,
    after,
    orderId: note.orderId ?? null,
    actor: viewer.userId ?? viewer.apiKeyId ?? `service:${viewer.service ?? 'unknown'}`,
    reason: note.reason ?? null,
    idempotencyKey: note.idempotencyKey ?? null,
    createdAt: now,
    updatedAt: now,
  };
}
