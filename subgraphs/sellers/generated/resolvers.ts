// Made by `npm run codegen` from the SDL. Do not edit.
import type { Connection, Money as MoneyModel, UserError as UserErrorModel } from '@souk/subgraph';
import type { SellerDocument as SellerModel } from '../sellers/seller.model.ts';
import type { StoredAddress as SellerAddressModel } from '../sellers/seller.model.ts';
import type { NameWarning as SellerNameWarningModel } from '../verification/name-warnings.ts';
import type { SellerVerification as SellerVerificationModel } from '../sellers/seller.model.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Ctx } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in UTC as a string, such as `2026-01-31T12:00:00.000Z` (RFC 3339); other offsets are accepted. */
  DateTime: { input: Date; output: Date | string; }
  /** An exact decimal number, as a string such as `12.50`. */
  Decimal: { input: string; output: string; }
  /**
   * A currency of ISO 4217 in capitals, such as `EUR`: one in use, or withdrawn in recent years, in which nothing can be
   * priced any more. Decimals are those of the standard (`JPY` 0, `HUF` 2, `TND` 3). Funds codes, metals, `XTS` and `XXX` are
   * refused.
   */
  CurrencyCode: { input: string; output: string; }
  /**
   * A country of ISO 3166-1 alpha-2 in capitals, such as `FR`. Inputs take it in any case, with UK for GB and EL for GR; what
   * is no country is refused by the operation that it is given to.
   */
  CountryCode: { input: string; output: string; }
  /** An absolute address (WHATWG URL), such as `https://api.souk.example/media/…`. */
  URL: { input: string; output: string; }
  /** Any JSON value, as it is and not packed into a string: an object, a list, a string, a number, a boolean or null. */
  JSON: { input: unknown; output: unknown; }
  /** A file of a multipart request (GraphQL multipart request specification). */
  Upload: { input: Promise<import("graphql-upload/processRequest.mjs").FileUpload>; output: never; }
};

/** An amount of money in one currency. */
export type Money = {
  /** The amount in major units, with as many decimals as the currency has. */
  amount: Scalars['Decimal']['output'];
  /** The ISO 4217 currency of the amount. */
  currency: Scalars['CurrencyCode']['output'];
};

/** Where a page stands in its list (Relay connection specification). */
export type PageInfo = {
  /** Whether there are items after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are items before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item of this page. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the last item of this page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** An amount of money that a caller states, such as a price. */
export type MoneyInput = {
  /** The amount in major units, with at most as many decimals as the currency has. */
  amount: Scalars['Decimal']['input'];
  /** The ISO 4217 currency of the amount. */
  currency: Scalars['CurrencyCode']['input'];
};

/** A range of time. An absent end does not restrict it; BAD_USER_INPUT when `from` is not earlier than `before`. */
export type DateTimeRangeInput = {
  /** The first instant of the range. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first instant after the range. */
  before?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * An expected refusal of a mutation, for the client to show or act on. Types that carry data beside it say what a client
 * would otherwise have to read from the message; ask for them by fragments.
 */
export type UserError = {
  /** What went wrong and how to mend it, in words for a person. */
  message: Scalars['String']['output'];
  /** The reason for programs to act on; `userErrors` of each mutation lists the codes that it can have. */
  code: ErrorCode;
  /** The path of the input field at fault, from the argument's name inwards, indices of lists included; null when no single field is. */
  field?: Maybe<Array<Scalars['String']['output']>>;
};

/** A refusal that needs no more than its code, its message and its field. */
export type GeneralError = UserError & {
  /** What went wrong and how to mend it, in words for a person. */
  message: Scalars['String']['output'];
  /** The reason for programs to act on; `userErrors` of each mutation lists the codes that it can have. */
  code: ErrorCode;
  /** The path of the input field at fault, from the argument's name inwards, indices of lists included; null when no single field is. */
  field?: Maybe<Array<Scalars['String']['output']>>;
};

/** A refusal of something that came too soon or too often, such as TOO_MANY_ATTEMPTS. */
export type RetryLaterError = UserError & {
  /** What went wrong and how to mend it, in words for a person. */
  message: Scalars['String']['output'];
  /** The reason for programs to act on; `userErrors` of each mutation lists the codes that it can have. */
  code: ErrorCode;
  /** The path of the input field at fault, from the argument's name inwards, indices of lists included; null when no single field is. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** After how many seconds the same request is accepted again, 1 or more. */
  retryAfterSeconds: Scalars['Int']['output'];
};

/** An object that `Query.node` can read by its id alone. */
export type Node = {
  /** An opaque id that no other `Node` has. */
  id: Scalars['ID']['output'];
};

/** Why a mutation was refused. */
export type ErrorCode =
  /** A value is malformed or out of its bounds. */
  | 'INVALID_INPUT'
  /** The thing named by an id does not exist, or the caller may not know of it. */
  | 'NOT_FOUND'
  /** Something with the same unique value exists already. */
  | 'ALREADY_EXISTS'
  /** The thing is not in a state that allows this. */
  | 'INVALID_STATE'
  /** Somebody else has to decide this. */
  | 'SAME_PERSON'
  /** Somebody else changed the thing since it was read. */
  | 'VERSION_CONFLICT'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** A request with the same idempotency key is still running. */
  | 'REQUEST_IN_PROGRESS'
  /** The email or the password is wrong. */
  | 'INVALID_CREDENTIALS'
  /** The email address has yet to be verified with the code mailed to it. */
  | 'EMAIL_NOT_VERIFIED'
  /** An account with this email address exists already. */
  | 'EMAIL_TAKEN'
  /** The password does not meet the rules. */
  | 'WEAK_PASSWORD'
  /** The account is blocked. */
  | 'ACCOUNT_BLOCKED'
  /** Too many failed attempts, or too soon after the last request; wait before trying again. */
  | 'TOO_MANY_ATTEMPTS'
  /** The code is wrong. */
  | 'CODE_INVALID'
  /** The code is too old. */
  | 'CODE_EXPIRED'
  /** The code was tried too often and is void; ask for a new one. */
  | 'CODE_TOO_MANY_ATTEMPTS'
  /** There are orders or returns that are not finished. */
  | 'OPEN_ORDERS'
  /** The market and the business still owe each other money. */
  | 'OPEN_BALANCE'
  /** Without this account nobody could run the market. */
  | 'LAST_ADMIN'
  /** The session proved too long ago who you are; prove it again, then repeat the request. */
  | 'REAUTHENTICATION_REQUIRED'
  /** A second factor is needed here: it has to be shown, or cannot be removed. */
  | 'SECOND_FACTOR_REQUIRED'
  /** The passkey is unknown, or what it signed does not fit or is too old. */
  | 'PASSKEY_INVALID'
  /** The token is unknown, expired or revoked. */
  | 'INVALID_TOKEN'
  /** The person at the sign-in provider signs in to another account. */
  | 'PROVIDER_ALREADY_LINKED'
  /** The person declined at the sign-in provider. */
  | 'PROVIDER_DENIED'
  /** The sign-in provider has not verified the email address. */
  | 'PROVIDER_EMAIL_UNVERIFIED'
  /** The sign-in was started in another browser, was finished already, or took longer than ten minutes. */
  | 'PROVIDER_FLOW_EXPIRED'
  /** The account exists and has to be linked with the sign-in provider by its owner, who signs in another way. */
  | 'PROVIDER_NOT_LINKED'
  /** The token of the sign-in provider is forged, expired, used before, or meant for somebody else. */
  | 'PROVIDER_TOKEN_INVALID'
  /** The sign-in provider does not answer; try again later, or sign in another way. */
  | 'PROVIDER_UNAVAILABLE'
  /** It is the only way to sign in to the account. */
  | 'LAST_SIGN_IN_METHOD'
  /** The account cannot be used in this role. */
  | 'ROLE_NOT_AVAILABLE'
  /** A product lacks an attribute that its category requires. */
  | 'ATTRIBUTE_REQUIRED'
  /** The seller has yet to be approved. */
  | 'SELLER_NOT_APPROVED'
  /** The seller is suspended. */
  | 'SELLER_SUSPENDED'
  /** The category has products, or categories below it. */
  | 'CATEGORY_IN_USE'
  /** The agency does not work (any more). */
  | 'AGENCY_INACTIVE'
  /** Somebody works for the agency, or it has open orders. */
  | 'AGENCY_IN_USE'
  /** Souk itself needs the thing as it is. */
  | 'BUILT_IN'
  /** Somebody has the role. */
  | 'ROLE_IN_USE'
  /** There is not enough stock. */
  | 'OUT_OF_STOCK'
  /** The product is not for sale. */
  | 'PRODUCT_UNAVAILABLE'
  /** A price differs from the one expected. */
  | 'PRICE_CHANGED'
  /** The cart has no items. */
  | 'CART_EMPTY'
  /** One order takes one currency. */
  | 'MIXED_CURRENCIES'
  /** The payment was declined. */
  | 'PAYMENT_DECLINED'
  /** The payment could not be made. */
  | 'PAYMENT_FAILED'
  /** The refund is larger than what is left of the captured amount. */
  | 'REFUND_EXCEEDS_CAPTURED'
  /** GrowthBook keeps the feature flags; change them there. */
  | 'FLAGS_READ_ONLY'
  /** The file is larger than allowed. */
  | 'FILE_TOO_LARGE'
  /** The content of the file is of a type that is not allowed here. */
  | 'FILE_TYPE_NOT_ALLOWED'
  /** The file cannot be read. */
  | 'FILE_CORRUPT'
  /** The media item is still referenced. */
  | 'MEDIA_IN_USE'
  /** The template or its variables are not valid. */
  | 'TEMPLATE_INVALID';

/** A seller of another system. */
export type ImportSellerInput = {
  /** The seller's id in that system; rows with the same id are stored once. */
  externalId: Scalars['ID']['input'];
  /** The trading name: 2 to 120 characters. */
  name: Scalars['String']['input'];
  /** The city of the business. */
  city: Scalars['String']['input'];
  /** The region, state or province. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The postal code: at most 20 characters. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** The country code (ISO 3166-1 alpha-2) in any case; UK is read as GB and EL as GR. INVALID_INPUT for an unknown country. */
  country: Scalars['String']['input'];
};

/** The result for one row of an import. */
export type ImportResult = {
  /** The id of the row in the source. */
  externalId: Scalars['ID']['output'];
  /** The id in Souk; null when the row was refused. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Whether this call stored the row; false when it was stored before or was refused. */
  created: Scalars['Boolean']['output'];
  /** Why the row was refused; null when it was not. */
  error?: Maybe<Scalars['String']['output']>;
};

/** The results of an import, in the order of its rows. */
export type ImportPayload = {
  /** One result per row. */
  results: Array<ImportResult>;
};

/** The fields of a business to change; omitted ones keep their value. */
export type UpdateSellerProfileInput = {
  /** The `version` of the seller that was read. After another change VERSION_CONFLICT, and nothing is changed. */
  version: Scalars['Int']['input'];
  /** A new name: 2 to 120 characters. An approved seller has to be verified again. The slug does not change. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The public description: at most 5,000 characters; null removes it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The contact person: 1 to 120 characters. */
  contactName?: InputMaybe<Scalars['String']['input']>;
  /** The contact address of the business. The address for signing in does not change. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The phone number of the business; without a country code it is read as a number of the address's country. Null removes it. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** A new tax id; null removes it. An approved seller has to be verified again. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** The address of the business; null removes it. */
  address?: InputMaybe<SellerAddressInput>;
};

/** The answer to `updateSellerProfile`. */
export type UpdateSellerProfilePayload = {
  /** The seller after the change; null when refused. */
  seller?: Maybe<Seller>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The address of a business. */
export type SellerAddressInput = {
  /** The street and number: 1 to 200 characters. */
  line1: Scalars['String']['input'];
  /** Floor, building, apartment or similar: at most 200 characters. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** The city or town: 1 to 100 characters. */
  city: Scalars['String']['input'];
  /** The region, state or province: at most 100 characters. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The postal code: at most 20 characters. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** The country that it is in. INVALID_INPUT for an unknown code. */
  country: Scalars['CountryCode']['input'];
};

/** A business that wants to sell on Souk. */
export type RegisterSellerInput = {
  /**
   * Makes the call repeatable for a week: with the same key, address and password it answers with the seller that the first
   * call registered, without another mail; IDEMPOTENCY_CONFLICT when another field differs, EMAIL_TAKEN for another key or
   * password. Signed-in customers need no password for it. 1 to 255 characters.
   */
  idempotencyKey: Scalars['String']['input'];
  /** The trading name: 2 to 120 characters, no links or e-mail addresses. Reviewers see a warning when it looks like another seller's. */
  name: Scalars['String']['input'];
  /** The kind of business. */
  kind: SellerKind;
  /** The contact person: 1 to 120 characters, no links or e-mail addresses. */
  contactName: Scalars['String']['input'];
  /** The contact address of the business; a new account signs in with it. */
  email: Scalars['String']['input'];
  /** The password of the new account; omitted by signed-in customers, who keep their account. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The phone number of the business; without a country code it is read as a number of the address's country. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The tax id: 4 to 30 letters, digits, dots and dashes. Required before verification. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** The address of the business. Required before verification. */
  address?: InputMaybe<SellerAddressInput>;
  /** The public description: at most 5,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
};

/** The tokens of a session. They are secret and shown once; `refreshToken` gives the next pair. */
export type AuthTokens = {
  /** A short-lived token, sent as `Authorization: Bearer …`. */
  accessToken: Scalars['String']['output'];
  /** A token for `refreshToken`; it works once. Null in cookie mode: it is in a cookie that scripts cannot read. */
  refreshToken?: Maybe<Scalars['String']['output']>;
  /** The type of the access token (RFC 6750): always `Bearer`. */
  tokenType: Scalars['String']['output'];
  /** When the access token expires. */
  expiresAt: Scalars['DateTime']['output'];
  /** When the refresh token expires, and with it the session, unless it is exchanged before. */
  refreshExpiresAt: Scalars['DateTime']['output'];
};

/** A way to show a second factor. */
export type SecondFactorMethod =
  /** The six digits of an authenticator app (TOTP, RFC 6238). */
  | 'TOTP'
  /** One of the codes that were shown when the first factor was set up; each works once. */
  | 'RECOVERY_CODE'
  /** A passkey (WebAuthn) of the account. */
  | 'PASSKEY';

/**
 * A sign-in that waits for a second factor. The person showed a password, a mailed code or an account elsewhere, and has no
 * session yet. It ends after five minutes, after five wrong codes, and when the password or the email address changes.
 */
export type PendingSignIn = {
  /** The secret that continues this sign-in: an opaque string, shown once. */
  token: Scalars['String']['output'];
  /** What completes the sign-in, at most one of each. While `isEnrolmentRequired`, what may be set up instead: TOTP and PASSKEY. */
  methods: Array<SecondFactorMethod>;
  /** Whether the role requires a second factor and the account has none: one has to be set up with this token to sign in. */
  isEnrolmentRequired: Scalars['Boolean']['output'];
  /** When the token expires: five minutes after it was made. */
  expiresAt: Scalars['DateTime']['output'];
};

/** The answer to `registerSeller`. */
export type RegisterSellerPayload = {
  /** The new seller; null when refused. */
  seller?: Maybe<Seller>;
  /** Whether the email address has to be verified with the code mailed to it before the first sign-in. */
  isVerificationRequired?: Maybe<Scalars['Boolean']['output']>;
  /** When that code expires; null when no verification is required. */
  codeExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The tokens of a first session; null when the email address has to be verified first, and when a second factor is missing. */
  tokens?: Maybe<AuthTokens>;
  /**
   * The sign-in to complete with a second factor, by `confirmSignIn` or `confirmSignInWithPasskey`; null when there are tokens,
   * and when refused.
   */
  pendingSignIn?: Maybe<PendingSignIn>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** Conditions on a list of sellers; all of them must hold. */
export type SellerFilter = {
  /** Only sellers with one of these ids: at most 100, else BAD_USER_INPUT. `sort` gives their order. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /**
   * Words of the name or the description; all of them must match. Words are compared as in `ProductFilter.search`; the first
   * 200 characters count, and quotes, minus signs and other operators have no special meaning.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Only businesses of one of these kinds. */
  kinds?: InputMaybe<Array<SellerKind>>;
  /** Only active or only suspended sellers. Admins and reviewers may use it; FORBIDDEN for others, who see active sellers. */
  statuses?: InputMaybe<Array<SellerStatus>>;
  /** Only sellers in one of these states of verification. Admins and reviewers may use it; FORBIDDEN for others, who see approved sellers. */
  verificationStatuses?: InputMaybe<Array<VerificationStatus>>;
  /** Only sellers of this city, compared without case and accents. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** Only sellers that registered or were imported within this range. */
  createdAt?: InputMaybe<DateTimeRangeInput>;
};

/** How a list of sellers is sorted. */
export type SellerSort =
  /** From the newest to the oldest, by `createdAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest to the newest, by `createdAt`. */
  | 'OLDEST_FIRST'
  /** By name from A to Z; letters with accents sort beside those without (É beside E). */
  | 'NAME'
  /**
   * By the last submission for verification, earliest first: with PENDING sellers, the queue of a review. Sellers that never
   * submitted come first. Admins and reviewers may use it; FORBIDDEN for others.
   */
  | 'LONGEST_WAITING_FIRST';

/** A page of sellers. */
export type SellerConnection = {
  /** The sellers of this page. */
  edges: Array<SellerEdge>;
  /** The sellers of this page without their cursors, in the order of `edges`. */
  nodes: Array<Seller>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of sellers in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A seller in a list. */
export type SellerEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The seller that `cursor` stands for. */
  node: Seller;
};

export type Query = {
  /** One seller; null for an unknown id and for a seller that the caller may not see. */
  seller?: Maybe<Seller>;
  /** One seller by its slug; null for an unknown slug and for a seller that the caller may not see. */
  sellerBySlug?: Maybe<Seller>;
  /**
   * The sellers. The public sees approved sellers that are not suspended; admins, and staff with `seller.review`, see all.
   * Null with FORBIDDEN when others use filters or sorts of theirs, with BAD_USER_INPUT for too many ids and for an empty
   * range of time, and with an error while sellers cannot answer.
   */
  sellers?: Maybe<SellerConnection>;
  /** Sellers in the order of the ids; null for unknown ids. BAD_USER_INPUT for more than 200 ids. */
  serviceSellersByIds: Array<Maybe<Seller>>;
};


export type QuerySellerArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySellerBySlugArgs = {
  slug: Scalars['String']['input'];
};


export type QuerySellersArgs = {
  filter?: InputMaybe<SellerFilter>;
  sort: SellerSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryServiceSellersByIdsArgs = {
  ids: Array<Scalars['ID']['input']>;
};

/** The kinds of seller businesses. */
export type SellerKind =
  /** Resells goods that others made. */
  | 'MERCHANT'
  /** Sells its own work, such as pottery or paintings. */
  | 'ARTIST';

/** The state of a seller's verification. */
export type VerificationStatus =
  /** The seller has not submitted documents yet. */
  | 'INCOMPLETE'
  /** Documents were submitted and wait for a decision. */
  | 'PENDING'
  /** The seller was approved and may publish products. */
  | 'APPROVED'
  /** The documents were rejected; the seller may submit new ones. */
  | 'REJECTED';

/** Whether a seller is suspended, which is apart from the state of its verification. */
export type SellerStatus =
  /** The seller is not suspended; it may publish products once its verification is APPROVED. */
  | 'ACTIVE'
  /** An admin suspended the seller; its products are hidden. */
  | 'SUSPENDED';

/** The address of a seller's business. Private fields are null for the public, which sees city, region and country. */
export type SellerAddress = {
  /** Street and number. Private. */
  line1?: Maybe<Scalars['String']['output']>;
  /** Floor, building, apartment or similar. Private. */
  line2?: Maybe<Scalars['String']['output']>;
  /** The city or town; not private. */
  city: Scalars['String']['output'];
  /** The region, state or province. */
  region?: Maybe<Scalars['String']['output']>;
  /** The postal code. Private. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** The country that it is in. */
  country: Scalars['CountryCode']['output'];
};

/** A seller's verification: what was submitted last and how it was decided. */
export type SellerVerification = {
  /** The documents that were submitted last, at most 10; empty before the first submission. Null for one that the caller may not read or that was deleted, and with an error for each while media cannot answer. */
  documents?: Maybe<Array<Maybe<Media>>>;
  /** The seller's note to the reviewer; null when there is none. */
  note?: Maybe<Scalars['String']['output']>;
  /** When the seller last submitted documents, or a new name or tax id; null before the first time. */
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the last decision was made; null before the first one. */
  reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The admin or staff member who made the last decision; null before the first one. */
  reviewedBy?: Maybe<User>;
  /** The reason of a rejection; null unless the last decision was one. */
  reason?: Maybe<Scalars['String']['output']>;
  /**
   * Warnings about the name for its reviewer, at most 7: of 5 words, of the domain and of similar names; empty when
   * there are none. Null for everybody but admins, services and staff with `seller.review`.
   */
  nameWarnings?: Maybe<Array<SellerNameWarning>>;
};

/** The ways in which the name of a seller may mislead customers. */
export type SellerNameWarningKind =
  /** A word mixes letters of several scripts, such as a Cyrillic а among Latin letters. */
  | 'MIXED_SCRIPTS'
  /** The name is easily confused with that of other sellers (UTS #39). */
  | 'LOOKS_LIKE'
  /** The name is an internet domain, which mail programs turn into a link. */
  | 'DOMAIN';

/** A warning that the name of a seller may mislead customers. It blocks nothing; the reviewer decides. */
export type SellerNameWarning = {
  /** The kind of problem. */
  kind: SellerNameWarningKind;
  /** A sentence for the reviewer that names the word, the domain or the other sellers. */
  message: Scalars['String']['output'];
  /** The sellers with a similar name, oldest first, at most 5; empty for the other kinds of problem. */
  sellers: Array<Seller>;
};

/** A business that sells on Souk. Private fields are null for everybody but the owner, admins, reviewers and services. */
export type Seller = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The kind of business. */
  kind: SellerKind;
  /** The trading name shown to customers: 2 to 120 characters. */
  name: Scalars['String']['output'];
  /** The unique name in the address of the seller's page; it never changes. */
  slug: Scalars['String']['output'];
  /** The public description; null when there is none. */
  description?: Maybe<Scalars['String']['output']>;
  /** The contact person. Private. */
  contactName?: Maybe<Scalars['String']['output']>;
  /** The contact address. Private. */
  email?: Maybe<Scalars['String']['output']>;
  /** The phone number in E.164, or its digits when no country is known. Private. */
  phone?: Maybe<Scalars['String']['output']>;
  /** The tax id in upper case. Private. */
  taxId?: Maybe<Scalars['String']['output']>;
  /** The address of the business; null until it is given. */
  address?: Maybe<SellerAddress>;
  /** The logo; null when there is none. */
  logo?: Maybe<Media>;
  /** The banner image of the seller's page; null when there is none. */
  banner?: Maybe<Media>;
  /** The state of the verification. */
  verificationStatus: VerificationStatus;
  /** The last submission and decision. Private. */
  verification?: Maybe<SellerVerification>;
  /** Whether the seller may trade. */
  status: SellerStatus;
  /** The reason of a suspension; null while the seller is not suspended. Private. */
  suspensionReason?: Maybe<Scalars['String']['output']>;
  /** The id of the account that owns the business; null for an imported seller that nobody has claimed. Private. */
  accountId?: Maybe<Scalars['ID']['output']>;
  /** The number of the profile's current version, which each `updateSellerProfile` increases. Private. */
  version?: Maybe<Scalars['Int']['output']>;
  /** When the seller registered or was imported. */
  createdAt: Scalars['DateTime']['output'];
};

export type Media = {
  id: Scalars['ID']['output'];
};

export type User = {
  id: Scalars['ID']['output'];
};

/** Why a seller is suspended. */
export type SuspendSellerInput = {
  /** The reason, shown to the seller: 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** The answer to `suspendSeller`. */
export type SuspendSellerPayload = {
  /** The suspended seller; null when refused. */
  seller?: Maybe<Seller>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `reinstateSeller`. */
export type ReinstateSellerPayload = {
  /** The reinstated seller; null when refused. */
  seller?: Maybe<Seller>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** Documents that prove the identity of a business. */
export type SubmitSellerVerificationInput = {
  /** New files. Together with `documentMediaIds` 1 to 10 documents. */
  documents?: InputMaybe<Array<Scalars['Upload']['input']>>;
  /** Ids of the seller's own media items with the purpose VERIFICATION_DOCUMENT. */
  documentMediaIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** A note to the reviewer: at most 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `submitSellerVerification`. */
export type SubmitSellerVerificationPayload = {
  /** The seller, whose verification is now PENDING; null when refused. */
  seller?: Maybe<Seller>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `approveSellerVerification`. */
export type ApproveSellerVerificationPayload = {
  /** The approved seller; null when refused. */
  seller?: Maybe<Seller>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** Why the verification of a seller is rejected. */
export type RejectSellerVerificationInput = {
  /** The reason, shown to the seller: 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** The answer to `rejectSellerVerification`. */
export type RejectSellerVerificationPayload = {
  /** The rejected seller; null when refused. */
  seller?: Maybe<Seller>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

export type Mutation = {
  /** Stores sellers of another system, approved and active and without an account. Repeating it changes nothing. */
  importSellers: ImportPayload;
  /**
   * Changes the signed-in seller's business. A new name or tax id returns an approved seller to PENDING. Refused with
   * ALREADY_EXISTS for a tax id in use, SELLER_SUSPENDED while suspended, and INVALID_STATE for removing what a verified
   * seller needs.
   */
  updateSellerProfile: UpdateSellerProfilePayload;
  /**
   * Registers a business together with the account that owns it; signed-in customers keep their account. Refused with
   * ALREADY_EXISTS for a tax id in use and EMAIL_TAKEN for an address in use. After SERVICE_UNAVAILABLE or
   * REQUEST_IN_PROGRESS it is safe to call again with the same input.
   */
  registerSeller: RegisterSellerPayload;
  /**
   * Suspends a seller: its sessions end and its products cannot be seen or bought. Open orders still have to be fulfilled.
   * Refused with INVALID_STATE for a suspended seller.
   */
  suspendSeller: SuspendSellerPayload;
  /** Lifts a suspension: the seller's products are visible again. Refused with INVALID_STATE for an active seller. */
  reinstateSeller: ReinstateSellerPayload;
  /**
   * Submits documents of the signed-in seller's business, for the first time or after a rejection. Refused with
   * INVALID_STATE while a decision is pending or after an approval, and INVALID_INPUT for an incomplete profile.
   */
  submitSellerVerification: SubmitSellerVerificationPayload;
  /** Approves a seller whose verification is PENDING, else INVALID_STATE. The seller may then publish products. */
  approveSellerVerification: ApproveSellerVerificationPayload;
  /** Rejects a seller whose verification is PENDING, else INVALID_STATE. The seller may submit again. */
  rejectSellerVerification: RejectSellerVerificationPayload;
};


export type MutationImportSellersArgs = {
  rows: Array<ImportSellerInput>;
};


export type MutationUpdateSellerProfileArgs = {
  input: UpdateSellerProfileInput;
};


export type MutationRegisterSellerArgs = {
  input: RegisterSellerInput;
};


export type MutationSuspendSellerArgs = {
  id: Scalars['ID']['input'];
  input: SuspendSellerInput;
};


export type MutationReinstateSellerArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSubmitSellerVerificationArgs = {
  input: SubmitSellerVerificationInput;
};


export type MutationApproveSellerVerificationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRejectSellerVerificationArgs = {
  id: Scalars['ID']['input'];
  input: RejectSellerVerificationInput;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Seller: Seller;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Seller:
    ( { __typename: 'Seller' }
    & GraphQLRecursivePick<FederationTypes['Seller'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( UserErrorModel )
    | ( UserErrorModel )
  ;
  Node: ( SellerModel );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Upload: ResolverTypeWrapper<Scalars['Upload']['output']>;
  Money: ResolverTypeWrapper<MoneyModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  MoneyInput: MoneyInput;
  DateTimeRangeInput: DateTimeRangeInput;
  UserError: ResolverTypeWrapper<UserErrorModel>;
  GeneralError: ResolverTypeWrapper<UserErrorModel>;
  RetryLaterError: ResolverTypeWrapper<UserErrorModel>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ErrorCode: ErrorCode;
  ImportSellerInput: ImportSellerInput;
  ImportResult: ResolverTypeWrapper<ImportResult>;
  ImportPayload: ResolverTypeWrapper<ImportPayload>;
  UpdateSellerProfileInput: UpdateSellerProfileInput;
  UpdateSellerProfilePayload: ResolverTypeWrapper<Omit<UpdateSellerProfilePayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SellerAddressInput: SellerAddressInput;
  RegisterSellerInput: RegisterSellerInput;
  AuthTokens: ResolverTypeWrapper<AuthTokens>;
  SecondFactorMethod: SecondFactorMethod;
  PendingSignIn: ResolverTypeWrapper<PendingSignIn>;
  RegisterSellerPayload: ResolverTypeWrapper<Omit<RegisterSellerPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SellerFilter: SellerFilter;
  SellerSort: SellerSort;
  SellerConnection: ResolverTypeWrapper<Connection<SellerModel>>;
  SellerEdge: ResolverTypeWrapper<Omit<SellerEdge, 'node'> & { node: ResolversTypes['Seller'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SellerKind: SellerKind;
  VerificationStatus: VerificationStatus;
  SellerStatus: SellerStatus;
  SellerAddress: ResolverTypeWrapper<SellerAddressModel>;
  SellerVerification: ResolverTypeWrapper<SellerVerificationModel>;
  SellerNameWarningKind: SellerNameWarningKind;
  SellerNameWarning: ResolverTypeWrapper<SellerNameWarningModel>;
  Seller: ResolverTypeWrapper<SellerModel>;
  Media: ResolverTypeWrapper<Media>;
  User: ResolverTypeWrapper<User>;
  SuspendSellerInput: SuspendSellerInput;
  SuspendSellerPayload: ResolverTypeWrapper<Omit<SuspendSellerPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReinstateSellerPayload: ResolverTypeWrapper<Omit<ReinstateSellerPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SubmitSellerVerificationInput: SubmitSellerVerificationInput;
  SubmitSellerVerificationPayload: ResolverTypeWrapper<Omit<SubmitSellerVerificationPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ApproveSellerVerificationPayload: ResolverTypeWrapper<Omit<ApproveSellerVerificationPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RejectSellerVerificationInput: RejectSellerVerificationInput;
  RejectSellerVerificationPayload: ResolverTypeWrapper<Omit<RejectSellerVerificationPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  URL: Scalars['URL']['output'];
  JSON: Scalars['JSON']['output'];
  Upload: Scalars['Upload']['output'];
  Money: MoneyModel;
  PageInfo: PageInfo;
  MoneyInput: MoneyInput;
  DateTimeRangeInput: DateTimeRangeInput;
  UserError: UserErrorModel;
  GeneralError: UserErrorModel;
  RetryLaterError: UserErrorModel;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  ImportSellerInput: ImportSellerInput;
  ImportResult: ImportResult;
  ImportPayload: ImportPayload;
  UpdateSellerProfileInput: UpdateSellerProfileInput;
  UpdateSellerProfilePayload: Omit<UpdateSellerProfilePayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SellerAddressInput: SellerAddressInput;
  RegisterSellerInput: RegisterSellerInput;
  AuthTokens: AuthTokens;
  PendingSignIn: PendingSignIn;
  RegisterSellerPayload: Omit<RegisterSellerPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SellerFilter: SellerFilter;
  SellerConnection: Connection<SellerModel>;
  SellerEdge: Omit<SellerEdge, 'node'> & { node: ResolversParentTypes['Seller'] };
  Query: Record<PropertyKey, never>;
  SellerAddress: SellerAddressModel;
  SellerVerification: SellerVerificationModel;
  SellerNameWarning: SellerNameWarningModel;
  Seller: SellerModel;
  Media: Media;
  User: User;
  SuspendSellerInput: SuspendSellerInput;
  SuspendSellerPayload: Omit<SuspendSellerPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReinstateSellerPayload: Omit<ReinstateSellerPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SubmitSellerVerificationInput: SubmitSellerVerificationInput;
  SubmitSellerVerificationPayload: Omit<SubmitSellerVerificationPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ApproveSellerVerificationPayload: Omit<ApproveSellerVerificationPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RejectSellerVerificationInput: RejectSellerVerificationInput;
  RejectSellerVerificationPayload: Omit<RejectSellerVerificationPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Mutation: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Maybe<Scalars['Int']['input']>;
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Ctx, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type NodeDirectiveArgs = {
  prefix?: Maybe<Scalars['String']['input']>;
};

export type NodeDirectiveResolver<Result, Parent, ContextType = Ctx, Args = NodeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize: Scalars['Int']['input'];
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Ctx, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type MultilineDirectiveArgs = { };

export type MultilineDirectiveResolver<Result, Parent, ContextType = Ctx, Args = MultilineDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type VerbatimDirectiveArgs = { };

export type VerbatimDirectiveResolver<Result, Parent, ContextType = Ctx, Args = VerbatimDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LinkDirectiveArgs = {
  url?: Maybe<Scalars['String']['input']>;
  as?: Maybe<Scalars['String']['input']>;
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Ctx, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type TagDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type TagDirectiveResolver<Result, Parent, ContextType = Ctx, Args = TagDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ExtendsDirectiveArgs = { };

export type Federation__ExtendsDirectiveResolver<Result, Parent, ContextType = Ctx, Args = Federation__ExtendsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Ctx, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type InaccessibleDirectiveArgs = { };

export type InaccessibleDirectiveResolver<Result, Parent, ContextType = Ctx, Args = InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OverrideDirectiveArgs = {
  from: Scalars['String']['input'];
};

export type OverrideDirectiveResolver<Result, Parent, ContextType = Ctx, Args = OverrideDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ComposeDirectiveDirectiveArgs = {
  name?: Maybe<Scalars['String']['input']>;
};

export type ComposeDirectiveDirectiveResolver<Result, Parent, ContextType = Ctx, Args = ComposeDirectiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__InterfaceObjectDirectiveArgs = { };

export type Federation__InterfaceObjectDirectiveResolver<Result, Parent, ContextType = Ctx, Args = Federation__InterfaceObjectDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__AuthenticatedDirectiveArgs = { };

export type Federation__AuthenticatedDirectiveResolver<Result, Parent, ContextType = Ctx, Args = Federation__AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__RequiresScopesDirectiveArgs = { };

export type Federation__RequiresScopesDirectiveResolver<Result, Parent, ContextType = Ctx, Args = Federation__RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface UploadScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Upload'], any> {
  name: 'Upload';
}

export type MoneyResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'GeneralError' | 'RetryLaterError', ParentType, ContextType>;
};

export type GeneralErrorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['GeneralError'] = ResolversParentTypes['GeneralError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RetryLaterErrorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RetryLaterError'] = ResolversParentTypes['RetryLaterError']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Seller', ParentType, ContextType>;
};

export type ImportResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ImportResult'] = ResolversParentTypes['ImportResult']> = {
  externalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ImportPayload'] = ResolversParentTypes['ImportPayload']> = {
  results?: Resolver<Array<ResolversTypes['ImportResult']>, ParentType, ContextType>;
};

export type UpdateSellerProfilePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateSellerProfilePayload'] = ResolversParentTypes['UpdateSellerProfilePayload']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AuthTokensResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuthTokens'] = ResolversParentTypes['AuthTokens']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokenType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PendingSignInResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PendingSignIn'] = ResolversParentTypes['PendingSignIn']> = {
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  methods?: Resolver<Array<ResolversTypes['SecondFactorMethod']>, ParentType, ContextType>;
  isEnrolmentRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RegisterSellerPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RegisterSellerPayload'] = ResolversParentTypes['RegisterSellerPayload']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  isVerificationRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  codeExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  pendingSignIn?: Resolver<Maybe<ResolversTypes['PendingSignIn']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SellerConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerConnection'] = ResolversParentTypes['SellerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SellerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Seller']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SellerEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerEdge'] = ResolversParentTypes['SellerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Seller'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType, RequireFields<QuerySellerArgs, 'id'>>;
  sellerBySlug?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType, RequireFields<QuerySellerBySlugArgs, 'slug'>>;
  sellers?: Resolver<Maybe<ResolversTypes['SellerConnection']>, ParentType, ContextType, RequireFields<QuerySellersArgs, 'sort'>>;
  serviceSellersByIds?: Resolver<Array<Maybe<ResolversTypes['Seller']>>, ParentType, ContextType, RequireFields<QueryServiceSellersByIdsArgs, 'ids'>>;
};

export type SellerAddressResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerAddress'] = ResolversParentTypes['SellerAddress']> = {
  line1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
};

export type SellerVerificationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerVerification'] = ResolversParentTypes['SellerVerification']> = {
  documents?: Resolver<Maybe<Array<Maybe<ResolversTypes['Media']>>>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nameWarnings?: Resolver<Maybe<Array<ResolversTypes['SellerNameWarning']>>, ParentType, ContextType>;
};

export type SellerNameWarningResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerNameWarning'] = ResolversParentTypes['SellerNameWarning']> = {
  kind?: Resolver<ResolversTypes['SellerNameWarningKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sellers?: Resolver<Array<ResolversTypes['Seller']>, ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller'], FederationReferenceType extends FederationReferenceTypes['Seller'] = FederationReferenceTypes['Seller']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Seller']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SellerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contactName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  taxId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['SellerAddress']>, ParentType, ContextType>;
  logo?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  banner?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  verificationStatus?: Resolver<ResolversTypes['VerificationStatus'], ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['SellerVerification']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SellerStatus'], ParentType, ContextType>;
  suspensionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediaResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SuspendSellerPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SuspendSellerPayload'] = ResolversParentTypes['SuspendSellerPayload']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReinstateSellerPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReinstateSellerPayload'] = ResolversParentTypes['ReinstateSellerPayload']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubmitSellerVerificationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SubmitSellerVerificationPayload'] = ResolversParentTypes['SubmitSellerVerificationPayload']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApproveSellerVerificationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ApproveSellerVerificationPayload'] = ResolversParentTypes['ApproveSellerVerificationPayload']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RejectSellerVerificationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RejectSellerVerificationPayload'] = ResolversParentTypes['RejectSellerVerificationPayload']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  importSellers?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationImportSellersArgs, 'rows'>>;
  updateSellerProfile?: Resolver<ResolversTypes['UpdateSellerProfilePayload'], ParentType, ContextType, RequireFields<MutationUpdateSellerProfileArgs, 'input'>>;
  registerSeller?: Resolver<ResolversTypes['RegisterSellerPayload'], ParentType, ContextType, RequireFields<MutationRegisterSellerArgs, 'input'>>;
  suspendSeller?: Resolver<ResolversTypes['SuspendSellerPayload'], ParentType, ContextType, RequireFields<MutationSuspendSellerArgs, 'id' | 'input'>>;
  reinstateSeller?: Resolver<ResolversTypes['ReinstateSellerPayload'], ParentType, ContextType, RequireFields<MutationReinstateSellerArgs, 'id'>>;
  submitSellerVerification?: Resolver<ResolversTypes['SubmitSellerVerificationPayload'], ParentType, ContextType, RequireFields<MutationSubmitSellerVerificationArgs, 'input'>>;
  approveSellerVerification?: Resolver<ResolversTypes['ApproveSellerVerificationPayload'], ParentType, ContextType, RequireFields<MutationApproveSellerVerificationArgs, 'id'>>;
  rejectSellerVerification?: Resolver<ResolversTypes['RejectSellerVerificationPayload'], ParentType, ContextType, RequireFields<MutationRejectSellerVerificationArgs, 'id' | 'input'>>;
};

export type Resolvers<ContextType = Ctx> = {
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Upload?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  GeneralError?: GeneralErrorResolvers<ContextType>;
  RetryLaterError?: RetryLaterErrorResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  UpdateSellerProfilePayload?: UpdateSellerProfilePayloadResolvers<ContextType>;
  AuthTokens?: AuthTokensResolvers<ContextType>;
  PendingSignIn?: PendingSignInResolvers<ContextType>;
  RegisterSellerPayload?: RegisterSellerPayloadResolvers<ContextType>;
  SellerConnection?: SellerConnectionResolvers<ContextType>;
  SellerEdge?: SellerEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SellerAddress?: SellerAddressResolvers<ContextType>;
  SellerVerification?: SellerVerificationResolvers<ContextType>;
  SellerNameWarning?: SellerNameWarningResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  SuspendSellerPayload?: SuspendSellerPayloadResolvers<ContextType>;
  ReinstateSellerPayload?: ReinstateSellerPayloadResolvers<ContextType>;
  SubmitSellerVerificationPayload?: SubmitSellerVerificationPayloadResolvers<ContextType>;
  ApproveSellerVerificationPayload?: ApproveSellerVerificationPayloadResolvers<ContextType>;
  RejectSellerVerificationPayload?: RejectSellerVerificationPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Ctx> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  node?: NodeDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  multiline?: MultilineDirectiveResolver<any, any, ContextType>;
  verbatim?: VerbatimDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  tag?: TagDirectiveResolver<any, any, ContextType>;
  federation__extends?: Federation__ExtendsDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  inaccessible?: InaccessibleDirectiveResolver<any, any, ContextType>;
  override?: OverrideDirectiveResolver<any, any, ContextType>;
  composeDirective?: ComposeDirectiveDirectiveResolver<any, any, ContextType>;
  federation__interfaceObject?: Federation__InterfaceObjectDirectiveResolver<any, any, ContextType>;
  federation__authenticated?: Federation__AuthenticatedDirectiveResolver<any, any, ContextType>;
  federation__requiresScopes?: Federation__RequiresScopesDirectiveResolver<any, any, ContextType>;
};
