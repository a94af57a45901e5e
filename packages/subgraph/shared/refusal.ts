import type { ErrorCode, Money } from '@souk/platform';

/** One expected failure, as the schema's `UserError` shows it. */
export interface UserError {
  code: ErrorCode;
  message: string;
  field: string[] | null;
  /** What a client would otherwise have to read from the message; its type is a type of the schema. */
  details?: ErrorDetails | null;
}

/** The data of an error, by the type of the schema that shows it; that type has a resolver for each of its fields. */
export type ErrorDetails =
  | { type: 'RetryLaterError'; retryAfterSeconds: number }
  | { type: 'PriceChangedError'; expected: Money | null; actual: Money }
  | {
      type: 'OutOfStockError';
      variantId: string;
      /** The line of the cart that asks for it, if one does. */
      cartItemId: string | null;
      requestedQuantity: number;
      availableQuantity: number;
    };

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
export function refusal(
  code: ErrorCode,
  message: string,
  field: string[] | null = null,
  details: ErrorDetails | null = null,
): Refusal {
  return new Refusal([{ code, message, field, ...(details ? { details } : {}) }]);
}

/** The details of an error of this type. Raises when it has others: the type that is shown is made from them. */
export function detailsOf<T extends ErrorDetails['type']>(
  type: T,
  { details }: UserError,
): Extract<ErrorDetails, { type: T }> {
  if (details?.type !== type) throw new Error(`an error shown as ${type} has no such details`);
  return details as Extract<ErrorDetails, { type: T }>;
}

/** Resolvers of the error types that every subgraph has. */
export const errorResolvers = {
  UserError: { __resolveType: ({ details }: UserError) => details?.type ?? 'GeneralError' },
  RetryLaterError: {
    retryAfterSeconds: (error: UserError) => detailsOf('RetryLaterError', error).retryAfterSeconds,
  },
};
