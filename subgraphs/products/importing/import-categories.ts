import { InputProblems, isDuplicate } from '@souk/subgraph';
import { slugOf } from '@souk/text/slug.ts';
import type { CategoryDocument } from '../categories/category.model.ts';
import type { Ctx } from '../context.ts';
import type { ImportCategoryInput } from '../generated/resolvers.ts';
import { nameKeysOf } from '../shared/search-keys.ts';
import { assertBatch, Batch, type ImportResult, importedId } from './rows.ts';

const FALLBACK_SLUG = 'category';

/** Stores categories at the top of the tree: valid rows in one transaction; invalid ones are answered with an error. */
export async function importCategories(
  ctx: Ctx,
  rows: readonly ImportCategoryInput[],
): Promise<{ results: ImportResult[] }> {
  assertBatch(rows);
  for (;;) {
    try {
      return await store(ctx, rows);
    } catch (error) {
      // A category with this slug was created concurrently; the next attempt finds it.
      if (!isDuplicate(error, 'slug')) throw error;
    }
  }
}

const store = (ctx: Ctx, rows: readonly ImportCategoryInput[]): Promise<{ results: ImportResult[] }> =>
  ctx.transaction(async () => {
    const ids = rows.map(({ externalId }) => importedId('cat', externalId));
    const slugs = rows.map(({ name }) => slugOf(name, FALLBACK_SLUG));
    const known = await ctx.db.categories
      .find({ $or: [{ _id: { $in: ids } }, { slug: { $in: slugs } }] }, { slug: 1 })
      .lean();
    const taken = new Set(known.map(({ slug }) => slug));
    const batch = new Batch(
      rows,
      ({ externalId }) => importedId('cat', externalId),
      new Set(known.map(({ _id }) => _id)),
      (row, id) => categoryOf(row, id, taken),
    );
    await ctx.db.categories.insertMany([...batch.made.values()]);
    return batch.answer();
  });

function categoryOf(row: ImportCategoryInput, _id: string, taken: Set<string>): CategoryDocument {
  const problems = new InputProblems();
  const name = problems.readText(['name'], row.name, { min: 1, max: 100 });
  problems.refuse();
  const plain = slugOf(name, FALLBACK_SLUG);
  const slug = taken.has(plain) ? `${plain}-${_id.slice(-10)}` : plain;
  taken.add(slug);
  const now = new Date();
  return {
    _id,
    slug,
    name,
    ...nameKeysOf(name),
    description: '',
    parentId: null,
    path: [_id],
    position: 0,
    imageMediaId: null,
    oldSlugs: [],
    productCount: 0,
    countedAt: null,
    version: 1,
    treeChanges: 0,
    createdAt: now,
    updatedAt: now,
  };
}
