// Units that shops write, each with the unit that its amounts are compared in and how many of those it is.
const UNITS: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  mg: ['g', 0.001],
  g: ['g', 1],
  gr: ['g', 1],
  gram: ['g', 1],
  grams: ['g', 1],
  kg: ['g', 1_000],
  kilo: ['g', 1_000],
  kilos: ['g', 1_000],
  lb: ['g', 453.592],
  lbs: ['g', 453.592],
  oz: ['g', 28.3495],
  ml: ['ml', 1],
  cl: ['ml', 10],
  dl: ['ml', 100],
  l: ['ml', 1_000],
  lt: ['ml', 1_000],
  liter: ['ml', 1_000],
  litre: ['ml', 1_000],
  liters: ['ml', 1_000],
  litres: ['ml', 1_000],
  mm: ['mm', 1],
  cm: ['mm', 10],
  dm: ['mm', 100],
  m: ['mm', 1_000],
  meter: ['mm', 1_000],
  metre: ['mm', 1_000],
  mb: ['mb', 1],
  gb: ['mb', 1_000],
  tb: ['mb', 1_000_000],
  w: ['w', 1],
  kw: ['w', 1_000],
  mah: ['mah', 1],
  ah: ['mah', 1_000],
};
const NAMES = Object.keys(UNITS).toSorted((one, other) => other.length - one.length);
const MEASURE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(\d{1,9}(?:[.,]\d{1,4})?)[\s\u00a0-]?(${NAMES.join('|')})(?![\p{L}\p{N}])`,
  'gu',
);
const WHOLE = new RegExp(String.raw`^(\d{1,9}(?:\.\d{1,4})?)(${NAMES.join('|')})$`, 'u');

/**
 * The amounts in a text that `plain` gave, each as one word in its base unit: "0.5 kg", "500g" and "500 g" are all
 * `=500g`. No text holds such a word by itself.
 */
export function measuresOf(plainText: string): string[] {
  const found = new Set<string>();
  for (const [, amount = '', unit = ''] of plainText.matchAll(MEASURE)) found.add(measure(amount, unit));
  return [...found];
}

/** The amount that a word such as "0.5kg" is, as {@link measuresOf} gives it; null for every other word. */
export function measureOf(word: string): string | null {
  const match = WHOLE.exec(word);
  return match ? measure(match[1] ?? '', match[2] ?? '') : null;
}

function measure(amount: string, unit: string): string {
  const [base, factor] = UNITS[unit] ?? [unit, 1];
  return `=${Number((Number(amount.replace(',', '.')) * factor).toPrecision(9))}${base}`;
}
