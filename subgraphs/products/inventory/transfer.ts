import { InputProblems, refusal } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { TransferInventoryInput } from '../generated/resolvers.ts';
import { useLocation } from '../locations/use-location.ts';
import { editableVariant } from '../variants/variant-access.ts';
import { type Corrected, once, readReason } from './adjust.service.ts';
import { moveLevels, openLevels } from './levels.ts';
import { recordSteps } from './movements.ts';
import { countersOf, MAX_UNITS } from './stock.ts';
import type { TransactionDocument } from './transaction.model.ts';

/** Units of a variant that change their location. */
interface LevelTransfer {
  from: string;
  to: string;
  onHand: number;
  /** How many of them orders have reserved. */
  reserved: number;
  reason: string | null;
  idempotencyKey: string | null;
}

/**
 * Moves units that no order has reserved between two locations, once per idempotency key. Raises Refusal NOT_FOUND,
 * INVALID_INPUT, INVALID_STATE for an archived product, OUT_OF_STOCK and IDEMPOTENCY_CONFLICT.
 */
export function transferInventory(ctx: Ctx, input: TransferInventoryInput): Promise<Corrected> {
  const { idempotencyKey, ...given } = input;
  const { variantId, quantity } = given;
  const call = { operation: 'transferInventory', idempotencyKey, input: given };
  return once(ctx, call, variantId, async (digest) => {
    const { variant } = await editableVariant(ctx, variantId, ['input', 'variantId']);
    const problems = new InputProblems();
    const reason = readReason(problems, input.reason);
    if (quantity < 1 || quantity > MAX_UNITS)
      problems.add('INVALID_INPUT', `Must be between 1 and ${MAX_UNITS}.`, ['input', 'quantity']);
    if (input.fromLocationId === input.toLocationId)
      problems.add('INVALID_INPUT', 'Name another location than the first.', ['input', 'toLocationId']);
    problems.refuse();
    const moved = await ctx.transaction(async () => {
      const { sellerId } = variant;
      const from = await useLocation(ctx, sellerId, input.fromLocationId, ['input', 'fromLocationId']);
      const to = await useLocation(ctx, sellerId, input.toLocationId, ['input', 'toLocationId']);
      const what = { from, to, onHand: quantity, reserved: 0, reason, idempotencyKey: digest };
      return moveLevel(ctx, variantId, what);
    });
    if (moved) return moved;
    throw refusal('OUT_OF_STOCK', 'There are fewer units at the first location that no order has reserved.', [
      'input',
      'quantity',
    ]);
  });
}

/** Moves units to another location in one update, so that the sums stay; null for too few. Call it within a transaction. */
export async function moveLevel(
  ctx: Ctx,
  variantId: string,
  { from, to, onHand, reserved, reason, idempotencyKey }: LevelTransfer,
): Promise<TransactionDocument | null> {
  await openLevels(ctx, variantId, [from, to]);
  const changes = [
    { locationId: from, onHand: -onHand, reserved: -reserved },
    { locationId: to, onHand, reserved },
  ];
  const variant = await moveLevels(ctx, { variantId, changes, onlyLive: false, isBounded: false });
  if (!variant || onHand === 0) return null;
  const after = countersOf(variant.inventory);
  return recordSteps(ctx, variant, { kind: 'TRANSFER', quantity: onHand, reason, idempotencyKey }, [
    { locationId: from, quantity: -onHand, after },
    { locationId: to, quantity: onHand, after },
  ]);
}
