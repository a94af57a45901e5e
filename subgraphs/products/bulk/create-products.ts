import { requestDigest, withIdempotencyKey } from '@souk/subgraph';
import { createProduct } from '../catalogue/create-product.ts';
import type { Ctx } from '../context.ts';
import type { CreateProductsInput } from '../generated/resolvers.ts';
import { eachItem, type ItemResult, requireItems } from './item-result.ts';

/**
 * Creates up to 100 products, each in its own transaction, once per idempotency key. Should the process die, the repetition
 * finds the products that it had created. Raises Refusal INVALID_INPUT for too many, and IDEMPOTENCY_CONFLICT.
 */
export async function createProducts(
  ctx: Ctx,
  { idempotencyKey, items }: CreateProductsInput,
): Promise<{ results: ItemResult[] }> {
  requireItems(items);
  const call = { operation: 'createProducts', idempotencyKey, input: { items } };
  const results = await withIdempotencyKey(ctx, call, () =>
    eachItem(items, async (item, index) => {
      const own = { operation: 'createProducts', idempotencyKey, input: { index } };
      const input = { ...item, idempotencyKey: requestDigest(ctx.viewer, own) };
      return (await createProduct(ctx, input))._id;
    }),
  );
  return { results };
}
