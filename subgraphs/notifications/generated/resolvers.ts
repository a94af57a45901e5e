// Made by `npm run codegen` from the SDL. Do not edit.
import type { Connection, Money as MoneyModel, UserError as UserErrorModel } from '@souk/subgraph';
import type { EmailDocument as EmailModel } from '../emails/email.model.ts';
import type { StoredAttempt as EmailAttemptModel } from '../emails/email.model.ts';
import type { TemplateDocument as EmailTemplateModel } from '../templates/template.model.ts';
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

/** How far the sending of an email has come. */
export type EmailStatus =
  /** The email waits to be sent. */
  | 'QUEUED'
  /** The email is being handed to the mail server. */
  | 'SENDING'
  /** The mail server accepted the email. */
  | 'SENT'
  /** The email was not accepted and is not tried again. */
  | 'FAILED';

/** One attempt to send an email. */
export type EmailAttempt = {
  /** When the attempt was made. */
  attemptedAt: Scalars['DateTime']['output'];
  /** Why the attempt failed; null when it succeeded. */
  error?: Maybe<Scalars['String']['output']>;
  /** The reply of the mail server; null when there was none. */
  response?: Maybe<Scalars['String']['output']>;
};

/** An email that Souk sends. Secrets such as one-time codes are masked in its text and variables. */
export type Email = Node & {
  /** The id: an opaque string. `resendEmail` makes an email with an id of its own. */
  id: Scalars['ID']['output'];
  /** The recipients; empty until the address of a user or seller has been looked up. */
  to: Array<Scalars['String']['output']>;
  /** The recipients of a copy. */
  cc: Array<Scalars['String']['output']>;
  /** The recipients of a copy whose addresses are hidden from the others. */
  bcc: Array<Scalars['String']['output']>;
  /** The subject line; null until the template has been rendered. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The HTML part; null until the template has been rendered, and for plain-text emails. */
  html?: Maybe<Scalars['String']['output']>;
  /** The plain-text part; null until the template has been rendered, and for HTML-only emails. */
  text?: Maybe<Scalars['String']['output']>;
  /** The key of the template; null for an email with its own subject and body. */
  templateKey?: Maybe<Scalars['String']['output']>;
  /** The variables of the template, without secrets; null for an email without a template. */
  variables?: Maybe<Scalars['JSON']['output']>;
  /** How far its sending has come; SENT and FAILED are final. */
  status: EmailStatus;
  /** The attempts to send the email, oldest first: at most 5. */
  attempts: Array<EmailAttempt>;
  /** The Message-ID, which is the same in every attempt. */
  messageId: Scalars['String']['output'];
  /** The reply with which the mail server accepted the email; null before that. */
  smtpResponse?: Maybe<Scalars['String']['output']>;
  /** Why the last attempt failed; null when none has failed or the email was sent. */
  error?: Maybe<Scalars['String']['output']>;
  /** When the mail server accepted the email; null before that. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** The email that this one repeats; null for an original. */
  resendOf?: Maybe<Email>;
  /** When the email was queued. */
  createdAt: Scalars['DateTime']['output'];
};

/** A page of emails. */
export type EmailConnection = {
  /** The emails of this page. */
  edges: Array<EmailEdge>;
  /** The emails of this page without their cursors, in the order of `edges`. */
  nodes: Array<Email>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of emails in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An email in a list. */
export type EmailEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The email that `cursor` stands for. */
  node: Email;
};

/** Conditions on a list of emails; all of them must hold. */
export type EmailFilter = {
  /** Only emails in one of these states. */
  statuses?: InputMaybe<Array<EmailStatus>>;
  /** Only emails with this address in `to`, `cc` or `bcc`, compared without case. */
  recipient?: InputMaybe<Scalars['String']['input']>;
  /** Only emails made from a template with one of these keys. */
  templateKeys?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only emails queued within this range. */
  createdAt?: InputMaybe<DateTimeRangeInput>;
};

/** How a list of emails is sorted: by the time they were queued. */
export type EmailSort =
  /** From the newest to the oldest, by `createdAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest to the newest, by `createdAt`. */
  | 'OLDEST_FIRST';

/** An email to send: either a subject and a body, or a template and its variables. */
export type SendEmailInput = {
  /** The recipients: 1 to 50 addresses together with `cc` and `bcc`. */
  to: Array<Scalars['String']['input']>;
  /** The recipients of a copy. */
  cc?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The recipients of a copy whose addresses are hidden from the others. */
  bcc?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The subject, on one line. Required without a template. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** The HTML part. Required without a template unless there is `text`. */
  html?: InputMaybe<Scalars['String']['input']>;
  /** The plain-text part. Required without a template unless there is `html`. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The key of the template. */
  templateKey?: InputMaybe<Scalars['String']['input']>;
  /** The language of the template (BCP 47); English when omitted or missing. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** The variables of the template, as one JSON object; TEMPLATE_INVALID when one is missing. */
  variables?: InputMaybe<Scalars['JSON']['input']>;
  /** Makes the call repeatable: the same key with the same input returns the first email. 1 to 255 characters. */
  idempotencyKey: Scalars['String']['input'];
};

/** The answer to `sendEmail`. */
export type SendEmailPayload = {
  /** The queued email; null when refused. */
  email?: Maybe<Email>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** How an email is sent again. */
export type ResendEmailInput = {
  /** Makes the call repeatable: the same key for the same email returns the first repetition. 1 to 255 characters. */
  idempotencyKey: Scalars['String']['input'];
};

/** The answer to `resendEmail`. */
export type ResendEmailPayload = {
  /** The new, queued email; null when refused. */
  email?: Maybe<Email>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

export type Query = {
  /** The emails that were queued, sent and failed ones included. Null with an error for an empty range of time, and while notifications cannot answer. */
  emails?: Maybe<EmailConnection>;
  /** One email; null for an unknown id. */
  email?: Maybe<Email>;
  /** The email templates. Null with an error for a `search` that is too long, and while notifications cannot answer. */
  emailTemplates?: Maybe<EmailTemplateConnection>;
  /** The template with this key: in English when it does not exist in the locale, null for an unknown key. */
  emailTemplate?: Maybe<EmailTemplate>;
  /** Renders a template with variables. Null with an error: BAD_USER_INPUT names a missing variable or an unknown key. */
  previewEmailTemplate?: Maybe<RenderedEmail>;
};


export type QueryEmailsArgs = {
  filter?: InputMaybe<EmailFilter>;
  sort: EmailSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEmailArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEmailTemplatesArgs = {
  filter?: InputMaybe<EmailTemplateFilter>;
  sort: EmailTemplateSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEmailTemplateArgs = {
  key: Scalars['String']['input'];
  locale?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPreviewEmailTemplateArgs = {
  key: Scalars['String']['input'];
  variables: Scalars['JSON']['input'];
  locale?: InputMaybe<Scalars['String']['input']>;
};

/** An email with variables: `{{name}}` is escaped in HTML, `{{{name}}}` is not, `{{#list}}…{{/list}}` repeats per entry. */
export type EmailTemplate = Node & {
  /** The id: one for each pair of key and language. */
  id: Scalars['ID']['output'];
  /** The key by which emails refer to the template; unique together with the locale. */
  key: Scalars['String']['output'];
  /** The language of the template (BCP 47). */
  locale: Scalars['String']['output'];
  /** The name shown to people. */
  name: Scalars['String']['output'];
  /** The subject line, with variables. */
  subject: Scalars['String']['output'];
  /** The HTML part, with variables. */
  html: Scalars['String']['output'];
  /** The plain-text part, with variables. */
  text: Scalars['String']['output'];
  /** The names of the required variables. */
  variables: Array<Scalars['String']['output']>;
  /** Whether the template comes with Souk; such a template may be edited but not deleted. */
  isSystem: Scalars['Boolean']['output'];
  /** The number of the current version; it increases with each change. */
  version: Scalars['Int']['output'];
  /** When the template was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When the template was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of templates. */
export type EmailTemplateConnection = {
  /** The templates of this page. */
  edges: Array<EmailTemplateEdge>;
  /** The templates of this page without their cursors, in the order of `edges`. */
  nodes: Array<EmailTemplate>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of templates in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A template in a list. */
export type EmailTemplateEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The template that `cursor` stands for. */
  node: EmailTemplate;
};

/** A template rendered with variables. */
export type RenderedEmail = {
  /** The subject line, rendered. */
  subject: Scalars['String']['output'];
  /** The HTML part, rendered; null when the template has none. */
  html?: Maybe<Scalars['String']['output']>;
  /** The plain-text part, rendered; null when the template has none. */
  text?: Maybe<Scalars['String']['output']>;
};

/** Conditions on a list of templates; all of them must hold. */
export type EmailTemplateFilter = {
  /** A part of the key or the name, compared without case and accents. At most 100 characters, else BAD_USER_INPUT. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Only templates in one of these languages (BCP 47). */
  locales?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only templates that come with Souk (true), or only the others (false). */
  isSystem?: InputMaybe<Scalars['Boolean']['input']>;
};

/** How a list of templates is sorted. */
export type EmailTemplateSort =
  /** From the newest to the oldest, by `createdAt`. */
  | 'NEWEST_FIRST'
  /** From the oldest to the newest, by `createdAt`. */
  | 'OLDEST_FIRST'
  /** By key from A to Z. */
  | 'KEY';

export type Mutation = {
  /** Queues an email. It is attempted five times with growing pauses before it is FAILED. */
  sendEmail: SendEmailPayload;
  /**
   * Sends a SENT or FAILED email again, as a new email. INVALID_STATE while it is still being sent, and for an email that
   * carried a secret, which is not stored.
   */
  resendEmail: ResendEmailPayload;
};


export type MutationSendEmailArgs = {
  input: SendEmailInput;
};


export type MutationResendEmailArgs = {
  id: Scalars['ID']['input'];
  input: ResendEmailInput;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

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




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( UserErrorModel )
    | ( UserErrorModel )
  ;
  Node:
    | ( EmailModel )
    | ( EmailTemplateModel )
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
  EmailStatus: EmailStatus;
  EmailAttempt: ResolverTypeWrapper<EmailAttemptModel>;
  Email: ResolverTypeWrapper<EmailModel>;
  EmailConnection: ResolverTypeWrapper<Connection<EmailModel>>;
  EmailEdge: ResolverTypeWrapper<Omit<EmailEdge, 'node'> & { node: ResolversTypes['Email'] }>;
  EmailFilter: EmailFilter;
  EmailSort: EmailSort;
  SendEmailInput: SendEmailInput;
  SendEmailPayload: ResolverTypeWrapper<Omit<SendEmailPayload, 'email' | 'userErrors'> & { email?: Maybe<ResolversTypes['Email']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ResendEmailInput: ResendEmailInput;
  ResendEmailPayload: ResolverTypeWrapper<Omit<ResendEmailPayload, 'email' | 'userErrors'> & { email?: Maybe<ResolversTypes['Email']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  EmailTemplate: ResolverTypeWrapper<EmailTemplateModel>;
  EmailTemplateConnection: ResolverTypeWrapper<Connection<EmailTemplateModel>>;
  EmailTemplateEdge: ResolverTypeWrapper<Omit<EmailTemplateEdge, 'node'> & { node: ResolversTypes['EmailTemplate'] }>;
  RenderedEmail: ResolverTypeWrapper<RenderedEmail>;
  EmailTemplateFilter: EmailTemplateFilter;
  EmailTemplateSort: EmailTemplateSort;
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
  EmailAttempt: EmailAttemptModel;
  Email: EmailModel;
  EmailConnection: Connection<EmailModel>;
  EmailEdge: Omit<EmailEdge, 'node'> & { node: ResolversParentTypes['Email'] };
  EmailFilter: EmailFilter;
  SendEmailInput: SendEmailInput;
  SendEmailPayload: Omit<SendEmailPayload, 'email' | 'userErrors'> & { email?: Maybe<ResolversParentTypes['Email']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ResendEmailInput: ResendEmailInput;
  ResendEmailPayload: Omit<ResendEmailPayload, 'email' | 'userErrors'> & { email?: Maybe<ResolversParentTypes['Email']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Query: Record<PropertyKey, never>;
  EmailTemplate: EmailTemplateModel;
  EmailTemplateConnection: Connection<EmailTemplateModel>;
  EmailTemplateEdge: Omit<EmailTemplateEdge, 'node'> & { node: ResolversParentTypes['EmailTemplate'] };
  RenderedEmail: RenderedEmail;
  EmailTemplateFilter: EmailTemplateFilter;
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
  __resolveType: TypeResolveFn<'Email' | 'EmailTemplate', ParentType, ContextType>;
};

export type EmailAttemptResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['EmailAttempt'] = ResolversParentTypes['EmailAttempt']> = {
  attemptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  response?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EmailResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Email'] = ResolversParentTypes['Email']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  cc?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  bcc?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  html?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  templateKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  variables?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EmailStatus'], ParentType, ContextType>;
  attempts?: Resolver<Array<ResolversTypes['EmailAttempt']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  smtpResponse?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resendOf?: Resolver<Maybe<ResolversTypes['Email']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['EmailConnection'] = ResolversParentTypes['EmailConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EmailEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Email']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EmailEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['EmailEdge'] = ResolversParentTypes['EmailEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Email'], ParentType, ContextType>;
};

export type SendEmailPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SendEmailPayload'] = ResolversParentTypes['SendEmailPayload']> = {
  email?: Resolver<Maybe<ResolversTypes['Email']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResendEmailPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ResendEmailPayload'] = ResolversParentTypes['ResendEmailPayload']> = {
  email?: Resolver<Maybe<ResolversTypes['Email']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  emails?: Resolver<Maybe<ResolversTypes['EmailConnection']>, ParentType, ContextType, RequireFields<QueryEmailsArgs, 'sort'>>;
  email?: Resolver<Maybe<ResolversTypes['Email']>, ParentType, ContextType, RequireFields<QueryEmailArgs, 'id'>>;
  emailTemplates?: Resolver<Maybe<ResolversTypes['EmailTemplateConnection']>, ParentType, ContextType, RequireFields<QueryEmailTemplatesArgs, 'sort'>>;
  emailTemplate?: Resolver<Maybe<ResolversTypes['EmailTemplate']>, ParentType, ContextType, RequireFields<QueryEmailTemplateArgs, 'key' | 'locale'>>;
  previewEmailTemplate?: Resolver<Maybe<ResolversTypes['RenderedEmail']>, ParentType, ContextType, RequireFields<QueryPreviewEmailTemplateArgs, 'key' | 'variables' | 'locale'>>;
};

export type EmailTemplateResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['EmailTemplate'] = ResolversParentTypes['EmailTemplate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variables?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  isSystem?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmailTemplateConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['EmailTemplateConnection'] = ResolversParentTypes['EmailTemplateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EmailTemplateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EmailTemplate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EmailTemplateEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['EmailTemplateEdge'] = ResolversParentTypes['EmailTemplateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EmailTemplate'], ParentType, ContextType>;
};

export type RenderedEmailResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RenderedEmail'] = ResolversParentTypes['RenderedEmail']> = {
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  html?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  sendEmail?: Resolver<ResolversTypes['SendEmailPayload'], ParentType, ContextType, RequireFields<MutationSendEmailArgs, 'input'>>;
  resendEmail?: Resolver<ResolversTypes['ResendEmailPayload'], ParentType, ContextType, RequireFields<MutationResendEmailArgs, 'id' | 'input'>>;
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
  EmailAttempt?: EmailAttemptResolvers<ContextType>;
  Email?: EmailResolvers<ContextType>;
  EmailConnection?: EmailConnectionResolvers<ContextType>;
  EmailEdge?: EmailEdgeResolvers<ContextType>;
  SendEmailPayload?: SendEmailPayloadResolvers<ContextType>;
  ResendEmailPayload?: ResendEmailPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  EmailTemplate?: EmailTemplateResolvers<ContextType>;
  EmailTemplateConnection?: EmailTemplateConnectionResolvers<ContextType>;
  EmailTemplateEdge?: EmailTemplateEdgeResolvers<ContextType>;
  RenderedEmail?: RenderedEmailResolvers<ContextType>;
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
