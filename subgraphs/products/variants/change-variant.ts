import { InputProblems, refusal } from '@souk/subgraph';
import { variantAttributes } from '../attributes/variant-attributes.ts';
import { noteRemoval } from '../back-in-stock/awaited-variant.ts';
import type { ProductDocument } from '../catalogue/product.model.ts';
import { checkPrice, checkSku, checkUnits } from '../catalogue/product-rules.ts';
import type { Ctx } from '../context.ts';
import type { UpdateProductVariantInput } from '../generated/resolvers.ts';
import { rearm } from '../inventory/alerts.ts';
import { checkChoices, optionKeyOf } from './choices.ts';
import { refreshProduct } from './refresh-product.ts';
import type { VariantDocument } from './variant.model.ts';
import {
  type Changed,
  checkImages,
  editableVariant,
  namingDuplicates,
  requireGallery,
  requireOptions,
} from './variant-access.ts';
import { checkCompareAt, checkMeasures } from './variant-fields.ts';

/**
 * Changes the given fields of a variant. Raises Refusal NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT, and ALREADY_EXISTS for
 * SKU or options.
 */
export async function updateVariant(
  ctx: Ctx,
  id: string,
  input: UpdateProductVariantInput,
): Promise<Changed> {
  const { product, variant: before } = await editableVariant(ctx, id);
  const { version } = input;
  if (before.version !== version) throw changedSince();
  const problems = new InputProblems();
  const changes: Partial<VariantDocument> & { 'inventory.lowStockThreshold'?: number } = {};
  if (input.price != null) {
    changes.priceMinor = checkPrice(problems, ['input', 'price'], input.price, product.currency);
  }
  if (input.price != null || input.compareAtPrice !== undefined) {
    const field = ['input', 'compareAtPrice'];
    changes.compareAtPriceMinor = checkCompareAt(problems, field, input.compareAtPrice, {
      priceMinor: changes.priceMinor ?? before.priceMinor,
      currency: product.currency,
      before: before.compareAtPriceMinor,
    });
  }
  Object.assign(changes, checkMeasures(problems, ['input'], input));
  if (input.sku !== undefined) changes.sku = checkSku(problems, ['input', 'sku'], input.sku);
  if (input.options != null) {
    const options = checkChoices(problems, ['input', 'options'], product.options, input.options);
    Object.assign(changes, { options, optionKey: optionKeyOf(options) });
  }
  const imageMediaIds = checkImages(problems, product, input);
  if (imageMediaIds) changes.imageMediaIds = imageMediaIds;
  if (input.attributes != null) {
    changes.attributes = await variantAttributes(ctx, problems, product, input.attributes, before.attributes);
  }
  const threshold = input.lowStockThreshold;
  if (threshold != null) {
    changes['inventory.lowStockThreshold'] = checkUnits(problems, ['input', 'lowStockThreshold'], threshold);
  }
  problems.refuse();
  return namingDuplicates(() =>
    ctx.transaction(async () => {
      if (input.options != null) await requireOptions(ctx, product);
      await requireGallery(ctx, product, imageMediaIds);
      const variant = await ctx.db.variants
        .findOneAndUpdate(
          { _id: id, live: true, version },
          { $set: changes, $inc: { version: 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      if (!variant) throw changedSince();
      if (threshold != null) await rearm(ctx, variant);
      return { product: await refreshProduct(ctx, product._id, ['id']), variant };
    }),
  );
}

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
