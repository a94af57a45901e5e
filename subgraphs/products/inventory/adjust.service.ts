import { InputProblems, isDuplicate, refusal } from '@souk/subgraph';
import { readParagraphs } from '@souk/text/line.ts';
import type { ProductDocument } from '../catalogue/product.model.ts';
import { editableProduct } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import type { AdjustInventoryInput, SetInventoryInput } from '../generated/resolvers.ts';
import { moveStock, recordMovement } from './movements.ts';
import { MAX_UNITS, stockMutex } from './stock.ts';
import type { TransactionDocument } from './transaction.model.ts';

const REASON = { min: 1, max: 200 };

/** A product after its stock was corrected; the transaction is null when there was nothing to correct. */
export interface Corrected {
  product: ProductDocument;
  transaction: TransactionDocument | null;
}

/**
 * Corrects stock by a difference, once per idempotency key. Raises Refusal NOT_FOUND, INVALID_INPUT, VARIANT_REQUIRED,
 * OUT_OF_STOCK when fewer units would remain than orders have reserved, and IDEMPOTENCY_CONFLICT.
 */
export async function adjustInventory(ctx: Ctx, input: AdjustInventoryInput): Promise<Corrected> {
  const { delta } = input;
  const problems = new InputProblems();
  const reason = problems.readText(['input', 'reason'], input.reason, REASON, readParagraphs);
  if (delta === 0 || Math.abs(delta) > MAX_UNITS)
    problems.add('INVALID_INPUT', `Must be between -${MAX_UNITS} and ${MAX_UNITS}, and not 0.`, [
      'input',
      'delta',
    ]);
  if (input.idempotencyKey != null) {
    problems.readText(['input', 'idempotencyKey'], input.idempotencyKey, { min: 1, max: 200 });
  }
  problems.refuse();
  const { product, variantId } = await target(ctx, input);
  const idempotencyKey = input.idempotencyKey ? `${product.sellerId}:${input.idempotencyKey}` : null;
  const note = { type: 'ADJUSTMENT', quantity: delta, reason, idempotencyKey } as const;
  const earlier = await replay(ctx, idempotencyKey, { variantId, delta, reason });
  if (earlier) return after(ctx, product, earlier);
  try {
    const transaction = await stockMutex([variantId], () =>
      ctx.transaction(async () => {
        const moved = await moveStock(ctx, { ...note, variantId, onHand: delta, onlyLive: true });
        if (moved) return moved;
        throw delta < 0
          ? refusal('OUT_OF_STOCK', 'Orders have reserved units that this would remove.', ['input', 'delta'])
          : refusal('INVALID_INPUT', `A variant has at most ${MAX_UNITS} units in stock.`, [
              'input',
              'delta',
            ]);
      }),
    );
    return after(ctx, product, transaction);
  } catch (error) {
    const rival = isDuplicate(error) ? await replay(ctx, idempotencyKey, { variantId, delta, reason }) : null;
    if (!rival) throw error;
    return after(ctx, product, rival);
  }
}

/** Sets stock to a count. Raises Refusal NOT_FOUND, INVALID_INPUT, VARIANT_REQUIRED and OUT_OF_STOCK. */
export async function setInventory(ctx: Ctx, input: SetInventoryInput): Promise<Corrected> {
  const { onHand } = input;
  const problems = new InputProblems();
  const reason = problems.readText(['input', 'reason'], input.reason, REASON, readParagraphs);
  if (onHand < 0 || onHand > MAX_UNITS)
    problems.add('INVALID_INPUT', `Must be between 0 and ${MAX_UNITS}.`, ['input', 'onHand']);
  problems.refuse();
  const { product, variantId } = await target(ctx, input);
  const transaction = await stockMutex([variantId], () =>
    ctx.transaction(async () => {
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
      return recordMovement(ctx, before, { type: 'ADJUSTMENT', quantity, reason }, counters);
    }),
  );
  return after(ctx, product, transaction);
}

async function target(ctx: Ctx, { productId, variantId }: { productId: string; variantId?: string | null }) {
  const product = await editableProduct(ctx, productId, ['input', 'productId']);
  if (variantId == null) {
    if (product.variantCount === 1) return { product, variantId: product.defaultVariantId };
    throw refusal('VARIANT_REQUIRED', 'The product has several variants. Name one of them.', [
      'input',
      'variantId',
    ]);
  }
  const variant = await ctx.db.variants.exists({ _id: variantId, productId, live: true });
  if (!variant) throw refusal('NOT_FOUND', 'The product has no such variant.', ['input', 'variantId']);
  return { product, variantId };
}

async function replay(
  ctx: Ctx,
  idempotencyKey: string | null,
  input: { variantId: string; delta: number; reason: string },
): Promise<TransactionDocument | null> {
  if (idempotencyKey === null) return null;
  const earlier = await ctx.db.inventoryTransactions.findOne({ idempotencyKey }).lean();
  if (!earlier) return null;
  const same =
    earlier.variantId === input.variantId &&
    earlier.quantity === input.delta &&
    earlier.reason === input.reason;
  if (same) return earlier;
  throw refusal('IDEMPOTENCY_CONFLICT', 'This idempotency key was used for another correction.', [
    'input',
    'idempotencyKey',
  ]);
}

async function after(
  ctx: Ctx,
  product: ProductDocument,
  transaction: TransactionDocument | null,
): Promise<Corrected> {
  const now = await ctx.db.products.findById(product._id).lean();
  return { product: now ?? product, transaction };
}
