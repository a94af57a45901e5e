import { type Connection, defineLoader, InputProblems, makeOnce, readPage, refusal } from '@souk/subgraph';
import { lengthProblem, readLine } from '@souk/text/line.ts';
import type { Ctx } from '../../context.ts';
import type { CreateSynonymInput, QuerySynonymsArgs, UpdateSynonymInput } from '../../generated/resolvers.ts';
import { wordsOfSynonym } from '../memory/question.ts';
import type { SynonymDocument } from './synonym.model.ts';

const MAX_TEXTS = 20;
const MAX_LENGTH = 60;
const MAX_WORDS = 4;
const MAX_SYNONYMS = 1_000;
const SORTS = {
  NEWEST_FIRST: { field: 'createdAt', direction: -1 },
  OLDEST_FIRST: { field: 'createdAt', direction: 1 },
} as const;

/** Synonyms by id, batched. */
export const synonymLoader = defineLoader<Ctx, string, SynonymDocument>(async (db, ids) => {
  const found = await db.synonyms.find({ _id: { $in: [...ids] } }).lean();
  return new Map(found.map((synonym) => [synonym._id, synonym]));
});

export function listSynonyms(
  ctx: Ctx,
  { filter, sort, ...page }: QuerySynonymsArgs,
): Promise<Connection<SynonymDocument>> {
  const key = filter?.term == null ? null : keyOf(filter.term);
  return readPage<SynonymDocument>(
    { model: ctx.db.synonyms, filter: key === null ? {} : { keys: key }, sort: SORTS[sort] },
    page,
  );
}

/** Creates a synonym, once per idempotency key. Raises Refusal INVALID_INPUT, LIMIT_REACHED and IDEMPOTENCY_CONFLICT. */
export function createSynonym(ctx: Ctx, input: CreateSynonymInput): Promise<SynonymDocument> {
  const { idempotencyKey, ...given } = input;
  const call = { operation: 'createSynonym', idempotencyKey, input: given };
  const gone = () => refusal('NOT_FOUND', 'The synonym was deleted since.', ['input', 'idempotencyKey']);
  return makeOnce(ctx, call, { model: ctx.db.synonyms, prefix: 'syn', gone }, async (_id) => {
    const texts = check(input.terms, input.alternatives ?? []);
    await ctx.transaction(async () => {
      if ((await ctx.db.synonyms.countDocuments({})) >= MAX_SYNONYMS)
        throw refusal('INVALID_STATE', `There are at most ${MAX_SYNONYMS} synonyms. Delete one first.`);
      await ctx.db.synonyms.insertOne({ _id, ...texts, version: 1 });
    });
  });
}

/** Changes a synonym. Raises Refusal NOT_FOUND, INVALID_INPUT and VERSION_CONFLICT. */
export async function updateSynonym(
  ctx: Ctx,
  id: string,
  input: UpdateSynonymInput,
): Promise<SynonymDocument> {
  const now = await ctx.db.synonyms.findById(id).lean();
  if (!now) throw refusal('NOT_FOUND', 'There is no such synonym.', ['id']);
  const texts = check(input.terms ?? now.terms, input.alternatives ?? now.alternatives);
  const changed = await ctx.transaction(() =>
    ctx.db.synonyms
      .findOneAndUpdate(
        { _id: id, version: input.version },
        { $set: texts, $inc: { version: 1 } },
        { returnDocument: 'after' },
      )
      .lean(),
  );
  if (changed) return changed;
  throw refusal(
    'VERSION_CONFLICT',
    'The synonym was changed since you read it. Read it again and repeat your change.',
    ['input', 'version'],
  );
}

/** Deletes a synonym; returns its id. Raises Refusal NOT_FOUND. */
export async function deleteSynonym(ctx: Ctx, id: string): Promise<string> {
  const { deletedCount } = await ctx.transaction(() => ctx.db.synonyms.deleteOne({ _id: id }));
  if (deletedCount === 0) throw refusal('NOT_FOUND', 'There is no such synonym.', ['id']);
  return id;
}

const keyOf = (text: string) => wordsOfSynonym(text).join(' ');

function check(terms: readonly string[], alternatives: readonly string[]) {
  const problems = new InputProblems();
  const texts = {
    terms: readTexts(problems, 'terms', terms),
    alternatives: readTexts(problems, 'alternatives', alternatives),
  };
  const least = alternatives.length > 0 ? 1 : 2;
  if (texts.terms.length < least) {
    const message =
      least === 1
        ? 'There has to be a term.'
        : 'There have to be two terms that stand for each other, or a term and an alternative.';
    problems.add('INVALID_INPUT', message, ['input', 'terms']);
  }
  problems.refuse();
  return { ...texts, keys: [...new Set([...texts.terms, ...texts.alternatives].map(keyOf))] };
}

function readTexts(problems: InputProblems, name: string, given: readonly string[]): string[] {
  if (given.length > MAX_TEXTS)
    problems.add('INVALID_INPUT', `There are at most ${MAX_TEXTS} texts.`, ['input', name]);
  const texts = given.map((text) => readLine(text).text ?? '');
  texts.forEach((text, at) => {
    const words = wordsOfSynonym(text).length;
    const problem = lengthProblem(text, { min: 1, max: MAX_LENGTH });
    if (problem)
      problems.add('INVALID_INPUT', `A text has 1 to ${MAX_LENGTH} characters.`, ['input', name, String(at)]);
    else if (words === 0 || words > MAX_WORDS)
      problems.add('INVALID_INPUT', `A text has 1 to ${MAX_WORDS} words that a search looks for.`, [
        'input',
        name,
        String(at),
      ]);
  });
  return [...new Map(texts.map((text) => [keyOf(text), text])).values()];
}
