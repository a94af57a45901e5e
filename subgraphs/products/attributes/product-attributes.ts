import { InputProblems } from '@souk/subgraph';
import type { ProductDocument, ProductStatus } from '../catalogue/product.model.ts';
import type { Ctx } from '../context.ts';
import type { AttributeValueInput } from '../generated/resolvers.ts';
import type { AttributeValue, Facets } from './attribute.model.ts';
import { attributesOf, type CategoryAttribute } from './effective.ts';
import { facetsOf } from './facets.ts';
import { requireAttributes } from './required.ts';
import { checkValues, withHidden } from './values.ts';

const FIELD = ['input', 'attributes'];

type Given = readonly AttributeValueInput[] | null | undefined;

/**
 * The attribute values of a new product, which has one variant. Raises Refusal INVALID_INPUT, and ATTRIBUTE_REQUIRED for an
 * ACTIVE one.
 */
export async function productAttributes(
  ctx: Ctx,
  { status, categoryPath }: { status: ProductStatus; categoryPath: readonly string[] },
  given: Given,
): Promise<{ attributes: AttributeValue[]; facets: Facets }> {
  const assigned = await attributesOf(ctx, categoryPath);
  const attributes = checked(assigned, given ?? [], []);
  if (status === 'ACTIVE') requireAttributes(assigned, attributes, [{ _id: '', options: [] }], FIELD);
  return { attributes, facets: facetsOf(assigned, attributes, []) };
}

/**
 * The attribute values of a product after a change of them, or of its category to that with the `path`. Raises Refusal
 * INVALID_INPUT, and ATTRIBUTE_REQUIRED for an ACTIVE one.
 */
export async function changedAttributes(
  ctx: Ctx,
  product: ProductDocument,
  path: readonly string[],
  given: Given,
): Promise<{ attributes?: AttributeValue[] }> {
  const assigned = await attributesOf(ctx, path);
  const attributes = given == null ? product.attributes : checked(assigned, given, product.attributes);
  if (product.status === 'ACTIVE') {
    const isMoved = path.join() !== product.categoryPath.join();
    const variants = isMoved
      ? await ctx.db.variants
          .find({ productId: product._id, live: true }, { attributes: 1, options: 1 })
          .lean()
      : [];
    requireAttributes(assigned, attributes, variants, given == null ? ['input', 'categoryId'] : FIELD);
  }
  return given == null ? {} : { attributes };
}

function checked(
  assigned: readonly CategoryAttribute[],
  given: readonly AttributeValueInput[],
  stored: readonly AttributeValue[],
): AttributeValue[] {
  const problems = new InputProblems();
  const values = checkValues(problems, FIELD, 'PRODUCT', assigned, given);
  problems.refuse();
  return withHidden(assigned, 'PRODUCT', stored, values);
}
