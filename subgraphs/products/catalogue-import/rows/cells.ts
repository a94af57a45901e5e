import { type AnyField, listOf } from '../../catalogue-files/columns.ts';
import type { DecimalSeparator } from '../reading/decimals.ts';
import { readDecimal } from '../reading/decimals.ts';
import type { Cell, Row } from '../reading/row.ts';
import type { Problems } from './problem.ts';

const GRAMS = {
  mg: 0.001,
  g: 1,
  kg: 1_000,
  t: 1_000_000,
  oz: 28.349_523_125,
  lb: 453.592_37,
  lbs: 453.592_37,
};
const MILLIMETERS = { mm: 1, cm: 10, dm: 100, m: 1_000, in: 25.4, ft: 304.8 };
const UNITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  weightGrams: GRAMS,
  lengthMillimeters: MILLIMETERS,
  widthMillimeters: MILLIMETERS,
  heightMillimeters: MILLIMETERS,
};
const MEASURE = /^(.*?[\d])\s*([a-z]{1,3})$/iu;

const ACTIVE: ReadonlySet<string> = new Set([
  'active',
  'published',
  'true',
  'yes',
  '1',
  'enabled',
  'visible',
]);
const DRAFT: ReadonlySet<string> = new Set([
  'draft',
  'false',
  'no',
  '0',
  'disabled',
  'unpublished',
  'proposed',
]);

/** Reads the cells of a row and tells what is wrong with them, by line and column. */
export class CellReader {
  readonly #row: Row;
  readonly #problems: Problems;
  readonly #decimals: DecimalSeparator;

  constructor(row: Row, problems: Problems, decimals: DecimalSeparator) {
    this.#row = row;
    this.#problems = problems;
    this.#decimals = decimals;
  }

  cell(field: AnyField): Cell | undefined {
    return this.#row.cells.get(field);
  }

  text(field: AnyField): string | undefined {
    return this.cell(field)?.text;
  }

  /** The texts of a list: tags may be separated by commas, too. */
  list(field: AnyField, separators: RegExp): string[] | undefined {
    const text = this.text(field);
    const found = text === undefined ? undefined : listOf(text, separators);
    return found && found.length > 0 ? found : undefined;
  }

  /** An amount as digits with a decimal point. */
  amount(field: AnyField): string | undefined {
    const cell = this.cell(field);
    if (!cell) return undefined;
    const amount = readDecimal(cell.text, this.#decimals);
    if (amount !== null) return amount;
    this.#wrong(
      cell,
      `${JSON.stringify(cell.text)} is not an amount.`,
      `Write an amount such as ${this.#decimals === 'COMMA' ? '1234,50' : '1234.50'}, without a formula.`,
    );
    return undefined;
  }

  /** A whole number. */
  count(field: AnyField): number | undefined {
    const cell = this.cell(field);
    if (!cell) return undefined;
    const number = Number(readDecimal(cell.text, this.#decimals) ?? Number.NaN);
    if (Number.isSafeInteger(number)) return number;
    this.#wrong(
      cell,
      `${JSON.stringify(cell.text)} is not a whole number.`,
      'Write a whole number such as 12.',
    );
    return undefined;
  }

  /** A weight in grams or a length in millimetres; the cell may name another unit. */
  measure(field: AnyField): number | undefined {
    const cell = this.cell(field);
    if (!cell) return undefined;
    const units = UNITS[field] ?? {};
    const [, amount = cell.text, unit] = MEASURE.exec(cell.text.trim()) ?? [];
    const factor = unit === undefined ? 1 : units[unit.toLowerCase()];
    const number = Number(readDecimal(amount, this.#decimals) ?? Number.NaN);
    if (factor !== undefined && Number.isFinite(number)) return Math.round(number * factor);
    const known = Object.keys(units).join(', ');
    this.#wrong(
      cell,
      `${JSON.stringify(cell.text)} is not a measure.`,
      `Write a number, or one with a unit: ${known}.`,
    );
    return undefined;
  }

  status(): 'ACTIVE' | 'DRAFT' | undefined {
    const cell = this.cell('status');
    if (!cell) return undefined;
    const given = cell.text.trim().toLowerCase();
    if (ACTIVE.has(given)) return 'ACTIVE';
    if (DRAFT.has(given)) return 'DRAFT';
    this.#wrong(
      cell,
      `${JSON.stringify(cell.text)} is not a status.`,
      'Write ACTIVE to offer the product, or DRAFT.',
    );
    return undefined;
  }

  #wrong({ column, text }: Cell, message: string, remedy: string): void {
    this.#problems.add('INVALID_VALUE', { line: this.#row.line, column, value: text }, message, remedy);
  }
}
