/** A code of GraphQL `errors`, in `extensions.code`. */
export interface ErrorCodeEntry {
  code: string;
  meaning: string;
  remedy: string;
  /** Whether any request may get it. */
  general: boolean;
}

/** All codes of GraphQL errors that clients may get. */
export const ERROR_CODES: readonly ErrorCodeEntry[] = [
  {
    code: 'UNAUTHENTICATED',
    meaning:
      'The caller is not signed in, or the access token has expired, is malformed or belongs to a session that has ended.',
    remedy:
      'Call `refreshToken`, or sign in again. When the token itself is invalid, `extensions.reason` says why, with HTTP 401.',
    general: false,
  },
  {
    code: 'FORBIDDEN',
    meaning: 'The caller is signed in but not allowed to do this.',
    remedy: 'Sign in with an account that may call the operation; its page lists them.',
    general: false,
  },
  {
    code: 'UNAUTHORIZED_FIELD_OR_TYPE',
    meaning:
      'The operation selects a field whose `@authenticated`, `@requiresScopes` or `@policy` the caller does not meet.',
    remedy: 'Sign in with an account that has the scopes, or remove the field.',
    general: true,
  },
  {
    code: 'NOT_FOUND',
    meaning: 'The requested object does not exist, or the caller may not see it.',
    remedy: 'Read the id again from a list that the caller may see.',
    general: false,
  },
  {
    code: 'BAD_USER_INPUT',
    meaning: 'An argument or a variable is malformed or out of range.',
    remedy: 'Correct the value that the message names. Retrying with the same value does not help.',
    general: true,
  },
  {
    code: 'RATE_LIMITED',
    meaning: 'The caller has sent too many requests, too expensive ones, or too many attempts at a secret.',
    remedy: 'Wait for the seconds in the header `Retry-After`, then send fewer requests. HTTP 429.',
    general: true,
  },
  {
    code: 'SERVICE_UNAVAILABLE',
    meaning: 'A service of Souk is unavailable; `extensions.service` names it. Other fields are answered.',
    remedy: 'Show the fields that were answered, and retry later; a mutation with the same idempotency key.',
    general: true,
  },
  {
    code: 'INTERNAL_SERVER_ERROR',
    meaning: 'An internal error of Souk. The details are in the log, not in the answer.',
    remedy: 'Retry once, then report the `x-request-id` of the answer.',
    general: true,
  },
  {
    code: 'GRAPHQL_PARSE_FAILED',
    meaning: 'The query has a syntax error.',
    remedy: 'Correct the syntax at the location in the message.',
    general: true,
  },
  {
    code: 'GRAPHQL_VALIDATION_FAILED',
    meaning: 'The query is not valid for the schema.',
    remedy: 'Generate types from the schema, so that a compiler finds such errors.',
    general: true,
  },
  {
    code: 'OPERATION_RESOLUTION_FAILURE',
    meaning: 'The document has no operation, or several of which `operationName` names none.',
    remedy: 'Set `operationName` to the operation to run.',
    general: true,
  },
  {
    code: 'BAD_REQUEST',
    meaning: 'The HTTP request does not follow GraphQL over HTTP.',
    remedy: 'Send JSON with a `query`. Uploads need the header `apollo-require-preflight`.',
    general: true,
  },
  {
    code: 'QUERY_TOO_LARGE',
    meaning:
      'The operation exceeds a limit of length, depth, number of fields or cost; `extensions.limit` names it.',
    remedy: 'Request smaller pages or fewer fields, or split the operation.',
    general: true,
  },
  {
    code: 'PERSISTED_QUERY_NOT_FOUND',
    meaning: 'The hash of an automatic persisted query is unknown.',
    remedy: 'Send the text and the hash once, as Apollo clients do.',
    general: true,
  },
  {
    code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    meaning: 'Persisted queries are off.',
    remedy: 'Send the text of the operation.',
    general: true,
  },
  {
    code: 'PERSISTED_QUERY_NOT_IN_LIST',
    meaning: 'Only listed operations may run, and this one is not in the list.',
    remedy: 'Add it to the manifest with `npm run persisted-queries`.',
    general: true,
  },
];

/** What a client can do about each code of `userErrors`. */
export const REMEDIES: Readonly<Record<string, string>> = {
  INVALID_INPUT: 'Show the message beside the input that `field` names.',
  NOT_FOUND: 'Reload the list; the object may have been deleted.',
  ALREADY_EXISTS: 'Choose another value for the input that `field` names.',
  INVALID_STATE: 'Reload the object and show the actions of its current state.',
  SAME_PERSON: 'Ask another person with the same role.',
  VERSION_CONFLICT: 'Reload the object, show the changes, and send the input with the new version.',
  IDEMPOTENCY_CONFLICT: 'Use a new key for each new request. Reuse a key only to retry the same input.',
  REQUEST_IN_PROGRESS: 'Wait a second and send the same request again.',
  INVALID_CREDENTIALS: 'Let the user try again or reset the password.',
  EMAIL_NOT_VERIFIED: 'Ask for the code in the mail; `requestEmailVerification` sends another.',
  EMAIL_TAKEN: 'Offer to sign in, or to reset the password.',
  WEAK_PASSWORD: 'Show the message, which names the rule.',
  ACCOUNT_BLOCKED: 'Show how to contact the marketplace.',
  TOO_MANY_ATTEMPTS: 'Wait for the seconds in `retryAfterSeconds` before the next attempt.',
  CODE_INVALID: 'Let the user enter the code again.',
  CODE_EXPIRED: 'Request a new code.',
  CODE_TOO_MANY_ATTEMPTS: 'Request a new code.',
  INVALID_TOKEN: 'Sign in again.',
  REAUTHENTICATION_REQUIRED: 'Ask for the password or the second factor again, then repeat the request.',
  PROVIDER_ALREADY_LINKED: 'Sign in to the other account and unlink the provider there.',
  PROVIDER_DENIED: 'Offer the ways to sign in again.',
  PROVIDER_EMAIL_UNVERIFIED: 'Verify the address at the provider, or sign in another way.',
  PROVIDER_FLOW_EXPIRED: 'Start signing in again.',
  PROVIDER_NOT_LINKED: 'Sign in the way you did before, then link the provider with `startProviderLink`.',
  PROVIDER_TOKEN_INVALID: 'Ask the provider for a new token with a new nonce.',
  PROVIDER_UNAVAILABLE: 'Try again later, or offer another way to sign in.',
  SECOND_FACTOR_REQUIRED: 'Ask for the second factor, or set up another one before this one is removed.',
  PASSKEY_INVALID: 'Start again, and offer another passkey or another way to sign in.',
  OPEN_ORDERS: 'Wait until the orders and returns are finished, or cancel them.',
  OPEN_BALANCE: 'Close the payout period of the business first.',
  LAST_ADMIN: 'Make another account an administrator first.',
  BUILT_IN: 'Make a role or permission of your own.',
  ROLE_IN_USE: 'Take the role from everybody first.',
  FLAGS_READ_ONLY: 'Change the flag in GrowthBook.',
  LAST_SIGN_IN_METHOD: 'Choose a password first, with `requestPasswordReset` and `resetPassword`.',
  ROLE_NOT_AVAILABLE: 'Sign in with another role.',
  ATTRIBUTE_REQUIRED:
    'Give the attribute that the message names, with `updateProduct` or `updateProductVariant`.',
  SELLER_NOT_APPROVED: 'Submit documents with `submitSellerVerification`, and wait for the review.',
  SELLER_SUSPENDED: 'Remove the products of this seller. The seller can contact the marketplace.',
  CATEGORY_IN_USE: 'Name a category that takes what is in it, or empty it first.',
  AGENCY_INACTIVE: 'An administrator can reactivate the agency.',
  AGENCY_IN_USE: 'Move its staff and close its open orders first.',
  OUT_OF_STOCK: 'Offer the quantity that is available.',
  PRODUCT_UNAVAILABLE: 'Remove the product from the cart.',
  PRICE_CHANGED: 'Show the new price and ask for confirmation.',
  CART_EMPTY: 'Reload the cart; it may have been ordered already.',
  MIXED_CURRENCIES: 'Place a separate order for each currency.',
  PAYMENT_DECLINED: 'Show the message and ask for another card.',
  PAYMENT_FAILED: 'The card was not charged. Try again.',
  REFUND_EXCEEDS_CAPTURED: 'Refund at most the remaining amount.',
  FILE_TOO_LARGE: 'Send a smaller file.',
  FILE_TYPE_NOT_ALLOWED: 'Send one of the types that the message names.',
  FILE_CORRUPT: 'Export or download the file again.',
  MEDIA_IN_USE: 'Remove the file where it is used, or set `force`.',
  TEMPLATE_INVALID: 'Correct the variables that the message names.',
};

/** The cards of the simulated payment provider, by the token for `paymentToken`. */
export const TEST_CARDS: readonly (readonly [token: string, card: string, what: string])[] = [
  ['tok_visa', 'Visa 4242', 'The charge succeeds.'],
  ['tok_mastercard', 'Mastercard 4444', 'The charge succeeds.'],
  ['tok_declined', 'Visa 0002', 'Declined: PAYMENT_DECLINED.'],
  ['tok_insufficient_funds', 'Visa 9995', 'Declined for insufficient funds.'],
  ['tok_expired_card', 'Visa 0069', 'Declined as expired.'],
  ['tok_authentication_required', 'Visa 3184', 'Declined: the bank requires authentication.'],
  [
    'tok_fault_once',
    'Visa 4242',
    'The provider fails once for each idempotency key, then the charge succeeds.',
  ],
  [
    'tok_timeout_after_charge',
    'Visa 4242',
    'The charge succeeds but its first answer is lost; the retry finds it.',
  ],
];
