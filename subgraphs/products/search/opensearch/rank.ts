import type { Question } from '../memory/question.ts';
import type { IndexQuery } from '../search-index.ts';
import { BEHIND_FIRST, CODE_PART_SCORE, CODE_SCORE, COVERED, NAMED, PLACES } from '../weights.ts';
import type { Clause } from './connection.ts';
import { allOf, anyOf } from './query.ts';

// A score is a number of 24 bits: the lowest twelve are the weights of the words together, those above say how it was found.
const BY_NAME = 4_096;
const BY_CODE_PART = 32_768;
const BY_CODE = 65_536;

// The rank of the engine in memory, number by number, which fits into the 24 bits as well.
const RANK = `
long found = (long) _score;
long score;
if (found >= ${BY_CODE}) score = ${CODE_SCORE};
else if (found >= ${BY_CODE_PART}) score = ${CODE_PART_SCORE};
else {
  long sum = found % ${BY_NAME};
  long named = found / ${BY_NAME};
  double covers = Math.min(1.0, params.words / (double) Math.max(1L, doc['nameLength'].value));
  score = Math.round(sum * 10.0 / params.words) + Math.round((${COVERED} * covers * sum) / (params.words * 100.0))
    + (named == 3 ? ${NAMED[0]} : named == 2 ? ${NAMED[1]} : named == 1 ? ${NAMED[2]} : 0);
}
return score * ${PLACES} + doc['place'].value;
`.trim();

/** What a question finds, with what it was found by as the score; `parts` are its parts as clauses. */
export function findingOf(
  { folded, first, code }: Question,
  parts: readonly Clause[],
  codePartsOf: IndexQuery['codePartsOf'],
): Clause {
  const ways: Clause[] = [];
  if (parts.length > 0) {
    const prefix = (value: string) => ({ prefix: { nameKey: { value } } });
    const begins = prefix(folded);
    // Each is there where the one below it is.
    const named = [
      anyOf([begins, ...BEHIND_FIRST.map((behind) => prefix(first + behind))]),
      begins,
      prefix(`${folded}\u0001`),
    ];
    ways.push({ bool: { must: parts, should: named.map((each) => scored(each, BY_NAME)) } });
  }
  if (code) {
    ways.push(scored({ term: { codes: code } }, BY_CODE));
    if (codePartsOf) {
      const part = { wildcard: { codes: { value: `*${code}*` } } };
      const own = codePartsOf === 'everybody' ? [] : [{ term: { sellerId: codePartsOf.sellerId } }];
      ways.push(scored(allOf([part, ...own]), BY_CODE_PART));
    }
  }
  return ways.length === 0 ? { match_none: {} } : { bool: { should: ways, minimum_should_match: 1 } };
}

/** Gives what was found its rank as the score. */
export const ranked = (query: Clause, { parts }: Question): Clause => ({
  script_score: { query, script: { source: RANK, params: { words: Math.max(1, parts.length) } } },
});

const scored = (filter: Clause, boost: number): Clause => ({ constant_score: { filter, boost } });
