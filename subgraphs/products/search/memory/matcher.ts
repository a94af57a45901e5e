import {
  asFound,
  BEHIND_FIRST,
  CODE_PART_SCORE,
  CODE_SCORE,
  COVERED,
  IN_DESCRIPTION,
  IN_LABEL,
  IN_NAME,
  NAMED,
  PLACES,
  placeOf,
} from '../weights.ts';
import type { Columns } from './columns.ts';
import { FLAG } from './columns.ts';
import { CLASS, type Class } from './dictionary.ts';
import type { Part, Question } from './question.ts';
import { Scratch } from './scratch.ts';
import type { Texts } from './texts.ts';

/** How a word may stand for others. */
interface Stretch {
  readonly prefix: boolean;
  /** Typos also of words that the catalogue has. */
  readonly typos: boolean;
}

/** Finds the slots that have what a question asks for, with what each is worth. One search at a time: nothing in it waits. */
export class Matcher {
  readonly #columns: Columns;
  readonly #texts: Texts;
  readonly #word = new Scratch();
  readonly #way = new Scratch();
  readonly #part = new Scratch();
  readonly #all = new Scratch();
  /** How many parts of the question each slot of the first part has had so far. */
  readonly #had = new Scratch();

  constructor(columns: Columns, texts: Texts) {
    this.#columns = columns;
    this.#texts = texts;
  }

  /**
   * Calls `visit` with each live slot that has all parts, and its rank: what it is worth, above what is in stock and sold.
   * `ofCodes` are slots that were found by a code, with whether by the whole of it.
   */
  each(
    question: Question,
    ofCodes: ReadonlyMap<number, boolean>,
    visit: (slot: number, rank: number) => void,
  ): void {
    this.#texts.refreshLabels();
    for (const scratch of [this.#word, this.#way, this.#part, this.#all, this.#had])
      scratch.fit(this.#columns.size);
    const count = question.parts.length;
    if (!this.#match(question, false) && count > 0) {
      this.#all.clear();
      this.#had.clear();
      this.#match(question, true);
    }
    const { flags } = this.#columns;
    for (let at = 0; at < this.#had.count; at += 1) {
      const slot = this.#had.slots[at] as number;
      if (this.#had.values[slot] !== count || !((flags[slot] as number) & FLAG.LIVE)) continue;
      if (!ofCodes.has(slot)) visit(slot, this.#rank(slot, this.#all.values[slot] as number, question));
    }
    for (const [slot, isWhole] of ofCodes) {
      if ((flags[slot] as number) & FLAG.LIVE)
        visit(slot, this.#place(slot, isWhole ? CODE_SCORE : CODE_PART_SCORE));
    }
    this.#all.clear();
    this.#had.clear();
  }

  /** Leaves the sums of weights in `#all` and the numbers of parts in `#had`; gives whether anything for sale has all parts. */
  #match({ parts }: Question, typos: boolean): boolean {
    const [all, had, part] = [this.#all, this.#had, this.#part];
    parts.forEach((one, index) => {
      this.#matchPart(one, { prefix: one.isLast, typos });
      for (let at = 0; at < part.count; at += 1) {
        const slot = part.slots[at] as number;
        if ((had.values[slot] as number) !== index) continue;
        had.raise(slot, index + 1);
        all.raise(slot, (all.values[slot] as number) + (part.values[slot] as number));
      }
      part.clear();
    });
    for (let at = 0; at < had.count; at += 1) {
      const slot = had.slots[at] as number;
      if (had.values[slot] === parts.length && this.#isForSale(slot)) return true;
    }
    return false;
  }

  #isForSale(slot: number): boolean {
    const wanted = FLAG.LIVE | FLAG.FOR_SALE;
    return ((this.#columns.flags[slot] as number) & wanted) === wanted;
  }

  /** Leaves in `#part` what the best way to have a part weighs. */
  #matchPart({ ways, looseWays }: Part, stretch: Stretch): void {
    for (const { words, atBest } of stretch.typos ? [...ways, ...looseWays] : ways) {
      if (words.length === 1) {
        this.#matchWord(words[0] ?? '', stretch, atBest, this.#part);
        continue;
      }
      words.forEach((word, index) => {
        // The beginning of a word is the end of what was typed.
        const prefix = stretch.prefix && index === words.length - 1;
        this.#matchWord(word, { prefix, typos: stretch.typos }, atBest, this.#word);
        this.#keepBoth(index);
        this.#word.clear();
      });
      for (let at = 0; at < this.#way.count; at += 1) {
        const slot = this.#way.slots[at] as number;
        const value = this.#way.values[slot] as number;
        if (value >>> 16 === words.length) this.#part.raise(slot, value & 0xffff);
      }
      this.#way.clear();
    }
  }

  /** Keeps in `#way` the least weight of the words so far, and above it how many of them a slot has. */
  #keepBoth(index: number): void {
    const [word, way] = [this.#word, this.#way];
    for (let at = 0; at < word.count; at += 1) {
      const slot = word.slots[at] as number;
      const before = way.values[slot] as number;
      if (before >>> 16 !== index) continue;
      const weight = word.values[slot] as number;
      way.raise(slot, ((index + 1) << 16) | (index === 0 ? weight : Math.min(before & 0xffff, weight)));
    }
  }

  #matchWord(typed: string, { prefix, typos }: Stretch, atBest: Class, into: Scratch): void {
    const { ofProducts, ofLabels } = this.#texts;
    const as = (found: Class): Class => asFound(found, atBest);
    const isTyped = atBest === CLASS.EXACT;
    let isKnown = false;
    const raise = (number: number, found: Class) => {
      const [inName, inDescription] = [IN_NAME[as(found)], IN_DESCRIPTION[as(found)]];
      ofProducts.postings.each(number, (entry) => {
        const slot = entry >>> 1;
        into.raise(slot, entry & 1 ? inName : inDescription);
        isKnown ||= this.#isForSale(slot);
      });
    };
    const raiseLabelled = (number: number, found: Class) => {
      const weight = IN_LABEL[as(found)];
      ofLabels.postings.each(number, (label) => {
        isKnown = true;
        this.#texts.eachOfLabel(label, (slot) => into.raise(slot, weight));
      });
    };
    ofProducts.stretch(typed, prefix && isTyped, raise);
    ofLabels.stretch(typed, prefix && isTyped, raiseLabelled);
    // A word that the catalogue has is no slip.
    if (!isTyped || (isKnown && !typos)) return;
    ofProducts.typos(typed, raise);
    ofLabels.typos(typed, raiseLabelled);
  }

  #rank(slot: number, sum: number, { parts, folded, first }: Question): number {
    const columns = this.#columns;
    const words = Math.max(1, parts.length);
    const key = columns.nameKeys[slot] ?? '';
    const [same, begins, beginsWithFirst] = NAMED;
    let named = 0;
    if (key.startsWith(folded)) named = key.charCodeAt(folded.length) === 1 ? same : begins;
    else if (BEHIND_FIRST.some((behind) => key.startsWith(first + behind))) named = beginsWithFirst;
    // A name of few other words is about what was asked for.
    const covered = Math.round(
      (COVERED * Math.min(1, words / Math.max(1, columns.nameLength[slot] ?? 1)) * sum) / (words * 100),
    );
    return this.#place(slot, Math.round((sum * 10) / words) + covered + named);
  }

  #place(slot: number, score: number): number {
    const columns = this.#columns;
    const isInStock = ((columns.flags[slot] as number) & FLAG.IN_STOCK) !== 0;
    return score * PLACES + placeOf(isInStock, columns.unitsSold[slot] ?? 0);
  }
}
