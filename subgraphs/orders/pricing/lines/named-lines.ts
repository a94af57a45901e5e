import { InputProblems, newId } from '@souk/subgraph';
import { whyNotSold } from '../../clients/orderable.ts';
import { offersFor } from '../../clients/products.ts';
import type { Ctx } from '../../context.ts';
import type { OrderLineInput } from '../../generated/resolvers.ts';
import type { NamedLine, RequestedLine } from './order-lines.ts';
import { fieldOfLine, MAX_LINES, MAX_UNITS } from './order-lines.ts';

/** Reads the lines of an input; lines of one variant are merged. What is invalid is added to `problems`. */
export function nameLines(
  lines: readonly OrderLineInput[],
  problems: InputProblems,
  maxUnits = MAX_UNITS,
): NamedLine[] {
  const merged = new Map<string, NamedLine>();
  for (const [at, { variantId, quantity }] of lines.entries()) {
    const known = merged.get(variantId);
    if (known) known.quantity += quantity;
    else merged.set(variantId, { id: newId('itm'), variantId, quantity, at });
    if (quantity < 1 || (known?.quantity ?? quantity) > maxUnits) {
      const field = fieldOfLine({ at }, 'quantity');
      problems.add('INVALID_INPUT', `A line must have 1 to ${maxUnits} units.`, field);
    }
  }
  if (merged.size === 0) problems.add('INVALID_INPUT', 'At least one line is required.', ['input', 'lines']);
  if (merged.size > MAX_LINES) {
    problems.add('INVALID_INPUT', `An order has at most ${MAX_LINES} lines.`, ['input', 'lines']);
  }
  return [...merged.values()];
}

/**
 * Completes lines with the product and the seller of their offers. Raises Refusal for an unknown variant,
 * SERVICE_UNAVAILABLE when products does not answer.
 */
export async function readNamedLines(ctx: Ctx, lines: readonly NamedLine[]): Promise<RequestedLine[]> {
  const offers = await offersFor(
    ctx,
    lines.map(({ variantId }) => variantId),
  );
  const problems = new InputProblems();
  const read = lines.flatMap((line, at) => {
    const offer = offers[at] ?? null;
    if (offer) {
      const { productId, sellerId } = offer;
      return [{ ...line, productId, sellerId, cartItemId: null, priceAtAdd: null }];
    }
    const obstacle = whyNotSold(line, offer);
    if (obstacle) problems.add(obstacle.code, obstacle.message, fieldOfLine(line, 'variantId'));
    return [];
  });
  problems.refuse();
  return read;
}
