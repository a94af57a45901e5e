import { InputProblems } from '@souk/subgraph';
import { variantAttributes } from '../attributes/variant-attributes.ts';
import type { ProductDocument } from '../catalogue/product.model.ts';
import { checkPrice, checkSku, checkUnits } from '../catalogue/product-rules.ts';
import type { Ctx } from '../context.ts';
import type { CreateProductVariantInput, UpdateProductVariantInput } from '../generated/resolvers.ts';
import { checkChoices, optionKeyOf } from './choices.ts';
import type { VariantDocument } from './variant.model.ts';
import { checkImages } from './variant-access.ts';
import { checkCompareAt, checkMeasures } from './variant-fields.ts';

/** The changes of a variant, in stored form. */
export type VariantChanges = Partial<VariantDocument> & { 'inventory.lowStockThreshold'?: number };

/** The fields of a change. */
export type VariantChangesInput = Omit<UpdateProductVariantInput, 'version'>;

/** The fields of a new variant. */
export type NewVariantInput = Omit<CreateProductVariantInput, 'idempotencyKey'>;

/** What an input changes of a variant, checked and not stored. Raises Refusal INVALID_INPUT and ATTRIBUTE_REQUIRED. */
export async function readVariantChanges(
  ctx: Ctx,
  product: ProductDocument,
  before: VariantDocument,
  input: VariantChangesInput,
): Promise<VariantChanges> {
  const problems = new InputProblems();
  const changes: VariantChanges = {};
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
  return changes;
}
