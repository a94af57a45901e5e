import {
  type IdempotentCall,
  InputProblems,
  refusal,
  requestDigest,
  withIdempotencyKey,
} from '@souk/subgraph';
import { readParagraphs } from '@souk/text/line.ts';
import type { Ctx } from '../context.ts';
import type { AdjustInventoryInput, SetInventoryInput } from '../generated/resolvers.ts';
import { type Changed, editableVariant } from '../variants/variant-access.ts';
import { moveStock, recordMovement } from './movements.ts';
import { MAX_UNITS, stockMutex } from './stock.ts';
import type { TransactionDocument } from './transaction.model.ts';

const REASON = { min: 1, max: 200 };

/** A variant and its product after the stock was corrected; the transaction is null when there was nothing to correct. */
export interface Corrected extends Changed {
  inventoryTransaction: TransactionDocument | null;
}

/**
 * Corrects stock by a difference, once per idempotency key. Raises Refusal NOT_FOUND, INVALID_INPUT, INVALID_STATE for an
 * archived product, OUT_OF_STOCK when fewer units would remain than orders have reserved, and IDEMPOTENCY_CONFLICT.
 */
export async function adjustInventory(ctx: Ctx, input: AdjustInventoryInput): Promise<Corrected> {
  const { idempotencyKey, ...given } = input;
  const { variantId, delta } = given;
  return once(
    ctx,
    { operation: 'adjustInventory', idempotencyKey, input: given },
    variantId,
    async (digest) => {
      const problems = new InputProblems();
      const reason = readReason(problems, input.reason);
      if (delta === 0 || Math.abs(delta) > MAX_UNITS)
        problems.add('INVALID_INPUT', `Must be between -${MAX_UNITS} and ${MAX_UNITS}, and not 0.`, [
          'input',
          'delta',
        ]);
      problems.refuse();
      await editableVariant(ctx, variantId, ['input', 'variantId']);
      const note = { kind: 'ADJUSTMENT', quantity: delta, reason, idempotencyKey: digest } as const;
      const moved = await ctx.transaction(() =>
        moveStock(ctx, { ...note, variantId, onHand: delta, onlyLive: true }),
      );
      if (moved) return moved;
      const field = ['input', 'delta'];
      throw delta < 0
        ? refusal('OUT_OF_STOCK', 'Orders have reserved units that this would remove.', field)
        : refusal('INVALID_INPUT', `A variant has at most ${MAX_UNITS} units in stock.`, field);
    },
  );
}

/**
 * Sets stock to a count, once per idempotency key. Raises Refusal NOT_FOUND, INVALID_INPUT, INVALID_STATE for an archived
 * product, OUT_OF_STOCK and IDEMPOTENCY_CONFLICT.
 */
export async function setInventory(ctx: Ctx, input: SetInventoryInput): Promise<Corrected> {
  const { idempotencyKey, ...given } = input;
  const { variantId, onHand } = given;
  return once(ctx, { operation: 'setInventory', idempotencyKey, input: given }, variantId, async (digest) => {
    const problems = new InputProblems();
    const reason = readReason(problems, input.reason);
    if (onHand < 0 || onHand > MAX_UNITS)
      problems.add('INVALID_INPUT', `Must be between 0 and ${MAX_UNITS}.`, ['input', 'onHand']);
    problems.refuse();
    await editableVariant(ctx, variantId, ['input', 'variantId']);
    return ctx.transaction(() => count(ctx, { variantId, onHand, reason, idempotencyKey: digest }));
  });
}

interface Count {
  variantId: string;
  onHand: number;
  reason: string;
  idempotencyKey: string;
}

async function count(
  ctx: Ctx,
  { variantId, onHand, reason, idempotencyKey }: Count,
): Promise<TransactionDocument | null> {
  const available = { $subtract: [onHand, '$inventory.reserved'] };
  const before = await ctx.db.variants
    .findOneAndUpdate(
      { _id: variantId, live: true, 'inventory.reserved': { $lte: onHand } },
      [{ $set: { 'inventory.onHand': onHand, 'inventory.available': available } }],
      { returnDocument: 'before', updatePipeline: true },
    )
    .lean();
  if (!before)
    throw refusal('OUT_OF_STOCK', 'Orders have reserved more units than this.', ['input', 'onHand']);
  const quantity = onHand - before.inventory.onHand;
  if (quantity === 0) return null;
  const { reserved } = before.inventory;
  const counters = { onHand, reserved, available: onHand - reserved };
  return recordMovement(ctx, before, { kind: 'ADJUSTMENT', quantity, reason, idempotencyKey }, counters);
}

const readReason = (problems: InputProblems, reason: string): string =>
  problems.readText(['input', 'reason'], reason, REASON, readParagraphs);

/** Corrects the stock of a variant, unless the movement of this request is recorded already. */
async function once(
  ctx: Ctx,
  call: IdempotentCall,
  variantId: string,
  correct: (digest: string) => Promise<TransactionDocument | null>,
): Promise<Corrected> {
  const { inventoryTransactions, variants, products } = ctx.db;
  const digest = requestDigest(ctx.viewer, call);
  const recorded = () => inventoryTransactions.findOne({ idempotencyKey: digest }).lean();
  const isMoved = await withIdempotencyKey(ctx, call, () =>
    stockMutex([variantId], async () => ((await recorded()) ?? (await correct(digest))) !== null),
  );
  const variant = await variants.findById(variantId).lean();
  const product = variant && (await products.findById(variant.productId).lean());
  if (!product) throw new Error(`variant ${variantId} was corrected and is missing`);
  return { variant, product, inventoryTransaction: isMoved ? await recorded() : null };
}
