import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hindi } from '@orama/stemmers/indian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer } from 'stemmer';

// Words of English by Porter. Portuguese writes "colchão" and "colchões", of which the second is "colcho" by the rules of English.
const latin = (word: string): string =>
  word.length >= 5 && word.endsWith('ao') ? `${word.slice(0, -2)}o` : stemmer(word);

// A word does not tell its language, only its script: each has the endings of the language that is written most in it.
const STEMMERS: readonly (readonly [script: RegExp, stem: (word: string) => string])[] = [
  [/^[a-z]+$/, latin],
  [/^\p{Script=Cyrillic}+$/u, russian],
  [/^\p{Script=Greek}+$/u, greek],
  [/^\p{Script=Arabic}+$/u, arabic],
  [/^[\p{Script=Devanagari}]+$/u, hindi],
];

/** Whether a folded word has an ending that can be cut off. Others are their own stem. */
export const hasStem = (word: string): boolean => STEMMERS.some(([script]) => script.test(word));

/** A folded word without its ending: "mugs" and "mug" have one stem, "зимние" and "зимняя", "καρεκλεσ" and "καρεκλα". */
export function stemOf(word: string): string {
  const found = STEMMERS.find(([script]) => script.test(word));
  // What is only an ending stays as it is.
  return found?.[1](word) || word;
}
