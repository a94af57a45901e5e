import { readRows, type Sourced } from '../csv/read-rows.ts';
import type { ImportProduct } from '../operations.ts';
import type { Refused } from '../stage.ts';
import { externalIdOf, toCategory, toProduct } from './map.ts';
import { productRows } from './rows.ts';
import type { Survey } from './survey.ts';
import { numberFrom } from './words.ts';

/**
 * The valid products, read from the file again. A product without order lines has no seller in the data: a hash of its id
 * selects one of the stored sellers.
 */
export async function* productRowsToSend(
  path: string,
  { categories, sales, levels }: Survey,
  sellerIds: Readonly<Record<string, string>>,
): AsyncGenerator<Sourced<ImportProduct | Refused>> {
  const stored = Object.keys(sellerIds)
    .toSorted()
    .map((externalId) => sellerIds[externalId]);
  const categoryNames = new Map(categories.map(({ value }) => [value.id, toCategory(value).name]));
  // Bad lines were reported when the file was surveyed.
  const reported = () => undefined;
  for await (const { line, value } of readRows(path, productRows, reported)) {
    const externalId = externalIdOf(value.id);
    const soldBy = sales.get(value.id)?.sellerId;
    const sellerId =
      soldBy === undefined
        ? stored[numberFrom(`seller ${value.id}`) % stored.length]
        : sellerIds[externalIdOf(soldBy)];
    if (sellerId === undefined) {
      const refusal = soldBy === undefined ? 'there is no seller' : `its seller ${soldBy} is not stored`;
      yield { line, value: { externalId, refusal } };
    } else yield { line, value: toProduct(value, sellerId, { categoryNames, sales, levels }) };
  }
}
