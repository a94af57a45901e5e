import { type InputProblems, isDuplicate, refusal } from '@souk/subgraph';
import type { ProductDocument } from '../catalogue/product.model.ts';
import { editableProduct, maySee } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import type { VariantDocument } from './variant.model.ts';

/** A variant and its product, after a change. */
export interface Changed {
  product: ProductDocument;
  variant: VariantDocument;
}

/** A variant that the viewer may change, and its product. Raises Refusal NOT_FOUND and INVALID_STATE, and FORBIDDEN. */
export async function editableVariant(ctx: Ctx, id: string, field: string[] = ['id']): Promise<Changed> {
  const variant = await ctx.db.variants.findById(id).lean();
  const product = variant && (await ctx.db.products.findById(variant.productId).lean());
  if (!variant || variant.deletedAt || !product || !maySee(ctx.viewer, product)) {
    throw refusal('NOT_FOUND', 'There is no such variant.', field);
  }
  return { variant, product: await editableProduct(ctx, product._id, field) };
}

/**
 * Raises Refusal VERSION_CONFLICT when the options have changed since the input was checked against them. The transaction
 * later writes to the product, so a concurrent change conflicts as well.
 */
export async function requireOptions(ctx: Ctx, { _id, options }: ProductDocument): Promise<void> {
  const now = await ctx.db.products.findById(_id, { options: 1 }).lean();
  if (now && optionKey(now) === optionKey({ options })) return;
  throw refusal(
    'VERSION_CONFLICT',
    "The product's options were changed. Read them again and repeat your change.",
  );
}

const optionKey = ({ options }: Pick<ProductDocument, 'options'>) =>
  JSON.stringify(options.map(({ name, values }) => [name, values]));

/** The pictures that an input gives a variant; undefined when it says nothing of them. */
interface GivenImages {
  imageMediaIds?: readonly string[] | null;
  /** The former way to give a single one. */
  imageMediaId?: string | null;
}

/**
 * The pictures of a variant in their order, without repetitions; undefined when the input leaves them as they are. Adds a
 * problem for each that is not in the gallery of the product.
 */
export function checkImages(
  problems: InputProblems,
  { images }: ProductDocument,
  { imageMediaIds, imageMediaId }: GivenImages,
): string[] | undefined {
  if (imageMediaId != null && imageMediaIds != null)
    problems.add('INVALID_INPUT', 'Give `imageMediaIds` alone.', ['input', 'imageMediaId']);
  const inGallery = (id: string) => images.some(({ mediaId }) => mediaId === id);
  const check = (id: string, field: string[]) => {
    if (!inGallery(id))
      problems.add('INVALID_INPUT', 'The picture must be one of the pictures of the product.', field);
  };
  if (imageMediaIds != null) {
    for (const [index, id] of imageMediaIds.entries()) check(id, ['input', 'imageMediaIds', String(index)]);
    return [...new Set(imageMediaIds)];
  }
  if (imageMediaId == null) return imageMediaId === null ? [] : undefined;
  check(imageMediaId, ['input', 'imageMediaId']);
  return [imageMediaId];
}

/**
 * Raises Refusal VERSION_CONFLICT when one of the pictures left the gallery since the input was checked against it. Call it
 * in the transaction, which later writes to the product.
 */
export async function requireGallery(
  ctx: Ctx,
  { _id }: ProductDocument,
  mediaIds: readonly string[] | undefined,
): Promise<void> {
  if (!mediaIds || mediaIds.length === 0) return;
  const now = await ctx.db.products.findById(_id, { images: 1 }).lean();
  if (mediaIds.every((id) => now?.images.some(({ mediaId }) => mediaId === id))) return;
  throw refusal(
    'VERSION_CONFLICT',
    "The product's gallery was changed. Read it again and repeat your change.",
  );
}

/** Runs a write; raises Refusal ALREADY_EXISTS for a SKU or option values in use. */
export async function namingDuplicates<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isDuplicate(error, 'sku')) {
      throw refusal('ALREADY_EXISTS', 'Another product of this seller already has this SKU.', [
        'input',
        'sku',
      ]);
    }
    if (isDuplicate(error, 'optionKey')) {
      throw refusal('ALREADY_EXISTS', 'Another variant already has these option values.', [
        'input',
        'options',
      ]);
    }
    throw error;
  }
}
