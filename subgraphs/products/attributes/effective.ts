import { defineLoader, load } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import type { AttributeAssignment, AttributeDocument } from './attribute.model.ts';

/** An attribute as one category has it: by its own assignment, or by that of the nearest category above it. */
export interface CategoryAttribute extends AttributeAssignment {
  attribute: AttributeDocument;
}

/** The attributes of a category by its path, those assigned at the top of the tree first, then by name. */
export function effectiveOf(
  attributes: readonly AttributeDocument[],
  path: readonly string[],
): CategoryAttribute[] {
  const depthOf = ({ categoryId }: AttributeAssignment) => path.indexOf(categoryId);
  return attributes
    .flatMap((attribute) => {
      const [nearest] = attribute.assignments
        .filter((one) => depthOf(one) >= 0)
        .toSorted((a, b) => depthOf(b) - depthOf(a));
      return nearest ? [{ ...nearest, attribute }] : [];
    })
    .toSorted((a, b) => depthOf(a) - depthOf(b) || compare(a.attribute.nameKey, b.attribute.nameKey));
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The attributes of the category with this path as they are stored now; empty for products in no category. */
export async function attributesOf(ctx: Ctx, path: readonly string[]): Promise<CategoryAttribute[]> {
  if (path.length === 0) return [];
  return effectiveOf(await ctx.db.attributes.find(assignedTo(path)).lean(), path);
}

const assignedTo = (categoryIds: readonly string[]) => ({
  'assignments.categoryId': { $in: [...categoryIds] },
});

const byPath = defineLoader<Ctx, string, CategoryAttribute[]>(async (db, keys) => {
  const paths = new Map(keys.map((key) => [key, key.split(' ')]));
  const attributes = await db.attributes.find(assignedTo([...new Set([...paths.values()].flat())])).lean();
  return new Map([...paths].map(([key, path]) => [key, effectiveOf(attributes, path)]));
});

/** As {@link attributesOf}, batched: one read for all categories and products of an answer. */
export const loadAttributesOf = async (ctx: Ctx, path: readonly string[]): Promise<CategoryAttribute[]> =>
  path.length === 0 ? [] : ((await load(ctx, byPath, path.join(' '))) ?? []);

/** The path of a variant's product, batched. */
export const pathOfProduct = defineLoader<Ctx, string, string[]>(async (db, ids) => {
  const products = await db.products.find({ _id: { $in: [...ids] } }, { categoryPath: 1 }).lean();
  return new Map(products.map(({ _id, categoryPath }) => [_id, categoryPath]));
});

/** Attributes by id, batched. */
export const attributeLoader = defineLoader<Ctx, string, AttributeDocument>(async (db, ids) => {
  const attributes = await db.attributes.find({ _id: { $in: [...ids] } }).lean();
  return new Map(attributes.map((attribute) => [attribute._id, attribute]));
});
