import {
  currencyDigits,
  formatAmount,
  type InputProblems,
  isCurrencyInUse,
  parseAmount,
} from '@souk/subgraph';
import { readParagraphs } from '@souk/text/line.ts';
import { sortKey } from '@souk/text/sort-key.ts';
import { MOST_UNITS } from '../inventory/stock.ts';
import { checkTags } from '../tags/tag.service.ts';

const MOST_MINOR = 100_000_000_000;
const MAX_SKU = 64;
export const MOST_IMAGES = 12;

/**
 * The price in minor units; adds a problem for a negative one, one with more decimals than the currency has, and one in a
 * currency that is not in use.
 */
export function checkPrice(
  problems: InputProblems,
  field: string[],
  amount: string,
  currency: string,
): number {
  if (!isCurrencyInUse(currency)) {
    problems.add('INVALID_INPUT', `${currency} is not in use any more: nothing can be priced in it.`, field);
    return 0;
  }
  const minor = parseAmount(amount, currency);
  if (minor !== null && minor >= 0 && minor <= MOST_MINOR) return minor;
  const most = formatAmount({ amountMinor: MOST_MINOR, currency });
  problems.add(
    'INVALID_INPUT',
    minor === null
      ? `A price in ${currency} has at most ${currencyDigits(currency) ?? 2} decimals.`
      : `A price is 0 to ${most}.`,
    field,
  );
  return 0;
}

/** The sku as one line, null for none; adds a problem for one that is too long. */
export function checkSku(
  problems: InputProblems,
  field: string[],
  sku: string | null | undefined,
): string | null {
  if (sku == null) return null;
  return problems.readText(field, sku, { min: 1, max: MAX_SKU });
}

/** Units of stock or a threshold; adds a problem for what no shop has. */
export function checkUnits(problems: InputProblems, field: string[], units: number): number {
  if (units < 0 || units > MOST_UNITS)
    problems.add('INVALID_INPUT', `This is a number from 0 to ${MOST_UNITS}.`, field);
  return units;
}

/** The texts of a product that are given, checked. */
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
