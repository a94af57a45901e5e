/** What can be wrong with a row, or noteworthy about it. */
export const PROBLEM_CODES = [
  'MALFORMED_FILE',
  'UNKNOWN_COLUMN',
  'COLUMN_COUNT',
  'MISSING_VALUE',
  'INVALID_VALUE',
  'CONTRADICTION',
  'DUPLICATE_SKU',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'NOT_ALLOWED',
  'CHANGED_MEANWHILE',
  'PICTURE_REFUSED',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** A problem at a place of a file. */
export interface Problem {
  code: ProblemCode;
  line: number | null;
  /** The header of the column, or the path in a JSON object. */
  column: string | null;
  value: string | null;
  message: string;
  remedy: string;
  /** Whether the row was taken all the same. */
  isWarning: boolean;
}

const MAX_VALUE = 200;

/** The problems of an entry as they are found. */
export class Problems {
  readonly found: Problem[] = [];

  add(
    code: ProblemCode,
    place: { line: number | null; column?: string | null; value?: string | null },
    message: string,
    remedy: string,
  ): void {
    this.found.push(problemOf(code, place, message, remedy));
  }
}

/** A problem in the form in which it is stored. */
export function problemOf(
  code: ProblemCode,
  {
    line,
    column = null,
    value = null,
  }: { line: number | null; column?: string | null; value?: string | null },
  message: string,
  remedy: string,
  isWarning = false,
): Problem {
  const shown = value !== null && value.length > MAX_VALUE ? `${value.slice(0, MAX_VALUE)}…` : value;
  return { code, line, column, value: shown, message, remedy, isWarning };
}
