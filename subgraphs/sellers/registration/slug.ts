import { randomBytes } from 'node:crypto';

const LONGEST = 60;

/** A name in the form of a part of a URL: lower case, ASCII, dashes. `seller` when no letter is left. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'seller' : slug;
}

const NUMBERED = 3;

/**
 * Slugs to try for a name, one after the other: plain, numbered, then with a random end. Counting on would make the
 * hundredth shop of one name try a hundred times; a random end is free at once.
 */
export function* slugCandidates(name: string): Generator<string, never> {
  const base = slugOf(name);
  yield base;
  for (let number = 2; number <= NUMBERED; number += 1) yield `${base}-${number}`;
  for (;;) yield `${base}-${randomBytes(4).toString('hex')}`;
}
