// Made by `npm run codegen` from the SDL. Do not edit.
import type { Connection, Money as MoneyModel, UserError as UserErrorModel } from '@souk/subgraph';
import type { DataExportDocument as DataExportModel } from '../exports/export.model.ts';
import type { MediaDocument as MediaModel } from '../library/media.model.ts';
import type { OwnerRef as MediaOwnerModel } from '../library/owner.ts';
import type { ShownSize as MediaSizeInfoModel } from '../processing/sizes-loader.ts';
import type { MediaTagDocument as MediaTagModel } from '../tags/tag.model.ts';
import type { MediaUploadDocument as MediaUploadModel } from '../direct-upload/media-upload.model.ts';
import type { UsageDocument as MediaUsageModel } from '../usage/usage.model.ts';
import type { MediaUser as MediaUserModel } from '../usage/usage.service.ts';
import type { Validation as MediaValidationModel } from '../validation/validation.service.ts';
import type { ShownVersion as MediaVersionModel } from '../versions/shown-versions.ts';
import type { OwnerRef as SellerModel } from '../library/owner.ts';
import type { OwnerRef as UserModel } from '../library/owner.ts';
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

/** How far a file is that its client sends by itself. */
export type MediaUploadStatus =
  /** The file may be sent, and then confirmed, until `expiresAt`. */
  | 'OPEN'
  /** The file was checked and stored; `media` is the item. */
  | 'CONFIRMED'
  /** The file was refused when it was checked, and is deleted. Announce another upload for a better one. */
  | 'REFUSED'
  /** The upload was cancelled; what had arrived is deleted. */
  | 'CANCELLED'
  /** The upload was not confirmed within a day; what had arrived is deleted. */
  | 'EXPIRED';

/** A header that has to be sent with a file. */
export type UploadHeader = {
  /** The name of the header. */
  name: Scalars['String']['output'];
  /** The value of the header, to be sent unchanged. */
  value: Scalars['String']['output'];
};

/**
 * A file that a client announced with `createUpload` and sends by itself, straight to the file storage or to the gateway. Nobody
 * can read it before it is confirmed. Only its owner sees the upload.
 */
export type MediaUpload = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** How far the upload is. */
  status: MediaUploadStatus;
  /** The name of the file, as announced. */
  filename: Scalars['String']['output'];
  /** The media type of the file, as announced. The content decides what the stored file is. */
  contentType: Scalars['String']['output'];
  /** The size of the file in bytes, as announced; a file of another size is refused. */
  bytes: Scalars['Int']['output'];
  /** The number of bytes that have arrived; 0 while a file is on its way to the file storage directly. */
  receivedBytes: Scalars['Int']['output'];
  /**
   * The address to which the file is sent, without a token; null unless the status is OPEN. It works for an hour: asking for the
   * upload again gives a fresh one.
   */
  url?: Maybe<Scalars['URL']['output']>;
  /** The HTTP method for sending the whole file to `url`; null unless the status is OPEN. */
  method?: Maybe<Scalars['String']['output']>;
  /** The headers that have to be sent with the file, at most 5; null unless the status is OPEN. */
  headers?: Maybe<Array<UploadHeader>>;
  /**
   * Whether `url` takes the file in pieces too (tus 1.0.0: HEAD says how far it is, PATCH goes on from there), so that an
   * interrupted upload can be resumed.
   */
  isResumable: Scalars['Boolean']['output'];
  /** The instant until which the file may be sent and confirmed, a day after `createUpload`. */
  expiresAt: Scalars['DateTime']['output'];
  /** The stored item; null unless the status is CONFIRMED, and after the item was deleted. */
  media?: Maybe<Media>;
};

export type Query = {
  /** An upload of one's own, for its progress or a fresh `url`; null for those of others and for unknown ids. Kept for a week after its end. */
  upload?: Maybe<MediaUpload>;
  /** One media item; null for an unknown id and for an item that the caller may not see. */
  media?: Maybe<Media>;
  /** The media items that the caller may manage: their own, for admins and services those of everyone. Null with an error while media cannot answer. */
  mediaItems?: Maybe<MediaConnection>;
  /** The tags of the caller's media items, for admins and services those of everyone's. Null with an error while media cannot answer. */
  mediaTags?: Maybe<MediaTagConnection>;
  /** Whether media items exist and may be used by the caller for a purpose: one per id, in the order of the ids. Null with an error for more than 100 ids (BAD_USER_INPUT), and while media cannot answer. */
  mediaValidations?: Maybe<Array<MediaValidation>>;
};


export type QueryUploadArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMediaArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMediaItemsArgs = {
  filter?: InputMaybe<MediaFilter>;
  sort: MediaSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMediaTagsArgs = {
  filter?: InputMaybe<MediaTagFilter>;
  sort: MediaTagSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMediaValidationsArgs = {
  ids: Array<Scalars['ID']['input']>;
  purpose?: InputMaybe<MediaPurpose>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
};

/** A file that is to be uploaded, and how it will be stored. */
export type CreateUploadInput = {
  /** The purpose; it decides which types and sizes are accepted. */
  purpose: MediaPurpose;
  /** The name of the file: 1 to 255 characters. */
  filename: Scalars['String']['input'];
  /** The media type of the file, such as image/jpeg; one that the purpose accepts. */
  contentType: Scalars['String']['input'];
  /** The size of the file in bytes, at least 1: at most 10 MiB for pictures, 20 MiB for purposes that accept documents. */
  bytes: Scalars['Int']['input'];
  /** Makes the call repeatable: the same key answers the first upload or refusal again. */
  idempotencyKey: Scalars['String']['input'];
  /** A text alternative for a picture: at most 300 characters. */
  altText?: InputMaybe<Scalars['String']['input']>;
  /** Up to 20 tags of at most 40 characters each; stored in lower case. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who may see the stored file; by default everyone for public purposes, else only its owner. */
  visibility?: InputMaybe<MediaVisibility>;
};

/** The answer to `createUpload`. */
export type CreateUploadPayload = {
  /** The upload with the address for the file; null when refused. */
  upload?: Maybe<MediaUpload>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `confirmUpload`. */
export type ConfirmUploadPayload = {
  /** The confirmed upload; null when refused. */
  upload?: Maybe<MediaUpload>;
  /** The stored item; null when refused, and for a repetition after the item was deleted. */
  media?: Maybe<Media>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `cancelUpload`. */
export type CancelUploadPayload = {
  /** The cancelled upload; null when refused. */
  upload?: Maybe<MediaUpload>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** How far an export of personal data is. */
export type DataExportStatus =
  /** The archive is being made. A part of the market that cannot answer is waited for, up to a day. */
  | 'REQUESTED'
  /** The archive can be downloaded until `expiresAt`. */
  | 'READY'
  /** The archive could not be made; `failureReason` says why. Another may be requested at once. */
  | 'FAILED'
  /** The archive was deleted after `expiresAt`. */
  | 'EXPIRED';

/**
 * An archive (ZIP) of everything that the market holds of a person: each list as JSON and as CSV, and the files of the person. Only
 * the person sees it.
 */
export type DataExport = Node & {
  /** The id: an opaque string that never changes. */
  id: Scalars['ID']['output'];
  /** How far the archive is. */
  status: DataExportStatus;
  /** When the archive was requested. */
  requestedAt: Scalars['DateTime']['output'];
  /** When the archive was ready; null before. */
  readyAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the archive is deleted, seven days after it was ready; null before. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * An address for downloading the archive, without a token, within 15 minutes of this answer; null unless the status is READY and
   * the caller proved who they are in the last ten minutes, by signing in or by `confirmIdentity`.
   */
  url?: Maybe<Scalars['URL']['output']>;
  /** The size of the archive in bytes; null before it was ready. */
  sizeBytes?: Maybe<Scalars['Float']['output']>;
  /** The reason why it could not be made; null unless the status is FAILED. */
  failureReason?: Maybe<Scalars['String']['output']>;
};

export type User = {
  id: Scalars['ID']['output'];
  /** The latest exports of the person's data, newest first, at most 20. Null for everybody but the person. */
  dataExports?: Maybe<Array<DataExport>>;
};

/** A request for an export of one's own data. */
export type RequestDataExportInput = {
  /** Makes the call repeatable: the same key answers the first export or refusal again. */
  idempotencyKey: Scalars['String']['input'];
};

/** The answer to `requestDataExport`. */
export type RequestDataExportPayload = {
  /** The requested export; null when refused. */
  dataExport?: Maybe<DataExport>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteDataExport`. */
export type DeleteDataExportPayload = {
  /** The id of the deleted export; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** Conditions on a list of media items; all of them must hold. */
export type MediaFilter = {
  /** Only items whose file name or text alternative has words that begin with all of these. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Only items that were uploaded for one of these purposes; none for an empty list. */
  purposes?: InputMaybe<Array<MediaPurpose>>;
  /** Only items with all of these tags, at most 20. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only items in one of these states of processing; none for an empty list. */
  processingStatuses?: InputMaybe<Array<MediaProcessingStatus>>;
  /** Only items of this user or seller; of one whose items the caller may not manage, none. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Only items that nothing refers to (true) or only items in use (false). */
  isUnused?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only items that were uploaded within this range of time. */
  createdAt?: InputMaybe<DateTimeRangeInput>;
};

/** The order of a list of media items. */
export type MediaSort =
  /** The latest upload first. */
  | 'NEWEST_FIRST'
  /** The earliest upload first. */
  | 'OLDEST_FIRST';

/** The purpose of a file; it decides who may see it and which types are accepted. */
export type MediaPurpose =
  /** A picture of a product. Public. */
  | 'PRODUCT_IMAGE'
  /** The logo of a seller. Public. */
  | 'SELLER_LOGO'
  /** The banner image of a seller's page. Public. */
  | 'SELLER_BANNER'
  /** The profile picture of a person. Public. */
  | 'PROFILE_IMAGE'
  /** A picture of a category. Public. */
  | 'CATEGORY_IMAGE'
  /** A document that proves a seller's business. Always private. */
  | 'VERIFICATION_DOCUMENT'
  /** A document about a supplier or a contract. Always private. */
  | 'SUPPLIER_FILE'
  /** A file sent in a conversation. Always private. */
  | 'CHAT_ATTACHMENT'
  /** Any other file. Private unless the upload says otherwise. */
  | 'OTHER';

/** Who may see a file. */
export type MediaVisibility =
  /** Everyone, without a token. */
  | 'PUBLIC'
  /** Its owner, admins, services, and everyone with a signed link. */
  | 'PRIVATE';

/** The kinds of owners of a file. */
export type MediaOwnerType =
  /** A person with an account. */
  | 'USER'
  /** A seller business, and so everyone who acts for it. */
  | 'SELLER';

/** The state in which the smaller sizes of a picture are. */
export type MediaProcessingStatus =
  /** The sizes have not been made yet. The file can be used already; a size is made when it is first requested. */
  | 'PENDING'
  /** The sizes are being made; those that exist already are in `Media.sizes`. */
  | 'PROCESSING'
  /** All sizes are available in WebP, those in AVIF follow. Documents have none and are always READY. */
  | 'READY'
  /** The sizes could not be made: the stored file is damaged or lost, or the storage was away. Only the owner, admins and services see the item until `retryMediaProcessing` succeeds or another version replaces it. */
  | 'FAILED';

/** The smaller sizes of pictures: each fits into a square, upright, never enlarged, first frame of animations only. */
export type MediaSize =
  /** Fits 150 by 150 pixels. */
  | 'THUMB'
  /** Fits 320 by 320 pixels. */
  | 'SMALL'
  /** Fits 640 by 640 pixels. */
  | 'MEDIUM'
  /** Fits 960 by 960 pixels. */
  | 'MEDIUM_LARGE'
  /** Fits 1280 by 1280 pixels. */
  | 'LARGE'
  /** Fits 1920 by 1920 pixels. */
  | 'EXTRA_LARGE';

/** The owner of a media item: a person or a seller business. */
export type MediaOwner = User | Seller;

export type Seller = {
  id: Scalars['ID']['output'];
};

/** An uploaded file: a picture or a document. */
export type Media = Node & {
  /** The id, a UUID. */
  id: Scalars['ID']['output'];
  /** The address of the file. Private items are served there with the caller's token; see `signedUrl` for links without one. */
  url: Scalars['URL']['output'];
  /** An address from which browsers save the file instead of showing it. */
  downloadUrl: Scalars['URL']['output'];
  /** The address of the smallest size; null for documents. */
  thumbnailUrl?: Maybe<Scalars['URL']['output']>;
  /** A link that works without a token until it expires. Null for everybody but the owner, admins and services. */
  signedUrl?: Maybe<Scalars['URL']['output']>;
  /** The name under which the file is downloaded. */
  filename: Scalars['String']['output'];
  /** The media type, decided by the content, such as `image/webp`. */
  mimeType: Scalars['String']['output'];
  /** The size of the stored file in bytes. For a picture it differs from that of the upload, as pictures are re-encoded. */
  bytes: Scalars['Int']['output'];
  /** The width of the stored picture in pixels; null for documents. */
  width?: Maybe<Scalars['Int']['output']>;
  /** The height of the stored picture in pixels; null for documents. */
  height?: Maybe<Scalars['Int']['output']>;
  /** The SHA-256 of the stored file in hexadecimal. */
  checksum: Scalars['String']['output'];
  /** A text alternative for the picture; null when none was given. */
  altText?: Maybe<Scalars['String']['output']>;
  /** The purpose that the file was uploaded for. */
  purpose: MediaPurpose;
  /** Who may see the file. */
  visibility: MediaVisibility;
  /** Tags for finding the file, in lower case. */
  tags: Array<Scalars['String']['output']>;
  /** The state in which the smaller sizes are. */
  processingStatus: MediaProcessingStatus;
  /** The version of the file, counted from 1; it is part of the URLs. */
  currentVersion: Scalars['Int']['output'];
  /** Increases with each change by `updateMedia`; see `UpdateMediaInput.version`. It is not the version of the file. */
  version: Scalars['Int']['output'];
  /** The owner. Null for everybody but the owner, admins and services when the owner is a person. */
  owner?: Maybe<MediaOwner>;
  /** When the file was uploaded. */
  createdAt: Scalars['DateTime']['output'];
  /** When the item was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /**
   * The smaller sizes of a picture in a format, smallest first, at most 6, as `srcset` wants them: their addresses name the
   * format, so that no cache mixes formats up. Sizes end with the first one that holds the whole picture. Empty for documents
   * and for pictures whose processing FAILED.
   */
  sizes: Array<MediaSizeInfo>;
  /**
   * A ThumbHash of the picture in Base64, of about 30 bytes, to show while the picture loads. Null for documents, and for
   * pictures of earlier releases until a sweep has made it.
   */
  placeholder?: Maybe<Scalars['String']['output']>;
  /** The number of references to the item. Null for everybody but the owner, admins and services. */
  usageCount?: Maybe<Scalars['Int']['output']>;
  /** When the last reference was removed; null while there is one. Null for everybody but the owner, admins and services. */
  unusedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The references to the item, oldest first, at most 100. Null for everybody but the owner, admins and services. */
  usages?: Maybe<Array<MediaUsage>>;
  /** The versions that are kept, the latest first, at most 10. Null for everybody but the owner, admins and services. */
  versions?: Maybe<Array<MediaVersion>>;
};


/** An uploaded file: a picture or a document. */
export type MediaUrlArgs = {
  size?: InputMaybe<MediaSize>;
  format?: InputMaybe<MediaFormat>;
};


/** An uploaded file: a picture or a document. */
export type MediaSignedUrlArgs = {
  size?: InputMaybe<MediaSize>;
  format?: InputMaybe<MediaFormat>;
  expiresInSeconds: Scalars['Int']['input'];
};


/** An uploaded file: a picture or a document. */
export type MediaSizesArgs = {
  format: MediaFormat;
};

/** A page of media items. */
export type MediaConnection = {
  /** The items of this page with their cursors. */
  edges: Array<MediaEdge>;
  /** The items of this page without their cursors, in the order of `edges`. */
  nodes: Array<Media>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of items in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A media item in a list. */
export type MediaEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The media item that `cursor` stands for. */
  node: Media;
};

/** The fields to change; omitted ones keep their value. */
export type UpdateMediaInput = {
  /** The `Media.version` that was read; VERSION_CONFLICT, and nothing changes, when it is not the current one. */
  version: Scalars['Int']['input'];
  /** The text alternative for a picture: at most 300 characters; null removes it. */
  altText?: InputMaybe<Scalars['String']['input']>;
  /** The name under which the file is downloaded: 1 to 150 characters. Folders are cut off, and the extension follows the content. */
  filename?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to `updateMedia`. */
export type UpdateMediaPayload = {
  /** The item after the change; null when refused. */
  media?: Maybe<Media>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A format in which smaller sizes are served. */
export type MediaFormat =
  /** AVIF: the smallest files. Made in the background; an address that names it makes it on demand, which takes up to seconds. */
  | 'AVIF'
  /** WebP: small files, for every current browser. */
  | 'WEBP'
  /** JPEG: for every client. Transparent parts are white. */
  | 'JPEG'
  /** PNG: for every client, without loss and with transparency, in large files. */
  | 'PNG';

/** A smaller size of a picture. */
export type MediaSizeInfo = {
  /** The size as it is named in URLs. */
  size: MediaSize;
  /** The format of the file. */
  format: MediaFormat;
  /** The media type of the file, such as `image/webp`. */
  mimeType: Scalars['String']['output'];
  /** The actual width in pixels. */
  width: Scalars['Int']['output'];
  /** The actual height in pixels. */
  height: Scalars['Int']['output'];
  /** The size of the file in bytes; null until the file is made, by processing or by its first request. */
  bytes?: Maybe<Scalars['Int']['output']>;
  /** The address of the picture in this size and format. */
  url: Scalars['URL']['output'];
};

/** The answer to `retryMediaProcessing`. */
export type RetryMediaProcessingPayload = {
  /** The media item, PENDING again; null when refused. */
  media?: Maybe<Media>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** How unused media is cleaned up. */
export type CleanUpUnusedMediaInput = {
  /** Whether to count only, and delete nothing. */
  isDryRun: Scalars['Boolean']['input'];
};

/** The answer to `cleanUpUnusedMedia`. */
export type CleanUpUnusedMediaPayload = {
  /** Whether nothing was deleted; null when refused. */
  isDryRun?: Maybe<Scalars['Boolean']['output']>;
  /** The number of pictures that were deleted, or would be; null when refused. */
  itemCount?: Maybe<Scalars['Int']['output']>;
  /** The size of their current versions in bytes; null when refused. */
  bytes?: Maybe<Scalars['Float']['output']>;
  /** The first of those that would be deleted, at most 20, the longest unused first; empty when they were deleted, null when refused. */
  samples?: Maybe<Array<Media>>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteMedia`. */
export type DeleteMediaPayload = {
  /** The id of the deleted item; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `forceDeleteMedia`. */
export type ForceDeleteMediaPayload = {
  /** The id of the deleted item; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A tag of media items. */
export type MediaTag = Node & {
  /** The id; an opaque string. */
  id: Scalars['ID']['output'];
  /** The tag in lower case: 1 to 40 characters, unique. */
  name: Scalars['String']['output'];
  /** When the tag was first used. */
  createdAt: Scalars['DateTime']['output'];
};

/** A tag of media items in a list. */
export type MediaTagEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The tag that `cursor` stands for. */
  node: MediaTag;
};

/** A page of tags of media items. */
export type MediaTagConnection = {
  /** The tags of this page. */
  edges: Array<MediaTagEdge>;
  /** The tags of this page without their cursors, in the order of `edges`. */
  nodes: Array<MediaTag>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of tags in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The order of a list of tags of media items. */
export type MediaTagSort =
  /** By name from A to Z; letters with accents sort beside those without (É beside E). */
  | 'NAME'
  /** Newest first, by the time of their first use. */
  | 'NEWEST_FIRST'
  /** Oldest first, by the time of their first use. */
  | 'OLDEST_FIRST';

/** Conditions on a list of tags of media items; all of them must hold. */
export type MediaTagFilter = {
  /** Beginnings of words of the tag, compared without case and accents; all must match. The first 200 characters count. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** Tags to add to a media item. */
export type TagMediaInput = {
  /** The tags: 1 to 20, each of 1 to 40 characters; stored in lower case. */
  tags: Array<Scalars['String']['input']>;
};

/** Tags to remove from a media item. */
export type UntagMediaInput = {
  /** The tags: 1 to 20, compared in lower case. */
  tags: Array<Scalars['String']['input']>;
};

/** The new name of a tag of media items. */
export type RenameMediaTagInput = {
  /** The name: 1 to 40 characters; stored in lower case. */
  name: Scalars['String']['input'];
};

/** The answer to `tagMedia`. */
export type TagMediaPayload = {
  /** The media item with its tags; null when refused. */
  media?: Maybe<Media>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `untagMedia`. */
export type UntagMediaPayload = {
  /** The media item with the tags that are left; null when refused. */
  media?: Maybe<Media>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `renameMediaTag`. */
export type RenameMediaTagPayload = {
  /** The tag with its new name; null when refused. */
  mediaTag?: Maybe<MediaTag>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteMediaTag`. */
export type DeleteMediaTagPayload = {
  /** The id of the deleted tag; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A file to upload, and how it is stored. */
export type UploadMediaInput = {
  /** The file: at most 10 MiB for pictures, 20 MiB for purposes that accept documents. */
  file: Scalars['Upload']['input'];
  /** Makes the upload repeatable: the same key answers the first item; IDEMPOTENCY_CONFLICT with a file of another name or content, or another input. */
  idempotencyKey: Scalars['String']['input'];
  /** The purpose; it decides which types and sizes are accepted. */
  purpose: MediaPurpose;
  /** A text alternative for a picture: at most 300 characters. */
  altText?: InputMaybe<Scalars['String']['input']>;
  /** Up to 20 tags of at most 40 characters each; stored in lower case. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who may see the file; by default everyone for public purposes, else only its owner. */
  visibility?: InputMaybe<MediaVisibility>;
  /** The kind of owner. Required for services, refused for others. */
  ownerType?: InputMaybe<MediaOwnerType>;
  /** The id of the user or seller that owns the file. Required for services, refused for others. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Several files to upload for one purpose, and how they are stored. */
export type UploadMediaBatchInput = {
  /** The files: 1 to 20, each as large as `UploadMediaInput.file` may be. */
  files: Array<Scalars['Upload']['input']>;
  /** Makes the upload repeatable: the same key answers the first items; IDEMPOTENCY_CONFLICT with files of other names or contents, or another input. */
  idempotencyKey: Scalars['String']['input'];
  /** The purpose of all files; it decides which types and sizes are accepted. */
  purpose: MediaPurpose;
  /** A text alternative for all of them: at most 300 characters. */
  altText?: InputMaybe<Scalars['String']['input']>;
  /** Up to 20 tags of at most 40 characters each; stored in lower case. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who may see the files; by default everyone for public purposes, else only their owner. */
  visibility?: InputMaybe<MediaVisibility>;
  /** The kind of owner. Required for services, refused for others. */
  ownerType?: InputMaybe<MediaOwnerType>;
  /** The id of the user or seller that owns the files. Required for services, refused for others. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer to `uploadMedia`. */
export type UploadMediaPayload = {
  /** The stored file; null when refused, and for a repetition after the item was deleted. */
  media?: Maybe<Media>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `uploadMediaBatch`. */
export type UploadMediaBatchPayload = {
  /** The stored files in the order of the upload, at most 20; null when one was refused, as then none is stored. */
  mediaItems?: Maybe<Array<Media>>;
  /** Why the mutation was refused; empty when it succeeded. `field` holds the position of the file, counted from 0. */
  userErrors: Array<UserError>;
};

/** The kinds of entities that refer to media items. */
export type MediaUsageKind =
  /** A product shows it as one of its pictures. */
  | 'PRODUCT'
  /** A category shows it as its picture. */
  | 'CATEGORY'
  /** A seller shows it as logo or banner, or submitted it as a document. */
  | 'SELLER'
  /** A person shows it as their picture. */
  | 'USER'
  /** Another part of Souk refers to it; `MediaUsage.usedBy` is null. */
  | 'OTHER';

/** An entity that refers to a media item. */
export type MediaUser = Category | Product | Seller | User;

/** A reference to a media item, such as that of a product to its picture. */
export type MediaUsage = {
  /** The kind of entity that refers to the item. */
  kind: MediaUsageKind;
  /** The entity that refers to the item; null for the kind OTHER, and with more than its `id` for those who may not see it. */
  usedBy?: Maybe<MediaUser>;
  /** When the reference was made. */
  createdAt: Scalars['DateTime']['output'];
};

export type Category = {
  id: Scalars['ID']['output'];
};

export type Product = {
  id: Scalars['ID']['output'];
};

/** A file to check, and what it would be uploaded for. */
export type ValidateUploadInput = {
  /** The file, as it would be uploaded. */
  file: Scalars['Upload']['input'];
  /** The purpose that it would be uploaded for. */
  purpose: MediaPurpose;
};

/** The result of checking a media item. */
export type MediaValidation = {
  /** The media item; null when there is none with this id or the caller may not see it. */
  media?: Maybe<Media>;
  /** Whether the item may be used. */
  isValid: Scalars['Boolean']['output'];
  /** A sentence for people about why the item may not be used; null when it may. */
  problem?: Maybe<Scalars['String']['output']>;
  /** The reason for which the item may not be used; null when it may. */
  reason?: Maybe<MediaProblem>;
};

/** The reasons for which a media item may not be used. */
export type MediaProblem =
  /** There is no such item, or the caller may not see it. */
  | 'NOT_FOUND'
  /** The item belongs to another owner. */
  | 'NOT_OWNED'
  /** The item was uploaded for another purpose. */
  | 'WRONG_PURPOSE'
  /** The item is a damaged picture. */
  | 'DAMAGED';

/** The answer to `validateUpload`. */
export type ValidateUploadPayload = {
  /** Whether the file would be accepted; null when it could not be checked. */
  isAccepted?: Maybe<Scalars['Boolean']['output']>;
  /** Why the file would be refused, at most 5 reasons; empty when it would be accepted. */
  problems?: Maybe<Array<UserError>>;
  /** Why the file could not be checked; empty when it was. */
  userErrors: Array<UserError>;
};

/** One file that a media item has or had. */
export type MediaVersion = {
  /** The number of the version, counted from 1. */
  version: Scalars['Int']['output'];
  /** Whether it is the version that is shown. */
  isCurrent: Scalars['Boolean']['output'];
  /** The version whose file this one has again; null unless it was restored. */
  restoredFrom?: Maybe<Scalars['Int']['output']>;
  /** The media type, decided by the content, such as `image/webp`. */
  mimeType: Scalars['String']['output'];
  /** The size of the file in bytes. */
  bytes: Scalars['Int']['output'];
  /** The width of the picture in pixels; null for documents. */
  width?: Maybe<Scalars['Int']['output']>;
  /** The height of the picture in pixels; null for documents. */
  height?: Maybe<Scalars['Int']['output']>;
  /** The note that the version was uploaded with; null without one. */
  note?: Maybe<Scalars['String']['output']>;
  /** The address of the file, which needs the caller's token unless the version is current. */
  url: Scalars['URL']['output'];
  /** When the version was uploaded or restored. */
  createdAt: Scalars['DateTime']['output'];
};

/** A new file for a media item. */
export type UploadMediaVersionInput = {
  /** The file: of a type and size that the purpose of the item accepts. */
  file: Scalars['Upload']['input'];
  /** What is new, for the people who manage the item: at most 300 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Makes the upload repeatable: the same key adds one version; IDEMPOTENCY_CONFLICT with a file of another name or content, or another note. */
  idempotencyKey: Scalars['String']['input'];
};

/** The version to restore. */
export type RestoreMediaVersionInput = {
  /** A number from `MediaVersion.version`. */
  version: Scalars['Int']['input'];
};

/** The answer to `uploadMediaVersion`. */
export type UploadMediaVersionPayload = {
  /** The media item with its new version; null when refused. */
  media?: Maybe<Media>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `restoreMediaVersion`. */
export type RestoreMediaVersionPayload = {
  /** The media item with the restored version; null when refused. */
  media?: Maybe<Media>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

export type Mutation = {
  /**
   * Announces a file that the client then sends by itself: to `url`, by `method`, with `headers`. The address accepts exactly the
   * announced type and size. Then call `confirmUpload`. At most 100 uploads of an owner are open at a time.
   */
  createUpload: CreateUploadPayload;
  /**
   * Checks a file that was sent, under the rules of `uploadMedia`, and stores it; before that nobody can read it. INVALID_STATE
   * while the file has not arrived. Repeating it answers the same item again.
   */
  confirmUpload: ConfirmUploadPayload;
  /** Cancels an upload that is not confirmed, and deletes what has arrived. Repeating it changes nothing. */
  cancelUpload: CancelUploadPayload;
  /**
   * Requests an archive of everything that the market holds of the caller; a mail says when it is ready. One at a time, and one
   * a day: TOO_MANY_ATTEMPTS says when the next one may be requested. Needs a proof of identity of the last ten minutes.
   */
  requestDataExport: RequestDataExportPayload;
  /** Deletes one's own export with its archive; one that is being made is given up. It still counts for the limit of one a day. */
  deleteDataExport: DeleteDataExportPayload;
  /** Changes the text alternative and the name of a file; its address and its content stay. */
  updateMedia: UpdateMediaPayload;
  /** Makes the sizes of a picture again after its processing failed; INVALID_STATE for any other item. */
  retryMediaProcessing: RetryMediaProcessingPayload;
  /**
   * Deletes the pictures that nothing has used for longer than MEDIA_UNUSED_GRACE_HOURS, as a daily job does, or counts them.
   * At most 1,000 at a time. Documents, files for conversations and other purposes stay, as do pictures of products that were in
   * use: past orders show them.
   */
  cleanUpUnusedMedia: CleanUpUnusedMediaPayload;
  /** Deletes a media item that nothing refers to, and its stored files; its URLs answer 410 from then on. MEDIA_IN_USE while something refers to it. */
  deleteMedia: DeleteMediaPayload;
  /** Deletes a media item as `deleteMedia` does, also while something refers to it: pages that show it have nothing in its place. */
  forceDeleteMedia: ForceDeleteMediaPayload;
  /** Adds tags to a media item; those that it has already stay. INVALID_INPUT beyond 20 tags and for a tag that is malformed. */
  tagMedia: TagMediaPayload;
  /** Removes tags from a media item; those that it does not have are ignored. */
  untagMedia: UntagMediaPayload;
  /** Renames a tag on all media items of everyone. ALREADY_EXISTS when another tag has the name. */
  renameMediaTag: RenameMediaTagPayload;
  /** Deletes a tag and removes it from all media items of everyone; the items stay. */
  deleteMediaTag: DeleteMediaTagPayload;
  /**
   * Uploads one file. Its type is decided by its content. Pictures are fully decoded and re-encoded: upright, in sRGB, without
   * metadata. FILE_CORRUPT for a damaged or truncated file, FILE_TYPE_NOT_ALLOWED for a type that the purpose does not accept,
   * FILE_TOO_LARGE, INVALID_INPUT.
   */
  uploadMedia: UploadMediaPayload;
  /** Uploads several files for one purpose, all of them or none, under the rules of `uploadMedia`. */
  uploadMediaBatch: UploadMediaBatchPayload;
  /** Checks whether `uploadMedia` would accept a file. Stores nothing. */
  validateUpload: ValidateUploadPayload;
  /**
   * Replaces the file of a media item by a new version, under the rules of `uploadMedia`. The id, the texts and everything that
   * refers to the item stay: what shows it shows the new file, at new addresses. The last 10 versions are kept. INVALID_STATE
   * for a verification document that was submitted; submit another one instead.
   */
  uploadMediaVersion: UploadMediaVersionPayload;
  /**
   * Makes an earlier version the current one again, as a new version with the same file; nothing that came after it is lost.
   * Restoring what is current changes nothing. NOT_FOUND for a version that is not kept.
   */
  restoreMediaVersion: RestoreMediaVersionPayload;
};


export type MutationCreateUploadArgs = {
  input: CreateUploadInput;
};


export type MutationConfirmUploadArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCancelUploadArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRequestDataExportArgs = {
  input: RequestDataExportInput;
};


export type MutationDeleteDataExportArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUpdateMediaArgs = {
  id: Scalars['ID']['input'];
  input: UpdateMediaInput;
};


export type MutationRetryMediaProcessingArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCleanUpUnusedMediaArgs = {
  input: CleanUpUnusedMediaInput;
};


export type MutationDeleteMediaArgs = {
  id: Scalars['ID']['input'];
};


export type MutationForceDeleteMediaArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTagMediaArgs = {
  id: Scalars['ID']['input'];
  input: TagMediaInput;
};


export type MutationUntagMediaArgs = {
  id: Scalars['ID']['input'];
  input: UntagMediaInput;
};


export type MutationRenameMediaTagArgs = {
  id: Scalars['ID']['input'];
  input: RenameMediaTagInput;
};


export type MutationDeleteMediaTagArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUploadMediaArgs = {
  input: UploadMediaInput;
};


export type MutationUploadMediaBatchArgs = {
  input: UploadMediaBatchInput;
};


export type MutationValidateUploadArgs = {
  input: ValidateUploadInput;
};


export type MutationUploadMediaVersionArgs = {
  id: Scalars['ID']['input'];
  input: UploadMediaVersionInput;
};


export type MutationRestoreMediaVersionArgs = {
  id: Scalars['ID']['input'];
  input: RestoreMediaVersionInput;
};

export type Subscription = {
  /**
   * A media item of the caller each time its processing ends: READY when its sizes were made, FAILED when the picture is
   * damaged or lost. Outcomes during a disconnect, and before the subscription began, are not sent later: query `media` after
   * connecting.
   */
  mediaProcessed: Media;
};


export type SubscriptionMediaProcessedArgs = {
  mediaId: Scalars['ID']['input'];
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
  MediaUpload: MediaUpload;
  DataExport: DataExport;
  User: User;
  Media: Media;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  MediaUpload:
    ( { __typename: 'MediaUpload' }
    & GraphQLRecursivePick<FederationTypes['MediaUpload'], {"id":true}> );
  DataExport:
    ( { __typename: 'DataExport' }
    & GraphQLRecursivePick<FederationTypes['DataExport'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Media:
    ( { __typename: 'Media' }
    & GraphQLRecursivePick<FederationTypes['Media'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( UserErrorModel )
    | ( UserErrorModel )
  ;
  Node:
    | ( MediaUploadModel )
    | ( DataExportModel )
    | ( MediaModel )
    | ( MediaTagModel )
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
  MediaUploadStatus: MediaUploadStatus;
  UploadHeader: ResolverTypeWrapper<UploadHeader>;
  MediaUpload: ResolverTypeWrapper<MediaUploadModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CreateUploadInput: CreateUploadInput;
  CreateUploadPayload: ResolverTypeWrapper<Omit<CreateUploadPayload, 'upload' | 'userErrors'> & { upload?: Maybe<ResolversTypes['MediaUpload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ConfirmUploadPayload: ResolverTypeWrapper<Omit<ConfirmUploadPayload, 'upload' | 'media' | 'userErrors'> & { upload?: Maybe<ResolversTypes['MediaUpload']>, media?: Maybe<ResolversTypes['Media']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CancelUploadPayload: ResolverTypeWrapper<Omit<CancelUploadPayload, 'upload' | 'userErrors'> & { upload?: Maybe<ResolversTypes['MediaUpload']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DataExportStatus: DataExportStatus;
  DataExport: ResolverTypeWrapper<DataExportModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  User: ResolverTypeWrapper<UserModel>;
  RequestDataExportInput: RequestDataExportInput;
  RequestDataExportPayload: ResolverTypeWrapper<Omit<RequestDataExportPayload, 'dataExport' | 'userErrors'> & { dataExport?: Maybe<ResolversTypes['DataExport']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteDataExportPayload: ResolverTypeWrapper<Omit<DeleteDataExportPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  MediaFilter: MediaFilter;
  MediaSort: MediaSort;
  MediaPurpose: MediaPurpose;
  MediaVisibility: MediaVisibility;
  MediaOwnerType: MediaOwnerType;
  MediaProcessingStatus: MediaProcessingStatus;
  MediaSize: MediaSize;
  MediaOwner: ResolverTypeWrapper<MediaOwnerModel>;
  Seller: ResolverTypeWrapper<SellerModel>;
  Media: ResolverTypeWrapper<MediaModel>;
  MediaConnection: ResolverTypeWrapper<Connection<MediaModel>>;
  MediaEdge: ResolverTypeWrapper<Omit<MediaEdge, 'node'> & { node: ResolversTypes['Media'] }>;
  UpdateMediaInput: UpdateMediaInput;
  UpdateMediaPayload: ResolverTypeWrapper<Omit<UpdateMediaPayload, 'media' | 'userErrors'> & { media?: Maybe<ResolversTypes['Media']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MediaFormat: MediaFormat;
  MediaSizeInfo: ResolverTypeWrapper<MediaSizeInfoModel>;
  RetryMediaProcessingPayload: ResolverTypeWrapper<Omit<RetryMediaProcessingPayload, 'media' | 'userErrors'> & { media?: Maybe<ResolversTypes['Media']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CleanUpUnusedMediaInput: CleanUpUnusedMediaInput;
  CleanUpUnusedMediaPayload: ResolverTypeWrapper<Omit<CleanUpUnusedMediaPayload, 'samples' | 'userErrors'> & { samples?: Maybe<Array<ResolversTypes['Media']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteMediaPayload: ResolverTypeWrapper<Omit<DeleteMediaPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  ForceDeleteMediaPayload: ResolverTypeWrapper<Omit<ForceDeleteMediaPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  MediaTag: ResolverTypeWrapper<MediaTagModel>;
  MediaTagEdge: ResolverTypeWrapper<Omit<MediaTagEdge, 'node'> & { node: ResolversTypes['MediaTag'] }>;
  MediaTagConnection: ResolverTypeWrapper<Connection<MediaTagModel>>;
  MediaTagSort: MediaTagSort;
  MediaTagFilter: MediaTagFilter;
  TagMediaInput: TagMediaInput;
  UntagMediaInput: UntagMediaInput;
  RenameMediaTagInput: RenameMediaTagInput;
  TagMediaPayload: ResolverTypeWrapper<Omit<TagMediaPayload, 'media' | 'userErrors'> & { media?: Maybe<ResolversTypes['Media']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UntagMediaPayload: ResolverTypeWrapper<Omit<UntagMediaPayload, 'media' | 'userErrors'> & { media?: Maybe<ResolversTypes['Media']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RenameMediaTagPayload: ResolverTypeWrapper<Omit<RenameMediaTagPayload, 'mediaTag' | 'userErrors'> & { mediaTag?: Maybe<ResolversTypes['MediaTag']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteMediaTagPayload: ResolverTypeWrapper<Omit<DeleteMediaTagPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  UploadMediaInput: UploadMediaInput;
  UploadMediaBatchInput: UploadMediaBatchInput;
  UploadMediaPayload: ResolverTypeWrapper<Omit<UploadMediaPayload, 'media' | 'userErrors'> & { media?: Maybe<ResolversTypes['Media']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UploadMediaBatchPayload: ResolverTypeWrapper<Omit<UploadMediaBatchPayload, 'mediaItems' | 'userErrors'> & { mediaItems?: Maybe<Array<ResolversTypes['Media']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  MediaUsageKind: MediaUsageKind;
  MediaUser: ResolverTypeWrapper<MediaUserModel>;
  MediaUsage: ResolverTypeWrapper<MediaUsageModel>;
  Category: ResolverTypeWrapper<Category>;
  Product: ResolverTypeWrapper<Product>;
  ValidateUploadInput: ValidateUploadInput;
  MediaValidation: ResolverTypeWrapper<MediaValidationModel>;
  MediaProblem: MediaProblem;
  ValidateUploadPayload: ResolverTypeWrapper<Omit<ValidateUploadPayload, 'problems' | 'userErrors'> & { problems?: Maybe<Array<ResolversTypes['UserError']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  MediaVersion: ResolverTypeWrapper<MediaVersionModel>;
  UploadMediaVersionInput: UploadMediaVersionInput;
  RestoreMediaVersionInput: RestoreMediaVersionInput;
  UploadMediaVersionPayload: ResolverTypeWrapper<Omit<UploadMediaVersionPayload, 'media' | 'userErrors'> & { media?: Maybe<ResolversTypes['Media']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RestoreMediaVersionPayload: ResolverTypeWrapper<Omit<RestoreMediaVersionPayload, 'media' | 'userErrors'> & { media?: Maybe<ResolversTypes['Media']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
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
  UploadHeader: UploadHeader;
  MediaUpload: MediaUploadModel;
  Query: Record<PropertyKey, never>;
  CreateUploadInput: CreateUploadInput;
  CreateUploadPayload: Omit<CreateUploadPayload, 'upload' | 'userErrors'> & { upload?: Maybe<ResolversParentTypes['MediaUpload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ConfirmUploadPayload: Omit<ConfirmUploadPayload, 'upload' | 'media' | 'userErrors'> & { upload?: Maybe<ResolversParentTypes['MediaUpload']>, media?: Maybe<ResolversParentTypes['Media']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CancelUploadPayload: Omit<CancelUploadPayload, 'upload' | 'userErrors'> & { upload?: Maybe<ResolversParentTypes['MediaUpload']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DataExport: DataExportModel;
  Float: Scalars['Float']['output'];
  User: UserModel;
  RequestDataExportInput: RequestDataExportInput;
  RequestDataExportPayload: Omit<RequestDataExportPayload, 'dataExport' | 'userErrors'> & { dataExport?: Maybe<ResolversParentTypes['DataExport']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteDataExportPayload: Omit<DeleteDataExportPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  MediaFilter: MediaFilter;
  MediaOwner: MediaOwnerModel;
  Seller: SellerModel;
  Media: MediaModel;
  MediaConnection: Connection<MediaModel>;
  MediaEdge: Omit<MediaEdge, 'node'> & { node: ResolversParentTypes['Media'] };
  UpdateMediaInput: UpdateMediaInput;
  UpdateMediaPayload: Omit<UpdateMediaPayload, 'media' | 'userErrors'> & { media?: Maybe<ResolversParentTypes['Media']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MediaSizeInfo: MediaSizeInfoModel;
  RetryMediaProcessingPayload: Omit<RetryMediaProcessingPayload, 'media' | 'userErrors'> & { media?: Maybe<ResolversParentTypes['Media']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CleanUpUnusedMediaInput: CleanUpUnusedMediaInput;
  CleanUpUnusedMediaPayload: Omit<CleanUpUnusedMediaPayload, 'samples' | 'userErrors'> & { samples?: Maybe<Array<ResolversParentTypes['Media']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteMediaPayload: Omit<DeleteMediaPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  ForceDeleteMediaPayload: Omit<ForceDeleteMediaPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  MediaTag: MediaTagModel;
  MediaTagEdge: Omit<MediaTagEdge, 'node'> & { node: ResolversParentTypes['MediaTag'] };
  MediaTagConnection: Connection<MediaTagModel>;
  MediaTagFilter: MediaTagFilter;
  TagMediaInput: TagMediaInput;
  UntagMediaInput: UntagMediaInput;
  RenameMediaTagInput: RenameMediaTagInput;
  TagMediaPayload: Omit<TagMediaPayload, 'media' | 'userErrors'> & { media?: Maybe<ResolversParentTypes['Media']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UntagMediaPayload: Omit<UntagMediaPayload, 'media' | 'userErrors'> & { media?: Maybe<ResolversParentTypes['Media']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RenameMediaTagPayload: Omit<RenameMediaTagPayload, 'mediaTag' | 'userErrors'> & { mediaTag?: Maybe<ResolversParentTypes['MediaTag']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteMediaTagPayload: Omit<DeleteMediaTagPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  UploadMediaInput: UploadMediaInput;
  UploadMediaBatchInput: UploadMediaBatchInput;
  UploadMediaPayload: Omit<UploadMediaPayload, 'media' | 'userErrors'> & { media?: Maybe<ResolversParentTypes['Media']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UploadMediaBatchPayload: Omit<UploadMediaBatchPayload, 'mediaItems' | 'userErrors'> & { mediaItems?: Maybe<Array<ResolversParentTypes['Media']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  MediaUser: MediaUserModel;
  MediaUsage: MediaUsageModel;
  Category: Category;
  Product: Product;
  ValidateUploadInput: ValidateUploadInput;
  MediaValidation: MediaValidationModel;
  ValidateUploadPayload: Omit<ValidateUploadPayload, 'problems' | 'userErrors'> & { problems?: Maybe<Array<ResolversParentTypes['UserError']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  MediaVersion: MediaVersionModel;
  UploadMediaVersionInput: UploadMediaVersionInput;
  RestoreMediaVersionInput: RestoreMediaVersionInput;
  UploadMediaVersionPayload: Omit<UploadMediaVersionPayload, 'media' | 'userErrors'> & { media?: Maybe<ResolversParentTypes['Media']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RestoreMediaVersionPayload: Omit<RestoreMediaVersionPayload, 'media' | 'userErrors'> & { media?: Maybe<ResolversParentTypes['Media']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Mutation: Record<PropertyKey, never>;
  Subscription: Record<PropertyKey, never>;
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
  __resolveType: TypeResolveFn<'MediaUpload' | 'DataExport' | 'Media' | 'MediaTag', ParentType, ContextType>;
};

export type UploadHeaderResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UploadHeader'] = ResolversParentTypes['UploadHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MediaUploadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MediaUpload'] = ResolversParentTypes['MediaUpload'], FederationReferenceType extends FederationReferenceTypes['MediaUpload'] = FederationReferenceTypes['MediaUpload']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MediaUpload']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MediaUploadStatus'], ParentType, ContextType>;
  filename?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receivedBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headers?: Resolver<Maybe<Array<ResolversTypes['UploadHeader']>>, ParentType, ContextType>;
  isResumable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  upload?: Resolver<Maybe<ResolversTypes['MediaUpload']>, ParentType, ContextType, RequireFields<QueryUploadArgs, 'id'>>;
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType, RequireFields<QueryMediaArgs, 'id'>>;
  mediaItems?: Resolver<Maybe<ResolversTypes['MediaConnection']>, ParentType, ContextType, RequireFields<QueryMediaItemsArgs, 'sort'>>;
  mediaTags?: Resolver<Maybe<ResolversTypes['MediaTagConnection']>, ParentType, ContextType, RequireFields<QueryMediaTagsArgs, 'sort'>>;
  mediaValidations?: Resolver<Maybe<Array<ResolversTypes['MediaValidation']>>, ParentType, ContextType, RequireFields<QueryMediaValidationsArgs, 'ids'>>;
};

export type CreateUploadPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateUploadPayload'] = ResolversParentTypes['CreateUploadPayload']> = {
  upload?: Resolver<Maybe<ResolversTypes['MediaUpload']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmUploadPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConfirmUploadPayload'] = ResolversParentTypes['ConfirmUploadPayload']> = {
  upload?: Resolver<Maybe<ResolversTypes['MediaUpload']>, ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelUploadPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CancelUploadPayload'] = ResolversParentTypes['CancelUploadPayload']> = {
  upload?: Resolver<Maybe<ResolversTypes['MediaUpload']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DataExportResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DataExport'] = ResolversParentTypes['DataExport'], FederationReferenceType extends FederationReferenceTypes['DataExport'] = FederationReferenceTypes['DataExport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DataExport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DataExportStatus'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  readyAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  sizeBytes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dataExports?: Resolver<Maybe<Array<ResolversTypes['DataExport']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestDataExportPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RequestDataExportPayload'] = ResolversParentTypes['RequestDataExportPayload']> = {
  dataExport?: Resolver<Maybe<ResolversTypes['DataExport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteDataExportPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteDataExportPayload'] = ResolversParentTypes['DeleteDataExportPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MediaOwnerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MediaOwner'] = ResolversParentTypes['MediaOwner']> = {
  __resolveType: TypeResolveFn<'User' | 'Seller', ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediaResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media'], FederationReferenceType extends FederationReferenceTypes['Media'] = FederationReferenceTypes['Media']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Media']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType, Partial<MediaUrlArgs>>;
  downloadUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  thumbnailUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  signedUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType, RequireFields<MediaSignedUrlArgs, 'expiresInSeconds'>>;
  filename?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mimeType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  checksum?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  altText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['MediaPurpose'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['MediaVisibility'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  processingStatus?: Resolver<ResolversTypes['MediaProcessingStatus'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['MediaOwner']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sizes?: Resolver<Array<ResolversTypes['MediaSizeInfo']>, ParentType, ContextType, RequireFields<MediaSizesArgs, 'format'>>;
  placeholder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  usageCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unusedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  usages?: Resolver<Maybe<Array<ResolversTypes['MediaUsage']>>, ParentType, ContextType>;
  versions?: Resolver<Maybe<Array<ResolversTypes['MediaVersion']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediaConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MediaConnection'] = ResolversParentTypes['MediaConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MediaEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Media']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MediaEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MediaEdge'] = ResolversParentTypes['MediaEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Media'], ParentType, ContextType>;
};

export type UpdateMediaPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateMediaPayload'] = ResolversParentTypes['UpdateMediaPayload']> = {
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MediaSizeInfoResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MediaSizeInfo'] = ResolversParentTypes['MediaSizeInfo']> = {
  size?: Resolver<ResolversTypes['MediaSize'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['MediaFormat'], ParentType, ContextType>;
  mimeType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type RetryMediaProcessingPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RetryMediaProcessingPayload'] = ResolversParentTypes['RetryMediaProcessingPayload']> = {
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CleanUpUnusedMediaPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CleanUpUnusedMediaPayload'] = ResolversParentTypes['CleanUpUnusedMediaPayload']> = {
  isDryRun?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  itemCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bytes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  samples?: Resolver<Maybe<Array<ResolversTypes['Media']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteMediaPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteMediaPayload'] = ResolversParentTypes['DeleteMediaPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ForceDeleteMediaPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ForceDeleteMediaPayload'] = ResolversParentTypes['ForceDeleteMediaPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MediaTagResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MediaTag'] = ResolversParentTypes['MediaTag']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediaTagEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MediaTagEdge'] = ResolversParentTypes['MediaTagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MediaTag'], ParentType, ContextType>;
};

export type MediaTagConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MediaTagConnection'] = ResolversParentTypes['MediaTagConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MediaTagEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MediaTag']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TagMediaPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TagMediaPayload'] = ResolversParentTypes['TagMediaPayload']> = {
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UntagMediaPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UntagMediaPayload'] = ResolversParentTypes['UntagMediaPayload']> = {
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RenameMediaTagPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RenameMediaTagPayload'] = ResolversParentTypes['RenameMediaTagPayload']> = {
  mediaTag?: Resolver<Maybe<ResolversTypes['MediaTag']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteMediaTagPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteMediaTagPayload'] = ResolversParentTypes['DeleteMediaTagPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UploadMediaPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UploadMediaPayload'] = ResolversParentTypes['UploadMediaPayload']> = {
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UploadMediaBatchPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UploadMediaBatchPayload'] = ResolversParentTypes['UploadMediaBatchPayload']> = {
  mediaItems?: Resolver<Maybe<Array<ResolversTypes['Media']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MediaUserResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MediaUser'] = ResolversParentTypes['MediaUser']> = {
  __resolveType: TypeResolveFn<'Category' | 'Product' | 'Seller' | 'User', ParentType, ContextType>;
};

export type MediaUsageResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MediaUsage'] = ResolversParentTypes['MediaUsage']> = {
  kind?: Resolver<ResolversTypes['MediaUsageKind'], ParentType, ContextType>;
  usedBy?: Resolver<Maybe<ResolversTypes['MediaUser']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediaValidationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MediaValidation'] = ResolversParentTypes['MediaValidation']> = {
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  isValid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['MediaProblem']>, ParentType, ContextType>;
};

export type ValidateUploadPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ValidateUploadPayload'] = ResolversParentTypes['ValidateUploadPayload']> = {
  isAccepted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  problems?: Resolver<Maybe<Array<ResolversTypes['UserError']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MediaVersionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MediaVersion'] = ResolversParentTypes['MediaVersion']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  restoredFrom?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  mimeType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UploadMediaVersionPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UploadMediaVersionPayload'] = ResolversParentTypes['UploadMediaVersionPayload']> = {
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestoreMediaVersionPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RestoreMediaVersionPayload'] = ResolversParentTypes['RestoreMediaVersionPayload']> = {
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createUpload?: Resolver<ResolversTypes['CreateUploadPayload'], ParentType, ContextType, RequireFields<MutationCreateUploadArgs, 'input'>>;
  confirmUpload?: Resolver<ResolversTypes['ConfirmUploadPayload'], ParentType, ContextType, RequireFields<MutationConfirmUploadArgs, 'id'>>;
  cancelUpload?: Resolver<ResolversTypes['CancelUploadPayload'], ParentType, ContextType, RequireFields<MutationCancelUploadArgs, 'id'>>;
  requestDataExport?: Resolver<ResolversTypes['RequestDataExportPayload'], ParentType, ContextType, RequireFields<MutationRequestDataExportArgs, 'input'>>;
  deleteDataExport?: Resolver<ResolversTypes['DeleteDataExportPayload'], ParentType, ContextType, RequireFields<MutationDeleteDataExportArgs, 'id'>>;
  updateMedia?: Resolver<ResolversTypes['UpdateMediaPayload'], ParentType, ContextType, RequireFields<MutationUpdateMediaArgs, 'id' | 'input'>>;
  retryMediaProcessing?: Resolver<ResolversTypes['RetryMediaProcessingPayload'], ParentType, ContextType, RequireFields<MutationRetryMediaProcessingArgs, 'id'>>;
  cleanUpUnusedMedia?: Resolver<ResolversTypes['CleanUpUnusedMediaPayload'], ParentType, ContextType, RequireFields<MutationCleanUpUnusedMediaArgs, 'input'>>;
  deleteMedia?: Resolver<ResolversTypes['DeleteMediaPayload'], ParentType, ContextType, RequireFields<MutationDeleteMediaArgs, 'id'>>;
  forceDeleteMedia?: Resolver<ResolversTypes['ForceDeleteMediaPayload'], ParentType, ContextType, RequireFields<MutationForceDeleteMediaArgs, 'id'>>;
  tagMedia?: Resolver<ResolversTypes['TagMediaPayload'], ParentType, ContextType, RequireFields<MutationTagMediaArgs, 'id' | 'input'>>;
  untagMedia?: Resolver<ResolversTypes['UntagMediaPayload'], ParentType, ContextType, RequireFields<MutationUntagMediaArgs, 'id' | 'input'>>;
  renameMediaTag?: Resolver<ResolversTypes['RenameMediaTagPayload'], ParentType, ContextType, RequireFields<MutationRenameMediaTagArgs, 'id' | 'input'>>;
  deleteMediaTag?: Resolver<ResolversTypes['DeleteMediaTagPayload'], ParentType, ContextType, RequireFields<MutationDeleteMediaTagArgs, 'id'>>;
  uploadMedia?: Resolver<ResolversTypes['UploadMediaPayload'], ParentType, ContextType, RequireFields<MutationUploadMediaArgs, 'input'>>;
  uploadMediaBatch?: Resolver<ResolversTypes['UploadMediaBatchPayload'], ParentType, ContextType, RequireFields<MutationUploadMediaBatchArgs, 'input'>>;
  validateUpload?: Resolver<ResolversTypes['ValidateUploadPayload'], ParentType, ContextType, RequireFields<MutationValidateUploadArgs, 'input'>>;
  uploadMediaVersion?: Resolver<ResolversTypes['UploadMediaVersionPayload'], ParentType, ContextType, RequireFields<MutationUploadMediaVersionArgs, 'id' | 'input'>>;
  restoreMediaVersion?: Resolver<ResolversTypes['RestoreMediaVersionPayload'], ParentType, ContextType, RequireFields<MutationRestoreMediaVersionArgs, 'id' | 'input'>>;
};

export type SubscriptionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  mediaProcessed?: SubscriptionResolver<ResolversTypes['Media'], "mediaProcessed", ParentType, ContextType, RequireFields<SubscriptionMediaProcessedArgs, 'mediaId'>>;
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
  UploadHeader?: UploadHeaderResolvers<ContextType>;
  MediaUpload?: MediaUploadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  CreateUploadPayload?: CreateUploadPayloadResolvers<ContextType>;
  ConfirmUploadPayload?: ConfirmUploadPayloadResolvers<ContextType>;
  CancelUploadPayload?: CancelUploadPayloadResolvers<ContextType>;
  DataExport?: DataExportResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  RequestDataExportPayload?: RequestDataExportPayloadResolvers<ContextType>;
  DeleteDataExportPayload?: DeleteDataExportPayloadResolvers<ContextType>;
  MediaOwner?: MediaOwnerResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  MediaConnection?: MediaConnectionResolvers<ContextType>;
  MediaEdge?: MediaEdgeResolvers<ContextType>;
  UpdateMediaPayload?: UpdateMediaPayloadResolvers<ContextType>;
  MediaSizeInfo?: MediaSizeInfoResolvers<ContextType>;
  RetryMediaProcessingPayload?: RetryMediaProcessingPayloadResolvers<ContextType>;
  CleanUpUnusedMediaPayload?: CleanUpUnusedMediaPayloadResolvers<ContextType>;
  DeleteMediaPayload?: DeleteMediaPayloadResolvers<ContextType>;
  ForceDeleteMediaPayload?: ForceDeleteMediaPayloadResolvers<ContextType>;
  MediaTag?: MediaTagResolvers<ContextType>;
  MediaTagEdge?: MediaTagEdgeResolvers<ContextType>;
  MediaTagConnection?: MediaTagConnectionResolvers<ContextType>;
  TagMediaPayload?: TagMediaPayloadResolvers<ContextType>;
  UntagMediaPayload?: UntagMediaPayloadResolvers<ContextType>;
  RenameMediaTagPayload?: RenameMediaTagPayloadResolvers<ContextType>;
  DeleteMediaTagPayload?: DeleteMediaTagPayloadResolvers<ContextType>;
  UploadMediaPayload?: UploadMediaPayloadResolvers<ContextType>;
  UploadMediaBatchPayload?: UploadMediaBatchPayloadResolvers<ContextType>;
  MediaUser?: MediaUserResolvers<ContextType>;
  MediaUsage?: MediaUsageResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  MediaValidation?: MediaValidationResolvers<ContextType>;
  ValidateUploadPayload?: ValidateUploadPayloadResolvers<ContextType>;
  MediaVersion?: MediaVersionResolvers<ContextType>;
  UploadMediaVersionPayload?: UploadMediaVersionPayloadResolvers<ContextType>;
  RestoreMediaVersionPayload?: RestoreMediaVersionPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
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
