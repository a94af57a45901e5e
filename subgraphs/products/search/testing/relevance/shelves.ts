import { arabic, hebrew } from './shelf/arabic-hebrew.ts';
import { cyrillic, greek } from './shelf/cyrillic-greek.ts';
import { chinese, japanese, korean } from './shelf/east-asian.ts';
import { english } from './shelf/english.ts';
import { german, romance } from './shelf/latin.ts';
import { devanagari, thai } from './shelf/south-asian.ts';
import type { Shelf } from './shelf.ts';

/** All shelves; every question is asked among the products of all of them. */
export const SHELVES: readonly Shelf[] = [
  english,
  german,
  romance,
  cyrillic,
  greek,
  arabic,
  hebrew,
  devanagari,
  thai,
  chinese,
  japanese,
  korean,
];
