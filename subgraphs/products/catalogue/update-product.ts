import { isDuplicate, refusal } from '@souk/subgraph';
import { keepFacets } from '../attributes/facets.ts';
import type { Ctx } from '../context.ts';
import { productsChanged } from '../counts/products-changed.ts';
import type { UpdateProductInput } from '../generated/resolvers.ts';
import { type Hold, holdChanges, holdOf } from '../moderation/held.ts';
import { contentOf, differingFields, tradeOf } from '../moderation/held-product.ts';
import { ensureTags } from '../tags/tag.service.ts';
import type { ProductDocument } from './product.model.ts';
import { refuseTakenSlug } from './product-slugs.ts';
import { type Changes, readChanges } from './read-changes.ts';
import { editableProduct } from './visibility.ts';

/**
 * Changes the given fields. Raises Refusal NOT_FOUND, INVALID_INPUT, INVALID_STATE when archived and for price or
 * SKU of a product with several variants, VERSION_CONFLICT, and ALREADY_EXISTS for the SKU. Content that has to be approved
 * is held.
 */
export async function updateProduct(
  ctx: Ctx,
  id: string,
  input: UpdateProductInput,
): Promise<ProductDocument> {
  const product = await editableProduct(ctx, id);
  requireVersion(product, input.version);
  const hold = await holdOf(ctx, product);
  if (hold) return updateHeld(ctx, product, hold, input);
  const { product: changed, variant, tags } = await readChanges(ctx, product, input);
  if (tags) changed.tagIds = await ensureTags(ctx, tags);
  return store(ctx, product, input.version, changed, variant);
}

/** Price goes live at once; content joins what is held, except for what the product has already. */
async function updateHeld(
  ctx: Ctx,
  product: ProductDocument,
  hold: Hold,
  { version, ...input }: UpdateProductInput,
): Promise<ProductDocument> {
  const content = contentOf(hold.changes.product, input);
  const read = await readChanges(ctx, product, { ...content, ...tradeOf(input) });
  const differing = await differingFields(ctx, product, content, read);
  const { minPriceMinor, maxPriceMinor, compareAtPriceMinor } = read.product;
  const changed = given({ minPriceMinor, maxPriceMinor, compareAtPriceMinor });
  const { sku: _, ...variant } = read.variant;
  return ctx.transaction(async () => {
    const updated = await store(ctx, product, version, changed, variant);
    await holdChanges(ctx, product, hold, { ...hold.changes, product: differing });
    return updated;
  });
}

const given = (changes: { [K in keyof ProductDocument]?: ProductDocument[K] | undefined }) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));

async function store(
  ctx: Ctx,
  before: ProductDocument,
  version: number,
  changed: Partial<ProductDocument>,
  variant: Changes['variant'],
): Promise<ProductDocument> {
  const { _id, sellerId, defaultVariantId } = before;
  const onVariant = Object.keys(variant).length > 0;
  try {
    return await ctx.transaction(async () => {
      const updated = await ctx.db.products
        .findOneAndUpdate(
          {
            _id,
            status: { $ne: 'ARCHIVED' },
            version,
            // The price belongs to the only variant, so there must not be a second one by now.
            ...(onVariant ? { variantCount: 1, defaultVariantId } : {}),
          },
          { $set: changed, $inc: { version: 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      if (!updated) throw conflict();
      if (changed.categoryPath || changed.tagIds) await productsChanged(ctx, before, updated);
      if (onVariant)
        await ctx.db.variants.updateOne({ _id: defaultVariantId }, { $set: variant, $inc: { version: 1 } });
      await ctx.emit('product.updated', _id, { productId: _id, sellerId });
      return changed.attributes || changed.categoryPath ? keepFacets(ctx, updated) : updated;
    });
  } catch (error) {
    refuseTakenSlug(error);
    if (!isDuplicate(error, 'sku')) throw error;
    throw refusal('ALREADY_EXISTS', 'Another product of this seller already has this SKU.', ['input', 'sku']);
  }
}

/** Raises Refusal VERSION_CONFLICT when the version is not the current one. */
export function requireVersion(product: ProductDocument, version: number): void {
  if (version !== product.version) throw conflict();
}

const conflict = () =>
  refusal(
    'VERSION_CONFLICT',
    'The product was changed since you read it. Read it again and repeat your change.',
    ['input', 'version'],
  );
