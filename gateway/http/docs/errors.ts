/** A code of GraphQL `errors`, under `extensions.code`. */
export interface Fault {
  code: string;
  meaning: string;
  remedy: string;
  /** Whether any request may meet it, whatever it asks for. */
  general: boolean;
}

/** The codes of GraphQL errors that clients may meet, and no others. */
export const FAULTS: readonly Fault[] = [
  {
    code: 'UNAUTHENTICATED',
    meaning: 'Nobody is signed in, or the access token is expired, malformed or of a session that has ended.',
    remedy: 'Call `refreshToken`, or sign in again. HTTP 401 when the token itself is at fault.',
    general: false,
  },
  {
    code: 'FORBIDDEN',
    meaning: 'The caller is known but may not do this.',
    remedy: 'Sign in as somebody who may; each operation says who that is.',
    general: false,
  },
  {
    code: 'UNAUTHORIZED_FIELD_OR_TYPE',
    meaning:
      'The operation asks for a field whose `@authenticated`, `@requiresScopes` or `@policy` the caller does not meet.',
    remedy: 'Sign in as somebody with the scopes, or leave the field out.',
    general: true,
  },
  {
    code: 'NOT_FOUND',
    meaning: 'What the request is about does not exist, or the caller may not know of it.',
    remedy: 'Read the id again from a list that the caller sees.',
    general: false,
  },
  {
    code: 'BAD_USER_INPUT',
    meaning: 'An argument or a variable is malformed or out of its bounds.',
    remedy: 'The message names it. Correct the value; sending the same again does not help.',
    general: true,
  },
  {
    code: 'RATE_LIMITED',
    meaning: 'Too many requests, too costly ones, or too many tries at a secret, in a short time.',
    remedy: 'Wait for the seconds in the header `Retry-After`, then go on more slowly. HTTP 429.',
    general: true,
  },
  {
    code: 'SERVICE_UNAVAILABLE',
    meaning: 'A part of Souk cannot be reached; `extensions.service` names it. Other fields are answered.',
    remedy: 'Show what came, and try again later; a mutation with the same idempotency key.',
    general: true,
  },
  {
    code: 'INTERNAL_SERVER_ERROR',
    meaning: 'A fault inside of Souk. What it says is in the log, not in the answer.',
    remedy: 'Try again once; then report the `x-request-id` of the answer.',
    general: true,
  },
  {
    code: 'GRAPHQL_PARSE_FAILED',
    meaning: 'The query is not GraphQL.',
    remedy: 'Correct the syntax at the place that the message names.',
    general: true,
  },
  {
    code: 'GRAPHQL_VALIDATION_FAILED',
    meaning: 'The query does not fit the schema.',
    remedy: 'Generate types from the schema, so that a compiler finds this.',
    general: true,
  },
  {
    code: 'OPERATION_RESOLUTION_FAILURE',
    meaning: 'The document holds no operation, or several and `operationName` names none of them.',
    remedy: 'Send the name of the operation meant.',
    general: true,
  },
  {
    code: 'BAD_REQUEST',
    meaning: 'The HTTP request is not one of GraphQL over HTTP.',
    remedy: 'Send JSON with a `query`; for uploads add the header `apollo-require-preflight`.',
    general: true,
  },
  {
    code: 'QUERY_TOO_LARGE',
    meaning:
      'The operation is longer, deeper, wider or costlier than allowed; `extensions.limit` says which limit.',
    remedy: 'Ask for smaller pages or fewer fields, or split it in two.',
    general: true,
  },
  {
    code: 'PERSISTED_QUERY_NOT_FOUND',
    meaning: 'No text is known for the hash of an automatic persisted query.',
    remedy: 'Send the text with the hash once; Apollo clients do.',
    general: true,
  },
  {
    code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    meaning: 'Persisted queries are switched off.',
    remedy: 'Send the text of the operation.',
    general: true,
  },
  {
    code: 'PERSISTED_QUERY_NOT_IN_LIST',
    meaning: 'Only listed operations may run here, and this is none of them.',
    remedy: 'Add it to the manifest with `npm run persisted-queries`.',
    general: true,
  },
];

/** What a client does about a code of `userErrors`. */
export const REMEDIES: Readonly<Record<string, string>> = {
  INVALID_INPUT: 'Show the message beside the input that `field` names.',
  NOT_FOUND: 'Read the list again; it may have been deleted meanwhile.',
  ALREADY_EXISTS: 'Choose another value for what `field` names.',
  INVALID_STATE: 'Read the thing again and show what can be done with it now.',
  SAME_PERSON: 'Ask somebody else with the same role.',
  VERSION_CONFLICT: 'Read it again, show what changed, and send the change with the new version.',
  IDEMPOTENCY_CONFLICT: 'Use a new key for each new intent, the old one only to repeat the same input.',
  REQUEST_IN_PROGRESS: 'Wait a second and send the same again.',
  INVALID_CREDENTIALS: 'Let the person try again or reset the password.',
  EMAIL_NOT_VERIFIED: 'Ask for the code in the mail; `requestEmailOtp` sends a new one.',
  EMAIL_TAKEN: 'Offer to sign in, or to reset the password.',
  WEAK_PASSWORD: 'Show the message, which names the rule.',
  ACCOUNT_BLOCKED: 'Show how to reach the market.',
  TOO_MANY_ATTEMPTS: 'Wait before the next try.',
  OTP_INVALID: 'Let the person type the code again.',
  OTP_EXPIRED: 'Request a new code.',
  OTP_TOO_MANY_ATTEMPTS: 'Request a new code.',
  INVALID_TOKEN: 'Sign in again.',
  SELLER_NOT_APPROVED: 'Hand in documents with `submitSellerVerification`, and wait for the review.',
  SELLER_SUSPENDED: 'Leave out what that seller sells; the seller asks the market.',
  AGENCY_INACTIVE: 'An administrator can make the agency active again.',
  AGENCY_IN_USE: 'Move its staff and end its open orders first.',
  OUT_OF_STOCK: 'Offer the quantity that is available.',
  PRODUCT_UNAVAILABLE: 'Take it out of the cart.',
  VARIANT_REQUIRED: 'Let the customer choose, and send `variantId`.',
  PRICE_CHANGED: 'Show the new price and ask again.',
  CART_EMPTY: 'Read the cart again; it may have been ordered already.',
  MIXED_CURRENCIES: 'Place one order for each currency.',
  PAYMENT_DECLINED: 'Show the message and ask for another card.',
  PAYMENT_FAILED: 'Nothing is charged; try again.',
  REFUND_EXCEEDS_CAPTURED: 'Refund at most what is left.',
  FILE_TOO_LARGE: 'Make the file smaller.',
  FILE_TYPE_NOT_ALLOWED: 'Send one of the types that the message names.',
  FILE_CORRUPT: 'Export or download the file again.',
  MEDIA_IN_USE: 'Remove it where it is used, or pass `force`.',
  TEMPLATE_INVALID: 'Correct the variables that the message names.',
};

/** The cards of the simulated provider, by the token to send as `paymentToken`. */
export const TEST_CARDS: readonly (readonly [token: string, card: string, what: string])[] = [
  ['tok_visa', 'Visa 4242', 'The charge succeeds.'],
  ['tok_mastercard', 'Mastercard 4444', 'The charge succeeds.'],
  ['tok_declined', 'Visa 0002', 'Declined: PAYMENT_DECLINED.'],
  ['tok_insufficient_funds', 'Visa 9995', 'Declined for lack of funds.'],
  ['tok_expired_card', 'Visa 0069', 'Declined as expired.'],
  ['tok_authentication_required', 'Visa 3184', 'Declined: the bank wants a confirmation.'],
  [
    'tok_fault_once',
    'Visa 4242',
    'The provider fails once for each idempotency key, then the charge succeeds.',
  ],
  [
    'tok_timeout_after_charge',
    'Visa 4242',
    'The charge is made, its first answer is lost; the retry finds it.',
  ],
];
