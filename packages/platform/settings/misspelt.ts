import type { GivenSettings } from './given.ts';

const MIN_LENGTH = 6;
const MAX_DISTANCE = 2;

/** A message for each variable that no part reads but that looks like a setting: `RATE_LIMTI_MAX`, `REDIS_URI`. */
export function misspeltIn(given: GivenSettings, names: Iterable<string>): string[] {
  const known = new Set(names);
  const open = [...known].filter((name) => name.length >= MIN_LENGTH && !(name in given));
  return Object.keys(given).flatMap((name) => {
    if (known.has(name) || name.length < MIN_LENGTH || !/^[A-Z][A-Z0-9_]+$/.test(name)) return [];
    const near = open.find((one) => distance(one, name) <= MAX_DISTANCE);
    return near ? [`${name} is not a setting of Souk; did you mean ${near}?`] : [];
  });
}

/** The Damerau-Levenshtein distance (optimal string alignment), not counted beyond `MAX_DISTANCE`. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MAX_DISTANCE) return MAX_DISTANCE + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      const isSwapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + changed, swapped));
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
