import { refusal } from '@souk/subgraph';
import { requireCategory } from '../categories/category.service.ts';
import type { Ctx } from '../context.ts';
import type { AssignAttributeInput } from '../generated/resolvers.ts';
import type { AttributeDocument } from './attribute.model.ts';
import { existingAttribute } from './attribute.service.ts';
import { attributesOf } from './effective.ts';
import { requestFacetRefresh } from './refresh-facets.ts';

const MAX_CATEGORIES = 100;
const MAX_ATTRIBUTES = 50;

/**
 * Assigns an attribute to a category, or changes how it is. Raises Refusal NOT_FOUND for either, and INVALID_STATE when the
 * category has too many attributes or the attribute too many categories.
 */
export async function assignAttribute(
  ctx: Ctx,
  id: string,
  { categoryId, level, isRequired, isFilterable }: AssignAttributeInput,
): Promise<AttributeDocument> {
  const { assignments } = await existingAttribute(ctx, id);
  const { categoryPath } = await requireCategory(ctx, categoryId, ['input', 'categoryId']);
  const effective = await attributesOf(ctx, categoryPath);
  if (effective.length >= MAX_ATTRIBUTES && !effective.some(({ attribute }) => attribute._id === id)) {
    const message = `A category has at most ${MAX_ATTRIBUTES} attributes, those of the categories above it included.`;
    throw refusal('INVALID_STATE', message, ['input', 'categoryId']);
  }
  const others = assignments.filter((one) => one.categoryId !== categoryId);
  if (others.length >= MAX_CATEGORIES) {
    const message = `An attribute is assigned to at most ${MAX_CATEGORIES} categories. Assign it to one above them.`;
    throw refusal('INVALID_STATE', message, ['input', 'categoryId']);
  }
  const assignment = {
    categoryId,
    level,
    isRequired: isRequired ?? false,
    isFilterable: isFilterable ?? false,
  };
  return store(ctx, id, categoryId, assignment);
}

/** Takes an attribute off a category; repeating it changes nothing. Raises Refusal NOT_FOUND. */
export async function unassignAttribute(
  ctx: Ctx,
  id: string,
  categoryId: string,
): Promise<AttributeDocument> {
  await existingAttribute(ctx, id);
  return store(ctx, id, categoryId, null);
}

function store(
  ctx: Ctx,
  id: string,
  categoryId: string,
  assignment: AttributeDocument['assignments'][number] | null,
): Promise<AttributeDocument> {
  return ctx.transaction(async () => {
    const { assignments } = await existingAttribute(ctx, id);
    const kept = assignments.filter((one) => one.categoryId !== categoryId);
    const update = { $set: { assignments: assignment ? [...kept, assignment] : kept }, $inc: { version: 1 } };
    const after = await ctx.db.attributes
      .findOneAndUpdate({ _id: id }, update, { returnDocument: 'after' })
      .lean();
    if (!after) throw refusal('NOT_FOUND', 'There is no such attribute.', ['id']);
    await requestFacetRefresh(ctx, categoryId);
    return after;
  });
}
