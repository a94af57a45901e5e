import { defineLoader, load } from '@souk/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../context.ts';
import type { ProductDocument } from './product.model.ts';
import { productLoader } from './product-needs.ts';
import { maySee } from './visibility.ts';

const ordered = defineLoader<Ctx, string, true>(async (db, ids) => {
  const found = await db.inventoryTransactions.distinct('productId', {
    productId: { $in: [...ids] },
    orderId: { $ne: null },
  });
  return new Map(found.map((id) => [id, true]));
});

/**
 * A product that something else refers to, in every status, as past orders still show what was bought. Null for one that
 * waits for approval and was never ordered, for those who may not see it.
 */
export async function referencedProduct(
  ctx: Ctx,
  id: string,
  info: GraphQLResolveInfo,
): Promise<ProductDocument | null> {
  const product = await productLoader.load(ctx, id, info);
  if (product?.status !== 'IN_REVIEW' || maySee(ctx.viewer, product)) return product;
  return (await load(ctx, ordered, id)) ? product : null;
}
