// Made by `npm run codegen` from the SDL. Do not edit.
import type { Connection, Money as MoneyModel, UserError as UserErrorModel } from '@souk/subgraph';
import type { ApiKeyDocument as ApiKeyModel } from '../api-keys/api-key.model.ts';
import type { AddressDocument as AddressModel } from '../addresses/address.model.ts';
import type { StoredActor as AuditActorModel } from '../audit/audit-entry.model.ts';
import type { AuditEntryDocument as AuditEntryModel } from '../audit/audit-entry.model.ts';
import type { AgencyDocument as AgencyModel } from '../agencies/agency.model.ts';
import type { ProviderLinkDocument as ProviderLinkModel } from '../providers/provider-link.model.ts';
import type { FlagDocument as FeatureFlagModel } from '../flags/flag.model.ts';
import type { PasskeyDocument as PasskeyModel } from '../passkeys/passkey.model.ts';
import type { SecondFactorsRef as SecondFactorsModel } from '../second-factor/second-factor.model.ts';
import type { PermissionDocument as PermissionModel } from '../roles/permission.model.ts';
import type { RoleDocument as RoleModel } from '../roles/role.model.ts';
import type { SellerRef as SellerModel } from '../accounts/viewer.ts';
import type { ProviderSpec as SignInProviderModel } from '../providers/settings.ts';
import type { SignedInViewer as ViewerModel } from '../accounts/viewer.ts';
import type { SessionView as SessionModel } from '../sessions/session-list.ts';
import type { TokenValidation as TokenValidationModel } from '../tokens/validate.service.ts';
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

/** What a person acts as. Each sign-in is for one role, and so are its tokens; an account may have several roles. */
export type AccountRole =
  /** Places orders as a customer, without an agency. */
  | 'CUSTOMER'
  /** Acts for a seller business. */
  | 'SELLER'
  /** Works for an agency, with the permissions of the roles granted there. */
  | 'STAFF'
  /** Runs the market as an administrator. */
  | 'ADMIN';

/** The state of an account. */
export type UserStatus =
  /** The person can sign in, once the email address is verified where that is required. */
  | 'ACTIVE'
  /** An administrator blocked the account; sign-in answers ACCOUNT_BLOCKED. */
  | 'BLOCKED'
  /** The account was deleted and its personal data removed. */
  | 'DELETED';

/**
 * A person with an account. Private fields are null for everybody but the person, admins and services. Fields shared with
 * colleagues are also visible to staff of the same agency with the permission `user.read`.
 */
export type User = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The email address in lower case, its domain in ASCII; null for a deleted account. Shared with colleagues. */
  email?: Maybe<Scalars['String']['output']>;
  /** The first name: 1 to 100 characters; `Deleted user` for a deleted account. Not private. */
  firstName?: Maybe<Scalars['String']['output']>;
  /** The last name: 1 to 100 characters; null when there is none. Not private. */
  lastName?: Maybe<Scalars['String']['output']>;
  /** The name to show to others. */
  displayName?: Maybe<Scalars['String']['output']>;
  /** The phone number: E.164 with `;ext=` and an extension, or the digits of one without country code. Shared with colleagues. */
  phone?: Maybe<Scalars['String']['output']>;
  /** The state of the account. Shared with colleagues, and with staff who may block (`user.block`); null for anyone else. */
  status?: Maybe<UserStatus>;
  /** The role that the account was created with. Not private. */
  primaryRole: AccountRole;
  /** All roles that the person can sign in with; at most one of each. Private. */
  accountRoles?: Maybe<Array<AccountRole>>;
  /** The keys of the roles granted within STAFF or ADMIN, such as DIRECTOR; empty for customers and sellers. Shared with colleagues. */
  roles?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether the person proved with a mailed code that the email address is theirs. Private. */
  isEmailVerified?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the person agreed to receive news and offers by email. Private. */
  hasMarketingConsent?: Maybe<Scalars['Boolean']['output']>;
  /** The reason for which the account was blocked; null when it is not blocked. Private. */
  blockedReason?: Maybe<Scalars['String']['output']>;
  /** When the person last signed in; null before the first time. Private. */
  lastSignedInAt?: Maybe<Scalars['DateTime']['output']>;
  /** The id of the business that the person owns; null for anyone else. */
  sellerId?: Maybe<Scalars['ID']['output']>;
  /** When the account was created. Shared with colleagues. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** The person's address book, newest first: at most 20. Null for everybody but the person and admins. */
  addresses?: Maybe<Array<Address>>;
  /** The agency that a member of staff works for; null for everybody else. Shared with colleagues. */
  agency?: Maybe<Agency>;
  /** The picture to show beside the name; null when there is none. Not private. */
  avatar?: Maybe<Media>;
  /**
   * When the account will be erased, because its owner asked for that; null otherwise. While an order, a return or a balance is
   * open it is put off day by day. Private.
   */
  deletionScheduledAt?: Maybe<Scalars['DateTime']['output']>;
  /** The address that `requestEmailChange` asked for and that has yet to be confirmed with the code mailed to it; null for none. Private. */
  pendingEmail?: Maybe<Scalars['String']['output']>;
  /** When `hasMarketingConsent` last changed, in either direction; null when the person never agreed. Private. */
  marketingConsentChangedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where `hasMarketingConsent` last changed; null when the person never agreed. Private. */
  marketingConsentSource?: Maybe<MarketingConsentSource>;
  /** Increases with each change of the profile, roles and state; see `UpdateProfileInput.version` and `UpdateUserInput.version`. */
  version: Scalars['Int']['output'];
  /** The sign-in providers that are linked, oldest first; at most 20. Private. */
  providerLinks?: Maybe<Array<ProviderLink>>;
  /** The second factors of the person. Private. */
  secondFactors?: Maybe<SecondFactors>;
  /**
   * The sessions of the person in every role, the one that was used last first; at most 50. Private. Null with an error as well
   * while sessions cannot be read.
   */
  sessions?: Maybe<Array<Session>>;
  /** The roles of `roles` with their names and permissions, by key: at most 20. Private. */
  grantedRoles?: Maybe<Array<Role>>;
};

export type Seller = {
  id: Scalars['ID']['output'];
};

/** Who is signed in, and what the access token allows. */
export type Viewer = {
  /** The role that the access token is good for. */
  role: AccountRole;
  /** The person with all private fields; null when the account was deleted meanwhile. */
  user?: Maybe<User>;
  /** The business with all private fields; null for any role but SELLER, and with an error while sellers cannot answer. */
  seller?: Maybe<Seller>;
  /** The agency that the person works for; null for any role but STAFF. */
  agency?: Maybe<Agency>;
  /**
   * The permissions (`resource.action`, such as `order.approve`) that the person's roles gave when the access token was issued;
   * at most 64, sorted. Members of staff have those of their roles, administrators all; the list is empty for customers and
   * sellers, who need none. Operations that ask for one name it in their descriptions. Roles that change meanwhile apply
   * within seconds.
   */
  permissions: Array<Scalars['String']['output']>;
  /** Whether the person has a permission: always true for administrators, never for customers and sellers. */
  hasPermission: Scalars['Boolean']['output'];
  /**
   * Until when the session counts as recently proven, ten minutes after the sign-in or `confirmIdentity`; null when that has
   * passed. After it, operations that could hurt most answer REAUTHENTICATION_REQUIRED.
   */
  proofExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The sessions of the person in every role, the one that was used last first; at most 50. Null with an error while sessions
   * cannot be read.
   */
  sessions?: Maybe<Array<Session>>;
};


/** Who is signed in, and what the access token allows. */
export type ViewerHasPermissionArgs = {
  code: Scalars['String']['input'];
};

export type Query = {
  /** The caller, with what is the caller's own; null without an access token. */
  me?: Maybe<Viewer>;
  /** Users in the order of the ids; null for unknown ids. */
  serviceUsersByIds: Array<Maybe<User>>;
  /** The user with this email address, compared without case; null for an unknown address. */
  serviceUserByEmail?: Maybe<User>;
  /** The agencies. Null with an error for a `search` that is too long, and while users cannot answer. */
  agencies?: Maybe<AgencyConnection>;
  /** One agency; null for an unknown id. */
  agency?: Maybe<Agency>;
  /** The active staff of an agency in a role, such as DIRECTOR: longest-serving first, at most 50. */
  serviceStaffOfAgency: Array<User>;
  /** The API keys, revoked and expired ones included. Null with FORBIDDEN for anybody but admins, and with an error while users cannot answer. */
  apiKeys?: Maybe<ApiKeyConnection>;
  /** One API key; null for an unknown id. */
  apiKey?: Maybe<ApiKey>;
  /**
   * The audit log: who did what, in every subgraph, with what it changed. It has every call of a mutation by administrators,
   * agency staff and API keys, refused ones too, sign-ins of administrators, and what people change of the security of
   * their own accounts. Null with FORBIDDEN for anybody but admins, and with an error while users cannot answer.
   */
  auditEntries?: Maybe<AuditEntryConnection>;
  /** One entry of the audit log. Null for unknown ids, and with FORBIDDEN for anybody but admins. */
  auditEntry?: Maybe<AuditEntry>;
  /**
   * What a feature flag is for the caller, by attributes that Souk has verified. Off for an unknown key. A share of callers
   * (`coverage`) is stable per account; callers who are not signed in have no account and get the value of no such rule.
   */
  featureFlag?: Maybe<FeatureFlagValue>;
  /** As `featureFlag`, for several keys, in their order. Null with BAD_USER_INPUT for more than 50 keys. */
  enabledFeatures?: Maybe<Array<FeatureFlagValue>>;
  /** The feature flags in use: those of Souk, or the last that GrowthBook delivered. Null with FORBIDDEN for anybody but admins, and with an error while users cannot answer. */
  featureFlags?: Maybe<FeatureFlagConnection>;
  /** The providers with which people can sign in, as the settings name them: at most 20. Null only with an error. */
  signInProviders?: Maybe<Array<SignInProvider>>;
  /** All permissions, by code: at most 64. Null with FORBIDDEN for anybody but admins, and with an error while users cannot answer. */
  permissions?: Maybe<Array<Permission>>;
  /** One permission; null for an unknown id, and with FORBIDDEN for anybody but admins. */
  permission?: Maybe<Permission>;
  /** All roles, by key: at most 50. Null with FORBIDDEN for anybody but admins, and with an error while users cannot answer. */
  roles?: Maybe<Array<Role>>;
  /** One role; null for an unknown id, and with FORBIDDEN for anybody but admins. */
  role?: Maybe<Role>;
  /** One role by its key; null for an unknown key, and with FORBIDDEN for anybody but admins. */
  roleByKey?: Maybe<Role>;
  /** Checks an access token: signature, expiry, audience and whether its session is still active. */
  serviceTokenValidation: TokenValidation;
  /** The users; all but deleted ones unless the filter names a status. Null with FORBIDDEN for anybody but admins, and with an error while users cannot answer. */
  users?: Maybe<UserConnection>;
  /** One user. Visible to admins, services, the person and colleagues of the same agency; null for anyone else and for unknown ids. */
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
  sort: AgencySort;
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


export type QueryApiKeysArgs = {
  filter?: InputMaybe<ApiKeyFilter>;
  sort: ApiKeySort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryApiKeyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAuditEntriesArgs = {
  filter?: InputMaybe<AuditEntryFilter>;
  sort: AuditEntrySort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAuditEntryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFeatureFlagArgs = {
  key: Scalars['String']['input'];
};


export type QueryEnabledFeaturesArgs = {
  keys: Array<Scalars['String']['input']>;
};


export type QueryFeatureFlagsArgs = {
  filter?: InputMaybe<FeatureFlagFilter>;
  sort: FeatureFlagSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPermissionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRoleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRoleByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryServiceTokenValidationArgs = {
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

/** The use of an address in the address book. */
export type AddressKind =
  /** Parcels can be sent there. */
  | 'SHIPPING'
  /** Invoices can be made out to it. */
  | 'BILLING';

/**
 * An address in a person's address book, with the fields of `PostalAddress`. Only the person and admins see it. An order keeps a
 * copy of the address that it was placed with.
 */
export type Address = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** What the address is for: one kind or both. */
  kinds: Array<AddressKind>;
  /** The kinds of which it is the person's default; empty for none. */
  defaultKinds: Array<AddressKind>;
  /** The name of the recipient. */
  recipient: Scalars['String']['output'];
  /** The street and number. */
  line1: Scalars['String']['output'];
  /** The floor, building and so on; null when not given. */
  line2?: Maybe<Scalars['String']['output']>;
  /** The town or city, as it was given. */
  city: Scalars['String']['output'];
  /** The region, state or province; null when not given. */
  region?: Maybe<Scalars['String']['output']>;
  /** The postal code in upper case; null when not given. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** The country that it is in. */
  country: Scalars['CountryCode']['output'];
  /** The phone number for the carrier: E.164, with `;ext=` before an extension; null when not given. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Increases with each change of its fields; see `UpdateAddressInput.version`. */
  version: Scalars['Int']['output'];
  /** When the address was added. */
  createdAt: Scalars['DateTime']['output'];
};

/** The fields of a new address. */
export type AddAddressInput = {
  /** Makes the call repeatable: the same key answers the first address or refusal again; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
  /** What the address is for: one kind or both. */
  kinds: Array<AddressKind>;
  /** The name of the recipient, at most 120 characters; links are refused. */
  recipient: Scalars['String']['input'];
  /** The street and number, at most 200 characters. */
  line1: Scalars['String']['input'];
  /** The floor, building and so on, at most 200 characters. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** The town, at most 100 characters. */
  city: Scalars['String']['input'];
  /** The region, state or province, at most 100 characters. Required where mail needs it, such as in the US. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The postal code, at most 20 characters. Required where mail needs it; its form must be one of the country's. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** The country that it is in. INVALID_INPUT for an unknown code. */
  country: Scalars['CountryCode']['input'];
  /** A phone number for the carrier; without a country code it is read as a number of the address's country. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** The fields to change; omitted ones keep their value. The address must be complete afterwards. */
export type UpdateAddressInput = {
  /** The version that was read; refused with VERSION_CONFLICT when the address was changed since. */
  version: Scalars['Int']['input'];
  /** What the address is for: one kind or both. Where it was the default of a kind that it loses, the newest other one is. */
  kinds?: InputMaybe<Array<AddressKind>>;
  /** The name of the recipient, at most 120 characters; links are refused. */
  recipient?: InputMaybe<Scalars['String']['input']>;
  /** The street and number, at most 200 characters. */
  line1?: InputMaybe<Scalars['String']['input']>;
  /** The floor, building and so on, at most 200 characters; null removes it. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** The town, at most 100 characters. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** The region, state or province, at most 100 characters; null removes it. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The postal code, at most 20 characters; null removes it. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** The country that it is in. INVALID_INPUT for an unknown code. */
  country?: InputMaybe<Scalars['CountryCode']['input']>;
  /** A phone number for the carrier; null removes it. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** The kind of which an address becomes the default. */
export type SetDefaultAddressInput = {
  /** The kind; the address must be of it. */
  kind: AddressKind;
};

/** The answer to `addAddress`. */
export type AddAddressPayload = {
  /** The new address; null when refused, and for a repetition after it was removed. */
  address?: Maybe<Address>;
  /** The caller, with the address book after the change; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `updateAddress`. */
export type UpdateAddressPayload = {
  /** The address after the change; null when refused. */
  address?: Maybe<Address>;
  /** The caller, with the address book after the change; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `removeAddress`. */
export type RemoveAddressPayload = {
  /** The id of the removed address; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The caller, with the address book after the change; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `setDefaultAddress`. */
export type SetDefaultAddressPayload = {
  /** The address after the change; null when refused. */
  address?: Maybe<Address>;
  /** The caller, with the address book after the change; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A business whose staff place orders on its behalf. Null for everybody but staff, admins and services. */
export type Agency = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The name; unique, compared without case. */
  name: Scalars['String']['output'];
  /** The short code in upper case; unique. */
  code: Scalars['String']['output'];
  /** The city: at most 100 characters; null when not given. */
  city?: Maybe<Scalars['String']['output']>;
  /** The postal address, which may have several lines: at most 300 characters; null when not given. */
  address?: Maybe<Scalars['String']['output']>;
  /** The phone number in E.164, or its digits when it was given without a country code. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Whether the agency is open. Staff of a closed agency cannot sign in, and nobody can join it. */
  isActive: Scalars['Boolean']['output'];
  /** Increases with each change; see `UpdateAgencyInput.version`. */
  version: Scalars['Int']['output'];
  /** When the agency was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The people who work for the agency. Null for everybody but admins and its own staff with `user.read`. */
  staff?: Maybe<UserConnection>;
};


/** A business whose staff place orders on its behalf. Null for everybody but staff, admins and services. */
export type AgencyStaffArgs = {
  filter?: InputMaybe<AgencyStaffFilter>;
  sort: UserSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions on the staff of an agency; all of them must hold. */
export type AgencyStaffFilter = {
  /** Only people with one of these roles, such as DIRECTOR; at most 20, else BAD_USER_INPUT. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only accounts in one of these states; all but DELETED ones when omitted. */
  statuses?: InputMaybe<Array<UserStatus>>;
  /** Beginnings of words of the name or the email address, compared without case and accents; all must match. At most 100 characters, else BAD_USER_INPUT. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of agencies. */
export type AgencySort =
  /** From the newest to the oldest, by `createdAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest to the newest, by `createdAt`. */
  | 'OLDEST_FIRST'
  /** By name, in alphabetical order without regard to case and accents. */
  | 'NAME';

/** Conditions on a list of agencies; all of them must hold. */
export type AgencyFilter = {
  /** A part of the name, the code or the city, compared without case and accents. At most 100 characters, else BAD_USER_INPUT. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Only open agencies (true) or only closed ones (false). */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A page of agencies. */
export type AgencyConnection = {
  /** The agencies of this page. */
  edges: Array<AgencyEdge>;
  /** The agencies of this page without their cursors, in the order of `edges`. */
  nodes: Array<Agency>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of agencies in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An agency in a list. */
export type AgencyEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The agency that `cursor` stands for. */
  node: Agency;
};

/** The fields of a new agency. */
export type CreateAgencyInput = {
  /** Makes the call repeatable: the same key answers the first agency or refusal again; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
  /** The name: 1 to 100 characters, unique, compared without case. */
  name: Scalars['String']['input'];
  /** The short code: 2 to 20 letters, digits and hyphens, unique, compared without case. */
  code: Scalars['String']['input'];
  /** The city: up to 100 characters. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** The postal address: up to 300 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** The phone number, best with its country code. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Whether the agency is open from the start. */
  isActive: Scalars['Boolean']['input'];
};

/** The fields to change; omitted ones keep their value. */
export type UpdateAgencyInput = {
  /** The version that was read; refused with VERSION_CONFLICT when the agency was changed since. */
  version: Scalars['Int']['input'];
  /** The name: 1 to 100 characters, unique, compared without case. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The short code: 2 to 20 letters, digits and hyphens, unique, compared without case. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The city; null removes it. */
  city?: InputMaybe<Scalars['String']['input']>;
  /** The postal address; null removes it. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** The phone number, best with its country code; null removes it. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Whether the agency is open. Closing it ends all sessions of its staff at once. */
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The answer to `createAgency`. */
export type CreateAgencyPayload = {
  /** The new agency; null when refused. */
  agency?: Maybe<Agency>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `updateAgency`. */
export type UpdateAgencyPayload = {
  /** The agency after the change; null when refused. */
  agency?: Maybe<Agency>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteAgency`. */
export type DeleteAgencyPayload = {
  /** The id of the deleted agency; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The agency as it was before its deletion; null when refused. */
  agency?: Maybe<Agency>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/**
 * What an API key may do. A key may do what its scopes name and nothing else: whatever names no scope is closed to API keys,
 * except for what everybody may read.
 */
export type ApiKeyScope =
  /** Read products in every status, with their variants. */
  | 'PRODUCT_READ'
  /** Create, change, publish and archive products of any seller. */
  | 'PRODUCT_WRITE'
  /** Read the stock of every product and its movements. */
  | 'INVENTORY_READ'
  /** Change the stock of every product. */
  | 'INVENTORY_WRITE'
  /** Read orders and seller orders; personal data of their customers only together with USER_READ. */
  | 'ORDER_READ'
  /** Start and ship seller orders, and mark them as delivered. */
  | 'ORDER_FULFIL'
  /** Read the returns of all customers. */
  | 'RETURN_READ'
  /** Approve, reject and receive returns. */
  | 'RETURN_MANAGE'
  /** Read every seller with its private fields, such as its tax id. */
  | 'SELLER_READ'
  /** Read users, and the personal data of customers in orders. */
  | 'USER_READ'
  /** Send emails by the templates of Souk. */
  | 'EMAIL_SEND';

/** What an API key is worth at this moment. */
export type ApiKeyStatus =
  /** The key is accepted; during an overlap, with both of its secrets. */
  | 'ACTIVE'
  /** Its time is over. It is refused; create a new one. */
  | 'EXPIRED'
  /** It was revoked, or its creator is no longer an active administrator. It is refused permanently. */
  | 'REVOKED';

/** A key of a program outside of Souk, such as an ERP, which it sends as the header `X-API-Key`. Null for everybody but administrators. */
export type ApiKey = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The name by which people recognise it, at most 100 characters. */
  name: Scalars['String']['output'];
  /** The public beginning of the key, as it stands in logs: not a secret. */
  prefix: Scalars['String']['output'];
  /** What the key may do; fixed when it was created. */
  scopes: Array<ApiKeyScope>;
  /** Whether the key is accepted, and why not. */
  status: ApiKeyStatus;
  /** The administrator who created it, with whose rights it ends; null when that account is gone. */
  createdBy?: Maybe<User>;
  /** When the key was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When the key expires: at most a year after its creation. */
  expiresAt: Scalars['DateTime']['output'];
  /** When the key was used last, accurate to some minutes; null when it never was. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the key was revoked; null while it is not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Increases with each change; see `UpdateApiKeyInput.version`. */
  version: Scalars['Int']['output'];
};

/** Conditions on a list of API keys; all of them must hold. */
export type ApiKeyFilter = {
  /** Only keys in one of these states. */
  statuses?: InputMaybe<Array<ApiKeyStatus>>;
  /** A part of the name, compared without case and accents: at most 100 characters, else BAD_USER_INPUT. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of API keys. */
export type ApiKeySort =
  /** From the newest to the oldest, by `createdAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest to the newest, by `createdAt`. */
  | 'OLDEST_FIRST'
  /** Those that expire soonest first, by `expiresAt`. */
  | 'EXPIRES_FIRST';

/** A page of API keys. */
export type ApiKeyConnection = {
  /** The API keys of this page. */
  edges: Array<ApiKeyEdge>;
  /** The API keys of this page without their cursors, in the order of `edges`. */
  nodes: Array<ApiKey>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of API keys in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An API key in a list. */
export type ApiKeyEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The API key that `cursor` stands for. */
  node: ApiKey;
};

/** A new API key. */
export type CreateApiKeyInput = {
  /** Makes the call repeatable: the same key answers the first API key or refusal again, without the secret; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
  /** The name by which people recognise it: one line of 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** What the key may do: at least one scope. */
  scopes: Array<ApiKeyScope>;
  /** When the key expires: in the future, within a year. After 90 days when omitted or null. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Changes of an API key. */
export type UpdateApiKeyInput = {
  /** The version that was read; VERSION_CONFLICT when the key was changed since. */
  version: Scalars['Int']['input'];
  /** The name by which people recognise it: one line of 1 to 100 characters. */
  name: Scalars['String']['input'];
};

/** How an API key gets a new secret. */
export type RotateApiKeyInput = {
  /** For how many seconds the old secret stays valid beside the new one, at most 604800 (a week); when omitted or null it ends at once. */
  overlapSeconds?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer to `createApiKey`. */
export type CreateApiKeyPayload = {
  /** The new API key; null when refused. */
  apiKey?: Maybe<ApiKey>;
  /**
   * The whole key, to send as `X-API-Key`. It is shown once and not stored: null when refused, and for a repetition with the same
   * idempotency key; `rotateApiKey` then gives a new one.
   */
  secret?: Maybe<Scalars['String']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `updateApiKey`. */
export type UpdateApiKeyPayload = {
  /** The API key after the change; null when refused. */
  apiKey?: Maybe<ApiKey>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `rotateApiKey`. */
export type RotateApiKeyPayload = {
  /** The API key after the change; null when refused. */
  apiKey?: Maybe<ApiKey>;
  /** The whole key with its new secret, to send as `X-API-Key`. It is shown once and not stored; null when refused. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `revokeApiKey`. */
export type RevokeApiKeyPayload = {
  /** The API key, which is refused from now on; null when the mutation was refused. */
  apiKey?: Maybe<ApiKey>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** Conditions on a list of audit entries; all of them must hold. Lists have at most 50 values, else BAD_USER_INPUT. */
export type AuditEntryFilter = {
  /** Only what this account, API key or service did, by its id or name. */
  actorId?: InputMaybe<Scalars['ID']['input']>;
  /** Only calls of these mutations, such as `suspendSeller`. */
  operations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only entries about entities of these types, such as `Seller`. */
  entityTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only entries about the entity with this id. */
  entityId?: InputMaybe<Scalars['ID']['input']>;
  /** Only entries of these subgraphs, such as `orders`. */
  services?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only entries with these outcomes: `OK`, or codes such as `VERSION_CONFLICT`. */
  outcomes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only what happened in this range. */
  occurredAt?: InputMaybe<DateTimeRangeInput>;
  /** Only what this request did; see `AuditEntry.requestId`. */
  requestId?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of audit entries. */
export type AuditEntrySort =
  /** From the newest to the oldest, by `occurredAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest to the newest, by `occurredAt`. */
  | 'OLDEST_FIRST';

/**
 * One thing that somebody did or tried to do. Written in the transaction of the change itself, never changed or removed
 * afterwards, and kept for `AUDIT_RETENTION_DAYS`, a year unless set otherwise. Passwords, codes, tokens and keys are in none.
 */
export type AuditEntry = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** When it happened, in UTC. */
  occurredAt: Scalars['DateTime']['output'];
  /** The person, API key or service that acted. */
  actor: AuditActor;
  /** The mutation that was called, such as `suspendSeller`; null when no request made the change. */
  operation?: Maybe<Scalars['String']['output']>;
  /** What it is about; null when it is about nothing of the graph. */
  subject?: Maybe<AuditSubject>;
  /** The fields that changed, at most 50; empty when nothing did, as when it was refused. */
  changes: Array<AuditChange>;
  /** `OK`, or the code of the refusal or the failure. */
  outcome: Scalars['String']['output'];
  /** The subgraph in which it happened, such as `sellers`. */
  service: Scalars['String']['output'];
  /** The id of the request, as in `x-request-id` of its answer and in the logs; `unknown` for entries of earlier releases. */
  requestId: Scalars['String']['output'];
  /** The address of the client; null for what Souk did itself. */
  ipAddress?: Maybe<Scalars['String']['output']>;
  /** The program that the client says it is: at most 300 characters; null when it says none. */
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** The kinds of callers that can act. */
export type AuditActorKind =
  /** Somebody who is not signed in. */
  | 'ANONYMOUS'
  /** A person in the role CUSTOMER. */
  | 'CUSTOMER'
  /** A person in the role SELLER. */
  | 'SELLER'
  /** A member of the staff of an agency. */
  | 'STAFF'
  /** A person in the role ADMIN. */
  | 'ADMIN'
  /** A program with an API key. */
  | 'API_KEY'
  /** A subgraph of Souk, on its own account. */
  | 'SERVICE';

/** The caller that did something, as it was then. */
export type AuditActor = {
  /** What kind of caller it was. */
  kind: AuditActorKind;
  /** The person; null for API keys, services and callers that nobody knows. */
  user?: Maybe<User>;
  /** The API key that acted; null for everybody else. */
  apiKey?: Maybe<ApiKey>;
  /** The subgraph that acted, such as `orders`; null for people and API keys. */
  service?: Maybe<Scalars['String']['output']>;
};

/** An entity of the graph that an audit entry is about. */
export type AuditSubject = {
  /** The name of its type, such as `Seller`. */
  type: Scalars['String']['output'];
  /** Its id, by which `node` finds it where it still exists. Null for what was never created, and for several at once. */
  id?: Maybe<Scalars['ID']['output']>;
};

/** One field of an entity that was changed. */
export type AuditChange = {
  /** The name of the field, as the subgraph stores it. */
  field: Scalars['String']['output'];
  /** The value before; null when there was none. Texts are cut after 1,000 characters; `[withheld]` for what nobody may see. */
  before?: Maybe<Scalars['JSON']['output']>;
  /** The value after; null when there is none. Texts are cut after 1,000 characters; `[withheld]` for what nobody may see. */
  after?: Maybe<Scalars['JSON']['output']>;
};

/** A page of audit entries. */
export type AuditEntryConnection = {
  /** The entries of this page. */
  edges: Array<AuditEntryEdge>;
  /** The entries of this page without their cursors, in the order of `edges`. */
  nodes: Array<AuditEntry>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of entries in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An audit entry in a list. */
export type AuditEntryEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The entry that `cursor` stands for. */
  node: AuditEntry;
};

/** What an administrator asks of a subgraph through the gateway's proxy. */
export type RecordProxyRequestInput = {
  /** The subgraph, such as `orders`. */
  service: Scalars['String']['input'];
  /** What is asked for: `health`, `docs`, `metrics` or `graphql`. */
  path: Scalars['String']['input'];
  /** The kind of the GraphQL operation and its root fields, such as `query: orders`; null for other paths. */
  operation?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `recordProxyRequest`. */
export type RecordProxyRequestPayload = {
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

export type Media = {
  id: Scalars['ID']['output'];
};

/** The picture to show: exactly one of the two fields. */
export type SetAvatarInput = {
  /** A picture of at most 10 MiB. It is uploaded for the purpose PROFILE_IMAGE. */
  file?: InputMaybe<Scalars['Upload']['input']>;
  /** The id of a picture that the person uploaded for the purpose PROFILE_IMAGE. */
  mediaId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer to `setAvatar`. */
export type SetAvatarPayload = {
  /** The caller after the change; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `removeAvatar`. */
export type RemoveAvatarPayload = {
  /** The caller after the change; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A request to delete one's own account. */
export type RequestAccountDeletionInput = {
  /** Makes the call repeatable: the same key answers the first result again. */
  idempotencyKey: Scalars['String']['input'];
};

/** The answer to `requestAccountDeletion`. */
export type RequestAccountDeletionPayload = {
  /** The person, with `deletionScheduledAt`; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `cancelAccountDeletion`. */
export type CancelAccountDeletionPayload = {
  /** The person, without `deletionScheduledAt`; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteUser`. */
export type DeleteUserPayload = {
  /** The id of the deleted account; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The new address, and the proof that the person asks for it. */
export type RequestEmailChangeInput = {
  /** Makes the call repeatable: the same key answers as the first call did, without another mail; IDEMPOTENCY_CONFLICT with another address. */
  idempotencyKey: Scalars['String']['input'];
  /** The new email address. */
  newEmail: Scalars['String']['input'];
  /** The password of the account, taken exactly as it is given. Required unless the account has none. */
  password?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `requestEmailChange`. It is the same whether or not another account has the address. */
export type RequestEmailChangePayload = {
  /** The caller, with the pending address; null when refused. */
  user?: Maybe<User>;
  /** When the mailed code expires; null when refused. */
  codeExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The code that was mailed to the new address. */
export type ConfirmEmailChangeInput = {
  /** The six digits of the mail. */
  code: Scalars['String']['input'];
};

/** The answer to `confirmEmailChange`. */
export type ConfirmEmailChangePayload = {
  /** The caller, with the new address; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `cancelEmailChange`. */
export type CancelEmailChangePayload = {
  /** The caller, without a pending address; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The token that was mailed to the former address. */
export type UndoEmailChangeInput = {
  /** The token at the end of the mailed link. */
  token: Scalars['String']['input'];
};

/** The answer to `undoEmailChange`. */
export type UndoEmailChangePayload = {
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/**
 * A feature flag in the JSON of GrowthBook: a default value, and rules that give some callers another one. Null for everybody but
 * administrators. A flag decides what is shown or tried out, never what somebody may do.
 */
export type FeatureFlag = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The key by which clients ask for it: 1 to 100 letters, digits and `. _ : -`; unique. */
  key: Scalars['String']['output'];
  /** What it is for, at most 500 characters; null when not given. */
  description?: Maybe<Scalars['String']['output']>;
  /**
   * The definition as GrowthBook writes it: `{"defaultValue": false, "rules": [{"condition": {"role": "ADMIN"}, "force": true,
   * "coverage": 0.5}]}`. Rules know the attributes `id`, `role`, `roles`, `sellerId`, `agencyId`, `apiKeyId` and `isSignedIn`.
   */
  definition: Scalars['JSON']['output'];
  /** Increases with each change; see `UpdateFeatureFlagInput.version`. */
  version: Scalars['Int']['output'];
  /** When the flag was created, or first delivered by GrowthBook. */
  createdAt: Scalars['DateTime']['output'];
  /** When the flag was changed last. */
  updatedAt: Scalars['DateTime']['output'];
};

/** What a feature flag is for the caller. */
export type FeatureFlagValue = {
  /** The key that was asked for. */
  key: Scalars['String']['output'];
  /** Whether the feature is on: whether its value is true, or another one that JavaScript takes for true. False for an unknown key. */
  isOn: Scalars['Boolean']['output'];
  /** The value, which may be more than a boolean; null for an unknown key. */
  value?: Maybe<Scalars['JSON']['output']>;
};

/** Conditions on a list of feature flags; all of them must hold. */
export type FeatureFlagFilter = {
  /** A part of the key or the description, compared without case and accents: at most 100 characters, else BAD_USER_INPUT. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of feature flags. */
export type FeatureFlagSort =
  /** By the key, in the order of its characters. */
  | 'KEY'
  /** From the newest to the oldest, by `createdAt`. */
  | 'NEWEST_FIRST';

/** A page of feature flags. */
export type FeatureFlagConnection = {
  /** The feature flags of this page. */
  edges: Array<FeatureFlagEdge>;
  /** The feature flags of this page without their cursors, in the order of `edges`. */
  nodes: Array<FeatureFlag>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of feature flags in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A feature flag in a list. */
export type FeatureFlagEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The feature flag that `cursor` stands for. */
  node: FeatureFlag;
};

/** A new feature flag. */
export type CreateFeatureFlagInput = {
  /** Makes the call repeatable: the same key answers the first feature flag or refusal again; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
  /** The key by which clients ask for it: 1 to 100 letters, digits and `. _ : -`; unique. */
  key: Scalars['String']['input'];
  /** What it is for, at most 500 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The definition, see `FeatureFlag.definition`: at most 50 rules and 32768 characters of JSON. */
  definition: Scalars['JSON']['input'];
};

/** Changes of a feature flag; absent fields stay as they are. */
export type UpdateFeatureFlagInput = {
  /** The version that was read; VERSION_CONFLICT when the flag was changed since. */
  version: Scalars['Int']['input'];
  /** What it is for, at most 500 characters; null removes it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The whole new definition, see `FeatureFlag.definition`; null is as absent. */
  definition?: InputMaybe<Scalars['JSON']['input']>;
};

/** The answer to `createFeatureFlag`. */
export type CreateFeatureFlagPayload = {
  /** The new feature flag; null when refused. */
  featureFlag?: Maybe<FeatureFlag>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `updateFeatureFlag`. */
export type UpdateFeatureFlagPayload = {
  /** The feature flag after the change; null when refused. */
  featureFlag?: Maybe<FeatureFlag>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteFeatureFlag`. */
export type DeleteFeatureFlagPayload = {
  /** The id of the deleted feature flag; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The feature flag as it was before its deletion; null when refused. */
  featureFlag?: Maybe<FeatureFlag>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** An address that is to be verified. */
export type RequestEmailVerificationInput = {
  /**
   * Makes the call repeatable: for a day the same key answers as the first call did, without another mail. A key counts for one
   * address and role.
   */
  idempotencyKey: Scalars['String']['input'];
  /** The email address of the account, compared without case. */
  email: Scalars['String']['input'];
  /** The role that the person wants to sign in with afterwards. */
  role: AccountRole;
};

/** The answer to `requestEmailVerification`. It is the same whether or not such an account exists. */
export type RequestEmailVerificationPayload = {
  /** Why the mutation was refused; empty when it succeeded. TOO_MANY_ATTEMPTS during the waiting time, for known and unknown addresses alike. */
  userErrors: Array<UserError>;
};

/** A mailed code that verifies the address it was sent to. */
export type VerifyEmailInput = {
  /** The email address of the account, compared without case. */
  email: Scalars['String']['input'];
  /** The six digits of the newest mail. */
  code: Scalars['String']['input'];
  /** The role to sign in with: the one for which the code was requested. */
  role: AccountRole;
};

/** The answer to `verifyEmail`. */
export type VerifyEmailPayload = {
  /** The person whose address was verified; null when refused, and for a repetition. */
  user?: Maybe<User>;
  /**
   * The business that the person acts for; null for any role but SELLER, and whenever `user` is. Before it is approved only its
   * `id` is readable here, and everything by `me` with the new token.
   */
  seller?: Maybe<Seller>;
  /** The tokens of a first session; null when refused or a second factor is missing, and when the person may not sign in yet. */
  tokens?: Maybe<AuthTokens>;
  /**
   * The sign-in to complete with a second factor, by `confirmSignIn` or `confirmSignInWithPasskey`; null when there are tokens,
   * and when refused.
   */
  pendingSignIn?: Maybe<PendingSignIn>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A passkey (WebAuthn): a key pair with which a person signs in, whose private half stays with the person. */
export type Passkey = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The name that the person gave it: 1 to 60 characters. */
  name: Scalars['String']['output'];
  /** When it was registered. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last used; null before its first use. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the person's devices share it; a key that is not shared is lost with its device. */
  isSynced: Scalars['Boolean']['output'];
};

/** Who registers a passkey. */
export type StartPasskeyRegistrationInput = {
  /** The token of a sign-in that requires a second factor; omitted by people who are signed in. */
  pendingSignInToken?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `startPasskeyRegistration`. */
export type StartPasskeyRegistrationPayload = {
  /** The options for `navigator.credentials.create` (PublicKeyCredentialCreationOptionsJSON), good for five minutes; null when refused. */
  options?: Maybe<Scalars['JSON']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A passkey that a browser made. */
export type FinishPasskeyRegistrationInput = {
  /** A name by which the person will know it: one line of 1 to 60 characters. */
  name: Scalars['String']['input'];
  /** What `navigator.credentials.create` gave, as its `toJSON()`. */
  response: Scalars['JSON']['input'];
  /** The token of a sign-in that requires a second factor; omitted by people who are signed in. */
  pendingSignInToken?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `finishPasskeyRegistration`. Recovery codes and tokens are secret and shown once. */
export type FinishPasskeyRegistrationPayload = {
  /** The new passkey; null when refused. */
  passkey?: Maybe<Passkey>;
  /** The person; null when refused. */
  user?: Maybe<User>;
  /** The business that the person signs in for; null unless a sign-in in the role SELLER was completed. */
  seller?: Maybe<Seller>;
  /** The tokens of the session that this began; null for people who were signed in, and when refused. */
  tokens?: Maybe<AuthTokens>;
  /**
   * Ten recovery codes, each of which replaces a second factor once; null for a further second factor, where the earlier codes
   * stay, and when refused.
   */
  recoveryCodes?: Maybe<Array<Scalars['String']['output']>>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** Who signs in with a passkey. */
export type StartPasskeySignInInput = {
  /** The token of a pending sign-in that the passkey completes; omitted to sign in with a passkey alone. */
  pendingSignInToken?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `startPasskeySignIn`. */
export type StartPasskeySignInPayload = {
  /** The options for `navigator.credentials.get` (PublicKeyCredentialRequestOptionsJSON), good for five minutes; null when refused. */
  options?: Maybe<Scalars['JSON']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `startPasskeyConfirmation`. */
export type StartPasskeyConfirmationPayload = {
  /** The options for `navigator.credentials.get` (PublicKeyCredentialRequestOptionsJSON), good for five minutes; null when refused. */
  options?: Maybe<Scalars['JSON']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A passkey, and what the person wants to act as. */
export type SignInWithPasskeyInput = {
  /** What `navigator.credentials.get` gave, as its `toJSON()`. */
  response: Scalars['JSON']['input'];
  /** The role to act in; the tokens are good for this role only. */
  role: AccountRole;
};

/** The answer to `signInWithPasskey`. */
export type SignInWithPasskeyPayload = {
  /** The person who signed in; null when refused. */
  user?: Maybe<User>;
  /**
   * The business that the person acts for; null for any role but SELLER, and when refused. Before it is approved only its `id` is
   * readable here, and everything by `me` with the new token.
   */
  seller?: Maybe<Seller>;
  /** The tokens of the new session; null when refused. */
  tokens?: Maybe<AuthTokens>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The new name of a passkey. */
export type RenamePasskeyInput = {
  /** A name by which the person will know it: one line of 1 to 60 characters. */
  name: Scalars['String']['input'];
};

/** The answer to `renamePasskey`. */
export type RenamePasskeyPayload = {
  /** The passkey with its new name; null when refused. */
  passkey?: Maybe<Passkey>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deletePasskey`. */
export type DeletePasskeyPayload = {
  /** The id of the passkey; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The person whose passkey it was; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The present password and the one to replace it. */
export type ChangePasswordInput = {
  /** The present password, taken exactly as it is given. */
  currentPassword: Scalars['String']['input'];
  /** The new password: 8 to 200 characters, among them a letter and a digit, and not easy to guess; another one than the present. */
  newPassword: Scalars['String']['input'];
};

/** The answer to `changePassword`. */
export type ChangePasswordPayload = {
  /** The caller; null when refused. */
  user?: Maybe<User>;
  /** The number of other sessions that were ended; null when refused. */
  endedSessionCount?: Maybe<Scalars['Int']['output']>;
  /** Why the mutation was refused; empty when it succeeded and the new password is in effect. */
  userErrors: Array<UserError>;
};

/** The account whose password was forgotten. */
export type RequestPasswordResetInput = {
  /**
   * Makes the call repeatable: for a day the same key answers as the first call did, without another mail. A key counts for one
   * address and role.
   */
  idempotencyKey: Scalars['String']['input'];
  /** The email address of the account, compared without case. */
  email: Scalars['String']['input'];
  /** The role that the person signs in with. */
  role: AccountRole;
};

/** The answer to `requestPasswordReset`. It is the same whether or not such an account exists. */
export type RequestPasswordResetPayload = {
  /** Why the mutation was refused; empty when it succeeded. TOO_MANY_ATTEMPTS during the waiting time, for known and unknown addresses alike. */
  userErrors: Array<UserError>;
};

/** A new password and the mailed code that allows it. */
export type ResetPasswordInput = {
  /** The email address of the account, compared without case. */
  email: Scalars['String']['input'];
  /** The role for which the code was requested; for an account created by an administrator, its `primaryRole`. */
  role: AccountRole;
  /** The six digits of the newest mail. */
  code: Scalars['String']['input'];
  /** The new password: 8 to 200 characters, among them a letter and a digit, and not easy to guess. */
  newPassword: Scalars['String']['input'];
};

/** The answer to `resetPassword`. */
export type ResetPasswordPayload = {
  /** Why the mutation was refused; empty when it succeeded and the new password is in effect. */
  userErrors: Array<UserError>;
};

/** Where a person agreed to marketing, or withdrew the consent. */
export type MarketingConsentSource =
  /** When the account was created. */
  | 'REGISTRATION'
  /** Later, in the person's profile, with `updateProfile`. */
  | 'PROFILE';

/** The fields to change; omitted ones keep their value. */
export type UpdateProfileInput = {
  /** The version that was read; refused with VERSION_CONFLICT when the profile was changed since. */
  version: Scalars['Int']['input'];
  /** The first name: 1 to 100 characters; links are refused. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** The last name: up to 100 characters; null removes it. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The phone number, best with its country code; null removes it. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Whether the person agrees to receive news and offers by email. The time and the source of a change are kept. */
  hasMarketingConsent?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The answer to `updateProfile`. */
export type UpdateProfilePayload = {
  /** The caller after the change; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The kind of a sign-in provider, by which a page chooses its button. */
export type SignInProviderKind =
  /** Google, with its own button and rules for it. */
  | 'GOOGLE'
  /** A tenant of Auth0, behind which there may be further providers. */
  | 'AUTH0'
  /** Any other OpenID Connect provider, shown with its label. */
  | 'OIDC';

/** A provider with which people can sign in, as the settings of this Souk name it. */
export type SignInProvider = {
  /** The name by which mutations and URLs know the provider: lower-case letters, digits and dashes. */
  name: Scalars['String']['output'];
  /** The kind of provider. */
  kind: SignInProviderKind;
  /** The text for a button: 1 to 60 characters. */
  label: Scalars['String']['output'];
  /**
   * The path on the gateway that starts signing in, for a link of a page. It takes `returnTo`, a page of a front end, and
   * `role=SELLER`; the browser returns there, with `?error=` and a code when it failed.
   */
  path: Scalars['String']['output'];
};

/** A person at a sign-in provider that signs in to the account. */
export type ProviderLink = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The name of the provider; see `signInProviders`. */
  provider: Scalars['String']['output'];
  /** The email address that the provider gave when it was linked; null when it gave none. It is not updated and decides nothing. */
  email?: Maybe<Scalars['String']['output']>;
  /** When it was linked. */
  linkedAt: Scalars['DateTime']['output'];
  /** When it last signed in; null before the first time. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An id token that an app received from a sign-in provider. */
export type SignInWithProviderInput = {
  /** The name of the provider; see `signInProviders`. NOT_FOUND for an unknown one. */
  provider: Scalars['String']['input'];
  /** The id token (a JWT), for a client of this Souk. It works once. */
  idToken: Scalars['String']['input'];
  /** The nonce with which the app asked for the token: 16 to 255 random characters. A token without it is refused. */
  nonce: Scalars['String']['input'];
  /** The role to act in: CUSTOMER or SELLER, else INVALID_INPUT. */
  role: AccountRole;
};

/** The answer to `signInWithProvider`. */
export type SignInWithProviderPayload = {
  /** The person who signed in; null when refused. */
  user?: Maybe<User>;
  /**
   * The business that the person acts for; null for any role but SELLER, and when refused. Before it is approved only its `id` is
   * readable here, and everything by `me` with the new token.
   */
  seller?: Maybe<Seller>;
  /**
   * The role that the tokens are good for; null when refused. CUSTOMER for somebody who asked for SELLER and has no business yet:
   * `registerSeller` opens one.
   */
  role?: Maybe<AccountRole>;
  /** The tokens of the new session; null when refused, and while a second factor is missing. */
  tokens?: Maybe<AuthTokens>;
  /** The sign-in that waits for a second factor; null when refused, and when none is required. */
  pendingSignIn?: Maybe<PendingSignIn>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** What a page received whose browser came back from a provider without a second factor. */
export type ContinueProviderSignInInput = {
  /** The value of `sign-in` in the fragment of the page's address. It works once, for two minutes. */
  code: Scalars['String']['input'];
};

/** The answer to `continueProviderSignIn`. */
export type ContinueProviderSignInPayload = {
  /** The sign-in that waits for a second factor; null when refused. */
  pendingSignIn?: Maybe<PendingSignIn>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The provider to link, and the page to return to. */
export type StartProviderLinkInput = {
  /** The name of the provider; see `signInProviders`. NOT_FOUND for an unknown one. */
  provider: Scalars['String']['input'];
  /** The page to which the browser returns, on an origin of a front end; else, and when absent, the start page of the first front end. */
  returnTo?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `startProviderLink`. */
export type StartProviderLinkPayload = {
  /** The path on the gateway to which the page navigates within five minutes, once; null when refused. */
  startPath?: Maybe<Scalars['String']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** What the page received from the provider's round trip. */
export type LinkProviderInput = {
  /** The value of `link` in the fragment of the page's address. It works once, for five minutes, in the session that started. */
  code: Scalars['String']['input'];
};

/** The answer to `linkProvider`. */
export type LinkProviderPayload = {
  /** The new link, or the one that was there already; null when refused. */
  providerLink?: Maybe<ProviderLink>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `unlinkProvider`. */
export type UnlinkProviderPayload = {
  /** The id of the link; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The person, without the link; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The start of a sign-in in a browser, as the gateway received it. */
export type BeginProviderSignInInput = {
  /** The name of the provider. */
  provider: Scalars['String']['input'];
  /** The role to act in: SELLER, anything else counts as CUSTOMER. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** The page to return to. */
  returnTo?: InputMaybe<Scalars['String']['input']>;
  /** The ticket of `startProviderLink`; absent for a sign-in. */
  linkTicket?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `beginProviderSignIn`. */
export type BeginProviderSignInPayload = {
  /** Where to send the browser: to the provider, or with an error code to the page. */
  redirectUrl?: Maybe<Scalars['String']['output']>;
  /** The state of the sign-in, which the provider sends back; null when none was started. */
  state?: Maybe<Scalars['String']['output']>;
  /** The secret of the cookie that binds the sign-in to the browser; null when none was started. */
  browserSecret?: Maybe<Scalars['String']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** What a provider sent back through a browser. */
export type FinishProviderSignInInput = {
  /** The name of the provider. */
  provider: Scalars['String']['input'];
  /** The query of the URL, without the question mark. */
  parameters: Scalars['String']['input'];
  /** The secret in the cookie that was set for this state; absent when the browser has none. */
  browserSecret?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `finishProviderSignIn`. */
export type FinishProviderSignInPayload = {
  /** Where to send the browser: to the page, with an error code when it failed. */
  redirectUrl?: Maybe<Scalars['String']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** An access token that a caller sent as Bearer. */
export type ProvisionOidcUserInput = {
  /** The access token of a provider, a JWT for the audience of this Souk. */
  accessToken: Scalars['String']['input'];
};

/** The answer to `provisionOidcUser`. */
export type ProvisionOidcUserPayload = {
  /** The id of the session on the allow-list; null when refused. */
  sessionId?: Maybe<Scalars['ID']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The account that will own a business that is being registered. */
export type ProvisionAccountInput = {
  /** The role of the account: SELLER, else BAD_USER_INPUT. */
  role: AccountRole;
  /** The email address for signing in. */
  email: Scalars['String']['input'];
  /** The password: a new one, or that of the customer with this address. Omitted when `userId` is given. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The person's first name. */
  firstName: Scalars['String']['input'];
  /** The person's last name. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The phone number in E.164. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The id of the business. */
  sellerId: Scalars['ID']['input'];
  /** The signed-in customer who opens the business and keeps using the same account; omitted for newcomers. */
  userId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the business has its account already, which is then proven and answered again: EMAIL_TAKEN when it has none, or another. */
  isRepetition: Scalars['Boolean']['input'];
  /** The refresh token in the cookie of the browser, whose session ends when a new one begins; omitted without one. */
  replacedRefreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `provisionAccount`. */
export type ProvisionAccountPayload = {
  /** The account that owns the business; null when refused. */
  user?: Maybe<User>;
  /** Whether its email address still has to be verified. */
  isVerificationRequired?: Maybe<Scalars['Boolean']['output']>;
  /** When the mailed code expires; null when no verification is required. */
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

/** The person who registers as a customer, with a password. */
export type RegisterCustomerInput = {
  /**
   * Makes the call repeatable for a week: with the same key, address and password it answers with the account that the first call
   * created, without another mail; IDEMPOTENCY_CONFLICT when another field differs, EMAIL_TAKEN for another key or password.
   */
  idempotencyKey: Scalars['String']['input'];
  /** The first name: one line of 1 to 100 characters, no links or e-mail addresses. */
  firstName: Scalars['String']['input'];
  /** The last name: one line of 1 to 100 characters, no links or e-mail addresses. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /**
   * The email address, at most 254 characters. Stored and compared in lower case, its domain in ASCII (`bücher.example` is
   * `xn--bcher-kva.example`).
   */
  email: Scalars['String']['input'];
  /** The password: 8 to 200 characters, among them a letter and a digit, and not easy to guess. */
  password: Scalars['String']['input'];
  /**
   * The phone number, best with its country code; stored in E.164 with an extension after it (`+212600000000;ext=7`). Without
   * a country code its 5 to 15 digits are kept.
   */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Whether news and offers may be sent to the email address. */
  hasMarketingConsent: Scalars['Boolean']['input'];
};

/** The answer to `registerCustomer`. */
export type RegisterCustomerPayload = {
  /** The new user; null when refused. */
  user?: Maybe<User>;
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

/** Something that a role can allow. Null for everybody but admins, and people who were granted a role with it. */
export type Permission = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The unique code, a resource and an action such as `order.read`. It never changes. */
  code: Scalars['String']['output'];
  /** What it allows: at most 300 characters; null when there is no text. */
  description?: Maybe<Scalars['String']['output']>;
  /** Whether operations of Souk ask for it: it cannot be deleted. Others are for programs that ask `Viewer.hasPermission`. */
  isBuiltIn: Scalars['Boolean']['output'];
  /** Increases with each change; see `UpdatePermissionInput.version`. */
  version: Scalars['Int']['output'];
  /** When the permission was created. */
  createdAt: Scalars['DateTime']['output'];
};

/** The fields of a new permission. */
export type CreatePermissionInput = {
  /** Makes the call repeatable: the same key answers the first permission or refusal again; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
  /** The unique code: a resource, a point and an action, such as `report.export`; at most 50 letters, digits, hyphens and underscores. It cannot be changed. */
  code: Scalars['String']['input'];
  /** What it allows: up to 300 characters on one line. */
  description?: InputMaybe<Scalars['String']['input']>;
};

/** The fields to change; omitted ones keep their value. */
export type UpdatePermissionInput = {
  /** The version that was read; refused with VERSION_CONFLICT when the permission was changed since. */
  version: Scalars['Int']['input'];
  /** What it allows: up to 300 characters on one line; null removes it. */
  description?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `createPermission`. */
export type CreatePermissionPayload = {
  /** The new permission; null when refused. */
  permission?: Maybe<Permission>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `updatePermission`. */
export type UpdatePermissionPayload = {
  /** The permission after the change; null when refused. */
  permission?: Maybe<Permission>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deletePermission`. */
export type DeletePermissionPayload = {
  /** The id of the deleted permission; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The permission as it was before its deletion; null when refused. */
  permission?: Maybe<Permission>;
  /** The roles that it was taken from, as they are now, at most 50; null when refused. */
  roles?: Maybe<Array<Role>>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/**
 * A named set of permissions. Souk has CUSTOMER, SELLER, RESPONSABLE, DIRECTOR and ADMIN; administrators add others for staff.
 * Null for everybody but admins, and the person who was granted it.
 */
export type Role = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** The unique key in upper case, such as DIRECTOR: what `User.roles` and filters name. It never changes. */
  key: Scalars['String']['output'];
  /** The name to show: 1 to 60 characters. */
  name: Scalars['String']['output'];
  /** What the role is for: at most 300 characters; null when there is no text. */
  description?: Maybe<Scalars['String']['output']>;
  /** What a person acts as who has the role: STAFF for all that were added. */
  accountRole: AccountRole;
  /** Whether Souk itself needs the role: it cannot be renamed or deleted. */
  isBuiltIn: Scalars['Boolean']['output'];
  /** What the role allows, by code, at most 64: all there are for ADMIN, none for CUSTOMER and SELLER, who need none. */
  permissions: Array<Permission>;
  /** How many people have the role, those who are blocked included. Null for everybody but admins, and when counting failed or took too long. */
  userCount?: Maybe<Scalars['Int']['output']>;
  /** Increases with each change; see `UpdateRoleInput.version`. */
  version: Scalars['Int']['output'];
  /** When the role was created. */
  createdAt: Scalars['DateTime']['output'];
};

/** The fields of a new role, which is one of staff. */
export type CreateRoleInput = {
  /** Makes the call repeatable: the same key answers the first role or refusal again; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
  /** The unique key: 2 to 30 letters, digits and underscores, beginning with a letter; stored in upper case. It cannot be changed. */
  key: Scalars['String']['input'];
  /** The name to show: 1 to 60 characters. */
  name: Scalars['String']['input'];
  /** What the role is for: up to 300 characters on one line. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The codes of its permissions, such as `order.read`; INVALID_INPUT for a code that does not exist. */
  permissionCodes: Array<Scalars['String']['input']>;
};

/** The fields to change; omitted ones keep their value. */
export type UpdateRoleInput = {
  /** The version that was read; refused with VERSION_CONFLICT when the role was changed since. */
  version: Scalars['Int']['input'];
  /** The name to show: 1 to 60 characters. Refused with BUILT_IN for a built-in role. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What the role is for: up to 300 characters on one line; null removes it. */
  description?: InputMaybe<Scalars['String']['input']>;
};

/** The permissions of a role from now on. */
export type SetRolePermissionsInput = {
  /** The version that was read; refused with VERSION_CONFLICT when the role was changed since. */
  version: Scalars['Int']['input'];
  /** The codes of all its permissions, in any order; an empty list takes all of them. */
  permissionCodes: Array<Scalars['String']['input']>;
};

/** The answer to `createRole`. */
export type CreateRolePayload = {
  /** The new role; null when refused. */
  role?: Maybe<Role>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `updateRole`. */
export type UpdateRolePayload = {
  /** The role after the change; null when refused. */
  role?: Maybe<Role>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteRole`. */
export type DeleteRolePayload = {
  /** The id of the deleted role; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The role as it was before its deletion; null when refused. */
  role?: Maybe<Role>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `setRolePermissions`. */
export type SetRolePermissionsPayload = {
  /** The role after the change; null when refused. */
  role?: Maybe<Role>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The second factor of a sign-in. */
export type ConfirmSignInInput = {
  /** The token of the pending sign-in. */
  pendingSignInToken: Scalars['String']['input'];
  /** Six digits of the authenticator app, or a recovery code; its hyphen and case do not matter. */
  code: Scalars['String']['input'];
};

/** The answer to `confirmSignIn`. */
export type ConfirmSignInPayload = {
  /** The person who signed in; null when refused. */
  user?: Maybe<User>;
  /**
   * The business that the person acts for; null for any role but SELLER, and when refused. Before it is approved only its `id` is
   * readable here, and everything by `me` with the new token.
   */
  seller?: Maybe<Seller>;
  /** The tokens of the new session; null when refused. */
  tokens?: Maybe<AuthTokens>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The passkey as the second factor of a sign-in. */
export type ConfirmSignInWithPasskeyInput = {
  /** The token of the pending sign-in, with which `startPasskeySignIn` was called. */
  pendingSignInToken: Scalars['String']['input'];
  /** What `navigator.credentials.get` gave, as its `toJSON()`. */
  response: Scalars['JSON']['input'];
};

/** The answer to `confirmSignInWithPasskey`. */
export type ConfirmSignInWithPasskeyPayload = {
  /** The person who signed in; null when refused. */
  user?: Maybe<User>;
  /**
   * The business that the person acts for; null for any role but SELLER, and when refused. Before it is approved only its `id` is
   * readable here, and everything by `me` with the new token.
   */
  seller?: Maybe<Seller>;
  /** The tokens of the new session; null when refused. */
  tokens?: Maybe<AuthTokens>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** One proof of identity: exactly one of its fields. */
export type ConfirmIdentityInput = {
  /** The password, for accounts without a second factor. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Six digits of the authenticator app, or a recovery code. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** What `navigator.credentials.get` gave for the options of `startPasskeyConfirmation`, as its `toJSON()`. */
  passkeyResponse?: InputMaybe<Scalars['JSON']['input']>;
};

/** The answer to `confirmIdentity`. */
export type ConfirmIdentityPayload = {
  /** The tokens with which the session goes on under a new id; null when refused. */
  tokens?: Maybe<AuthTokens>;
  /** Until when the proof counts: for ten minutes; null when refused. */
  proofExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
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

/** An authenticator app (TOTP, RFC 6238) of a person and the recovery codes. */
export type AuthenticatorApp = {
  /** Whether codes of an authenticator app are asked for at sign-in. */
  isEnabled: Scalars['Boolean']['output'];
  /** When its first code was shown; null while it is off. */
  confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The recovery codes that were not used yet: 10 when they are new, 0 without a second factor. */
  remainingRecoveryCodeCount: Scalars['Int']['output'];
};

/** What a person shows at sign-in besides a password. With any of them a password alone no longer signs in. */
export type SecondFactors = {
  /** The authenticator app and the recovery codes. */
  totp: AuthenticatorApp;
  /** The passkeys, oldest first; at most 20. */
  passkeys: Array<Passkey>;
};

/** Who sets up an authenticator app. */
export type StartTotpEnrolmentInput = {
  /** The token of a sign-in that requires a second factor; omitted by people who are signed in. */
  pendingSignInToken?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `startTotpEnrolment`. Its secret is shown once. */
export type StartTotpEnrolmentPayload = {
  /** The secret in Base32, for typing into an authenticator app; null when refused. */
  secret?: Maybe<Scalars['String']['output']>;
  /** The same as an `otpauth://totp/…` address, for a QR code: SHA-1, six digits, 30 seconds; null when refused. */
  otpauthUri?: Maybe<Scalars['String']['output']>;
  /** When the secret can no longer be confirmed: after ten minutes; null when refused. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The first code of an authenticator app. */
export type ConfirmTotpEnrolmentInput = {
  /** The six digits that the authenticator app shows. */
  code: Scalars['String']['input'];
  /** The token of a sign-in that requires a second factor; omitted by people who are signed in. */
  pendingSignInToken?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `confirmTotpEnrolment`. Recovery codes and tokens are secret and shown once. */
export type ConfirmTotpEnrolmentPayload = {
  /** The person; null when refused. */
  user?: Maybe<User>;
  /** The business that the person signs in for; null unless a sign-in in the role SELLER was completed. */
  seller?: Maybe<Seller>;
  /** The tokens of the session that this began; null for people who were signed in, and when refused. */
  tokens?: Maybe<AuthTokens>;
  /**
   * Ten recovery codes, each of which replaces a second factor once; null for a further second factor, where the earlier codes
   * stay, and when refused.
   */
  recoveryCodes?: Maybe<Array<Scalars['String']['output']>>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `disableTotp`. */
export type DisableTotpPayload = {
  /** The person; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `regenerateRecoveryCodes`. The codes are secret and shown once. */
export type RegenerateRecoveryCodesPayload = {
  /** The person; null when refused. */
  user?: Maybe<User>;
  /** Ten new recovery codes; null when refused. */
  recoveryCodes?: Maybe<Array<Scalars['String']['output']>>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `resetSecondFactors`. */
export type ResetSecondFactorsPayload = {
  /** The person, without second factors; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** How a person proved who they are. */
export type SignInMethod =
  /** With the password of the account. */
  | 'PASSWORD'
  /** With a code that was mailed to the address of the account. */
  | 'EMAIL_CODE'
  /** At another provider of identities that is linked to the account. */
  | 'PROVIDER'
  /** With a passkey of the account. */
  | 'PASSKEY';

/**
 * A session: a device on which a person is signed in, in one role. Visible to that person and to administrators. Its tokens
 * are never shown.
 */
export type Session = Node & {
  /** The id: an opaque string, good for `endSession` only. It is not in any token. */
  id: Scalars['ID']['output'];
  /** The role that the session is good for. */
  role: AccountRole;
  /** How the person signed in; null for sessions that began under an earlier release. */
  method?: Maybe<SignInMethod>;
  /** When the person signed in. */
  createdAt: Scalars['DateTime']['output'];
  /**
   * When the session was last used: now for the current one, else when it last got an access token, which may be older than its
   * last request by the lifetime of an access token (15 minutes).
   */
  lastUsedAt: Scalars['DateTime']['output'];
  /** When the session ends, unless it is used before. */
  expiresAt: Scalars['DateTime']['output'];
  /** A name of the device by its user agent, such as `Firefox on Windows`; null when it is unknown. Devices can claim any name. */
  device?: Maybe<Scalars['String']['output']>;
  /** The IP address from which the session last got an access token; null when it is unknown. */
  ip?: Maybe<Scalars['String']['output']>;
  /** Whether the request was sent with this session's access token. */
  isCurrent: Scalars['Boolean']['output'];
};

/** The refresh token of a session. */
export type RefreshTokenInput = {
  /** The refresh token of the newest pair; omitted in cookie mode, where it is in the cookie. */
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** Which sessions `signOutEverywhere` ends. */
export type SignOutEverywhereInput = {
  /** Whether the current session stays signed in. */
  isCurrentKept: Scalars['Boolean']['input'];
};

/** The answer to `refreshToken`. */
export type RefreshTokenPayload = {
  /** The person whose session it is; null when refused. */
  user?: Maybe<User>;
  /**
   * The business that the person acts for; null for any role but SELLER, and when refused. Before it is approved only its `id` is
   * readable here, and everything by `me` with the new token.
   */
  seller?: Maybe<Seller>;
  /** The new pair of tokens; null when refused. */
  tokens?: Maybe<AuthTokens>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `signOut`. */
export type SignOutPayload = {
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `signOutEverywhere`. */
export type SignOutEverywherePayload = {
  /** The number of sessions that were ended; null when refused. */
  endedSessionCount?: Maybe<Scalars['Int']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `endSession`. */
export type EndSessionPayload = {
  /** The id of the session that was ended; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The person whose session it was; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** Email address and password of an account, and what the person wants to act as. */
export type SignInInput = {
  /** The email address, compared without case. */
  email: Scalars['String']['input'];
  /** The password of the account, taken exactly as it is given. */
  password: Scalars['String']['input'];
  /** The role to act in; the tokens are good for this role only. */
  role: AccountRole;
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

/** The answer to `signIn`. */
export type SignInPayload = {
  /** The person who signed in; null when refused, and while a second factor is missing. */
  user?: Maybe<User>;
  /**
   * The business that the person acts for; null for any role but SELLER, and when refused. Before it is approved only its `id` is
   * readable here, and everything by `me` with the new token.
   */
  seller?: Maybe<Seller>;
  /** The tokens of the new session; null when refused or a second factor is missing. */
  tokens?: Maybe<AuthTokens>;
  /**
   * The sign-in to complete with a second factor, by `confirmSignIn` or `confirmSignInWithPasskey`; null when there are tokens,
   * and when refused.
   */
  pendingSignIn?: Maybe<PendingSignIn>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** Why an access token is not valid. */
export type TokenProblem =
  /** The text is not a JSON Web Token. */
  | 'MALFORMED'
  /** It was not signed by Souk, or not as an access token. */
  | 'FORGED'
  /** It has expired; `refreshToken` gives a new one. */
  | 'EXPIRED'
  /** Its session was ended; the person has to sign in again. */
  | 'REVOKED'
  /** The check failed because the session store is unavailable; try again. */
  | 'UNCHECKED';

/** The result of checking an access token. All fields but `isValid` and `problem` are null or empty for an invalid token. */
export type TokenValidation = {
  /** Whether the token is accepted now. */
  isValid: Scalars['Boolean']['output'];
  /** Why the token is not accepted; null for a valid one. */
  problem?: Maybe<TokenProblem>;
  /** The role that the token is good for. */
  role?: Maybe<AccountRole>;
  /** The account that the token was issued to; null as well when it was deleted. */
  user?: Maybe<User>;
  /** The roles that the account has now. */
  roles: Array<Scalars['String']['output']>;
  /** When the token expires. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Why an account is blocked. */
export type BlockUserInput = {
  /** The reason, which the person is mailed: up to 500 characters; without one the mail gives none. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `blockUser`. */
export type BlockUserPayload = {
  /** The user, blocked; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `unblockUser`. */
export type UnblockUserPayload = {
  /** The user, active; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The fields to change; omitted ones keep their value. A person changes the email address themselves, with a code mailed to the new one. */
export type UpdateUserInput = {
  /** The version that was read; refused with VERSION_CONFLICT when the user was changed since. */
  version: Scalars['Int']['input'];
  /** The first name: one line of 1 to 100 characters, no links or e-mail addresses. */
  firstName?: InputMaybe<Scalars['String']['input']>;
  /** The last name: one line of 1 to 100 characters, no links or e-mail addresses; null removes it. */
  lastName?: InputMaybe<Scalars['String']['input']>;
  /** The phone number, best with its country code; null removes it. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /**
   * All roles that the person can sign in with, at least one. SELLER cannot be given or taken. Sessions in a role that is taken
   * end at once; the last administrator keeps ADMIN (LAST_ADMIN).
   */
  accountRoles?: InputMaybe<Array<AccountRole>>;
  /** The id of the agency: for STAFF only, who need one. Another one ends the person's staff sessions at once. */
  agencyId?: InputMaybe<Scalars['ID']['input']>;
  /** The keys of all roles granted within STAFF, who need at least one; refused for others. One that is missing ends the person's staff sessions at once; one that is new applies at once. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The role to grant. */
export type GrantUserRoleInput = {
  /** The key of a role of staff, such as DIRECTOR. */
  roleKey: Scalars['String']['input'];
};

/** The role to take. */
export type RevokeUserRoleInput = {
  /** The key of a role of staff, such as DIRECTOR. */
  roleKey: Scalars['String']['input'];
};

/** The answer to `updateUser`. */
export type UpdateUserPayload = {
  /** The user after the change; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `grantUserRole`. */
export type GrantUserRolePayload = {
  /** The user after the change; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `revokeUserRole`. */
export type RevokeUserRolePayload = {
  /** The user after the change; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** Conditions on a list of users; all of them must hold. */
export type UserFilter = {
  /** Only people who can sign in with one of these roles, whatever else they can sign in with. */
  accountRoles?: InputMaybe<Array<AccountRole>>;
  /** Only people with one of these roles, such as DIRECTOR; at most 20, else BAD_USER_INPUT. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only accounts in one of these states; all but DELETED ones when omitted. */
  statuses?: InputMaybe<Array<UserStatus>>;
  /** Only accounts that were created in this range. */
  createdAt?: InputMaybe<DateTimeRangeInput>;
  /** Only people who last signed in during this range; nobody who never did. */
  lastSignedInAt?: InputMaybe<DateTimeRangeInput>;
  /** Only people whose email address is verified, or with `false` only those whose is not. */
  isEmailVerified?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only the staff of this agency. */
  agencyId?: InputMaybe<Scalars['ID']['input']>;
  /** Beginnings of words of the name or the email address, compared without case and accents; all must match. At most 100 characters, else BAD_USER_INPUT. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of users. */
export type UserSort =
  /** From the newest to the oldest, by `createdAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest to the newest, by `createdAt`. */
  | 'OLDEST_FIRST'
  /** By `displayName`, from A to Z, whatever the case; accents decide between names that are the same without them. */
  | 'NAME';

/** A page of users. */
export type UserConnection = {
  /** The users of this page. */
  edges: Array<UserEdge>;
  /** The users of this page without their cursors, in the order of `edges`. */
  nodes: Array<User>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of users in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A user in a list. */
export type UserEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The user that `cursor` stands for. */
  node: User;
};

/** A person for whom an administrator creates an account. */
export type CreateUserInput = {
  /** Makes the call repeatable: the same key answers the first user or refusal again; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
  /** The role of the account: CUSTOMER, STAFF or ADMIN. Sellers register themselves with `registerSeller`. */
  primaryRole: AccountRole;
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
   * A first password; the email address then counts as verified. Without one, a code is mailed with which the person
   * chooses a password (`resetPassword`), which verifies the address.
   */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The id of the agency: required for STAFF, refused for others. */
  agencyId?: InputMaybe<Scalars['ID']['input']>;
  /** The keys of the roles: at least one role of staff for STAFF, such as RESPONSABLE or DIRECTOR; refused for others. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The answer to `createUser`. */
export type CreateUserPayload = {
  /** The new user; null when refused. */
  user?: Maybe<User>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

export type Mutation = {
  /**
   * Adds an address to the caller's own address book. The first one of a kind becomes its default. INVALID_INPUT names every
   * field that is missing or wrong in the address's country; INVALID_STATE when there are 20 addresses already.
   */
  addAddress: AddAddressPayload;
  /**
   * Changes an address of the caller's own. Refused with VERSION_CONFLICT when `version` is not the current one, with NOT_FOUND
   * for the address of somebody else.
   */
  updateAddress: UpdateAddressPayload;
  /**
   * Removes an address of the caller's own. Where it was the default of a kind, the newest other one of the kind becomes it. Orders
   * keep their copies.
   */
  removeAddress: RemoveAddressPayload;
  /** Makes an address of the caller's own the default of a kind. INVALID_INPUT when the address is not of this kind. */
  setDefaultAddress: SetDefaultAddressPayload;
  /** Creates an agency. Refused with ALREADY_EXISTS when another agency has the name or the code. */
  createAgency: CreateAgencyPayload;
  /**
   * Changes an agency. Refused with ALREADY_EXISTS when another agency has the name or the code, and with VERSION_CONFLICT
   * when `version` is not the current one.
   */
  updateAgency: UpdateAgencyPayload;
  /**
   * Deletes an agency without staff and open orders; refused with AGENCY_IN_USE otherwise. Its past orders then show no
   * agency; close it instead (`isActive: false`) to keep the name on them.
   */
  deleteAgency: DeleteAgencyPayload;
  /**
   * Creates an API key and shows its secret once. Refused with REAUTHENTICATION_REQUIRED when the caller proved who they are
   * more than ten minutes ago. The key ends when its creator is blocked, deleted or no longer an administrator.
   */
  createApiKey: CreateApiKeyPayload;
  /** Renames an API key. Refused with VERSION_CONFLICT when `version` is not the current one. */
  updateApiKey: UpdateApiKeyPayload;
  /**
   * Gives an API key a new secret and shows it once. The old secret ends at once, unless an overlap is given. Refused with
   * REAUTHENTICATION_REQUIRED like `createApiKey`, and with INVALID_STATE for a key that has ended.
   */
  rotateApiKey: RotateApiKeyPayload;
  /** Revokes an API key permanently: it is refused at once, everywhere. Repeating it changes nothing. */
  revokeApiKey: RevokeApiKeyPayload;
  /** Records in the audit log what the viewer is about to ask through the gateway's proxy, which forwards nothing without it. */
  recordProxyRequest: RecordProxyRequestPayload;
  /**
   * Sets the caller's own picture: a new file, or one that the person uploaded before. INVALID_INPUT for both or neither, and for
   * a media item that belongs to somebody else or was uploaded for another purpose; the codes of `uploadMedia` for a file.
   */
  setAvatar: SetAvatarPayload;
  /** Removes the caller's own picture; succeeds when there is none. The file stays among the person's media. */
  removeAvatar: RemoveAvatarPayload;
  /**
   * Asks for the deletion of one's own account, which happens after 14 days (`ACCOUNT_DELETION_DAYS`): personal data is then removed
   * everywhere, the business of a seller is closed, orders and books stay without names and addresses. Until then the person can
   * sign in and cancel. A mail says when it happens; asking again changes nothing. Needs a proof of identity of the last ten
   * minutes, and no open orders, returns or balance.
   */
  requestAccountDeletion: RequestAccountDeletionPayload;
  /** Keeps one's own account, for which deletion was asked. Does nothing when it was not. */
  cancelAccountDeletion: CancelAccountDeletionPayload;
  /**
   * Removes the personal data of a blocked person at once and everywhere, and closes the business of a seller; orders and books stay
   * without names and addresses, and the id keeps resolving. It cannot be undone. Needs a recent proof of
   * identity: REAUTHENTICATION_REQUIRED. Refused with INVALID_STATE for an account that is not blocked.
   */
  deleteUser: DeleteUserPayload;
  /**
   * Asks for another email address: a code is mailed to it, and the present address is notified. The present one stays in effect until
   * `confirmEmailChange`; a new request replaces the last one. For an address that belongs to another account the answer is the
   * same, and its owner is notified. INVALID_CREDENTIALS for a wrong password, which counts as a failed sign-in;
   * REAUTHENTICATION_REQUIRED for an account without a password, or with a second factor, whose session proved too long ago who
   * the person is;
   * TOO_MANY_ATTEMPTS for more than one request a minute or five an hour, as a `RetryLaterError`.
   */
  requestEmailChange: RequestEmailChangePayload;
  /**
   * Puts the new address into effect. The code is valid for ten minutes, works once, and expires after five wrong attempts:
   * CODE_INVALID, CODE_EXPIRED, CODE_TOO_MANY_ATTEMPTS. All other mailed codes of the account are void from now on. The former
   * address gets a link with which it takes the account back for seven days, and is given to nobody else for as long.
   * INVALID_STATE when no change is pending, EMAIL_TAKEN when another account got the address meanwhile.
   */
  confirmEmailChange: ConfirmEmailChangePayload;
  /** Drops the pending change of the email address; succeeds when there is none. */
  cancelEmailChange: CancelEmailChangePayload;
  /**
   * Takes an account back from the former address, for seven days after a change: the address is in effect again, the password is
   * void, all sessions end, and a code for choosing a new password is mailed to the address. INVALID_TOKEN for a token that is
   * unknown, too old or used.
   */
  undoEmailChange: UndoEmailChangePayload;
  /** Creates a feature flag. Refused with ALREADY_EXISTS for a key in use, and with FLAGS_READ_ONLY when GrowthBook keeps the flags. */
  createFeatureFlag: CreateFeatureFlagPayload;
  /** Changes a feature flag, in every process within seconds. Refused with VERSION_CONFLICT when `version` is not the current one. */
  updateFeatureFlag: UpdateFeatureFlagPayload;
  /** Deletes a feature flag, which is off from then on. Refused with FLAGS_READ_ONLY when GrowthBook keeps the flags. */
  deleteFeatureFlag: DeleteFeatureFlagPayload;
  /**
   * Mails a code, the same one again while it is valid: at most once a minute and five times an hour, else TOO_MANY_ATTEMPTS, as
   * a `RetryLaterError`.
   */
  requestEmailVerification: RequestEmailVerificationPayload;
  /**
   * Verifies an email address and signs the person in. A code is valid for ten minutes, works once, and expires after five
   * wrong attempts: CODE_INVALID, CODE_EXPIRED, CODE_TOO_MANY_ATTEMPTS. A repetition with the code that verified the address
   * succeeds without user and tokens.
   */
  verifyEmail: VerifyEmailPayload;
  /**
   * Gives the options with which a browser makes a passkey. People who are signed in need a recent proof of identity:
   * REAUTHENTICATION_REQUIRED. A sign-in with `isEnrolmentRequired` continues here: INVALID_TOKEN when it has ended. INVALID_STATE
   * beyond 20 passkeys, and when a pending sign-in is of an account that has a second factor.
   */
  startPasskeyRegistration: StartPasskeyRegistrationPayload;
  /**
   * Stores the passkey that a browser made; it signs in alone, and completes sign-ins by password. The first second factor ends
   * all other sessions of the person. A sign-in with `isEnrolmentRequired` is complete with it. PASSKEY_INVALID for a response
   * that does not fit or comes later than five minutes, ALREADY_EXISTS for a passkey that is registered, and as
   * `startPasskeyRegistration`. The person is notified by mail.
   */
  finishPasskeyRegistration: FinishPasskeyRegistrationPayload;
  /**
   * Gives the options with which a browser signs in: with any passkey of this site, or with one of the account of a pending
   * sign-in, INVALID_TOKEN when that has ended.
   */
  startPasskeySignIn: StartPasskeySignInPayload;
  /**
   * Signs a person in with a passkey alone. It counts as two factors, so the authenticator has to verify the person (PIN, finger,
   * face). PASSKEY_INVALID for an unknown passkey, a response that does not fit or comes later than five minutes, and a role that
   * the account does not have. With a right passkey the refusals of `signIn`.
   */
  signInWithPasskey: SignInWithPasskeyPayload;
  /** Gives the options with which the caller's browser answers `confirmIdentity`. */
  startPasskeyConfirmation: StartPasskeyConfirmationPayload;
  /** Renames a passkey of the caller. NOT_FOUND for unknown ones and those of others. */
  renamePasskey: RenamePasskeyPayload;
  /**
   * Deletes a passkey of the caller; with the last second factor the recovery codes go. Needs a recent proof of identity:
   * REAUTHENTICATION_REQUIRED. NOT_FOUND for unknown ones and those of others, SECOND_FACTOR_REQUIRED where a role of the person
   * needs a second factor and it is the last. The person is notified by mail.
   */
  deletePasskey: DeletePasskeyPayload;
  /**
   * Changes the caller's own password, and ends all other sessions of the account; the current one goes on. A
   * pending change of the email address is dropped. INVALID_CREDENTIALS
   * for a wrong present password, which counts as a failed sign-in, TOO_MANY_ATTEMPTS after five, WEAK_PASSWORD,
   * INVALID_STATE for an account without a password, which gets its first one with `requestPasswordReset`.
   */
  changePassword: ChangePasswordPayload;
  /**
   * Mails a code for choosing a new password, the same one again while it is valid: at most once a minute and five times an hour,
   * else TOO_MANY_ATTEMPTS, as a `RetryLaterError`.
   */
  requestPasswordReset: RequestPasswordResetPayload;
  /**
   * Sets a new password, or the first one, and ends all sessions of the account. The code is valid for ten minutes (three
   * days for an account created by an administrator), works once, and expires after five wrong attempts: CODE_INVALID,
   * CODE_EXPIRED, CODE_TOO_MANY_ATTEMPTS. It verifies the email address as well.
   */
  resetPassword: ResetPasswordPayload;
  /**
   * Changes the caller's own name, phone number and consent. Refused with VERSION_CONFLICT when `version` is not the current
   * one. The email address is changed with `requestEmailChange`; nobody changes their own roles or status.
   */
  updateProfile: UpdateProfilePayload;
  /**
   * Signs a person in with an id token that an app received from a provider. Its signature, issuer, audience, expiry and nonce are
   * checked, and a token works once: PROVIDER_TOKEN_INVALID. The first time, the account with the same address is linked if
   * both sides have verified it, else a new account is made; PROVIDER_EMAIL_UNVERIFIED when the provider has not. As `signIn`:
   * ACCOUNT_BLOCKED, SELLER_SUSPENDED.
   */
  signInWithProvider: SignInWithProviderPayload;
  /**
   * Takes over, once, a sign-in in a browser that waits for a second factor: the page received `#sign-in=` and a code.
   * CODE_INVALID for a code that was used and for one older than two minutes.
   */
  continueProviderSignIn: ContinueProviderSignInPayload;
  /**
   * Starts linking a provider to the caller's account: the page navigates to `startPath`, and its browser comes back to `returnTo`
   * with `#link=` and a code for `linkProvider`, or with `?error=` and a code. REAUTHENTICATION_REQUIRED unless the session
   * proved within ten minutes who the person is.
   */
  startProviderLink: StartProviderLinkPayload;
  /**
   * Links the person at the provider to the caller's account, which a mail confirms. CODE_INVALID for a code of another session, a
   * used one and one older than five minutes; PROVIDER_ALREADY_LINKED when that person signs in to another account;
   * ROLE_NOT_AVAILABLE for staff and administrators; REAUTHENTICATION_REQUIRED as `startProviderLink`.
   */
  linkProvider: LinkProviderPayload;
  /**
   * Unlinks a provider from the caller's account, which a mail confirms; it does not link itself again by its address. Its access
   * tokens end at once; other sessions that it began go on. LAST_SIGN_IN_METHOD when the account has neither a password nor another way to sign in;
   * REAUTHENTICATION_REQUIRED as `startProviderLink`.
   */
  unlinkProvider: UnlinkProviderPayload;
  /** Starts the authorization code flow for a browser. */
  beginProviderSignIn: BeginProviderSignInPayload;
  /** Finishes the authorization code flow of a browser, once. */
  finishProviderSignIn: FinishProviderSignInPayload;
  /** Opens the session of a provider's access token, with a new account at its first use, as a customer. */
  provisionOidcUser: ProvisionOidcUserPayload;
  /** Creates the account of a seller, or adds the business to an existing one. Repeating it for a seller changes nothing. */
  provisionAccount: ProvisionAccountPayload;
  /**
   * Creates a customer account and mails a code that verifies its address. Refused with EMAIL_TAKEN for an address in use
   * and WEAK_PASSWORD for a password that breaks the rules.
   */
  registerCustomer: RegisterCustomerPayload;
  /** Creates a permission; administrators have it at once, others through roles. There are at most 64, else INVALID_INPUT. */
  createPermission: CreatePermissionPayload;
  /** Changes the description of a permission. */
  updatePermission: UpdatePermissionPayload;
  /** Deletes a permission and takes it from all roles, within seconds from everybody signed in. Refused with BUILT_IN where operations of Souk ask for it. */
  deletePermission: DeletePermissionPayload;
  /** Creates a role for staff. There are at most 50 roles, else INVALID_INPUT. */
  createRole: CreateRolePayload;
  /** Changes the name or the description of a role. A built-in role keeps its name (BUILT_IN). */
  updateRole: UpdateRolePayload;
  /** Deletes a role that nobody has, else ROLE_IN_USE. Built-in roles cannot be deleted (BUILT_IN). */
  deleteRole: DeleteRolePayload;
  /**
   * Sets what a role of staff allows. It applies to everybody who is signed in with the role within seconds, and connections that
   * follow orders are closed for a new one. Refused with BUILT_IN for ADMIN, which has every permission, CUSTOMER and SELLER.
   */
  setRolePermissions: SetRolePermissionsPayload;
  /**
   * Completes a sign-in with a code of the authenticator app or a recovery code; each code works once. CODE_INVALID;
   * CODE_TOO_MANY_ATTEMPTS after five attempts, and the sign-in has to begin again; TOO_MANY_ATTEMPTS, as a `RetryLaterError`,
   * after ten codes of an authenticator app for one account in 15 minutes, while recovery codes and passkeys still work.
   * INVALID_TOKEN when the sign-in has ended, INVALID_STATE when a second factor has to be set up first. Attempts in the role
   * ADMIN are recorded for a year.
   */
  confirmSignIn: ConfirmSignInPayload;
  /**
   * Completes a sign-in with a passkey of the account. PASSKEY_INVALID, CODE_TOO_MANY_ATTEMPTS after five attempts, INVALID_TOKEN
   * when the sign-in has ended, INVALID_STATE when a second factor has to be set up first. Attempts in the role ADMIN are recorded
   * for a year.
   */
  confirmSignInWithPasskey: ConfirmSignInWithPasskeyPayload;
  /**
   * Proves again who the caller is, for ten minutes, before what could hurt most: payouts, changes of the email address, API
   * keys and second factors. The session goes on under a new id: the earlier tokens end at once. Refused with INVALID_INPUT unless
   * there is exactly one proof, SECOND_FACTOR_REQUIRED for a password where the account has a second factor, INVALID_CREDENTIALS,
   * CODE_INVALID, PASSKEY_INVALID, and TOO_MANY_ATTEMPTS as at sign-in.
   */
  confirmIdentity: ConfirmIdentityPayload;
  /**
   * Makes a secret for an authenticator app, which replaces one that was not confirmed. People who are signed in need a recent
   * proof of identity: REAUTHENTICATION_REQUIRED. A sign-in with `isEnrolmentRequired` continues here: INVALID_TOKEN when it
   * has ended, INVALID_STATE when the account has a second factor.
   */
  startTotpEnrolment: StartTotpEnrolmentPayload;
  /**
   * Turns an authenticator app on with its first code, which counts as used: a later one is needed for the next sign-in. The
   * first second factor ends all other sessions of the person. A sign-in with `isEnrolmentRequired` is complete with it. Refused
   * with CODE_INVALID, CODE_EXPIRED ten minutes after the start, CODE_TOO_MANY_ATTEMPTS after five attempts of a sign-in,
   * TOO_MANY_ATTEMPTS after ten codes of the account in 15 minutes, and as `startTotpEnrolment`. The person is notified by mail.
   */
  confirmTotpEnrolment: ConfirmTotpEnrolmentPayload;
  /**
   * Turns the authenticator app off; with the last second factor the recovery codes go. Needs a recent proof of identity:
   * REAUTHENTICATION_REQUIRED. Refused with INVALID_STATE when there is none, and SECOND_FACTOR_REQUIRED where a role of the
   * person needs one and it is the last. The person is notified by mail.
   */
  disableTotp: DisableTotpPayload;
  /**
   * Replaces the recovery codes; earlier ones no longer work. Needs a recent proof of identity: REAUTHENTICATION_REQUIRED.
   * INVALID_STATE without a second factor. The person is notified by mail.
   */
  regenerateRecoveryCodes: RegenerateRecoveryCodesPayload;
  /**
   * Deletes the authenticator app, the passkeys and the recovery codes of a person who lost them, and ends the person's
   * sessions. Needs a recent proof of identity: REAUTHENTICATION_REQUIRED. Refused with NOT_FOUND, INVALID_STATE when there are
   * none, and SAME_PERSON for one's own. The person is notified by mail, and the audit log says who did it.
   */
  resetSecondFactors: ResetSecondFactorsPayload;
  /**
   * Exchanges a refresh token, which works once, for a new pair of tokens. An older token ends its session, since it or the
   * newer one was stolen: INVALID_TOKEN. The same client may repeat the request with the last token and receives the same
   * refresh token: any number of times within ten seconds, and a last time within a minute. In cookie mode the token is that of
   * the cookie, and a refusal removes the cookie.
   */
  refreshToken: RefreshTokenPayload;
  /**
   * Ends the current session. Its access token and its refresh token are refused from now on. In cookie mode it ends the
   * session of the cookie as well and removes the cookie, also when the access token has expired.
   */
  signOut: SignOutPayload;
  /** Ends all sessions of the person, in every role and on every device. In cookie mode it removes the cookie as well. */
  signOutEverywhere: SignOutEverywherePayload;
  /**
   * Ends one session at once, on every process: one of the caller, or as an administrator anybody's. NOT_FOUND for any other and
   * for one that has ended.
   */
  endSession: EndSessionPayload;
  /**
   * Signs a person in. INVALID_CREDENTIALS for an unknown address, a wrong password and a role that the account does not have
   * alike. Five failures within 15 minutes lock the account for the caller's IP address for 15 minutes, in every role:
   * TOO_MANY_ATTEMPTS, as a `RetryLaterError`. So do 50 failures for one account, and 100 from one address for all accounts together;
   * a device on which the person signed in before is counted by itself. With the right password: ACCOUNT_BLOCKED, EMAIL_NOT_VERIFIED, SELLER_SUSPENDED
   * for the role SELLER, AGENCY_INACTIVE for STAFF. Attempts in the role ADMIN are recorded for a year.
   */
  signIn: SignInPayload;
  /**
   * Blocks an account instead of deleting it: all its sessions and API keys end at once, sign-in answers ACCOUNT_BLOCKED, the cart stops, and the
   * person is mailed. A business keeps selling until `suspendSeller`. Administrators may block anybody but themselves and the
   * last administrator; staff with `user.block` customers only, to others they get NOT_FOUND. Repeating it changes nothing.
   */
  blockUser: BlockUserPayload;
  /** Lets a blocked person sign in again, and mails them. For the same callers as `blockUser`; repeating it changes nothing. */
  unblockUser: UnblockUserPayload;
  /** Changes a person's names, phone number, roles and agency. Refused with LAST_ADMIN when nobody else could administer the market then, and a new administrator with REAUTHENTICATION_REQUIRED like `createApiKey`. */
  updateUser: UpdateUserPayload;
  /** Grants a role to a member of staff; it applies at once, also to open sessions. Repeating it changes nothing. */
  grantUserRole: GrantUserRolePayload;
  /** Takes a role from a member of staff, who needs another one (INVALID_STATE) and has to sign in again. Repeating it changes nothing. */
  revokeUserRole: RevokeUserRolePayload;
  /** Creates an account. Refused with EMAIL_TAKEN for an address in use, AGENCY_INACTIVE for a closed agency, and for an administrator with REAUTHENTICATION_REQUIRED like `createApiKey`. */
  createUser: CreateUserPayload;
};


export type MutationAddAddressArgs = {
  input: AddAddressInput;
};


export type MutationUpdateAddressArgs = {
  id: Scalars['ID']['input'];
  input: UpdateAddressInput;
};


export type MutationRemoveAddressArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetDefaultAddressArgs = {
  id: Scalars['ID']['input'];
  input: SetDefaultAddressInput;
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


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationUpdateApiKeyArgs = {
  id: Scalars['ID']['input'];
  input: UpdateApiKeyInput;
};


export type MutationRotateApiKeyArgs = {
  id: Scalars['ID']['input'];
  input?: InputMaybe<RotateApiKeyInput>;
};


export type MutationRevokeApiKeyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRecordProxyRequestArgs = {
  input: RecordProxyRequestInput;
};


export type MutationSetAvatarArgs = {
  input: SetAvatarInput;
};


export type MutationRequestAccountDeletionArgs = {
  input: RequestAccountDeletionInput;
};


export type MutationDeleteUserArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRequestEmailChangeArgs = {
  input: RequestEmailChangeInput;
};


export type MutationConfirmEmailChangeArgs = {
  input: ConfirmEmailChangeInput;
};


export type MutationUndoEmailChangeArgs = {
  input: UndoEmailChangeInput;
};


export type MutationCreateFeatureFlagArgs = {
  input: CreateFeatureFlagInput;
};


export type MutationUpdateFeatureFlagArgs = {
  id: Scalars['ID']['input'];
  input: UpdateFeatureFlagInput;
};


export type MutationDeleteFeatureFlagArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRequestEmailVerificationArgs = {
  input: RequestEmailVerificationInput;
};


export type MutationVerifyEmailArgs = {
  input: VerifyEmailInput;
};


export type MutationStartPasskeyRegistrationArgs = {
  input: StartPasskeyRegistrationInput;
};


export type MutationFinishPasskeyRegistrationArgs = {
  input: FinishPasskeyRegistrationInput;
};


export type MutationStartPasskeySignInArgs = {
  input: StartPasskeySignInInput;
};


export type MutationSignInWithPasskeyArgs = {
  input: SignInWithPasskeyInput;
};


export type MutationRenamePasskeyArgs = {
  id: Scalars['ID']['input'];
  input: RenamePasskeyInput;
};


export type MutationDeletePasskeyArgs = {
  id: Scalars['ID']['input'];
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


export type MutationSignInWithProviderArgs = {
  input: SignInWithProviderInput;
};


export type MutationContinueProviderSignInArgs = {
  input: ContinueProviderSignInInput;
};


export type MutationStartProviderLinkArgs = {
  input: StartProviderLinkInput;
};


export type MutationLinkProviderArgs = {
  input: LinkProviderInput;
};


export type MutationUnlinkProviderArgs = {
  id: Scalars['ID']['input'];
};


export type MutationBeginProviderSignInArgs = {
  input: BeginProviderSignInInput;
};


export type MutationFinishProviderSignInArgs = {
  input: FinishProviderSignInInput;
};


export type MutationProvisionOidcUserArgs = {
  input: ProvisionOidcUserInput;
};


export type MutationProvisionAccountArgs = {
  input: ProvisionAccountInput;
};


export type MutationRegisterCustomerArgs = {
  input: RegisterCustomerInput;
};


export type MutationCreatePermissionArgs = {
  input: CreatePermissionInput;
};


export type MutationUpdatePermissionArgs = {
  id: Scalars['ID']['input'];
  input: UpdatePermissionInput;
};


export type MutationDeletePermissionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCreateRoleArgs = {
  input: CreateRoleInput;
};


export type MutationUpdateRoleArgs = {
  id: Scalars['ID']['input'];
  input: UpdateRoleInput;
};


export type MutationDeleteRoleArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetRolePermissionsArgs = {
  id: Scalars['ID']['input'];
  input: SetRolePermissionsInput;
};


export type MutationConfirmSignInArgs = {
  input: ConfirmSignInInput;
};


export type MutationConfirmSignInWithPasskeyArgs = {
  input: ConfirmSignInWithPasskeyInput;
};


export type MutationConfirmIdentityArgs = {
  input: ConfirmIdentityInput;
};


export type MutationStartTotpEnrolmentArgs = {
  input: StartTotpEnrolmentInput;
};


export type MutationConfirmTotpEnrolmentArgs = {
  input: ConfirmTotpEnrolmentInput;
};


export type MutationResetSecondFactorsArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRefreshTokenArgs = {
  input: RefreshTokenInput;
};


export type MutationSignOutEverywhereArgs = {
  input: SignOutEverywhereInput;
};


export type MutationEndSessionArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationBlockUserArgs = {
  id: Scalars['ID']['input'];
  input: BlockUserInput;
};


export type MutationUnblockUserArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUpdateUserArgs = {
  id: Scalars['ID']['input'];
  input: UpdateUserInput;
};


export type MutationGrantUserRoleArgs = {
  id: Scalars['ID']['input'];
  input: GrantUserRoleInput;
};


export type MutationRevokeUserRoleArgs = {
  id: Scalars['ID']['input'];
  input: RevokeUserRoleInput;
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
  Permission: Permission;
  Role: Role;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Agency:
    ( { __typename: 'Agency' }
    & GraphQLRecursivePick<FederationTypes['Agency'], {"id":true}> );
  Permission:
    ( { __typename: 'Permission' }
    & GraphQLRecursivePick<FederationTypes['Permission'], {"id":true}> );
  Role:
    ( { __typename: 'Role' }
    & GraphQLRecursivePick<FederationTypes['Role'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( UserErrorModel )
    | ( UserErrorModel )
  ;
  Node:
    | ( UserModel )
    | ( AddressModel )
    | ( AgencyModel )
    | ( ApiKeyModel )
    | ( AuditEntryModel )
    | ( FeatureFlagModel )
    | ( PasskeyModel )
    | ( ProviderLinkModel )
    | ( PermissionModel )
    | ( RoleModel )
    | ( SessionModel )
  ;
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
  AccountRole: AccountRole;
  UserStatus: UserStatus;
  User: ResolverTypeWrapper<UserModel>;
  Seller: ResolverTypeWrapper<SellerModel>;
  Viewer: ResolverTypeWrapper<ViewerModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  AddressKind: AddressKind;
  Address: ResolverTypeWrapper<AddressModel>;
  AddAddressInput: AddAddressInput;
  UpdateAddressInput: UpdateAddressInput;
  SetDefaultAddressInput: SetDefaultAddressInput;
  AddAddressPayload: ResolverTypeWrapper<Omit<AddAddressPayload, 'address' | 'user' | 'userErrors'> & { address?: Maybe<ResolversTypes['Address']>, user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateAddressPayload: ResolverTypeWrapper<Omit<UpdateAddressPayload, 'address' | 'user' | 'userErrors'> & { address?: Maybe<ResolversTypes['Address']>, user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RemoveAddressPayload: ResolverTypeWrapper<Omit<RemoveAddressPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SetDefaultAddressPayload: ResolverTypeWrapper<Omit<SetDefaultAddressPayload, 'address' | 'user' | 'userErrors'> & { address?: Maybe<ResolversTypes['Address']>, user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Agency: ResolverTypeWrapper<AgencyModel>;
  AgencyStaffFilter: AgencyStaffFilter;
  AgencySort: AgencySort;
  AgencyFilter: AgencyFilter;
  AgencyConnection: ResolverTypeWrapper<Connection<AgencyModel>>;
  AgencyEdge: ResolverTypeWrapper<Omit<AgencyEdge, 'node'> & { node: ResolversTypes['Agency'] }>;
  CreateAgencyInput: CreateAgencyInput;
  UpdateAgencyInput: UpdateAgencyInput;
  CreateAgencyPayload: ResolverTypeWrapper<Omit<CreateAgencyPayload, 'agency' | 'userErrors'> & { agency?: Maybe<ResolversTypes['Agency']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateAgencyPayload: ResolverTypeWrapper<Omit<UpdateAgencyPayload, 'agency' | 'userErrors'> & { agency?: Maybe<ResolversTypes['Agency']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteAgencyPayload: ResolverTypeWrapper<Omit<DeleteAgencyPayload, 'agency' | 'userErrors'> & { agency?: Maybe<ResolversTypes['Agency']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ApiKeyScope: ApiKeyScope;
  ApiKeyStatus: ApiKeyStatus;
  ApiKey: ResolverTypeWrapper<ApiKeyModel>;
  ApiKeyFilter: ApiKeyFilter;
  ApiKeySort: ApiKeySort;
  ApiKeyConnection: ResolverTypeWrapper<Connection<ApiKeyModel>>;
  ApiKeyEdge: ResolverTypeWrapper<Omit<ApiKeyEdge, 'node'> & { node: ResolversTypes['ApiKey'] }>;
  CreateApiKeyInput: CreateApiKeyInput;
  UpdateApiKeyInput: UpdateApiKeyInput;
  RotateApiKeyInput: RotateApiKeyInput;
  CreateApiKeyPayload: ResolverTypeWrapper<Omit<CreateApiKeyPayload, 'apiKey' | 'userErrors'> & { apiKey?: Maybe<ResolversTypes['ApiKey']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateApiKeyPayload: ResolverTypeWrapper<Omit<UpdateApiKeyPayload, 'apiKey' | 'userErrors'> & { apiKey?: Maybe<ResolversTypes['ApiKey']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RotateApiKeyPayload: ResolverTypeWrapper<Omit<RotateApiKeyPayload, 'apiKey' | 'userErrors'> & { apiKey?: Maybe<ResolversTypes['ApiKey']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RevokeApiKeyPayload: ResolverTypeWrapper<Omit<RevokeApiKeyPayload, 'apiKey' | 'userErrors'> & { apiKey?: Maybe<ResolversTypes['ApiKey']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AuditEntryFilter: AuditEntryFilter;
  AuditEntrySort: AuditEntrySort;
  AuditEntry: ResolverTypeWrapper<AuditEntryModel>;
  AuditActorKind: AuditActorKind;
  AuditActor: ResolverTypeWrapper<AuditActorModel>;
  AuditSubject: ResolverTypeWrapper<AuditSubject>;
  AuditChange: ResolverTypeWrapper<AuditChange>;
  AuditEntryConnection: ResolverTypeWrapper<Connection<AuditEntryModel>>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  RecordProxyRequestInput: RecordProxyRequestInput;
  RecordProxyRequestPayload: ResolverTypeWrapper<Omit<RecordProxyRequestPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  Media: ResolverTypeWrapper<Media>;
  SetAvatarInput: SetAvatarInput;
  SetAvatarPayload: ResolverTypeWrapper<Omit<SetAvatarPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RemoveAvatarPayload: ResolverTypeWrapper<Omit<RemoveAvatarPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RequestAccountDeletionInput: RequestAccountDeletionInput;
  RequestAccountDeletionPayload: ResolverTypeWrapper<Omit<RequestAccountDeletionPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CancelAccountDeletionPayload: ResolverTypeWrapper<Omit<CancelAccountDeletionPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteUserPayload: ResolverTypeWrapper<Omit<DeleteUserPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  RequestEmailChangeInput: RequestEmailChangeInput;
  RequestEmailChangePayload: ResolverTypeWrapper<Omit<RequestEmailChangePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ConfirmEmailChangeInput: ConfirmEmailChangeInput;
  ConfirmEmailChangePayload: ResolverTypeWrapper<Omit<ConfirmEmailChangePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CancelEmailChangePayload: ResolverTypeWrapper<Omit<CancelEmailChangePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UndoEmailChangeInput: UndoEmailChangeInput;
  UndoEmailChangePayload: ResolverTypeWrapper<Omit<UndoEmailChangePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  FeatureFlag: ResolverTypeWrapper<FeatureFlagModel>;
  FeatureFlagValue: ResolverTypeWrapper<FeatureFlagValue>;
  FeatureFlagFilter: FeatureFlagFilter;
  FeatureFlagSort: FeatureFlagSort;
  FeatureFlagConnection: ResolverTypeWrapper<Connection<FeatureFlagModel>>;
  FeatureFlagEdge: ResolverTypeWrapper<Omit<FeatureFlagEdge, 'node'> & { node: ResolversTypes['FeatureFlag'] }>;
  CreateFeatureFlagInput: CreateFeatureFlagInput;
  UpdateFeatureFlagInput: UpdateFeatureFlagInput;
  CreateFeatureFlagPayload: ResolverTypeWrapper<Omit<CreateFeatureFlagPayload, 'featureFlag' | 'userErrors'> & { featureFlag?: Maybe<ResolversTypes['FeatureFlag']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateFeatureFlagPayload: ResolverTypeWrapper<Omit<UpdateFeatureFlagPayload, 'featureFlag' | 'userErrors'> & { featureFlag?: Maybe<ResolversTypes['FeatureFlag']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteFeatureFlagPayload: ResolverTypeWrapper<Omit<DeleteFeatureFlagPayload, 'featureFlag' | 'userErrors'> & { featureFlag?: Maybe<ResolversTypes['FeatureFlag']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RequestEmailVerificationInput: RequestEmailVerificationInput;
  RequestEmailVerificationPayload: ResolverTypeWrapper<Omit<RequestEmailVerificationPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailPayload: ResolverTypeWrapper<Omit<VerifyEmailPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Passkey: ResolverTypeWrapper<PasskeyModel>;
  StartPasskeyRegistrationInput: StartPasskeyRegistrationInput;
  StartPasskeyRegistrationPayload: ResolverTypeWrapper<Omit<StartPasskeyRegistrationPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  FinishPasskeyRegistrationInput: FinishPasskeyRegistrationInput;
  FinishPasskeyRegistrationPayload: ResolverTypeWrapper<Omit<FinishPasskeyRegistrationPayload, 'passkey' | 'user' | 'seller' | 'userErrors'> & { passkey?: Maybe<ResolversTypes['Passkey']>, user?: Maybe<ResolversTypes['User']>, seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  StartPasskeySignInInput: StartPasskeySignInInput;
  StartPasskeySignInPayload: ResolverTypeWrapper<Omit<StartPasskeySignInPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  StartPasskeyConfirmationPayload: ResolverTypeWrapper<Omit<StartPasskeyConfirmationPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  SignInWithPasskeyInput: SignInWithPasskeyInput;
  SignInWithPasskeyPayload: ResolverTypeWrapper<Omit<SignInWithPasskeyPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RenamePasskeyInput: RenamePasskeyInput;
  RenamePasskeyPayload: ResolverTypeWrapper<Omit<RenamePasskeyPayload, 'passkey' | 'userErrors'> & { passkey?: Maybe<ResolversTypes['Passkey']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeletePasskeyPayload: ResolverTypeWrapper<Omit<DeletePasskeyPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<Omit<ChangePasswordPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: ResolverTypeWrapper<Omit<RequestPasswordResetPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResolverTypeWrapper<Omit<ResetPasswordPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  MarketingConsentSource: MarketingConsentSource;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: ResolverTypeWrapper<Omit<UpdateProfilePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SignInProviderKind: SignInProviderKind;
  SignInProvider: ResolverTypeWrapper<SignInProviderModel>;
  ProviderLink: ResolverTypeWrapper<ProviderLinkModel>;
  SignInWithProviderInput: SignInWithProviderInput;
  SignInWithProviderPayload: ResolverTypeWrapper<Omit<SignInWithProviderPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ContinueProviderSignInInput: ContinueProviderSignInInput;
  ContinueProviderSignInPayload: ResolverTypeWrapper<Omit<ContinueProviderSignInPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  StartProviderLinkInput: StartProviderLinkInput;
  StartProviderLinkPayload: ResolverTypeWrapper<Omit<StartProviderLinkPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  LinkProviderInput: LinkProviderInput;
  LinkProviderPayload: ResolverTypeWrapper<Omit<LinkProviderPayload, 'providerLink' | 'userErrors'> & { providerLink?: Maybe<ResolversTypes['ProviderLink']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UnlinkProviderPayload: ResolverTypeWrapper<Omit<UnlinkProviderPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  BeginProviderSignInInput: BeginProviderSignInInput;
  BeginProviderSignInPayload: ResolverTypeWrapper<Omit<BeginProviderSignInPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  FinishProviderSignInInput: FinishProviderSignInInput;
  FinishProviderSignInPayload: ResolverTypeWrapper<Omit<FinishProviderSignInPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  ProvisionOidcUserInput: ProvisionOidcUserInput;
  ProvisionOidcUserPayload: ResolverTypeWrapper<Omit<ProvisionOidcUserPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  ProvisionAccountInput: ProvisionAccountInput;
  ProvisionAccountPayload: ResolverTypeWrapper<Omit<ProvisionAccountPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RegisterCustomerInput: RegisterCustomerInput;
  RegisterCustomerPayload: ResolverTypeWrapper<Omit<RegisterCustomerPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Permission: ResolverTypeWrapper<PermissionModel>;
  CreatePermissionInput: CreatePermissionInput;
  UpdatePermissionInput: UpdatePermissionInput;
  CreatePermissionPayload: ResolverTypeWrapper<Omit<CreatePermissionPayload, 'permission' | 'userErrors'> & { permission?: Maybe<ResolversTypes['Permission']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdatePermissionPayload: ResolverTypeWrapper<Omit<UpdatePermissionPayload, 'permission' | 'userErrors'> & { permission?: Maybe<ResolversTypes['Permission']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeletePermissionPayload: ResolverTypeWrapper<Omit<DeletePermissionPayload, 'permission' | 'roles' | 'userErrors'> & { permission?: Maybe<ResolversTypes['Permission']>, roles?: Maybe<Array<ResolversTypes['Role']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  Role: ResolverTypeWrapper<RoleModel>;
  CreateRoleInput: CreateRoleInput;
  UpdateRoleInput: UpdateRoleInput;
  SetRolePermissionsInput: SetRolePermissionsInput;
  CreateRolePayload: ResolverTypeWrapper<Omit<CreateRolePayload, 'role' | 'userErrors'> & { role?: Maybe<ResolversTypes['Role']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateRolePayload: ResolverTypeWrapper<Omit<UpdateRolePayload, 'role' | 'userErrors'> & { role?: Maybe<ResolversTypes['Role']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteRolePayload: ResolverTypeWrapper<Omit<DeleteRolePayload, 'role' | 'userErrors'> & { role?: Maybe<ResolversTypes['Role']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SetRolePermissionsPayload: ResolverTypeWrapper<Omit<SetRolePermissionsPayload, 'role' | 'userErrors'> & { role?: Maybe<ResolversTypes['Role']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ConfirmSignInInput: ConfirmSignInInput;
  ConfirmSignInPayload: ResolverTypeWrapper<Omit<ConfirmSignInPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ConfirmSignInWithPasskeyInput: ConfirmSignInWithPasskeyInput;
  ConfirmSignInWithPasskeyPayload: ResolverTypeWrapper<Omit<ConfirmSignInWithPasskeyPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ConfirmIdentityInput: ConfirmIdentityInput;
  ConfirmIdentityPayload: ResolverTypeWrapper<Omit<ConfirmIdentityPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  SecondFactorMethod: SecondFactorMethod;
  PendingSignIn: ResolverTypeWrapper<PendingSignIn>;
  AuthenticatorApp: ResolverTypeWrapper<AuthenticatorApp>;
  SecondFactors: ResolverTypeWrapper<SecondFactorsModel>;
  StartTotpEnrolmentInput: StartTotpEnrolmentInput;
  StartTotpEnrolmentPayload: ResolverTypeWrapper<Omit<StartTotpEnrolmentPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  ConfirmTotpEnrolmentInput: ConfirmTotpEnrolmentInput;
  ConfirmTotpEnrolmentPayload: ResolverTypeWrapper<Omit<ConfirmTotpEnrolmentPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DisableTotpPayload: ResolverTypeWrapper<Omit<DisableTotpPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RegenerateRecoveryCodesPayload: ResolverTypeWrapper<Omit<RegenerateRecoveryCodesPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ResetSecondFactorsPayload: ResolverTypeWrapper<Omit<ResetSecondFactorsPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SignInMethod: SignInMethod;
  Session: ResolverTypeWrapper<SessionModel>;
  RefreshTokenInput: RefreshTokenInput;
  SignOutEverywhereInput: SignOutEverywhereInput;
  RefreshTokenPayload: ResolverTypeWrapper<Omit<RefreshTokenPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SignOutPayload: ResolverTypeWrapper<Omit<SignOutPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  SignOutEverywherePayload: ResolverTypeWrapper<Omit<SignOutEverywherePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  EndSessionPayload: ResolverTypeWrapper<Omit<EndSessionPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SignInInput: SignInInput;
  AuthTokens: ResolverTypeWrapper<AuthTokens>;
  SignInPayload: ResolverTypeWrapper<Omit<SignInPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TokenProblem: TokenProblem;
  TokenValidation: ResolverTypeWrapper<TokenValidationModel>;
  BlockUserInput: BlockUserInput;
  BlockUserPayload: ResolverTypeWrapper<Omit<BlockUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UnblockUserPayload: ResolverTypeWrapper<Omit<UnblockUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateUserInput: UpdateUserInput;
  GrantUserRoleInput: GrantUserRoleInput;
  RevokeUserRoleInput: RevokeUserRoleInput;
  UpdateUserPayload: ResolverTypeWrapper<Omit<UpdateUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  GrantUserRolePayload: ResolverTypeWrapper<Omit<GrantUserRolePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RevokeUserRolePayload: ResolverTypeWrapper<Omit<RevokeUserRolePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UserFilter: UserFilter;
  UserSort: UserSort;
  UserConnection: ResolverTypeWrapper<Connection<UserModel>>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  CreateUserInput: CreateUserInput;
  CreateUserPayload: ResolverTypeWrapper<Omit<CreateUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: Array<ResolversTypes['UserError']> }>;
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
  User: UserModel;
  Seller: SellerModel;
  Viewer: ViewerModel;
  Query: Record<PropertyKey, never>;
  Address: AddressModel;
  AddAddressInput: AddAddressInput;
  UpdateAddressInput: UpdateAddressInput;
  SetDefaultAddressInput: SetDefaultAddressInput;
  AddAddressPayload: Omit<AddAddressPayload, 'address' | 'user' | 'userErrors'> & { address?: Maybe<ResolversParentTypes['Address']>, user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateAddressPayload: Omit<UpdateAddressPayload, 'address' | 'user' | 'userErrors'> & { address?: Maybe<ResolversParentTypes['Address']>, user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RemoveAddressPayload: Omit<RemoveAddressPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SetDefaultAddressPayload: Omit<SetDefaultAddressPayload, 'address' | 'user' | 'userErrors'> & { address?: Maybe<ResolversParentTypes['Address']>, user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Agency: AgencyModel;
  AgencyStaffFilter: AgencyStaffFilter;
  AgencyFilter: AgencyFilter;
  AgencyConnection: Connection<AgencyModel>;
  AgencyEdge: Omit<AgencyEdge, 'node'> & { node: ResolversParentTypes['Agency'] };
  CreateAgencyInput: CreateAgencyInput;
  UpdateAgencyInput: UpdateAgencyInput;
  CreateAgencyPayload: Omit<CreateAgencyPayload, 'agency' | 'userErrors'> & { agency?: Maybe<ResolversParentTypes['Agency']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateAgencyPayload: Omit<UpdateAgencyPayload, 'agency' | 'userErrors'> & { agency?: Maybe<ResolversParentTypes['Agency']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteAgencyPayload: Omit<DeleteAgencyPayload, 'agency' | 'userErrors'> & { agency?: Maybe<ResolversParentTypes['Agency']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ApiKey: ApiKeyModel;
  ApiKeyFilter: ApiKeyFilter;
  ApiKeyConnection: Connection<ApiKeyModel>;
  ApiKeyEdge: Omit<ApiKeyEdge, 'node'> & { node: ResolversParentTypes['ApiKey'] };
  CreateApiKeyInput: CreateApiKeyInput;
  UpdateApiKeyInput: UpdateApiKeyInput;
  RotateApiKeyInput: RotateApiKeyInput;
  CreateApiKeyPayload: Omit<CreateApiKeyPayload, 'apiKey' | 'userErrors'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateApiKeyPayload: Omit<UpdateApiKeyPayload, 'apiKey' | 'userErrors'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RotateApiKeyPayload: Omit<RotateApiKeyPayload, 'apiKey' | 'userErrors'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RevokeApiKeyPayload: Omit<RevokeApiKeyPayload, 'apiKey' | 'userErrors'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AuditEntryFilter: AuditEntryFilter;
  AuditEntry: AuditEntryModel;
  AuditActor: AuditActorModel;
  AuditSubject: AuditSubject;
  AuditChange: AuditChange;
  AuditEntryConnection: Connection<AuditEntryModel>;
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  RecordProxyRequestInput: RecordProxyRequestInput;
  RecordProxyRequestPayload: Omit<RecordProxyRequestPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  Media: Media;
  SetAvatarInput: SetAvatarInput;
  SetAvatarPayload: Omit<SetAvatarPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RemoveAvatarPayload: Omit<RemoveAvatarPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RequestAccountDeletionInput: RequestAccountDeletionInput;
  RequestAccountDeletionPayload: Omit<RequestAccountDeletionPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CancelAccountDeletionPayload: Omit<CancelAccountDeletionPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteUserPayload: Omit<DeleteUserPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  RequestEmailChangeInput: RequestEmailChangeInput;
  RequestEmailChangePayload: Omit<RequestEmailChangePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ConfirmEmailChangeInput: ConfirmEmailChangeInput;
  ConfirmEmailChangePayload: Omit<ConfirmEmailChangePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CancelEmailChangePayload: Omit<CancelEmailChangePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UndoEmailChangeInput: UndoEmailChangeInput;
  UndoEmailChangePayload: Omit<UndoEmailChangePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  FeatureFlag: FeatureFlagModel;
  FeatureFlagValue: FeatureFlagValue;
  FeatureFlagFilter: FeatureFlagFilter;
  FeatureFlagConnection: Connection<FeatureFlagModel>;
  FeatureFlagEdge: Omit<FeatureFlagEdge, 'node'> & { node: ResolversParentTypes['FeatureFlag'] };
  CreateFeatureFlagInput: CreateFeatureFlagInput;
  UpdateFeatureFlagInput: UpdateFeatureFlagInput;
  CreateFeatureFlagPayload: Omit<CreateFeatureFlagPayload, 'featureFlag' | 'userErrors'> & { featureFlag?: Maybe<ResolversParentTypes['FeatureFlag']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateFeatureFlagPayload: Omit<UpdateFeatureFlagPayload, 'featureFlag' | 'userErrors'> & { featureFlag?: Maybe<ResolversParentTypes['FeatureFlag']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteFeatureFlagPayload: Omit<DeleteFeatureFlagPayload, 'featureFlag' | 'userErrors'> & { featureFlag?: Maybe<ResolversParentTypes['FeatureFlag']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RequestEmailVerificationInput: RequestEmailVerificationInput;
  RequestEmailVerificationPayload: Omit<RequestEmailVerificationPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailPayload: Omit<VerifyEmailPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Passkey: PasskeyModel;
  StartPasskeyRegistrationInput: StartPasskeyRegistrationInput;
  StartPasskeyRegistrationPayload: Omit<StartPasskeyRegistrationPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  FinishPasskeyRegistrationInput: FinishPasskeyRegistrationInput;
  FinishPasskeyRegistrationPayload: Omit<FinishPasskeyRegistrationPayload, 'passkey' | 'user' | 'seller' | 'userErrors'> & { passkey?: Maybe<ResolversParentTypes['Passkey']>, user?: Maybe<ResolversParentTypes['User']>, seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  StartPasskeySignInInput: StartPasskeySignInInput;
  StartPasskeySignInPayload: Omit<StartPasskeySignInPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  StartPasskeyConfirmationPayload: Omit<StartPasskeyConfirmationPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  SignInWithPasskeyInput: SignInWithPasskeyInput;
  SignInWithPasskeyPayload: Omit<SignInWithPasskeyPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RenamePasskeyInput: RenamePasskeyInput;
  RenamePasskeyPayload: Omit<RenamePasskeyPayload, 'passkey' | 'userErrors'> & { passkey?: Maybe<ResolversParentTypes['Passkey']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeletePasskeyPayload: Omit<DeletePasskeyPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: Omit<ChangePasswordPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: Omit<RequestPasswordResetPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: Omit<ResetPasswordPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: Omit<UpdateProfilePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SignInProvider: SignInProviderModel;
  ProviderLink: ProviderLinkModel;
  SignInWithProviderInput: SignInWithProviderInput;
  SignInWithProviderPayload: Omit<SignInWithProviderPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ContinueProviderSignInInput: ContinueProviderSignInInput;
  ContinueProviderSignInPayload: Omit<ContinueProviderSignInPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  StartProviderLinkInput: StartProviderLinkInput;
  StartProviderLinkPayload: Omit<StartProviderLinkPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  LinkProviderInput: LinkProviderInput;
  LinkProviderPayload: Omit<LinkProviderPayload, 'providerLink' | 'userErrors'> & { providerLink?: Maybe<ResolversParentTypes['ProviderLink']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UnlinkProviderPayload: Omit<UnlinkProviderPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  BeginProviderSignInInput: BeginProviderSignInInput;
  BeginProviderSignInPayload: Omit<BeginProviderSignInPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  FinishProviderSignInInput: FinishProviderSignInInput;
  FinishProviderSignInPayload: Omit<FinishProviderSignInPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  ProvisionOidcUserInput: ProvisionOidcUserInput;
  ProvisionOidcUserPayload: Omit<ProvisionOidcUserPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  ProvisionAccountInput: ProvisionAccountInput;
  ProvisionAccountPayload: Omit<ProvisionAccountPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RegisterCustomerInput: RegisterCustomerInput;
  RegisterCustomerPayload: Omit<RegisterCustomerPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Permission: PermissionModel;
  CreatePermissionInput: CreatePermissionInput;
  UpdatePermissionInput: UpdatePermissionInput;
  CreatePermissionPayload: Omit<CreatePermissionPayload, 'permission' | 'userErrors'> & { permission?: Maybe<ResolversParentTypes['Permission']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdatePermissionPayload: Omit<UpdatePermissionPayload, 'permission' | 'userErrors'> & { permission?: Maybe<ResolversParentTypes['Permission']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeletePermissionPayload: Omit<DeletePermissionPayload, 'permission' | 'roles' | 'userErrors'> & { permission?: Maybe<ResolversParentTypes['Permission']>, roles?: Maybe<Array<ResolversParentTypes['Role']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  Role: RoleModel;
  CreateRoleInput: CreateRoleInput;
  UpdateRoleInput: UpdateRoleInput;
  SetRolePermissionsInput: SetRolePermissionsInput;
  CreateRolePayload: Omit<CreateRolePayload, 'role' | 'userErrors'> & { role?: Maybe<ResolversParentTypes['Role']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateRolePayload: Omit<UpdateRolePayload, 'role' | 'userErrors'> & { role?: Maybe<ResolversParentTypes['Role']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteRolePayload: Omit<DeleteRolePayload, 'role' | 'userErrors'> & { role?: Maybe<ResolversParentTypes['Role']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SetRolePermissionsPayload: Omit<SetRolePermissionsPayload, 'role' | 'userErrors'> & { role?: Maybe<ResolversParentTypes['Role']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ConfirmSignInInput: ConfirmSignInInput;
  ConfirmSignInPayload: Omit<ConfirmSignInPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ConfirmSignInWithPasskeyInput: ConfirmSignInWithPasskeyInput;
  ConfirmSignInWithPasskeyPayload: Omit<ConfirmSignInWithPasskeyPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ConfirmIdentityInput: ConfirmIdentityInput;
  ConfirmIdentityPayload: Omit<ConfirmIdentityPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  PendingSignIn: PendingSignIn;
  AuthenticatorApp: AuthenticatorApp;
  SecondFactors: SecondFactorsModel;
  StartTotpEnrolmentInput: StartTotpEnrolmentInput;
  StartTotpEnrolmentPayload: Omit<StartTotpEnrolmentPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  ConfirmTotpEnrolmentInput: ConfirmTotpEnrolmentInput;
  ConfirmTotpEnrolmentPayload: Omit<ConfirmTotpEnrolmentPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DisableTotpPayload: Omit<DisableTotpPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RegenerateRecoveryCodesPayload: Omit<RegenerateRecoveryCodesPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ResetSecondFactorsPayload: Omit<ResetSecondFactorsPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Session: SessionModel;
  RefreshTokenInput: RefreshTokenInput;
  SignOutEverywhereInput: SignOutEverywhereInput;
  RefreshTokenPayload: Omit<RefreshTokenPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SignOutPayload: Omit<SignOutPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  SignOutEverywherePayload: Omit<SignOutEverywherePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  EndSessionPayload: Omit<EndSessionPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SignInInput: SignInInput;
  AuthTokens: AuthTokens;
  SignInPayload: Omit<SignInPayload, 'user' | 'seller' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TokenValidation: TokenValidationModel;
  BlockUserInput: BlockUserInput;
  BlockUserPayload: Omit<BlockUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UnblockUserPayload: Omit<UnblockUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateUserInput: UpdateUserInput;
  GrantUserRoleInput: GrantUserRoleInput;
  RevokeUserRoleInput: RevokeUserRoleInput;
  UpdateUserPayload: Omit<UpdateUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  GrantUserRolePayload: Omit<GrantUserRolePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RevokeUserRolePayload: Omit<RevokeUserRolePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UserFilter: UserFilter;
  UserConnection: Connection<UserModel>;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  CreateUserInput: CreateUserInput;
  CreateUserPayload: Omit<CreateUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: Array<ResolversParentTypes['UserError']> };
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
  __resolveType: TypeResolveFn<'User' | 'Address' | 'Agency' | 'ApiKey' | 'AuditEntry' | 'FeatureFlag' | 'Passkey' | 'ProviderLink' | 'Permission' | 'Role' | 'Session', ParentType, ContextType>;
};

export type UserResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['UserStatus']>, ParentType, ContextType>;
  primaryRole?: Resolver<ResolversTypes['AccountRole'], ParentType, ContextType>;
  accountRoles?: Resolver<Maybe<Array<ResolversTypes['AccountRole']>>, ParentType, ContextType>;
  roles?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  isEmailVerified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasMarketingConsent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  blockedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSignedInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sellerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  addresses?: Resolver<Maybe<Array<ResolversTypes['Address']>>, ParentType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  avatar?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  deletionScheduledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pendingEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  marketingConsentChangedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  marketingConsentSource?: Resolver<Maybe<ResolversTypes['MarketingConsentSource']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  providerLinks?: Resolver<Maybe<Array<ResolversTypes['ProviderLink']>>, ParentType, ContextType>;
  secondFactors?: Resolver<Maybe<ResolversTypes['SecondFactors']>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<Array<ResolversTypes['Session']>>, ParentType, ContextType>;
  grantedRoles?: Resolver<Maybe<Array<ResolversTypes['Role']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  role?: Resolver<ResolversTypes['AccountRole'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  hasPermission?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<ViewerHasPermissionArgs, 'code'>>;
  proofExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<Array<ResolversTypes['Session']>>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  serviceUsersByIds?: Resolver<Array<Maybe<ResolversTypes['User']>>, ParentType, ContextType, RequireFields<QueryServiceUsersByIdsArgs, 'ids'>>;
  serviceUserByEmail?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryServiceUserByEmailArgs, 'email'>>;
  agencies?: Resolver<Maybe<ResolversTypes['AgencyConnection']>, ParentType, ContextType, RequireFields<QueryAgenciesArgs, 'sort'>>;
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType, RequireFields<QueryAgencyArgs, 'id'>>;
  serviceStaffOfAgency?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryServiceStaffOfAgencyArgs, 'agencyId' | 'role'>>;
  apiKeys?: Resolver<Maybe<ResolversTypes['ApiKeyConnection']>, ParentType, ContextType, RequireFields<QueryApiKeysArgs, 'sort'>>;
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType, RequireFields<QueryApiKeyArgs, 'id'>>;
  auditEntries?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'sort'>>;
  auditEntry?: Resolver<Maybe<ResolversTypes['AuditEntry']>, ParentType, ContextType, RequireFields<QueryAuditEntryArgs, 'id'>>;
  featureFlag?: Resolver<Maybe<ResolversTypes['FeatureFlagValue']>, ParentType, ContextType, RequireFields<QueryFeatureFlagArgs, 'key'>>;
  enabledFeatures?: Resolver<Maybe<Array<ResolversTypes['FeatureFlagValue']>>, ParentType, ContextType, RequireFields<QueryEnabledFeaturesArgs, 'keys'>>;
  featureFlags?: Resolver<Maybe<ResolversTypes['FeatureFlagConnection']>, ParentType, ContextType, RequireFields<QueryFeatureFlagsArgs, 'sort'>>;
  signInProviders?: Resolver<Maybe<Array<ResolversTypes['SignInProvider']>>, ParentType, ContextType>;
  permissions?: Resolver<Maybe<Array<ResolversTypes['Permission']>>, ParentType, ContextType>;
  permission?: Resolver<Maybe<ResolversTypes['Permission']>, ParentType, ContextType, RequireFields<QueryPermissionArgs, 'id'>>;
  roles?: Resolver<Maybe<Array<ResolversTypes['Role']>>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType, RequireFields<QueryRoleArgs, 'id'>>;
  roleByKey?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType, RequireFields<QueryRoleByKeyArgs, 'key'>>;
  serviceTokenValidation?: Resolver<ResolversTypes['TokenValidation'], ParentType, ContextType, RequireFields<QueryServiceTokenValidationArgs, 'token'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<QueryUsersArgs, 'sort'>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
};

export type AddressResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['AddressKind']>, ParentType, ContextType>;
  defaultKinds?: Resolver<Array<ResolversTypes['AddressKind']>, ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddAddressPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AddAddressPayload'] = ResolversParentTypes['AddAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateAddressPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateAddressPayload'] = ResolversParentTypes['UpdateAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveAddressPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RemoveAddressPayload'] = ResolversParentTypes['RemoveAddressPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetDefaultAddressPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetDefaultAddressPayload'] = ResolversParentTypes['SetDefaultAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AgencyResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency'], FederationReferenceType extends FederationReferenceTypes['Agency'] = FederationReferenceTypes['Agency']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agency']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<AgencyStaffArgs, 'sort'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgencyConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AgencyConnection'] = ResolversParentTypes['AgencyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AgencyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Agency']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type ApiKeyResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['ApiKeyScope']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApiKeyStatus'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ApiKeyEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type CreateApiKeyPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateApiKeyPayload'] = ResolversParentTypes['CreateApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateApiKeyPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateApiKeyPayload'] = ResolversParentTypes['UpdateApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RotateApiKeyPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RotateApiKeyPayload'] = ResolversParentTypes['RotateApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeApiKeyPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RevokeApiKeyPayload'] = ResolversParentTypes['RevokeApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['AuditActor'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['AuditSubject']>, ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['AuditChange']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuditActorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuditActor'] = ResolversParentTypes['AuditActor']> = {
  kind?: Resolver<ResolversTypes['AuditActorKind'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditSubjectResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuditSubject'] = ResolversParentTypes['AuditSubject']> = {
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AuditChangeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuditChange'] = ResolversParentTypes['AuditChange']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type RecordProxyRequestPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RecordProxyRequestPayload'] = ResolversParentTypes['RecordProxyRequestPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MediaResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SetAvatarPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetAvatarPayload'] = ResolversParentTypes['SetAvatarPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveAvatarPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RemoveAvatarPayload'] = ResolversParentTypes['RemoveAvatarPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestAccountDeletionPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RequestAccountDeletionPayload'] = ResolversParentTypes['RequestAccountDeletionPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelAccountDeletionPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CancelAccountDeletionPayload'] = ResolversParentTypes['CancelAccountDeletionPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteUserPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteUserPayload'] = ResolversParentTypes['DeleteUserPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestEmailChangePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RequestEmailChangePayload'] = ResolversParentTypes['RequestEmailChangePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  codeExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmEmailChangePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConfirmEmailChangePayload'] = ResolversParentTypes['ConfirmEmailChangePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelEmailChangePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CancelEmailChangePayload'] = ResolversParentTypes['CancelEmailChangePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UndoEmailChangePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UndoEmailChangePayload'] = ResolversParentTypes['UndoEmailChangePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FeatureFlagResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['FeatureFlag'] = ResolversParentTypes['FeatureFlag']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  definition?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FeatureFlagValueResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['FeatureFlagValue'] = ResolversParentTypes['FeatureFlagValue']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type FeatureFlagConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['FeatureFlagConnection'] = ResolversParentTypes['FeatureFlagConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FeatureFlagEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['FeatureFlag']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FeatureFlagEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['FeatureFlagEdge'] = ResolversParentTypes['FeatureFlagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FeatureFlag'], ParentType, ContextType>;
};

export type CreateFeatureFlagPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateFeatureFlagPayload'] = ResolversParentTypes['CreateFeatureFlagPayload']> = {
  featureFlag?: Resolver<Maybe<ResolversTypes['FeatureFlag']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateFeatureFlagPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateFeatureFlagPayload'] = ResolversParentTypes['UpdateFeatureFlagPayload']> = {
  featureFlag?: Resolver<Maybe<ResolversTypes['FeatureFlag']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteFeatureFlagPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteFeatureFlagPayload'] = ResolversParentTypes['DeleteFeatureFlagPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  featureFlag?: Resolver<Maybe<ResolversTypes['FeatureFlag']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestEmailVerificationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RequestEmailVerificationPayload'] = ResolversParentTypes['RequestEmailVerificationPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type VerifyEmailPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['VerifyEmailPayload'] = ResolversParentTypes['VerifyEmailPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  pendingSignIn?: Resolver<Maybe<ResolversTypes['PendingSignIn']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PasskeyResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Passkey'] = ResolversParentTypes['Passkey']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isSynced?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartPasskeyRegistrationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['StartPasskeyRegistrationPayload'] = ResolversParentTypes['StartPasskeyRegistrationPayload']> = {
  options?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FinishPasskeyRegistrationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['FinishPasskeyRegistrationPayload'] = ResolversParentTypes['FinishPasskeyRegistrationPayload']> = {
  passkey?: Resolver<Maybe<ResolversTypes['Passkey']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  recoveryCodes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StartPasskeySignInPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['StartPasskeySignInPayload'] = ResolversParentTypes['StartPasskeySignInPayload']> = {
  options?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StartPasskeyConfirmationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['StartPasskeyConfirmationPayload'] = ResolversParentTypes['StartPasskeyConfirmationPayload']> = {
  options?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignInWithPasskeyPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SignInWithPasskeyPayload'] = ResolversParentTypes['SignInWithPasskeyPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RenamePasskeyPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RenamePasskeyPayload'] = ResolversParentTypes['RenamePasskeyPayload']> = {
  passkey?: Resolver<Maybe<ResolversTypes['Passkey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeletePasskeyPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeletePasskeyPayload'] = ResolversParentTypes['DeletePasskeyPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  endedSessionCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestPasswordResetPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RequestPasswordResetPayload'] = ResolversParentTypes['RequestPasswordResetPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResetPasswordPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ResetPasswordPayload'] = ResolversParentTypes['ResetPasswordPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignInProviderResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SignInProvider'] = ResolversParentTypes['SignInProvider']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SignInProviderKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProviderLinkResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProviderLink'] = ResolversParentTypes['ProviderLink']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInWithProviderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SignInWithProviderPayload'] = ResolversParentTypes['SignInWithProviderPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['AccountRole']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  pendingSignIn?: Resolver<Maybe<ResolversTypes['PendingSignIn']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ContinueProviderSignInPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ContinueProviderSignInPayload'] = ResolversParentTypes['ContinueProviderSignInPayload']> = {
  pendingSignIn?: Resolver<Maybe<ResolversTypes['PendingSignIn']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StartProviderLinkPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['StartProviderLinkPayload'] = ResolversParentTypes['StartProviderLinkPayload']> = {
  startPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LinkProviderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LinkProviderPayload'] = ResolversParentTypes['LinkProviderPayload']> = {
  providerLink?: Resolver<Maybe<ResolversTypes['ProviderLink']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnlinkProviderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UnlinkProviderPayload'] = ResolversParentTypes['UnlinkProviderPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BeginProviderSignInPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['BeginProviderSignInPayload'] = ResolversParentTypes['BeginProviderSignInPayload']> = {
  redirectUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  browserSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type FinishProviderSignInPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['FinishProviderSignInPayload'] = ResolversParentTypes['FinishProviderSignInPayload']> = {
  redirectUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProvisionOidcUserPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProvisionOidcUserPayload'] = ResolversParentTypes['ProvisionOidcUserPayload']> = {
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProvisionAccountPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProvisionAccountPayload'] = ResolversParentTypes['ProvisionAccountPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  isVerificationRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  codeExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  pendingSignIn?: Resolver<Maybe<ResolversTypes['PendingSignIn']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RegisterCustomerPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RegisterCustomerPayload'] = ResolversParentTypes['RegisterCustomerPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  isVerificationRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  codeExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  pendingSignIn?: Resolver<Maybe<ResolversTypes['PendingSignIn']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PermissionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Permission'] = ResolversParentTypes['Permission'], FederationReferenceType extends FederationReferenceTypes['Permission'] = FederationReferenceTypes['Permission']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Permission']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isBuiltIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatePermissionPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreatePermissionPayload'] = ResolversParentTypes['CreatePermissionPayload']> = {
  permission?: Resolver<Maybe<ResolversTypes['Permission']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdatePermissionPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdatePermissionPayload'] = ResolversParentTypes['UpdatePermissionPayload']> = {
  permission?: Resolver<Maybe<ResolversTypes['Permission']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeletePermissionPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeletePermissionPayload'] = ResolversParentTypes['DeletePermissionPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  permission?: Resolver<Maybe<ResolversTypes['Permission']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<Array<ResolversTypes['Role']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RoleResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role'], FederationReferenceType extends FederationReferenceTypes['Role'] = FederationReferenceTypes['Role']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Role']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accountRole?: Resolver<ResolversTypes['AccountRole'], ParentType, ContextType>;
  isBuiltIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['Permission']>, ParentType, ContextType>;
  userCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateRolePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateRolePayload'] = ResolversParentTypes['CreateRolePayload']> = {
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateRolePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateRolePayload'] = ResolversParentTypes['UpdateRolePayload']> = {
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteRolePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteRolePayload'] = ResolversParentTypes['DeleteRolePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetRolePermissionsPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetRolePermissionsPayload'] = ResolversParentTypes['SetRolePermissionsPayload']> = {
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmSignInPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConfirmSignInPayload'] = ResolversParentTypes['ConfirmSignInPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmSignInWithPasskeyPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConfirmSignInWithPasskeyPayload'] = ResolversParentTypes['ConfirmSignInWithPasskeyPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmIdentityPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConfirmIdentityPayload'] = ResolversParentTypes['ConfirmIdentityPayload']> = {
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  proofExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PendingSignInResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PendingSignIn'] = ResolversParentTypes['PendingSignIn']> = {
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  methods?: Resolver<Array<ResolversTypes['SecondFactorMethod']>, ParentType, ContextType>;
  isEnrolmentRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AuthenticatorAppResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuthenticatorApp'] = ResolversParentTypes['AuthenticatorApp']> = {
  isEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  remainingRecoveryCodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SecondFactorsResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SecondFactors'] = ResolversParentTypes['SecondFactors']> = {
  totp?: Resolver<ResolversTypes['AuthenticatorApp'], ParentType, ContextType>;
  passkeys?: Resolver<Array<ResolversTypes['Passkey']>, ParentType, ContextType>;
};

export type StartTotpEnrolmentPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['StartTotpEnrolmentPayload'] = ResolversParentTypes['StartTotpEnrolmentPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  otpauthUri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmTotpEnrolmentPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConfirmTotpEnrolmentPayload'] = ResolversParentTypes['ConfirmTotpEnrolmentPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  recoveryCodes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DisableTotpPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DisableTotpPayload'] = ResolversParentTypes['DisableTotpPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RegenerateRecoveryCodesPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RegenerateRecoveryCodesPayload'] = ResolversParentTypes['RegenerateRecoveryCodesPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  recoveryCodes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResetSecondFactorsPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ResetSecondFactorsPayload'] = ResolversParentTypes['ResetSecondFactorsPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['AccountRole'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['SignInMethod']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshTokenPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RefreshTokenPayload'] = ResolversParentTypes['RefreshTokenPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignOutEverywherePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SignOutEverywherePayload'] = ResolversParentTypes['SignOutEverywherePayload']> = {
  endedSessionCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EndSessionPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['EndSessionPayload'] = ResolversParentTypes['EndSessionPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AuthTokensResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuthTokens'] = ResolversParentTypes['AuthTokens']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokenType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  pendingSignIn?: Resolver<Maybe<ResolversTypes['PendingSignIn']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TokenValidationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TokenValidation'] = ResolversParentTypes['TokenValidation']> = {
  isValid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['TokenProblem']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['AccountRole']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type BlockUserPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['BlockUserPayload'] = ResolversParentTypes['BlockUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnblockUserPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UnblockUserPayload'] = ResolversParentTypes['UnblockUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateUserPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateUserPayload'] = ResolversParentTypes['UpdateUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GrantUserRolePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['GrantUserRolePayload'] = ResolversParentTypes['GrantUserRolePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeUserRolePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RevokeUserRolePayload'] = ResolversParentTypes['RevokeUserRolePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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
  addAddress?: Resolver<ResolversTypes['AddAddressPayload'], ParentType, ContextType, RequireFields<MutationAddAddressArgs, 'input'>>;
  updateAddress?: Resolver<ResolversTypes['UpdateAddressPayload'], ParentType, ContextType, RequireFields<MutationUpdateAddressArgs, 'id' | 'input'>>;
  removeAddress?: Resolver<ResolversTypes['RemoveAddressPayload'], ParentType, ContextType, RequireFields<MutationRemoveAddressArgs, 'id'>>;
  setDefaultAddress?: Resolver<ResolversTypes['SetDefaultAddressPayload'], ParentType, ContextType, RequireFields<MutationSetDefaultAddressArgs, 'id' | 'input'>>;
  createAgency?: Resolver<ResolversTypes['CreateAgencyPayload'], ParentType, ContextType, RequireFields<MutationCreateAgencyArgs, 'input'>>;
  updateAgency?: Resolver<ResolversTypes['UpdateAgencyPayload'], ParentType, ContextType, RequireFields<MutationUpdateAgencyArgs, 'id' | 'input'>>;
  deleteAgency?: Resolver<ResolversTypes['DeleteAgencyPayload'], ParentType, ContextType, RequireFields<MutationDeleteAgencyArgs, 'id'>>;
  createApiKey?: Resolver<ResolversTypes['CreateApiKeyPayload'], ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  updateApiKey?: Resolver<ResolversTypes['UpdateApiKeyPayload'], ParentType, ContextType, RequireFields<MutationUpdateApiKeyArgs, 'id' | 'input'>>;
  rotateApiKey?: Resolver<ResolversTypes['RotateApiKeyPayload'], ParentType, ContextType, RequireFields<MutationRotateApiKeyArgs, 'id'>>;
  revokeApiKey?: Resolver<ResolversTypes['RevokeApiKeyPayload'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'id'>>;
  recordProxyRequest?: Resolver<ResolversTypes['RecordProxyRequestPayload'], ParentType, ContextType, RequireFields<MutationRecordProxyRequestArgs, 'input'>>;
  setAvatar?: Resolver<ResolversTypes['SetAvatarPayload'], ParentType, ContextType, RequireFields<MutationSetAvatarArgs, 'input'>>;
  removeAvatar?: Resolver<ResolversTypes['RemoveAvatarPayload'], ParentType, ContextType>;
  requestAccountDeletion?: Resolver<ResolversTypes['RequestAccountDeletionPayload'], ParentType, ContextType, RequireFields<MutationRequestAccountDeletionArgs, 'input'>>;
  cancelAccountDeletion?: Resolver<ResolversTypes['CancelAccountDeletionPayload'], ParentType, ContextType>;
  deleteUser?: Resolver<ResolversTypes['DeleteUserPayload'], ParentType, ContextType, RequireFields<MutationDeleteUserArgs, 'id'>>;
  requestEmailChange?: Resolver<ResolversTypes['RequestEmailChangePayload'], ParentType, ContextType, RequireFields<MutationRequestEmailChangeArgs, 'input'>>;
  confirmEmailChange?: Resolver<ResolversTypes['ConfirmEmailChangePayload'], ParentType, ContextType, RequireFields<MutationConfirmEmailChangeArgs, 'input'>>;
  cancelEmailChange?: Resolver<ResolversTypes['CancelEmailChangePayload'], ParentType, ContextType>;
  undoEmailChange?: Resolver<ResolversTypes['UndoEmailChangePayload'], ParentType, ContextType, RequireFields<MutationUndoEmailChangeArgs, 'input'>>;
  createFeatureFlag?: Resolver<ResolversTypes['CreateFeatureFlagPayload'], ParentType, ContextType, RequireFields<MutationCreateFeatureFlagArgs, 'input'>>;
  updateFeatureFlag?: Resolver<ResolversTypes['UpdateFeatureFlagPayload'], ParentType, ContextType, RequireFields<MutationUpdateFeatureFlagArgs, 'id' | 'input'>>;
  deleteFeatureFlag?: Resolver<ResolversTypes['DeleteFeatureFlagPayload'], ParentType, ContextType, RequireFields<MutationDeleteFeatureFlagArgs, 'id'>>;
  requestEmailVerification?: Resolver<ResolversTypes['RequestEmailVerificationPayload'], ParentType, ContextType, RequireFields<MutationRequestEmailVerificationArgs, 'input'>>;
  verifyEmail?: Resolver<ResolversTypes['VerifyEmailPayload'], ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'input'>>;
  startPasskeyRegistration?: Resolver<ResolversTypes['StartPasskeyRegistrationPayload'], ParentType, ContextType, RequireFields<MutationStartPasskeyRegistrationArgs, 'input'>>;
  finishPasskeyRegistration?: Resolver<ResolversTypes['FinishPasskeyRegistrationPayload'], ParentType, ContextType, RequireFields<MutationFinishPasskeyRegistrationArgs, 'input'>>;
  startPasskeySignIn?: Resolver<ResolversTypes['StartPasskeySignInPayload'], ParentType, ContextType, RequireFields<MutationStartPasskeySignInArgs, 'input'>>;
  signInWithPasskey?: Resolver<ResolversTypes['SignInWithPasskeyPayload'], ParentType, ContextType, RequireFields<MutationSignInWithPasskeyArgs, 'input'>>;
  startPasskeyConfirmation?: Resolver<ResolversTypes['StartPasskeyConfirmationPayload'], ParentType, ContextType>;
  renamePasskey?: Resolver<ResolversTypes['RenamePasskeyPayload'], ParentType, ContextType, RequireFields<MutationRenamePasskeyArgs, 'id' | 'input'>>;
  deletePasskey?: Resolver<ResolversTypes['DeletePasskeyPayload'], ParentType, ContextType, RequireFields<MutationDeletePasskeyArgs, 'id'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordPayload'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  requestPasswordReset?: Resolver<ResolversTypes['RequestPasswordResetPayload'], ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordPayload'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfilePayload'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  signInWithProvider?: Resolver<ResolversTypes['SignInWithProviderPayload'], ParentType, ContextType, RequireFields<MutationSignInWithProviderArgs, 'input'>>;
  continueProviderSignIn?: Resolver<ResolversTypes['ContinueProviderSignInPayload'], ParentType, ContextType, RequireFields<MutationContinueProviderSignInArgs, 'input'>>;
  startProviderLink?: Resolver<ResolversTypes['StartProviderLinkPayload'], ParentType, ContextType, RequireFields<MutationStartProviderLinkArgs, 'input'>>;
  linkProvider?: Resolver<ResolversTypes['LinkProviderPayload'], ParentType, ContextType, RequireFields<MutationLinkProviderArgs, 'input'>>;
  unlinkProvider?: Resolver<ResolversTypes['UnlinkProviderPayload'], ParentType, ContextType, RequireFields<MutationUnlinkProviderArgs, 'id'>>;
  beginProviderSignIn?: Resolver<ResolversTypes['BeginProviderSignInPayload'], ParentType, ContextType, RequireFields<MutationBeginProviderSignInArgs, 'input'>>;
  finishProviderSignIn?: Resolver<ResolversTypes['FinishProviderSignInPayload'], ParentType, ContextType, RequireFields<MutationFinishProviderSignInArgs, 'input'>>;
  provisionOidcUser?: Resolver<ResolversTypes['ProvisionOidcUserPayload'], ParentType, ContextType, RequireFields<MutationProvisionOidcUserArgs, 'input'>>;
  provisionAccount?: Resolver<ResolversTypes['ProvisionAccountPayload'], ParentType, ContextType, RequireFields<MutationProvisionAccountArgs, 'input'>>;
  registerCustomer?: Resolver<ResolversTypes['RegisterCustomerPayload'], ParentType, ContextType, RequireFields<MutationRegisterCustomerArgs, 'input'>>;
  createPermission?: Resolver<ResolversTypes['CreatePermissionPayload'], ParentType, ContextType, RequireFields<MutationCreatePermissionArgs, 'input'>>;
  updatePermission?: Resolver<ResolversTypes['UpdatePermissionPayload'], ParentType, ContextType, RequireFields<MutationUpdatePermissionArgs, 'id' | 'input'>>;
  deletePermission?: Resolver<ResolversTypes['DeletePermissionPayload'], ParentType, ContextType, RequireFields<MutationDeletePermissionArgs, 'id'>>;
  createRole?: Resolver<ResolversTypes['CreateRolePayload'], ParentType, ContextType, RequireFields<MutationCreateRoleArgs, 'input'>>;
  updateRole?: Resolver<ResolversTypes['UpdateRolePayload'], ParentType, ContextType, RequireFields<MutationUpdateRoleArgs, 'id' | 'input'>>;
  deleteRole?: Resolver<ResolversTypes['DeleteRolePayload'], ParentType, ContextType, RequireFields<MutationDeleteRoleArgs, 'id'>>;
  setRolePermissions?: Resolver<ResolversTypes['SetRolePermissionsPayload'], ParentType, ContextType, RequireFields<MutationSetRolePermissionsArgs, 'id' | 'input'>>;
  confirmSignIn?: Resolver<ResolversTypes['ConfirmSignInPayload'], ParentType, ContextType, RequireFields<MutationConfirmSignInArgs, 'input'>>;
  confirmSignInWithPasskey?: Resolver<ResolversTypes['ConfirmSignInWithPasskeyPayload'], ParentType, ContextType, RequireFields<MutationConfirmSignInWithPasskeyArgs, 'input'>>;
  confirmIdentity?: Resolver<ResolversTypes['ConfirmIdentityPayload'], ParentType, ContextType, RequireFields<MutationConfirmIdentityArgs, 'input'>>;
  startTotpEnrolment?: Resolver<ResolversTypes['StartTotpEnrolmentPayload'], ParentType, ContextType, RequireFields<MutationStartTotpEnrolmentArgs, 'input'>>;
  confirmTotpEnrolment?: Resolver<ResolversTypes['ConfirmTotpEnrolmentPayload'], ParentType, ContextType, RequireFields<MutationConfirmTotpEnrolmentArgs, 'input'>>;
  disableTotp?: Resolver<ResolversTypes['DisableTotpPayload'], ParentType, ContextType>;
  regenerateRecoveryCodes?: Resolver<ResolversTypes['RegenerateRecoveryCodesPayload'], ParentType, ContextType>;
  resetSecondFactors?: Resolver<ResolversTypes['ResetSecondFactorsPayload'], ParentType, ContextType, RequireFields<MutationResetSecondFactorsArgs, 'id'>>;
  refreshToken?: Resolver<ResolversTypes['RefreshTokenPayload'], ParentType, ContextType, RequireFields<MutationRefreshTokenArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SignOutPayload'], ParentType, ContextType>;
  signOutEverywhere?: Resolver<ResolversTypes['SignOutEverywherePayload'], ParentType, ContextType, RequireFields<MutationSignOutEverywhereArgs, 'input'>>;
  endSession?: Resolver<ResolversTypes['EndSessionPayload'], ParentType, ContextType, RequireFields<MutationEndSessionArgs, 'id'>>;
  signIn?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  blockUser?: Resolver<ResolversTypes['BlockUserPayload'], ParentType, ContextType, RequireFields<MutationBlockUserArgs, 'id' | 'input'>>;
  unblockUser?: Resolver<ResolversTypes['UnblockUserPayload'], ParentType, ContextType, RequireFields<MutationUnblockUserArgs, 'id'>>;
  updateUser?: Resolver<ResolversTypes['UpdateUserPayload'], ParentType, ContextType, RequireFields<MutationUpdateUserArgs, 'id' | 'input'>>;
  grantUserRole?: Resolver<ResolversTypes['GrantUserRolePayload'], ParentType, ContextType, RequireFields<MutationGrantUserRoleArgs, 'id' | 'input'>>;
  revokeUserRole?: Resolver<ResolversTypes['RevokeUserRolePayload'], ParentType, ContextType, RequireFields<MutationRevokeUserRoleArgs, 'id' | 'input'>>;
  createUser?: Resolver<ResolversTypes['CreateUserPayload'], ParentType, ContextType, RequireFields<MutationCreateUserArgs, 'input'>>;
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
  User?: UserResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  AddAddressPayload?: AddAddressPayloadResolvers<ContextType>;
  UpdateAddressPayload?: UpdateAddressPayloadResolvers<ContextType>;
  RemoveAddressPayload?: RemoveAddressPayloadResolvers<ContextType>;
  SetDefaultAddressPayload?: SetDefaultAddressPayloadResolvers<ContextType>;
  Agency?: AgencyResolvers<ContextType>;
  AgencyConnection?: AgencyConnectionResolvers<ContextType>;
  AgencyEdge?: AgencyEdgeResolvers<ContextType>;
  CreateAgencyPayload?: CreateAgencyPayloadResolvers<ContextType>;
  UpdateAgencyPayload?: UpdateAgencyPayloadResolvers<ContextType>;
  DeleteAgencyPayload?: DeleteAgencyPayloadResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeResolvers<ContextType>;
  CreateApiKeyPayload?: CreateApiKeyPayloadResolvers<ContextType>;
  UpdateApiKeyPayload?: UpdateApiKeyPayloadResolvers<ContextType>;
  RotateApiKeyPayload?: RotateApiKeyPayloadResolvers<ContextType>;
  RevokeApiKeyPayload?: RevokeApiKeyPayloadResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditActor?: AuditActorResolvers<ContextType>;
  AuditSubject?: AuditSubjectResolvers<ContextType>;
  AuditChange?: AuditChangeResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  RecordProxyRequestPayload?: RecordProxyRequestPayloadResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  SetAvatarPayload?: SetAvatarPayloadResolvers<ContextType>;
  RemoveAvatarPayload?: RemoveAvatarPayloadResolvers<ContextType>;
  RequestAccountDeletionPayload?: RequestAccountDeletionPayloadResolvers<ContextType>;
  CancelAccountDeletionPayload?: CancelAccountDeletionPayloadResolvers<ContextType>;
  DeleteUserPayload?: DeleteUserPayloadResolvers<ContextType>;
  RequestEmailChangePayload?: RequestEmailChangePayloadResolvers<ContextType>;
  ConfirmEmailChangePayload?: ConfirmEmailChangePayloadResolvers<ContextType>;
  CancelEmailChangePayload?: CancelEmailChangePayloadResolvers<ContextType>;
  UndoEmailChangePayload?: UndoEmailChangePayloadResolvers<ContextType>;
  FeatureFlag?: FeatureFlagResolvers<ContextType>;
  FeatureFlagValue?: FeatureFlagValueResolvers<ContextType>;
  FeatureFlagConnection?: FeatureFlagConnectionResolvers<ContextType>;
  FeatureFlagEdge?: FeatureFlagEdgeResolvers<ContextType>;
  CreateFeatureFlagPayload?: CreateFeatureFlagPayloadResolvers<ContextType>;
  UpdateFeatureFlagPayload?: UpdateFeatureFlagPayloadResolvers<ContextType>;
  DeleteFeatureFlagPayload?: DeleteFeatureFlagPayloadResolvers<ContextType>;
  RequestEmailVerificationPayload?: RequestEmailVerificationPayloadResolvers<ContextType>;
  VerifyEmailPayload?: VerifyEmailPayloadResolvers<ContextType>;
  Passkey?: PasskeyResolvers<ContextType>;
  StartPasskeyRegistrationPayload?: StartPasskeyRegistrationPayloadResolvers<ContextType>;
  FinishPasskeyRegistrationPayload?: FinishPasskeyRegistrationPayloadResolvers<ContextType>;
  StartPasskeySignInPayload?: StartPasskeySignInPayloadResolvers<ContextType>;
  StartPasskeyConfirmationPayload?: StartPasskeyConfirmationPayloadResolvers<ContextType>;
  SignInWithPasskeyPayload?: SignInWithPasskeyPayloadResolvers<ContextType>;
  RenamePasskeyPayload?: RenamePasskeyPayloadResolvers<ContextType>;
  DeletePasskeyPayload?: DeletePasskeyPayloadResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  RequestPasswordResetPayload?: RequestPasswordResetPayloadResolvers<ContextType>;
  ResetPasswordPayload?: ResetPasswordPayloadResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  SignInProvider?: SignInProviderResolvers<ContextType>;
  ProviderLink?: ProviderLinkResolvers<ContextType>;
  SignInWithProviderPayload?: SignInWithProviderPayloadResolvers<ContextType>;
  ContinueProviderSignInPayload?: ContinueProviderSignInPayloadResolvers<ContextType>;
  StartProviderLinkPayload?: StartProviderLinkPayloadResolvers<ContextType>;
  LinkProviderPayload?: LinkProviderPayloadResolvers<ContextType>;
  UnlinkProviderPayload?: UnlinkProviderPayloadResolvers<ContextType>;
  BeginProviderSignInPayload?: BeginProviderSignInPayloadResolvers<ContextType>;
  FinishProviderSignInPayload?: FinishProviderSignInPayloadResolvers<ContextType>;
  ProvisionOidcUserPayload?: ProvisionOidcUserPayloadResolvers<ContextType>;
  ProvisionAccountPayload?: ProvisionAccountPayloadResolvers<ContextType>;
  RegisterCustomerPayload?: RegisterCustomerPayloadResolvers<ContextType>;
  Permission?: PermissionResolvers<ContextType>;
  CreatePermissionPayload?: CreatePermissionPayloadResolvers<ContextType>;
  UpdatePermissionPayload?: UpdatePermissionPayloadResolvers<ContextType>;
  DeletePermissionPayload?: DeletePermissionPayloadResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  CreateRolePayload?: CreateRolePayloadResolvers<ContextType>;
  UpdateRolePayload?: UpdateRolePayloadResolvers<ContextType>;
  DeleteRolePayload?: DeleteRolePayloadResolvers<ContextType>;
  SetRolePermissionsPayload?: SetRolePermissionsPayloadResolvers<ContextType>;
  ConfirmSignInPayload?: ConfirmSignInPayloadResolvers<ContextType>;
  ConfirmSignInWithPasskeyPayload?: ConfirmSignInWithPasskeyPayloadResolvers<ContextType>;
  ConfirmIdentityPayload?: ConfirmIdentityPayloadResolvers<ContextType>;
  PendingSignIn?: PendingSignInResolvers<ContextType>;
  AuthenticatorApp?: AuthenticatorAppResolvers<ContextType>;
  SecondFactors?: SecondFactorsResolvers<ContextType>;
  StartTotpEnrolmentPayload?: StartTotpEnrolmentPayloadResolvers<ContextType>;
  ConfirmTotpEnrolmentPayload?: ConfirmTotpEnrolmentPayloadResolvers<ContextType>;
  DisableTotpPayload?: DisableTotpPayloadResolvers<ContextType>;
  RegenerateRecoveryCodesPayload?: RegenerateRecoveryCodesPayloadResolvers<ContextType>;
  ResetSecondFactorsPayload?: ResetSecondFactorsPayloadResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  RefreshTokenPayload?: RefreshTokenPayloadResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  SignOutEverywherePayload?: SignOutEverywherePayloadResolvers<ContextType>;
  EndSessionPayload?: EndSessionPayloadResolvers<ContextType>;
  AuthTokens?: AuthTokensResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  TokenValidation?: TokenValidationResolvers<ContextType>;
  BlockUserPayload?: BlockUserPayloadResolvers<ContextType>;
  UnblockUserPayload?: UnblockUserPayloadResolvers<ContextType>;
  UpdateUserPayload?: UpdateUserPayloadResolvers<ContextType>;
  GrantUserRolePayload?: GrantUserRolePayloadResolvers<ContextType>;
  RevokeUserRolePayload?: RevokeUserRolePayloadResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  CreateUserPayload?: CreateUserPayloadResolvers<ContextType>;
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
