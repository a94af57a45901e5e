// Made by `npm run codegen` from the SDL. Do not edit.
import type { Connection, Money as MoneyModel } from '@souk/subgraph';
import type { AgencyDocument as AgencyModel } from '../agencies/agency.model.ts';
import type { SellerRef as SellerModel } from '../accounts/viewer.ts';
import type { AccountDocument as UserModel } from '../accounts/account.model.ts';
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
  /** Any JSON value. */
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

/** An expected failure of a mutation, for the client to show or act on. */
export type UserError = {
  /** What went wrong and how to mend it, in words for a person. */
  message: Scalars['String']['output'];
  /** The machine-readable reason. */
  code: ErrorCode;
  /** The path of the input field at fault, from the argument's name inwards; null when no single field is. */
  field?: Maybe<Array<Scalars['String']['output']>>;
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
  | 'OTP_INVALID'
  /** The code is too old. */
  | 'OTP_EXPIRED'
  /** The code was tried too often and is void; ask for a new one. */
  | 'OTP_TOO_MANY_ATTEMPTS'
  /** The token is unknown, expired or revoked. */
  | 'INVALID_TOKEN'
  /** The seller has yet to be approved. */
  | 'SELLER_NOT_APPROVED'
  /** The seller is suspended. */
  | 'SELLER_SUSPENDED'
  /** The agency does not work (any more). */
  | 'AGENCY_INACTIVE'
  /** Somebody works for the agency, or it has open orders. */
  | 'AGENCY_IN_USE'
  /** There is not enough stock. */
  | 'OUT_OF_STOCK'
  /** The product is not on sale. */
  | 'PRODUCT_UNAVAILABLE'
  /** The product has several variants; name the one meant. */
  | 'VARIANT_REQUIRED'
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

/** What a person is on Souk. Each context has sign-in and tokens of its own. */
export type AuthContext =
  /** Buys. */
  | 'CUSTOMER'
  /** Acts for a seller business. */
  | 'SELLER'
  /** Works for an agency. */
  | 'STAFF'
  /** Runs the market. */
  | 'ADMIN';

/** Whether an account can be used. */
export type UserStatus =
  /** It can be used. */
  | 'ACTIVE'
  /** It was blocked; nobody can sign in to it. */
  | 'BLOCKED'
  /** Its personal data was removed. */
  | 'DELETED';

/**
 * A person with an account. Private fields are null for everybody but the person, admins and services; those shared with
 * colleagues are seen by staff of the same agency as well, who may read users.
 */
export type User = {
  /** The id. */
  id: Scalars['ID']['output'];
  /** The email address in lower case, its domain in ASCII. Shared with colleagues. */
  email?: Maybe<Scalars['String']['output']>;
  /** The first name. */
  firstName?: Maybe<Scalars['String']['output']>;
  /** The last name. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** The name to show to others. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The phone number: E.164 with `;ext=` and an extension, or the digits of one without country code. Shared with colleagues. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Whether the account can be used. */
  status: UserStatus;
  /** What the account was made for. */
  kind: AuthContext;
  /** All that the person is on Souk. Private. */
  contexts?: Maybe<Array<AuthContext>>;
  /** The roles granted to a member of staff or an admin. Shared with colleagues. */
  roles?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether the email address was verified. */
  emailVerified: Scalars['Boolean']['output'];
  /** Whether the person wants news and offers by mail. Private. */
  acceptsMarketing?: Maybe<Scalars['Boolean']['output']>;
  /** Why the account was blocked. Private. */
  blockedReason?: Maybe<Scalars['String']['output']>;
  /** When the person last signed in. Private. */
  lastLoginAt?: Maybe<Scalars['DateTime']['output']>;
  /** The business that the person acts for. */
  sellerId?: Maybe<Scalars['ID']['output']>;
  /** When the account was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The agency that a member of staff works for. For the person, colleagues there, admins and services. */
  agency?: Maybe<Agency>;
};

export type Seller = {
  id: Scalars['ID']['output'];
};

/** Who is signed in: a seller's token stands for the business, any other for the person. */
export type Viewer = User | Seller;

export type Query = {
  /** Who is signed in; null without a token. */
  me?: Maybe<Viewer>;
  /** Users in the order of the ids, null for unknown ones; at most 1000. */
  serviceUsersByIds: Array<Maybe<User>>;
  /** The user with an email address, in any spelling. */
  serviceUserByEmail?: Maybe<User>;
  /** Agencies by name. For staff and admins. */
  agencies: AgencyConnection;
  /** One agency; null for an unknown id. For staff and admins. */
  agency?: Maybe<Agency>;
  /** Who decides on the orders of an agency in a role, such as DIRECTOR: the people who can sign in, those longest there first, at most 50. */
  serviceStaffOfAgency: Array<User>;
  /** Judges an access token: signature, expiry, audience and whether its session still stands. */
  validateToken: TokenValidation;
  /** Users, for admins. */
  users: UserConnection;
  /** One user, for admins, services, the person and colleagues of the same agency; null for others and unknown ids. */
  user?: Maybe<User>;
};


export type QueryServiceUsersByIdsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryServiceUserByEmailArgs = {
  email: Scalars['String']['input'];
};


export type QueryAgenciesArgs = {
  filter?: InputMaybe<AgencyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAgencyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServiceStaffOfAgencyArgs = {
  agencyId: Scalars['ID']['input'];
  role: Scalars['String']['input'];
};


export type QueryValidateTokenArgs = {
  token: Scalars['String']['input'];
};


export type QueryUsersArgs = {
  filter?: InputMaybe<UserFilter>;
  sort: UserSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};

/** A place whose staff order for it. For staff and admins. */
export type Agency = {
  /** The id. */
  id: Scalars['ID']['output'];
  /** What it is called; unique, whatever the case. */
  name: Scalars['String']['output'];
  /** Its short code, in upper case; unique. */
  code: Scalars['String']['output'];
  /** The city. */
  city?: Maybe<Scalars['String']['output']>;
  /** The postal address. */
  address?: Maybe<Scalars['String']['output']>;
  /** The phone number. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Whether it works. The staff of one that does not cannot sign in, and nobody joins it. */
  active: Scalars['Boolean']['output'];
  /** Grows with each change; see `UpdateAgencyInput.version`. */
  version: Scalars['Int']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Who works for it, newest first. For admins and its own staff, null for others. */
  staff?: Maybe<UserConnection>;
};


/** A place whose staff order for it. For staff and admins. */
export type AgencyStaffArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Which agencies to list. */
export type AgencyFilter = {
  /** Part of the name, the code or the city, whatever the case and accents. At most 100 characters, else BAD_USER_INPUT. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Only agencies that work, or that do not. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of agencies. */
export type AgencyConnection = {
  /** The agencies of this page. */
  edges: Array<AgencyEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many agencies the whole list holds. */
  totalCount: Scalars['Int']['output'];
};

/** An agency in a list. */
export type AgencyEdge = {
  /** Where the agency stands in the list. */
  cursor: Scalars['String']['output'];
  /** The agency. */
  node: Agency;
};

/** A new agency. */
export type CreateAgencyInput = {
  /** What it is called: 1 to 100 characters, unique whatever the case. */
  name: Scalars['String']['input'];
  /** Its short code: 2 to 20 letters, digits and hyphens, unique whatever the case. */
  code: Scalars['String']['input'];
  /** The city. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** The postal address: up to 300 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** The phone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Whether it works already. */
  active: Scalars['Boolean']['input'];
};

/** What changes; what is absent stays. */
export type UpdateAgencyInput = {
  /** The version that was read; refused with VERSION_CONFLICT when the agency was changed since. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** What it is called. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Its short code. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The city; null for none. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** The postal address; null for none. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** The phone number, best with its country code; null for none. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Whether it works. Closing it signs its staff out at once, everywhere. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The answer to `createAgency`. */
export type CreateAgencyPayload = {
  /** The agency; null when refused. */
  agency?: Maybe<Agency>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The answer to `updateAgency`. */
export type UpdateAgencyPayload = {
  /** The agency as it is now; null when refused. */
  agency?: Maybe<Agency>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteAgency`. */
export type DeleteAgencyPayload = {
  /** The id of the agency that is gone; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What it was; null when refused. */
  agency?: Maybe<Agency>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** What a mailed code is for. */
export type OtpPurpose =
  /** To verify an email address. */
  | 'VERIFY_EMAIL';

/** Which code to mail. */
export type RequestEmailOtpInput = {
  /** The address of the account. */
  email: Scalars['String']['input'];
  /** What the code is for. */
  purpose: OtpPurpose;
  /** As what the person wants to sign in afterwards. */
  context: AuthContext;
};

/** The answer to `requestEmailOtp`. It does not tell whether there is such an account. */
export type RequestEmailOtpPayload = {
  /** Whether the request was taken; false while another code may not be requested yet. */
  sent?: Maybe<Scalars['Boolean']['output']>;
  /** In how many seconds the next code may be requested, counted from this answer. */
  retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** Why it was not taken: TOO_MANY_ATTEMPTS within the cool-down, for known and unknown addresses alike. */
  userErrors: Array<UserError>;
};

/** A mailed code, to verify the address it was mailed to. */
export type VerifyEmailInput = {
  /** The address of the account. */
  email: Scalars['String']['input'];
  /** The six digits of the newest mail. */
  code: Scalars['String']['input'];
  /** As what the person signs in with it: the context in which the code was asked for. */
  context: AuthContext;
};

/** Whose password was forgotten. */
export type RequestPasswordResetInput = {
  /** The address of the account. */
  email: Scalars['String']['input'];
  /** As what the person signs in. */
  context: AuthContext;
};

/** The answer to `requestPasswordReset`. It does not tell whether there is such an account. */
export type RequestPasswordResetPayload = {
  /** Whether the request was taken; false while another code may not be requested yet. */
  success?: Maybe<Scalars['Boolean']['output']>;
  /** In how many seconds the next code may be requested, counted from this answer. */
  retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
  /** Why it was not taken: TOO_MANY_ATTEMPTS within the cool-down, for known and unknown addresses alike. */
  userErrors: Array<UserError>;
};

/** A new password, with the code that was mailed to choose it. */
export type ResetPasswordInput = {
  /** The address of the account. */
  email: Scalars['String']['input'];
  /** The context in which the code was asked for; of an account made by an administrator, its kind. */
  context: AuthContext;
  /** The six digits of the newest mail. */
  code: Scalars['String']['input'];
  /** The new password: 8 to 200 characters, among them a letter and a digit. */
  newPassword: Scalars['String']['input'];
};

/** The answer to `resetPassword`. */
export type ResetPasswordPayload = {
  /** Whether the password is the new one now. */
  success?: Maybe<Scalars['Boolean']['output']>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The account of a business that is being registered. */
export type ProvisionAccountInput = {
  /** What the account is for: SELLER. */
  context: AuthContext;
  /** The email address to sign in with. */
  email: Scalars['String']['input'];
  /** The password: a new one, or that of the customer with this address. None when `userId` is given. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The first name. */
  firstName: Scalars['String']['input'];
  /** The last name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The phone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The business. */
  sellerId: Scalars['ID']['input'];
  /** The signed-in customer who opens the business and keeps the account. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer to `provisionAccount`. */
export type ProvisionAccountPayload = {
  /** The account. */
  user?: Maybe<User>;
  /** Whether its email address has yet to be verified. */
  verificationRequired?: Maybe<Scalars['Boolean']['output']>;
  /** Until when the code mailed for that is good. */
  otpExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The tokens of a first session, when no verification is required. */
  tokens?: Maybe<AuthTokens>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** Who wants to buy on Souk. */
export type RegisterCustomerInput = {
  /** The first name: one line of 1 to 100 characters, no links or e-mail addresses. */
  firstName: Scalars['String']['input'];
  /** The last name: one line of 1 to 100 characters, no links or e-mail addresses. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /**
   * The email address, at most 254 characters. Stored and compared in lower case, its domain in ASCII (`bücher.example` is
   * `xn--bcher-kva.example`).
   */
  email: Scalars['String']['input'];
  /** The password: 8 to 200 characters, among them a letter and a digit. */
  password: Scalars['String']['input'];
  /**
   * The phone number, best with its country code; stored in E.164 with an extension after it (`+212600000000;ext=7`). Without
   * a country code its 5 to 15 digits are kept.
   */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Whether news and offers may be mailed. */
  acceptsMarketing: Scalars['Boolean']['input'];
};

/** The answer to `registerCustomer`. */
export type RegisterCustomerPayload = {
  /** The new user. */
  user?: Maybe<User>;
  /** Whether the email address has to be verified with the code mailed to it before the first sign-in. */
  verificationRequired?: Maybe<Scalars['Boolean']['output']>;
  /** Until when that code is good. */
  otpExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The tokens of a first session, when no verification is required. */
  tokens?: Maybe<AuthTokens>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The token to go on with. */
export type RefreshTokenInput = {
  /** The refresh token of the newest pair. */
  refreshToken: Scalars['String']['input'];
};

/** The answer to `logout`. */
export type LogoutPayload = {
  /** Whether the session has ended. */
  success?: Maybe<Scalars['Boolean']['output']>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The answer to `logoutAllSessions`. */
export type LogoutAllSessionsPayload = {
  /** How many sessions were ended, this one included. */
  revokedCount?: Maybe<Scalars['Int']['output']>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** How a person proves to be the one of an account. */
export type LoginInput = {
  /** The email address, in any spelling. */
  email: Scalars['String']['input'];
  /** The password. */
  password: Scalars['String']['input'];
};

/** The tokens of a new session. */
export type AuthTokens = {
  /** Sent as `Authorization: Bearer …`. */
  accessToken: Scalars['String']['output'];
  /** Good for one new pair of tokens. */
  refreshToken: Scalars['String']['output'];
  /** Always `Bearer`. */
  tokenType: Scalars['String']['output'];
  /** When the access token expires. */
  expiresAt: Scalars['DateTime']['output'];
};

/** Who signed in, and with what to go on. */
export type AuthPayload = {
  /** The person. */
  user?: Maybe<User>;
  /** The tokens of the session. */
  tokens?: Maybe<AuthTokens>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** Why an access token is not valid. */
export type TokenProblem =
  /** It is no token. */
  | 'MALFORMED'
  /** Souk did not sign it, or not for this use. */
  | 'FORGED'
  /** Its time is over. */
  | 'EXPIRED'
  /** Its session has ended. */
  | 'REVOKED'
  /** It cannot be checked now. */
  | 'UNCHECKED';

/** What is known of an access token. */
export type TokenValidation = {
  /** Whether it is good now. */
  valid: Scalars['Boolean']['output'];
  /** Why it is not. */
  reason?: Maybe<TokenProblem>;
  /** As what its holder is signed in. */
  context?: Maybe<AuthContext>;
  /** The account of its holder. */
  subjectId?: Maybe<Scalars['ID']['output']>;
  /** The roles that its holder has now. */
  roles: Array<Scalars['String']['output']>;
  /** When it expires. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Which users to list. */
export type UserFilter = {
  /** Only people who are this on Souk, whatever else they are. */
  kind?: InputMaybe<AuthContext>;
  /** Only people with this role, such as DIRECTOR. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** Only accounts of this status; without it all but DELETED ones. */
  status?: InputMaybe<UserStatus>;
  /** Only the staff of this agency. */
  agencyId?: InputMaybe<Scalars['ID']['input']>;
  /** The beginnings of words of the name, whatever their case and accents, or of the email address; all have to be there. At most 100 characters, else BAD_USER_INPUT. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of users. */
export type UserSort =
  /** The newest first. */
  | 'NEWEST'
  /** The oldest first. */
  | 'OLDEST';

/** A page of users. */
export type UserConnection = {
  /** The users of this page. */
  edges: Array<UserEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many users the whole list holds. */
  totalCount: Scalars['Int']['output'];
};

/** A user in a list. */
export type UserEdge = {
  /** Where the user stands in the list. */
  cursor: Scalars['String']['output'];
  /** The user. */
  node: User;
};

/** A person whom an administrator gives an account. */
export type CreateUserInput = {
  /** What the account is for: CUSTOMER, STAFF or ADMIN. Sellers register by themselves. */
  kind: AuthContext;
  /** The first name: one line of 1 to 100 characters, no links or e-mail addresses. */
  firstName: Scalars['String']['input'];
  /** The last name: one line of 1 to 100 characters, no links or e-mail addresses. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /**
   * The email address, at most 254 characters. Stored and compared in lower case, its domain in ASCII (`bücher.example` is
   * `xn--bcher-kva.example`).
   */
  email: Scalars['String']['input'];
  /**
   * The phone number, best with its country code; stored in E.164 with an extension after it (`+212600000000;ext=7`). Without
   * a country code its 5 to 15 digits are kept.
   */
  phone?: InputMaybe<Scalars['String']['input']>;
  /**
   * A first password; the email address then counts as verified. Without one a code is mailed with which the person
   * chooses a password by `resetPassword`; that verifies the address.
   */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The agency, for STAFF only, who need one. */
  agencyId?: InputMaybe<Scalars['ID']['input']>;
  /** The roles, for STAFF only, who need at least one: RESPONSABLE, DIRECTOR. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The answer to `createUser`. */
export type CreateUserPayload = {
  /** The user; null when refused. */
  user?: Maybe<User>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

export type Mutation = {
  /** Makes an agency. Refused with ALREADY_EXISTS for a name or a code in use. */
  createAgency: CreateAgencyPayload;
  /** Changes an agency. */
  updateAgency: UpdateAgencyPayload;
  /**
   * Deletes an agency that nobody works for and that has no open orders; refused with AGENCY_IN_USE otherwise. Orders of
   * the past then name no agency: to keep the name on them, make the agency inactive instead.
   */
  deleteAgency: DeleteAgencyPayload;
  /** Mails a new code, which voids the one before: at most one a minute and five an hour, else TOO_MANY_ATTEMPTS. */
  requestEmailOtp: RequestEmailOtpPayload;
  /**
   * Verifies an email address and signs in. A code lives ten minutes, works once and is void after five wrong tries. For
   * an address that is verified already it succeeds, without user and tokens: no code was checked.
   */
  verifyEmail: AuthPayload;
  /**
   * Mails a code to choose a new password with, which voids the one before: at most one a minute and five an hour, else
   * TOO_MANY_ATTEMPTS.
   */
  requestPasswordReset: RequestPasswordResetPayload;
  /**
   * Gives an account a new password, or its first one, and ends all its sessions. The code lives ten minutes, that of an
   * account made by an administrator three days; it works once and is void after five wrong tries. The email address is
   * verified thereby.
   */
  resetPassword: ResetPasswordPayload;
  /** Makes the account of a seller, or gives an existing one the business. Repeated for a seller it changes nothing. */
  provisionAccount: ProvisionAccountPayload;
  /** Makes the account of a customer and mails a code to verify its address. */
  registerCustomer: RegisterCustomerPayload;
  /**
   * Gives a new pair of tokens for a refresh token, which is good for one use. An older one ends its session: it was
   * stolen, or the newer one was. Only the one just used may be sent again, within ten seconds by the same client, and
   * gets the same refresh token once more.
   */
  refreshToken: AuthPayload;
  /** Ends this session: its access token is refused at once, its refresh token as well. */
  logout: LogoutPayload;
  /** Ends all sessions of the person, in every context and on every device. */
  logoutAllSessions: LogoutAllSessionsPayload;
  /**
   * Signs a customer in. Five failures within a quarter of an hour lock the account for the caller's address for a
   * quarter of an hour; the same holds for the other sign-ins.
   */
  loginCustomer: AuthPayload;
  /** Signs in for a seller business; its tokens carry the seller's id. SELLER_SUSPENDED while it is suspended. */
  loginSeller: AuthPayload;
  /** Signs a member of an agency's staff in; the tokens carry roles and agency. */
  loginStaff: AuthPayload;
  /** Signs an administrator in. Every attempt is put on record. */
  loginAdmin: AuthPayload;
  /** Makes an account. Refused with EMAIL_TAKEN for an address in use, AGENCY_INACTIVE for an agency that is closed. */
  createUser: CreateUserPayload;
};


export type MutationCreateAgencyArgs = {
  input: CreateAgencyInput;
};


export type MutationUpdateAgencyArgs = {
  id: Scalars['ID']['input'];
  input: UpdateAgencyInput;
};


export type MutationDeleteAgencyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRequestEmailOtpArgs = {
  input: RequestEmailOtpInput;
};


export type MutationVerifyEmailArgs = {
  input: VerifyEmailInput;
};


export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationProvisionAccountArgs = {
  input: ProvisionAccountInput;
};


export type MutationRegisterCustomerArgs = {
  input: RegisterCustomerInput;
};


export type MutationRefreshTokenArgs = {
  input: RefreshTokenInput;
};


export type MutationLoginCustomerArgs = {
  input: LoginInput;
};


export type MutationLoginSellerArgs = {
  input: LoginInput;
};


export type MutationLoginStaffArgs = {
  input: LoginInput;
};


export type MutationLoginAdminArgs = {
  input: LoginInput;
};


export type MutationCreateUserArgs = {
  input: CreateUserInput;
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
  User: User;
  Agency: Agency;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Agency:
    ( { __typename: 'Agency' }
    & GraphQLRecursivePick<FederationTypes['Agency'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  Viewer:
    | ( UserModel )
    | ( SellerModel )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Upload: ResolverTypeWrapper<Scalars['Upload']['output']>;
  Money: ResolverTypeWrapper<MoneyModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<UserError>;
  ErrorCode: ErrorCode;
  AuthContext: AuthContext;
  UserStatus: UserStatus;
  User: ResolverTypeWrapper<UserModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Seller: ResolverTypeWrapper<SellerModel>;
  Viewer: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['Viewer']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Agency: ResolverTypeWrapper<AgencyModel>;
  AgencyFilter: AgencyFilter;
  AgencyConnection: ResolverTypeWrapper<Connection<AgencyModel>>;
  AgencyEdge: ResolverTypeWrapper<Omit<AgencyEdge, 'node'> & { node: ResolversTypes['Agency'] }>;
  CreateAgencyInput: CreateAgencyInput;
  UpdateAgencyInput: UpdateAgencyInput;
  CreateAgencyPayload: ResolverTypeWrapper<Omit<CreateAgencyPayload, 'agency'> & { agency?: Maybe<ResolversTypes['Agency']> }>;
  UpdateAgencyPayload: ResolverTypeWrapper<Omit<UpdateAgencyPayload, 'agency'> & { agency?: Maybe<ResolversTypes['Agency']> }>;
  DeleteAgencyPayload: ResolverTypeWrapper<Omit<DeleteAgencyPayload, 'agency'> & { agency?: Maybe<ResolversTypes['Agency']> }>;
  OtpPurpose: OtpPurpose;
  RequestEmailOtpInput: RequestEmailOtpInput;
  RequestEmailOtpPayload: ResolverTypeWrapper<RequestEmailOtpPayload>;
  VerifyEmailInput: VerifyEmailInput;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: ResolverTypeWrapper<RequestPasswordResetPayload>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResolverTypeWrapper<ResetPasswordPayload>;
  ProvisionAccountInput: ProvisionAccountInput;
  ProvisionAccountPayload: ResolverTypeWrapper<Omit<ProvisionAccountPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  RegisterCustomerInput: RegisterCustomerInput;
  RegisterCustomerPayload: ResolverTypeWrapper<Omit<RegisterCustomerPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  RefreshTokenInput: RefreshTokenInput;
  LogoutPayload: ResolverTypeWrapper<LogoutPayload>;
  LogoutAllSessionsPayload: ResolverTypeWrapper<LogoutAllSessionsPayload>;
  LoginInput: LoginInput;
  AuthTokens: ResolverTypeWrapper<AuthTokens>;
  AuthPayload: ResolverTypeWrapper<Omit<AuthPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  TokenProblem: TokenProblem;
  TokenValidation: ResolverTypeWrapper<TokenValidation>;
  UserFilter: UserFilter;
  UserSort: UserSort;
  UserConnection: ResolverTypeWrapper<Connection<UserModel>>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  CreateUserInput: CreateUserInput;
  CreateUserPayload: ResolverTypeWrapper<Omit<CreateUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
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
  JSON: Scalars['JSON']['output'];
  Upload: Scalars['Upload']['output'];
  Money: MoneyModel;
  PageInfo: PageInfo;
  UserError: UserError;
  User: UserModel;
  ID: Scalars['ID']['output'];
  Seller: SellerModel;
  Viewer: ResolversUnionTypes<ResolversParentTypes>['Viewer'];
  Query: Record<PropertyKey, never>;
  Agency: AgencyModel;
  AgencyFilter: AgencyFilter;
  AgencyConnection: Connection<AgencyModel>;
  AgencyEdge: Omit<AgencyEdge, 'node'> & { node: ResolversParentTypes['Agency'] };
  CreateAgencyInput: CreateAgencyInput;
  UpdateAgencyInput: UpdateAgencyInput;
  CreateAgencyPayload: Omit<CreateAgencyPayload, 'agency'> & { agency?: Maybe<ResolversParentTypes['Agency']> };
  UpdateAgencyPayload: Omit<UpdateAgencyPayload, 'agency'> & { agency?: Maybe<ResolversParentTypes['Agency']> };
  DeleteAgencyPayload: Omit<DeleteAgencyPayload, 'agency'> & { agency?: Maybe<ResolversParentTypes['Agency']> };
  RequestEmailOtpInput: RequestEmailOtpInput;
  RequestEmailOtpPayload: RequestEmailOtpPayload;
  VerifyEmailInput: VerifyEmailInput;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: RequestPasswordResetPayload;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResetPasswordPayload;
  ProvisionAccountInput: ProvisionAccountInput;
  ProvisionAccountPayload: Omit<ProvisionAccountPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  RegisterCustomerInput: RegisterCustomerInput;
  RegisterCustomerPayload: Omit<RegisterCustomerPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  RefreshTokenInput: RefreshTokenInput;
  LogoutPayload: LogoutPayload;
  LogoutAllSessionsPayload: LogoutAllSessionsPayload;
  LoginInput: LoginInput;
  AuthTokens: AuthTokens;
  AuthPayload: Omit<AuthPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  TokenValidation: TokenValidation;
  UserFilter: UserFilter;
  UserConnection: Connection<UserModel>;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  CreateUserInput: CreateUserInput;
  CreateUserPayload: Omit<CreateUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
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
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['UserStatus'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuthContext'], ParentType, ContextType>;
  contexts?: Resolver<Maybe<Array<ResolversTypes['AuthContext']>>, ParentType, ContextType>;
  roles?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  emailVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  acceptsMarketing?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  blockedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastLoginAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sellerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  __resolveType: TypeResolveFn<'User' | 'Seller', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  serviceUsersByIds?: Resolver<Array<Maybe<ResolversTypes['User']>>, ParentType, ContextType, RequireFields<QueryServiceUsersByIdsArgs, 'ids'>>;
  serviceUserByEmail?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryServiceUserByEmailArgs, 'email'>>;
  agencies?: Resolver<ResolversTypes['AgencyConnection'], ParentType, ContextType, Partial<QueryAgenciesArgs>>;
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType, RequireFields<QueryAgencyArgs, 'id'>>;
  serviceStaffOfAgency?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryServiceStaffOfAgencyArgs, 'agencyId' | 'role'>>;
  validateToken?: Resolver<ResolversTypes['TokenValidation'], ParentType, ContextType, RequireFields<QueryValidateTokenArgs, 'token'>>;
  users?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, RequireFields<QueryUsersArgs, 'sort'>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
};

export type AgencyResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency'], FederationReferenceType extends FederationReferenceTypes['Agency'] = FederationReferenceTypes['Agency']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agency']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, Partial<AgencyStaffArgs>>;
};

export type AgencyConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AgencyConnection'] = ResolversParentTypes['AgencyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AgencyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AgencyEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AgencyEdge'] = ResolversParentTypes['AgencyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
};

export type CreateAgencyPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateAgencyPayload'] = ResolversParentTypes['CreateAgencyPayload']> = {
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateAgencyPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateAgencyPayload'] = ResolversParentTypes['UpdateAgencyPayload']> = {
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteAgencyPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteAgencyPayload'] = ResolversParentTypes['DeleteAgencyPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestEmailOtpPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RequestEmailOtpPayload'] = ResolversParentTypes['RequestEmailOtpPayload']> = {
  sent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestPasswordResetPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RequestPasswordResetPayload'] = ResolversParentTypes['RequestPasswordResetPayload']> = {
  success?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResetPasswordPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ResetPasswordPayload'] = ResolversParentTypes['ResetPasswordPayload']> = {
  success?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProvisionAccountPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProvisionAccountPayload'] = ResolversParentTypes['ProvisionAccountPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  verificationRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  otpExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RegisterCustomerPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RegisterCustomerPayload'] = ResolversParentTypes['RegisterCustomerPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  verificationRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  otpExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LogoutPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LogoutPayload'] = ResolversParentTypes['LogoutPayload']> = {
  success?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LogoutAllSessionsPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LogoutAllSessionsPayload'] = ResolversParentTypes['LogoutAllSessionsPayload']> = {
  revokedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AuthTokensResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuthTokens'] = ResolversParentTypes['AuthTokens']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tokenType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AuthPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuthPayload'] = ResolversParentTypes['AuthPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TokenValidationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TokenValidation'] = ResolversParentTypes['TokenValidation']> = {
  valid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['TokenProblem']>, ParentType, ContextType>;
  context?: Resolver<Maybe<ResolversTypes['AuthContext']>, ParentType, ContextType>;
  subjectId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type CreateUserPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateUserPayload'] = ResolversParentTypes['CreateUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createAgency?: Resolver<ResolversTypes['CreateAgencyPayload'], ParentType, ContextType, RequireFields<MutationCreateAgencyArgs, 'input'>>;
  updateAgency?: Resolver<ResolversTypes['UpdateAgencyPayload'], ParentType, ContextType, RequireFields<MutationUpdateAgencyArgs, 'id' | 'input'>>;
  deleteAgency?: Resolver<ResolversTypes['DeleteAgencyPayload'], ParentType, ContextType, RequireFields<MutationDeleteAgencyArgs, 'id'>>;
  requestEmailOtp?: Resolver<ResolversTypes['RequestEmailOtpPayload'], ParentType, ContextType, RequireFields<MutationRequestEmailOtpArgs, 'input'>>;
  verifyEmail?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'input'>>;
  requestPasswordReset?: Resolver<ResolversTypes['RequestPasswordResetPayload'], ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordPayload'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  provisionAccount?: Resolver<ResolversTypes['ProvisionAccountPayload'], ParentType, ContextType, RequireFields<MutationProvisionAccountArgs, 'input'>>;
  registerCustomer?: Resolver<ResolversTypes['RegisterCustomerPayload'], ParentType, ContextType, RequireFields<MutationRegisterCustomerArgs, 'input'>>;
  refreshToken?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationRefreshTokenArgs, 'input'>>;
  logout?: Resolver<ResolversTypes['LogoutPayload'], ParentType, ContextType>;
  logoutAllSessions?: Resolver<ResolversTypes['LogoutAllSessionsPayload'], ParentType, ContextType>;
  loginCustomer?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationLoginCustomerArgs, 'input'>>;
  loginSeller?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationLoginSellerArgs, 'input'>>;
  loginStaff?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationLoginStaffArgs, 'input'>>;
  loginAdmin?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationLoginAdminArgs, 'input'>>;
  createUser?: Resolver<ResolversTypes['CreateUserPayload'], ParentType, ContextType, RequireFields<MutationCreateUserArgs, 'input'>>;
};

export type Resolvers<ContextType = Ctx> = {
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Upload?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Agency?: AgencyResolvers<ContextType>;
  AgencyConnection?: AgencyConnectionResolvers<ContextType>;
  AgencyEdge?: AgencyEdgeResolvers<ContextType>;
  CreateAgencyPayload?: CreateAgencyPayloadResolvers<ContextType>;
  UpdateAgencyPayload?: UpdateAgencyPayloadResolvers<ContextType>;
  DeleteAgencyPayload?: DeleteAgencyPayloadResolvers<ContextType>;
  RequestEmailOtpPayload?: RequestEmailOtpPayloadResolvers<ContextType>;
  RequestPasswordResetPayload?: RequestPasswordResetPayloadResolvers<ContextType>;
  ResetPasswordPayload?: ResetPasswordPayloadResolvers<ContextType>;
  ProvisionAccountPayload?: ProvisionAccountPayloadResolvers<ContextType>;
  RegisterCustomerPayload?: RegisterCustomerPayloadResolvers<ContextType>;
  LogoutPayload?: LogoutPayloadResolvers<ContextType>;
  LogoutAllSessionsPayload?: LogoutAllSessionsPayloadResolvers<ContextType>;
  AuthTokens?: AuthTokensResolvers<ContextType>;
  AuthPayload?: AuthPayloadResolvers<ContextType>;
  TokenValidation?: TokenValidationResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  CreateUserPayload?: CreateUserPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Ctx> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
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
