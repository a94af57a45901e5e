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
 * The attribute values of a new product and of each of its variants. Raises Refusal INVALID_INPUT, and ATTRIBUTE_REQUIRED for
 * an ACTIVE one.
 */
export async function productAttributes(
  ctx: Ctx,
  { status, categoryPath }: { status: ProductStatus; categoryPath: readonly string[] },
  input: { attributes?: Given; variants?: readonly { attributes?: Given }[] | null },
  variants: readonly { id: string; options: readonly { value: string }[] }[],
): Promise<{ attributes: AttributeValue[]; variantAttributes: AttributeValue[][]; facets: Facets }> {
  return newAttributes(await attributesOf(ctx, categoryPath), status, input, variants);
}

/** As {@link productAttributes}, with the attributes that the category has. */
export function newAttributes(
  assigned: readonly CategoryAttribute[],
  status: ProductStatus,
  input: { attributes?: Given; variants?: readonly { attributes?: Given }[] | null },
  variants: readonly { id: string; options: readonly { value: string }[] }[],
): { attributes: AttributeValue[]; variantAttributes: AttributeValue[][]; facets: Facets } {
  const problems = new InputProblems();
  const attributes = checkValues(problems, FIELD, 'PRODUCT', assigned, input.attributes ?? []);
  const variantAttributes = variants.map((_, index) => {
    const path = ['input', 'variants', String(index), 'attributes'];
    return checkValues(problems, path, 'VARIANT', assigned, input.variants?.[index]?.attributes ?? []);
  });
  problems.refuse();
  if (status === 'ACTIVE') {
    const judged = variants.map(({ id, options }, index) => ({
      _id: id,
      options,
      attributes: variantAttributes[index] ?? [],
    }));
    requireAttributes(assigned, attributes, judged, FIELD);
  }
  return { attributes, variantAttributes, facets: facetsOf(assigned, attributes, variantAttributes) };
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
