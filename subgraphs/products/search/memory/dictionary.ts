import { hasStem, stemOf } from '@souk/text/stems.ts';
import { Numbering } from './numbering.ts';
import { Postings } from './postings.ts';
import { SortedWords } from './sorted-words.ts';
import { typosOf, withinDistance } from './typos.ts';

/** How a word of a text came to stand for one that was typed; the first is the best. */
export const CLASS = { EXACT: 0, STEM: 1, SYNONYM: 2, PREFIX: 3, TYPO: 4, TYPOS: 5 } as const;
export type Class = (typeof CLASS)[keyof typeof CLASS];

// A text of one letter begins tens of thousands of words: of them only so many are looked at.
const MAX_BEGINNINGS = 20_000;
const MIN_PREFIX = 2;
const MIN_END = 5;
const ONLY_LETTERS = /^[\p{L}\p{M}]+$/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}\p{Script=Thai}\p{Script=Laoo}\p{Script=Khmr}\p{Script=Mymr}\p{Script=Tibt}]/u;

/** Whether a word may be a slip, or one that was meant: letters only, of a script with spaces between words. */
export const mayHaveTypos = (word: string): boolean => ONLY_LETTERS.test(word) && !UNSPACED.test(word);

/** Whether a typed word may be the beginning of one. "250" is none of 2500: a number that is typed is meant. */
export const mayBeBeginning = (typed: string): boolean =>
  typed.length >= MIN_PREFIX && !/^[\d.]+$/.test(typed);

/** Whether a typed word may be the end of one: "messer" is that of "kuchenmesser". */
export const mayBeEnd = (typed: string): boolean => typed.length >= MIN_END && mayHaveTypos(typed);

const backwards = (word: string): string => [...word].reverse().join('');

/** The words of texts, each with the entries of those who have it, and the ways from a typed word to them. */
export class Dictionary {
  readonly words = new Numbering();
  readonly postings = new Postings();
  readonly #byStem = new Map<string, number[]>();
  readonly #sorted = new SortedWords(this.words.texts);
  readonly #forTypos = new SortedWords(this.words.texts);
  /** The words of `#forTypos` from their end, by their numbers. */
  readonly #backwards: string[] = [];
  readonly #byEnd = new SortedWords(this.#backwards);

  add(word: string, entry: number): void {
    const { size } = this.words;
    const number = this.words.of(word);
    if (number === size) this.#addWord(word, number);
    this.postings.append(number, entry);
  }

  /** Calls `visit` with the numbers of the words that a typed word stands for, each with its best class: itself, those of its stem, and with `prefix` those that begin so. */
  stretch(typed: string, prefix: boolean, visit: (number: number, as: Class) => void): void {
    const exact = this.words.find(typed);
    if (exact >= 0) visit(exact, CLASS.EXACT);
    for (const number of this.#byStem.get(stemOf(typed)) ?? []) {
      if (number !== exact) visit(number, CLASS.STEM);
    }
    if (!prefix || !mayBeBeginning(typed)) return;
    for (const number of this.startingWith(typed)) if (number !== exact) visit(number, CLASS.PREFIX);
  }

  /** Calls `visit` with the numbers of the words that a typed word may be a slip of, or the end of. Words with digits are none. */
  typos(typed: string, visit: (number: number, as: Class) => void): void {
    const most = mayHaveTypos(typed) ? typosOf(typed) : 0;
    if (most === 0) return;
    for (const [number, distance] of withinDistance(this.#forTypos, this.words.texts, typed, most)) {
      visit(number, distance === 1 ? CLASS.TYPO : CLASS.TYPOS);
    }
    if (!mayBeEnd(typed)) return;
    for (const number of this.#byEnd.startingWith(backwards(typed), MAX_BEGINNINGS)) {
      if (this.words.textOf(number) !== typed) visit(number, CLASS.TYPOS);
    }
  }

  /** The numbers of the words that begin with a text. */
  startingWith(prefix: string): number[] {
    return this.#sorted.startingWith(prefix, MAX_BEGINNINGS);
  }

  #addWord(word: string, number: number): void {
    // What `measuresOf` gave is no word that anybody types.
    if (word.startsWith('=')) return;
    this.#sorted.add(number);
    if (mayHaveTypos(word)) {
      this.#forTypos.add(number);
      this.#backwards[number] = backwards(word);
      this.#byEnd.add(number);
    }
    // Other words are their own stem.
    if (!hasStem(word)) return;
    const stem = stemOf(word);
    const alike = this.#byStem.get(stem);
    if (alike) alike.push(number);
    else this.#byStem.set(stem, [number]);
  }
}
