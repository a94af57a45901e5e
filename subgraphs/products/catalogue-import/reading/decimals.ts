/** How a file writes decimals. */
export type DecimalSeparator = 'POINT' | 'COMMA';

/** What the numbers of a file say about its decimal separator. */
export interface DecimalEvidence {
  point: boolean;
  comma: boolean;
  /** The line of the first number that may be read either way. */
  ambiguousAt: number | null;
}

const SPACES = /[\s\u00a0\u202f\u2009'’]/gu;
const CURRENCY = /^(?:[€$£¥₹]|R\$|[A-Za-z]{3}(?![A-Za-z]))\s*|\s*(?:[€$£¥₹]|[A-Za-z]{3})$/gu;

/** The text of an amount without spaces, grouping apostrophes and the sign of its currency. */
const bare = (text: string) => text.trim().replaceAll(CURRENCY, '').replaceAll(SPACES, '');

/** Which separator a number shows; AMBIGUOUS for one such as 1,234; null for one without any. */
export function separatorOf(text: string): DecimalSeparator | 'AMBIGUOUS' | null {
  const number = bare(text);
  if (!/^[-+]?[\d.,]+$/.test(number)) return null;
  const [dots, commas] = [number.split('.').length - 1, number.split(',').length - 1];
  if (dots > 0 && commas > 0) return number.lastIndexOf(',') > number.lastIndexOf('.') ? 'COMMA' : 'POINT';
  if (dots + commas === 0) return null;
  if (dots > 1) return 'COMMA';
  if (commas > 1) return 'POINT';
  if (/^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(number)) return 'AMBIGUOUS';
  return commas === 1 ? 'COMMA' : 'POINT';
}

/** Adds what a number says. */
export function observe(evidence: DecimalEvidence, text: string, line: number): void {
  const shown = separatorOf(text);
  if (shown === 'POINT') evidence.point = true;
  else if (shown === 'COMMA') evidence.comma = true;
  else if (shown === 'AMBIGUOUS') evidence.ambiguousAt ??= line;
}

/** A number as digits with a decimal point, such as `1234.50`; null for a text that is no number. */
export function readDecimal(text: string, separator: DecimalSeparator): string | null {
  const number = bare(text);
  const plain = separator === 'COMMA' ? /^([-+]?)(\d+)(?:,(\d+))?$/ : /^([-+]?)(\d+)(?:\.(\d+))?$/;
  const grouped =
    separator === 'COMMA'
      ? /^([-+]?)(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/
      : /^([-+]?)(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;
  const match = plain.exec(number) ?? grouped.exec(number);
  if (!match) return null;
  const [, sign, whole = '', fraction] = match;
  const digits = whole.replaceAll(/[.,]/g, '');
  return `${sign === '-' ? '-' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
}
