import type { ErrorCode } from '@souk/platform';
import { lengthProblem, readLine, type readParagraphs, type TextRule } from '@souk/text/line.ts';
import type { z } from 'zod';
import { type ErrorDetails, Refusal, type UserError } from './refusal.ts';

/**
 * Collects what is wrong with an input, so that one refusal names everything at once. Paths of fields begin with the
 * argument's name, e.g. `['input', 'email']`.
 */
export class InputProblems {
  readonly #found: UserError[] = [];

  add(
    code: ErrorCode,
    message: string,
    field: string[] | null = null,
    details: ErrorDetails | null = null,
  ): void {
    this.#found.push({ code, message, field, ...(details ? { details } : {}) });
  }

  /**
   * A text in the form in which it is stored: one line, or several with `readParagraphs`. Adds INVALID_INPUT when it has
   * characters that are not text, or its length breaks the rule.
   */
  readText(
    field: string[],
    given: string,
    rule: TextRule,
    read: typeof readLine | typeof readParagraphs = readLine,
  ): string {
    const { text, problem } = read(given);
    const wrong = problem ?? lengthProblem(text, rule);
    if (wrong) this.add('INVALID_INPUT', `This text ${wrong}`, field);
    return text ?? '';
  }

  /** Raises one Refusal with all problems; returns when there are none. */
  refuse(): void {
    if (this.#found.length > 0) throw this.asRefusal();
  }

  /** The Refusal that {@link refuse} raises, for a caller that raises it elsewhere. */
  asRefusal(): Refusal {
    return new Refusal([...this.#found]);
  }
}

const INVALID_INPUT = (): ErrorCode => 'INVALID_INPUT';

/**
 * The value as the schema reads it. Otherwise raises a Refusal with the first problem of each field below `path`;
 * `codeOf` gives the code for a field's path inside the value.
 */
export function checkInput<Z extends z.ZodType>(
  schema: Z,
  value: unknown,
  path: readonly string[] = ['input'],
  codeOf: (field: readonly string[]) => ErrorCode = INVALID_INPUT,
): z.output<Z> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = new InputProblems();
  const seen = new Set<string>();
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String);
    const key = JSON.stringify(field);
    if (!seen.has(key)) problems.add(codeOf(field), issue.message, [...path, ...field]);
    seen.add(key);
  }
  throw problems.asRefusal();
}
