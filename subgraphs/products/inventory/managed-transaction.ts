import { defineEntityLoader } from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { productLoader } from '../catalogue/product-needs.ts';
import { mayManage } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import type { TransactionDocument } from './transaction.model.ts';

const transactions = defineEntityLoader<Ctx, TransactionDocument>({
  type: 'InventoryTransaction',
  model: (db) => db.inventoryTransactions,
  needs: { variant: ['variantId'] },
  always: ['productId'],
});

/** A movement of stock by id; null for one of a product that the viewer may not manage. */
export async function managedTransaction(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<TransactionDocument | null> {
  const transaction = await transactions.load(ctx, id, info);
  if (!transaction) return null;
  const product = await productLoader.load(ctx, transaction.productId, info);
  return product && mayManage(ctx.viewer, product.sellerId) ? transaction : null;
}
