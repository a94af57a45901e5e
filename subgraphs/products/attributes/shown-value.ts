import { load } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type {
  AttributeChoice,
  AttributeDocument,
  AttributeLevel,
  AttributeValue,
} from './attribute.model.ts';
import { loadAttributesOf, pathOfProduct } from './effective.ts';
import { shownValues } from './facets.ts';

/** A value with its attribute. */
export interface ShownValue {
  attribute: AttributeDocument;
  value: AttributeValue['value'];
}

/** The values that a product or variant of a category shows, in the category's order of attributes. */
export async function shownOf(
  ctx: Ctx,
  path: readonly string[],
  level: AttributeLevel,
  values: readonly AttributeValue[] | undefined,
): Promise<ShownValue[]> {
  if (!values || values.length === 0) return [];
  const found = shownValues(await loadAttributesOf(ctx, path), level, values);
  return found.map(({ assigned, given }) => ({ attribute: assigned.attribute, value: given.value }));
}

/** The values that a variant shows. */
export async function shownOfVariant(
  ctx: Ctx,
  { productId, attributes }: { productId: string; attributes?: readonly AttributeValue[] },
): Promise<ShownValue[]> {
  if (!attributes || attributes.length === 0) return [];
  return shownOf(ctx, (await load(ctx, pathOfProduct, productId)) ?? [], 'VARIANT', attributes);
}

/** The chosen ones among the choices of a value's attribute. */
export const choicesOf = ({ attribute, value }: ShownValue): AttributeChoice[] =>
  Array.isArray(value) ? attribute.choices.filter(({ slug }) => value.includes(slug)) : [];

/** A value as customers read it. */
export function textOf(shown: ShownValue): string {
  const { attribute, value } = shown;
  if (Array.isArray(value))
    return choicesOf(shown)
      .map(({ label }) => label)
      .join(', ');
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return attribute.unit ? `${value} ${attribute.unit}` : String(value);
}
