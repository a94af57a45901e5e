import { requestDigest, withIdempotencyKey } from '@souk/subgraph';
import { updateProduct } from '../catalogue/update-product.ts';
import type { Ctx } from '../context.ts';
import type { UpdateProductsInput } from '../generated/resolvers.ts';
import { eachItem, type ItemResult, requireItems } from './item-result.ts';

/**
 * Changes up to 100 products, each in its own transaction, once per idempotency key. Raises Refusal INVALID_INPUT for too
 * many, and IDEMPOTENCY_CONFLICT.
 */
export async function updateProducts(
  ctx: Ctx,
  { idempotencyKey, items }: UpdateProductsInput,
): Promise<{ results: ItemResult[] }> {
  requireItems(items);
  const call = { operation: 'updateProducts', idempotencyKey, input: { items } };
  const results = await withIdempotencyKey(ctx, call, () =>
    eachItem(items, (item, index) => {
      const key = requestDigest(ctx.viewer, {
        operation: 'updateProducts',
        idempotencyKey,
        input: { index },
      });
      const own = { operation: 'updateProducts.item', idempotencyKey: key, input: item };
      const { id, ...input } = item;
      return withIdempotencyKey(ctx, own, async () => (await updateProduct(ctx, id, input))._id);
    }),
  );
  return { results };
}
