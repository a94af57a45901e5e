import { unauthenticated } from '@souk/platform';
import { GraphQLError } from 'graphql';

/** Why an access token is refused, and what the client reads. */
const REASONS = {
  TOKEN_MALFORMED: 'The Authorization header must be "Bearer <access token>".',
  TOKEN_ALGORITHM: 'The access token is not signed with ES256.',
  TOKEN_KEY_UNKNOWN: 'The access token is signed with a key that is not in use (any more).',
  TOKEN_SIGNATURE: 'The signature of the access token does not fit.',
  TOKEN_AUDIENCE: 'The access token was not issued by Souk, or for another purpose.',
  TOKEN_CONTEXT: 'The access token is not that of its session.',
  TOKEN_PROVIDER: 'The access token of the sign-in provider is not accepted.',
  TOKEN_EXPIRED: 'The access token has expired.',
  TOKEN_REVOKED: 'The session of the access token has ended.',
} as const;

/** Why an access token is refused: `extensions.reason` of UNAUTHENTICATED. */
export type TokenReason = keyof typeof REASONS;

const REMEDY = 'Refresh it, or send the request without an Authorization header.';

/** The refusal of an access token. */
export const tokenRefusal = (reason: TokenReason): GraphQLError =>
  unauthenticated(`${REASONS[reason]} ${REMEDY}`, { reason });

const isReason = (reason: unknown): reason is TokenReason => typeof reason === 'string' && reason in REASONS;

/** The reason of a {@link tokenRefusal}; null for any other error. */
export function reasonOf(error: unknown): TokenReason | null {
  const reason = error instanceof GraphQLError ? error.extensions.reason : null;
  return isReason(reason) ? reason : null;
}

/** Why a token that may have been good once is refused. Any other is a forgery, or a fault of the client. */
const OUTLIVED = {
  TOKEN_EXPIRED: 'TOKEN_EXPIRED',
  TOKEN_REVOKED: 'TOKEN_REVOKED',
  TOKEN_KEY_UNKNOWN: 'TOKEN_INVALID',
} as const;

/** What an answer for everybody says of the access token that it did not use: `extensions.authentication`. */
export interface IgnoredToken {
  code: (typeof OUTLIVED)[keyof typeof OUTLIVED];
  reason: TokenReason;
  message: string;
}

/** Describes the token of a {@link tokenRefusal} that may have been good once; null for any other error. */
export function outlived(error: GraphQLError): IgnoredToken | null {
  const { reason } = error.extensions;
  if (!isReason(reason) || !(reason in OUTLIVED)) return null;
  return { code: OUTLIVED[reason as keyof typeof OUTLIVED], reason, message: error.message };
}
