import { type ErrorCode, Refusal, type UserError } from '@souk/subgraph';

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

/** The text without outer blanks; adds a problem unless it is `min` to `max` characters long. */
export function textWithin(
  problems: Problems,
  field: string[],
  text: string,
  { min = 0, max }: { min?: number; max: number },
): string {
  const trimmed = text.trim();
  if (trimmed.length < min || trimmed.length > max) {
    problems.add(field, `This takes ${min === 0 ? 'up' : `${min}`} to ${max} characters.`);
  }
  return trimmed;
}
