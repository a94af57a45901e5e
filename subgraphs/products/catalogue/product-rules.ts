import {
  currencyDigits,
  formatAmount,
  type InputProblems,
  isCurrencyInUse,
  parseAmount,
} from '@souk/subgraph';
import { readParagraphs } from '@souk/text/line.ts';
import { sortKey } from '@souk/text/sort-key.ts';
import type { MoneyInput } from '../generated/resolvers.ts';
import { MAX_UNITS } from '../inventory/stock.ts';
import { checkTags } from '../tags/tag.service.ts';

const MAX_MINOR = 100_000_000_000;
const MAX_SKU = 64;
export const MAX_IMAGES = 12;

/**
 * The price in minor units; adds a problem for a negative price, for more decimals than the currency has, for a withdrawn
 * currency, and for another one than `expected`, that of the product.
 */
export function checkPrice(
  problems: InputProblems,
  path: string[],
  { amount, currency }: MoneyInput,
  expected: string = currency,
): number {
  const wrong =
    currency !== expected
      ? `The product is priced in ${expected}.`
      : isCurrencyInUse(currency)
        ? null
        : `The currency ${currency} is no longer in use. Choose another one.`;
  if (wrong) {
    problems.add('INVALID_INPUT', wrong, [...path, 'currency']);
    return 0;
  }
  const field = [...path, 'amount'];
  const minor = parseAmount(amount, currency);
  if (minor !== null && minor >= 0 && minor <= MAX_MINOR) return minor;
  const most = formatAmount({ amountMinor: MAX_MINOR, currency });
  problems.add(
    'INVALID_INPUT',
    minor === null
      ? `A price in ${currency} has at most ${currencyDigits(currency) ?? 2} decimals.`
      : `A price must be between 0 and ${most}.`,
    field,
  );
  return 0;
}

/** The SKU as one line, null for none; adds a problem for one that is empty or too long. */
export function checkSku(
  problems: InputProblems,
  field: string[],
  sku: string | null | undefined,
): string | null {
  if (sku == null) return null;
  return problems.readText(field, sku, { min: 1, max: MAX_SKU });
}

/** A number of units; adds a problem for one out of range. */
export function checkUnits(problems: InputProblems, field: string[], units: number): number {
  if (units < 0 || units > MAX_UNITS)
    problems.add('INVALID_INPUT', `Must be between 0 and ${MAX_UNITS}.`, field);
  return units;
}

/** The given texts for search engines in their stored form; adds a problem for each invalid one. Null removes one. */
export function checkSeo(
  problems: InputProblems,
  path: string[],
  input: { seoTitle?: string | null; seoDescription?: string | null },
): { seoTitle?: string | null; seoDescription?: string | null } {
  const texts: ReturnType<typeof checkSeo> = {};
  for (const [name, max] of [
    ['seoTitle', 120],
    ['seoDescription', 320],
  ] as const) {
    const given = input[name];
    if (given === undefined) continue;
    texts[name] = given === null ? null : problems.readText([...path, name], given, { min: 1, max });
  }
  return texts;
}

/** The given texts of a product in their stored form; adds a problem for each invalid one. */
export function checkTexts(
  problems: InputProblems,
  path: string[],
  input: { name?: string | null; description?: string | null; tags?: readonly string[] | null },
): { name?: string; nameKey?: string; description?: string; tags?: string[] } {
  const { name, description, tags } = input;
  const texts: ReturnType<typeof checkTexts> = {};
  if (name != null) {
    texts.name = problems.readText([...path, 'name'], name, { min: 1, max: 200 });
    texts.nameKey = sortKey(texts.name);
  }
  if (description != null) {
    texts.description = problems.readText(
      [...path, 'description'],
      description,
      { max: 20_000 },
      readParagraphs,
    );
  }
  if (tags != null) texts.tags = checkTags(problems, [...path, 'tags'], tags);
  return texts;
}
