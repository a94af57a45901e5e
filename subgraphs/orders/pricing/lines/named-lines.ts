import { InputProblems, newId, refusal } from '@souk/subgraph';
import { MAX_LINES, MAX_PER_LINE } from '../../buying/cart/cart.model.ts';
import type { NamedLine, RequestedLine } from '../../buying/checkout/data.ts';
import { whyNotSold } from '../../clients/orderable.ts';
import { offersFor } from '../../clients/products.ts';
import type { Ctx } from '../../context.ts';

interface LineInput {
  productId: string;
  variantId?: string | null;
  quantity: number;
}

/** Reads the lines of an input: those of one variant become one. What is wrong is added to `problems`. */
export function nameLines(
  lines: readonly LineInput[],
  problems: InputProblems,
  mostUnits = MAX_PER_LINE,
): NamedLine[] {
  const merged = new Map<string, NamedLine>();
  for (const { productId, variantId, quantity } of lines) {
    const key = JSON.stringify([productId, variantId ?? null]);
    const known = merged.get(key);
    if (known) known.quantity += quantity;
    else merged.set(key, { id: newId('itm'), productId, variantId: variantId ?? null, quantity });
    const invalid =
      !Number.isInteger(quantity) || quantity < 1 || (merged.get(key)?.quantity ?? 0) > mostUnits;
    if (invalid) {
      problems.add('INVALID_INPUT', `A line has 1 to ${mostUnits} units.`, ['input', 'lines', productId]);
    }
  }
  if (merged.size === 0) problems.add('INVALID_INPUT', 'Name at least one line.', ['input', 'lines']);
  if (merged.size > MAX_LINES) {
    problems.add('INVALID_INPUT', `An order has at most ${MAX_LINES} lines.`, ['input', 'lines']);
  }
  return [...merged.values()];
}

/**
 * The lines with what their offers tell of seller and variant. Raises Refusal for a product that is not known or has
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
  // The same variant may be named with its id and, as a product's only one, without.
  const ids = new Set(read.map(({ variantId }) => variantId));
  if (ids.size < read.length)
    throw refusal('INVALID_INPUT', 'Two lines mean the same variant.', ['input', 'lines']);
  return read;
}
