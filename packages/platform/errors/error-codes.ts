/**
 * Every code a `UserError` may carry, with the sentence that documents it in the schema. One list for the whole
 * supergraph, so that a client switches on one enum.
 */
export const errorCodes = {
  INVALID_INPUT: 'A value is malformed or out of its bounds.',
  NOT_FOUND: 'The thing named by an id does not exist, or the caller may not know of it.',
  ALREADY_EXISTS: 'Something with the same unique value exists already.',
  INVALID_STATE: 'The thing is not in a state that allows this.',
  SAME_PERSON: 'Somebody else has to decide this.',
  VERSION_CONFLICT: 'Somebody else changed the thing since it was read.',
  IDEMPOTENCY_CONFLICT: 'The idempotency key was used before with another input.',
  REQUEST_IN_PROGRESS: 'A request with the same idempotency key is still running.',
  INVALID_CREDENTIALS: 'The email or the password is wrong.',
  EMAIL_NOT_VERIFIED: 'The email address has yet to be verified with the code mailed to it.',
  EMAIL_TAKEN: 'An account with this email address exists already.',
  WEAK_PASSWORD: 'The password does not meet the rules.',
  ACCOUNT_BLOCKED: 'The account is blocked.',
  TOO_MANY_ATTEMPTS:
    'Too many failed attempts, or too soon after the last request; wait before trying again.',
  CODE_INVALID: 'The code is wrong.',
  CODE_EXPIRED: 'The code is too old.',
  CODE_TOO_MANY_ATTEMPTS: 'The code was tried too often and is void; ask for a new one.',
  OPEN_ORDERS: 'There are orders or returns that are not finished.',
  OPEN_BALANCE: 'The market and the business still owe each other money.',
  LAST_ADMIN: 'Without this account nobody could run the market.',
  REAUTHENTICATION_REQUIRED:
    'The session proved too long ago who you are; prove it again, then repeat the request.',
  SECOND_FACTOR_REQUIRED: 'A second factor is needed here: it has to be shown, or cannot be removed.',
  PASSKEY_INVALID: 'The passkey is unknown, or what it signed does not fit or is too old.',
  INVALID_TOKEN: 'The token is unknown, expired or revoked.',
  PROVIDER_ALREADY_LINKED: 'The person at the sign-in provider signs in to another account.',
  PROVIDER_DENIED: 'The person declined at the sign-in provider.',
  PROVIDER_EMAIL_UNVERIFIED: 'The sign-in provider has not verified the email address.',
  PROVIDER_FLOW_EXPIRED:
    'The sign-in was started in another browser, was finished already, or took longer than ten minutes.',
  PROVIDER_NOT_LINKED:
    'The account exists and has to be linked with the sign-in provider by its owner, who signs in another way.',
  PROVIDER_TOKEN_INVALID:
    'The token of the sign-in provider is forged, expired, used before, or meant for somebody else.',
  PROVIDER_UNAVAILABLE: 'The sign-in provider does not answer; try again later, or sign in another way.',
  LAST_SIGN_IN_METHOD: 'It is the only way to sign in to the account.',
  ROLE_NOT_AVAILABLE: 'The account cannot be used in this role.',
  ATTRIBUTE_REQUIRED: 'A product lacks an attribute that its category requires.',
  SELLER_NOT_APPROVED: 'The seller has yet to be approved.',
  SELLER_SUSPENDED: 'The seller is suspended.',
  CATEGORY_IN_USE: 'The category has products, or categories below it.',
  AGENCY_INACTIVE: 'The agency does not work (any more).',
  AGENCY_IN_USE: 'Somebody works for the agency, or it has open orders.',
  BUILT_IN: 'Souk itself needs the thing as it is.',
  ROLE_IN_USE: 'Somebody has the role.',
  OUT_OF_STOCK: 'There is not enough stock.',
  PRODUCT_UNAVAILABLE: 'The product is not for sale.',
  PRICE_CHANGED: 'A price differs from the one expected.',
  CART_EMPTY: 'The cart has no items.',
  MIXED_CURRENCIES: 'One order takes one currency.',
  PAYMENT_DECLINED: 'The payment was declined.',
  PAYMENT_FAILED: 'The payment could not be made.',
  REFUND_EXCEEDS_CAPTURED: 'The refund is larger than what is left of the captured amount.',
  FLAGS_READ_ONLY: 'GrowthBook keeps the feature flags; change them there.',
  FILE_TOO_LARGE: 'The file is larger than allowed.',
  FILE_TYPE_NOT_ALLOWED: 'The content of the file is of a type that is not allowed here.',
  FILE_CORRUPT: 'The file cannot be read.',
  MEDIA_IN_USE: 'The media item is still referenced.',
  TEMPLATE_INVALID: 'The template or its variables are not valid.',
} as const;

/** A code of {@link errorCodes}. */
export type ErrorCode = keyof typeof errorCodes;

/** The SDL of the `ErrorCode` enum. */
export const errorCodeSdl = [
  '"Why a mutation was refused."',
  'enum ErrorCode {',
  ...Object.entries(errorCodes).flatMap(([code, description]) => [`  "${description}"`, `  ${code}`]),
  '}',
].join('\n');
