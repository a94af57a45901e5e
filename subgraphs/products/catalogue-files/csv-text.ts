import { stringify } from 'csv-stringify/sync';

/** Rows as CSV with CRLF; `isStart` puts the mark before them by which spreadsheets recognize UTF-8. */
export const csvText = (rows: string[][], isStart = false): string =>
  stringify(rows, {
    bom: isStart,
    record_delimiter: 'windows',
    // A line feed alone is not the end of a record, so it would not be quoted.
    quoted_match: /[\r\n]/,
  });
