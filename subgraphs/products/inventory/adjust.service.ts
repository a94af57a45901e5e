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
import { MAIN_LOCATION } from '../locations/location.model.ts';
import { useLocation } from '../locations/use-location.ts';
import { type Changed, editableVariant } from '../variants/variant-access.ts';
import { countAll, countAt } from './count.ts';
import { hasLevels } from './levels.ts';
import { type Movement, moveStock } from './move-stock.ts';
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
      const { variant } = await editableVariant(ctx, variantId, ['input', 'variantId']);
      const note = { kind: 'ADJUSTMENT', quantity: delta, reason, idempotencyKey: digest } as const;
      const moved = await ctx.transaction(async () => {
        const locationId = await useLocation(ctx, variant.sellerId, input.locationId);
        return moveStock(ctx, {
          ...note,
          variantId,
          onHand: delta,
          onlyLive: true,
          ...at(locationId, delta),
        });
      });
      if (moved) return moved;
      const field = ['input', 'delta'];
      throw delta < 0
        ? refusal('OUT_OF_STOCK', 'There are fewer units that no order has reserved.', field)
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
    const { variant } = await editableVariant(ctx, variantId, ['input', 'variantId']);
    return ctx.transaction(async () => {
      const locationId = await useLocation(ctx, variant.sellerId, input.locationId);
      const counted = { variantId, locationId, onHand, reason, idempotencyKey: digest };
      return locationId === MAIN_LOCATION && !hasLevels(variant)
        ? countAll(ctx, counted, ['input', 'onHand'])
        : countAt(ctx, counted, ['input', 'onHand']);
    });
  });
}

/** Where units are corrected: nothing to say of the main location. */
const at = (locationId: string, units: number): Pick<Movement, 'parts'> =>
  locationId === MAIN_LOCATION ? {} : { parts: [{ locationId, quantity: Math.abs(units) }] };

/** The reason of a correction; adds a problem for one that is empty or too long. */
export const readReason = (problems: InputProblems, reason: string): string =>
  problems.readText(['input', 'reason'], reason, REASON, readParagraphs);

/** Corrects the stock of a variant, unless the movement of this request is recorded already. */
export async function once(
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
