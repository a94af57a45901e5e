import { Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { MalformedFile } from './malformed.ts';

/** A record of a CSV file and the line where it begins. */
export interface CsvRecord {
  line: number;
  values: string[];
}

const MAX_RECORD_CHARACTERS = 1_000_000;
const SEPARATORS = [';', '\t', ',', '|'] as const;

const REMEDIES: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'Close the quote with ", or write a quote within a text twice: "".',
  INVALID_OPENING_QUOTE: 'Put the whole cell in quotes, and write each quote within it twice: "".',
  CSV_INVALID_CLOSING_QUOTE: 'Write a quote within a text twice: "".',
  CSV_MAX_RECORD_SIZE: 'A row has at most a million characters. Look for a quote that is never closed.',
};
const PROBLEMS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quote is opened and never closed.',
  INVALID_OPENING_QUOTE: 'A quote stands in the middle of a cell.',
  CSV_INVALID_CLOSING_QUOTE: 'A text goes on behind its closing quote.',
  CSV_MAX_RECORD_SIZE: 'A row is too long.',
};

/** The separator of a file by its header line: that which stands in it most often outside of quotes. */
export function separatorOfHeader(text: string): string {
  const counts = new Map<string, number>(SEPARATORS.map((one) => [one, 0]));
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === '\n' && !isQuoted) break;
    else if (!isQuoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((one, other) => other[1] - one[1]);
  return most && most[1] > 0 ? most[0] : ',';
}

/** The records of a CSV text, one after the other. Raises {@link MalformedFile} where it cannot be read on. */
export async function* csvRecords(text: AsyncIterable<string>, separator: string): AsyncGenerator<CsvRecord> {
  let next = 1;
  const parser = parse({
    delimiter: separator,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
    on_record: (record: string[], { lines }) => {
      next = lines + 1;
      return record;
    },
    max_record_size: MAX_RECORD_CHARACTERS,
  });
  const source = Readable.from(text);
  source.once('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { info, record } of parser as AsyncIterable<{ info: Info; record: string[] }>) {
      const breaks = record.reduce((total, value) => total + value.split('\n').length - 1, 0);
      if (record.every((value) => value === '')) continue;
      yield { line: info.lines - breaks, values: record };
    }
  } catch (error) {
    throw error instanceof CsvError ? malformed(error, next) : error;
  } finally {
    source.destroy();
  }
}

function malformed({ code }: CsvError, line: number): MalformedFile {
  const problem = PROBLEMS[code] ?? 'The file is not written as CSV.';
  return new MalformedFile(problem, REMEDIES[code] ?? 'Save the file as CSV again.', line);
}
