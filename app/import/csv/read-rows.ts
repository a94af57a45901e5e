import { basename } from 'node:path';
import { type Problem, readTable, type TableRow } from './table.ts';

/** Raised for an invalid row; the message is the reason. */
export class BadRow extends Error {}

/** A value and the line it came from. */
export interface Sourced<T> {
  line: number;
  value: T;
}

/** How the rows of a file become values. */
export interface RowReader<C extends string, T> {
  columns: readonly C[];
  /** Raises BadRow for what cannot be used. */
  read(values: Record<C, string>): T;
  /** The unique key of a row; of duplicates the first one counts. */
  key(value: T): string;
  /** Learns of each bad line besides the report. */
  onBad?: (row: TableRow<C>) => void;
}

/** A reader whose column names are checked wherever it reads a cell. */
export const defineRows = <const C extends string, T>(reader: RowReader<C, T>) => reader;

/** The good rows of a file as values; bad lines and repetitions go to `report` and are left out. */
export async function* readRows<C extends string, T>(
  path: string,
  { columns, read, key, onBad }: RowReader<C, T>,
  report: (problem: Problem) => void,
  onChecksum?: (checksum: string) => void,
): AsyncGenerator<Sourced<T>> {
  const file = basename(path);
  const firstLines = new Map<string, number>();
  for await (const row of readTable(path, columns, onChecksum)) {
    const { line } = row;
    try {
      if ('problem' in row) throw new BadRow(row.problem);
      const value = read(row.values);
      const name = key(value);
      const first = firstLines.get(name);
      if (first !== undefined) {
        report({ file, line, reason: `${name} is a duplicate of line ${first}` });
        continue;
      }
      firstLines.set(name, line);
      yield { line, value };
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      report({ file, line, reason: error.message });
      onBad?.(row);
    }
  }
}
