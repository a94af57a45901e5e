import { parse } from 'csv-parse/sync';

const WHY: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and not closed on this line',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quotation mark',
  INVALID_OPENING_QUOTE: 'a quotation mark is in the middle of a cell',
};

/**
 * The cells of one line, or why it has none. A row never goes over several lines here: a stray quotation mark then
 * costs one row, and not all that follow.
 */
export function splitCells(text: string): { cells: string[] } | { problem: string } {
  if (!text.includes('"')) return { cells: text.split(',') };
  try {
    const [cells = []] = parse(text, { relax_column_count: true }) as string[][];
    return { cells };
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    return { problem: WHY[code ?? ''] ?? message };
  }
}
