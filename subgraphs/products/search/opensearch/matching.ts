import { z } from 'zod';
import type { Question } from '../memory/question.ts';
import { clauseOfPart, havingWord, type Slips, wordsThatMaySlip } from './clauses.ts';
import type { Clause, Connection } from './connection.ts';
import type { Labels } from './labels.ts';
import { allOf, FOR_SALE, type Typed } from './query.ts';

const answers = z.object({
  responses: z.array(z.object({ hits: z.object({ total: z.object({ value: z.number() }) }) })),
});

/**
 * The parts of a question as clauses: with the slips of words that nothing for sale has, and with those of all words and in
 * looser ways where nothing for sale has all parts.
 */
export async function partsOf(
  connection: Connection,
  index: string,
  labels: Labels,
  question: Question,
): Promise<Clause[]> {
  const clauses = (slips: Slips, isLoose = false) =>
    question.parts.map((part) => clauseOfPart(part, labels, slips, isLoose));
  const asTyped = clauses(() => false);
  const maySlip = wordsThatMaySlip(question);
  if (maySlip.length === 0 && !question.parts.some(({ looseWays }) => looseWays.length > 0)) return asTyped;
  // A word that the catalogue has is no slip.
  const asked = maySlip.filter((typed) => !labels.hasWord(typed));
  const [isThere = false, ...known] = await whichExist(connection, index, [
    allOf(asTyped),
    ...asked.map(havingWord),
  ]);
  if (isThere && known.every(Boolean)) return asTyped;
  const unknown = asked.filter((_, at) => !known[at]);
  if (unknown.length > 0) {
    const withSlips = clauses((typed) => unknown.some((one) => isSame(one, typed)));
    const [isFound = false] = await whichExist(connection, index, [allOf(withSlips)]);
    if (isFound) return withSlips;
  }
  return clauses(() => true, true);
}

const isSame = (one: Typed, other: Typed) => one.word === other.word && one.prefix === other.prefix;

/** Which of the clauses something for sale has: one request, which ends at the first product that does. */
async function whichExist(
  connection: Connection,
  index: string,
  clauses: readonly Clause[],
): Promise<boolean[]> {
  const lines = clauses.flatMap((clause) => [
    { index },
    { size: 0, terminate_after: 1, track_total_hits: true, query: allOf([FOR_SALE, clause]) },
  ]);
  const answer = await connection.read({ method: 'POST', path: '/_msearch', lines }, answers);
  return (answer?.responses ?? []).map(({ hits }) => hits.total.value > 0);
}
