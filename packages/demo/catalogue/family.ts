import type { MotifName } from '../pictures/motifs/index.ts';
import type { PaletteName } from '../pictures/palettes.ts';

/** One choice of an option and what it does to the base price. */
export type Choice = readonly [value: string, priceFactor: number];
export type Option = readonly [name: string, choices: readonly Choice[]];

/** How much of a thing a shop keeps: a single original, a few large pieces, or shelves of it. */
export type Supply = 'one' | 'few' | 'many';

/** Products of one make: each item is a name, what sets it apart, its colours, and its own motif if it has one. */
export interface Family {
  seller: string;
  category: string;
  /** The middle of the sku; unique for a seller. */
  code: string;
  noun: string;
  motif: MotifName;
  /** Lowest and highest base price in cents. */
  price: readonly [number, number];
  supply: Supply;
  options?: readonly Option[];
  tags: readonly string[];
  /** What it is, as the start of a sentence that goes on with ", with …". */
  what: string;
  /** How it is made; one is chosen for each item. */
  made: readonly string[];
  care: string;
  items: readonly (readonly [name: string, detail: string, palette: PaletteName, motif?: MotifName])[];
}

/** An option whose choices all cost the same. */
export const plain = (name: string, ...values: string[]): Option => [
  name,
  values.map((value) => [value, 1] as const),
];
