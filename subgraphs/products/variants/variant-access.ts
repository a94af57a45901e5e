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

/** Adds a problem for a picture that does not belong to the product. */
export function checkImage(
  problems: InputProblems,
  { images }: ProductDocument,
  mediaId: string | null | undefined,
): void {
  if (mediaId == null || images.some((image) => image.mediaId === mediaId)) return;
  problems.add('INVALID_INPUT', 'The picture must be one of the pictures of the product.', [
    'input',
    'imageMediaId',
  ]);
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
