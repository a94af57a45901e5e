import { currencyDigits } from '@souk/subgraph';
import type { AnyField } from '../../catalogue-files/columns.ts';
import { fieldOf, isPrice } from '../../catalogue-files/columns.ts';
import { readFile } from '../../catalogue-files/file-store.ts';
import type { Ctx } from '../../context.ts';
import type { FileFormat, ImportDocument, MappedColumn } from '../import.model.ts';
import { csvRecords, separatorOfHeader } from './csv.ts';
import { type DecimalEvidence, type DecimalSeparator, observe } from './decimals.ts';
import { decoded, type Encoding } from './encoding.ts';
import { jsonRecords } from './json.ts';
import { MalformedFile } from './malformed.ts';
import { type Column, type Row, rowOfCsv, rowsOfJson, unknownKeys } from './row.ts';

/** How a file is read. */
export interface ReadingPlan {
  format: FileFormat;
  encoding: Encoding;
  /** Null for JSON. */
  separator: string | null;
  /** The headers of a CSV file in their order; empty for JSON, whose keys are read as they come. */
  columns: Column[];
  mapping: ReadonlyMap<string, AnyField | null>;
  /** Columns and keys that are not read. */
  unknown: string[];
  /** Further columns for a field that has one column; the first is read. */
  repeated: string[];
}

type Readable = Pick<ImportDocument, 'source' | 'format' | 'mapping'>;

const HEAD_CHARACTERS = 64 * 1024;
const MAX_COLUMNS = 300;
const LISTS: ReadonlySet<string> = new Set(['images', 'tags']);

/** The text of the file of an import. */
export function textOf(ctx: Ctx, { source }: Readable): AsyncGenerator<string> {
  if (!source) throw new Error('an import without a file is read');
  return decoded(readFile(ctx, source.fileId), source.encoding);
}

/** How the file of an import is read. Raises {@link MalformedFile} for one without headers or objects. */
export async function planOf(ctx: Ctx, one: Readable): Promise<ReadingPlan> {
  const head = await headOf(textOf(ctx, one));
  if (head.trim() === '')
    throw new MalformedFile('The file is empty.', 'Send a file with a header line and at least one row.');
  const format = one.format ?? (/^\s*[[{]/u.test(head) ? 'JSON' : 'CSV');
  const mapping = new Map(one.mapping.map(({ header, field }): [string, AnyField | null] => [header, field]));
  const encoding = one.source?.encoding ?? 'utf-8';
  const plan = { format, encoding, mapping };
  if (format === 'JSON')
    return {
      ...plan,
      separator: null,
      columns: [],
      unknown: await unknownOf(ctx, one, mapping),
      repeated: [],
    };
  const separator = separatorOfHeader(head);
  for await (const { values } of csvRecords(textOf(ctx, one), separator)) {
    if (values.length > MAX_COLUMNS)
      throw new MalformedFile(`The file has more than ${MAX_COLUMNS} columns.`, 'Leave out columns.', 1);
    return { ...plan, separator, ...columnsOf(values, one.mapping) };
  }
  throw new MalformedFile('The file has no rows.', 'Send a file with a header line and at least one row.');
}

async function headOf(text: AsyncIterable<string>): Promise<string> {
  let head = '';
  for await (const piece of text) {
    head += piece;
    if (head.length >= HEAD_CHARACTERS) break;
  }
  return head;
}

function columnsOf(headers: readonly string[], mapping: readonly MappedColumn[]) {
  const [seen, unknown, repeated] = [new Set<string>(), [] as string[], [] as string[]];
  const columns = headers.map((given): Column => {
    const header = given.trim();
    const mapped = mapping.find((one) => one.header.trim().toLowerCase() === header.toLowerCase());
    const field = mapped ? mapped.field : fieldOf(header);
    if (field === null) {
      if (!mapped && header !== '') unknown.push(header);
      return { header, field };
    }
    if (seen.has(field) && !LISTS.has(field)) {
      repeated.push(header);
      return { header, field: null };
    }
    seen.add(field);
    return { header, field };
  });
  return { columns, unknown, repeated };
}

const KEYS_FROM = 100;

async function unknownOf(ctx: Ctx, one: Readable, mapping: ReadingPlan['mapping']): Promise<string[]> {
  const unknown = new Set<string>();
  let read = 0;
  for await (const record of jsonRecords(textOf(ctx, one))) {
    for (const key of unknownKeys(record, mapping)) unknown.add(key);
    read += 1;
    if (read >= KEYS_FROM) break;
  }
  return [...unknown];
}

/** The rows of a file, one after the other. Raises {@link MalformedFile} where it cannot be read on. */
export async function* rowsOf(ctx: Ctx, one: Readable, plan: ReadingPlan): AsyncGenerator<Row> {
  if (plan.separator === null) {
    let index = 0;
    for await (const record of jsonRecords(textOf(ctx, one))) {
      yield* rowsOfJson(record, index, plan.mapping);
      index += 1;
    }
    return;
  }
  let isHeader = true;
  for await (const record of csvRecords(textOf(ctx, one), plan.separator)) {
    if (!isHeader) yield rowOfCsv(record, plan.columns);
    isHeader = false;
  }
}

/** The rows of each product: those that follow each other with the same handle. */
export async function* groupsOf(rows: AsyncIterable<Row>): AsyncGenerator<[Row, ...Row[]]> {
  let group: [Row, ...Row[]] | null = null;
  for await (const row of rows) {
    if (group && row.group !== null && row.group === group[0].group) group.push(row);
    else {
      if (group) yield group;
      group = [row];
    }
  }
  if (group) yield group;
}

/** Adds what the prices of a row say about decimal commas. */
export function observeRow(evidence: DecimalEvidence, { line, cells }: Row): void {
  const currency = cells.get('currency')?.text.trim().toUpperCase() ?? '';
  // An amount such as 1.234 says nothing, unless its currency has three decimals.
  const hasThree = currencyDigits(currency) === 3;
  for (const [field, { text }] of cells)
    if (isPrice(field)) observe(evidence, hasThree ? `${text}0` : text, line);
}

/** The decimal separator of a file. Raises {@link MalformedFile} when its prices may be read either way. */
export function decimalsOf(
  { decimalSeparator }: Pick<ImportDocument, 'decimalSeparator'>,
  { format }: ReadingPlan,
  { point, comma, ambiguousAt }: DecimalEvidence,
): DecimalSeparator {
  if (decimalSeparator) return decimalSeparator;
  if (comma && !point) return 'COMMA';
  if (format === 'JSON' || (point && !comma) || (!comma && ambiguousAt === null)) return 'POINT';
  const remedy = 'Start the import with `decimalSeparator`.';
  throw comma
    ? new MalformedFile('Some prices have a decimal comma, others a decimal point.', remedy)
    : new MalformedFile('A price such as 1,234 may be read in two ways.', remedy, ambiguousAt);
}
