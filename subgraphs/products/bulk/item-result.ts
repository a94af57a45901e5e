import { codeOf, Refusal, refusal, type UserError } from '@souk/subgraph';

/** What became of one item. */
export interface ItemResult {
  index: number;
  productId: string | null;
  userErrors: UserError[];
}

const MAX_ITEMS = 100;

/** Raises Refusal INVALID_INPUT for no item or more than 100. */
export function requireItems(items: readonly unknown[]): void {
  if (items.length >= 1 && items.length <= MAX_ITEMS) return;
  throw refusal('INVALID_INPUT', `Give 1 to ${MAX_ITEMS} items.`, ['input', 'items']);
}

/** Works on each item, one after the other; a refused one does not keep the others from being stored. */
export async function eachItem<Item>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<string>,
): Promise<ItemResult[]> {
  const results: ItemResult[] = [];
  for (const [index, item] of items.entries()) {
    try {
      results.push({ index, productId: await work(item, index), userErrors: [] });
    } catch (error) {
      results.push({ index, productId: null, userErrors: refusalOf(error).map((one) => placed(one, index)) });
    }
  }
  return results;
}

function refusalOf(error: unknown): readonly UserError[] {
  if (error instanceof Refusal) return error.userErrors;
  // The product of another seller, which is no reason to leave the other items unanswered.
  if (codeOf(error) === 'FORBIDDEN')
    return [{ code: 'NOT_FOUND', message: 'The seller has no such product.', field: ['id'] }];
  throw error;
}

/** The problem of an item at its path in the whole input: `input.sku` and `id` are fields of the item. */
export function placed({ field, ...problem }: UserError, index: number): UserError {
  const inside = field?.[0] === 'input' ? field.slice(1) : (field ?? []);
  return { ...problem, field: ['input', 'items', String(index), ...inside] };
}
