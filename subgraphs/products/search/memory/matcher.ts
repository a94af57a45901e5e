import { asFound, IN_DESCRIPTION, IN_LABEL, IN_NAME } from '../weights.ts';
import type { Columns } from './columns.ts';
import { FLAG } from './columns.ts';
import { CLASS, type Class } from './dictionary.ts';
import type { Listed } from './postings.ts';
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

  constructor(columns: Columns, texts: Texts) {
    this.#columns = columns;
    this.#texts = texts;
  }

  /**
   * The slots that have all parts of a question, each with the sum of what the parts weigh, slots of products that went too. It is there
   * until the next one.
   */
  match(question: Question): Scratch {
    this.#texts.refreshLabels();
    this.#all.clear();
    for (const scratch of [this.#word, this.#way, this.#part, this.#all]) scratch.fit(this.#columns.size);
    if (!this.#match(question, false) && question.parts.length > 0) {
      this.#all.clear();
      this.#match(question, true);
    }
    return this.#all;
  }

  /** Leaves what has all parts in `#all`; gives whether anything of it is for sale. */
  #match({ parts }: Question, typos: boolean): boolean {
    const [all, part] = [this.#all, this.#part];
    parts.forEach((one, index) => {
      const stretch = { prefix: one.isLast, typos };
      if (index === 0) this.#matchPart(one, stretch, all);
      else {
        this.#matchPart(one, stretch, part);
        all.addWhereBoth(part);
        part.clear();
      }
    });
    for (let at = 0; at < all.count; at += 1) if (this.#isForSale(all.slots[at] as number)) return true;
    return false;
  }

  #isForSale(slot: number): boolean {
    const wanted = FLAG.LIVE | FLAG.FOR_SALE;
    return ((this.#columns.flags[slot] as number) & wanted) === wanted;
  }

  /** Leaves in `into` what the best way to have a part weighs. */
  #matchPart({ ways, looseWays }: Part, stretch: Stretch, into: Scratch): void {
    for (const { words, atBest } of stretch.typos ? [...ways, ...looseWays] : ways) {
      if (words.length === 1) {
        this.#matchWord(words[0] ?? '', stretch, atBest, into);
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
        if (value >>> 16 === words.length) into.raise(slot, value & 0xffff);
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
      const only = ofProducts.postings.onlyOf(number);
      if (only >= 0) {
        into.raise(only >>> 1, only & 1 ? inName : inDescription);
        isKnown ||= this.#isForSale(only >>> 1);
        return;
      }
      const list = ofProducts.postings.of(number);
      into.raiseEntries(list.entries, list.length, inName, inDescription);
      isKnown ||= this.#isAnyForSale(list);
    };
    const raiseLabelled = (number: number, found: Class) => {
      const weight = IN_LABEL[as(found)];
      const labels = ofLabels.postings.of(number);
      for (let at = 0; at < labels.length; at += 1) {
        isKnown = true;
        for (const { entries, length } of this.#texts.slotsOfLabel(labels.entries[at] as number))
          into.raiseAll(entries, length, weight);
      }
    };
    ofProducts.stretch(typed, prefix && isTyped, raise);
    ofLabels.stretch(typed, prefix && isTyped, raiseLabelled);
    // A word that the catalogue has is no slip.
    if (!isTyped || (isKnown && !typos)) return;
    ofProducts.typos(typed, raise);
    ofLabels.typos(typed, raiseLabelled);
  }

  #isAnyForSale({ entries, length }: Listed): boolean {
    for (let at = 0; at < length; at += 1) if (this.#isForSale((entries[at] as number) >>> 1)) return true;
    return false;
  }
}
