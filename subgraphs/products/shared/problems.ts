import { type ErrorCode, Refusal, type UserError } from '@souk/subgraph';
import { lengthProblem, readLine, type readParagraphs, type TextRule } from '@souk/text/line.ts';

/** Collects the problems of an input, so that a client sees all of them at once. */
export class Problems {
  private readonly found: UserError[] = [];

  add(field: string[], message: string, code: ErrorCode = 'INVALID_INPUT'): void {
    this.found.push({ code, message, field });
  }

  /** Raises one Refusal with all problems; returns when there are none. */
  raise(): void {
    if (this.found.length > 0) throw new Refusal(this.found);
  }
}

/** A text in its stored form; adds a problem for invalid characters and for a length outside of `rule`. */
export function textWithin(
  problems: Problems,
  field: string[],
  given: string,
  rule: TextRule,
  read: typeof readLine | typeof readParagraphs = readLine,
): string {
  const { text, problem } = read(given);
  const wrong = problem ?? lengthProblem(text, rule);
  if (wrong) problems.add(field, `This text ${wrong}`);
  return text ?? '';
}
