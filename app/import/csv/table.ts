import { basename } from 'node:path';
import { splitCells } from './cells.ts';
import { readLines, UnusableInput } from './lines.ts';

/** A row by column name, or why the line is no row; `text` is the line itself. */
export type TableRow<C extends string> = { line: number; text: string } & (
  | { values: Record<C, string> }
  | { problem: string }
);

/** What one line of a file is skipped for. */
export interface Problem {
  file: string;
  line: number;
  reason: string;
}

/**
 * The rows of a CSV file with a header, read as a stream. Columns are found by name, in any order, and others than
 * those asked for are let be; cells are trimmed, empty lines left out. Raises UnusableInput for an empty file and
 * for a header that lacks a column or names one twice.
 */
export async function* readTable<C extends string>(
  path: string,
  columns: readonly C[],
  onChecksum?: (checksum: string) => void,
): AsyncGenerator<TableRow<C>> {
  let places: Map<C, number> | undefined;
  let width = 0;
  for await (const { number: line, text } of readLines(path, onChecksum)) {
    if (text.trim() === '') continue;
    const split = splitCells(text);
    if (!places) {
      const header = 'cells' in split ? split.cells.map((cell) => cell.trim()) : [];
      places = placesOf(header, columns, basename(path));
      width = header.length;
      continue;
    }
    yield { line, text, ...toValues(split, places, width) };
  }
  if (!places) throw new UnusableInput(`${basename(path)} is empty: it lacks even its header.`);
}

function placesOf<C extends string>(header: string[], columns: readonly C[], file: string): Map<C, number> {
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length > 0) {
    throw new UnusableInput(`${file} lacks ${missing.join(', ')} in its header "${header.join(',')}".`);
  }
  const doubled = columns.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (doubled.length > 0) throw new UnusableInput(`${file} names ${doubled.join(', ')} twice in its header.`);
  return new Map(columns.map((column) => [column, header.indexOf(column)]));
}

function toValues<C extends string>(
  split: ReturnType<typeof splitCells>,
  places: ReadonlyMap<C, number>,
  width: number,
): { values: Record<C, string> } | { problem: string } {
  if ('problem' in split) return split;
  const { cells } = split;
  if (cells.length !== width) return { problem: `${cells.length} cells where the header has ${width}` };
  // The decoder puts this character in the place of bytes that are no UTF-8.
  if (cells.some((cell) => cell.includes('\uFFFD'))) return { problem: 'the text is not valid UTF-8' };
  const entries = [...places].map(([column, place]) => [column, (cells[place] ?? '').trim()] as const);
  return { values: Object.fromEntries(entries) as Record<C, string> };
}
