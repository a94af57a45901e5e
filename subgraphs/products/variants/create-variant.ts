import {
  type IdempotentCall,
  InputProblems,
  refusal,
  requestDigest,
  withIdempotencyKey,
} from '@souk/subgraph';
import { variantAttributes } from '../attributes/variant-attributes.ts';
import type { ProductDocument } from '../catalogue/product.model.ts';
import { checkPrice, checkSku, checkUnits } from '../catalogue/product-rules.ts';
import { editableProduct } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import type { CreateProductVariantInput } from '../generated/resolvers.ts';
import { recordInitial } from '../inventory/movements.ts';
import { initialInventory } from '../inventory/stock.ts';
import { defaultThreshold } from '../inventory/stock-settings.service.ts';
import { bumped, type Hold, holdChanges, holdOf, withHeld } from '../moderation/held.ts';
import { refuseSkuInUse } from '../moderation/held-product.ts';
import { withNewVariant } from '../moderation/held-variant.ts';
import { checkChoices, optionKeyOf } from './choices.ts';
import type { NewVariantInput } from './read-variant-changes.ts';
import { refreshProduct } from './refresh-product.ts';
import type { VariantDocument } from './variant.model.ts';
import { checkImages, namingDuplicates, requireGallery, requireOptions } from './variant-access.ts';
import { checkCompareAt, checkMeasures, UNMEASURED } from './variant-fields.ts';

export const MAX_VARIANTS = 100;

/**
 * Adds a variant, once per idempotency key. Raises Refusal NOT_FOUND, INVALID_INPUT, INVALID_STATE, IDEMPOTENCY_CONFLICT,
 * and ALREADY_EXISTS for SKU or options. One that has to be approved is held: there is none then.
 */
export async function createVariant(
  ctx: Ctx,
  { idempotencyKey, ...input }: CreateProductVariantInput,
): Promise<{ product: ProductDocument; variant: VariantDocument | null }> {
  const call = { operation: 'createProductVariant', idempotencyKey, input };
  await withIdempotencyKey(ctx, call, async () => {
    const id = idOf(ctx, call);
    if (await ctx.db.variants.exists({ _id: id })) return null;
    await addVariant(ctx, id, input);
    return null;
  });
  const product = await ctx.db.products.findById(input.productId).lean();
  if (!product) throw refusal('NOT_FOUND', 'The product was deleted since.', ['input', 'productId']);
  return { product, variant: await ctx.db.variants.findById(idOf(ctx, call)).lean() };
}

/** Adds a variant under its id, or holds it where it has to be approved. Raises as {@link createVariant}. */
export async function addVariant(ctx: Ctx, id: string, input: NewVariantInput): Promise<void> {
  const product = await editableProduct(ctx, input.productId, ['input', 'productId']);
  const hold = await holdOf(ctx, product);
  if (hold) await holdNew(ctx, product, hold, id, input);
  else await storeVariant(ctx, id, input);
}

const idOf = (ctx: Ctx, call: IdempotentCall) => `var_${requestDigest(ctx.viewer, call)}`;

async function holdNew(
  ctx: Ctx,
  product: ProductDocument,
  hold: Hold,
  id: string,
  input: NewVariantInput,
): Promise<void> {
  const variant = await readVariant(ctx, withHeld(product, hold), id, input);
  const changes = withNewVariant(hold, id, input);
  if (product.variantCount + (changes.newVariants?.length ?? 0) > MAX_VARIANTS) throw tooMany();
  if (variant.sku !== null) await refuseSkuInUse(ctx, product.sellerId, variant.sku);
  const { optionKey } = variant;
  if (await ctx.db.variants.exists({ productId: product._id, live: true, optionKey }))
    throw refusal('ALREADY_EXISTS', 'Another variant already has these option values.', ['input', 'options']);
  await ctx.transaction(async () => {
    await holdChanges(ctx, product, hold, changes);
    await bumped(ctx, product);
  });
}

/** Stores a new variant under its id. Raises as {@link createVariant}. */
export async function storeVariant(ctx: Ctx, id: string, input: NewVariantInput): Promise<void> {
  const { productId } = input;
  const product = await editableProduct(ctx, productId, ['input', 'productId']);
  const variant = await readVariant(ctx, product, id, input);
  await namingDuplicates(() =>
    ctx.transaction(async () => {
      await requireOptions(ctx, product);
      await requireGallery(ctx, product, variant.imageMediaIds);
      await ctx.db.variants.insertOne(variant);
      await recordInitial(ctx, variant);
      const { variantCount } = await refreshProduct(ctx, productId, ['input', 'productId']);
      if (variantCount > MAX_VARIANTS) throw tooMany();
    }),
  );
}

const tooMany = () =>
  refusal('INVALID_STATE', `A product has at most ${MAX_VARIANTS} variants.`, ['input', 'productId']);

async function readVariant(
  ctx: Ctx,
  product: ProductDocument,
  id: string,
  input: NewVariantInput,
): Promise<VariantDocument> {
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
  return {
    _id: id,
    productId: product._id,
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
}
