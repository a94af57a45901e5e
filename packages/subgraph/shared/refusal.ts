import type { ErrorCode } from '@souk/platform';

/** One expected failure, as the schema's `UserError` shows it. */
export interface UserError {
  code: ErrorCode;
  message: string;
  field: string[] | null;
}

/**
 * An expected failure of a mutation. Thrown anywhere below a `mutation(...)` resolver it rolls the transaction
 * back and becomes the payload's `userErrors`.
 */
export class Refusal extends Error {
  readonly userErrors: UserError[];

  constructor(userErrors: UserError[]) {
    super(userErrors.map((error) => `${error.code}: ${error.message}`).join('; '));
    this.name = 'Refusal';
    this.userErrors = userErrors;
  }
}

/** A refusal with one error; `field` is the path from the argument's name inwards, e.g. `['input', 'email']`. */
export function refusal(code: ErrorCode, message: string, field: string[] | null = null): Refusal {
  return new Refusal([{ code, message, field }]);
}
