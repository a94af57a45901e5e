import type { ProductDocument } from '../catalogue/product.model.ts';
import type { Ctx } from '../context.ts';
import type { AttributeLevel, AttributeValue, Facets } from './attribute.model.ts';
import { attributesOf, type CategoryAttribute } from './effective.ts';

/**
 * The keys of a value in facets: a text in lower case, a number as it is written in JSON, `true` or `false`, or the slugs
 * of its choices.
 */
export const facetKeys = ({ value }: AttributeValue): string[] =>
  Array.isArray(value) ? value : [typeof value === 'string' ? value.toLowerCase() : String(value)];

/** The values among some that are of attributes at a level of the category; the others are kept, but not shown. */
export function shownValues(
  attributes: readonly CategoryAttribute[],
  level: AttributeLevel,
  values: readonly AttributeValue[],
): { assigned: CategoryAttribute; given: AttributeValue }[] {
  return attributes.flatMap((assigned) => {
    if (assigned.level !== level) return [];
    const given = values.find(({ attributeId }) => attributeId === assigned.attribute._id);
    return given ? [{ assigned, given }] : [];
  });
}

/** The facets of a product from its values and those of each of its variants that is not deleted. */
export function facetsOf(
  attributes: readonly CategoryAttribute[],
  product: readonly AttributeValue[],
  variants: readonly (readonly AttributeValue[])[],
): Facets {
  const filterable = attributes.filter(({ isFilterable }) => isFilterable);
  const shown = [
    ...shownValues(filterable, 'PRODUCT', product),
    ...variants.flatMap((values) => shownValues(filterable, 'VARIANT', values)),
  ].map(({ given }) => given);
  const numbers = new Map<string, Facets['facetNumbers'][number]>();
  for (const { attributeId, value } of shown)
    if (typeof value === 'number') numbers.set(`${attributeId}=${value}`, { attributeId, value });
  const facets = shown.flatMap((given) => facetKeys(given).map((key) => `${given.attributeId}=${key}`));
  return { facets: [...new Set(facets)].toSorted(), facetNumbers: [...numbers.values()] };
}

/**
 * Brings the facets of a product up to date with its stored values and variants. Call it in the transaction that changed
 * them; returns the product as it is then.
 */
export async function keepFacets(ctx: Ctx, product: ProductDocument): Promise<ProductDocument> {
  const attributes = await attributesOf(ctx, product.categoryPath);
  const variants =
    attributes.length > 0
      ? await ctx.db.variants.find({ productId: product._id, deletedAt: null }, { attributes: 1 }).lean()
      : [];
  const now = facetsOf(
    attributes,
    product.attributes ?? [],
    variants.map((variant) => variant.attributes ?? []),
  );
  if (isSame(now, product)) return product;
  await ctx.db.products.updateOne({ _id: product._id }, { $set: now }, { timestamps: false });
  return { ...product, ...now };
}

/** Whether a product has these facets stored already. */
export const isSame = (now: Facets, { facets = [], facetNumbers = [] }: Partial<Facets>): boolean =>
  JSON.stringify([now.facets, now.facetNumbers.map(keyOf)]) ===
  JSON.stringify([facets, facetNumbers.map(keyOf)]);

const keyOf = ({ attributeId, value }: Facets['facetNumbers'][number]) => [attributeId, value];
