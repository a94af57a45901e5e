import type { InputProblems } from '@souk/subgraph';
import type { ProductDocument } from '../catalogue/product.model.ts';
import type { Ctx } from '../context.ts';
import type { AttributeValueInput } from '../generated/resolvers.ts';
import type { AttributeValue } from './attribute.model.ts';
import { attributesOf } from './effective.ts';
import { checkRequired } from './required.ts';
import { checkValues, withHidden } from './values.ts';

const FIELD = ['input', 'attributes'];

/**
 * The attribute values of a variant after a change of all that its category shows. Adds a problem for each invalid one, and
 * ATTRIBUTE_REQUIRED for each that a variant of an ACTIVE product lacks.
 */
export async function variantAttributes(
  ctx: Ctx,
  problems: InputProblems,
  { categoryPath, status }: ProductDocument,
  given: readonly AttributeValueInput[],
  stored: readonly AttributeValue[],
): Promise<AttributeValue[]> {
  const assigned = await attributesOf(ctx, categoryPath);
  const values = checkValues(problems, FIELD, 'VARIANT', assigned, given);
  if (status === 'ACTIVE') checkRequired(problems, FIELD, 'VARIANT', assigned, values);
  return withHidden(assigned, 'VARIANT', stored, values);
}
