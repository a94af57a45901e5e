import { hasStem, stemOf } from '@souk/text/stems.ts';
import { CLASS, type Class, mayBeBeginning, mayBeEnd, mayHaveTypos } from '../memory/dictionary.ts';
import type { Part, Question, Way } from '../memory/question.ts';
import { typosOf } from '../memory/typos.ts';
import { asFound, IN_DESCRIPTION, IN_LABEL, IN_NAME } from '../weights.ts';
import type { Clause } from './connection.ts';
import type { Labels } from './labels.ts';
import { FIELDS, type Fields } from './mapping.ts';
import { allOf, anyOf, type Typed } from './query.ts';

/** A way in which a product can have a word, and what that weighs. */
interface Reach {
  readonly weight: number;
  readonly clause: Clause;
}

/** Of which words slips are looked for. */
export type Slips = (typed: Typed) => boolean;

const NO_SLIPS: Slips = () => false;

/** The words of a question that may be slips, each once. */
export function wordsThatMaySlip({ parts }: Question): Typed[] {
  const found = new Map<string, Typed>();
  for (const part of parts) {
    for (const way of part.ways.filter(isTyped)) {
      for (const typed of typedOf(part, way)) {
        if (mayHaveTypos(typed.word) && typosOf(typed.word) > 0)
          found.set(`${typed.word} ${typed.prefix}`, typed);
      }
    }
  }
  return [...found.values()];
}

const isTyped = ({ atBest }: Way) => atBest === CLASS.EXACT;

const typedOf = ({ isLast }: Part, way: Way): Typed[] =>
  way.words.map((word, at) => ({ word, prefix: isLast && isTyped(way) && at === way.words.length - 1 }));

/** What has a word by itself: as it is, by its stem or as a beginning. */
export const havingWord = (typed: Typed): Clause =>
  anyOf(
    Object.values(FIELDS).flatMap((fields) =>
      [...reachesIn(fields, typed, false)].map(([, clause]) => clause),
    ),
  );

/** A part of a question with the weight of the best way to have it as the score. */
export function clauseOfPart(part: Part, labels: Labels, slips: Slips = NO_SLIPS, isLoose = false): Clause {
  const ways = isLoose ? [...part.ways, ...part.looseWays] : part.ways;
  const reaches = ways.flatMap((way) => reachesOfWay(part, way, labels, slips));
  const queries = reaches.map(({ weight, clause }) => ({
    constant_score: { filter: clause, boost: weight },
  }));
  return queries.length === 0 ? { match_none: {} } : { dis_max: { queries } };
}

function reachesOfWay(part: Part, way: Way, labels: Labels, slips: Slips): Reach[] {
  const ofWords = typedOf(part, way).map((typed) =>
    reachesOfWord(typed, way.atBest, labels, isTyped(way) && slips(typed)),
  );
  const [first = []] = ofWords;
  if (ofWords.length < 2) return first;
  // Several words weigh what the least of them weighs: at least so much where each of them does.
  const weights = new Set(ofWords.flat().map(({ weight }) => weight));
  return [...weights].flatMap((weight): Reach[] => {
    const enough = ofWords.map((reaches) => reaches.filter((reach) => reach.weight >= weight));
    if (enough.some((reaches) => reaches.length === 0)) return [];
    return [{ weight, clause: allOf(enough.map((reaches) => anyOf(reaches.map(({ clause }) => clause)))) }];
  });
}

function reachesOfWord(typed: Typed, atBest: Class, labels: Labels, typos: boolean): Reach[] {
  const reaches: Reach[] = [];
  const weights = [
    [FIELDS.name, IN_NAME],
    [FIELDS.description, IN_DESCRIPTION],
  ] as const;
  for (const [fields, weightOf] of weights) {
    for (const [found, clause] of reachesIn(fields, typed, typos))
      reaches.push({ weight: weightOf[asFound(found, atBest)], clause });
  }
  for (const [found, clause] of labels.having(typed, typos))
    reaches.push({ weight: IN_LABEL[asFound(found, atBest)], clause });
  return reaches;
}

function* reachesIn(fields: Fields, { word, prefix }: Typed, typos: boolean): Iterable<[Class, Clause]> {
  yield [CLASS.EXACT, { term: { [fields.words]: word } }];
  if (hasStem(word)) yield [CLASS.STEM, { term: { [fields.stems]: stemOf(word) } }];
  if (prefix && mayBeBeginning(word)) yield [CLASS.PREFIX, { prefix: { [fields.words]: { value: word } } }];
  const most = typos && mayHaveTypos(word) ? typosOf(word) : 0;
  if (most >= 1) yield [CLASS.TYPO, slip(fields, word, 1)];
  if (most === 2) yield [CLASS.TYPOS, slip(fields, word, 2)];
  if (most > 0 && mayBeEnd(word))
    yield [CLASS.TYPOS, { wildcard: { [fields.letters]: { value: `*${word}` } } }];
}

// Letters that are missing, added, other or swapped; all words within the distance, not only the most frequent ones.
const slip = (fields: Fields, value: string, fuzziness: 1 | 2): Clause => ({
  fuzzy: {
    [fields.letters]: { value, fuzziness, prefix_length: 0, transpositions: true, rewrite: 'constant_score' },
  },
});
