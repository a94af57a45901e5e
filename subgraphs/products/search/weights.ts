import type { Class } from './memory/dictionary.ts';

type Weights = Readonly<Record<Class, number>>;

// What a word weighs by where it is and how it came there. Each row falls; each column is a third and a half below the next.
export const IN_NAME: Weights = { 0: 100, 1: 92, 2: 84, 3: 60, 4: 30, 5: 14 };
export const IN_LABEL: Weights = { 0: 70, 1: 64, 2: 58, 3: 42, 4: 20, 5: 9 };
export const IN_DESCRIPTION: Weights = { 0: 50, 1: 46, 2: 41, 3: 30, 4: 10, 5: 5 };

export const CODE_SCORE = 60_000;
export const CODE_PART_SCORE = 40_000;
const SAME_NAME = 200;
const BEGINS_NAME = 80;
const BEGINS_WITH_FIRST = 40;
export const COVERED = 120;
// The best place among products with equal words: in stock, and the more sold the better.
const STOCK_BIT = 64;
/** How many places there are among products with equal words. */
export const PLACES = STOCK_BIT * 2;

/** The class of what was found in a way that can be `atBest` so good. */
export const asFound = (found: Class, atBest: Class): Class => (found < atBest ? atBest : found);

/** How a name begins with what was typed: the first place is the best. */
export const NAMED = [SAME_NAME, BEGINS_NAME, BEGINS_WITH_FIRST] as const;

/** What comes behind the first word of a name, as its sort key has it. */
export const BEHIND_FIRST = [' ', ',', '\u0001'] as const;

/** The place of a product among those with equal words, the higher the better. */
export function placeOf(isInStock: boolean, unitsSold: number): number {
  const sold = Math.min(STOCK_BIT - 1, Math.floor(Math.log2(1 + unitsSold) * 2));
  return (isInStock ? STOCK_BIT : 0) + sold;
}
