import {
  allOf,
  type Connection,
  defineEntityLoader,
  type FieldNeeds,
  inRange,
  isAllowed,
  type PageArgs,
  readPage,
} from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryFilter } from 'mongoose';
import { maySeeStock } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import type { InventoryTransactionFilter, InventoryTransactionSort } from '../generated/resolvers.ts';
import type { TransactionDocument } from './transaction.model.ts';

const needs: FieldNeeds = {
  variant: ['variantId'],
  order: ['orderId'],
  location: ['sellerId', 'locationId'],
};

const loader = defineEntityLoader<Ctx, TransactionDocument>({
  type: 'InventoryTransaction',
  model: (db) => db.inventoryTransactions,
  needs,
  always: ['sellerId'],
});

/** A movement of stock by id; null for one of a seller that the viewer may not act for. */
export async function managedTransaction(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<TransactionDocument | null> {
  const transaction = await loader.load(ctx, id, info);
  return transaction && maySeeStock(ctx.viewer, transaction.sellerId) ? transaction : null;
}

const SORTS = {
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
} as const;

/** The arguments of a list of movements. */
export interface TransactionListArgs extends PageArgs {
  filter?: InventoryTransactionFilter | null;
  sort: InventoryTransactionSort;
}

/** A page of the movements that the viewer may see, below a condition such as one variant. */
export function listTransactions(
  ctx: Ctx,
  { filter, sort, ...page }: TransactionListArgs,
  info: GraphQLResolveInfo,
  below: QueryFilter<TransactionDocument> = {},
): Promise<Connection<TransactionDocument>> {
  const spec = {
    model: ctx.db.inventoryTransactions,
    filter: allOf<TransactionDocument>([visible(ctx), below, wanted(filter ?? {})]),
    sort: SORTS[sort],
    read: { info, type: 'InventoryTransaction', needs },
  };
  return readPage<TransactionDocument>(spec, page);
}

/** All movements, or those of the viewer's seller; none for anybody else. */
function visible({ viewer }: Ctx): QueryFilter<TransactionDocument> {
  const seesAll = isAllowed(viewer, ['admin', 'service', 'key:inventory.read', 'key:inventory.write']);
  return seesAll ? {} : { sellerId: viewer.sellerId ?? '' };
}

function wanted({
  productId,
  variantId,
  kinds,
  createdAt,
}: InventoryTransactionFilter): QueryFilter<TransactionDocument> {
  const range = inRange('createdAt', createdAt);
  return {
    ...(productId == null ? {} : { productId }),
    ...(variantId == null ? {} : { variantId }),
    ...(kinds ? { kind: { $in: kinds } } : {}),
    ...(range ? { createdAt: range } : {}),
  };
}
