import { GraphQLError } from 'graphql';

/** Every `extensions.code` that `errors` may have. */
export type FaultCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'RATE_LIMITED'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR';

/** A GraphQL error with a stable code; the message is shown to the client as it is. */
export function fault(
  code: FaultCode,
  message: string,
  extensions: Record<string, unknown> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}

/** The caller has to sign in first. */
export const unauthenticated = (message = 'Sign in first.', extensions: Record<string, unknown> = {}) =>
  fault('UNAUTHENTICATED', message, extensions);

/** The caller is known but may not do this. */
export const forbidden = (message = 'You may not do this.') => fault('FORBIDDEN', message);

/** An argument is malformed. */
export const badInput = (message: string) => fault('BAD_USER_INPUT', message);

/** A part of Souk cannot be reached; trying again later may help. */
export const unavailable = (service: string, message = `The ${service} service cannot be reached now.`) =>
  fault('SERVICE_UNAVAILABLE', message, { service });

/** The `extensions.code` of an error, if it carries one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof GraphQLError && typeof error.extensions.code === 'string'
    ? error.extensions.code
    : undefined;
}
