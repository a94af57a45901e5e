import { type ErrorCode, Refusal, type UserError } from '@souk/subgraph';

/** Collects what is wrong with an input, so that a caller hears of all of it at once. */
export class Problems {
  readonly #found: UserError[] = [];

  add(code: ErrorCode, message: string, field: string[] | null = null): void {
    this.#found.push({ code, message, field });
  }

  /** Raises a Refusal with all that was found; does nothing when nothing was. */
  refuse(): void {
    if (this.#found.length > 0) throw this.asRefusal();
  }

  /** A Refusal with all that was found. */
  asRefusal(): Refusal {
    return new Refusal([...this.#found]);
  }
}

/** A text without surrounding space, null for an empty or absent one. */
export const trimmed = (text: string | null | undefined): string | null => text?.trim() || null;
