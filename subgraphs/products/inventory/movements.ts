import { newId, type Viewer } from '@souk/subgraph';
import { noteRefill } from '../back-in-stock/awaited-variant.ts';
import type { Ctx } from '../context.ts';
import { MAIN_LOCATION } from '../locations/location.model.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import { raiseAlerts } from './alerts.ts';
import { countersOf, isLow } from './stock.ts';
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

/** One record of a movement: what moved at one location, and the counters of the variant after it. */
export interface Step {
  locationId: string;
  quantity: number;
  after: Counters;
}

/** Records a movement of the running transaction at the main location, and updates lists and alerts. */
export function recordMovement(
  ctx: Ctx,
  variant: VariantDocument,
  note: MovementNote,
  after: Counters,
): Promise<TransactionDocument> {
  return recordSteps(ctx, variant, note, [{ locationId: MAIN_LOCATION, quantity: note.quantity, after }]);
}

/** Records a movement of the running transaction step by step, and updates lists and alerts; the first record. */
export async function recordSteps(
  ctx: Ctx,
  variant: VariantDocument,
  note: MovementNote,
  steps: readonly Step[],
): Promise<TransactionDocument> {
  const before = countersOf(variant.inventory);
  const records = recordsOf(ctx.viewer, variant, note, steps);
  const [first] = records;
  const after = records.at(-1)?.after;
  if (!first || !after) throw new Error(`a movement of variant ${variant._id} has no steps`);
  if (records.length === 1) await ctx.db.inventoryTransactions.insertOne(first);
  else await ctx.db.inventoryTransactions.insertMany(records);
  if (!variant.live) return first;
  const { productId, sellerId } = variant;
  if (after.available !== before.available)
    ctx.announce('inventory.changed', productId, { productId, sellerId });
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
  await noteRefill(ctx, variant, after.available);
  return first;
}

/** The records of one movement, one for each location; only the first has the key by which a repetition finds it. */
function recordsOf(
  viewer: Viewer,
  variant: VariantDocument,
  note: MovementNote,
  steps: readonly Step[],
): TransactionDocument[] {
  let before = countersOf(variant.inventory);
  return steps.map(({ locationId, quantity, after }, index) => {
    const own = { ...note, quantity, idempotencyKey: index === 0 ? (note.idempotencyKey ?? null) : null };
    const one = transactionOf(viewer, variant, own, before, after);
    before = after;
    return locationId === MAIN_LOCATION ? one : { ...one, locationId };
  });
}

/** Records the initial units of a new variant. Call it within the transaction that creates it. */
export async function recordInitial(ctx: Ctx, variant: VariantDocument): Promise<void> {
  await ctx.db.inventoryTransactions.insertOne(initialMovement(ctx.viewer, variant));
}

/** The record of the initial units of a new variant. */
export function initialMovement(viewer: Viewer, variant: VariantDocument): TransactionDocument {
  const after = countersOf(variant.inventory);
  return transactionOf(viewer, variant, { kind: 'INITIAL', quantity: after.onHand }, NOTHING, after);
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
