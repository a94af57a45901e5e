import { type ErrorCode, Refusal, type UserError } from '@souk/subgraph';
import { lengthProblem, readLine, type readParagraphs, type TextRule } from '@souk/text/line.ts';

/** Collects what is wrong with an input, so that a client learns of everything at once. */
export class Problems {
  private readonly found: UserError[] = [];

  add(field: string[], message: string, code: ErrorCode = 'INVALID_INPUT'): void {
    this.found.push({ code, message, field });
  }

  /** Raises one Refusal with all that was added; returns when nothing was. */
  raise(): void {
    if (this.found.length > 0) throw new Refusal(this.found);
  }
}

/** A text in the form in which it is stored; adds a problem for what is no text, or is not `min` to `max` long. */
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
