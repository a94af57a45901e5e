import { InputProblems, refusal } from '@souk/subgraph';
import { readParagraphs } from '@souk/text/line.ts';
import type { Ctx } from '../context.ts';
import { nameKeysOf } from '../shared/search-keys.ts';
import type { CategoryDocument } from './category.model.ts';

const MAX_SLUG = 100;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What people say of a category, absent where it stays as it is. */
interface Given {
  name?: string | null;
  description?: string | null;
  slug?: string | null;
}

/** The given texts of a category in their stored form. Raises Refusal INVALID_INPUT with every problem. */
export function checkFields(
  given: Given,
): Partial<Pick<CategoryDocument, 'name' | 'nameKey' | 'words' | 'description' | 'slug'>> {
  const problems = new InputProblems();
  const fields: ReturnType<typeof checkFields> = {};
  if (given.name != null) {
    const name = problems.readText(['input', 'name'], given.name, { min: 1, max: 100 });
    Object.assign(fields, { name, ...nameKeysOf(name) });
  }
  if (given.description != null) {
    const field = ['input', 'description'];
    fields.description = problems.readText(field, given.description, { max: 2_000 }, readParagraphs);
  }
  if (given.slug != null) {
    if (!SLUG.test(given.slug) || given.slug.length > MAX_SLUG) {
      const message = `A slug has 1 to ${MAX_SLUG} lower-case letters a to z, digits and single hyphens between them.`;
      problems.add('INVALID_INPUT', message, ['input', 'slug']);
    }
    fields.slug = given.slug;
  }
  problems.refuse();
  return fields;
}

/** Raises Refusal INVALID_INPUT unless the id is that of a category's picture. Call it outside of transactions. */
export async function requirePicture(ctx: Ctx, mediaId: string): Promise<void> {
  const { mediaValidations } = await ctx.services.call<{
    mediaValidations: { isValid: boolean; problem: string | null }[];
  }>(
    'media',
    'query ($ids: [ID!]!) { mediaValidations(ids: $ids, purpose: CATEGORY_IMAGE) { isValid problem } }',
    { ids: [mediaId] },
  );
  const [verdict] = mediaValidations;
  if (verdict?.isValid) return;
  throw refusal('INVALID_INPUT', verdict?.problem ?? 'There is no such picture.', ['input', 'imageMediaId']);
}

/** Publishes that a category shows another picture than before, or none. Call it within the transaction of the change. */
export async function emitPicture(
  ctx: Ctx,
  categoryId: string,
  before: string | null,
  after: string | null,
): Promise<void> {
  if (before === after) return;
  const link = (mediaId: string) =>
    ({ mediaId, service: 'products', entityType: 'Category', entityId: categoryId }) as const;
  if (before !== null) await ctx.emit('media.detached', before, link(before));
  if (after !== null) await ctx.emit('media.attached', after, link(after));
}
