import { InputProblems, makeOnce, refusal } from '@souk/subgraph';
import { variantAttributes } from '../attributes/variant-attributes.ts';
import { checkPrice, checkSku, checkUnits } from '../catalogue/product-rules.ts';
import { editableProduct } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import type { CreateProductVariantInput } from '../generated/resolvers.ts';
import { recordInitial } from '../inventory/movements.ts';
import { initialInventory } from '../inventory/stock.ts';
import { defaultThreshold } from '../inventory/stock-settings.service.ts';
import { checkChoices, optionKeyOf } from './choices.ts';
import { refreshProduct } from './refresh-product.ts';
import type { VariantDocument } from './variant.model.ts';
import {
  type Changed,
  checkImages,
  namingDuplicates,
  requireGallery,
  requireOptions,
} from './variant-access.ts';
import { checkCompareAt, checkMeasures, UNMEASURED } from './variant-fields.ts';

export const MAX_VARIANTS = 100;

/**
 * Adds a variant, once per idempotency key. Raises Refusal NOT_FOUND, INVALID_INPUT, INVALID_STATE, IDEMPOTENCY_CONFLICT,
 * and ALREADY_EXISTS for SKU or options.
 */
export async function createVariant(ctx: Ctx, input: CreateProductVariantInput): Promise<Changed> {
  const { idempotencyKey, ...given } = input;
  const call = { operation: 'createProductVariant', idempotencyKey, input: given };
  const gone = () => refusal('NOT_FOUND', 'The product was deleted since.', ['input', 'productId']);
  const variant = await makeOnce(ctx, call, { model: ctx.db.variants, prefix: 'var', gone }, (id) =>
    addVariant(ctx, id, input),
  );
  const product = await ctx.db.products.findById(input.productId).lean();
  if (!product) throw gone();
  return { product, variant };
}

/** Stores a variant under an id. Raises Refusal as {@link createVariant}. */
export async function addVariant(
  ctx: Ctx,
  id: string,
  input: Omit<CreateProductVariantInput, 'idempotencyKey'>,
): Promise<void> {
  const { productId } = input;
  const product = await editableProduct(ctx, productId, ['input', 'productId']);
  const problems = new InputProblems();
  const options = checkChoices(problems, ['input', 'options'], product.options, input.options);
  const priceMinor = checkPrice(problems, ['input', 'price'], input.price, product.currency);
  const field = ['input', 'compareAtPrice'];
  const compareAtPriceMinor = checkCompareAt(problems, field, input.compareAtPrice ?? null, {
    priceMinor,
    currency: product.currency,
    before: null,
  });
  const measures = checkMeasures(problems, ['input'], input);
  const sku = checkSku(problems, ['input', 'sku'], input.sku);
  const stock = checkUnits(problems, ['input', 'initialStock'], input.initialStock ?? 0);
  const threshold = input.lowStockThreshold ?? (await defaultThreshold(ctx, product.sellerId));
  checkUnits(problems, ['input', 'lowStockThreshold'], threshold);
  const imageMediaIds = checkImages(problems, product, input) ?? [];
  const attributes = await variantAttributes(ctx, problems, product, input.attributes ?? [], []);
  problems.refuse();
  const now = new Date();
  const variant: VariantDocument = {
    _id: id,
    productId,
    sellerId: product.sellerId,
    sku,
    priceMinor,
    compareAtPriceMinor,
    currency: product.currency,
    options,
    optionKey: optionKeyOf(options),
    attributes,
    position: now.getTime(),
    ...UNMEASURED,
    ...measures,
    imageMediaIds,
    live: true,
    deletedAt: null,
    inventory: initialInventory(stock, threshold),
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
  await namingDuplicates(() =>
    ctx.transaction(async () => {
      await requireOptions(ctx, product);
      await requireGallery(ctx, product, imageMediaIds);
      await ctx.db.variants.insertOne(variant);
      await recordInitial(ctx, variant);
      const { variantCount } = await refreshProduct(ctx, productId, ['input', 'productId']);
      if (variantCount > MAX_VARIANTS) {
        throw refusal('INVALID_STATE', `A product has at most ${MAX_VARIANTS} variants.`, [
          'input',
          'productId',
        ]);
      }
    }),
  );
}
