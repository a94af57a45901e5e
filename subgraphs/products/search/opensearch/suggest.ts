import { fold, foldLetters, plain } from '@souk/text/fold.ts';
import { z } from 'zod';
import { spellingIn } from '../memory/suggest.ts';
import type { Clause } from './connection.ts';

// Of the words that complete the last one, so many of the most frequent are looked at.
const MAX_COMPLETIONS = 40;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LAST_WORD = /[\p{L}\p{M}\p{N}]+$/u;

/** A text as the beginning of others: the last word, which is to be completed, and what comes before it. */
export interface Beginning {
  readonly before: string;
  readonly typed: string;
}

/** The words of a text, each of which may be the beginning of a word. */
export const beginningsOf = (text: string): string[] => fold(text).match(WORD) ?? [];

/** Null for a text that ends with no word. */
export function beginningOf(text: string): Beginning | null {
  const last = LAST_WORD.exec(plain(text))?.[0];
  if (last === undefined) return null;
  return { before: plain(text).slice(0, -last.length), typed: foldLetters(last) };
}

/** Counts the words of names that complete the last one, each with the name of one product that has it. */
export const completions = ({ typed }: Beginning): Clause => ({
  words: {
    // Letters and digits alone: nothing in it has another meaning in a pattern.
    terms: { field: 'nameWords', size: MAX_COMPLETIONS, include: `${typed}.*` },
    aggs: {
      example: { top_hits: { size: 1, _source: false, docvalue_fields: ['nameKey'], sort: [{ id: 'asc' }] } },
    },
  },
});

const counted = z.object({
  words: z.object({
    buckets: z.array(
      z.object({
        key: z.string(),
        example: z.object({
          hits: z.object({
            hits: z.array(z.object({ fields: z.object({ nameKey: z.array(z.string()) }) })),
          }),
        }),
      }),
    ),
  }),
});

/** Texts that complete the last word, as the names spell it; the most frequent first. */
export function termsIn(aggregations: unknown, { before }: Beginning, first: number): string[] {
  const terms = counted.parse(aggregations).words.buckets.flatMap(({ key, example }) => {
    const spelled = spellingIn(example.hits.hits[0]?.fields.nameKey[0] ?? '', key);
    return spelled === null ? [] : [before + spelled];
  });
  return [...new Set(terms)].slice(0, first);
}
