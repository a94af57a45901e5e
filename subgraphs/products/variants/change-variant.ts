import { refusal } from '@souk/subgraph';
import { noteRemoval } from '../back-in-stock/awaited-variant.ts';
import type { ProductDocument } from '../catalogue/product.model.ts';
import type { Ctx } from '../context.ts';
import type { UpdateProductVariantInput } from '../generated/resolvers.ts';
import { rearm } from '../inventory/alerts.ts';
import { type Hold, holdChanges, holdOf, withHeld } from '../moderation/held.ts';
import {
  differingVariant,
  heldVariants,
  tradeOfVariant,
  variantContentOf,
} from '../moderation/held-variant.ts';
import { readVariantChanges, type VariantChanges } from './read-variant-changes.ts';
import { refreshProduct } from './refresh-product.ts';
import type { VariantDocument } from './variant.model.ts';
import {
  type Changed,
  editableVariant,
  namingDuplicates,
  requireGallery,
  requireOptions,
} from './variant-access.ts';

/**
 * Changes the given fields of a variant. Raises Refusal NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT, and ALREADY_EXISTS for
 * SKU or options. Content that has to be approved is held.
 */
export async function updateVariant(
  ctx: Ctx,
  id: string,
  { version, ...input }: UpdateProductVariantInput,
): Promise<Changed> {
  const { product, variant: before } = await editableVariant(ctx, id);
  if (before.version !== version) throw changedSince();
  const hold = await holdOf(ctx, product);
  if (hold) return updateHeld(ctx, { product, variant: before }, hold, input);
  return store(ctx, product, before, await readVariantChanges(ctx, product, before, input));
}

/** Price and threshold go live at once; content joins what is held, except for what the variant has already. */
async function updateHeld(
  ctx: Ctx,
  { product, variant }: Changed,
  hold: Hold,
  input: Omit<UpdateProductVariantInput, 'version'>,
): Promise<Changed> {
  const content = variantContentOf(hold, variant._id, input);
  const whole = { ...content, ...tradeOfVariant(input) };
  const changes = await readVariantChanges(ctx, withHeld(product, hold), variant, whole);
  const differing = await differingVariant(ctx, variant, content, changes);
  const trade = (['priceMinor', 'compareAtPriceMinor', 'inventory.lowStockThreshold'] as const).flatMap(
    (name) => (changes[name] === undefined ? [] : [[name, changes[name]]]),
  );
  return ctx.transaction(async () => {
    await holdChanges(ctx, product, hold, heldVariants(hold, variant._id, differing));
    return store(ctx, product, variant, Object.fromEntries(trade));
  });
}

const store = (
  ctx: Ctx,
  product: ProductDocument,
  { _id, version }: VariantDocument,
  changes: VariantChanges,
): Promise<Changed> =>
  namingDuplicates(() =>
    ctx.transaction(async () => {
      if (changes.options) await requireOptions(ctx, product);
      await requireGallery(ctx, product, changes.imageMediaIds);
      const variant = await ctx.db.variants
        .findOneAndUpdate(
          { _id, live: true, version },
          { $set: changes, $inc: { version: 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      if (!variant) throw changedSince();
      if (changes['inventory.lowStockThreshold'] !== undefined) await rearm(ctx, variant);
      return { product: await refreshProduct(ctx, product._id, ['id']), variant };
    }),
  );

const changedSince = () =>
  refusal(
    'VERSION_CONFLICT',
    'The variant was changed since you read it. Read it again and repeat your change.',
    ['input', 'version'],
  );

/** Deletes a variant. Raises Refusal NOT_FOUND, and INVALID_STATE for the last one of its product. */
export async function deleteVariant(ctx: Ctx, id: string): Promise<ProductDocument> {
  const { product } = await editableVariant(ctx, id);
  return ctx.transaction(async () => {
    const gone = await ctx.db.variants.updateOne(
      { _id: id, live: true },
      { $set: { live: false, deletedAt: new Date() } },
    );
    if (gone.modifiedCount === 0) throw refusal('NOT_FOUND', 'There is no such variant.', ['id']);
    await noteRemoval(ctx, { _id: id });
    const left = await ctx.db.variants.countDocuments({ productId: product._id, live: true });
    if (left === 0) {
      throw refusal('INVALID_STATE', 'This is the only variant. Delete the product instead.', ['id']);
    }
    return refreshProduct(ctx, product._id, ['id']);
  });
}
