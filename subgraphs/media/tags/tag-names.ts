import { type InputProblems, newId } from '@souk/subgraph';
import { lengthProblem, readLine } from '@souk/text/line.ts';
import { sortKey } from '@souk/text/sort-key.ts';
import { wordsOfAll } from '@souk/text/words.ts';
import type { Ctx } from '../context.ts';

/** How many tags an item has at most. */
export const MAX_TAGS = 20;
const MAX_TAG = 40;

/** The stored form of a tag: one line in lower case; empty for invalid text, which no tag equals. */
export const normalise = (name: string): string => (readLine(name).text ?? '').toLowerCase();

/** Sort key and search words of a tag. */
export const keysOf = (name: string): { nameKey: string; words: string[] } => ({
  nameKey: sortKey(name),
  words: wordsOfAll([name], 'name'),
});

/** The stored forms of tags without duplicates; adds a problem for malformed ones. */
export function checkTags(problems: InputProblems, field: string[], names: readonly string[]): string[] {
  const tags = [...new Set(names.map(normalise))];
  if (tags.length > MAX_TAGS) problems.add('INVALID_INPUT', `At most ${MAX_TAGS} tags.`, field);
  if (tags.some((tag) => lengthProblem(tag, { min: 1, max: MAX_TAG }))) {
    problems.add('INVALID_INPUT', `A tag has 1 to ${MAX_TAG} characters.`, field);
  }
  return tags;
}

/** Creates the tags that do not exist yet. Call it outside of transactions. */
export async function ensureTags(ctx: Pick<Ctx, 'db'>, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await ctx.db.mediaTags.bulkWrite(
    names.map((name) => ({
      updateOne: {
        filter: { name },
        update: { $setOnInsert: { _id: newId('mtg'), ...keysOf(name) } },
        upsert: true,
      },
    })),
    { ordered: false },
  );
}
