// Made by `npm run codegen` from the SDL. Do not edit.
import type { Connection, Money as MoneyModel } from '@souk/subgraph';
import type { SellerDocument as SellerModel } from '../sellers/seller.model.ts';
import type { StoredAddress as SellerAddressModel } from '../sellers/seller.model.ts';
import type { NameWarning as SellerNameWarningModel } from '../verification/name-warnings.ts';
import type { VerificationOf as SellerVerificationModel } from '../sellers/seller.resolvers.ts';
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

/** A seller of another system. */
export type ImportSellerInput = {
  /** Its id there; a row of the same id is stored once. */
  externalId: Scalars['ID']['input'];
  /** The name under which it trades. */
  businessName: Scalars['String']['input'];
  /** Its city. */
  city: Scalars['String']['input'];
  /** Its region, state or province. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Its postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** The country: ISO 3166-1 alpha-2, read in any case; UK is GB and EL is GR. INVALID_INPUT for what is no country. */
  country: Scalars['String']['input'];
};

/** What became of one row. */
export type ImportResult = {
  /** The id it came with. */
  externalId: Scalars['ID']['output'];
  /** The id it has here; null when it was refused. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Whether this call stored it; false when it was here before or was refused. */
  created: Scalars['Boolean']['output'];
  /** Why it was refused; null when it was not. */
  error?: Maybe<Scalars['String']['output']>;
};

/** What became of the rows of an import, in their order. */
export type ImportPayload = {
  /** One result per row. */
  results: Array<ImportResult>;
};

/** What to change of one's business; what is left out stays as it is. */
export type UpdateSellerProfileInput = {
  /** A new name; after approval it has to be verified again. The address of the page stays. */
  businessName?: InputMaybe<Scalars['String']['input']>;
  /** What the business says about itself; null removes it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The person to talk to. */
  contactName?: InputMaybe<Scalars['String']['input']>;
  /** Where the business is written to. The address to sign in with stays. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The phone number of the business, read as in `registerSeller`; null removes it. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** A new tax id, null removes it; after approval it has to be verified again. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Where the business is found; null removes it. */
  address?: InputMaybe<SellerAddressInput>;
};

/** The answer to `updateSellerProfile`. */
export type UpdateSellerProfilePayload = {
  /** The seller as it is now. */
  seller?: Maybe<Seller>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

export type Query = {
  /** The business of the signed-in seller. */
  mySellerProfile: Seller;
  /** One seller; null when there is none that the caller may see. */
  seller?: Maybe<Seller>;
  /** One seller by its unique name; null when there is none that the caller may see. */
  sellerBySlug?: Maybe<Seller>;
  /** Sellers. The public sees approved sellers that are not suspended; admins and reviewers see all. */
  sellers: SellerConnection;
  /** Sellers by id, at most 200, in the order of the ids; null for an unknown one. For services and admins. */
  sellersByIds: Array<Maybe<Seller>>;
};


export type QuerySellerArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySellerBySlugArgs = {
  slug: Scalars['String']['input'];
};


export type QuerySellersArgs = {
  filter?: InputMaybe<SellerFilter>;
  sort?: InputMaybe<SellerSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySellersByIdsArgs = {
  ids: Array<Scalars['ID']['input']>;
};

/** The address of a business. */
export type SellerAddressInput = {
  /** Street and number. */
  line1: Scalars['String']['input'];
  /** Floor, building and the like. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** The city. */
  city: Scalars['String']['input'];
  /** The region, state or province. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The postal code. */
  postalCode?: InputMaybe<Scalars['String']['input']>;
  /** The country: ISO 3166-1 alpha-2, read in any case; UK is GB and EL is GR. INVALID_INPUT for what is no country. */
  country: Scalars['String']['input'];
};

/** A business that wants to sell on Souk. */
export type RegisterSellerInput = {
  /** The name under which it trades: 2 to 120 characters, no links or e-mail addresses. The reviewer is warned of names that look like another's. */
  businessName: Scalars['String']['input'];
  /** What kind of business it is. */
  kind: SellerKind;
  /** The person to talk to: 1 to 120 characters, no links or e-mail addresses. */
  contactName: Scalars['String']['input'];
  /** Where the business is written to; newcomers sign in with it. */
  email: Scalars['String']['input'];
  /** The password of the new account. A signed-in customer keeps the one of their account and gives none. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The phone number of the business; without a country code it is read as a number of the address's country. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Its tax id; needed before verification. */
  taxId?: InputMaybe<Scalars['String']['input']>;
  /** Where it is found; needed before verification. */
  address?: InputMaybe<SellerAddressInput>;
  /** What it says about itself. */
  description?: InputMaybe<Scalars['String']['input']>;
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

/** The answer to `registerSeller`. */
export type RegisterSellerPayload = {
  /** The new seller. */
  seller?: Maybe<Seller>;
  /** Whether the email address has to be verified with the code mailed to it before the first sign-in. */
  verificationRequired?: Maybe<Scalars['Boolean']['output']>;
  /** Until when that code is good. */
  otpExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The tokens of a first session, when no verification is required. */
  tokens?: Maybe<AuthTokens>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** Which sellers to list. */
export type SellerFilter = {
  /**
   * Words of the name or the description; all of them have to be there. They are compared as in the search of products, at
   * most 200 characters of them; quotes, minus signs and other signs have no meaning.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Only businesses of this kind. */
  kind?: InputMaybe<SellerKind>;
  /** Only sellers whose verification stands here. Admins and reviewers only; others see approved sellers. */
  verificationStatus?: InputMaybe<VerificationStatus>;
  /** Only sellers of this city, whatever its case and accents. */
  city?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of sellers. */
export type SellerSort =
  /** By name, A to Z, in the order of letters: É beside E. */
  | 'NAME'
  /** The newest first. */
  | 'NEWEST'
  /** The oldest first. */
  | 'OLDEST';

/** A page of sellers. */
export type SellerConnection = {
  /** The sellers of this page. */
  edges: Array<SellerEdge>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many sellers the whole list holds. */
  totalCount: Scalars['Int']['output'];
};

/** A seller in a list. */
export type SellerEdge = {
  /** Where the seller stands in the list. */
  cursor: Scalars['String']['output'];
  /** The seller. */
  node: Seller;
};

/** What kind of business a seller is. */
export type SellerKind =
  /** Sells goods. */
  | 'MERCHANT'
  /** Makes what it sells. */
  | 'ARTIST';

/** How far the verification of a seller has come. */
export type VerificationStatus =
  /** Documents have yet to be submitted. */
  | 'INCOMPLETE'
  /** Submitted, waiting for a decision. */
  | 'PENDING'
  /** Approved: the seller may publish products. */
  | 'APPROVED'
  /** Rejected; the seller may submit again. */
  | 'REJECTED';

/** Whether a seller may trade. */
export type SellerStatus =
  /** The seller trades. */
  | 'ACTIVE'
  /** An admin has suspended the seller. */
  | 'SUSPENDED';

/** Where a seller's business is found. The public sees city, region and country only. */
export type SellerAddress = {
  /** Street and number; private. */
  line1?: Maybe<Scalars['String']['output']>;
  /** Floor, building and the like; private. */
  line2?: Maybe<Scalars['String']['output']>;
  /** The city. */
  city: Scalars['String']['output'];
  /** The region, state or province. */
  region?: Maybe<Scalars['String']['output']>;
  /** The postal code; private. */
  postalCode?: Maybe<Scalars['String']['output']>;
  /** The country, as a code of ISO 3166-1 alpha-2. */
  country: Scalars['String']['output'];
};

/** What a seller handed in for verification and what came of it. */
export type SellerVerification = {
  /** The documents handed in. */
  documents: Array<Media>;
  /** What the seller wrote with them. */
  note?: Maybe<Scalars['String']['output']>;
  /** When they were handed in last. */
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When they were approved or rejected last. */
  reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided last. */
  reviewedBy?: Maybe<User>;
  /** Why they were rejected. */
  reason?: Maybe<Scalars['String']['output']>;
  /**
   * Warnings about the business name for its reviewer; empty when there are none, null for
   * everybody but admins, staff who review sellers, and services.
   */
  nameWarnings?: Maybe<Array<SellerNameWarning>>;
};

/** Why a business name may mislead customers. */
export type SellerNameWarningKind =
  /** A word mixes letters of several scripts, such as a Cyrillic а among Latin letters. */
  | 'MIXED_SCRIPTS'
  /** The name is taken at a glance for that of other sellers (UTS #39). */
  | 'LOOKS_LIKE'
  /** The name is an internet domain, of which mail programs make a link. */
  | 'DOMAIN';

/** A warning that a business name may mislead customers. It blocks nothing: the reviewer decides. */
export type SellerNameWarning = {
  /** The reason. */
  kind: SellerNameWarningKind;
  /** The reason as a sentence for the reviewer, with the word, the domain or the other shops. */
  message: Scalars['String']['output'];
  /** The other sellers of that name, the oldest first, at most five; empty for the other kinds. */
  sellers: Array<Seller>;
};

/** A business that sells on Souk. Private fields are null for everybody but the owner, admins, reviewers and services. */
export type Seller = {
  /** The seller's id. */
  id: Scalars['ID']['output'];
  /** What kind of business it is. */
  kind: SellerKind;
  /** The name under which it trades. */
  businessName: Scalars['String']['output'];
  /** Its unique name in addresses of pages. */
  slug: Scalars['String']['output'];
  /** What it says about itself. */
  description?: Maybe<Scalars['String']['output']>;
  /** The person to talk to; private. */
  contactName?: Maybe<Scalars['String']['output']>;
  /** Where it is written to; private. */
  email?: Maybe<Scalars['String']['output']>;
  /** Where it is called; private. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Its tax id; private. */
  taxId?: Maybe<Scalars['String']['output']>;
  /** Where it is found. */
  address?: Maybe<SellerAddress>;
  /** Its logo. */
  logo?: Maybe<Media>;
  /** The banner of its page. */
  banner?: Maybe<Media>;
  /** How far its verification has come. */
  verificationStatus: VerificationStatus;
  /** Its verification; private. */
  verification?: Maybe<SellerVerification>;
  /** Whether it may trade. */
  status: SellerStatus;
  /** Why it was suspended; private. */
  suspensionReason?: Maybe<Scalars['String']['output']>;
  /** The account that owns it; private, null for an imported seller that nobody has claimed. */
  accountId?: Maybe<Scalars['ID']['output']>;
  /** When it came to Souk. */
  createdAt: Scalars['DateTime']['output'];
};

export type Media = {
  id: Scalars['ID']['output'];
};

export type User = {
  id: Scalars['ID']['output'];
};

/** The answer to `suspendSeller`. */
export type SuspendSellerPayload = {
  /** The seller, now SUSPENDED. */
  seller?: Maybe<Seller>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The answer to `reinstateSeller`. */
export type ReinstateSellerPayload = {
  /** The seller, now ACTIVE. */
  seller?: Maybe<Seller>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The documents that prove a business. */
export type SubmitSellerVerificationInput = {
  /** New files. With `documentMediaIds` at least 1 and at most 10 documents. */
  documents?: InputMaybe<Array<Scalars['Upload']['input']>>;
  /** The seller's own media items of purpose VERIFICATION_DOCUMENT. */
  documentMediaIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** A word to the reviewer, at most 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `submitSellerVerification`. */
export type SubmitSellerVerificationPayload = {
  /** The seller, now PENDING. */
  seller?: Maybe<Seller>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The answer to `approveSellerVerification`. */
export type ApproveSellerVerificationPayload = {
  /** The seller, now APPROVED. */
  seller?: Maybe<Seller>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The answer to `rejectSellerVerification`. */
export type RejectSellerVerificationPayload = {
  /** The seller, now REJECTED. */
  seller?: Maybe<Seller>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

export type Mutation = {
  /** Stores sellers of another system as approved and active ones with no account; at most 500 rows. */
  importSellers: ImportPayload;
  /** Changes the signed-in seller's business. A new name or tax id returns an approved seller to PENDING. */
  updateSellerProfile: UpdateSellerProfilePayload;
  /**
   * Registers a business together with the account that owns it. For newcomers, and for signed-in customers, who keep
   * their account. After SERVICE_UNAVAILABLE it may be called again with the same data; that makes no second business.
   */
  registerSeller: RegisterSellerPayload;
  /** Suspends a seller: it is signed out, and its products cannot be seen or bought. Open orders stay to be fulfilled. */
  suspendSeller: SuspendSellerPayload;
  /** Lets a suspended seller trade again. */
  reinstateSeller: ReinstateSellerPayload;
  /** Hands in the documents of the signed-in seller's business, for the first time or after a rejection. */
  submitSellerVerification: SubmitSellerVerificationPayload;
  /** Approves a seller that waits for a decision; from then on it may publish products. */
  approveSellerVerification: ApproveSellerVerificationPayload;
  /** Rejects a seller that waits for a decision; it may submit again. */
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
  sellerId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReinstateSellerArgs = {
  sellerId: Scalars['ID']['input'];
};


export type MutationSubmitSellerVerificationArgs = {
  input: SubmitSellerVerificationInput;
};


export type MutationApproveSellerVerificationArgs = {
  sellerId: Scalars['ID']['input'];
};


export type MutationRejectSellerVerificationArgs = {
  sellerId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
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
  ImportSellerInput: ImportSellerInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImportResult: ResolverTypeWrapper<ImportResult>;
  ImportPayload: ResolverTypeWrapper<ImportPayload>;
  UpdateSellerProfileInput: UpdateSellerProfileInput;
  UpdateSellerProfilePayload: ResolverTypeWrapper<Omit<UpdateSellerProfilePayload, 'seller'> & { seller?: Maybe<ResolversTypes['Seller']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SellerAddressInput: SellerAddressInput;
  RegisterSellerInput: RegisterSellerInput;
  AuthTokens: ResolverTypeWrapper<AuthTokens>;
  RegisterSellerPayload: ResolverTypeWrapper<Omit<RegisterSellerPayload, 'seller'> & { seller?: Maybe<ResolversTypes['Seller']> }>;
  SellerFilter: SellerFilter;
  SellerSort: SellerSort;
  SellerConnection: ResolverTypeWrapper<Connection<SellerModel>>;
  SellerEdge: ResolverTypeWrapper<Omit<SellerEdge, 'node'> & { node: ResolversTypes['Seller'] }>;
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
  SuspendSellerPayload: ResolverTypeWrapper<Omit<SuspendSellerPayload, 'seller'> & { seller?: Maybe<ResolversTypes['Seller']> }>;
  ReinstateSellerPayload: ResolverTypeWrapper<Omit<ReinstateSellerPayload, 'seller'> & { seller?: Maybe<ResolversTypes['Seller']> }>;
  SubmitSellerVerificationInput: SubmitSellerVerificationInput;
  SubmitSellerVerificationPayload: ResolverTypeWrapper<Omit<SubmitSellerVerificationPayload, 'seller'> & { seller?: Maybe<ResolversTypes['Seller']> }>;
  ApproveSellerVerificationPayload: ResolverTypeWrapper<Omit<ApproveSellerVerificationPayload, 'seller'> & { seller?: Maybe<ResolversTypes['Seller']> }>;
  RejectSellerVerificationPayload: ResolverTypeWrapper<Omit<RejectSellerVerificationPayload, 'seller'> & { seller?: Maybe<ResolversTypes['Seller']> }>;
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
  ImportSellerInput: ImportSellerInput;
  ID: Scalars['ID']['output'];
  ImportResult: ImportResult;
  ImportPayload: ImportPayload;
  UpdateSellerProfileInput: UpdateSellerProfileInput;
  UpdateSellerProfilePayload: Omit<UpdateSellerProfilePayload, 'seller'> & { seller?: Maybe<ResolversParentTypes['Seller']> };
  Query: Record<PropertyKey, never>;
  SellerAddressInput: SellerAddressInput;
  RegisterSellerInput: RegisterSellerInput;
  AuthTokens: AuthTokens;
  RegisterSellerPayload: Omit<RegisterSellerPayload, 'seller'> & { seller?: Maybe<ResolversParentTypes['Seller']> };
  SellerFilter: SellerFilter;
  SellerConnection: Connection<SellerModel>;
  SellerEdge: Omit<SellerEdge, 'node'> & { node: ResolversParentTypes['Seller'] };
  SellerAddress: SellerAddressModel;
  SellerVerification: SellerVerificationModel;
  SellerNameWarning: SellerNameWarningModel;
  Seller: SellerModel;
  Media: Media;
  User: User;
  SuspendSellerPayload: Omit<SuspendSellerPayload, 'seller'> & { seller?: Maybe<ResolversParentTypes['Seller']> };
  ReinstateSellerPayload: Omit<ReinstateSellerPayload, 'seller'> & { seller?: Maybe<ResolversParentTypes['Seller']> };
  SubmitSellerVerificationInput: SubmitSellerVerificationInput;
  SubmitSellerVerificationPayload: Omit<SubmitSellerVerificationPayload, 'seller'> & { seller?: Maybe<ResolversParentTypes['Seller']> };
  ApproveSellerVerificationPayload: Omit<ApproveSellerVerificationPayload, 'seller'> & { seller?: Maybe<ResolversParentTypes['Seller']> };
  RejectSellerVerificationPayload: Omit<RejectSellerVerificationPayload, 'seller'> & { seller?: Maybe<ResolversParentTypes['Seller']> };
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

export type QueryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  mySellerProfile?: Resolver<ResolversTypes['Seller'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType, RequireFields<QuerySellerArgs, 'id'>>;
  sellerBySlug?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType, RequireFields<QuerySellerBySlugArgs, 'slug'>>;
  sellers?: Resolver<ResolversTypes['SellerConnection'], ParentType, ContextType, RequireFields<QuerySellersArgs, 'sort'>>;
  sellersByIds?: Resolver<Array<Maybe<ResolversTypes['Seller']>>, ParentType, ContextType, RequireFields<QuerySellersByIdsArgs, 'ids'>>;
};

export type AuthTokensResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AuthTokens'] = ResolversParentTypes['AuthTokens']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tokenType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RegisterSellerPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RegisterSellerPayload'] = ResolversParentTypes['RegisterSellerPayload']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  verificationRequired?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  otpExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['AuthTokens']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SellerConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerConnection'] = ResolversParentTypes['SellerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SellerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SellerEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerEdge'] = ResolversParentTypes['SellerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Seller'], ParentType, ContextType>;
};

export type SellerAddressResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerAddress'] = ResolversParentTypes['SellerAddress']> = {
  line1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SellerVerificationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerVerification'] = ResolversParentTypes['SellerVerification']> = {
  documents?: Resolver<Array<ResolversTypes['Media']>, ParentType, ContextType>;
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
  businessName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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
  suspendSeller?: Resolver<ResolversTypes['SuspendSellerPayload'], ParentType, ContextType, RequireFields<MutationSuspendSellerArgs, 'sellerId' | 'reason'>>;
  reinstateSeller?: Resolver<ResolversTypes['ReinstateSellerPayload'], ParentType, ContextType, RequireFields<MutationReinstateSellerArgs, 'sellerId'>>;
  submitSellerVerification?: Resolver<ResolversTypes['SubmitSellerVerificationPayload'], ParentType, ContextType, RequireFields<MutationSubmitSellerVerificationArgs, 'input'>>;
  approveSellerVerification?: Resolver<ResolversTypes['ApproveSellerVerificationPayload'], ParentType, ContextType, RequireFields<MutationApproveSellerVerificationArgs, 'sellerId'>>;
  rejectSellerVerification?: Resolver<ResolversTypes['RejectSellerVerificationPayload'], ParentType, ContextType, RequireFields<MutationRejectSellerVerificationArgs, 'sellerId' | 'reason'>>;
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
  ImportResult?: ImportResultResolvers<ContextType>;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  UpdateSellerProfilePayload?: UpdateSellerProfilePayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  AuthTokens?: AuthTokensResolvers<ContextType>;
  RegisterSellerPayload?: RegisterSellerPayloadResolvers<ContextType>;
  SellerConnection?: SellerConnectionResolvers<ContextType>;
  SellerEdge?: SellerEdgeResolvers<ContextType>;
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
