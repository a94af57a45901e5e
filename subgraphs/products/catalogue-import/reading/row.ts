import { type AnyField, fieldOf, isNumber, listText } from '../../catalogue-files/columns.ts';
import { unguarded } from '../../catalogue-files/formula-guard.ts';
import type { CsvRecord } from './csv.ts';
import type { JsonRecord } from './json.ts';

/** A filled cell: its text and its header. */
export interface Cell {
  column: string;
  text: string;
}

/** A row of a file: one variant, or a product with its only one. */
export interface Row {
  line: number;
  /** Rows that follow each other with the same text are one product; null for a product of its own. */
  group: string | null;
  cells: ReadonlyMap<AnyField, Cell>;
  /** Set when the row has more cells than there are headers. */
  surplus: string | null;
}

/** Which field each column of a CSV file has; null for one that is not read. */
export interface Column {
  header: string;
  field: AnyField | null;
}

/** The texts of a list within one cell of a JSON file; CSV files separate them in the same way. */
const LIST_SEPARATOR = '|';

export function rowOfCsv({ line, values }: CsvRecord, columns: readonly Column[]): Row {
  const cells = new Map<AnyField, Cell>();
  for (const [index, { header, field }] of columns.entries()) {
    const given = values[index] ?? '';
    if (field === null || given.trim() === '') continue;
    const text = isNumber(field) ? given.trim() : unguarded(given);
    const before = cells.get(field);
    cells.set(field, before ? joined(before, text) : { column: header, text });
  }
  const surplus = values.slice(columns.length).find((value) => value.trim() !== '') ?? null;
  return { line, group: cells.get('handle')?.text.trim() ?? null, cells, surplus };
}

// Several columns of pictures, categories or tags are one list.
const joined = ({ column, text }: Cell, more: string): Cell => ({
  column,
  text: `${text}${LIST_SEPARATOR}${more}`,
});

/** What the keys of JSON objects are taken for, where the file's owner says otherwise than their names. */
export type KeyMapping = ReadonlyMap<string, AnyField | null>;

/** The rows of a JSON object: one for each of its `variants`, or one. */
export function rowsOfJson({ line, value }: JsonRecord, index: number, mapping: KeyMapping): Row[] {
  const { variants, ...product } = value;
  const group = `#${index}`;
  const own = cellsOf(product, '', mapping);
  if (!Array.isArray(variants) || variants.length === 0) return [{ line, group, cells: own, surplus: null }];
  return variants.map((variant: unknown, place) => {
    const cells = isObject(variant) ? cellsOf(variant, `variants[${place}].`, mapping) : new Map();
    return { line, group, cells: place === 0 ? new Map([...own, ...cells]) : cells, surplus: null };
  });
}

/** The keys of an object that mean nothing here. */
export const unknownKeys = ({ value }: JsonRecord, mapping: KeyMapping): string[] =>
  Object.keys(value).filter((key) => !STRUCTURED.has(key) && !mapping.has(key) && fieldOf(key) === null);

const STRUCTURED: ReadonlySet<string> = new Set(['variants', 'options', 'attributes', 'stock']);

function cellsOf(
  object: Readonly<Record<string, unknown>>,
  path: string,
  mapping: KeyMapping,
): Map<AnyField, Cell> {
  const cells = new Map<AnyField, Cell>();
  const put = (field: AnyField | null, column: string, given: unknown) => {
    const text = textOf(given);
    if (field !== null && text !== null && text.trim() !== '')
      cells.set(field, { column: path + column, text });
  };
  for (const [key, given] of Object.entries(object)) {
    if (key === 'options' || key === 'attributes') {
      const prefix = key === 'options' ? 'option' : 'attribute';
      for (const [name, one] of pairsOf(given)) put(`${prefix}:${name}`, `${key}.${name}`, one);
    } else if (key === 'stock' && isObject(given)) {
      for (const [name, one] of Object.entries(given)) put(`stock:${name}`, `stock.${name}`, one);
    } else if (isObject(given) && 'amount' in given) {
      put(mapping.get(key) ?? fieldOf(key), `${key}.amount`, given.amount);
      if (key === 'price') put('currency', `${key}.currency`, given.currency);
    } else put(mapping.has(key) ? (mapping.get(key) ?? null) : fieldOf(key), key, given);
  }
  return cells;
}

/** `{ Size: 'S' }` and `[{ name: 'Size', value: 'S' }]` say the same. */
function pairsOf(given: unknown): [string, unknown][] {
  if (Array.isArray(given))
    return given.flatMap((one: unknown) =>
      isObject(one) && typeof one.name === 'string' ? [[one.name, one.value] as [string, unknown]] : [],
    );
  return isObject(given) ? Object.entries(given) : [];
}

function textOf(given: unknown): string | null {
  if (given === null || given === undefined) return null;
  if (Array.isArray(given)) return listText(given.map((one) => textOf(one) ?? ''));
  if (isObject(given)) return JSON.stringify(given);
  return String(given);
}

const isObject = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);
