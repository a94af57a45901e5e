import {
  defineEntityLoader,
  defineProjectedLoader,
  fieldsRead,
  type Projection,
  readLean,
} from '@souk/subgraph';
import type { GraphQLResolveInfo, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { Ctx } from '../context.ts';
import type { VariantDocument } from './variant.model.ts';

/** The stored fields that each field of `ProductVariant` needs. */
export const variantNeeds = {
  product: ['productId'],
  name: ['options'],
  price: ['priceMinor', 'currency'],
  compareAtPrice: ['compareAtPriceMinor', 'currency'],
  attributes: ['attributes', 'productId'],
  image: ['imageMediaIds', 'damagedMediaIds', 'sellerId'],
  images: ['imageMediaIds', 'damagedMediaIds', 'sellerId'],
  isInStock: ['live', 'inventory.available'],
  availableQuantity: ['live', 'inventory.available'],
  inventory: ['sellerId', 'inventory'],
  inventoryLevels: ['sellerId', 'inventory'],
  inventoryTransactions: ['sellerId'],
  backInStockRequestCount: ['sellerId'],
} as const;

/** Variants by id, deleted ones included, as past orders refer to them. */
export const variantLoader = defineEntityLoader<Ctx, VariantDocument>({
  type: 'ProductVariant',
  model: (db) => db.variants,
  needs: variantNeeds,
  always: ['live'],
});

const STORED = [
  ...['sku', 'options', 'version'],
  ...['weightGrams', 'lengthMillimeters', 'widthMillimeters', 'heightMillimeters'],
];
const needsOf = new Map<string, readonly string[]>([
  ...Object.entries(variantNeeds),
  ...STORED.map((name) => [name, [name]] as const),
]);
const fieldsOf = new WeakMap<OperationDefinitionNode, Projection>();

const ofProducts = defineProjectedLoader<Ctx, VariantDocument[]>(async (db, productIds, fields) => {
  const filter = { productId: { $in: [...productIds] }, deletedAt: null };
  const sort = { productId: 1, position: 1, _id: 1 } as const;
  return Map.groupBy(await readLean(db.variants, filter, { fields, sort }), ({ productId }) => productId);
});

/**
 * The variants of a product in order, without deleted ones: one read for all products of an operation, limited to the
 * stored fields that its selections need.
 */
export async function variantsOf(
  ctx: Ctx,
  productId: string,
  { operation, fragments }: GraphQLResolveInfo,
): Promise<VariantDocument[]> {
  let fields = fieldsOf.get(operation);
  if (!fields) {
    const names = new Set<string>();
    for (const part of [operation, ...Object.values(fragments)]) collectNames(part.selectionSet, names);
    const needed = [...needsOf].flatMap(([name, needs]) => (names.has(name) ? needs : []));
    fields = fieldsRead(new Set(['productId', 'live', ...needed]));
    fieldsOf.set(operation, fields);
  }
  return (await ofProducts.load(ctx, productId, fields)) ?? [];
}

// Field names alone, regardless of their type: this may read slightly more than needed, but never less.
function collectNames(selectionSet: SelectionSetNode | undefined, names: Set<string>): void {
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === 'Field') names.add(selection.name.value);
    if (selection.kind !== 'FragmentSpread') collectNames(selection.selectionSet, names);
  }
}
