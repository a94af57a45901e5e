import { InputProblems, newId, refusal } from '@souk/subgraph';
import { whyNotSold } from '../../clients/orderable.ts';
import { offersFor } from '../../clients/products.ts';
import type { Ctx } from '../../context.ts';
import type { NamedLine, RequestedLine } from './order-lines.ts';
import { MAX_LINES, MAX_UNITS } from './order-lines.ts';

interface OrderLineInput {
  productId: string;
  variantId?: string | null;
  quantity: number;
}

/** Reads the lines of an input; lines of one variant are merged. What is invalid is added to `problems`. */
export function nameLines(
  lines: readonly OrderLineInput[],
  problems: InputProblems,
  maxUnits = MAX_UNITS,
): NamedLine[] {
  const merged = new Map<string, NamedLine>();
  for (const { productId, variantId, quantity } of lines) {
    const key = JSON.stringify([productId, variantId ?? null]);
    const known = merged.get(key);
    if (known) known.quantity += quantity;
    else merged.set(key, { id: newId('itm'), productId, variantId: variantId ?? null, quantity });
    const invalid =
      !Number.isInteger(quantity) || quantity < 1 || (merged.get(key)?.quantity ?? 0) > maxUnits;
    if (invalid) {
      problems.add('INVALID_INPUT', `A line must have 1 to ${maxUnits} units.`, [
        'input',
        'lines',
        productId,
      ]);
    }
  }
  if (merged.size === 0) problems.add('INVALID_INPUT', 'At least one line is required.', ['input', 'lines']);
  if (merged.size > MAX_LINES) {
    problems.add('INVALID_INPUT', `An order has at most ${MAX_LINES} lines.`, ['input', 'lines']);
  }
  return [...merged.values()];
}

/**
 * Completes lines with the seller and the variant of their offers. Raises Refusal for a product that is unknown or has
 * several variants, SERVICE_UNAVAILABLE when products does not answer.
 */
export async function readNamedLines(ctx: Ctx, lines: readonly NamedLine[]): Promise<RequestedLine[]> {
  const offers = await offersFor(ctx, lines);
  const problems = new InputProblems();
  const read = lines.flatMap((line, at) => {
    const offer = offers[at] ?? null;
    if (offer && offer.variantId !== null) {
      return [{ ...line, variantId: offer.variantId, sellerId: offer.sellerId, priceAtAdd: null }];
    }
    const obstacle = whyNotSold(line.quantity, offer);
    if (!obstacle) throw new Error(`an offer of ${line.productId} is orderable without a variant`);
    problems.add(obstacle.code, obstacle.message, ['items', line.id]);
    return [];
  });
  problems.refuse();
  // One line may give the id of a variant that another leaves out, as it is the product's only one.
  const ids = new Set(read.map(({ variantId }) => variantId));
  if (ids.size < read.length)
    throw refusal('INVALID_INPUT', 'Two lines order the same variant. Merge them into one.', [
      'input',
      'lines',
    ]);
  return read;
}
