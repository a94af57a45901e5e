import { InputProblems, Refusal, refusal, requestDigest, withIdempotencyKey } from '@souk/subgraph';
import { mayManage, maySee } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import type { SetInventoriesInput, SetInventoriesItemInput } from '../generated/resolvers.ts';
import { useLocation } from '../locations/use-location.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import { readReason } from './adjust.service.ts';
import { countAll, countAt } from './count.ts';
import { hasLevels } from './levels.ts';
import type { SetResult } from './set-result.ts';
import { MAX_UNITS, stockMutex } from './stock.ts';
import type { TransactionDocument } from './transaction.model.ts';

const MAX_ITEMS = 250;

/**
 * Sets the stock of many variants, each in a transaction of its own, once per idempotency key. Raises Refusal INVALID_INPUT
 * for the list as a whole, and IDEMPOTENCY_CONFLICT; the refusals of single counts are in their results.
 */
export async function setInventories(ctx: Ctx, input: SetInventoriesInput): Promise<SetResult[]> {
  const { idempotencyKey, ...given } = input;
  const call = { operation: 'setInventories', idempotencyKey, input: given };
  const problems = new InputProblems();
  const reason = readReason(problems, input.reason);
  const { items } = input;
  if (items.length < 1 || items.length > MAX_ITEMS)
    problems.add('INVALID_INPUT', `Give 1 to ${MAX_ITEMS} counts.`, ['input', 'items']);
  problems.refuse();
  return withIdempotencyKey(ctx, call, async () => {
    const digest = requestDigest(ctx.viewer, call);
    const keys = items.map((_, index) => `${digest}:${index}`);
    const done = await recorded(ctx, keys);
    const find = await editableVariants(ctx, items, input.sellerId);
    const results: SetResult[] = [];
    for (const [index, item] of items.entries()) {
      const variant = find(item);
      const key = keys[index] ?? '';
      const earlier = done.get(key);
      results.push(
        earlier
          ? { ...earlier, userErrors: [] }
          : await setOne(ctx, item, variant, {
              reason,
              idempotencyKey: key,
              field: ['input', 'items', String(index)],
            }),
      );
    }
    return results;
  });
}

/** Why and under which key a count is recorded, and the path of its problems. */
interface Asked {
  reason: string;
  idempotencyKey: string;
  field: string[];
}

async function setOne(
  ctx: Ctx,
  { onHand, locationId }: SetInventoriesItemInput,
  variant: VariantDocument | 'archived' | null,
  { reason, idempotencyKey, field }: Asked,
): Promise<SetResult> {
  const variantId = variant === null || variant === 'archived' ? null : variant._id;
  try {
    if (variant === null) throw refusal('NOT_FOUND', 'There is no such variant.', field);
    if (variant === 'archived') throw refusal('INVALID_STATE', 'The product is archived.', field);
    const moved = await stockMutex([variant._id], () =>
      setStock(ctx, variant, { onHand, locationId }, { reason, idempotencyKey, field }),
    );
    return { variantId, transactionId: moved?._id ?? null, userErrors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { variantId, transactionId: null, userErrors: [...error.userErrors] };
  }
}

/**
 * Sets the stock of a variant, of all of it or at a location; null when the count matches. Raises Refusal INVALID_INPUT,
 * NOT_FOUND for the location, and OUT_OF_STOCK.
 */
export async function setStock(
  ctx: Ctx,
  variant: VariantDocument,
  { onHand, locationId }: Pick<SetInventoriesItemInput, 'onHand' | 'locationId'>,
  { reason, idempotencyKey, field }: Asked,
): Promise<TransactionDocument | null> {
  const at = [...field, 'onHand'];
  if (onHand < 0 || onHand > MAX_UNITS)
    throw refusal('INVALID_INPUT', `Must be between 0 and ${MAX_UNITS}.`, at);
  return ctx.transaction(async () => {
    const place = await useLocation(ctx, variant.sellerId, locationId, [...field, 'locationId']);
    const counted = { variantId: variant._id, locationId: place, onHand, reason, idempotencyKey };
    const isPlain = locationId == null && !hasLevels(variant);
    return isPlain ? countAll(ctx, counted, at) : countAt(ctx, counted, at);
  });
}

/** What an interrupted call has done already, by key. */
async function recorded(
  ctx: Ctx,
  keys: readonly string[],
): Promise<Map<string, Pick<SetResult, 'variantId' | 'transactionId'>>> {
  const found = await ctx.db.inventoryTransactions
    .find({ idempotencyKey: { $in: keys } }, { variantId: 1, idempotencyKey: 1 })
    .lean();
  return new Map(
    found.map(({ _id, variantId, idempotencyKey }) => [
      idempotencyKey ?? '',
      { variantId, transactionId: _id },
    ]),
  );
}

/** Finds the variant of an item among those that the viewer may change: three reads for all items. */
async function editableVariants(
  ctx: Ctx,
  items: readonly SetInventoriesItemInput[],
  named: string | null | undefined,
): Promise<(item: SetInventoriesItemInput) => VariantDocument | 'archived' | null> {
  const ids = items.flatMap(({ variantId }) => variantId ?? []);
  const skus = items.flatMap(({ variantId, sku }) => (variantId == null && sku != null ? [sku] : []));
  const sellerId = ctx.viewer.kind === 'seller' ? ctx.viewer.sellerId : named;
  const byId = ids.length > 0 ? await ctx.db.variants.find({ _id: { $in: ids } }).lean() : [];
  const bySku =
    skus.length > 0 && sellerId
      ? await ctx.db.variants.find({ sellerId, sku: { $in: skus }, live: true }).lean()
      : [];
  const productIds = [...new Set([...byId, ...bySku].map(({ productId }) => productId))];
  const products = await ctx.db.products.find({ _id: { $in: productIds } }).lean();
  const product = new Map(products.map((one) => [one._id, one]));
  const judged = (variant: VariantDocument | undefined) => {
    const of = variant && product.get(variant.productId);
    if (!variant || variant.deletedAt || !of) return null;
    if (!maySee(ctx.viewer, of) || !mayManage(ctx.viewer, of.sellerId)) return null;
    return of.status === 'ARCHIVED' ? 'archived' : variant;
  };
  const ofId = new Map(byId.map((variant) => [variant._id, variant]));
  const ofSku = new Map(bySku.map((variant) => [variant.sku, variant]));
  return ({ variantId, sku }) => judged(variantId != null ? ofId.get(variantId) : ofSku.get(sku ?? ''));
}
