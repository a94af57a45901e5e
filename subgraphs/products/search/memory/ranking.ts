import { BEHIND_FIRST, CODE_PART_SCORE, CODE_SCORE, COVERED, NAMED, PLACES } from '../weights.ts';
import { type Columns, PREFIX, prefixNumber } from './columns.ts';
import type { Question } from './question.ts';
import type { Scratch } from './scratch.ts';
import { lengthOfName } from './texts.ts';

// Signs may be counted as words in a name and not in a search, or the other way round.
const UNSURE_WORDS = 2;
const [SAME_NAME, BEGINS_NAME, BEGINS_WITH_FIRST] = NAMED;

/** What found slots are worth: their words, above what is in stock and sold. */
export class Ranking {
  readonly #columns: Columns;
  readonly #sums: Uint32Array;
  readonly #codes: ReadonlyMap<number, boolean>;
  readonly #folded: string;
  readonly #firsts: readonly string[];
  readonly #words: number;
  readonly #named: number;
  readonly #prefix: number;
  /** By the sum of a slot's words and the number of words in its name, the score of both. */
  readonly #scores: (Int32Array | undefined)[] = [];

  /** `codes` are slots that were found by a code, with whether by the whole of it. */
  constructor(
    columns: Columns,
    found: Scratch,
    codes: ReadonlyMap<number, boolean>,
    { parts, folded, first }: Question,
  ) {
    this.#columns = columns;
    this.#sums = found.values;
    this.#codes = codes;
    this.#folded = folded;
    this.#firsts = BEHIND_FIRST.map((behind) => first + behind);
    this.#words = Math.max(1, parts.length);
    this.#named = lengthOfName(folded);
    this.#prefix = first.length < PREFIX ? Number.NaN : prefixNumber(folded);
  }

  /** The rank of a slot. */
  of(slot: number): number {
    const isWhole = this.#codes.size > 0 ? this.#codes.get(slot) : undefined;
    if (isWhole !== undefined) return this.#placed(slot, isWhole ? CODE_SCORE : CODE_PART_SCORE);
    return this.#byWords(slot) + this.#bonus(slot) * PLACES;
  }

  /**
   * The next place in a list whose slot may rank as high as `least`, or `end`. Few slots have to be looked at more closely, which takes reading
   * their names.
   */
  nextOf(slots: Uint32Array, from: number, end: number, step: 1 | -1, least: number): number {
    const { namePrefix, nameLength, place } = this.#columns;
    const [sums, scores, prefix, named] = [this.#sums, this.#scores, this.#prefix, this.#named];
    const isShort = Number.isNaN(prefix);
    const hasCodes = this.#codes.size > 0;
    for (let at = from; at !== end; at += step) {
      const slot = slots[at] as number;
      const length = nameLength[slot] as number;
      const score = (scores[sums[slot] as number] ?? this.#scoresOf(sums[slot] as number))[length] as number;
      const words = score * PLACES + (place[slot] as number);
      if (words + SAME_NAME * PLACES < least && !hasCodes) continue;
      if (hasCodes && this.#codes.has(slot)) return at;
      const isLikeLong = Math.abs(length - named) <= UNSURE_WORDS;
      const bonus = isShort || namePrefix[slot] === prefix ? (isLikeLong ? SAME_NAME : BEGINS_NAME) : 0;
      if (words + bonus * PLACES >= least) return at;
    }
    return end;
  }

  #byWords(slot: number): number {
    const sum = this.#sums[slot] as number;
    const scores = this.#scores[sum] ?? this.#scoresOf(sum);
    return this.#placed(slot, scores[this.#columns.nameLength[slot] as number] as number);
  }

  #scoresOf(sum: number): Int32Array {
    const words = this.#words;
    const scores = Int32Array.from({ length: 256 }, (_, length) => {
      // A name of few other words is about what was asked for.
      const covered = (COVERED * Math.min(1, words / Math.max(1, length)) * sum) / (words * 100);
      return Math.round((sum * 10) / words) + Math.round(covered);
    });
    this.#scores[sum] = scores;
    return scores;
  }

  #bonus(slot: number): number {
    const key = this.#columns.nameKeys[slot] ?? '';
    if (key.startsWith(this.#folded))
      return key.charCodeAt(this.#folded.length) === 1 ? SAME_NAME : BEGINS_NAME;
    return this.#firsts.some((first) => key.startsWith(first)) ? BEGINS_WITH_FIRST : 0;
  }

  #placed(slot: number, score: number): number {
    return score * PLACES + (this.#columns.place[slot] as number);
  }
}
