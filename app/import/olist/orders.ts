import type { Sourced } from '../csv/read-rows.ts';
import type { ImportOrder } from '../operations.ts';
import type { Refused } from '../stage.ts';
import { externalIdOf, productName, toCategory, toOrder } from './map.ts';
import type { Survey } from './survey.ts';

/** Ids here by external id, and the variant of each product by the product's id here. */
export interface OrderParts {
  sellerIds: Readonly<Record<string, string>>;
  productIds: Readonly<Record<string, string>>;
  variants: ReadonlyMap<string, string>;
}

/** The orders, each whole; one that names a seller or product that was refused is refused as well. */
export function* orderRowsToSend(
  { orders, categories, soldProducts }: Survey,
  { sellerIds, productIds, variants }: OrderParts,
): Generator<Sourced<ImportOrder | Refused>> {
  const categoryNames = new Map(categories.map(({ value }) => [value.id, toCategory(value).name]));
  const seller = (id: string) => sellerIds[externalIdOf(id)] ?? missing(`seller ${id}`);
  const product = (productId: string) => {
    const row = soldProducts.get(productId) ?? missing(`product ${productId}`);
    const id = productIds[externalIdOf(productId)] ?? missing(`product ${productId}`);
    const variantId = variants.get(id) ?? missing(`variant of product ${productId}`);
    return { id, variantId, name: productName(row, categoryNames) };
  };
  for (const { line, value } of orders) {
    try {
      yield { line, value: toOrder(value, { seller, product }) };
    } catch (error) {
      if (!(error instanceof NotStored)) throw error;
      yield { line, value: { externalId: externalIdOf(value.id), refusal: error.message } };
    }
  }
}

class NotStored extends Error {}

function missing(what: string): never {
  throw new NotStored(`${what} is not stored`);
}
