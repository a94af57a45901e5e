import { randomBytes } from 'node:crypto';
import { transliterate } from 'transliteration';
import { withoutSigns } from './fold.ts';

const MAX_BASE = 60;
const NUMBERED = 5;

// The package leaves out the long vowel of Arabic and takes the Persian kaf for a kh; "l’été" has two words, and
// "children’s" one.
const REPLACE: [string | RegExp, string][] = [
  [/['’ʼ](?=s(?!\p{L}))/gu, ''],
  [/['’ʼ]/gu, '-'],
  [/[\u0640\u064b-\u0652\u0670ء]/g, ''],
  [/[اأآٱىةع]/g, 'a'],
  [/إ/g, 'i'],
  [/[یئ]/g, 'y'],
  [/ؤ/g, 'w'],
  [/[کك]/g, 'k'],
  [/چ/g, 'ch'],
  [/پ/g, 'p'],
  [/گ/g, 'g'],
  [/ー/g, ''],
  [/(\p{Script=Han})々/gu, '$1$1'],
  // Kanji are read as Chinese, one by one; kana beside them are words of their own.
  [/(?<=[\p{Script=Hira}\p{Script=Kana}])(?=\p{Script=Han})/gu, ' '],
];

const NO_LETTER = /[^\p{L}\p{N}\p{M}-]+/gu;

/**
 * A name as a part of a URL: lower-case ASCII letters and digits with single hyphens between, at most 60 characters.
 * Other scripts are transliterated, signs and emoji left out. `fallback` where nothing is left.
 */
export function slugOf(name: string, fallback: string): string {
  const text = REPLACE.reduce(
    (changed, [what, by]) => changed.replace(what, by),
    withoutSigns(name).normalize('NFKC'),
  );
  const slug = transliterate(text.replace(NO_LETTER, ' '))
    .toLowerCase()
    .replace(/['`"ʹ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '');
  return cut(slug).replace(/-$/, '') || fallback;
}

/**
 * Slugs to try for a name until one is free, one after the other: plain, numbered, then with a random end. Counting on
 * would make the hundredth of one name try a hundred times; a random end is free at once.
 */
export function* slugCandidates(name: string, fallback: string): Generator<string, never> {
  const base = slugOf(name, fallback);
  yield base;
  for (let number = 2; number <= NUMBERED; number += 1) yield `${base}-${number}`;
  for (;;) yield `${base}-${randomBytes(4).toString('hex')}`;
}

// At the end of a word, unless that costs half of it.
function cut(slug: string): string {
  if (slug.length <= MAX_BASE) return slug;
  const end = slug.lastIndexOf('-', MAX_BASE);
  return slug.slice(0, end > MAX_BASE / 2 ? end : MAX_BASE);
}
