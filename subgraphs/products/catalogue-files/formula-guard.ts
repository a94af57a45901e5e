/**
 * How texts stand in CSV files. Spreadsheets run what begins with one of these as a formula, the full-width forms included;
 * an apostrophe before it makes it a text. Numbers are never guarded: -5.00 stays a number.
 */
const GUARDED = /^'*[=+\-@\t\r＝＋－＠]/u;
const GUARDS = /^'+[=+\-@\t\r＝＋－＠]/u;

/** A text as a cell that no spreadsheet runs. {@link unguarded} reverses it. */
export const guarded = (text: string): string => (GUARDED.test(text) ? `'${text}` : text);

/** The text of a cell, without the apostrophe that {@link guarded} put before it. */
export const unguarded = (cell: string): string => (GUARDS.test(cell) ? cell.slice(1) : cell);
