import { defineLoader, type InputProblems, load, newId } from '@souk/subgraph';
import { lengthProblem, readLine } from '@souk/text/line.ts';
import type { Ctx } from '../context.ts';
import { nameKeysOf } from '../shared/search-keys.ts';
import type { TagDocument } from './tag.model.ts';

export const MAX_TAGS = 20;
const MAX_TAG = 40;

/** The stored form of a tag: one line in lower case; empty for invalid text, which no tag equals. */
export const normalise = (name: string) => (readLine(name).text ?? '').toLowerCase();

/** Tags by id, batched. */
export const tagLoader = defineLoader<Ctx, string, TagDocument>(async (db, ids) => {
  const tags = await db.tags.find({ _id: { $in: [...ids] } }).lean();
  return new Map(tags.map((tag) => [tag._id, tag]));
});

const idsByName = defineLoader<Ctx, string, string>(async (db, names) => {
  const tags = await db.tags.find({ name: { $in: [...names] } }).lean();
  return new Map(tags.map(({ _id, name }) => [name, _id]));
});

/** The ids of tags by name; null when one of them does not exist. */
export async function tagIdsOf(ctx: Ctx, names: readonly string[]): Promise<string[] | null> {
  const wanted = [...new Set(names.map(normalise))];
  const found = await Promise.all(wanted.map((name) => load(ctx, idsByName, name)));
  const ids = found.filter((id) => id !== null);
  return ids.length === wanted.length ? ids : null;
}

/** The stored form of the name of a tag; adds a problem for one that is empty or too long. */
export function checkTagName(problems: InputProblems, field: string[], given: string): string {
  const name = normalise(given);
  if (lengthProblem(name, { min: 1, max: MAX_TAG }))
    problems.add('INVALID_INPUT', `A tag has 1 to ${MAX_TAG} characters.`, field);
  return name;
}

/** The stored forms of a product's tags without duplicates; adds a problem for invalid ones. */
export function checkTags(problems: InputProblems, field: string[], names: readonly string[]): string[] {
  const tags = [...new Set(names.map(normalise))];
  if (tags.length > MAX_TAGS) problems.add('INVALID_INPUT', `A product has at most ${MAX_TAGS} tags.`, field);
  if (tags.some((tag) => lengthProblem(tag, { min: 1, max: MAX_TAG }))) {
    problems.add('INVALID_INPUT', `A tag has 1 to ${MAX_TAG} characters.`, field);
  }
  return tags;
}

/** The ids of tags by normalised name, in order; missing ones are created. Call it outside of transactions. */
export async function ensureTags(ctx: Ctx, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  await ctx.db.tags.bulkWrite(
    names.map((name) => ({
      updateOne: {
        filter: { name },
        update: { $setOnInsert: { _id: newId('tag'), ...nameKeysOf(name), productCount: 0, version: 1 } },
        upsert: true,
      },
    })),
    { ordered: false },
  );
  const tags = await ctx.db.tags.find({ name: { $in: [...names] } }).lean();
  const ids = new Map(tags.map(({ _id, name }) => [name, _id]));
  return names.flatMap((name) => ids.get(name) ?? []);
}
