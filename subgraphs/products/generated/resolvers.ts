// Made by `npm run codegen` from the SDL. Do not edit.
import type { Connection, Money as MoneyModel, UserError as UserErrorModel } from '@souk/subgraph';
import type { ProductDocument as ProductModel } from '../catalogue/product.model.ts';
import type { MetadataEntry as MetadataEntryModel } from '../catalogue/product.model.ts';
import type { ItemResult as CreateProductsResultModel } from '../bulk/item-result.ts';
import type { ItemResult as UpdateProductsResultModel } from '../bulk/item-result.ts';
import type { ProductOption as ProductOptionModel } from '../catalogue/product.model.ts';
import type { VariantDocument as ProductVariantModel } from '../variants/variant.model.ts';
import type { AttributeDocument as AttributeModel } from '../attributes/attribute.model.ts';
import type { AttributeChoice as AttributeChoiceModel } from '../attributes/attribute.model.ts';
import type { ShownValue as AttributeValueModel } from '../attributes/shown-value.ts';
import type { CategoryAttribute as CategoryAttributeModel } from '../attributes/effective.ts';
import type { ImportDocument as CatalogueImportModel } from '../catalogue-import/import.model.ts';
import type { ImportErrorDocument as CatalogueImportErrorModel } from '../catalogue-import/error.model.ts';
import type { CategoryDocument as CategoryModel } from '../categories/category.model.ts';
import type { TagDocument as TagModel } from '../tags/tag.model.ts';
import type { ProductPage as ProductConnectionModel } from '../search/product-page.ts';
import type { FacetCounts as ProductFacetsModel } from '../search/search-index.ts';
import type { Counted as CategoryFacetModel } from '../search/search-index.ts';
import type { Counted as TagFacetModel } from '../search/search-index.ts';
import type { Counted as SellerFacetModel } from '../search/search-index.ts';
import type { AttributeCounts as AttributeFacetModel } from '../search/search-index.ts';
import type { Counted as AttributeValueFacetModel } from '../search/search-index.ts';
import type { PriceBucket as PriceFacetModel } from '../search/search-index.ts';
import type { Suggestions as ProductSuggestionsModel } from '../search/search-index.ts';
import type { ProductReviewDocument as ProductReviewModel } from '../moderation/review.model.ts';
import type { Difference as ProductDifferenceModel } from '../moderation/review.model.ts';
import type { ApprovalResult as ApproveProductReviewsResultModel } from '../moderation/review.model.ts';
import type { TrustedSellerDocument as TrustedSellerModel } from '../moderation/trusted-seller.model.ts';
import type { SynonymDocument as SynonymModel } from '../search/synonyms/synonym.model.ts';
import type { TransactionDocument as InventoryTransactionModel } from '../inventory/transaction.model.ts';
import type { LocationDocument as StockLocationModel } from '../locations/location.model.ts';
import type { ShownLevel as LocationLevelModel } from '../locations/location.model.ts';
import type { Actor as InventoryActorModel } from '../inventory/actor.ts';
import type { BackInStockDocument as BackInStockRequestModel } from '../back-in-stock/back-in-stock.model.ts';
import type { StockLevel as InventoryLevelModel } from '../inventory/stock.ts';
import type { ReservationDocument as ReservationModel } from '../reservations/reservation.model.ts';
import type { SellerOrderReference as SellerOrderModel } from '../reservations/pick-list.ts';
import type { Change as InventoryChangeModel } from '../live-stock/change.ts';
import type { SetResult as SetInventoriesResultModel } from '../inventory/set-result.ts';
import type { PickLineOf as PickLineModel } from '../reservations/pick-list.ts';
import type { ReserveAnswer as ReserveInventoryPayloadModel } from '../reservations/reserve.ts';
import type { CartItemReference as CartItemModel } from '../offers/cart-item.ts';
import type { OfferModel as OfferModel } from '../offers/offer.model.ts';
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

/** The kind of values that an attribute has. */
export type AttributeKind =
  /** A text of one line: 1 to 255 characters. */
  | 'TEXT'
  /** A number, in the attribute's unit when it has one. */
  | 'NUMBER'
  /** One of the attribute's choices, or several when it `isMultiple`. */
  | 'CHOICE'
  /** Yes or no, as a boolean. */
  | 'BOOLEAN'
  /** One of the attribute's choices, each of which has a colour, or several when it `isMultiple`. */
  | 'COLOR';

/** Whether products or their variants have an attribute. */
export type AttributeLevel =
  /** The product has one value for all of its variants. */
  | 'PRODUCT'
  /** Each variant has a value of its own. */
  | 'VARIANT';

/** A possible value of a CHOICE or COLOR attribute. */
export type AttributeChoice = {
  /** The key of the choice, unique within the attribute; it never changes. */
  slug: Scalars['String']['output'];
  /** The name shown to customers: 1 to 60 characters. */
  label: Scalars['String']['output'];
  /** The colour as `#` and six hexadecimal digits, such as `#1e90ff`; null for a choice of a CHOICE attribute. */
  hex?: Maybe<Scalars['String']['output']>;
};

/** A property that products of some categories have, such as a material or a screen size. */
export type Attribute = Node & {
  /** The id; an opaque string. */
  id: Scalars['ID']['output'];
  /** The unique key of the attribute in URLs; it never changes. */
  slug: Scalars['String']['output'];
  /** The name shown to customers: 1 to 60 characters. */
  name: Scalars['String']['output'];
  /** The kind of its values; it never changes. */
  kind: AttributeKind;
  /** The unit of a NUMBER, such as `cm`; null when there is none. */
  unit?: Maybe<Scalars['String']['output']>;
  /** Whether a product may have several of the choices, at most 20. */
  isMultiple: Scalars['Boolean']['output'];
  /** The possible values of a CHOICE or COLOR attribute in their order, at most 200; empty for other kinds. */
  choices: Array<AttributeChoice>;
  /** The categories to which the attribute is assigned, at most 100; those below them inherit it. */
  assignments: Array<CategoryAttribute>;
  /** Increases with each change; see `UpdateAttributeInput.version`. */
  version: Scalars['Int']['output'];
};

/** An attribute as a category has it: assigned to itself, or to the nearest category above it. */
export type CategoryAttribute = {
  /** The attribute that products of the category have. */
  attribute: Attribute;
  /** The category to which it is assigned: the category itself, or one above it that it is inherited from. Null when it was deleted at this moment. */
  category?: Maybe<Category>;
  /** Whether products or their variants have it. */
  level: AttributeLevel;
  /** Whether a product needs a value to be published. */
  isRequired: Scalars['Boolean']['output'];
  /** Whether lists of products can be filtered by it. */
  isFilterable: Scalars['Boolean']['output'];
};

/** The value that a product or variant has for an attribute. */
export type AttributeValue = {
  /** The attribute that the value is of. */
  attribute: Attribute;
  /** The value as a text: a number with its unit, the labels of choices separated by commas, `Yes` or `No` for a BOOLEAN. */
  text: Scalars['String']['output'];
  /** The value of a NUMBER, in the attribute's unit; null for other kinds. */
  number?: Maybe<Scalars['Float']['output']>;
  /** The value of a BOOLEAN; null for other kinds. */
  isTrue?: Maybe<Scalars['Boolean']['output']>;
  /** The value of a CHOICE or COLOR, at most 20 of the attribute's choices; empty for other kinds. */
  choices: Array<AttributeChoice>;
};

/** An attribute in a list. */
export type AttributeEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The attribute that `cursor` stands for. */
  node: Attribute;
};

/** A page of attributes. */
export type AttributeConnection = {
  /** The attributes of this page. */
  edges: Array<AttributeEdge>;
  /** The attributes of this page without their cursors, in the order of `edges`. */
  nodes: Array<Attribute>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of attributes in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The order of a list of attributes. */
export type AttributeSort =
  /** Newest first, by the time of creation. */
  | 'NEWEST_FIRST'
  /** Oldest first, by the time of creation. */
  | 'OLDEST_FIRST'
  /** By name from A to Z; letters with accents sort beside those without (É beside E). */
  | 'NAME';

/** Conditions on a list of attributes; all of them must hold. */
export type AttributeFilter = {
  /** Only attributes with one of these ids, at most 100. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only attributes with one of these slugs, at most 100. */
  slugs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Beginnings of words of the name, compared without case and accents; all must match. The first 200 characters count. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A possible value of a CHOICE or COLOR attribute. */
export type AttributeChoiceInput = {
  /**
   * The key of the choice: at most 100 lower-case letters a to z, digits and single hyphens. A choice that the attribute has
   * is recognized by it, so that its label and colour can change. When omitted, it is that of the choice with this label,
   * else made from the label.
   */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** The name shown to customers: 1 to 60 characters, unique within the attribute. */
  label: Scalars['String']['input'];
  /** The colour as `#` and six hexadecimal digits; required for a COLOR attribute, and for others INVALID_INPUT. */
  hex?: InputMaybe<Scalars['String']['input']>;
};

/** The value of a product or variant for an attribute: exactly the field that its kind needs. */
export type AttributeValueInput = {
  /** The id of the attribute, one of `Category.attributes` of the product's category. */
  attributeId: Scalars['ID']['input'];
  /** The value of a TEXT: 1 to 255 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The value of a NUMBER in the attribute's unit: at most 10¹² in size. */
  number?: InputMaybe<Scalars['Float']['input']>;
  /** The value of a BOOLEAN. */
  isTrue?: InputMaybe<Scalars['Boolean']['input']>;
  /** The slugs of the chosen values of a CHOICE or COLOR: one, or up to 20 when the attribute `isMultiple`. */
  choices?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The fields of a new attribute. */
export type CreateAttributeInput = {
  /** Makes the call repeatable: the same key answers the first attribute or refusal again; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
  /** The name: 1 to 60 characters. */
  name: Scalars['String']['input'];
  /** The unique key of the attribute in URLs: at most 100 lower-case letters a to z, digits and single hyphens. When omitted, a free one is made from the name. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** The kind of its values, which cannot be changed later. */
  kind: AttributeKind;
  /** The unit of a NUMBER: 1 to 20 characters. INVALID_INPUT for other kinds. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** Whether a product may have several of the choices; it cannot be changed later. INVALID_INPUT for other kinds than CHOICE and COLOR. */
  isMultiple?: InputMaybe<Scalars['Boolean']['input']>;
  /** The possible values in their order: 1 to 200 for CHOICE and COLOR, none for other kinds. */
  choices?: InputMaybe<Array<AttributeChoiceInput>>;
};

/** The fields to change; omitted ones keep their value. */
export type UpdateAttributeInput = {
  /** The version that was read; VERSION_CONFLICT when the attribute was changed since. */
  version: Scalars['Int']['input'];
  /** The name: 1 to 60 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The unit of a NUMBER: 1 to 20 characters; null removes it. Numbers of products stay as they are. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** All possible values in their order, at most 200. INVALID_STATE when one is missing that a product has. */
  choices?: InputMaybe<Array<AttributeChoiceInput>>;
};

/** How products of a category have an attribute. */
export type AssignAttributeInput = {
  /** The id of the category. Those below it inherit the attribute, unless it is assigned to them in another way. */
  categoryId: Scalars['ID']['input'];
  /** Whether products or their variants have it. */
  level: AttributeLevel;
  /** Whether a product needs a value to be published. Products that are ACTIVE stay so without one. */
  isRequired?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether lists of products can be filtered by it. */
  isFilterable?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The category that an attribute is taken off. */
export type UnassignAttributeInput = {
  /** The id of the category. */
  categoryId: Scalars['ID']['input'];
};

/** The answer to `createAttribute`. */
export type CreateAttributePayload = {
  /** The new attribute; null when refused. */
  attribute?: Maybe<Attribute>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `updateAttribute`. */
export type UpdateAttributePayload = {
  /** The attribute after the change; null when refused. */
  attribute?: Maybe<Attribute>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteAttribute`. */
export type DeleteAttributePayload = {
  /** The id of the deleted attribute; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `assignAttribute`. */
export type AssignAttributePayload = {
  /** The attribute after the change; null when refused. */
  attribute?: Maybe<Attribute>;
  /** The category that has the attribute; null when refused. */
  category?: Maybe<Category>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `unassignAttribute`. */
export type UnassignAttributePayload = {
  /** The attribute after the change; null when refused. */
  attribute?: Maybe<Attribute>;
  /** The category that had the attribute; null when refused or unknown. */
  category?: Maybe<Category>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A category in the category tree. */
export type Category = Node & {
  /** The id; an opaque string. */
  id: Scalars['ID']['output'];
  /** The unique name in the address of the category's page. */
  slug: Scalars['String']['output'];
  /** The name shown to customers: 1 to 100 characters. */
  name: Scalars['String']['output'];
  /** A text about the category; empty when there is none. */
  description: Scalars['String']['output'];
  /** The parent category; null at the top of the tree. */
  parent?: Maybe<Category>;
  /** All categories above this one, from the top down: at most 4. */
  ancestors: Array<Category>;
  /** The categories directly below this one, by position: at most 100. */
  children: Array<Category>;
  /** The level in the tree: 1 at the top, at most 5. */
  depth: Scalars['Int']['output'];
  /** The sort position among the siblings. */
  position: Scalars['Int']['output'];
  /** The category's picture; null when there is none. */
  image?: Maybe<Media>;
  /** The number of products that are for sale in it and below it, counted again within seconds of a change. */
  productCount: Scalars['Int']['output'];
  /** Increases with each change of the category; see `UpdateCategoryInput.version`. */
  version: Scalars['Int']['output'];
  /** The products of the category and those below it, as `Query.products` lists them. */
  products: ProductConnection;
  /**
   * The attributes of products of this category, inherited ones included: at most 50, those assigned at the top of the tree
   * first, then by name. Where an attribute is assigned to several categories above each other, the nearest one counts.
   */
  attributes: Array<CategoryAttribute>;
};


/** A category in the category tree. */
export type CategoryProductsArgs = {
  filter?: InputMaybe<ProductFilter>;
  sort: ProductSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** An article that a seller offers, in one or several variants. */
export type Product = Node & {
  /** The id; an opaque string. */
  id: Scalars['ID']['output'];
  /** The unique name in the address of the product's page. A product that changes it keeps the former ones: they lead to it, and no other product gets them. */
  slug: Scalars['String']['output'];
  /** The name that the seller gave it: 1 to 200 characters. */
  name: Scalars['String']['output'];
  /** The seller's description; empty when there is none. */
  description: Scalars['String']['output'];
  /** The title for search engines, of 1 to 120 characters; null when the seller gave none: use `name`. */
  seoTitle?: Maybe<Scalars['String']['output']>;
  /** The text for search engines, of 1 to 320 characters; null when the seller gave none. */
  seoDescription?: Maybe<Scalars['String']['output']>;
  /** The state of the product. */
  status: ProductStatus;
  /** True when it is ACTIVE and its seller may sell; ignores stock (see `isInStock`) and is not about discounts. */
  isAvailableForSale: Scalars['Boolean']['output'];
  /** The seller; null when the caller may not see it. */
  seller?: Maybe<Seller>;
  /** The category; null when the product is in none. */
  category?: Maybe<Category>;
  /** The tags of the product, at most 20. */
  tags: Array<Tag>;
  /** The pictures in the order of the gallery, at most 12. Damaged ones are left out for everybody but the seller and admins; null for one that was just deleted, and with an error for each while media cannot answer. */
  images?: Maybe<Array<Maybe<Media>>>;
  /** The picture shown in lists: the chosen one, or the next when it is damaged. Null when there are no pictures, or it was just deleted. */
  primaryImage?: Maybe<Media>;
  /** The price; the lowest one when prices of variants differ. */
  price: Money;
  /** The price before a reduction of the first cheapest variant; null when its price is not reduced. */
  compareAtPrice?: Maybe<Money>;
  /** The lowest and the highest price of the variants. */
  priceRange: PriceRange;
  /** Products of the same seller that it recommends beside this one, at most 12. Customers see those that are for sale. */
  relatedProducts: Array<Product>;
  /** The SKU of the default variant; null when it has none. */
  sku?: Maybe<Scalars['String']['output']>;
  /** The options in which the variants differ, at most 3; empty for a simple product. */
  options: Array<ProductOption>;
  /** The number of variants. */
  variantCount: Scalars['Int']['output'];
  /** Whether at least one variant is available now. */
  isInStock: Scalars['Boolean']['output'];
  /** Increases with each change by the seller; see `UpdateProductInput.version`. */
  version: Scalars['Int']['output'];
  /** When the product was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When the product was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /**
   * The values of attributes that products of its category have, at most 50. Values that it was given in another category are
   * kept but not shown; they come back with a category that has their attributes.
   */
  attributes: Array<AttributeValue>;
  /** The units that can be sold now, over all variants. */
  availableQuantity: Scalars['Int']['output'];
  /** The stock of the product. Null for everybody but its seller and admins. */
  inventory?: Maybe<InventoryLevel>;
  /** The public metadata, by owner and key: at most 100 entries. */
  metadata: Array<MetadataEntry>;
  /**
   * The private metadata, by owner and key: at most 100 entries. A seller sees its own, admins and API keys for products see
   * all. Null for everybody else.
   */
  privateMetadata?: Maybe<Array<MetadataEntry>>;
  /** The latest review of the product: pending, or the last one that was decided. Null without one, and for everybody but the seller and those who review. */
  review?: Maybe<ProductReview>;
  /** The variants in the order of their creation, without deleted ones; at most 100. */
  variants: Array<ProductVariant>;
  /** The variant that is shown when none is selected: the only one of a simple product, else the first. Null when it was deleted at this moment. */
  defaultVariant?: Maybe<ProductVariant>;
};

/** A variant of a product: the unit that has a price and stock, and that carts and orders contain. A simple product has exactly one. */
export type ProductVariant = Node & {
  /** The id; an opaque string. */
  id: Scalars['ID']['output'];
  /** The product that the variant belongs to, also when it is archived; null for others than its seller while it waits for approval and was never ordered. */
  product?: Maybe<Product>;
  /** The option values of the variant, such as `M / Red`; empty for a simple product. */
  name: Scalars['String']['output'];
  /** The seller's own article number; null when there is none. */
  sku?: Maybe<Scalars['String']['output']>;
  /** The current price of one unit. */
  price: Money;
  /** The variant's values, one for each option of the product: at most 3. */
  options: Array<OptionChoice>;
  /** The price before a reduction, above `price`; null when the price is not reduced. */
  compareAtPrice?: Maybe<Money>;
  /** The weight in grams; null when it is unknown. */
  weightGrams?: Maybe<Scalars['Int']['output']>;
  /** The length in millimetres; null when it is unknown. */
  lengthMillimeters?: Maybe<Scalars['Int']['output']>;
  /** The width in millimetres; null when it is unknown. */
  widthMillimeters?: Maybe<Scalars['Int']['output']>;
  /** The height in millimetres; null when it is unknown. */
  heightMillimeters?: Maybe<Scalars['Int']['output']>;
  /** The first of `images`; null when there is none, or it was just deleted. */
  image?: Maybe<Media>;
  /** The pictures of the variant in their order, out of `Product.images`: at most 12. Null for one that was just deleted, and with an error for each while media cannot answer. */
  images?: Maybe<Array<Maybe<Media>>>;
  /** Whether at least one unit is available now. */
  isInStock: Scalars['Boolean']['output'];
  /** The units that can be sold now. */
  availableQuantity: Scalars['Int']['output'];
  /** The stock of the variant. Null for everybody but its seller and admins. */
  inventory?: Maybe<InventoryLevel>;
  /** Increases with each change of the variant other than of its stock; see `UpdateProductVariantInput.version`. */
  version: Scalars['Int']['output'];
  /** The values of attributes that variants of the product's category have, at most 50; others are kept but not shown. */
  attributes: Array<AttributeValue>;
  /** The number of people who wait for the variant, with an account or by a confirmed address. Null for everybody but its seller and admins. */
  backInStockRequestCount?: Maybe<Scalars['Int']['output']>;
  /** The stock movements of the variant. Null for everybody but its seller and admins. */
  inventoryTransactions?: Maybe<InventoryTransactionConnection>;
  /**
   * The stock of the variant by location, at most 20; its sums are those of `inventory`. Null for everybody but its seller and
   * admins.
   */
  inventoryLevels?: Maybe<Array<LocationLevel>>;
};


/** A variant of a product: the unit that has a price and stock, and that carts and orders contain. A simple product has exactly one. */
export type ProductVariantInventoryTransactionsArgs = {
  filter?: InputMaybe<InventoryTransactionFilter>;
  sort: InventoryTransactionSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type Query = {
  /** The attributes of all categories. Null with an error for a page that is too large (BAD_USER_INPUT), and while products cannot answer. */
  attributes?: Maybe<AttributeConnection>;
  /** One attribute; null for an unknown id. */
  attribute?: Maybe<Attribute>;
  /**
   * The products of one's own business as a file that `createCatalogueImport` takes: imported unchanged, it changes nothing. Null
   * with an error for others than sellers, administrators and programs.
   */
  catalogueExport?: Maybe<CatalogueExport>;
  /** An import of one's own business, for administrators of any. Null when there is none with this id, or the caller may not see it. */
  catalogueImport?: Maybe<CatalogueImport>;
  /** The imports of one's own business, for administrators of all. Null with an error for others, and while products cannot answer. */
  catalogueImports?: Maybe<CatalogueImportConnection>;
  /**
   * The public catalogue: products that are available for sale, the same for all callers. Admins list others with
   * `filter.statuses`; sellers find all of their own in `Seller.products`. Null with an error while products cannot answer.
   */
  products?: Maybe<ProductConnection>;
  /** One product; null for an unknown id and for a product that is neither for sale nor the caller's own. */
  product?: Maybe<Product>;
  /** One product by its slug or a former one: `Product.slug` is the present one, to which the page redirects. Null under the same conditions as `product`. */
  productBySlug?: Maybe<Product>;
  /** Products in the order of the ids, in every state; null for unknown ids. */
  serviceProductsByIds: Array<Maybe<Product>>;
  /** The categories of all levels. Null with an error for a page that is too large (BAD_USER_INPUT), and while products cannot answer. */
  categories?: Maybe<CategoryConnection>;
  /**
   * The categories at the top of the tree, by position: at most 100. Select `children` for the levels below; trees of many
   * levels are read with `categories`. Null with an error while products cannot answer.
   */
  categoryTree?: Maybe<Array<Category>>;
  /** One category; null for an unknown id. */
  category?: Maybe<Category>;
  /** One category by its slug, or by one that it had before; null for an unknown slug. `Category.slug` is the one to show and to link to. */
  categoryBySlug?: Maybe<Category>;
  /** The stock movements that the caller may see: a seller's own, for admins all. A condition on what the caller may not see finds nothing. Null with an error while products cannot answer. */
  inventoryTransactions?: Maybe<InventoryTransactionConnection>;
  /** The reviews of products, those of its own products for a seller. Null with an error for others than sellers and those who review, for a page that is too large (BAD_USER_INPUT), and while products cannot answer. */
  productReviews?: Maybe<ProductReviewConnection>;
  /** One review; null for an unknown id, and for a seller when it is about a product of another one. */
  productReview?: Maybe<ProductReview>;
  /** The sellers whose products and changes need no approval. Null with an error for others than those who review, for a page that is too large (BAD_USER_INPUT), and while products cannot answer. */
  trustedSellers?: Maybe<TrustedSellerConnection>;
  /** Price and availability of variants, in the order of the ids, deleted ones included; null for unknown ids. */
  offersFor: Array<Maybe<Offer>>;
  /**
   * Suggestions for a text as it is typed: after each letter is fine. Null with an error for `first` out of range
   * (BAD_USER_INPUT), and while the search cannot answer.
   */
  productSuggestions?: Maybe<ProductSuggestions>;
  /** The synonyms of the search. Null with an error for others than administrators, for a page that is too large (BAD_USER_INPUT), and while products cannot answer. */
  synonyms?: Maybe<SynonymConnection>;
  /** The tags of all products; where the market moderates products, for customers those of products that are for sale. Null with an error for a page that is too large (BAD_USER_INPUT), and while products cannot answer. */
  tags?: Maybe<TagConnection>;
};


export type QueryAttributesArgs = {
  filter?: InputMaybe<AttributeFilter>;
  sort: AttributeSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAttributeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCatalogueExportArgs = {
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  format: CatalogueFileFormat;
};


export type QueryCatalogueImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCatalogueImportsArgs = {
  filter?: InputMaybe<CatalogueImportFilter>;
  sort: CatalogueImportSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductsArgs = {
  filter?: InputMaybe<ProductFilter>;
  sort: ProductSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductBySlugArgs = {
  slug: Scalars['String']['input'];
};


export type QueryServiceProductsByIdsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryCategoriesArgs = {
  filter?: InputMaybe<CategoryFilter>;
  sort: CategorySort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCategoryArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCategoryBySlugArgs = {
  slug: Scalars['String']['input'];
};


export type QueryInventoryTransactionsArgs = {
  filter?: InputMaybe<InventoryTransactionFilter>;
  sort: InventoryTransactionSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductReviewsArgs = {
  filter?: InputMaybe<ProductReviewFilter>;
  sort: ProductReviewSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductReviewArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTrustedSellersArgs = {
  filter?: InputMaybe<TrustedSellerFilter>;
  sort: TrustedSellerSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOffersForArgs = {
  variantIds: Array<Scalars['ID']['input']>;
};


export type QueryProductSuggestionsArgs = {
  text: Scalars['String']['input'];
  first: Scalars['Int']['input'];
};


export type QuerySynonymsArgs = {
  filter?: InputMaybe<SynonymFilter>;
  sort: SynonymSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTagsArgs = {
  filter?: InputMaybe<TagFilter>;
  sort: TagSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** How far a request about a sold out variant has come. */
export type BackInStockRequestStatus =
  /** The variant is awaited: one mail is sent once it is available. */
  | 'WAITING'
  /** The mail was sent; nothing more follows. Ask again should it be sold out again. */
  | 'NOTIFIED';

/** A person's request to be notified once a sold out variant is available. It reserves nothing: who orders first gets the units. */
export type BackInStockRequest = Node & {
  /** The id; an opaque string. */
  id: Scalars['ID']['output'];
  /** The awaited variant; null once it was deleted. */
  variant?: Maybe<ProductVariant>;
  /** Whether the variant is still awaited or the person was notified. */
  status: BackInStockRequestStatus;
  /** When the person asked. */
  createdAt: Scalars['DateTime']['output'];
  /** When the person was notified; null while the variant is awaited. */
  notifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the request is deleted: a year after it was made, 30 days after the mail. */
  expiresAt: Scalars['DateTime']['output'];
};

/** A request in a list. */
export type BackInStockRequestEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The request that `cursor` stands for. */
  node: BackInStockRequest;
};

/** A page of requests. */
export type BackInStockRequestConnection = {
  /** The requests of this page. */
  edges: Array<BackInStockRequestEdge>;
  /** The requests of this page without their cursors, in the order of `edges`. */
  nodes: Array<BackInStockRequest>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of requests in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Conditions on a list of requests; all of them must hold. */
export type BackInStockRequestFilter = {
  /** Only requests with one of these statuses; none for an empty list. */
  statuses?: InputMaybe<Array<BackInStockRequestStatus>>;
  /** Only the requests about this variant. */
  variantId?: InputMaybe<Scalars['ID']['input']>;
};

/** The order of a list of requests. */
export type BackInStockRequestSort =
  /** The latest request first. */
  | 'NEWEST_FIRST'
  /** The earliest request first. */
  | 'OLDEST_FIRST';

export type User = {
  id: Scalars['ID']['output'];
  /** The person's requests about sold out variants, notified ones for 30 days. Null for everybody but the person. */
  backInStockRequests?: Maybe<BackInStockRequestConnection>;
};


export type UserBackInStockRequestsArgs = {
  filter?: InputMaybe<BackInStockRequestFilter>;
  sort: BackInStockRequestSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The variant that a person waits for. */
export type NotifyWhenBackInStockInput = {
  /** The id of the variant; of a simple product that of `Product.defaultVariant`. */
  variantId: Scalars['ID']['input'];
};

/** The answer to `notifyWhenBackInStock`. */
export type NotifyWhenBackInStockPayload = {
  /** The request, the one that waits already included; null when refused. */
  backInStockRequest?: Maybe<BackInStockRequest>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteBackInStockRequest`. */
export type DeleteBackInStockRequestPayload = {
  /** The id of the deleted request; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The variant that was awaited; null when refused, and when it was deleted. */
  variant?: Maybe<ProductVariant>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A variant and the address to write to once it is available. */
export type RequestBackInStockEmailInput = {
  /** Makes the call repeatable: the same key answers as the first call did, without another mail; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
  /** The id of the variant; of a simple product that of `Product.defaultVariant`. */
  variantId: Scalars['ID']['input'];
  /** The email address, to which a link for `confirmBackInStockEmail` is mailed first. */
  email: Scalars['String']['input'];
};

/** The answer to `requestBackInStockEmail`. It is the same whatever is known of the address. */
export type RequestBackInStockEmailPayload = {
  /** The variant; null when refused. */
  variant?: Maybe<ProductVariant>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The token of a mailed link. */
export type ConfirmBackInStockEmailInput = {
  /** The token at the end of the link. */
  token: Scalars['String']['input'];
};

/** The answer to `confirmBackInStockEmail`. */
export type ConfirmBackInStockEmailPayload = {
  /** The variant that is awaited from now on; null when refused. */
  variant?: Maybe<ProductVariant>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The token of a mailed link. */
export type StopBackInStockEmailsInput = {
  /** The token at the end of the link. */
  token: Scalars['String']['input'];
};

/** The answer to `stopBackInStockEmails`. */
export type StopBackInStockEmailsPayload = {
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A product to create: the fields of `CreateProductInput` without pictures to upload. */
export type CreateProductsItemInput = {
  /** The name: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The description: up to 20,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /**
   * The unique name in the address of the product's page: at most 100 lower-case letters a to z, digits and single hyphens;
   * ALREADY_EXISTS when another product has it or had it before. Made from the name when omitted.
   */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** The title for search engines: 1 to 120 characters. */
  seoTitle?: InputMaybe<Scalars['String']['input']>;
  /** The text for search engines: 1 to 320 characters. */
  seoDescription?: InputMaybe<Scalars['String']['input']>;
  /** The ids of related products in their order, at most 12 of the same seller, else INVALID_INPUT. */
  relatedProductIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The price of one unit, in a currency that is in use. All variants have this currency, and this price when they name none. */
  price: MoneyInput;
  /** The price before a reduction: above `price`, else INVALID_INPUT. */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** The seller's own article number; unique per seller, else ALREADY_EXISTS, which names the product that has it. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The weight in grams: 0 to 10,000,000; unknown when omitted. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
  /** The length in millimetres: 0 to 10,000,000; unknown when omitted. */
  lengthMillimeters?: InputMaybe<Scalars['Int']['input']>;
  /** The width in millimetres: 0 to 10,000,000; unknown when omitted. */
  widthMillimeters?: InputMaybe<Scalars['Int']['input']>;
  /** The height in millimetres: 0 to 10,000,000; unknown when omitted. */
  heightMillimeters?: InputMaybe<Scalars['Int']['input']>;
  /** The options in which the variants differ, at most 3. */
  options?: InputMaybe<Array<ProductOptionInput>>;
  /**
   * The variants of a product with options, at most 100. SKU, stock, threshold, price before a reduction and measures are then
   * given for each of them and not for the product, else INVALID_INPUT. Without them the product has one variant.
   */
  variants?: InputMaybe<Array<NewProductVariantInput>>;
  /** The id of the category; none when omitted. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Up to 20 tags; unknown ones are created. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The values of attributes that products of the category have, at most 50. ATTRIBUTE_REQUIRED when it `isPublished` and lacks a required one. */
  attributes?: InputMaybe<Array<AttributeValueInput>>;
  /** The units in stock at the start. */
  initialStock?: InputMaybe<Scalars['Int']['input']>;
  /** The number of units at or below which the seller is notified; the market's default (`LOW_STOCK_THRESHOLD`) when omitted. */
  lowStockThreshold?: InputMaybe<Scalars['Int']['input']>;
  /** The ids of uploaded pictures in the order of the gallery, at most 12; the first one is shown in lists. */
  mediaIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether the product is ACTIVE from the start, else it is a DRAFT. Sellers that are not approved may only save drafts: SELLER_NOT_APPROVED. */
  isPublished?: InputMaybe<Scalars['Boolean']['input']>;
  /** The seller of the product. Required for admins; sellers create their own products and may omit it. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
};

/** A product to change, and its fields: those of `UpdateProductInput`. */
export type UpdateProductsItemInput = {
  /** The id of the product. */
  id: Scalars['ID']['input'];
  /** The `Product.version` that was read; VERSION_CONFLICT, and nothing changes, when it is not the current one. */
  version: Scalars['Int']['input'];
  /** The name: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The description: up to 20,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /**
   * The unique name in the address of the product's page: at most 100 lower-case letters a to z, digits and single hyphens.
   * ALREADY_EXISTS when another product has it or had it before; a product can take a former one of its own back. It has at most
   * 50 over time, else INVALID_STATE.
   */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** The title for search engines: 1 to 120 characters; null removes it. */
  seoTitle?: InputMaybe<Scalars['String']['input']>;
  /** The text for search engines: 1 to 320 characters; null removes it. */
  seoDescription?: InputMaybe<Scalars['String']['input']>;
  /** The ids of all related products in their order, at most 12 of the same seller, else INVALID_INPUT. */
  relatedProductIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The price of one unit, in the product's currency, else INVALID_INPUT. For products with a single variant; others have a price per variant. */
  price?: InputMaybe<MoneyInput>;
  /**
   * The price before a reduction: above the price, else INVALID_INPUT, also when the price rises to it. Null removes it. For
   * products with a single variant; others have one per variant.
   */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** The seller's own article number; null removes it. For products with a single variant; others have one per variant. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The id of the category; null removes the product from its category. Values of attributes that the new category has not are kept and hidden. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** All tags of the product, at most 20. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /**
   * All values of attributes that products of the category have, at most 50: those that are missing are removed. An ACTIVE
   * product that would lack a required one, by this or by another category, is refused: ATTRIBUTE_REQUIRED.
   */
  attributes?: InputMaybe<Array<AttributeValueInput>>;
};

/** The products to create. */
export type CreateProductsInput = {
  /**
   * Makes the call repeatable as a whole and for each item: the same key answers the first results again and creates nothing
   * twice; IDEMPOTENCY_CONFLICT with other items.
   */
  idempotencyKey: Scalars['String']['input'];
  /** The products to create, 1 to 100. Each is stored or refused by itself, in their order. */
  items: Array<CreateProductsItemInput>;
};

/** The products to change. */
export type UpdateProductsInput = {
  /**
   * Makes the call repeatable as a whole and for each item: the same key answers the first results again and changes nothing
   * twice; IDEMPOTENCY_CONFLICT with other items.
   */
  idempotencyKey: Scalars['String']['input'];
  /** The products to change, 1 to 100. Each is changed or refused by itself, in their order. */
  items: Array<UpdateProductsItemInput>;
};

/** What became of one item of `createProducts`. */
export type CreateProductsResult = {
  /** The place of the item in the input, from 0. */
  index: Scalars['Int']['output'];
  /** The new product; null when the item was refused. */
  product?: Maybe<Product>;
  /**
   * Why the item was refused; empty when it was stored. The codes are those of `createProduct`, the paths begin with
   * `input.items` and the place.
   */
  userErrors: Array<UserError>;
};

/** What became of one item of `updateProducts`. */
export type UpdateProductsResult = {
  /** The place of the item in the input, from 0. */
  index: Scalars['Int']['output'];
  /** The product after the change; null when the item was refused. */
  product?: Maybe<Product>;
  /**
   * Why the item was refused; empty when it was changed. The codes are those of `updateProduct`, the paths begin with
   * `input.items` and the place.
   */
  userErrors: Array<UserError>;
};

/** The answer to `createProducts`. */
export type CreateProductsPayload = {
  /** One result for each item, in their order: at most 100. Null when the whole was refused. */
  results?: Maybe<Array<CreateProductsResult>>;
  /** Why the whole mutation was refused; empty when each item has a result. */
  userErrors: Array<UserError>;
};

/** The answer to `updateProducts`. */
export type UpdateProductsPayload = {
  /** One result for each item, in their order: at most 100. Null when the whole was refused. */
  results?: Maybe<Array<UpdateProductsResult>>;
  /** Why the whole mutation was refused; empty when each item has a result. */
  userErrors: Array<UserError>;
};

/** A file with all products of a seller that are not archived, written while it is downloaded. */
export type CatalogueExport = {
  /** The address of the file, without a token, within an hour of this answer. */
  url: Scalars['URL']['output'];
  /** The name under which the file is downloaded. */
  filename: Scalars['String']['output'];
  /** When the address ends. */
  expiresAt: Scalars['DateTime']['output'];
};

/** How far an import is. */
export type CatalogueImportStatus =
  /** Its file has not arrived: send it to `uploadUrl`. */
  | 'AWAITING_FILE'
  /** Its file has arrived: look at `preview`, then start it. */
  | 'READY'
  /** Its rows are being taken, or wait for that. */
  | 'RUNNING'
  /** A dry run has ended: nothing was changed, and it may be started. */
  | 'CHECKED'
  /** All rows were taken or refused; `errors` says which and why. */
  | 'COMPLETED'
  /** The file cannot be read, or a part of the market did not answer; `failureReason` says which. */
  | 'FAILED'
  /** It was cancelled; what was taken before stays, and can be undone. */
  | 'CANCELLED'
  /** What it changed is being put back. */
  | 'UNDOING'
  /** What it changed was put back, apart from what somebody changed since; `errors` names that. */
  | 'UNDONE';

/** Which products an import may make. */
export type CatalogueImportMode =
  /** Only new products are made; rows of those that exist leave them as they are. */
  | 'CREATE'
  /** Only existing products are changed; other rows are refused. */
  | 'UPDATE'
  /** Existing products are changed, others are made. */
  | 'UPSERT';

/** The formats of files of a catalogue. */
export type CatalogueFileFormat =
  /** A table with a header line; one row for each variant. */
  | 'CSV'
  /** A list of objects, or one object in each line. */
  | 'JSON';

/** How a file writes decimals. */
export type DecimalSeparator =
  /** 1234.50, or 1,234.50. */
  | 'POINT'
  /** 1234,50, or 1.234,50. */
  | 'COMMA';

/** What is wrong with a row of a file, or noteworthy about it. */
export type CatalogueImportErrorCode =
  /** The file cannot be read beyond this line; nothing of it was taken. */
  | 'MALFORMED_FILE'
  /** The column is not known and was not read. */
  | 'UNKNOWN_COLUMN'
  /** The row has more cells than there are headers. */
  | 'COLUMN_COUNT'
  /** A cell that is needed is empty. */
  | 'MISSING_VALUE'
  /** The value is malformed or out of its bounds. */
  | 'INVALID_VALUE'
  /** Rows of one product say different things, or do not belong together. */
  | 'CONTRADICTION'
  /** Several rows have this SKU; none of them was taken. */
  | 'DUPLICATE_SKU'
  /** The thing that the cell names does not exist, or is not the seller's. */
  | 'NOT_FOUND'
  /** Another product has this value already. */
  | 'ALREADY_EXISTS'
  /** The seller or the product is not in a state that allows this. */
  | 'NOT_ALLOWED'
  /** Somebody changed the product at the same time, or since an import that is undone. */
  | 'CHANGED_MEANWHILE'
  /** The picture could not be fetched or is not accepted; the product was taken without it. */
  | 'PICTURE_REFUSED';

/** A problem of an import, at its place in the file. */
export type CatalogueImportError = Node & {
  /** The id; an opaque string. */
  id: Scalars['ID']['output'];
  /** The kind of the problem. */
  code: CatalogueImportErrorCode;
  /** True when the row was taken all the same. */
  isWarning: Scalars['Boolean']['output'];
  /** The line of the file, from 1; null for a problem of the file as a whole. */
  line?: Maybe<Scalars['Int']['output']>;
  /** The header of the column, or the path within a JSON object; null for a problem of the whole row. */
  column?: Maybe<Scalars['String']['output']>;
  /** The value in the cell, at most 200 characters of it; null when it is empty or the problem is not of a cell. */
  value?: Maybe<Scalars['String']['output']>;
  /** The problem in words. */
  message: Scalars['String']['output'];
  /** What to do about it. */
  remedy: Scalars['String']['output'];
};

/** A problem in a list. */
export type CatalogueImportErrorEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The problem that `cursor` stands for. */
  node: CatalogueImportError;
};

/** A page of problems of an import. */
export type CatalogueImportErrorConnection = {
  /** The problems of this page. */
  edges: Array<CatalogueImportErrorEdge>;
  /** The problems of this page without their cursors, in the order of `edges`. */
  nodes: Array<CatalogueImportError>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of problems in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The order of the problems of an import. */
export type CatalogueImportErrorSort =
  /** By the place in the file; problems of the file as a whole come first. */
  | 'FILE_ORDER';

/** Conditions on the problems of an import; all of them must hold. */
export type CatalogueImportErrorFilter = {
  /** Only problems that kept a row from being taken when false, only warnings when true. */
  isWarning?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A column of a file. */
export type CatalogueColumn = {
  /** The header as it stands in the file; for JSON a key. */
  header: Scalars['String']['output'];
  /** The field that it is taken for, such as `sku` or `attribute:material`; null when it is not read. */
  field?: Maybe<Scalars['String']['output']>;
  /** Its first values, at most 5. */
  samples: Array<Scalars['String']['output']>;
};

/** How a file was understood, by its first rows. */
export type CatalogueImportPreview = {
  /** The format of the file. */
  format: CatalogueFileFormat;
  /** The encoding of its text, such as `utf-8` or `windows-1252`. */
  encoding: Scalars['String']['output'];
  /** The character between cells; null for JSON. */
  separator?: Maybe<Scalars['String']['output']>;
  /** How its first prices write decimals; null when they do not show it. */
  decimalSeparator?: Maybe<DecimalSeparator>;
  /** Its columns in their order, at most 300. */
  columns: Array<CatalogueColumn>;
  /** The fields that a column may be mapped to. `stock:`, `attribute:`, `option:` and `price:` may be followed by a name. */
  fields: Array<Scalars['String']['output']>;
};

/** An import of products of a seller from a file. It is removed, with its file, at `expiresAt`. */
export type CatalogueImport = Node & {
  /** The id; an opaque string. */
  id: Scalars['ID']['output'];
  /** The seller whose products it brings. */
  seller?: Maybe<Seller>;
  /** The name of the file. */
  filename: Scalars['String']['output'];
  /** The format of the file; null until it was read, when the one who began it did not say. */
  format?: Maybe<CatalogueFileFormat>;
  /** Which products it may make. */
  mode: CatalogueImportMode;
  /** True when its last run only checked the file. */
  isDryRun: Scalars['Boolean']['output'];
  /** The state of the import, from waiting for its file to its end. */
  status: CatalogueImportStatus;
  /**
   * The address to which the file is sent with `PUT`, without a token, within an hour of this answer; sent again it replaces the
   * file. Null while it runs and after it has ended.
   */
  uploadUrl?: Maybe<Scalars['URL']['output']>;
  /** The address to which an archive (ZIP) of pictures is sent in the same way; rows name them in `images`. Null as `uploadUrl`. */
  pictureUploadUrl?: Maybe<Scalars['URL']['output']>;
  /** The size of the file in bytes; null before it arrived. */
  sizeBytes?: Maybe<Scalars['Int']['output']>;
  /** How the file was understood. Null before it arrived, and when it cannot be read: starting the import then says why. */
  preview?: Maybe<CatalogueImportPreview>;
  /** The rows of the file; null until they were counted. */
  rowCount?: Maybe<Scalars['Int']['output']>;
  /** The rows that were taken or refused so far. */
  processedRowCount: Scalars['Int']['output'];
  /** The products that were made; by a dry run, that would have been. */
  createdCount: Scalars['Int']['output'];
  /** The products that were changed; by a dry run, that would have been. */
  updatedCount: Scalars['Int']['output'];
  /** The products that are as the file says already. */
  unchangedCount: Scalars['Int']['output'];
  /** The products that were refused. */
  failedCount: Scalars['Int']['output'];
  /** The problems that kept rows from being taken, and those of pictures; at most 10,000 are in `errors`. */
  errorCount: Scalars['Int']['output'];
  /** The pictures that were stored. */
  storedPictureCount: Scalars['Int']['output'];
  /** The pictures that were refused. */
  refusedPictureCount: Scalars['Int']['output'];
  /** The products that an undo has put back. */
  undoneCount: Scalars['Int']['output'];
  /** The products that an undo left as they are, as somebody changed or ordered them since. */
  keptCount: Scalars['Int']['output'];
  /** Why it failed and what to do; null unless it is FAILED. */
  failureReason?: Maybe<Scalars['String']['output']>;
  /** The problems that were found, at most 10,000. */
  errors: CatalogueImportErrorConnection;
  /** An address for downloading `errors` as CSV, without a token, within an hour of this answer; null when there are none. */
  errorReportUrl?: Maybe<Scalars['URL']['output']>;
  /** True when `undoCatalogueImport` would put something back. */
  canUndo: Scalars['Boolean']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last started; null before. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its last run ended; null before. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it is removed, with its file and its errors; it cannot be undone any more then. */
  expiresAt: Scalars['DateTime']['output'];
};


/** An import of products of a seller from a file. It is removed, with its file, at `expiresAt`. */
export type CatalogueImportErrorsArgs = {
  filter?: InputMaybe<CatalogueImportErrorFilter>;
  sort: CatalogueImportErrorSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** An import in a list. */
export type CatalogueImportEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The import that `cursor` stands for. */
  node: CatalogueImport;
};

/** A page of imports. */
export type CatalogueImportConnection = {
  /** The imports of this page. */
  edges: Array<CatalogueImportEdge>;
  /** The imports of this page without their cursors, in the order of `edges`. */
  nodes: Array<CatalogueImport>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of imports in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The order of a list of imports. */
export type CatalogueImportSort =
  /** Newest first, by the time of creation. */
  | 'NEWEST_FIRST'
  /** Oldest first, by the time of creation. */
  | 'OLDEST_FIRST';

/** Conditions on a list of imports; all of them must hold. */
export type CatalogueImportFilter = {
  /** Only imports of this seller; sellers see their own only. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** Only imports in one of these states; none when the list is empty. */
  statuses?: InputMaybe<Array<CatalogueImportStatus>>;
};

/** The file of a new import. */
export type CreateCatalogueImportInput = {
  /** Makes the call repeatable: the same key answers the first import again; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
  /** The seller. Required for admins and programs; sellers may omit it. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** The name of the file: 1 to 255 characters. */
  filename: Scalars['String']['input'];
  /** The format of the file; found from its content when omitted. */
  format?: InputMaybe<CatalogueFileFormat>;
};

/** What a column of a file is taken for. */
export type CatalogueColumnInput = {
  /** The header as it stands in the file, or a key of a JSON object. */
  header: Scalars['String']['input'];
  /** The field, one of `CatalogueImportPreview.fields`; null when the column is not read. */
  field?: InputMaybe<Scalars['String']['input']>;
};

/** How a file is read and what is done with it. */
export type StartCatalogueImportInput = {
  /** Which products it may make. */
  mode: CatalogueImportMode;
  /** True to check the whole file by all rules and change nothing; the import may be started again then. */
  isDryRun: Scalars['Boolean']['input'];
  /** Columns that are to be taken for another field than their header says, at most 300. */
  mapping?: InputMaybe<Array<CatalogueColumnInput>>;
  /** How the file writes decimals; found from its prices when omitted. */
  decimalSeparator?: InputMaybe<DecimalSeparator>;
};

/** The answer to `createCatalogueImport`. */
export type CreateCatalogueImportPayload = {
  /** The new import, with the address for its file; null when refused. */
  catalogueImport?: Maybe<CatalogueImport>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `startCatalogueImport`. */
export type StartCatalogueImportPayload = {
  /** The import, which runs from now on; null when refused. */
  catalogueImport?: Maybe<CatalogueImport>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `cancelCatalogueImport`. */
export type CancelCatalogueImportPayload = {
  /** The import; it ends within a moment. Null when refused. */
  catalogueImport?: Maybe<CatalogueImport>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `undoCatalogueImport`. */
export type UndoCatalogueImportPayload = {
  /** The import, which is being undone; null when refused. */
  catalogueImport?: Maybe<CatalogueImport>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteCatalogueImport`. */
export type DeleteCatalogueImportPayload = {
  /** The id of the deleted import; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The seller whose import it was; null when refused. */
  seller?: Maybe<Seller>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The state of a product. */
export type ProductStatus =
  /** A draft, visible to its seller and admins only; `publishProduct` makes it ACTIVE. */
  | 'DRAFT'
  /**
   * To be for sale, and waiting for approval where the market moderates products; visible to its seller and those who review,
   * see `Product.review`.
   */
  | 'IN_REVIEW'
  /** Published; for sale while its seller may sell. */
  | 'ACTIVE'
  /** Out of use; it still resolves on orders placed before. `unarchiveProduct` makes it a DRAFT again. */
  | 'ARCHIVED';

/** The order of a product list. Amounts of different currencies have no order: filter by `price` to list those of one. */
export type ProductSort =
  /**
   * The best matches of `filter.search` first: names before categories, tags and descriptions, exact words before others of
   * their stem, beginnings and typos; among equals what is in stock, then what sells best. Newest first without a search.
   */
  | 'RELEVANCE'
  /** Newest first, by the time of creation. */
  | 'NEWEST_FIRST'
  /** Oldest first, by the time of creation. */
  | 'OLDEST_FIRST'
  /** By name from A to Z; letters with accents sort beside those without (É beside E). */
  | 'NAME'
  /** Lowest price first; products with several variants count with their lowest price. */
  | 'PRICE_LOW_TO_HIGH'
  /** Highest price first; products with several variants count with their lowest price. */
  | 'PRICE_HIGH_TO_LOW'
  /** Most units sold first; units of cancelled orders do not count. */
  | 'BEST_SELLING';

/** An option in which the variants of a product differ. */
export type ProductOption = {
  /** The name, such as `Size`: 1 to 40 characters. */
  name: Scalars['String']['output'];
  /** The possible values, such as `S`, `M` and `L`: 1 to 50. */
  values: Array<Scalars['String']['output']>;
};

/** The range of prices of a product's variants. */
export type PriceRange = {
  /** The price of the cheapest variant. */
  min: Money;
  /** The price of the most expensive variant; equal to `min` when all cost the same. */
  max: Money;
};

export type Media = {
  id: Scalars['ID']['output'];
};

export type Seller = {
  id: Scalars['ID']['output'];
  /**
   * The seller's products: in every status for the seller and admins, those that are available for sale for others. Null with
   * an error while products cannot answer, and with FORBIDDEN for `isLowStock` of another seller.
   */
  products?: Maybe<ProductConnection>;
  /**
   * The low-stock threshold of the seller's new variants that name none: set with `setDefaultLowStockThreshold`, else the market's
   * (`LOW_STOCK_THRESHOLD`). Null for everybody but the seller and admins.
   */
  defaultLowStockThreshold?: Maybe<Scalars['Int']['output']>;
  /**
   * The seller's locations in order of preference, the main one included: at most 20. An order takes its units from as few of
   * them as possible, of equally few from the first. Null for everybody but the seller and admins.
   */
  stockLocations?: Maybe<Array<StockLocation>>;
  /** Whether the seller's products and changes go live without approval. Null for everybody but the seller and those who review. */
  isTrusted?: Maybe<Scalars['Boolean']['output']>;
};


export type SellerProductsArgs = {
  filter?: InputMaybe<ProductFilter>;
  sort: ProductSort;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A product in a list. */
export type ProductEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The product that `cursor` stands for. */
  node: Product;
};

/** A page of products. */
export type ProductConnection = {
  /** The products of this page. */
  edges: Array<ProductEdge>;
  /** The products of this page without their cursors, in the order of `edges`. */
  nodes: Array<Product>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of products in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How many products each further choice would leave; null with an error while the search cannot answer. */
  facets?: Maybe<ProductFacets>;
};

/** A range of amounts in one currency, both ends included. An absent end does not restrict it. */
export type MoneyRangeInput = {
  /** The lowest amount; BAD_USER_INPUT when it is above `max` or in another currency. */
  min?: InputMaybe<MoneyInput>;
  /** The highest amount; BAD_USER_INPUT when it is in another currency than `min`. */
  max?: InputMaybe<MoneyInput>;
};

/** Conditions on a list of products; all of them must hold. */
export type ProductFilter = {
  /**
   * Words of the name, the description, a tag, or the category or one above it; all of them must match. Words are compared
   * without case, accents, keyboard variants ("fussball" finds "Fußball") and the endings of English, Russian, Greek, Arabic and
   * Hindi, amounts by their units ("0.5 kg" finds "500 g"); the last word may be the beginning of one, and a word that nothing
   * has is taken for a slip of similar ones or for the end of a compound. Any part of Chinese, Japanese, Korean and Thai text
   * matches. A SKU or GTIN finds its product first, a part of
   * one only for its seller and admins. Quotes and other operators have no special meaning. The first 200 characters count; a
   * text without a word finds nothing. SERVICE_UNAVAILABLE while the search is being prepared after a start.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Only products with one of these ids, at most 100. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only products with one of these slugs, at most 100; former ones count. */
  slugs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only products with a variant that has this article number, as its seller wrote it. Deleted variants do not count. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** Only products of this category and those below it; an unknown id gives an empty list. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Only products of this category and those below it; an unknown slug gives an empty list. */
  categorySlug?: InputMaybe<Scalars['String']['input']>;
  /** Only products of the category itself (true) or only those of categories below it (false). Needs a category, else BAD_USER_INPUT. */
  isDirectlyInCategory?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only products with all of these tags, at most 20. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only products with one of the values of each of these attributes, at most 20. */
  attributes?: InputMaybe<Array<AttributeFilterInput>>;
  /** Only products of this seller. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** Only products whose price is in this range and its currency. Products with several variants count with their lowest price. */
  price?: InputMaybe<MoneyRangeInput>;
  /** Only products that are in stock (true) or sold out (false). */
  isInStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only products of which a variant is at or below its `lowStockThreshold` (true), or none is (false). For the seller and admins, else FORBIDDEN. */
  isLowStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only products in one of these statuses, of those that the list shows to the caller. Admins see products in all of them, others in public lists none but available ones. */
  statuses?: InputMaybe<Array<ProductStatus>>;
};

/** The fields of a new product. */
export type CreateProductInput = {
  /**
   * Makes the call repeatable: the same key answers the first product or refusal again; IDEMPOTENCY_CONFLICT with another
   * input. Pictures are compared by their names and types.
   */
  idempotencyKey: Scalars['String']['input'];
  /** The name: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The description: up to 20,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /**
   * The unique name in the address of the product's page: at most 100 lower-case letters a to z, digits and single hyphens;
   * ALREADY_EXISTS when another product has it or had it before. Made from the name when omitted.
   */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** The title for search engines: 1 to 120 characters. */
  seoTitle?: InputMaybe<Scalars['String']['input']>;
  /** The text for search engines: 1 to 320 characters. */
  seoDescription?: InputMaybe<Scalars['String']['input']>;
  /** The ids of related products in their order, at most 12 of the same seller, else INVALID_INPUT. */
  relatedProductIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The price of one unit, in a currency that is in use. All variants have this currency, and this price when they name none. */
  price: MoneyInput;
  /** The price before a reduction: above `price`, else INVALID_INPUT. */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** The seller's own article number; unique per seller, else ALREADY_EXISTS, which names the product that has it. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The weight in grams: 0 to 10,000,000; unknown when omitted. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
  /** The length in millimetres: 0 to 10,000,000; unknown when omitted. */
  lengthMillimeters?: InputMaybe<Scalars['Int']['input']>;
  /** The width in millimetres: 0 to 10,000,000; unknown when omitted. */
  widthMillimeters?: InputMaybe<Scalars['Int']['input']>;
  /** The height in millimetres: 0 to 10,000,000; unknown when omitted. */
  heightMillimeters?: InputMaybe<Scalars['Int']['input']>;
  /** The options in which the variants differ, at most 3. */
  options?: InputMaybe<Array<ProductOptionInput>>;
  /**
   * The variants of a product with options, at most 100. SKU, stock, threshold, price before a reduction and measures are then
   * given for each of them and not for the product, else INVALID_INPUT. Without them the product has one variant.
   */
  variants?: InputMaybe<Array<NewProductVariantInput>>;
  /** The id of the category; none when omitted. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Up to 20 tags; unknown ones are created. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The values of attributes that products of the category have, at most 50. ATTRIBUTE_REQUIRED when it `isPublished` and lacks a required one. */
  attributes?: InputMaybe<Array<AttributeValueInput>>;
  /** The units in stock at the start. */
  initialStock?: InputMaybe<Scalars['Int']['input']>;
  /** The number of units at or below which the seller is notified; `Seller.defaultLowStockThreshold` when omitted. */
  lowStockThreshold?: InputMaybe<Scalars['Int']['input']>;
  /** The ids of uploaded pictures in the order of the gallery, at most 12 with `images`; the first one is shown in lists. */
  mediaIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Pictures to upload with this request, at most 12 with `mediaIds`, which they follow in the gallery. */
  images?: InputMaybe<Array<Scalars['Upload']['input']>>;
  /** Whether the product is ACTIVE from the start, else it is a DRAFT. Sellers that are not approved may only save drafts: SELLER_NOT_APPROVED. */
  isPublished?: InputMaybe<Scalars['Boolean']['input']>;
  /** The seller of the product. Required for admins; sellers create their own products and may omit it. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
};

/** A variant of a new product. */
export type NewProductVariantInput = {
  /** One value for each option of the product. */
  options: Array<OptionChoiceInput>;
  /** The price of one unit, in the product's currency; that of the product when omitted. */
  price?: InputMaybe<MoneyInput>;
  /** The price before a reduction: above the price, else INVALID_INPUT. */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** The seller's own article number; unique per seller, else ALREADY_EXISTS, which names the product that has it. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The weight in grams: 0 to 10,000,000; unknown when omitted. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
  /** The length in millimetres: 0 to 10,000,000; unknown when omitted. */
  lengthMillimeters?: InputMaybe<Scalars['Int']['input']>;
  /** The width in millimetres: 0 to 10,000,000; unknown when omitted. */
  widthMillimeters?: InputMaybe<Scalars['Int']['input']>;
  /** The height in millimetres: 0 to 10,000,000; unknown when omitted. */
  heightMillimeters?: InputMaybe<Scalars['Int']['input']>;
  /** The values of attributes that variants of the product's category have, at most 50. */
  attributes?: InputMaybe<Array<AttributeValueInput>>;
  /** The places of its pictures in the gallery, from 0: the pictures of `mediaIds`, each once, are followed by `images`. */
  imageIndexes?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** The units in stock at the start. */
  initialStock?: InputMaybe<Scalars['Int']['input']>;
  /** The number of units at or below which the seller is notified; `Seller.defaultLowStockThreshold` when omitted. */
  lowStockThreshold?: InputMaybe<Scalars['Int']['input']>;
};

/** The fields to change; omitted ones keep their value. */
export type UpdateProductInput = {
  /** The `Product.version` that was read; VERSION_CONFLICT, and nothing changes, when it is not the current one. */
  version: Scalars['Int']['input'];
  /** The name: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The description: up to 20,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /**
   * The unique name in the address of the product's page: at most 100 lower-case letters a to z, digits and single hyphens.
   * ALREADY_EXISTS when another product has it or had it before; a product can take a former one of its own back. It has at most
   * 50 over time, else INVALID_STATE.
   */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** The title for search engines: 1 to 120 characters; null removes it. */
  seoTitle?: InputMaybe<Scalars['String']['input']>;
  /** The text for search engines: 1 to 320 characters; null removes it. */
  seoDescription?: InputMaybe<Scalars['String']['input']>;
  /** The ids of all related products in their order, at most 12 of the same seller, else INVALID_INPUT. */
  relatedProductIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The price of one unit, in the product's currency, else INVALID_INPUT. For products with a single variant; others have a price per variant. */
  price?: InputMaybe<MoneyInput>;
  /**
   * The price before a reduction: above the price, else INVALID_INPUT, also when the price rises to it. Null removes it. For
   * products with a single variant; others have one per variant.
   */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** The seller's own article number; null removes it. For products with a single variant; others have one per variant. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The id of the category; null removes the product from its category. Values of attributes that the new category has not are kept and hidden. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** All tags of the product, at most 20. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /**
   * All values of attributes that products of the category have, at most 50: those that are missing are removed. An ACTIVE
   * product that would lack a required one, by this or by another category, is refused: ATTRIBUTE_REQUIRED.
   */
  attributes?: InputMaybe<Array<AttributeValueInput>>;
};

/** The answer to `createProduct`. */
export type CreateProductPayload = {
  /** The new product; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `updateProduct`. */
export type UpdateProductPayload = {
  /** The product after the change; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `publishProduct`. */
export type PublishProductPayload = {
  /** The product, now ACTIVE, or IN_REVIEW where it has to be approved; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `unpublishProduct`. */
export type UnpublishProductPayload = {
  /** The product, now a DRAFT; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `archiveProduct`. */
export type ArchiveProductPayload = {
  /** The product, now ARCHIVED; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `unarchiveProduct`. */
export type UnarchiveProductPayload = {
  /** The product, which is no longer ARCHIVED; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteProduct`. */
export type DeleteProductPayload = {
  /** The id of the deleted product; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The seller of the product; null when refused. */
  seller?: Maybe<Seller>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A category in a list. */
export type CategoryEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The category that `cursor` stands for. */
  node: Category;
};

/** A page of categories. */
export type CategoryConnection = {
  /** The categories of this page. */
  edges: Array<CategoryEdge>;
  /** The categories of this page without their cursors, in the order of `edges`. */
  nodes: Array<Category>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of categories in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The order of a list of categories. */
export type CategorySort =
  /** Newest first, by the time of creation. */
  | 'NEWEST_FIRST'
  /** Oldest first, by the time of creation. */
  | 'OLDEST_FIRST'
  /** By name from A to Z; letters with accents sort beside those without (É beside E). */
  | 'NAME';

/** Conditions on a list of categories; all of them must hold. */
export type CategoryFilter = {
  /** Only categories with one of these ids, at most 100. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only categories with one of these slugs, at most 100. */
  slugs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only categories directly below this one. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Only categories at the top of the tree (true) or only those below another (false). */
  isTopLevel?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Beginnings of words of the name; all must match. They are compared without case, accents and keyboard variants: "elec"
   * finds "Électronique". The first 200 characters count.
   */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** The fields of a new category. */
export type CreateCategoryInput = {
  /** Makes the call repeatable: the same key answers the first category or refusal again; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
  /** The name: 1 to 100 characters. */
  name: Scalars['String']['input'];
  /**
   * The unique name in the address of the category's page: at most 100 lower-case letters a to z, digits and single hyphens;
   * ALREADY_EXISTS when another category has it. When omitted, a free one is made from the name, such as `apple-2`.
   */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** A text about the category: up to 2,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The id of the parent category; at the top of the tree when omitted. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The sort position among the siblings. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The id of an uploaded picture. */
  imageMediaId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer to `createCategory`. */
export type CreateCategoryPayload = {
  /** The new category; null when refused. */
  category?: Maybe<Category>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The fields to change; omitted ones keep their value. */
export type UpdateCategoryInput = {
  /** The `Category.version` that was read; VERSION_CONFLICT, and nothing changes, when it is not the current one. */
  version: Scalars['Int']['input'];
  /** The name: 1 to 100 characters. The slug does not follow it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /**
   * The unique name in the address of the category's page, as in `CreateCategoryInput.slug`; ALREADY_EXISTS when another
   * category has it. The former one still leads here, until another category takes it.
   */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** A text about the category: up to 2,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The sort position among the siblings. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The id of an uploaded picture; null removes it. */
  imageMediaId?: InputMaybe<Scalars['ID']['input']>;
};

/** The new place of a category in the tree. */
export type MoveCategoryInput = {
  /** The `Category.version` that was read; VERSION_CONFLICT, and nothing changes, when it is not the current one. */
  version: Scalars['Int']['input'];
  /** The id of the new parent; at the top of the tree when omitted or null. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The sort position among the new siblings; after all of them when omitted. */
  position?: InputMaybe<Scalars['Int']['input']>;
};

/** The order of categories side by side. */
export type ReorderCategoriesInput = {
  /** The id of the parent; the top of the tree when omitted or null. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The ids of all categories directly below the parent in their new order, each exactly once, else INVALID_INPUT. */
  categoryIds: Array<Scalars['ID']['input']>;
};

/** Two categories that become one. */
export type MergeCategoriesInput = {
  /** The id of the category that goes. */
  sourceId: Scalars['ID']['input'];
  /** The id of the category that stays, and takes what was in the other; not one below it. */
  targetId: Scalars['ID']['input'];
};

/** Where what is in a category goes when it is deleted. */
export type DeleteCategoryInput = {
  /** The id of the category that takes its products and the categories below it; not one of these. */
  targetId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer to `updateCategory`. */
export type UpdateCategoryPayload = {
  /** The category after the change; null when refused. */
  category?: Maybe<Category>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `moveCategory`. */
export type MoveCategoryPayload = {
  /** The category at its new place; null when refused. */
  category?: Maybe<Category>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `reorderCategories`. */
export type ReorderCategoriesPayload = {
  /** The categories in their new order, at most 100; null when refused. */
  categories?: Maybe<Array<Category>>;
  /** The category above them; null at the top of the tree, and when refused. */
  parent?: Maybe<Category>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `mergeCategories`. */
export type MergeCategoriesPayload = {
  /** The category that stays; null when refused. */
  category?: Maybe<Category>;
  /** The id of the category that is gone; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteCategory`. */
export type DeleteCategoryPayload = {
  /** The id of the deleted category; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The category that was above it; null at the top of the tree, and when refused. */
  parent?: Maybe<Category>;
  /** The category that took what was in it; null when none was named, and when refused. */
  target?: Maybe<Category>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** Pictures to add to a product. */
export type AddProductImagesInput = {
  /**
   * Makes the call repeatable: the same key adds nothing more; IDEMPOTENCY_CONFLICT with another input. Pictures to upload are
   * compared by their names and types.
   */
  idempotencyKey: Scalars['String']['input'];
  /** The ids of uploaded pictures of the product's seller; those that are in the gallery already stay where they are. */
  mediaIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Pictures to upload with this request; they follow those of `mediaIds`. */
  images?: InputMaybe<Array<Scalars['Upload']['input']>>;
};

/** Pictures to take off a product. */
export type RemoveProductImagesInput = {
  /** The ids of pictures of the gallery; NOT_FOUND, and nothing changes, for one that is not in it. */
  mediaIds: Array<Scalars['ID']['input']>;
};

/** The order of the pictures of a product. */
export type ReorderProductImagesInput = {
  /** The `Product.version` that was read; VERSION_CONFLICT, and nothing changes, when it is not the current one. */
  version: Scalars['Int']['input'];
  /** The ids of all pictures of the gallery in their new order, each exactly once, else INVALID_INPUT. */
  mediaIds: Array<Scalars['ID']['input']>;
};

/** The picture that lists show of a product. */
export type SetPrimaryProductImageInput = {
  /** The id of a picture of the gallery, else NOT_FOUND. */
  mediaId: Scalars['ID']['input'];
};

/** The answer to `addProductImages`. */
export type AddProductImagesPayload = {
  /** The product after the change; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `removeProductImages`. */
export type RemoveProductImagesPayload = {
  /** The product after the change; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `reorderProductImages`. */
export type ReorderProductImagesPayload = {
  /** The product after the change; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `setPrimaryProductImage`. */
export type SetPrimaryProductImagePayload = {
  /** The product after the change; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
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

/** A category of another system. */
export type ImportCategoryInput = {
  /** The category's id in that system; rows with the same id are stored once. */
  externalId: Scalars['ID']['input'];
  /** The name: 1 to 100 characters. */
  name: Scalars['String']['input'];
};

/** A product of another system with its only variant. */
export type ImportProductInput = {
  /** The product's id in that system; rows with the same id are stored once. */
  externalId: Scalars['ID']['input'];
  /** The id of the seller in Souk. */
  sellerId: Scalars['ID']['input'];
  /** The category's id in that system; none when omitted. */
  categoryExternalId?: InputMaybe<Scalars['ID']['input']>;
  /** The name: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The description: up to 20,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The price of one unit, in a currency that is in use. */
  price: MoneyInput;
  /** The seller's own article number; unique per seller. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The units in stock. */
  stock: Scalars['Int']['input'];
  /** The weight in grams; unknown when omitted. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
  /** The state of the product; ACTIVE when omitted. */
  status?: InputMaybe<ProductStatus>;
};

/** The kinds of stock movements. */
export type InventoryTransactionKind =
  /** The stock with which the variant was created. */
  | 'INITIAL'
  /** A correction or a count by the seller or an admin. */
  | 'ADJUSTMENT'
  /** Units reserved for an order: `reserved` grows, `onHand` stays. */
  | 'RESERVE'
  /** Reserved units released by an order: `reserved` falls, `onHand` stays. */
  | 'RELEASE'
  /** Reserved units sold to an order: both `reserved` and `onHand` fall. */
  | 'COMMIT'
  /** Sold units returned to stock after a cancellation or a return: `onHand` grows. */
  | 'RESTOCK'
  /** Units moved between two locations: one movement takes them away, another adds them; the sums stay. */
  | 'TRANSFER';

/** The stock of a variant, or of a product as the sum over its variants. */
export type InventoryLevel = {
  /** The units in stock, reserved ones included. */
  onHand: Scalars['Int']['output'];
  /** The units that are reserved for orders. */
  reserved: Scalars['Int']['output'];
  /** The units that can be sold: `onHand` less `reserved`. */
  available: Scalars['Int']['output'];
  /** The number of units at or below which the seller is notified; null over several variants, which have their own. */
  lowStockThreshold?: Maybe<Scalars['Int']['output']>;
  /** Whether the variant, or one of the product's variants, is at or below its threshold. */
  isLowStock: Scalars['Boolean']['output'];
};

/** The stock counters of a variant at one moment. */
export type StockCounters = {
  /** The units in stock, reserved ones included. */
  onHand: Scalars['Int']['output'];
  /** The units that are reserved for orders. */
  reserved: Scalars['Int']['output'];
  /** The units that can be sold. */
  available: Scalars['Int']['output'];
};

/** The kinds of actors that move stock. */
export type InventoryActorKind =
  /** A person: the seller or an admin; `InventoryActor.user` says who. */
  | 'USER'
  /** A program outside of Souk with an API key, such as a warehouse system. */
  | 'API_KEY'
  /** The checkout, cancellation or return of an order; `InventoryTransaction.order` says which. */
  | 'ORDER'
  /** An import of products from another shop. */
  | 'IMPORT'
  /** Souk itself, such as when it frees units that nobody paid for in time. */
  | 'SYSTEM';

/** Who or what moved stock. */
export type InventoryActor = {
  /** The kind of the actor: a person or a process. */
  kind: InventoryActorKind;
  /** The person; null for the other kinds. */
  user?: Maybe<User>;
};

/** One movement of stock. Movements are never changed or deleted. */
export type InventoryTransaction = Node & {
  /** The id; an opaque string. */
  id: Scalars['ID']['output'];
  /** The variant, also when it was deleted since. */
  variant?: Maybe<ProductVariant>;
  /** The kind of movement. */
  kind: InventoryTransactionKind;
  /** The number of units; negative for an adjustment downwards and for a transfer away. */
  quantity: Scalars['Int']['output'];
  /** The location at which they moved. Units that move at several locations are several movements. */
  location?: Maybe<StockLocation>;
  /** The counters before the movement. */
  before: StockCounters;
  /** The counters after the movement. */
  after: StockCounters;
  /** The order that moved the units; null for the kinds INITIAL and ADJUSTMENT. Those who may not see the order, such as sellers, can read no more than its `id`: with other fields it is null. */
  order?: Maybe<Order>;
  /** Who or what caused the movement. */
  actor: InventoryActor;
  /** The reason of an adjustment; null for other movements. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When the stock moved. */
  createdAt: Scalars['DateTime']['output'];
};

/** A movement in a list. */
export type InventoryTransactionEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The movement that `cursor` stands for. */
  node: InventoryTransaction;
};

/** A page of movements. */
export type InventoryTransactionConnection = {
  /** The movements of this page. */
  edges: Array<InventoryTransactionEdge>;
  /** The movements of this page without their cursors, in the order of `edges`. */
  nodes: Array<InventoryTransaction>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of movements in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** Conditions on a list of movements; all of them must hold. */
export type InventoryTransactionFilter = {
  /** Only movements of the variants of this product, deleted ones included. */
  productId?: InputMaybe<Scalars['ID']['input']>;
  /** Only movements of this variant. */
  variantId?: InputMaybe<Scalars['ID']['input']>;
  /** Only movements of these kinds; none for an empty list. */
  kinds?: InputMaybe<Array<InventoryTransactionKind>>;
  /** Only movements within this range of time. */
  createdAt?: InputMaybe<DateTimeRangeInput>;
};

/** The order of a list of movements. */
export type InventoryTransactionSort =
  /** The latest movement first. */
  | 'NEWEST_FIRST'
  /** The earliest movement first. */
  | 'OLDEST_FIRST';

/** A correction of the stock of a variant by a difference. */
export type AdjustInventoryInput = {
  /** The id of the variant; of a simple product that of `Product.defaultVariant`. */
  variantId: Scalars['ID']['input'];
  /** The units to add, or to remove when negative; not 0. */
  delta: Scalars['Int']['input'];
  /** The id of the location; the seller's main one when omitted. NOT_FOUND for one of another seller. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** The reason: 1 to 200 characters. */
  reason: Scalars['String']['input'];
  /** Makes the call repeatable: the same key answers the first correction; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
};

/** The counted stock of a variant. */
export type SetInventoryInput = {
  /** The id of the variant; of a simple product that of `Product.defaultVariant`. */
  variantId: Scalars['ID']['input'];
  /** The counted units, reserved ones included: 0 to 10,000,000. */
  onHand: Scalars['Int']['input'];
  /** The id of the location at which they were counted; the seller's main one when omitted. NOT_FOUND for one of another seller. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** The reason: 1 to 200 characters. */
  reason: Scalars['String']['input'];
  /** Makes the call repeatable: a late repetition does not undo sales since the count; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
};

/** The counted stock of one variant in a list. */
export type SetInventoriesItemInput = {
  /** The id of the variant; required when there is no `sku`. */
  variantId?: InputMaybe<Scalars['ID']['input']>;
  /** The seller's article number of the variant; ignored when there is a `variantId`. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The counted units, reserved ones included: 0 to 10,000,000. */
  onHand: Scalars['Int']['input'];
  /** The id of the location at which they were counted; the seller's main one when omitted. NOT_FOUND for one of another seller. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
};

/** The counted stock of many variants. */
export type SetInventoriesInput = {
  /** The counts: 1 to 250, else INVALID_INPUT. */
  items: Array<SetInventoriesItemInput>;
  /** The reason: 1 to 200 characters. */
  reason: Scalars['String']['input'];
  /** The seller whose article numbers are given. Required for admins who give any; sellers may omit it. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes the call repeatable: a late repetition does not undo sales since the count; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
};

/** What became of one count of a list. */
export type SetInventoriesResult = {
  /** The variant with its present stock; null when it is unknown or another seller's. */
  variant?: Maybe<ProductVariant>;
  /** The record of the correction; null when refused and when the count matched. */
  inventoryTransaction?: Maybe<InventoryTransaction>;
  /** Why this count was refused; empty when the stock is as counted. The others are not affected. */
  userErrors: Array<UserError>;
};

/** The answer to `setInventories`. */
export type SetInventoriesPayload = {
  /** What became of each count, in the order of the items, at most 250; null when refused. */
  results?: Maybe<Array<SetInventoriesResult>>;
  /** Why all counts were refused; empty otherwise. */
  userErrors: Array<UserError>;
};

/** Units to move between two locations of a seller. */
export type TransferInventoryInput = {
  /** The id of the variant; of a simple product that of `Product.defaultVariant`. */
  variantId: Scalars['ID']['input'];
  /** The units to move, at least 1. */
  quantity: Scalars['Int']['input'];
  /** The id of the location that has them. */
  fromLocationId: Scalars['ID']['input'];
  /** The id of the location that gets them. */
  toLocationId: Scalars['ID']['input'];
  /** The reason: 1 to 200 characters. */
  reason: Scalars['String']['input'];
  /** Makes the call repeatable: the same key answers the first transfer; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
};

/** The answer to `adjustInventory`. */
export type AdjustInventoryPayload = {
  /** The variant with its present stock; null when refused. */
  variant?: Maybe<ProductVariant>;
  /** The product of the variant; null when refused. */
  product?: Maybe<Product>;
  /** The record of the correction; null when refused. */
  inventoryTransaction?: Maybe<InventoryTransaction>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `setInventory`. */
export type SetInventoryPayload = {
  /** The variant with its present stock; null when refused. */
  variant?: Maybe<ProductVariant>;
  /** The product of the variant; null when refused. */
  product?: Maybe<Product>;
  /** The record of the correction; null when refused and when the count matched. */
  inventoryTransaction?: Maybe<InventoryTransaction>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `transferInventory`. */
export type TransferInventoryPayload = {
  /** The variant with its present stock; null when refused. */
  variant?: Maybe<ProductVariant>;
  /** The record of the units that left the first location; null when refused. */
  inventoryTransaction?: Maybe<InventoryTransaction>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

export type Order = {
  id: Scalars['ID']['output'];
};

/** The number of units below which new variants of a seller count as low on stock. */
export type SetDefaultLowStockThresholdInput = {
  /** The units: 0 to 10,000,000. Null returns to the market's default. */
  lowStockThreshold?: InputMaybe<Scalars['Int']['input']>;
  /** The seller. Required for admins; sellers may omit it. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer to `setDefaultLowStockThreshold`. */
export type SetDefaultLowStockThresholdPayload = {
  /** The seller with the new default; null when refused. */
  seller?: Maybe<Seller>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A product whose stock, price or sale status changed. */
export type InventoryChange = {
  /** The product as it is now; null when it left the shop: taken off sale, archived, or of a seller that may not sell any more. */
  product?: Maybe<Product>;
  /** The id of the product that left the shop; null while `product` is not. */
  removedId?: Maybe<Scalars['ID']['output']>;
};

/** A place where a seller keeps stock. Each seller has a main location from the start and up to 20 in all. */
export type StockLocation = Node & {
  /** The id; an opaque string. */
  id: Scalars['ID']['output'];
  /** The name, for the seller and admins: 1 to 80 characters. */
  name: Scalars['String']['output'];
  /** Whether it is the main location, which has the stock of new products and cannot be deleted. */
  isMain: Scalars['Boolean']['output'];
  /** Whether it was deleted: it takes no stock, and still shows where units moved in the past. */
  isDeleted: Scalars['Boolean']['output'];
  /** The seller whose stock is kept there. */
  seller?: Maybe<Seller>;
  /** Increases with each change of the name; see `UpdateStockLocationInput.version`. */
  version: Scalars['Int']['output'];
};

/** The stock of a variant at one location. */
export type LocationLevel = {
  /** The location. Null for a moment at most, while a change of it is under way. */
  location?: Maybe<StockLocation>;
  /** The units there, reserved ones included. */
  onHand: Scalars['Int']['output'];
  /** The units there that are reserved for orders. */
  reserved: Scalars['Int']['output'];
  /** The units there that can be sold: `onHand` less `reserved`. */
  available: Scalars['Int']['output'];
};

/** The name of a new location, and the seller whose stock will be kept there. */
export type CreateStockLocationInput = {
  /** The name: 1 to 80 characters, another one than those of the seller's other locations, else ALREADY_EXISTS. */
  name: Scalars['String']['input'];
  /** The seller. Required for admins; sellers may omit it. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes the call repeatable: the same key answers the first location; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
};

/** The fields of a location to change. */
export type UpdateStockLocationInput = {
  /** The version that was read; VERSION_CONFLICT when the location was changed since. */
  version: Scalars['Int']['input'];
  /** The name: 1 to 80 characters, another one than those of the seller's other locations, else ALREADY_EXISTS. */
  name: Scalars['String']['input'];
};

/** The order of preference of a seller's locations. */
export type SetStockLocationOrderInput = {
  /** The ids of all locations of one seller, each once, the preferred one first; else INVALID_INPUT. */
  locationIds: Array<Scalars['ID']['input']>;
};

/** What happens to the units at a deleted location. */
export type DeleteStockLocationInput = {
  /** The location that takes over all units, those that orders have reserved included; the main one when omitted. */
  successorId?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer to `createStockLocation`. */
export type CreateStockLocationPayload = {
  /** The new location; null when refused. */
  stockLocation?: Maybe<StockLocation>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `updateStockLocation`. */
export type UpdateStockLocationPayload = {
  /** The location after the change; null when refused. */
  stockLocation?: Maybe<StockLocation>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `setStockLocationOrder`. */
export type SetStockLocationOrderPayload = {
  /** The locations in their new order, at most 20; null when refused. */
  stockLocations?: Maybe<Array<StockLocation>>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteStockLocation`. */
export type DeleteStockLocationPayload = {
  /** The id of the deleted location; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The seller whose location it was; null when refused. */
  seller?: Maybe<Seller>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** Who wrote an entry of metadata. */
export type MetadataOwner =
  /** The seller of the product, or somebody who acts for it. */
  | 'SELLER'
  /** The market, by its administrators and API keys. */
  | 'MARKET';

/** A key and a value that an integration stores with a product; Souk itself gives them no meaning. */
export type MetadataEntry = {
  /** The key, unique per product and owner: 1 to 64 lower-case letters a to z, digits, dots, hyphens and underscores. */
  key: Scalars['String']['output'];
  /** The value: a text of up to 1,000 characters. */
  value: Scalars['String']['output'];
  /** Who wrote the entry. */
  owner: MetadataOwner;
};

/** An entry of metadata to store. */
export type MetadataEntryInput = {
  /** The key: 1 to 64 lower-case letters a to z, digits, dots, hyphens and underscores. */
  key: Scalars['String']['input'];
  /** The value: a text of up to 1,000 characters. */
  value: Scalars['String']['input'];
  /** Whether everybody may read it, in `Product.metadata`. */
  isPublic?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The entries of metadata to store and to remove. */
export type SetProductMetadataInput = {
  /** The entries to store, at most 50. One with a key that is in use replaces its value. */
  entries?: InputMaybe<Array<MetadataEntryInput>>;
  /** The keys of the entries to remove; unknown ones are ignored. */
  removedKeys?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The answer to `setProductMetadata`. */
export type SetProductMetadataPayload = {
  /** The product after the change; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The state of a review. */
export type ProductReviewState =
  /** It waits for a decision; its seller may withdraw it. */
  | 'PENDING'
  /** It was approved: the product, or the change, is for sale. */
  | 'APPROVED'
  /** It was rejected for its `reason`: the product is a draft again, or keeps its approved content. */
  | 'REJECTED'
  /** Its seller took it back, or took the product off sale. */
  | 'WITHDRAWN';

/** What a review decides about. */
export type ProductReviewKind =
  /** The whole product, which is IN_REVIEW until then: a new one, one that is offered again, or one of which a picture's file was replaced. */
  | 'PRODUCT'
  /** A change of a product that stays for sale with its approved content until then. */
  | 'CHANGE';

/** A part of the content of a product. */
export type ProductContentField =
  /** The name of the product. */
  | 'NAME'
  /** The description of the product. */
  | 'DESCRIPTION'
  /** The name in the address of its page. */
  | 'SLUG'
  /** The title for search engines. */
  | 'SEO_TITLE'
  /** The text for search engines. */
  | 'SEO_DESCRIPTION'
  /** The category with those above it, as one text. */
  | 'CATEGORY'
  /** The tags, one text each. */
  | 'TAGS'
  /** The values of attributes, one text each, of the product or of a variant. */
  | 'ATTRIBUTES'
  /** The names of the related products. */
  | 'RELATED_PRODUCTS'
  /** The public metadata, one text for each entry. */
  | 'METADATA'
  /** The pictures, the primary one first, of the product or of a variant: in `beforeImages` and `afterImages`. */
  | 'IMAGES'
  /** The options with their values, or the values of a variant. */
  | 'OPTIONS'
  /** The seller's article number of a variant. */
  | 'SKU'
  /** The weight and the dimensions of a variant. */
  | 'MEASURES';

/** A part of the content that a review would change, or has changed. */
export type ProductDifference = {
  /** The part of the content. */
  field: ProductContentField;
  /** The variant; null for the product itself, and for a variant that is not made before its approval. */
  variant?: Maybe<ProductVariant>;
  /** The option values of the variant, such as `Large / Blue`; null for the product itself. */
  variantName?: Maybe<Scalars['String']['output']>;
  /** The texts that customers see until the approval: at most 100, empty for none, for IMAGES, and where the product is not for sale. */
  beforeTexts: Array<Scalars['String']['output']>;
  /** The texts that customers see from the approval on: at most 100, empty for none and for IMAGES. */
  afterTexts: Array<Scalars['String']['output']>;
  /** The pictures that customers see until the approval, at most 12; null for one that was deleted, and with an error for each while media cannot answer. */
  beforeImages?: Maybe<Array<Maybe<Media>>>;
  /** The pictures that customers see from the approval on, at most 12; null for one that was deleted, and with an error for each while media cannot answer. */
  afterImages?: Maybe<Array<Maybe<Media>>>;
};

/** A product, or a change of one, that waits for approval or was decided about. */
export type ProductReview = Node & {
  /** The id; an opaque string. */
  id: Scalars['ID']['output'];
  /** The product, with its approved content while a change of it is pending; null when it was deleted. */
  product?: Maybe<Product>;
  /** The seller of the product; null when the caller may not see it. */
  seller?: Maybe<Seller>;
  /** What is decided about. */
  kind: ProductReviewKind;
  /** The state of the review. */
  state: ProductReviewState;
  /** Increases with each change by the seller; a decision names the one that it is about. */
  version: Scalars['Int']['output'];
  /** What differs, field by field: at most 1,500. Of a pending review as it would be now, of others as it was decided. */
  differences: Array<ProductDifference>;
  /** The pictures whose files the seller replaced after the last approval, at most 12; null for one that was deleted, and with an error for each while media cannot answer. */
  replacedImages?: Maybe<Array<Maybe<Media>>>;
  /** The reason of a rejection; null unless it was rejected. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it was submitted first; changes of it do not count. */
  submittedAt: Scalars['DateTime']['output'];
  /** When it was changed or decided last. */
  updatedAt: Scalars['DateTime']['output'];
  /** When it was decided; null before, and for one that was withdrawn. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided; null before, for one that was withdrawn, and for sellers. */
  decidedBy?: Maybe<User>;
};

/** A review in a list. */
export type ProductReviewEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The review that `cursor` stands for. */
  node: ProductReview;
};

/** A page of reviews. */
export type ProductReviewConnection = {
  /** The reviews of this page. */
  edges: Array<ProductReviewEdge>;
  /** The reviews of this page without their cursors, in the order of `edges`. */
  nodes: Array<ProductReview>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of reviews in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The order of a list of reviews. */
export type ProductReviewSort =
  /** Oldest first, by the time of their first submission: the order of the queue. */
  | 'OLDEST_FIRST'
  /** Newest first, by the time of their first submission. */
  | 'NEWEST_FIRST';

/** Conditions on a list of reviews; all of them must hold. */
export type ProductReviewFilter = {
  /** Only reviews in one of these states; `[PENDING]` is the queue. */
  states?: InputMaybe<Array<ProductReviewState>>;
  /** Only reviews of one of these kinds. */
  kinds?: InputMaybe<Array<ProductReviewKind>>;
  /** Only reviews of products of this seller. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** Only reviews of this product. */
  productId?: InputMaybe<Scalars['ID']['input']>;
};

/** A seller whose products and changes need no approval. */
export type TrustedSeller = Node & {
  /** The id; an opaque string, and not that of the seller. */
  id: Scalars['ID']['output'];
  /** The seller; null when it is gone. */
  seller?: Maybe<Seller>;
  /** Who trusted the seller; null for a person that is gone. */
  trustedBy?: Maybe<User>;
  /** Since when the seller is trusted. */
  createdAt: Scalars['DateTime']['output'];
};

/** A trusted seller in a list. */
export type TrustedSellerEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The trusted seller that `cursor` stands for. */
  node: TrustedSeller;
};

/** A page of trusted sellers. */
export type TrustedSellerConnection = {
  /** The trusted sellers of this page. */
  edges: Array<TrustedSellerEdge>;
  /** The trusted sellers of this page without their cursors, in the order of `edges`. */
  nodes: Array<TrustedSeller>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of trusted sellers in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The order of a list of trusted sellers. */
export type TrustedSellerSort =
  /** Newest first, by the time since when they are trusted. */
  | 'NEWEST_FIRST'
  /** Oldest first, by the time since when they are trusted. */
  | 'OLDEST_FIRST';

/** Conditions on a list of trusted sellers; all of them must hold. */
export type TrustedSellerFilter = {
  /** Only these sellers, at most 100. */
  sellerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** The review that is approved, as it was read. */
export type ApproveProductReviewInput = {
  /** The `ProductReview.version` that was read; VERSION_CONFLICT when the seller changed the product since, so that nothing unseen is approved. */
  version: Scalars['Int']['input'];
};

/** One of the reviews to approve. */
export type ApproveProductReviewsItemInput = {
  /** The id of the review. */
  id: Scalars['ID']['input'];
  /** The `ProductReview.version` that was read; VERSION_CONFLICT when the seller changed the product since. */
  version: Scalars['Int']['input'];
};

/** The reviews to approve. */
export type ApproveProductReviewsInput = {
  /** The reviews, 1 to 100. */
  items: Array<ApproveProductReviewsItemInput>;
};

/** The review that is rejected, as it was read, and why. */
export type RejectProductReviewInput = {
  /** The `ProductReview.version` that was read; VERSION_CONFLICT when the seller changed the product since. */
  version: Scalars['Int']['input'];
  /** The reason, which the seller reads: 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
};

/** The answer to `approveProductReview`. */
export type ApproveProductReviewPayload = {
  /** The review, now APPROVED; null when refused. */
  review?: Maybe<ProductReview>;
  /** The product with what was approved; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** What became of one item of `approveProductReviews`. */
export type ApproveProductReviewsResult = {
  /** The place of the item in the input, from 0. */
  index: Scalars['Int']['output'];
  /** The review, now APPROVED; null when the item was refused. */
  review?: Maybe<ProductReview>;
  /**
   * Why the item was refused; empty when it was approved. The codes are those of `approveProductReview`, the paths begin with
   * `input.items` and the place.
   */
  userErrors: Array<UserError>;
};

/** The answer to `approveProductReviews`. */
export type ApproveProductReviewsPayload = {
  /** One result for each item, in their order: at most 100. Null when the whole was refused. */
  results?: Maybe<Array<ApproveProductReviewsResult>>;
  /** Why the whole mutation was refused; empty when each item has a result. */
  userErrors: Array<UserError>;
};

/** The answer to `rejectProductReview`. */
export type RejectProductReviewPayload = {
  /** The review, now REJECTED; null when refused. */
  review?: Maybe<ProductReview>;
  /** The product, which is a draft or keeps its approved content; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `withdrawProductReview`. */
export type WithdrawProductReviewPayload = {
  /** The review, now WITHDRAWN; null when refused. */
  review?: Maybe<ProductReview>;
  /** The product, which is a draft or keeps its approved content; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `trustSeller`. */
export type TrustSellerPayload = {
  /** The seller; null when refused. */
  seller?: Maybe<Seller>;
  /** The trusted seller; null when refused. */
  trustedSeller?: Maybe<TrustedSeller>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `untrustSeller`. */
export type UntrustSellerPayload = {
  /** The id of the `TrustedSeller` that is gone; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The seller; null when refused. */
  seller?: Maybe<Seller>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** Price and availability of a variant for orders. */
export type Offer = {
  /** The id of the product. */
  productId: Scalars['ID']['output'];
  /** The id of the variant. */
  variantId: Scalars['ID']['output'];
  /** The id of the seller. */
  sellerId: Scalars['ID']['output'];
  /** The name of the product. */
  name: Scalars['String']['output'];
  /** The option values of the variant, such as `M / Red`; null when it has none. */
  variantName?: Maybe<Scalars['String']['output']>;
  /** The seller's own article number of the variant; null when it has none. */
  sku?: Maybe<Scalars['String']['output']>;
  /** The current price of one unit. */
  price: Money;
  /** The units that can be ordered now. */
  available: Scalars['Int']['output'];
  /** Whether the variant is for sale; it says nothing about stock. */
  orderable: Scalars['Boolean']['output'];
  /** Why the variant is not for sale: PRODUCT_UNAVAILABLE; null when it is. */
  reason?: Maybe<ErrorCode>;
  /** The id of the picture of the variant or the product; null when there is none. */
  imageMediaId?: Maybe<Scalars['ID']['output']>;
  /** The ids of the category and its ancestors, nearest first; empty for a product without a category. */
  categoryIds: Array<Scalars['ID']['output']>;
};

export type CartItem = {
  id: Scalars['ID']['output'];
  /** The variant in the cart. */
  variant?: Maybe<ProductVariant>;
  /** The units in the cart. */
  quantity: Scalars['Int']['output'];
  /** The price of one unit when it was added to the cart. */
  priceAtAdd: Money;
  /** The current price of one unit, or its last price when the product is archived; null when the variant is unknown, and with an error while products cannot answer. */
  unitPrice?: Maybe<Money>;
  /** `unitPrice` times `quantity`, also for items that cannot be ordered (see `isAvailable`); null without `unitPrice`. */
  lineTotal?: Maybe<Money>;
  /** Whether the price of one unit differs from `priceAtAdd`; null without `unitPrice`. */
  hasPriceChanged?: Maybe<Scalars['Boolean']['output']>;
};

/** Units of a variant that the seller takes from one location for an order. */
export type PickLine = {
  /** The variant; null when it is unknown by now. */
  variant?: Maybe<ProductVariant>;
  /** The location that has the units. Null for a moment at most, while a change of it is under way. */
  location?: Maybe<StockLocation>;
  /** The units to take there, without those that were cancelled or returned. */
  quantity: Scalars['Int']['output'];
};

export type SellerOrder = {
  id: Scalars['ID']['output'];
  /** The id of its order. */
  orderId: Scalars['ID']['output'];
  /** The seller who delivers it. */
  seller?: Maybe<Seller>;
  /**
   * Where the seller takes the units of the order: a line for each variant and location, at most 20 for each of its at most
   * 100 items, empty when all were cancelled or returned. Null for everybody but the seller and admins.
   */
  pickLines?: Maybe<Array<PickLine>>;
};

/** The state of an order's stock. */
export type ReservationState =
  /** Units are reserved for the order. */
  | 'HELD'
  /** The units were sold to the order. */
  | 'COMMITTED'
  /** The units were released, or the order may not reserve any. */
  | 'RELEASED';

/** The stock that is reserved for or sold to an order. */
export type Reservation = {
  /** The id of the order. */
  orderId: Scalars['ID']['output'];
  /** The state of the reservation. */
  state: ReservationState;
  /** When a HELD reservation expires; null when it does not. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An order line for which there is not enough stock. */
export type StockShortage = {
  /** The id of the line in its order. */
  lineId: Scalars['ID']['output'];
  /** The id of the variant. */
  variantId: Scalars['ID']['output'];
  /** The units that the line requests. */
  requested: Scalars['Int']['output'];
  /** The units that are available, over all lines of the variant. */
  available: Scalars['Int']['output'];
};

/** Units of one variant for one line of an order. */
export type ReservationLineInput = {
  /** The id of the line in its order. */
  lineId: Scalars['ID']['input'];
  /** The id of the variant. */
  variantId: Scalars['ID']['input'];
  /** The number of units, at least 1. */
  quantity: Scalars['Int']['input'];
};

/** The stock to reserve for an order. */
export type ReserveInventoryInput = {
  /** The id of the order; it has at most one reservation. */
  orderId: Scalars['ID']['input'];
  /** The lines, at most 500; several lines of one variant are added up. */
  lines: Array<ReservationLineInput>;
  /** When the reservation expires; null for never. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The new lines of a HELD reservation. */
export type ReviseReservationInput = {
  /** The id of the order. */
  orderId: Scalars['ID']['input'];
  /** The number of the change, from 1 and increasing per order. Each number is decided once. */
  revision: Scalars['Int']['input'];
  /** All lines from now on, at most 500; several lines of one variant are added up. */
  lines: Array<ReservationLineInput>;
};

/** Sold units to return to stock. */
export type RestockOrderInput = {
  /** The id of the order that bought the units. */
  orderId: Scalars['ID']['input'];
  /** The id of this return; repeating it changes nothing. */
  restockId: Scalars['ID']['input'];
  /** The units; at most what the order bought and has not returned yet. */
  lines: Array<ReservationLineInput>;
};

/** The answer to `reserveInventory` and `reviseReservation`. */
export type ReserveInventoryPayload = {
  /** The reservation; null when refused. */
  reservation?: Maybe<Reservation>;
  /** All lines without enough stock; empty when the reservation was made. */
  shortages: Array<StockShortage>;
  /** Why the mutation was refused; empty when it succeeded. OUT_OF_STOCK comes once for each line in `shortages`. */
  userErrors: Array<UserError>;
};

/** The answer to the operations that settle a reservation. */
export type ReservationPayload = {
  /** The reservation after the operation; null when refused. */
  reservation?: Maybe<Reservation>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A category and how many products of the list it would leave, with those of the categories below it. */
export type CategoryFacet = {
  /** The category; null when it was deleted meanwhile. */
  category?: Maybe<Category>;
  /** The number of products. */
  productCount: Scalars['Int']['output'];
};

/** A tag and how many products of the list it would leave. */
export type TagFacet = {
  /** The tag; null when it was deleted meanwhile. */
  tag?: Maybe<Tag>;
  /** The number of products. */
  productCount: Scalars['Int']['output'];
};

/** A seller and how many products of the list it would leave. */
export type SellerFacet = {
  /** The seller; null when the caller may not see it. */
  seller?: Maybe<Seller>;
  /** The number of products. */
  productCount: Scalars['Int']['output'];
};

/** A value of an attribute and how many products of the list it would leave. */
export type AttributeValueFacet = {
  /** The key of the value, of a choice its slug: pass it in `AttributeFilterInput.values`. */
  value: Scalars['String']['output'];
  /** The number of products. */
  productCount: Scalars['Int']['output'];
};

/** An attribute with the values that products of the list have. */
export type AttributeFacet = {
  /** The attribute; null when it was deleted meanwhile. */
  attribute?: Maybe<Attribute>;
  /** The values, most products first; at most 50. */
  values: Array<AttributeValueFacet>;
};

/** A range of prices and how many products of the list it would leave. */
export type PriceFacet = {
  /** The lowest price of the range. */
  min: Money;
  /** The end of the range, which is not in it; null for the range without one. */
  max?: Maybe<Money>;
  /** The number of products. */
  productCount: Scalars['Int']['output'];
};

/**
 * How many products each choice would leave of a list. A facet obeys all conditions of the list but its own: with one colour
 * chosen the other colours keep their counts, and sizes count what has the chosen colour. Tags are chosen together, so
 * they count what has all tags that are chosen.
 */
export type ProductFacets = {
  /** Categories, most products first; at most 100. */
  categories: Array<CategoryFacet>;
  /** Tags, most products first; at most 50. */
  tags: Array<TagFacet>;
  /** Sellers, most products first; at most 50. */
  sellers: Array<SellerFacet>;
  /** Filterable attributes, most products first; at most 50. */
  attributes: Array<AttributeFacet>;
  /** Ranges of the lowest prices of products, by currency and amount; at most 100. */
  prices: Array<PriceFacet>;
  /** The number of products that are in stock. */
  inStockCount: Scalars['Int']['output'];
  /** The number of products that are sold out. */
  soldOutCount: Scalars['Int']['output'];
};

/** One of some values of an attribute. */
export type AttributeFilterInput = {
  /** The id of the attribute; products without it are not in the list. */
  attributeId: Scalars['ID']['input'];
  /** The keys of 1 to 50 values, of which a product has to have one. */
  values: Array<Scalars['String']['input']>;
};

/** What may be meant by the beginning of a text, of what is for sale. Each list has the best first. */
export type ProductSuggestions = {
  /** Products that a search would put first, at most 20. */
  products: Array<Product>;
  /** Categories whose names have words that begin so, at most 20. */
  categories: Array<Category>;
  /** Texts that complete the last word, each of which finds something: at most 20. */
  terms: Array<Scalars['String']['output']>;
};

/** Words that a search takes for each other. */
export type Synonym = Node & {
  /** The id; an opaque string. */
  id: Scalars['ID']['output'];
  /** The texts that are searched for: 1 to 20 of 1 to 60 characters. */
  terms: Array<Scalars['String']['output']>;
  /** What a search for one of `terms` finds as well, at most 20 texts. None: the terms stand for each other. */
  alternatives: Array<Scalars['String']['output']>;
  /** True when `alternatives` do not lead back to `terms`. */
  isOneWay: Scalars['Boolean']['output'];
  /** Increases with each change; see `UpdateSynonymInput.version`. */
  version: Scalars['Int']['output'];
  /** When the synonym was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When the synonym was last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A synonym in a list. */
export type SynonymEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The synonym that `cursor` stands for. */
  node: Synonym;
};

/** A page of synonyms. */
export type SynonymConnection = {
  /** The synonyms of this page. */
  edges: Array<SynonymEdge>;
  /** The synonyms of this page without their cursors, in the order of `edges`. */
  nodes: Array<Synonym>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of synonyms in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The order of a list of synonyms. */
export type SynonymSort =
  /** Newest first, by the time of creation. */
  | 'NEWEST_FIRST'
  /** Oldest first, by the time of creation. */
  | 'OLDEST_FIRST';

/** Conditions on a list of synonyms; all of them must hold. */
export type SynonymFilter = {
  /** Only synonyms that have this text among their terms or alternatives, compared as a search compares it. */
  term?: InputMaybe<Scalars['String']['input']>;
};

/** The fields of a new synonym. */
export type CreateSynonymInput = {
  /** Makes the call repeatable: the same key answers the first synonym or refusal again; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
  /** The texts that are searched for: 1 to 20 of 1 to 60 characters, at most four words each. Without alternatives at least 2. */
  terms: Array<Scalars['String']['input']>;
  /** What a search for one of the terms finds as well, at most 20 texts. None: the terms stand for each other. */
  alternatives?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The fields to change; omitted ones keep their value. */
export type UpdateSynonymInput = {
  /** The `Synonym.version` that was read; VERSION_CONFLICT, and nothing changes, when it is not the current one. */
  version: Scalars['Int']['input'];
  /** The texts that are searched for, in place of the present ones; as `CreateSynonymInput.terms`. */
  terms?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What a search for one of the terms finds as well, in place of the present ones; an empty list makes the terms stand for each other. */
  alternatives?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The result of `createSynonym`. */
export type CreateSynonymPayload = {
  /** The new synonym; null when the mutation was refused. */
  synonym?: Maybe<Synonym>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `updateSynonym`. */
export type UpdateSynonymPayload = {
  /** The changed synonym; null when the mutation was refused. */
  synonym?: Maybe<Synonym>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The result of `deleteSynonym`. */
export type DeleteSynonymPayload = {
  /** The id of the deleted synonym; null when the mutation was refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** A tag for finding products. */
export type Tag = Node & {
  /** The id; an opaque string. */
  id: Scalars['ID']['output'];
  /** The tag in lower case: 1 to 40 characters, unique. */
  name: Scalars['String']['output'];
  /** The number of products that are for sale and have the tag, counted again within seconds of a change. */
  productCount: Scalars['Int']['output'];
  /** Increases with each change of the tag; see `UpdateTagInput.version`. */
  version: Scalars['Int']['output'];
};

/** A tag in a list. */
export type TagEdge = {
  /** The cursor of this entry: pass it as `after` or `before` to read on from here. */
  cursor: Scalars['String']['output'];
  /** The tag that `cursor` stands for. */
  node: Tag;
};

/** A page of tags. */
export type TagConnection = {
  /** The tags of this page. */
  edges: Array<TagEdge>;
  /** The tags of this page without their cursors, in the order of `edges`. */
  nodes: Array<Tag>;
  /** The first and last cursor of this page, and whether there are entries before and after it. */
  pageInfo: PageInfo;
  /** The number of tags in the whole list, over all its pages; null when counting them failed or took too long. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** The order of a list of tags. */
export type TagSort =
  /** Newest first, by the time of their first use. */
  | 'NEWEST_FIRST'
  /** Oldest first, by the time of their first use. */
  | 'OLDEST_FIRST'
  /** By name from A to Z; letters with accents sort beside those without (É beside E). */
  | 'NAME';

/** Conditions on a list of tags; all of them must hold. */
export type TagFilter = {
  /** Beginnings of words of the tag, compared without case and accents; all must match. The first 200 characters count. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** The new name of a tag. */
export type UpdateTagInput = {
  /** The `Tag.version` that was read; VERSION_CONFLICT, and nothing changes, when it is not the current one. */
  version: Scalars['Int']['input'];
  /** The name: 1 to 40 characters, stored in lower case. */
  name: Scalars['String']['input'];
};

/** Two tags that become one. */
export type MergeTagsInput = {
  /** The id of the tag that goes. */
  sourceId: Scalars['ID']['input'];
  /** The id of the tag that stays, and that the products of the other get. */
  targetId: Scalars['ID']['input'];
};

/** The answer to `updateTag`. */
export type UpdateTagPayload = {
  /** The tag with the name: where another one had it already, that one. Null when refused. */
  tag?: Maybe<Tag>;
  /** The id of the renamed tag when it was merged into the one that had the name; null when it was not. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `mergeTags`. */
export type MergeTagsPayload = {
  /** The tag that stays; null when refused. */
  tag?: Maybe<Tag>;
  /** The id of the tag that is gone; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteTag`. */
export type DeleteTagPayload = {
  /** The id of the deleted tag; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The value that a variant has for one option of its product. */
export type OptionChoice = {
  /** The name of the option, such as `Size`. */
  name: Scalars['String']['output'];
  /** The variant's value, such as `M`. */
  value: Scalars['String']['output'];
};

/** An option in which the variants of a product differ. */
export type ProductOptionInput = {
  /** The name, such as `Size`: 1 to 40 characters. */
  name: Scalars['String']['input'];
  /** The possible values: 1 to 50 different ones. */
  values: Array<Scalars['String']['input']>;
};

/** The value of a variant for one option of its product. */
export type OptionChoiceInput = {
  /** The name of the option. */
  name: Scalars['String']['input'];
  /** One of the option's values. */
  value: Scalars['String']['input'];
};

/** The fields of a new variant. */
export type CreateProductVariantInput = {
  /** The id of the product. */
  productId: Scalars['ID']['input'];
  /** Makes the call repeatable: the same key answers the first variant; IDEMPOTENCY_CONFLICT with another input. */
  idempotencyKey: Scalars['String']['input'];
  /** The seller's own article number; unique per seller, else ALREADY_EXISTS. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The price of one unit, in the product's currency, else INVALID_INPUT. */
  price: MoneyInput;
  /** The price before a reduction: above `price`, else INVALID_INPUT. */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** The weight in grams: 0 to 10,000,000; unknown when omitted. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
  /** The length in millimetres: 0 to 10,000,000; unknown when omitted. */
  lengthMillimeters?: InputMaybe<Scalars['Int']['input']>;
  /** The width in millimetres: 0 to 10,000,000; unknown when omitted. */
  widthMillimeters?: InputMaybe<Scalars['Int']['input']>;
  /** The height in millimetres: 0 to 10,000,000; unknown when omitted. */
  heightMillimeters?: InputMaybe<Scalars['Int']['input']>;
  /** One value for each option of the product. */
  options: Array<OptionChoiceInput>;
  /** The ids of the pictures of the variant in their order, out of the product's gallery, else INVALID_INPUT. */
  imageMediaIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /**
   * The id of the only picture of the variant.
   * @deprecated Use `imageMediaIds`. It goes on 2027-06-01.
   */
  imageMediaId?: InputMaybe<Scalars['ID']['input']>;
  /** The values of attributes that variants of the product's category have, at most 50. */
  attributes?: InputMaybe<Array<AttributeValueInput>>;
  /** The units in stock at the start. */
  initialStock?: InputMaybe<Scalars['Int']['input']>;
  /** The number of units at or below which the seller is notified; `Seller.defaultLowStockThreshold` when omitted. */
  lowStockThreshold?: InputMaybe<Scalars['Int']['input']>;
};

/** The fields to change; omitted ones keep their value. */
export type UpdateProductVariantInput = {
  /** The version that was read; VERSION_CONFLICT when the variant was changed since. */
  version: Scalars['Int']['input'];
  /** The seller's own article number; null removes it. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The price of one unit, in the product's currency, else INVALID_INPUT. */
  price?: InputMaybe<MoneyInput>;
  /** The price before a reduction: above the price, else INVALID_INPUT, also when the price rises to it. Null removes it. */
  compareAtPrice?: InputMaybe<MoneyInput>;
  /** The weight in grams: 0 to 10,000,000; null when it is unknown. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
  /** The length in millimetres: 0 to 10,000,000; null when it is unknown. */
  lengthMillimeters?: InputMaybe<Scalars['Int']['input']>;
  /** The width in millimetres: 0 to 10,000,000; null when it is unknown. */
  widthMillimeters?: InputMaybe<Scalars['Int']['input']>;
  /** The height in millimetres: 0 to 10,000,000; null when it is unknown. */
  heightMillimeters?: InputMaybe<Scalars['Int']['input']>;
  /** One value for each option of the product. */
  options?: InputMaybe<Array<OptionChoiceInput>>;
  /** The ids of all pictures of the variant in their order, out of the product's gallery, else INVALID_INPUT. */
  imageMediaIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /**
   * The id of the only picture of the variant; null removes all.
   * @deprecated Use `imageMediaIds`. It goes on 2027-06-01.
   */
  imageMediaId?: InputMaybe<Scalars['ID']['input']>;
  /** All values of attributes that variants of the product's category have, at most 50: those that are missing are removed. */
  attributes?: InputMaybe<Array<AttributeValueInput>>;
  /** The number of units at or below which the seller is notified. */
  lowStockThreshold?: InputMaybe<Scalars['Int']['input']>;
};

/** The options of a product. */
export type SetProductOptionsInput = {
  /** The version of the product that was read; VERSION_CONFLICT when it was changed since. */
  version: Scalars['Int']['input'];
  /** All options of the product in their order, at most 3. */
  options: Array<ProductOptionInput>;
};

/** The answer to `createProductVariant`. */
export type CreateProductVariantPayload = {
  /** The new variant; null when refused, and while it waits for approval. */
  variant?: Maybe<ProductVariant>;
  /** The product of the variant; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `updateProductVariant`. */
export type UpdateProductVariantPayload = {
  /** The variant after the change; null when refused. */
  variant?: Maybe<ProductVariant>;
  /** The product of the variant; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `deleteProductVariant`. */
export type DeleteProductVariantPayload = {
  /** The id of the deleted variant; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** The product of the variant; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

/** The answer to `setProductOptions`. */
export type SetProductOptionsPayload = {
  /** The product after the change; null when refused. */
  product?: Maybe<Product>;
  /** Why the mutation was refused; empty when it succeeded. */
  userErrors: Array<UserError>;
};

export type Mutation = {
  /** Creates an attribute, which products have once it is assigned to their category. */
  createAttribute: CreateAttributePayload;
  /** Changes an attribute. Products keep their values; a choice that one of them has cannot be removed: INVALID_STATE. */
  updateAttribute: UpdateAttributePayload;
  /** Deletes an attribute. INVALID_STATE while a product has a value of it: `unassignAttribute` hides it instead. */
  deleteAttribute: DeleteAttributePayload;
  /**
   * Assigns an attribute to a category and those below it, or changes how it is assigned. A category has at most 50 attributes,
   * else INVALID_STATE. Filters know of the change within some seconds.
   */
  assignAttribute: AssignAttributePayload;
  /**
   * Takes an attribute off a category. Its products keep their values, which are not shown until the attribute is assigned
   * again. Nothing happens when the category only inherits it.
   */
  unassignAttribute: UnassignAttributePayload;
  /**
   * Asks for one mail once a sold out variant is available again. Repeating it answers the request that waits. INVALID_STATE for a
   * variant that is in stock, and beyond 200 waiting requests; PRODUCT_UNAVAILABLE for one that is not for sale.
   */
  notifyWhenBackInStock: NotifyWhenBackInStockPayload;
  /** Deletes a request of one's own, notified or not; NOT_FOUND for one of somebody else. */
  deleteBackInStockRequest: DeleteBackInStockRequestPayload;
  /**
   * Asks for the same without an account: a link is mailed to the address, and nothing more unless it is confirmed within seven
   * days. An address gets at most five such mails a day, and none about a variant that it waits for already; the answer does not
   * show it. INVALID_STATE for a variant that is in stock, PRODUCT_UNAVAILABLE for one that is not for sale.
   */
  requestBackInStockEmail: RequestBackInStockEmailPayload;
  /**
   * Confirms a request by the token that was mailed; repeating it changes nothing. When the variant is available by then, the mail
   * comes at once. INVALID_TOKEN for a token that is unknown or too old, PRODUCT_UNAVAILABLE when the variant left the shop permanently.
   */
  confirmBackInStockEmail: ConfirmBackInStockEmailPayload;
  /**
   * Ends all requests of the person to whom a mail about stock was sent, by the token in that mail and without a session; repeating
   * it changes nothing. INVALID_TOKEN for a token that is unknown, or older than 30 days.
   */
  stopBackInStockEmails: StopBackInStockEmailsPayload;
  /**
   * Creates up to 100 products with their variants, as `createProduct` does. A refused item keeps no other from being stored. A
   * SKU that the seller has already is refused for its item with ALREADY_EXISTS: sending a list again creates nothing twice.
   */
  createProducts: CreateProductsPayload;
  /** Changes up to 100 products, as `updateProduct` does. A refused item keeps no other from being changed. */
  updateProducts: UpdateProductsPayload;
  /**
   * Announces a file with products. Send it to `uploadUrl` with `PUT`, then start the import. At most 10 imports of a seller are
   * open or running at a time, else INVALID_STATE.
   */
  createCatalogueImport: CreateCatalogueImportPayload;
  /**
   * Takes the rows of the file, in the background: products are recognized by their SKUs, so taking a file twice makes nothing
   * twice. INVALID_STATE before the file has arrived, while it runs, and after it has ended.
   */
  startCatalogueImport: StartCatalogueImportPayload;
  /** Ends an import; what was taken stays. Repeating it changes nothing; INVALID_STATE after it has ended in another way. */
  cancelCatalogueImport: CancelCatalogueImportPayload;
  /**
   * Puts back what an import changed and deletes what it made, in the background. Products that somebody changed or ordered since
   * stay as they are and are named in `errors`. INVALID_STATE unless the import has ended and changed something.
   */
  undoCatalogueImport: UndoCatalogueImportPayload;
  /** Deletes an import with its file and errors; products stay. It cannot be undone then. INVALID_STATE while it runs. */
  deleteCatalogueImport: DeleteCatalogueImportPayload;
  /**
   * Creates a product, with pictures that were uploaded before, with the request, or both. A picture that is not accepted
   * refuses the whole product: FILE_CORRUPT, FILE_TYPE_NOT_ALLOWED or FILE_TOO_LARGE with the position of the file in `field`.
   * Where the market moderates products, one of a seller that is not trusted is IN_REVIEW in place of ACTIVE.
   */
  createProduct: CreateProductPayload;
  /**
   * Changes a product in any status but ARCHIVED, which is INVALID_STATE. Orders placed before keep their price. Where the market
   * moderates products, content of an ACTIVE one is held until it is approved (`Product.review`): all fields but `price` and
   * `compareAtPrice`, which change at once.
   */
  updateProduct: UpdateProductPayload;
  /**
   * Makes a draft ACTIVE; nothing happens to a product that is. INVALID_STATE for an archived one, ATTRIBUTE_REQUIRED for each
   * required attribute of its category that it, or one of its variants, lacks. Where the market moderates products, it is
   * IN_REVIEW until it is approved.
   */
  publishProduct: PublishProductPayload;
  /**
   * Takes an ACTIVE product out of the shop, or one out of its review, as a DRAFT; a pending change is withdrawn. Nothing happens to a draft. INVALID_STATE for an archived product.
   * In carts it stays, as an archived product does.
   */
  unpublishProduct: UnpublishProductPayload;
  /**
   * Deletes a draft or an archived product that was never ordered, with its variants; its slugs and SKUs are free again.
   * INVALID_STATE for an ACTIVE product, and for one that was ordered, which `archiveProduct` puts away. In carts its variants
   * can no longer be ordered.
   */
  deleteProduct: DeleteProductPayload;
  /**
   * Archives a product; it still resolves on orders placed before, and its SKUs are free for others. In carts it stays, with
   * `CartItem.isAvailable` false and left out of `subtotals`, until the customer removes it; it cannot be ordered. Nothing
   * happens to an archived product.
   */
  archiveProduct: ArchiveProductPayload;
  /**
   * Brings an archived product back as a DRAFT, with its variants and their stock; `publishProduct` offers it for sale
   * again. ALREADY_EXISTS when another product of the seller took one of its SKUs; nothing happens to other products.
   */
  unarchiveProduct: UnarchiveProductPayload;
  /** Creates a category. The tree has at most five levels, and at most 100 categories at the top or below another, else INVALID_INPUT. */
  createCategory: CreateCategoryPayload;
  /** Changes the texts, the picture and the position of a category. */
  updateCategory: UpdateCategoryPayload;
  /**
   * Puts a category, with all that is below it, below another one or at the top of the tree. INVALID_INPUT for a parent in its
   * own branch, for more than five levels, and for more than 100 side by side. Products follow in batches: thousands at once,
   * the others within seconds.
   */
  moveCategory: MoveCategoryPayload;
  /** Brings the categories below another, or at the top of the tree, into another order. */
  reorderCategories: ReorderCategoriesPayload;
  /**
   * Merges a category into another one, which takes its products, the categories below it, and the attributes that it does not
   * have yet (as optional ones), and to which its slugs lead from now on. INVALID_INPUT as in `moveCategory`. Products follow in batches.
   */
  mergeCategories: MergeCategoriesPayload;
  /**
   * Deletes a category. CATEGORY_IN_USE when it has products in any status, or categories below it, unless a target is named,
   * which takes them as in `mergeCategories`.
   */
  deleteCategory: DeleteCategoryPayload;
  /**
   * Adds pictures to the end of a product's gallery, all of them or none; a gallery has at most 12. Only pictures that were
   * uploaded as PRODUCT_IMAGE by the product's seller are taken. The first picture of an empty gallery is the primary one.
   * Where the market moderates products, the gallery
   * of an ACTIVE one changes when that is approved (`Product.review`).
   */
  addProductImages: AddProductImagesPayload;
  /**
   * Takes pictures off a product and its variants; the files stay in the seller's library. When the primary one goes, the first
   * of those that are left takes its place. Where the market moderates products, the gallery
   * of an ACTIVE one changes when that is approved (`Product.review`).
   */
  removeProductImages: RemoveProductImagesPayload;
  /**
   * Brings the pictures of a product into another order. The primary picture stays the one that it is. Where the market moderates products, the gallery
   * of an ACTIVE one changes when that is approved (`Product.review`).
   */
  reorderProductImages: ReorderProductImagesPayload;
  /**
   * Chooses the picture that lists show of a product; its place in the gallery stays. Where the market moderates products, the gallery
   * of an ACTIVE one changes when that is approved (`Product.review`).
   */
  setPrimaryProductImage: SetPrimaryProductImagePayload;
  /** Stores categories of another system. Repeating it changes nothing. */
  importCategories: ImportPayload;
  /** Stores products of another system. Repeating it changes nothing. */
  importProducts: ImportPayload;
  /** Corrects the stock of a variant by a difference. OUT_OF_STOCK when fewer units would remain than orders have reserved. */
  adjustInventory: AdjustInventoryPayload;
  /** Sets the stock of a variant to a count. OUT_OF_STOCK when it is lower than what orders have reserved. */
  setInventory: SetInventoryPayload;
  /**
   * Sets the stock of many variants to counts, each for itself: a refused one has its reason in its result, and the others are
   * set all the same. Repeating an interrupted call goes on with what is left.
   */
  setInventories: SetInventoriesPayload;
  /** Moves units of a variant between two locations. OUT_OF_STOCK when orders have reserved some of them. */
  transferInventory: TransferInventoryPayload;
  /**
   * Sets the low-stock threshold of a seller's new variants that name none. Variants that exist keep theirs, which
   * `updateProductVariant` changes.
   */
  setDefaultLowStockThreshold: SetDefaultLowStockThresholdPayload;
  /** Adds a location to a seller, the last in order of preference; INVALID_STATE beyond 20. */
  createStockLocation: CreateStockLocationPayload;
  /** Renames a location. A deleted one is NOT_FOUND. */
  updateStockLocation: UpdateStockLocationPayload;
  /** Sets the order in which orders prefer a seller's locations. Units that are reserved stay where they are. */
  setStockLocationOrder: SetStockLocationOrderPayload;
  /**
   * Deletes a location other than the main one, which is INVALID_STATE, and moves its units to another. Orders that reserved
   * units there take them from the other one. Repeating it goes on with what an interrupted call has left.
   */
  deleteStockLocation: DeleteStockLocationPayload;
  /**
   * Stores and removes entries of a product's metadata: a seller's own ones, those of the market for admins and API keys. Others
   * stay as they are. Each owner has at most 50 entries in a product, else INVALID_INPUT. `Product.version` does not change,
   * except where the market moderates products: new public entries of an ACTIVE one are held until they are approved.
   */
  setProductMetadata: SetProductMetadataPayload;
  /**
   * Approves a product, which is for sale then, or a change, which its product has then; the seller gets a mail. Repeating it
   * changes nothing. INVALID_STATE when somebody else decided, and what became invalid of a change since it was made, such as
   * ALREADY_EXISTS for a slug that another product took.
   */
  approveProductReview: ApproveProductReviewPayload;
  /** Approves up to 100 reviews, as `approveProductReview` does. A refused item keeps no other from being approved. */
  approveProductReviews: ApproveProductReviewsPayload;
  /**
   * Rejects a product, which is a DRAFT then, or a change, whose product keeps its approved content; the seller gets a mail with
   * the reason. Repeating it changes nothing. INVALID_STATE when somebody else decided.
   */
  rejectProductReview: RejectProductReviewPayload;
  /** Takes back a product, which is a DRAFT then, or a change, before it is decided about. Repeating it changes nothing. */
  withdrawProductReview: WithdrawProductReviewPayload;
  /** Lets the products of a seller, and changes of them, go live without approval from now on; what waits already still does. Nothing happens to a trusted seller. */
  trustSeller: TrustSellerPayload;
  /** Lets the products of a seller, and changes of them, wait for approval again; what is for sale stays. NOT_FOUND for a seller that is not trusted. */
  untrustSeller: UntrustSellerPayload;
  /** Reserves stock for an order, all lines or none. Repeating it with the same lines gives the same answer. */
  reserveInventory: ReserveInventoryPayload;
  /**
   * Changes the lines of a HELD reservation to exactly these; when one of them is short, the reservation stays as it was.
   * Repeating a revision gives its first answer; one that is older than the latest is refused with INVALID_STATE.
   */
  reviseReservation: ReserveInventoryPayload;
  /** Sells the reserved units to the order. Repeating it changes nothing. */
  commitReservation: ReservationPayload;
  /** Releases the reserved units. A later reservation of the same order is refused. */
  releaseReservation: ReservationPayload;
  /** Returns sold units to stock. Repeating it with the same `restockId` changes nothing. */
  restockOrder: ReservationPayload;
  /** Makes searches for some texts find others too, in one step: a synonym of a synonym is not looked for. There are at most 1,000 synonyms. */
  createSynonym: CreateSynonymPayload;
  /** Changes a synonym; the next search uses it so. */
  updateSynonym: UpdateSynonymPayload;
  /** Deletes a synonym; the next search does without it. */
  deleteSynonym: DeleteSynonymPayload;
  /**
   * Renames a tag on all products. Where another tag has the name already, the two are merged, and the answer says which one is
   * gone. Products follow in batches: thousands at once, the others within seconds.
   */
  updateTag: UpdateTagPayload;
  /** Merges a tag into another one, which its products get in its place. Products follow in batches. */
  mergeTags: MergeTagsPayload;
  /** Deletes a tag and takes it off its products, in batches. */
  deleteTag: DeleteTagPayload;
  /**
   * Adds a variant to a product that has options; a product has at most 100 variants. Where the market moderates products, one of
   * an ACTIVE product is made when it is approved: `variant` is null until then (`Product.review`).
   */
  createProductVariant: CreateProductVariantPayload;
  /**
   * Changes a variant. Orders placed before keep their price. Where the market moderates products, content of a variant of an
   * ACTIVE one is held until it is approved: all fields but prices and `lowStockThreshold`, which change at once.
   */
  updateProductVariant: UpdateProductVariantPayload;
  /**
   * Deletes a variant; INVALID_STATE for the last one of a product. Orders keep the units that they have reserved. In carts
   * the variant stays, with `CartItem.isAvailable` false, until the customer removes it.
   */
  deleteProductVariant: DeleteProductVariantPayload;
  /**
   * Sets the options in which the variants of a product differ. Variants get the first value of a new option and lose their
   * value of a removed one. INVALID_STATE when a value in use would be removed or two variants would become equal. Where the
   * market moderates products, those of an ACTIVE one are held until they are approved.
   */
  setProductOptions: SetProductOptionsPayload;
};


export type MutationCreateAttributeArgs = {
  input: CreateAttributeInput;
};


export type MutationUpdateAttributeArgs = {
  id: Scalars['ID']['input'];
  input: UpdateAttributeInput;
};


export type MutationDeleteAttributeArgs = {
  id: Scalars['ID']['input'];
};


export type MutationAssignAttributeArgs = {
  id: Scalars['ID']['input'];
  input: AssignAttributeInput;
};


export type MutationUnassignAttributeArgs = {
  id: Scalars['ID']['input'];
  input: UnassignAttributeInput;
};


export type MutationNotifyWhenBackInStockArgs = {
  input: NotifyWhenBackInStockInput;
};


export type MutationDeleteBackInStockRequestArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRequestBackInStockEmailArgs = {
  input: RequestBackInStockEmailInput;
};


export type MutationConfirmBackInStockEmailArgs = {
  input: ConfirmBackInStockEmailInput;
};


export type MutationStopBackInStockEmailsArgs = {
  input: StopBackInStockEmailsInput;
};


export type MutationCreateProductsArgs = {
  input: CreateProductsInput;
};


export type MutationUpdateProductsArgs = {
  input: UpdateProductsInput;
};


export type MutationCreateCatalogueImportArgs = {
  input: CreateCatalogueImportInput;
};


export type MutationStartCatalogueImportArgs = {
  id: Scalars['ID']['input'];
  input: StartCatalogueImportInput;
};


export type MutationCancelCatalogueImportArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUndoCatalogueImportArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDeleteCatalogueImportArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCreateProductArgs = {
  input: CreateProductInput;
};


export type MutationUpdateProductArgs = {
  id: Scalars['ID']['input'];
  input: UpdateProductInput;
};


export type MutationPublishProductArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUnpublishProductArgs = {
  id: Scalars['ID']['input'];
};


export type MutationDeleteProductArgs = {
  id: Scalars['ID']['input'];
};


export type MutationArchiveProductArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUnarchiveProductArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCreateCategoryArgs = {
  input: CreateCategoryInput;
};


export type MutationUpdateCategoryArgs = {
  id: Scalars['ID']['input'];
  input: UpdateCategoryInput;
};


export type MutationMoveCategoryArgs = {
  id: Scalars['ID']['input'];
  input: MoveCategoryInput;
};


export type MutationReorderCategoriesArgs = {
  input: ReorderCategoriesInput;
};


export type MutationMergeCategoriesArgs = {
  input: MergeCategoriesInput;
};


export type MutationDeleteCategoryArgs = {
  id: Scalars['ID']['input'];
  input?: InputMaybe<DeleteCategoryInput>;
};


export type MutationAddProductImagesArgs = {
  id: Scalars['ID']['input'];
  input: AddProductImagesInput;
};


export type MutationRemoveProductImagesArgs = {
  id: Scalars['ID']['input'];
  input: RemoveProductImagesInput;
};


export type MutationReorderProductImagesArgs = {
  id: Scalars['ID']['input'];
  input: ReorderProductImagesInput;
};


export type MutationSetPrimaryProductImageArgs = {
  id: Scalars['ID']['input'];
  input: SetPrimaryProductImageInput;
};


export type MutationImportCategoriesArgs = {
  rows: Array<ImportCategoryInput>;
};


export type MutationImportProductsArgs = {
  rows: Array<ImportProductInput>;
};


export type MutationAdjustInventoryArgs = {
  input: AdjustInventoryInput;
};


export type MutationSetInventoryArgs = {
  input: SetInventoryInput;
};


export type MutationSetInventoriesArgs = {
  input: SetInventoriesInput;
};


export type MutationTransferInventoryArgs = {
  input: TransferInventoryInput;
};


export type MutationSetDefaultLowStockThresholdArgs = {
  input: SetDefaultLowStockThresholdInput;
};


export type MutationCreateStockLocationArgs = {
  input: CreateStockLocationInput;
};


export type MutationUpdateStockLocationArgs = {
  id: Scalars['ID']['input'];
  input: UpdateStockLocationInput;
};


export type MutationSetStockLocationOrderArgs = {
  input: SetStockLocationOrderInput;
};


export type MutationDeleteStockLocationArgs = {
  id: Scalars['ID']['input'];
  input: DeleteStockLocationInput;
};


export type MutationSetProductMetadataArgs = {
  id: Scalars['ID']['input'];
  input: SetProductMetadataInput;
};


export type MutationApproveProductReviewArgs = {
  id: Scalars['ID']['input'];
  input: ApproveProductReviewInput;
};


export type MutationApproveProductReviewsArgs = {
  input: ApproveProductReviewsInput;
};


export type MutationRejectProductReviewArgs = {
  id: Scalars['ID']['input'];
  input: RejectProductReviewInput;
};


export type MutationWithdrawProductReviewArgs = {
  id: Scalars['ID']['input'];
};


export type MutationTrustSellerArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUntrustSellerArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReserveInventoryArgs = {
  input: ReserveInventoryInput;
};


export type MutationReviseReservationArgs = {
  input: ReviseReservationInput;
};


export type MutationCommitReservationArgs = {
  orderId: Scalars['ID']['input'];
};


export type MutationReleaseReservationArgs = {
  orderId: Scalars['ID']['input'];
};


export type MutationRestockOrderArgs = {
  input: RestockOrderInput;
};


export type MutationCreateSynonymArgs = {
  input: CreateSynonymInput;
};


export type MutationUpdateSynonymArgs = {
  id: Scalars['ID']['input'];
  input: UpdateSynonymInput;
};


export type MutationDeleteSynonymArgs = {
  id: Scalars['ID']['input'];
};


export type MutationUpdateTagArgs = {
  id: Scalars['ID']['input'];
  input: UpdateTagInput;
};


export type MutationMergeTagsArgs = {
  input: MergeTagsInput;
};


export type MutationDeleteTagArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCreateProductVariantArgs = {
  input: CreateProductVariantInput;
};


export type MutationUpdateProductVariantArgs = {
  id: Scalars['ID']['input'];
  input: UpdateProductVariantInput;
};


export type MutationDeleteProductVariantArgs = {
  id: Scalars['ID']['input'];
};


export type MutationSetProductOptionsArgs = {
  id: Scalars['ID']['input'];
  input: SetProductOptionsInput;
};

export type Subscription = {
  /**
   * Products whose available units, prices or sale status change, as they are once the change is committed. Changes of one
   * product within half a second may come as one, with the latest values, so a product that sells fast is sent about twice a
   * second. Changes during a disconnect are not sent later: query the products after connecting.
   */
  inventoryChanged: InventoryChange;
};


export type SubscriptionInventoryChangedArgs = {
  productIds: Array<Scalars['ID']['input']>;
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
  Category: Category;
  Product: Product;
  ProductVariant: ProductVariant;
  User: User;
  Seller: Seller;
  StockLocation: StockLocation;
  CartItem: CartItem;
  SellerOrder: SellerOrder;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Seller:
    ( { __typename: 'Seller' }
    & GraphQLRecursivePick<FederationTypes['Seller'], {"id":true}> );
  StockLocation:
    ( { __typename: 'StockLocation' }
    & GraphQLRecursivePick<FederationTypes['StockLocation'], {"id":true}> );
  CartItem:
    ( { __typename: 'CartItem' }
    & GraphQLRecursivePick<FederationTypes['CartItem'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['CartItem'], {"variant":{"id":true}}>
        | GraphQLRecursivePick<FederationTypes['CartItem'], {"variant":{"id":true},"quantity":true}>
        | GraphQLRecursivePick<FederationTypes['CartItem'], {"variant":{"id":true},"priceAtAdd":{"amount":true,"currency":true}}>
        | GraphQLRecursivePick<FederationTypes['CartItem'], {"variant":{"id":true},"quantity":true,"priceAtAdd":{"amount":true,"currency":true}}>
        | GraphQLRecursivePick<FederationTypes['CartItem'], {"variant":{"id":true},"quantity":true}>
        | GraphQLRecursivePick<FederationTypes['CartItem'], {"variant":{"id":true},"quantity":true,"priceAtAdd":{"amount":true,"currency":true}}>
        | GraphQLRecursivePick<FederationTypes['CartItem'], {"variant":{"id":true},"priceAtAdd":{"amount":true,"currency":true}}> ) );
  SellerOrder:
    ( { __typename: 'SellerOrder' }
    & GraphQLRecursivePick<FederationTypes['SellerOrder'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['SellerOrder'], {"orderId":true,"seller":{"id":true}}> ) );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( UserErrorModel )
    | ( UserErrorModel )
  ;
  Node:
    | ( AttributeModel )
    | ( CategoryModel )
    | ( ProductModel )
    | ( ProductVariantModel )
    | ( BackInStockRequestModel )
    | ( CatalogueImportErrorModel )
    | ( CatalogueImportModel )
    | ( InventoryTransactionModel )
    | ( StockLocationModel )
    | ( ProductReviewModel )
    | ( TrustedSellerModel )
    | ( SynonymModel )
    | ( TagModel )
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
  AttributeKind: AttributeKind;
  AttributeLevel: AttributeLevel;
  AttributeChoice: ResolverTypeWrapper<AttributeChoiceModel>;
  Attribute: ResolverTypeWrapper<AttributeModel>;
  CategoryAttribute: ResolverTypeWrapper<CategoryAttributeModel>;
  AttributeValue: ResolverTypeWrapper<AttributeValueModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AttributeEdge: ResolverTypeWrapper<Omit<AttributeEdge, 'node'> & { node: ResolversTypes['Attribute'] }>;
  AttributeConnection: ResolverTypeWrapper<Connection<AttributeModel>>;
  AttributeSort: AttributeSort;
  AttributeFilter: AttributeFilter;
  AttributeChoiceInput: AttributeChoiceInput;
  AttributeValueInput: AttributeValueInput;
  CreateAttributeInput: CreateAttributeInput;
  UpdateAttributeInput: UpdateAttributeInput;
  AssignAttributeInput: AssignAttributeInput;
  UnassignAttributeInput: UnassignAttributeInput;
  CreateAttributePayload: ResolverTypeWrapper<Omit<CreateAttributePayload, 'attribute' | 'userErrors'> & { attribute?: Maybe<ResolversTypes['Attribute']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateAttributePayload: ResolverTypeWrapper<Omit<UpdateAttributePayload, 'attribute' | 'userErrors'> & { attribute?: Maybe<ResolversTypes['Attribute']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteAttributePayload: ResolverTypeWrapper<Omit<DeleteAttributePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  AssignAttributePayload: ResolverTypeWrapper<Omit<AssignAttributePayload, 'attribute' | 'category' | 'userErrors'> & { attribute?: Maybe<ResolversTypes['Attribute']>, category?: Maybe<ResolversTypes['Category']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UnassignAttributePayload: ResolverTypeWrapper<Omit<UnassignAttributePayload, 'attribute' | 'category' | 'userErrors'> & { attribute?: Maybe<ResolversTypes['Attribute']>, category?: Maybe<ResolversTypes['Category']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Category: ResolverTypeWrapper<CategoryModel>;
  Product: ResolverTypeWrapper<ProductModel>;
  ProductVariant: ResolverTypeWrapper<ProductVariantModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  BackInStockRequestStatus: BackInStockRequestStatus;
  BackInStockRequest: ResolverTypeWrapper<BackInStockRequestModel>;
  BackInStockRequestEdge: ResolverTypeWrapper<Omit<BackInStockRequestEdge, 'node'> & { node: ResolversTypes['BackInStockRequest'] }>;
  BackInStockRequestConnection: ResolverTypeWrapper<Connection<BackInStockRequestModel>>;
  BackInStockRequestFilter: BackInStockRequestFilter;
  BackInStockRequestSort: BackInStockRequestSort;
  User: ResolverTypeWrapper<Omit<User, 'backInStockRequests'> & { backInStockRequests?: Maybe<ResolversTypes['BackInStockRequestConnection']> }>;
  NotifyWhenBackInStockInput: NotifyWhenBackInStockInput;
  NotifyWhenBackInStockPayload: ResolverTypeWrapper<Omit<NotifyWhenBackInStockPayload, 'backInStockRequest' | 'userErrors'> & { backInStockRequest?: Maybe<ResolversTypes['BackInStockRequest']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteBackInStockRequestPayload: ResolverTypeWrapper<Omit<DeleteBackInStockRequestPayload, 'variant' | 'userErrors'> & { variant?: Maybe<ResolversTypes['ProductVariant']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RequestBackInStockEmailInput: RequestBackInStockEmailInput;
  RequestBackInStockEmailPayload: ResolverTypeWrapper<Omit<RequestBackInStockEmailPayload, 'variant' | 'userErrors'> & { variant?: Maybe<ResolversTypes['ProductVariant']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ConfirmBackInStockEmailInput: ConfirmBackInStockEmailInput;
  ConfirmBackInStockEmailPayload: ResolverTypeWrapper<Omit<ConfirmBackInStockEmailPayload, 'variant' | 'userErrors'> & { variant?: Maybe<ResolversTypes['ProductVariant']>, userErrors: Array<ResolversTypes['UserError']> }>;
  StopBackInStockEmailsInput: StopBackInStockEmailsInput;
  StopBackInStockEmailsPayload: ResolverTypeWrapper<Omit<StopBackInStockEmailsPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  CreateProductsItemInput: CreateProductsItemInput;
  UpdateProductsItemInput: UpdateProductsItemInput;
  CreateProductsInput: CreateProductsInput;
  UpdateProductsInput: UpdateProductsInput;
  CreateProductsResult: ResolverTypeWrapper<CreateProductsResultModel>;
  UpdateProductsResult: ResolverTypeWrapper<UpdateProductsResultModel>;
  CreateProductsPayload: ResolverTypeWrapper<Omit<CreateProductsPayload, 'results' | 'userErrors'> & { results?: Maybe<Array<ResolversTypes['CreateProductsResult']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateProductsPayload: ResolverTypeWrapper<Omit<UpdateProductsPayload, 'results' | 'userErrors'> & { results?: Maybe<Array<ResolversTypes['UpdateProductsResult']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  CatalogueExport: ResolverTypeWrapper<CatalogueExport>;
  CatalogueImportStatus: CatalogueImportStatus;
  CatalogueImportMode: CatalogueImportMode;
  CatalogueFileFormat: CatalogueFileFormat;
  DecimalSeparator: DecimalSeparator;
  CatalogueImportErrorCode: CatalogueImportErrorCode;
  CatalogueImportError: ResolverTypeWrapper<CatalogueImportErrorModel>;
  CatalogueImportErrorEdge: ResolverTypeWrapper<Omit<CatalogueImportErrorEdge, 'node'> & { node: ResolversTypes['CatalogueImportError'] }>;
  CatalogueImportErrorConnection: ResolverTypeWrapper<Connection<CatalogueImportErrorModel>>;
  CatalogueImportErrorSort: CatalogueImportErrorSort;
  CatalogueImportErrorFilter: CatalogueImportErrorFilter;
  CatalogueColumn: ResolverTypeWrapper<CatalogueColumn>;
  CatalogueImportPreview: ResolverTypeWrapper<CatalogueImportPreview>;
  CatalogueImport: ResolverTypeWrapper<CatalogueImportModel>;
  CatalogueImportEdge: ResolverTypeWrapper<Omit<CatalogueImportEdge, 'node'> & { node: ResolversTypes['CatalogueImport'] }>;
  CatalogueImportConnection: ResolverTypeWrapper<Connection<CatalogueImportModel>>;
  CatalogueImportSort: CatalogueImportSort;
  CatalogueImportFilter: CatalogueImportFilter;
  CreateCatalogueImportInput: CreateCatalogueImportInput;
  CatalogueColumnInput: CatalogueColumnInput;
  StartCatalogueImportInput: StartCatalogueImportInput;
  CreateCatalogueImportPayload: ResolverTypeWrapper<Omit<CreateCatalogueImportPayload, 'catalogueImport' | 'userErrors'> & { catalogueImport?: Maybe<ResolversTypes['CatalogueImport']>, userErrors: Array<ResolversTypes['UserError']> }>;
  StartCatalogueImportPayload: ResolverTypeWrapper<Omit<StartCatalogueImportPayload, 'catalogueImport' | 'userErrors'> & { catalogueImport?: Maybe<ResolversTypes['CatalogueImport']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CancelCatalogueImportPayload: ResolverTypeWrapper<Omit<CancelCatalogueImportPayload, 'catalogueImport' | 'userErrors'> & { catalogueImport?: Maybe<ResolversTypes['CatalogueImport']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UndoCatalogueImportPayload: ResolverTypeWrapper<Omit<UndoCatalogueImportPayload, 'catalogueImport' | 'userErrors'> & { catalogueImport?: Maybe<ResolversTypes['CatalogueImport']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteCatalogueImportPayload: ResolverTypeWrapper<Omit<DeleteCatalogueImportPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ProductStatus: ProductStatus;
  ProductSort: ProductSort;
  ProductOption: ResolverTypeWrapper<ProductOptionModel>;
  PriceRange: ResolverTypeWrapper<Omit<PriceRange, 'min' | 'max'> & { min: ResolversTypes['Money'], max: ResolversTypes['Money'] }>;
  Media: ResolverTypeWrapper<Media>;
  Seller: ResolverTypeWrapper<Omit<Seller, 'products' | 'stockLocations'> & { products?: Maybe<ResolversTypes['ProductConnection']>, stockLocations?: Maybe<Array<ResolversTypes['StockLocation']>> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductConnection: ResolverTypeWrapper<ProductConnectionModel>;
  MoneyRangeInput: MoneyRangeInput;
  ProductFilter: ProductFilter;
  CreateProductInput: CreateProductInput;
  NewProductVariantInput: NewProductVariantInput;
  UpdateProductInput: UpdateProductInput;
  CreateProductPayload: ResolverTypeWrapper<Omit<CreateProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateProductPayload: ResolverTypeWrapper<Omit<UpdateProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  PublishProductPayload: ResolverTypeWrapper<Omit<PublishProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UnpublishProductPayload: ResolverTypeWrapper<Omit<UnpublishProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ArchiveProductPayload: ResolverTypeWrapper<Omit<ArchiveProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UnarchiveProductPayload: ResolverTypeWrapper<Omit<UnarchiveProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteProductPayload: ResolverTypeWrapper<Omit<DeleteProductPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CategoryEdge: ResolverTypeWrapper<Omit<CategoryEdge, 'node'> & { node: ResolversTypes['Category'] }>;
  CategoryConnection: ResolverTypeWrapper<Connection<CategoryModel>>;
  CategorySort: CategorySort;
  CategoryFilter: CategoryFilter;
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryPayload: ResolverTypeWrapper<Omit<CreateCategoryPayload, 'category' | 'userErrors'> & { category?: Maybe<ResolversTypes['Category']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateCategoryInput: UpdateCategoryInput;
  MoveCategoryInput: MoveCategoryInput;
  ReorderCategoriesInput: ReorderCategoriesInput;
  MergeCategoriesInput: MergeCategoriesInput;
  DeleteCategoryInput: DeleteCategoryInput;
  UpdateCategoryPayload: ResolverTypeWrapper<Omit<UpdateCategoryPayload, 'category' | 'userErrors'> & { category?: Maybe<ResolversTypes['Category']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MoveCategoryPayload: ResolverTypeWrapper<Omit<MoveCategoryPayload, 'category' | 'userErrors'> & { category?: Maybe<ResolversTypes['Category']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReorderCategoriesPayload: ResolverTypeWrapper<Omit<ReorderCategoriesPayload, 'categories' | 'parent' | 'userErrors'> & { categories?: Maybe<Array<ResolversTypes['Category']>>, parent?: Maybe<ResolversTypes['Category']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MergeCategoriesPayload: ResolverTypeWrapper<Omit<MergeCategoriesPayload, 'category' | 'userErrors'> & { category?: Maybe<ResolversTypes['Category']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteCategoryPayload: ResolverTypeWrapper<Omit<DeleteCategoryPayload, 'parent' | 'target' | 'userErrors'> & { parent?: Maybe<ResolversTypes['Category']>, target?: Maybe<ResolversTypes['Category']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AddProductImagesInput: AddProductImagesInput;
  RemoveProductImagesInput: RemoveProductImagesInput;
  ReorderProductImagesInput: ReorderProductImagesInput;
  SetPrimaryProductImageInput: SetPrimaryProductImageInput;
  AddProductImagesPayload: ResolverTypeWrapper<Omit<AddProductImagesPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  RemoveProductImagesPayload: ResolverTypeWrapper<Omit<RemoveProductImagesPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReorderProductImagesPayload: ResolverTypeWrapper<Omit<ReorderProductImagesPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SetPrimaryProductImagePayload: ResolverTypeWrapper<Omit<SetPrimaryProductImagePayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ImportResult: ResolverTypeWrapper<ImportResult>;
  ImportPayload: ResolverTypeWrapper<ImportPayload>;
  ImportCategoryInput: ImportCategoryInput;
  ImportProductInput: ImportProductInput;
  InventoryTransactionKind: InventoryTransactionKind;
  InventoryLevel: ResolverTypeWrapper<InventoryLevelModel>;
  StockCounters: ResolverTypeWrapper<StockCounters>;
  InventoryActorKind: InventoryActorKind;
  InventoryActor: ResolverTypeWrapper<InventoryActorModel>;
  InventoryTransaction: ResolverTypeWrapper<InventoryTransactionModel>;
  InventoryTransactionEdge: ResolverTypeWrapper<Omit<InventoryTransactionEdge, 'node'> & { node: ResolversTypes['InventoryTransaction'] }>;
  InventoryTransactionConnection: ResolverTypeWrapper<Connection<InventoryTransactionModel>>;
  InventoryTransactionFilter: InventoryTransactionFilter;
  InventoryTransactionSort: InventoryTransactionSort;
  AdjustInventoryInput: AdjustInventoryInput;
  SetInventoryInput: SetInventoryInput;
  SetInventoriesItemInput: SetInventoriesItemInput;
  SetInventoriesInput: SetInventoriesInput;
  SetInventoriesResult: ResolverTypeWrapper<SetInventoriesResultModel>;
  SetInventoriesPayload: ResolverTypeWrapper<Omit<SetInventoriesPayload, 'results' | 'userErrors'> & { results?: Maybe<Array<ResolversTypes['SetInventoriesResult']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  TransferInventoryInput: TransferInventoryInput;
  AdjustInventoryPayload: ResolverTypeWrapper<Omit<AdjustInventoryPayload, 'variant' | 'product' | 'inventoryTransaction' | 'userErrors'> & { variant?: Maybe<ResolversTypes['ProductVariant']>, product?: Maybe<ResolversTypes['Product']>, inventoryTransaction?: Maybe<ResolversTypes['InventoryTransaction']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SetInventoryPayload: ResolverTypeWrapper<Omit<SetInventoryPayload, 'variant' | 'product' | 'inventoryTransaction' | 'userErrors'> & { variant?: Maybe<ResolversTypes['ProductVariant']>, product?: Maybe<ResolversTypes['Product']>, inventoryTransaction?: Maybe<ResolversTypes['InventoryTransaction']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TransferInventoryPayload: ResolverTypeWrapper<Omit<TransferInventoryPayload, 'variant' | 'inventoryTransaction' | 'userErrors'> & { variant?: Maybe<ResolversTypes['ProductVariant']>, inventoryTransaction?: Maybe<ResolversTypes['InventoryTransaction']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Order: ResolverTypeWrapper<Order>;
  SetDefaultLowStockThresholdInput: SetDefaultLowStockThresholdInput;
  SetDefaultLowStockThresholdPayload: ResolverTypeWrapper<Omit<SetDefaultLowStockThresholdPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  InventoryChange: ResolverTypeWrapper<InventoryChangeModel>;
  StockLocation: ResolverTypeWrapper<StockLocationModel>;
  LocationLevel: ResolverTypeWrapper<LocationLevelModel>;
  CreateStockLocationInput: CreateStockLocationInput;
  UpdateStockLocationInput: UpdateStockLocationInput;
  SetStockLocationOrderInput: SetStockLocationOrderInput;
  DeleteStockLocationInput: DeleteStockLocationInput;
  CreateStockLocationPayload: ResolverTypeWrapper<Omit<CreateStockLocationPayload, 'stockLocation' | 'userErrors'> & { stockLocation?: Maybe<ResolversTypes['StockLocation']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateStockLocationPayload: ResolverTypeWrapper<Omit<UpdateStockLocationPayload, 'stockLocation' | 'userErrors'> & { stockLocation?: Maybe<ResolversTypes['StockLocation']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SetStockLocationOrderPayload: ResolverTypeWrapper<Omit<SetStockLocationOrderPayload, 'stockLocations' | 'userErrors'> & { stockLocations?: Maybe<Array<ResolversTypes['StockLocation']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteStockLocationPayload: ResolverTypeWrapper<Omit<DeleteStockLocationPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MetadataOwner: MetadataOwner;
  MetadataEntry: ResolverTypeWrapper<MetadataEntryModel>;
  MetadataEntryInput: MetadataEntryInput;
  SetProductMetadataInput: SetProductMetadataInput;
  SetProductMetadataPayload: ResolverTypeWrapper<Omit<SetProductMetadataPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ProductReviewState: ProductReviewState;
  ProductReviewKind: ProductReviewKind;
  ProductContentField: ProductContentField;
  ProductDifference: ResolverTypeWrapper<ProductDifferenceModel>;
  ProductReview: ResolverTypeWrapper<ProductReviewModel>;
  ProductReviewEdge: ResolverTypeWrapper<Omit<ProductReviewEdge, 'node'> & { node: ResolversTypes['ProductReview'] }>;
  ProductReviewConnection: ResolverTypeWrapper<Connection<ProductReviewModel>>;
  ProductReviewSort: ProductReviewSort;
  ProductReviewFilter: ProductReviewFilter;
  TrustedSeller: ResolverTypeWrapper<TrustedSellerModel>;
  TrustedSellerEdge: ResolverTypeWrapper<Omit<TrustedSellerEdge, 'node'> & { node: ResolversTypes['TrustedSeller'] }>;
  TrustedSellerConnection: ResolverTypeWrapper<Connection<TrustedSellerModel>>;
  TrustedSellerSort: TrustedSellerSort;
  TrustedSellerFilter: TrustedSellerFilter;
  ApproveProductReviewInput: ApproveProductReviewInput;
  ApproveProductReviewsItemInput: ApproveProductReviewsItemInput;
  ApproveProductReviewsInput: ApproveProductReviewsInput;
  RejectProductReviewInput: RejectProductReviewInput;
  ApproveProductReviewPayload: ResolverTypeWrapper<Omit<ApproveProductReviewPayload, 'review' | 'product' | 'userErrors'> & { review?: Maybe<ResolversTypes['ProductReview']>, product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ApproveProductReviewsResult: ResolverTypeWrapper<ApproveProductReviewsResultModel>;
  ApproveProductReviewsPayload: ResolverTypeWrapper<Omit<ApproveProductReviewsPayload, 'results' | 'userErrors'> & { results?: Maybe<Array<ResolversTypes['ApproveProductReviewsResult']>>, userErrors: Array<ResolversTypes['UserError']> }>;
  RejectProductReviewPayload: ResolverTypeWrapper<Omit<RejectProductReviewPayload, 'review' | 'product' | 'userErrors'> & { review?: Maybe<ResolversTypes['ProductReview']>, product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  WithdrawProductReviewPayload: ResolverTypeWrapper<Omit<WithdrawProductReviewPayload, 'review' | 'product' | 'userErrors'> & { review?: Maybe<ResolversTypes['ProductReview']>, product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  TrustSellerPayload: ResolverTypeWrapper<Omit<TrustSellerPayload, 'seller' | 'trustedSeller' | 'userErrors'> & { seller?: Maybe<ResolversTypes['Seller']>, trustedSeller?: Maybe<ResolversTypes['TrustedSeller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UntrustSellerPayload: ResolverTypeWrapper<Omit<UntrustSellerPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversTypes['Seller']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Offer: ResolverTypeWrapper<OfferModel>;
  CartItem: ResolverTypeWrapper<CartItemModel>;
  PickLine: ResolverTypeWrapper<PickLineModel>;
  SellerOrder: ResolverTypeWrapper<SellerOrderModel>;
  ReservationState: ReservationState;
  Reservation: ResolverTypeWrapper<ReservationModel>;
  StockShortage: ResolverTypeWrapper<StockShortage>;
  ReservationLineInput: ReservationLineInput;
  ReserveInventoryInput: ReserveInventoryInput;
  ReviseReservationInput: ReviseReservationInput;
  RestockOrderInput: RestockOrderInput;
  ReserveInventoryPayload: ResolverTypeWrapper<ReserveInventoryPayloadModel>;
  ReservationPayload: ResolverTypeWrapper<Omit<ReservationPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CategoryFacet: ResolverTypeWrapper<CategoryFacetModel>;
  TagFacet: ResolverTypeWrapper<TagFacetModel>;
  SellerFacet: ResolverTypeWrapper<SellerFacetModel>;
  AttributeValueFacet: ResolverTypeWrapper<AttributeValueFacetModel>;
  AttributeFacet: ResolverTypeWrapper<AttributeFacetModel>;
  PriceFacet: ResolverTypeWrapper<PriceFacetModel>;
  ProductFacets: ResolverTypeWrapper<ProductFacetsModel>;
  AttributeFilterInput: AttributeFilterInput;
  ProductSuggestions: ResolverTypeWrapper<ProductSuggestionsModel>;
  Synonym: ResolverTypeWrapper<SynonymModel>;
  SynonymEdge: ResolverTypeWrapper<Omit<SynonymEdge, 'node'> & { node: ResolversTypes['Synonym'] }>;
  SynonymConnection: ResolverTypeWrapper<Connection<SynonymModel>>;
  SynonymSort: SynonymSort;
  SynonymFilter: SynonymFilter;
  CreateSynonymInput: CreateSynonymInput;
  UpdateSynonymInput: UpdateSynonymInput;
  CreateSynonymPayload: ResolverTypeWrapper<Omit<CreateSynonymPayload, 'synonym' | 'userErrors'> & { synonym?: Maybe<ResolversTypes['Synonym']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateSynonymPayload: ResolverTypeWrapper<Omit<UpdateSynonymPayload, 'synonym' | 'userErrors'> & { synonym?: Maybe<ResolversTypes['Synonym']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteSynonymPayload: ResolverTypeWrapper<Omit<DeleteSynonymPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  Tag: ResolverTypeWrapper<TagModel>;
  TagEdge: ResolverTypeWrapper<Omit<TagEdge, 'node'> & { node: ResolversTypes['Tag'] }>;
  TagConnection: ResolverTypeWrapper<Connection<TagModel>>;
  TagSort: TagSort;
  TagFilter: TagFilter;
  UpdateTagInput: UpdateTagInput;
  MergeTagsInput: MergeTagsInput;
  UpdateTagPayload: ResolverTypeWrapper<Omit<UpdateTagPayload, 'tag' | 'userErrors'> & { tag?: Maybe<ResolversTypes['Tag']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MergeTagsPayload: ResolverTypeWrapper<Omit<MergeTagsPayload, 'tag' | 'userErrors'> & { tag?: Maybe<ResolversTypes['Tag']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteTagPayload: ResolverTypeWrapper<Omit<DeleteTagPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  OptionChoice: ResolverTypeWrapper<OptionChoice>;
  ProductOptionInput: ProductOptionInput;
  OptionChoiceInput: OptionChoiceInput;
  CreateProductVariantInput: CreateProductVariantInput;
  UpdateProductVariantInput: UpdateProductVariantInput;
  SetProductOptionsInput: SetProductOptionsInput;
  CreateProductVariantPayload: ResolverTypeWrapper<Omit<CreateProductVariantPayload, 'variant' | 'product' | 'userErrors'> & { variant?: Maybe<ResolversTypes['ProductVariant']>, product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  UpdateProductVariantPayload: ResolverTypeWrapper<Omit<UpdateProductVariantPayload, 'variant' | 'product' | 'userErrors'> & { variant?: Maybe<ResolversTypes['ProductVariant']>, product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  DeleteProductVariantPayload: ResolverTypeWrapper<Omit<DeleteProductVariantPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
  SetProductOptionsPayload: ResolverTypeWrapper<Omit<SetProductOptionsPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
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
  AttributeChoice: AttributeChoiceModel;
  Attribute: AttributeModel;
  CategoryAttribute: CategoryAttributeModel;
  AttributeValue: AttributeValueModel;
  Float: Scalars['Float']['output'];
  AttributeEdge: Omit<AttributeEdge, 'node'> & { node: ResolversParentTypes['Attribute'] };
  AttributeConnection: Connection<AttributeModel>;
  AttributeFilter: AttributeFilter;
  AttributeChoiceInput: AttributeChoiceInput;
  AttributeValueInput: AttributeValueInput;
  CreateAttributeInput: CreateAttributeInput;
  UpdateAttributeInput: UpdateAttributeInput;
  AssignAttributeInput: AssignAttributeInput;
  UnassignAttributeInput: UnassignAttributeInput;
  CreateAttributePayload: Omit<CreateAttributePayload, 'attribute' | 'userErrors'> & { attribute?: Maybe<ResolversParentTypes['Attribute']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateAttributePayload: Omit<UpdateAttributePayload, 'attribute' | 'userErrors'> & { attribute?: Maybe<ResolversParentTypes['Attribute']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteAttributePayload: Omit<DeleteAttributePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  AssignAttributePayload: Omit<AssignAttributePayload, 'attribute' | 'category' | 'userErrors'> & { attribute?: Maybe<ResolversParentTypes['Attribute']>, category?: Maybe<ResolversParentTypes['Category']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UnassignAttributePayload: Omit<UnassignAttributePayload, 'attribute' | 'category' | 'userErrors'> & { attribute?: Maybe<ResolversParentTypes['Attribute']>, category?: Maybe<ResolversParentTypes['Category']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Category: CategoryModel;
  Product: ProductModel;
  ProductVariant: ProductVariantModel;
  Query: Record<PropertyKey, never>;
  BackInStockRequest: BackInStockRequestModel;
  BackInStockRequestEdge: Omit<BackInStockRequestEdge, 'node'> & { node: ResolversParentTypes['BackInStockRequest'] };
  BackInStockRequestConnection: Connection<BackInStockRequestModel>;
  BackInStockRequestFilter: BackInStockRequestFilter;
  User: Omit<User, 'backInStockRequests'> & { backInStockRequests?: Maybe<ResolversParentTypes['BackInStockRequestConnection']> } | FederationReferenceTypes['User'];
  NotifyWhenBackInStockInput: NotifyWhenBackInStockInput;
  NotifyWhenBackInStockPayload: Omit<NotifyWhenBackInStockPayload, 'backInStockRequest' | 'userErrors'> & { backInStockRequest?: Maybe<ResolversParentTypes['BackInStockRequest']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteBackInStockRequestPayload: Omit<DeleteBackInStockRequestPayload, 'variant' | 'userErrors'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RequestBackInStockEmailInput: RequestBackInStockEmailInput;
  RequestBackInStockEmailPayload: Omit<RequestBackInStockEmailPayload, 'variant' | 'userErrors'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ConfirmBackInStockEmailInput: ConfirmBackInStockEmailInput;
  ConfirmBackInStockEmailPayload: Omit<ConfirmBackInStockEmailPayload, 'variant' | 'userErrors'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']>, userErrors: Array<ResolversParentTypes['UserError']> };
  StopBackInStockEmailsInput: StopBackInStockEmailsInput;
  StopBackInStockEmailsPayload: Omit<StopBackInStockEmailsPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  CreateProductsItemInput: CreateProductsItemInput;
  UpdateProductsItemInput: UpdateProductsItemInput;
  CreateProductsInput: CreateProductsInput;
  UpdateProductsInput: UpdateProductsInput;
  CreateProductsResult: CreateProductsResultModel;
  UpdateProductsResult: UpdateProductsResultModel;
  CreateProductsPayload: Omit<CreateProductsPayload, 'results' | 'userErrors'> & { results?: Maybe<Array<ResolversParentTypes['CreateProductsResult']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateProductsPayload: Omit<UpdateProductsPayload, 'results' | 'userErrors'> & { results?: Maybe<Array<ResolversParentTypes['UpdateProductsResult']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  CatalogueExport: CatalogueExport;
  CatalogueImportError: CatalogueImportErrorModel;
  CatalogueImportErrorEdge: Omit<CatalogueImportErrorEdge, 'node'> & { node: ResolversParentTypes['CatalogueImportError'] };
  CatalogueImportErrorConnection: Connection<CatalogueImportErrorModel>;
  CatalogueImportErrorFilter: CatalogueImportErrorFilter;
  CatalogueColumn: CatalogueColumn;
  CatalogueImportPreview: CatalogueImportPreview;
  CatalogueImport: CatalogueImportModel;
  CatalogueImportEdge: Omit<CatalogueImportEdge, 'node'> & { node: ResolversParentTypes['CatalogueImport'] };
  CatalogueImportConnection: Connection<CatalogueImportModel>;
  CatalogueImportFilter: CatalogueImportFilter;
  CreateCatalogueImportInput: CreateCatalogueImportInput;
  CatalogueColumnInput: CatalogueColumnInput;
  StartCatalogueImportInput: StartCatalogueImportInput;
  CreateCatalogueImportPayload: Omit<CreateCatalogueImportPayload, 'catalogueImport' | 'userErrors'> & { catalogueImport?: Maybe<ResolversParentTypes['CatalogueImport']>, userErrors: Array<ResolversParentTypes['UserError']> };
  StartCatalogueImportPayload: Omit<StartCatalogueImportPayload, 'catalogueImport' | 'userErrors'> & { catalogueImport?: Maybe<ResolversParentTypes['CatalogueImport']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CancelCatalogueImportPayload: Omit<CancelCatalogueImportPayload, 'catalogueImport' | 'userErrors'> & { catalogueImport?: Maybe<ResolversParentTypes['CatalogueImport']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UndoCatalogueImportPayload: Omit<UndoCatalogueImportPayload, 'catalogueImport' | 'userErrors'> & { catalogueImport?: Maybe<ResolversParentTypes['CatalogueImport']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteCatalogueImportPayload: Omit<DeleteCatalogueImportPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ProductOption: ProductOptionModel;
  PriceRange: Omit<PriceRange, 'min' | 'max'> & { min: ResolversParentTypes['Money'], max: ResolversParentTypes['Money'] };
  Media: Media;
  Seller: Omit<Seller, 'products' | 'stockLocations'> & { products?: Maybe<ResolversParentTypes['ProductConnection']>, stockLocations?: Maybe<Array<ResolversParentTypes['StockLocation']>> } | FederationReferenceTypes['Seller'];
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductConnection: ProductConnectionModel;
  MoneyRangeInput: MoneyRangeInput;
  ProductFilter: ProductFilter;
  CreateProductInput: CreateProductInput;
  NewProductVariantInput: NewProductVariantInput;
  UpdateProductInput: UpdateProductInput;
  CreateProductPayload: Omit<CreateProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateProductPayload: Omit<UpdateProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  PublishProductPayload: Omit<PublishProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UnpublishProductPayload: Omit<UnpublishProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ArchiveProductPayload: Omit<ArchiveProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UnarchiveProductPayload: Omit<UnarchiveProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteProductPayload: Omit<DeleteProductPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CategoryEdge: Omit<CategoryEdge, 'node'> & { node: ResolversParentTypes['Category'] };
  CategoryConnection: Connection<CategoryModel>;
  CategoryFilter: CategoryFilter;
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryPayload: Omit<CreateCategoryPayload, 'category' | 'userErrors'> & { category?: Maybe<ResolversParentTypes['Category']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateCategoryInput: UpdateCategoryInput;
  MoveCategoryInput: MoveCategoryInput;
  ReorderCategoriesInput: ReorderCategoriesInput;
  MergeCategoriesInput: MergeCategoriesInput;
  DeleteCategoryInput: DeleteCategoryInput;
  UpdateCategoryPayload: Omit<UpdateCategoryPayload, 'category' | 'userErrors'> & { category?: Maybe<ResolversParentTypes['Category']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MoveCategoryPayload: Omit<MoveCategoryPayload, 'category' | 'userErrors'> & { category?: Maybe<ResolversParentTypes['Category']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReorderCategoriesPayload: Omit<ReorderCategoriesPayload, 'categories' | 'parent' | 'userErrors'> & { categories?: Maybe<Array<ResolversParentTypes['Category']>>, parent?: Maybe<ResolversParentTypes['Category']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MergeCategoriesPayload: Omit<MergeCategoriesPayload, 'category' | 'userErrors'> & { category?: Maybe<ResolversParentTypes['Category']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteCategoryPayload: Omit<DeleteCategoryPayload, 'parent' | 'target' | 'userErrors'> & { parent?: Maybe<ResolversParentTypes['Category']>, target?: Maybe<ResolversParentTypes['Category']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AddProductImagesInput: AddProductImagesInput;
  RemoveProductImagesInput: RemoveProductImagesInput;
  ReorderProductImagesInput: ReorderProductImagesInput;
  SetPrimaryProductImageInput: SetPrimaryProductImageInput;
  AddProductImagesPayload: Omit<AddProductImagesPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  RemoveProductImagesPayload: Omit<RemoveProductImagesPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReorderProductImagesPayload: Omit<ReorderProductImagesPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SetPrimaryProductImagePayload: Omit<SetPrimaryProductImagePayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ImportResult: ImportResult;
  ImportPayload: ImportPayload;
  ImportCategoryInput: ImportCategoryInput;
  ImportProductInput: ImportProductInput;
  InventoryLevel: InventoryLevelModel;
  StockCounters: StockCounters;
  InventoryActor: InventoryActorModel;
  InventoryTransaction: InventoryTransactionModel;
  InventoryTransactionEdge: Omit<InventoryTransactionEdge, 'node'> & { node: ResolversParentTypes['InventoryTransaction'] };
  InventoryTransactionConnection: Connection<InventoryTransactionModel>;
  InventoryTransactionFilter: InventoryTransactionFilter;
  AdjustInventoryInput: AdjustInventoryInput;
  SetInventoryInput: SetInventoryInput;
  SetInventoriesItemInput: SetInventoriesItemInput;
  SetInventoriesInput: SetInventoriesInput;
  SetInventoriesResult: SetInventoriesResultModel;
  SetInventoriesPayload: Omit<SetInventoriesPayload, 'results' | 'userErrors'> & { results?: Maybe<Array<ResolversParentTypes['SetInventoriesResult']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  TransferInventoryInput: TransferInventoryInput;
  AdjustInventoryPayload: Omit<AdjustInventoryPayload, 'variant' | 'product' | 'inventoryTransaction' | 'userErrors'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']>, product?: Maybe<ResolversParentTypes['Product']>, inventoryTransaction?: Maybe<ResolversParentTypes['InventoryTransaction']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SetInventoryPayload: Omit<SetInventoryPayload, 'variant' | 'product' | 'inventoryTransaction' | 'userErrors'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']>, product?: Maybe<ResolversParentTypes['Product']>, inventoryTransaction?: Maybe<ResolversParentTypes['InventoryTransaction']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TransferInventoryPayload: Omit<TransferInventoryPayload, 'variant' | 'inventoryTransaction' | 'userErrors'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']>, inventoryTransaction?: Maybe<ResolversParentTypes['InventoryTransaction']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Order: Order;
  SetDefaultLowStockThresholdInput: SetDefaultLowStockThresholdInput;
  SetDefaultLowStockThresholdPayload: Omit<SetDefaultLowStockThresholdPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  InventoryChange: InventoryChangeModel;
  StockLocation: StockLocationModel;
  LocationLevel: LocationLevelModel;
  CreateStockLocationInput: CreateStockLocationInput;
  UpdateStockLocationInput: UpdateStockLocationInput;
  SetStockLocationOrderInput: SetStockLocationOrderInput;
  DeleteStockLocationInput: DeleteStockLocationInput;
  CreateStockLocationPayload: Omit<CreateStockLocationPayload, 'stockLocation' | 'userErrors'> & { stockLocation?: Maybe<ResolversParentTypes['StockLocation']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateStockLocationPayload: Omit<UpdateStockLocationPayload, 'stockLocation' | 'userErrors'> & { stockLocation?: Maybe<ResolversParentTypes['StockLocation']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SetStockLocationOrderPayload: Omit<SetStockLocationOrderPayload, 'stockLocations' | 'userErrors'> & { stockLocations?: Maybe<Array<ResolversParentTypes['StockLocation']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteStockLocationPayload: Omit<DeleteStockLocationPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MetadataEntry: MetadataEntryModel;
  MetadataEntryInput: MetadataEntryInput;
  SetProductMetadataInput: SetProductMetadataInput;
  SetProductMetadataPayload: Omit<SetProductMetadataPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ProductDifference: ProductDifferenceModel;
  ProductReview: ProductReviewModel;
  ProductReviewEdge: Omit<ProductReviewEdge, 'node'> & { node: ResolversParentTypes['ProductReview'] };
  ProductReviewConnection: Connection<ProductReviewModel>;
  ProductReviewFilter: ProductReviewFilter;
  TrustedSeller: TrustedSellerModel;
  TrustedSellerEdge: Omit<TrustedSellerEdge, 'node'> & { node: ResolversParentTypes['TrustedSeller'] };
  TrustedSellerConnection: Connection<TrustedSellerModel>;
  TrustedSellerFilter: TrustedSellerFilter;
  ApproveProductReviewInput: ApproveProductReviewInput;
  ApproveProductReviewsItemInput: ApproveProductReviewsItemInput;
  ApproveProductReviewsInput: ApproveProductReviewsInput;
  RejectProductReviewInput: RejectProductReviewInput;
  ApproveProductReviewPayload: Omit<ApproveProductReviewPayload, 'review' | 'product' | 'userErrors'> & { review?: Maybe<ResolversParentTypes['ProductReview']>, product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ApproveProductReviewsResult: ApproveProductReviewsResultModel;
  ApproveProductReviewsPayload: Omit<ApproveProductReviewsPayload, 'results' | 'userErrors'> & { results?: Maybe<Array<ResolversParentTypes['ApproveProductReviewsResult']>>, userErrors: Array<ResolversParentTypes['UserError']> };
  RejectProductReviewPayload: Omit<RejectProductReviewPayload, 'review' | 'product' | 'userErrors'> & { review?: Maybe<ResolversParentTypes['ProductReview']>, product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  WithdrawProductReviewPayload: Omit<WithdrawProductReviewPayload, 'review' | 'product' | 'userErrors'> & { review?: Maybe<ResolversParentTypes['ProductReview']>, product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  TrustSellerPayload: Omit<TrustSellerPayload, 'seller' | 'trustedSeller' | 'userErrors'> & { seller?: Maybe<ResolversParentTypes['Seller']>, trustedSeller?: Maybe<ResolversParentTypes['TrustedSeller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UntrustSellerPayload: Omit<UntrustSellerPayload, 'seller' | 'userErrors'> & { seller?: Maybe<ResolversParentTypes['Seller']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Offer: OfferModel;
  CartItem: CartItemModel;
  PickLine: PickLineModel;
  SellerOrder: SellerOrderModel;
  Reservation: ReservationModel;
  StockShortage: StockShortage;
  ReservationLineInput: ReservationLineInput;
  ReserveInventoryInput: ReserveInventoryInput;
  ReviseReservationInput: ReviseReservationInput;
  RestockOrderInput: RestockOrderInput;
  ReserveInventoryPayload: ReserveInventoryPayloadModel;
  ReservationPayload: Omit<ReservationPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CategoryFacet: CategoryFacetModel;
  TagFacet: TagFacetModel;
  SellerFacet: SellerFacetModel;
  AttributeValueFacet: AttributeValueFacetModel;
  AttributeFacet: AttributeFacetModel;
  PriceFacet: PriceFacetModel;
  ProductFacets: ProductFacetsModel;
  AttributeFilterInput: AttributeFilterInput;
  ProductSuggestions: ProductSuggestionsModel;
  Synonym: SynonymModel;
  SynonymEdge: Omit<SynonymEdge, 'node'> & { node: ResolversParentTypes['Synonym'] };
  SynonymConnection: Connection<SynonymModel>;
  SynonymFilter: SynonymFilter;
  CreateSynonymInput: CreateSynonymInput;
  UpdateSynonymInput: UpdateSynonymInput;
  CreateSynonymPayload: Omit<CreateSynonymPayload, 'synonym' | 'userErrors'> & { synonym?: Maybe<ResolversParentTypes['Synonym']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateSynonymPayload: Omit<UpdateSynonymPayload, 'synonym' | 'userErrors'> & { synonym?: Maybe<ResolversParentTypes['Synonym']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteSynonymPayload: Omit<DeleteSynonymPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  Tag: TagModel;
  TagEdge: Omit<TagEdge, 'node'> & { node: ResolversParentTypes['Tag'] };
  TagConnection: Connection<TagModel>;
  TagFilter: TagFilter;
  UpdateTagInput: UpdateTagInput;
  MergeTagsInput: MergeTagsInput;
  UpdateTagPayload: Omit<UpdateTagPayload, 'tag' | 'userErrors'> & { tag?: Maybe<ResolversParentTypes['Tag']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MergeTagsPayload: Omit<MergeTagsPayload, 'tag' | 'userErrors'> & { tag?: Maybe<ResolversParentTypes['Tag']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteTagPayload: Omit<DeleteTagPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  OptionChoice: OptionChoice;
  ProductOptionInput: ProductOptionInput;
  OptionChoiceInput: OptionChoiceInput;
  CreateProductVariantInput: CreateProductVariantInput;
  UpdateProductVariantInput: UpdateProductVariantInput;
  SetProductOptionsInput: SetProductOptionsInput;
  CreateProductVariantPayload: Omit<CreateProductVariantPayload, 'variant' | 'product' | 'userErrors'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']>, product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  UpdateProductVariantPayload: Omit<UpdateProductVariantPayload, 'variant' | 'product' | 'userErrors'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']>, product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  DeleteProductVariantPayload: Omit<DeleteProductVariantPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
  SetProductOptionsPayload: Omit<SetProductOptionsPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
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
  __resolveType: TypeResolveFn<'Attribute' | 'Category' | 'Product' | 'ProductVariant' | 'BackInStockRequest' | 'CatalogueImportError' | 'CatalogueImport' | 'InventoryTransaction' | 'StockLocation' | 'ProductReview' | 'TrustedSeller' | 'Synonym' | 'Tag', ParentType, ContextType>;
};

export type AttributeChoiceResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AttributeChoice'] = ResolversParentTypes['AttributeChoice']> = {
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hex?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AttributeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Attribute'] = ResolversParentTypes['Attribute']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AttributeKind'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isMultiple?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  choices?: Resolver<Array<ResolversTypes['AttributeChoice']>, ParentType, ContextType>;
  assignments?: Resolver<Array<ResolversTypes['CategoryAttribute']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryAttributeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CategoryAttribute'] = ResolversParentTypes['CategoryAttribute']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['AttributeLevel'], ParentType, ContextType>;
  isRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isFilterable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AttributeValueResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AttributeValue'] = ResolversParentTypes['AttributeValue']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  isTrue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  choices?: Resolver<Array<ResolversTypes['AttributeChoice']>, ParentType, ContextType>;
};

export type AttributeEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AttributeEdge'] = ResolversParentTypes['AttributeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
};

export type AttributeConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AttributeConnection'] = ResolversParentTypes['AttributeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AttributeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Attribute']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CreateAttributePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateAttributePayload'] = ResolversParentTypes['CreateAttributePayload']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateAttributePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateAttributePayload'] = ResolversParentTypes['UpdateAttributePayload']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteAttributePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteAttributePayload'] = ResolversParentTypes['DeleteAttributePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AssignAttributePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AssignAttributePayload'] = ResolversParentTypes['AssignAttributePayload']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnassignAttributePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UnassignAttributePayload'] = ResolversParentTypes['UnassignAttributePayload']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  ancestors?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  productCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<CategoryProductsArgs, 'sort'>>;
  attributes?: Resolver<Array<ResolversTypes['CategoryAttribute']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seoTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seoDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  isAvailableForSale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
  images?: Resolver<Maybe<Array<Maybe<ResolversTypes['Media']>>>, ParentType, ContextType>;
  primaryImage?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  priceRange?: Resolver<ResolversTypes['PriceRange'], ParentType, ContextType>;
  relatedProducts?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['ProductOption']>, ParentType, ContextType>;
  variantCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isInStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attributes?: Resolver<Array<ResolversTypes['AttributeValue']>, ParentType, ContextType>;
  availableQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inventory?: Resolver<Maybe<ResolversTypes['InventoryLevel']>, ParentType, ContextType>;
  metadata?: Resolver<Array<ResolversTypes['MetadataEntry']>, ParentType, ContextType>;
  privateMetadata?: Resolver<Maybe<Array<ResolversTypes['MetadataEntry']>>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['ProductReview']>, ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  defaultVariant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['OptionChoice']>, ParentType, ContextType>;
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  weightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lengthMillimeters?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  widthMillimeters?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  heightMillimeters?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  images?: Resolver<Maybe<Array<Maybe<ResolversTypes['Media']>>>, ParentType, ContextType>;
  isInStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  availableQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inventory?: Resolver<Maybe<ResolversTypes['InventoryLevel']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attributes?: Resolver<Array<ResolversTypes['AttributeValue']>, ParentType, ContextType>;
  backInStockRequestCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  inventoryTransactions?: Resolver<Maybe<ResolversTypes['InventoryTransactionConnection']>, ParentType, ContextType, RequireFields<ProductVariantInventoryTransactionsArgs, 'sort'>>;
  inventoryLevels?: Resolver<Maybe<Array<ResolversTypes['LocationLevel']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  attributes?: Resolver<Maybe<ResolversTypes['AttributeConnection']>, ParentType, ContextType, RequireFields<QueryAttributesArgs, 'sort'>>;
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType, RequireFields<QueryAttributeArgs, 'id'>>;
  catalogueExport?: Resolver<Maybe<ResolversTypes['CatalogueExport']>, ParentType, ContextType, RequireFields<QueryCatalogueExportArgs, 'format'>>;
  catalogueImport?: Resolver<Maybe<ResolversTypes['CatalogueImport']>, ParentType, ContextType, RequireFields<QueryCatalogueImportArgs, 'id'>>;
  catalogueImports?: Resolver<Maybe<ResolversTypes['CatalogueImportConnection']>, ParentType, ContextType, RequireFields<QueryCatalogueImportsArgs, 'sort'>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QueryProductsArgs, 'sort'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'id'>>;
  productBySlug?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductBySlugArgs, 'slug'>>;
  serviceProductsByIds?: Resolver<Array<Maybe<ResolversTypes['Product']>>, ParentType, ContextType, RequireFields<QueryServiceProductsByIdsArgs, 'ids'>>;
  categories?: Resolver<Maybe<ResolversTypes['CategoryConnection']>, ParentType, ContextType, RequireFields<QueryCategoriesArgs, 'sort'>>;
  categoryTree?: Resolver<Maybe<Array<ResolversTypes['Category']>>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryArgs, 'id'>>;
  categoryBySlug?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryBySlugArgs, 'slug'>>;
  inventoryTransactions?: Resolver<Maybe<ResolversTypes['InventoryTransactionConnection']>, ParentType, ContextType, RequireFields<QueryInventoryTransactionsArgs, 'sort'>>;
  productReviews?: Resolver<Maybe<ResolversTypes['ProductReviewConnection']>, ParentType, ContextType, RequireFields<QueryProductReviewsArgs, 'sort'>>;
  productReview?: Resolver<Maybe<ResolversTypes['ProductReview']>, ParentType, ContextType, RequireFields<QueryProductReviewArgs, 'id'>>;
  trustedSellers?: Resolver<Maybe<ResolversTypes['TrustedSellerConnection']>, ParentType, ContextType, RequireFields<QueryTrustedSellersArgs, 'sort'>>;
  offersFor?: Resolver<Array<Maybe<ResolversTypes['Offer']>>, ParentType, ContextType, RequireFields<QueryOffersForArgs, 'variantIds'>>;
  productSuggestions?: Resolver<Maybe<ResolversTypes['ProductSuggestions']>, ParentType, ContextType, RequireFields<QueryProductSuggestionsArgs, 'text' | 'first'>>;
  synonyms?: Resolver<Maybe<ResolversTypes['SynonymConnection']>, ParentType, ContextType, RequireFields<QuerySynonymsArgs, 'sort'>>;
  tags?: Resolver<Maybe<ResolversTypes['TagConnection']>, ParentType, ContextType, RequireFields<QueryTagsArgs, 'sort'>>;
};

export type BackInStockRequestResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['BackInStockRequest'] = ResolversParentTypes['BackInStockRequest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BackInStockRequestStatus'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  notifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BackInStockRequestEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['BackInStockRequestEdge'] = ResolversParentTypes['BackInStockRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BackInStockRequest'], ParentType, ContextType>;
};

export type BackInStockRequestConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['BackInStockRequestConnection'] = ResolversParentTypes['BackInStockRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BackInStockRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['BackInStockRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  backInStockRequests?: Resolver<Maybe<ResolversTypes['BackInStockRequestConnection']>, ParentType, ContextType, RequireFields<UserBackInStockRequestsArgs, 'sort'>>;
};

export type NotifyWhenBackInStockPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['NotifyWhenBackInStockPayload'] = ResolversParentTypes['NotifyWhenBackInStockPayload']> = {
  backInStockRequest?: Resolver<Maybe<ResolversTypes['BackInStockRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteBackInStockRequestPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteBackInStockRequestPayload'] = ResolversParentTypes['DeleteBackInStockRequestPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestBackInStockEmailPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RequestBackInStockEmailPayload'] = ResolversParentTypes['RequestBackInStockEmailPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmBackInStockEmailPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ConfirmBackInStockEmailPayload'] = ResolversParentTypes['ConfirmBackInStockEmailPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StopBackInStockEmailsPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['StopBackInStockEmailsPayload'] = ResolversParentTypes['StopBackInStockEmailsPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateProductsResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateProductsResult'] = ResolversParentTypes['CreateProductsResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProductsResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateProductsResult'] = ResolversParentTypes['UpdateProductsResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateProductsPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateProductsPayload'] = ResolversParentTypes['CreateProductsPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['CreateProductsResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProductsPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateProductsPayload'] = ResolversParentTypes['UpdateProductsPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['UpdateProductsResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CatalogueExportResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CatalogueExport'] = ResolversParentTypes['CatalogueExport']> = {
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  filename?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CatalogueImportErrorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CatalogueImportError'] = ResolversParentTypes['CatalogueImportError']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['CatalogueImportErrorCode'], ParentType, ContextType>;
  isWarning?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CatalogueImportErrorEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CatalogueImportErrorEdge'] = ResolversParentTypes['CatalogueImportErrorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CatalogueImportError'], ParentType, ContextType>;
};

export type CatalogueImportErrorConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CatalogueImportErrorConnection'] = ResolversParentTypes['CatalogueImportErrorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CatalogueImportErrorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CatalogueImportError']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CatalogueColumnResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CatalogueColumn'] = ResolversParentTypes['CatalogueColumn']> = {
  header?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  samples?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CatalogueImportPreviewResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CatalogueImportPreview'] = ResolversParentTypes['CatalogueImportPreview']> = {
  format?: Resolver<ResolversTypes['CatalogueFileFormat'], ParentType, ContextType>;
  encoding?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  separator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decimalSeparator?: Resolver<Maybe<ResolversTypes['DecimalSeparator']>, ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['CatalogueColumn']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CatalogueImportResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CatalogueImport'] = ResolversParentTypes['CatalogueImport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  filename?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['CatalogueFileFormat']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['CatalogueImportMode'], ParentType, ContextType>;
  isDryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CatalogueImportStatus'], ParentType, ContextType>;
  uploadUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  pictureUploadUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  sizeBytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  preview?: Resolver<Maybe<ResolversTypes['CatalogueImportPreview']>, ParentType, ContextType>;
  rowCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  processedRowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchangedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  storedPictureCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusedPictureCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undoneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  keptCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['CatalogueImportErrorConnection'], ParentType, ContextType, RequireFields<CatalogueImportErrorsArgs, 'sort'>>;
  errorReportUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  canUndo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CatalogueImportEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CatalogueImportEdge'] = ResolversParentTypes['CatalogueImportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CatalogueImport'], ParentType, ContextType>;
};

export type CatalogueImportConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CatalogueImportConnection'] = ResolversParentTypes['CatalogueImportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CatalogueImportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CatalogueImport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CreateCatalogueImportPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateCatalogueImportPayload'] = ResolversParentTypes['CreateCatalogueImportPayload']> = {
  catalogueImport?: Resolver<Maybe<ResolversTypes['CatalogueImport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StartCatalogueImportPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['StartCatalogueImportPayload'] = ResolversParentTypes['StartCatalogueImportPayload']> = {
  catalogueImport?: Resolver<Maybe<ResolversTypes['CatalogueImport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelCatalogueImportPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CancelCatalogueImportPayload'] = ResolversParentTypes['CancelCatalogueImportPayload']> = {
  catalogueImport?: Resolver<Maybe<ResolversTypes['CatalogueImport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UndoCatalogueImportPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UndoCatalogueImportPayload'] = ResolversParentTypes['UndoCatalogueImportPayload']> = {
  catalogueImport?: Resolver<Maybe<ResolversTypes['CatalogueImport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteCatalogueImportPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteCatalogueImportPayload'] = ResolversParentTypes['DeleteCatalogueImportPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductOptionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PriceRangeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = {
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type MediaResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller'], FederationReferenceType extends FederationReferenceTypes['Seller'] = FederationReferenceTypes['Seller']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Seller']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<SellerProductsArgs, 'sort'>>;
  defaultLowStockThreshold?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stockLocations?: Resolver<Maybe<Array<ResolversTypes['StockLocation']>>, ParentType, ContextType>;
  isTrusted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['ProductFacets']>, ParentType, ContextType>;
};

export type CreateProductPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateProductPayload'] = ResolversParentTypes['CreateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProductPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateProductPayload'] = ResolversParentTypes['UpdateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PublishProductPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PublishProductPayload'] = ResolversParentTypes['PublishProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnpublishProductPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UnpublishProductPayload'] = ResolversParentTypes['UnpublishProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArchiveProductPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ArchiveProductPayload'] = ResolversParentTypes['ArchiveProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnarchiveProductPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UnarchiveProductPayload'] = ResolversParentTypes['UnarchiveProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteProductPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteProductPayload'] = ResolversParentTypes['DeleteProductPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CategoryEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CategoryEdge'] = ResolversParentTypes['CategoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
};

export type CategoryConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CategoryConnection'] = ResolversParentTypes['CategoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CategoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CreateCategoryPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateCategoryPayload'] = ResolversParentTypes['CreateCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateCategoryPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateCategoryPayload'] = ResolversParentTypes['UpdateCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoveCategoryPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MoveCategoryPayload'] = ResolversParentTypes['MoveCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReorderCategoriesPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReorderCategoriesPayload'] = ResolversParentTypes['ReorderCategoriesPayload']> = {
  categories?: Resolver<Maybe<Array<ResolversTypes['Category']>>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MergeCategoriesPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MergeCategoriesPayload'] = ResolversParentTypes['MergeCategoriesPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteCategoryPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteCategoryPayload'] = ResolversParentTypes['DeleteCategoryPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddProductImagesPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AddProductImagesPayload'] = ResolversParentTypes['AddProductImagesPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveProductImagesPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RemoveProductImagesPayload'] = ResolversParentTypes['RemoveProductImagesPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReorderProductImagesPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReorderProductImagesPayload'] = ResolversParentTypes['ReorderProductImagesPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetPrimaryProductImagePayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetPrimaryProductImagePayload'] = ResolversParentTypes['SetPrimaryProductImagePayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type InventoryLevelResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InventoryLevel'] = ResolversParentTypes['InventoryLevel']> = {
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lowStockThreshold?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isLowStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StockCountersResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['StockCounters'] = ResolversParentTypes['StockCounters']> = {
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InventoryActorResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InventoryActor'] = ResolversParentTypes['InventoryActor']> = {
  kind?: Resolver<ResolversTypes['InventoryActorKind'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type InventoryTransactionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InventoryTransaction'] = ResolversParentTypes['InventoryTransaction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['InventoryTransactionKind'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['StockLocation']>, ParentType, ContextType>;
  before?: Resolver<ResolversTypes['StockCounters'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['StockCounters'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['InventoryActor'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InventoryTransactionEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InventoryTransactionEdge'] = ResolversParentTypes['InventoryTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InventoryTransaction'], ParentType, ContextType>;
};

export type InventoryTransactionConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InventoryTransactionConnection'] = ResolversParentTypes['InventoryTransactionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InventoryTransactionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['InventoryTransaction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SetInventoriesResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetInventoriesResult'] = ResolversParentTypes['SetInventoriesResult']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  inventoryTransaction?: Resolver<Maybe<ResolversTypes['InventoryTransaction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetInventoriesPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetInventoriesPayload'] = ResolversParentTypes['SetInventoriesPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['SetInventoriesResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AdjustInventoryPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AdjustInventoryPayload'] = ResolversParentTypes['AdjustInventoryPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  inventoryTransaction?: Resolver<Maybe<ResolversTypes['InventoryTransaction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetInventoryPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetInventoryPayload'] = ResolversParentTypes['SetInventoryPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  inventoryTransaction?: Resolver<Maybe<ResolversTypes['InventoryTransaction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TransferInventoryPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TransferInventoryPayload'] = ResolversParentTypes['TransferInventoryPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  inventoryTransaction?: Resolver<Maybe<ResolversTypes['InventoryTransaction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SetDefaultLowStockThresholdPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetDefaultLowStockThresholdPayload'] = ResolversParentTypes['SetDefaultLowStockThresholdPayload']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InventoryChangeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InventoryChange'] = ResolversParentTypes['InventoryChange']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  removedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type StockLocationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['StockLocation'] = ResolversParentTypes['StockLocation'], FederationReferenceType extends FederationReferenceTypes['StockLocation'] = FederationReferenceTypes['StockLocation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StockLocation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isMain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDeleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocationLevelResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['LocationLevel'] = ResolversParentTypes['LocationLevel']> = {
  location?: Resolver<Maybe<ResolversTypes['StockLocation']>, ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreateStockLocationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateStockLocationPayload'] = ResolversParentTypes['CreateStockLocationPayload']> = {
  stockLocation?: Resolver<Maybe<ResolversTypes['StockLocation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateStockLocationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateStockLocationPayload'] = ResolversParentTypes['UpdateStockLocationPayload']> = {
  stockLocation?: Resolver<Maybe<ResolversTypes['StockLocation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetStockLocationOrderPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetStockLocationOrderPayload'] = ResolversParentTypes['SetStockLocationOrderPayload']> = {
  stockLocations?: Resolver<Maybe<Array<ResolversTypes['StockLocation']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteStockLocationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteStockLocationPayload'] = ResolversParentTypes['DeleteStockLocationPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MetadataEntryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MetadataEntry'] = ResolversParentTypes['MetadataEntry']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['MetadataOwner'], ParentType, ContextType>;
};

export type SetProductMetadataPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetProductMetadataPayload'] = ResolversParentTypes['SetProductMetadataPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductDifferenceResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductDifference'] = ResolversParentTypes['ProductDifference']> = {
  field?: Resolver<ResolversTypes['ProductContentField'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  variantName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  beforeTexts?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  afterTexts?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  beforeImages?: Resolver<Maybe<Array<Maybe<ResolversTypes['Media']>>>, ParentType, ContextType>;
  afterImages?: Resolver<Maybe<Array<Maybe<ResolversTypes['Media']>>>, ParentType, ContextType>;
};

export type ProductReviewResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductReview'] = ResolversParentTypes['ProductReview']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProductReviewKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProductReviewState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['ProductDifference']>, ParentType, ContextType>;
  replacedImages?: Resolver<Maybe<Array<Maybe<ResolversTypes['Media']>>>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductReviewEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductReviewEdge'] = ResolversParentTypes['ProductReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductReview'], ParentType, ContextType>;
};

export type ProductReviewConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductReviewConnection'] = ResolversParentTypes['ProductReviewConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductReviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProductReview']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TrustedSellerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TrustedSeller'] = ResolversParentTypes['TrustedSeller']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  trustedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrustedSellerEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TrustedSellerEdge'] = ResolversParentTypes['TrustedSellerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TrustedSeller'], ParentType, ContextType>;
};

export type TrustedSellerConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TrustedSellerConnection'] = ResolversParentTypes['TrustedSellerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TrustedSellerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TrustedSeller']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ApproveProductReviewPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ApproveProductReviewPayload'] = ResolversParentTypes['ApproveProductReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['ProductReview']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApproveProductReviewsResultResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ApproveProductReviewsResult'] = ResolversParentTypes['ApproveProductReviewsResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['ProductReview']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApproveProductReviewsPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ApproveProductReviewsPayload'] = ResolversParentTypes['ApproveProductReviewsPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['ApproveProductReviewsResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RejectProductReviewPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['RejectProductReviewPayload'] = ResolversParentTypes['RejectProductReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['ProductReview']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawProductReviewPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['WithdrawProductReviewPayload'] = ResolversParentTypes['WithdrawProductReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['ProductReview']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TrustSellerPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TrustSellerPayload'] = ResolversParentTypes['TrustSellerPayload']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  trustedSeller?: Resolver<Maybe<ResolversTypes['TrustedSeller']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UntrustSellerPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UntrustSellerPayload'] = ResolversParentTypes['UntrustSellerPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OfferResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer']> = {
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sellerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
  imageMediaId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  categoryIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CartItemResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CartItem'] = ResolversParentTypes['CartItem'], FederationReferenceType extends FederationReferenceTypes['CartItem'] = FederationReferenceTypes['CartItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CartItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unitPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lineTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  hasPriceChanged?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type PickLineResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PickLine'] = ResolversParentTypes['PickLine']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['StockLocation']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SellerOrderResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerOrder'] = ResolversParentTypes['SellerOrder'], FederationReferenceType extends FederationReferenceTypes['SellerOrder'] = FederationReferenceTypes['SellerOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SellerOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pickLines?: Resolver<Maybe<Array<ResolversTypes['PickLine']>>, ParentType, ContextType>;
};

export type ReservationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Reservation'] = ResolversParentTypes['Reservation']> = {
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReservationState'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type StockShortageResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['StockShortage'] = ResolversParentTypes['StockShortage']> = {
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReserveInventoryPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReserveInventoryPayload'] = ResolversParentTypes['ReserveInventoryPayload']> = {
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  shortages?: Resolver<Array<ResolversTypes['StockShortage']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReservationPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ReservationPayload'] = ResolversParentTypes['ReservationPayload']> = {
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CategoryFacetResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CategoryFacet'] = ResolversParentTypes['CategoryFacet']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  productCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TagFacetResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TagFacet'] = ResolversParentTypes['TagFacet']> = {
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType>;
  productCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SellerFacetResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SellerFacet'] = ResolversParentTypes['SellerFacet']> = {
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  productCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AttributeValueFacetResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AttributeValueFacet'] = ResolversParentTypes['AttributeValueFacet']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AttributeFacetResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AttributeFacet'] = ResolversParentTypes['AttributeFacet']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['AttributeValueFacet']>, ParentType, ContextType>;
};

export type PriceFacetResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PriceFacet'] = ResolversParentTypes['PriceFacet']> = {
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  productCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductFacetsResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductFacets'] = ResolversParentTypes['ProductFacets']> = {
  categories?: Resolver<Array<ResolversTypes['CategoryFacet']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['TagFacet']>, ParentType, ContextType>;
  sellers?: Resolver<Array<ResolversTypes['SellerFacet']>, ParentType, ContextType>;
  attributes?: Resolver<Array<ResolversTypes['AttributeFacet']>, ParentType, ContextType>;
  prices?: Resolver<Array<ResolversTypes['PriceFacet']>, ParentType, ContextType>;
  inStockCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  soldOutCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductSuggestionsResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductSuggestions'] = ResolversParentTypes['ProductSuggestions']> = {
  products?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  terms?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SynonymResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Synonym'] = ResolversParentTypes['Synonym']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  terms?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  alternatives?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  isOneWay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SynonymEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SynonymEdge'] = ResolversParentTypes['SynonymEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Synonym'], ParentType, ContextType>;
};

export type SynonymConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SynonymConnection'] = ResolversParentTypes['SynonymConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SynonymEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Synonym']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CreateSynonymPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateSynonymPayload'] = ResolversParentTypes['CreateSynonymPayload']> = {
  synonym?: Resolver<Maybe<ResolversTypes['Synonym']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateSynonymPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateSynonymPayload'] = ResolversParentTypes['UpdateSynonymPayload']> = {
  synonym?: Resolver<Maybe<ResolversTypes['Synonym']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteSynonymPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteSynonymPayload'] = ResolversParentTypes['DeleteSynonymPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TagResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TagEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TagEdge'] = ResolversParentTypes['TagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tag'], ParentType, ContextType>;
};

export type TagConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TagConnection'] = ResolversParentTypes['TagConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TagEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UpdateTagPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateTagPayload'] = ResolversParentTypes['UpdateTagPayload']> = {
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType>;
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MergeTagsPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['MergeTagsPayload'] = ResolversParentTypes['MergeTagsPayload']> = {
  tag?: Resolver<Maybe<ResolversTypes['Tag']>, ParentType, ContextType>;
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteTagPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteTagPayload'] = ResolversParentTypes['DeleteTagPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OptionChoiceResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OptionChoice'] = ResolversParentTypes['OptionChoice']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CreateProductVariantPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateProductVariantPayload'] = ResolversParentTypes['CreateProductVariantPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProductVariantPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateProductVariantPayload'] = ResolversParentTypes['UpdateProductVariantPayload']> = {
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteProductVariantPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteProductVariantPayload'] = ResolversParentTypes['DeleteProductVariantPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetProductOptionsPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetProductOptionsPayload'] = ResolversParentTypes['SetProductOptionsPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createAttribute?: Resolver<ResolversTypes['CreateAttributePayload'], ParentType, ContextType, RequireFields<MutationCreateAttributeArgs, 'input'>>;
  updateAttribute?: Resolver<ResolversTypes['UpdateAttributePayload'], ParentType, ContextType, RequireFields<MutationUpdateAttributeArgs, 'id' | 'input'>>;
  deleteAttribute?: Resolver<ResolversTypes['DeleteAttributePayload'], ParentType, ContextType, RequireFields<MutationDeleteAttributeArgs, 'id'>>;
  assignAttribute?: Resolver<ResolversTypes['AssignAttributePayload'], ParentType, ContextType, RequireFields<MutationAssignAttributeArgs, 'id' | 'input'>>;
  unassignAttribute?: Resolver<ResolversTypes['UnassignAttributePayload'], ParentType, ContextType, RequireFields<MutationUnassignAttributeArgs, 'id' | 'input'>>;
  notifyWhenBackInStock?: Resolver<ResolversTypes['NotifyWhenBackInStockPayload'], ParentType, ContextType, RequireFields<MutationNotifyWhenBackInStockArgs, 'input'>>;
  deleteBackInStockRequest?: Resolver<ResolversTypes['DeleteBackInStockRequestPayload'], ParentType, ContextType, RequireFields<MutationDeleteBackInStockRequestArgs, 'id'>>;
  requestBackInStockEmail?: Resolver<ResolversTypes['RequestBackInStockEmailPayload'], ParentType, ContextType, RequireFields<MutationRequestBackInStockEmailArgs, 'input'>>;
  confirmBackInStockEmail?: Resolver<ResolversTypes['ConfirmBackInStockEmailPayload'], ParentType, ContextType, RequireFields<MutationConfirmBackInStockEmailArgs, 'input'>>;
  stopBackInStockEmails?: Resolver<ResolversTypes['StopBackInStockEmailsPayload'], ParentType, ContextType, RequireFields<MutationStopBackInStockEmailsArgs, 'input'>>;
  createProducts?: Resolver<ResolversTypes['CreateProductsPayload'], ParentType, ContextType, RequireFields<MutationCreateProductsArgs, 'input'>>;
  updateProducts?: Resolver<ResolversTypes['UpdateProductsPayload'], ParentType, ContextType, RequireFields<MutationUpdateProductsArgs, 'input'>>;
  createCatalogueImport?: Resolver<ResolversTypes['CreateCatalogueImportPayload'], ParentType, ContextType, RequireFields<MutationCreateCatalogueImportArgs, 'input'>>;
  startCatalogueImport?: Resolver<ResolversTypes['StartCatalogueImportPayload'], ParentType, ContextType, RequireFields<MutationStartCatalogueImportArgs, 'id' | 'input'>>;
  cancelCatalogueImport?: Resolver<ResolversTypes['CancelCatalogueImportPayload'], ParentType, ContextType, RequireFields<MutationCancelCatalogueImportArgs, 'id'>>;
  undoCatalogueImport?: Resolver<ResolversTypes['UndoCatalogueImportPayload'], ParentType, ContextType, RequireFields<MutationUndoCatalogueImportArgs, 'id'>>;
  deleteCatalogueImport?: Resolver<ResolversTypes['DeleteCatalogueImportPayload'], ParentType, ContextType, RequireFields<MutationDeleteCatalogueImportArgs, 'id'>>;
  createProduct?: Resolver<ResolversTypes['CreateProductPayload'], ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  updateProduct?: Resolver<ResolversTypes['UpdateProductPayload'], ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'id' | 'input'>>;
  publishProduct?: Resolver<ResolversTypes['PublishProductPayload'], ParentType, ContextType, RequireFields<MutationPublishProductArgs, 'id'>>;
  unpublishProduct?: Resolver<ResolversTypes['UnpublishProductPayload'], ParentType, ContextType, RequireFields<MutationUnpublishProductArgs, 'id'>>;
  deleteProduct?: Resolver<ResolversTypes['DeleteProductPayload'], ParentType, ContextType, RequireFields<MutationDeleteProductArgs, 'id'>>;
  archiveProduct?: Resolver<ResolversTypes['ArchiveProductPayload'], ParentType, ContextType, RequireFields<MutationArchiveProductArgs, 'id'>>;
  unarchiveProduct?: Resolver<ResolversTypes['UnarchiveProductPayload'], ParentType, ContextType, RequireFields<MutationUnarchiveProductArgs, 'id'>>;
  createCategory?: Resolver<ResolversTypes['CreateCategoryPayload'], ParentType, ContextType, RequireFields<MutationCreateCategoryArgs, 'input'>>;
  updateCategory?: Resolver<ResolversTypes['UpdateCategoryPayload'], ParentType, ContextType, RequireFields<MutationUpdateCategoryArgs, 'id' | 'input'>>;
  moveCategory?: Resolver<ResolversTypes['MoveCategoryPayload'], ParentType, ContextType, RequireFields<MutationMoveCategoryArgs, 'id' | 'input'>>;
  reorderCategories?: Resolver<ResolversTypes['ReorderCategoriesPayload'], ParentType, ContextType, RequireFields<MutationReorderCategoriesArgs, 'input'>>;
  mergeCategories?: Resolver<ResolversTypes['MergeCategoriesPayload'], ParentType, ContextType, RequireFields<MutationMergeCategoriesArgs, 'input'>>;
  deleteCategory?: Resolver<ResolversTypes['DeleteCategoryPayload'], ParentType, ContextType, RequireFields<MutationDeleteCategoryArgs, 'id'>>;
  addProductImages?: Resolver<ResolversTypes['AddProductImagesPayload'], ParentType, ContextType, RequireFields<MutationAddProductImagesArgs, 'id' | 'input'>>;
  removeProductImages?: Resolver<ResolversTypes['RemoveProductImagesPayload'], ParentType, ContextType, RequireFields<MutationRemoveProductImagesArgs, 'id' | 'input'>>;
  reorderProductImages?: Resolver<ResolversTypes['ReorderProductImagesPayload'], ParentType, ContextType, RequireFields<MutationReorderProductImagesArgs, 'id' | 'input'>>;
  setPrimaryProductImage?: Resolver<ResolversTypes['SetPrimaryProductImagePayload'], ParentType, ContextType, RequireFields<MutationSetPrimaryProductImageArgs, 'id' | 'input'>>;
  importCategories?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationImportCategoriesArgs, 'rows'>>;
  importProducts?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationImportProductsArgs, 'rows'>>;
  adjustInventory?: Resolver<ResolversTypes['AdjustInventoryPayload'], ParentType, ContextType, RequireFields<MutationAdjustInventoryArgs, 'input'>>;
  setInventory?: Resolver<ResolversTypes['SetInventoryPayload'], ParentType, ContextType, RequireFields<MutationSetInventoryArgs, 'input'>>;
  setInventories?: Resolver<ResolversTypes['SetInventoriesPayload'], ParentType, ContextType, RequireFields<MutationSetInventoriesArgs, 'input'>>;
  transferInventory?: Resolver<ResolversTypes['TransferInventoryPayload'], ParentType, ContextType, RequireFields<MutationTransferInventoryArgs, 'input'>>;
  setDefaultLowStockThreshold?: Resolver<ResolversTypes['SetDefaultLowStockThresholdPayload'], ParentType, ContextType, RequireFields<MutationSetDefaultLowStockThresholdArgs, 'input'>>;
  createStockLocation?: Resolver<ResolversTypes['CreateStockLocationPayload'], ParentType, ContextType, RequireFields<MutationCreateStockLocationArgs, 'input'>>;
  updateStockLocation?: Resolver<ResolversTypes['UpdateStockLocationPayload'], ParentType, ContextType, RequireFields<MutationUpdateStockLocationArgs, 'id' | 'input'>>;
  setStockLocationOrder?: Resolver<ResolversTypes['SetStockLocationOrderPayload'], ParentType, ContextType, RequireFields<MutationSetStockLocationOrderArgs, 'input'>>;
  deleteStockLocation?: Resolver<ResolversTypes['DeleteStockLocationPayload'], ParentType, ContextType, RequireFields<MutationDeleteStockLocationArgs, 'id' | 'input'>>;
  setProductMetadata?: Resolver<ResolversTypes['SetProductMetadataPayload'], ParentType, ContextType, RequireFields<MutationSetProductMetadataArgs, 'id' | 'input'>>;
  approveProductReview?: Resolver<ResolversTypes['ApproveProductReviewPayload'], ParentType, ContextType, RequireFields<MutationApproveProductReviewArgs, 'id' | 'input'>>;
  approveProductReviews?: Resolver<ResolversTypes['ApproveProductReviewsPayload'], ParentType, ContextType, RequireFields<MutationApproveProductReviewsArgs, 'input'>>;
  rejectProductReview?: Resolver<ResolversTypes['RejectProductReviewPayload'], ParentType, ContextType, RequireFields<MutationRejectProductReviewArgs, 'id' | 'input'>>;
  withdrawProductReview?: Resolver<ResolversTypes['WithdrawProductReviewPayload'], ParentType, ContextType, RequireFields<MutationWithdrawProductReviewArgs, 'id'>>;
  trustSeller?: Resolver<ResolversTypes['TrustSellerPayload'], ParentType, ContextType, RequireFields<MutationTrustSellerArgs, 'id'>>;
  untrustSeller?: Resolver<ResolversTypes['UntrustSellerPayload'], ParentType, ContextType, RequireFields<MutationUntrustSellerArgs, 'id'>>;
  reserveInventory?: Resolver<ResolversTypes['ReserveInventoryPayload'], ParentType, ContextType, RequireFields<MutationReserveInventoryArgs, 'input'>>;
  reviseReservation?: Resolver<ResolversTypes['ReserveInventoryPayload'], ParentType, ContextType, RequireFields<MutationReviseReservationArgs, 'input'>>;
  commitReservation?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<MutationCommitReservationArgs, 'orderId'>>;
  releaseReservation?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<MutationReleaseReservationArgs, 'orderId'>>;
  restockOrder?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<MutationRestockOrderArgs, 'input'>>;
  createSynonym?: Resolver<ResolversTypes['CreateSynonymPayload'], ParentType, ContextType, RequireFields<MutationCreateSynonymArgs, 'input'>>;
  updateSynonym?: Resolver<ResolversTypes['UpdateSynonymPayload'], ParentType, ContextType, RequireFields<MutationUpdateSynonymArgs, 'id' | 'input'>>;
  deleteSynonym?: Resolver<ResolversTypes['DeleteSynonymPayload'], ParentType, ContextType, RequireFields<MutationDeleteSynonymArgs, 'id'>>;
  updateTag?: Resolver<ResolversTypes['UpdateTagPayload'], ParentType, ContextType, RequireFields<MutationUpdateTagArgs, 'id' | 'input'>>;
  mergeTags?: Resolver<ResolversTypes['MergeTagsPayload'], ParentType, ContextType, RequireFields<MutationMergeTagsArgs, 'input'>>;
  deleteTag?: Resolver<ResolversTypes['DeleteTagPayload'], ParentType, ContextType, RequireFields<MutationDeleteTagArgs, 'id'>>;
  createProductVariant?: Resolver<ResolversTypes['CreateProductVariantPayload'], ParentType, ContextType, RequireFields<MutationCreateProductVariantArgs, 'input'>>;
  updateProductVariant?: Resolver<ResolversTypes['UpdateProductVariantPayload'], ParentType, ContextType, RequireFields<MutationUpdateProductVariantArgs, 'id' | 'input'>>;
  deleteProductVariant?: Resolver<ResolversTypes['DeleteProductVariantPayload'], ParentType, ContextType, RequireFields<MutationDeleteProductVariantArgs, 'id'>>;
  setProductOptions?: Resolver<ResolversTypes['SetProductOptionsPayload'], ParentType, ContextType, RequireFields<MutationSetProductOptionsArgs, 'id' | 'input'>>;
};

export type SubscriptionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  inventoryChanged?: SubscriptionResolver<ResolversTypes['InventoryChange'], "inventoryChanged", ParentType, ContextType, RequireFields<SubscriptionInventoryChangedArgs, 'productIds'>>;
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
  AttributeChoice?: AttributeChoiceResolvers<ContextType>;
  Attribute?: AttributeResolvers<ContextType>;
  CategoryAttribute?: CategoryAttributeResolvers<ContextType>;
  AttributeValue?: AttributeValueResolvers<ContextType>;
  AttributeEdge?: AttributeEdgeResolvers<ContextType>;
  AttributeConnection?: AttributeConnectionResolvers<ContextType>;
  CreateAttributePayload?: CreateAttributePayloadResolvers<ContextType>;
  UpdateAttributePayload?: UpdateAttributePayloadResolvers<ContextType>;
  DeleteAttributePayload?: DeleteAttributePayloadResolvers<ContextType>;
  AssignAttributePayload?: AssignAttributePayloadResolvers<ContextType>;
  UnassignAttributePayload?: UnassignAttributePayloadResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  BackInStockRequest?: BackInStockRequestResolvers<ContextType>;
  BackInStockRequestEdge?: BackInStockRequestEdgeResolvers<ContextType>;
  BackInStockRequestConnection?: BackInStockRequestConnectionResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  NotifyWhenBackInStockPayload?: NotifyWhenBackInStockPayloadResolvers<ContextType>;
  DeleteBackInStockRequestPayload?: DeleteBackInStockRequestPayloadResolvers<ContextType>;
  RequestBackInStockEmailPayload?: RequestBackInStockEmailPayloadResolvers<ContextType>;
  ConfirmBackInStockEmailPayload?: ConfirmBackInStockEmailPayloadResolvers<ContextType>;
  StopBackInStockEmailsPayload?: StopBackInStockEmailsPayloadResolvers<ContextType>;
  CreateProductsResult?: CreateProductsResultResolvers<ContextType>;
  UpdateProductsResult?: UpdateProductsResultResolvers<ContextType>;
  CreateProductsPayload?: CreateProductsPayloadResolvers<ContextType>;
  UpdateProductsPayload?: UpdateProductsPayloadResolvers<ContextType>;
  CatalogueExport?: CatalogueExportResolvers<ContextType>;
  CatalogueImportError?: CatalogueImportErrorResolvers<ContextType>;
  CatalogueImportErrorEdge?: CatalogueImportErrorEdgeResolvers<ContextType>;
  CatalogueImportErrorConnection?: CatalogueImportErrorConnectionResolvers<ContextType>;
  CatalogueColumn?: CatalogueColumnResolvers<ContextType>;
  CatalogueImportPreview?: CatalogueImportPreviewResolvers<ContextType>;
  CatalogueImport?: CatalogueImportResolvers<ContextType>;
  CatalogueImportEdge?: CatalogueImportEdgeResolvers<ContextType>;
  CatalogueImportConnection?: CatalogueImportConnectionResolvers<ContextType>;
  CreateCatalogueImportPayload?: CreateCatalogueImportPayloadResolvers<ContextType>;
  StartCatalogueImportPayload?: StartCatalogueImportPayloadResolvers<ContextType>;
  CancelCatalogueImportPayload?: CancelCatalogueImportPayloadResolvers<ContextType>;
  UndoCatalogueImportPayload?: UndoCatalogueImportPayloadResolvers<ContextType>;
  DeleteCatalogueImportPayload?: DeleteCatalogueImportPayloadResolvers<ContextType>;
  ProductOption?: ProductOptionResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  CreateProductPayload?: CreateProductPayloadResolvers<ContextType>;
  UpdateProductPayload?: UpdateProductPayloadResolvers<ContextType>;
  PublishProductPayload?: PublishProductPayloadResolvers<ContextType>;
  UnpublishProductPayload?: UnpublishProductPayloadResolvers<ContextType>;
  ArchiveProductPayload?: ArchiveProductPayloadResolvers<ContextType>;
  UnarchiveProductPayload?: UnarchiveProductPayloadResolvers<ContextType>;
  DeleteProductPayload?: DeleteProductPayloadResolvers<ContextType>;
  CategoryEdge?: CategoryEdgeResolvers<ContextType>;
  CategoryConnection?: CategoryConnectionResolvers<ContextType>;
  CreateCategoryPayload?: CreateCategoryPayloadResolvers<ContextType>;
  UpdateCategoryPayload?: UpdateCategoryPayloadResolvers<ContextType>;
  MoveCategoryPayload?: MoveCategoryPayloadResolvers<ContextType>;
  ReorderCategoriesPayload?: ReorderCategoriesPayloadResolvers<ContextType>;
  MergeCategoriesPayload?: MergeCategoriesPayloadResolvers<ContextType>;
  DeleteCategoryPayload?: DeleteCategoryPayloadResolvers<ContextType>;
  AddProductImagesPayload?: AddProductImagesPayloadResolvers<ContextType>;
  RemoveProductImagesPayload?: RemoveProductImagesPayloadResolvers<ContextType>;
  ReorderProductImagesPayload?: ReorderProductImagesPayloadResolvers<ContextType>;
  SetPrimaryProductImagePayload?: SetPrimaryProductImagePayloadResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  InventoryLevel?: InventoryLevelResolvers<ContextType>;
  StockCounters?: StockCountersResolvers<ContextType>;
  InventoryActor?: InventoryActorResolvers<ContextType>;
  InventoryTransaction?: InventoryTransactionResolvers<ContextType>;
  InventoryTransactionEdge?: InventoryTransactionEdgeResolvers<ContextType>;
  InventoryTransactionConnection?: InventoryTransactionConnectionResolvers<ContextType>;
  SetInventoriesResult?: SetInventoriesResultResolvers<ContextType>;
  SetInventoriesPayload?: SetInventoriesPayloadResolvers<ContextType>;
  AdjustInventoryPayload?: AdjustInventoryPayloadResolvers<ContextType>;
  SetInventoryPayload?: SetInventoryPayloadResolvers<ContextType>;
  TransferInventoryPayload?: TransferInventoryPayloadResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  SetDefaultLowStockThresholdPayload?: SetDefaultLowStockThresholdPayloadResolvers<ContextType>;
  InventoryChange?: InventoryChangeResolvers<ContextType>;
  StockLocation?: StockLocationResolvers<ContextType>;
  LocationLevel?: LocationLevelResolvers<ContextType>;
  CreateStockLocationPayload?: CreateStockLocationPayloadResolvers<ContextType>;
  UpdateStockLocationPayload?: UpdateStockLocationPayloadResolvers<ContextType>;
  SetStockLocationOrderPayload?: SetStockLocationOrderPayloadResolvers<ContextType>;
  DeleteStockLocationPayload?: DeleteStockLocationPayloadResolvers<ContextType>;
  MetadataEntry?: MetadataEntryResolvers<ContextType>;
  SetProductMetadataPayload?: SetProductMetadataPayloadResolvers<ContextType>;
  ProductDifference?: ProductDifferenceResolvers<ContextType>;
  ProductReview?: ProductReviewResolvers<ContextType>;
  ProductReviewEdge?: ProductReviewEdgeResolvers<ContextType>;
  ProductReviewConnection?: ProductReviewConnectionResolvers<ContextType>;
  TrustedSeller?: TrustedSellerResolvers<ContextType>;
  TrustedSellerEdge?: TrustedSellerEdgeResolvers<ContextType>;
  TrustedSellerConnection?: TrustedSellerConnectionResolvers<ContextType>;
  ApproveProductReviewPayload?: ApproveProductReviewPayloadResolvers<ContextType>;
  ApproveProductReviewsResult?: ApproveProductReviewsResultResolvers<ContextType>;
  ApproveProductReviewsPayload?: ApproveProductReviewsPayloadResolvers<ContextType>;
  RejectProductReviewPayload?: RejectProductReviewPayloadResolvers<ContextType>;
  WithdrawProductReviewPayload?: WithdrawProductReviewPayloadResolvers<ContextType>;
  TrustSellerPayload?: TrustSellerPayloadResolvers<ContextType>;
  UntrustSellerPayload?: UntrustSellerPayloadResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  CartItem?: CartItemResolvers<ContextType>;
  PickLine?: PickLineResolvers<ContextType>;
  SellerOrder?: SellerOrderResolvers<ContextType>;
  Reservation?: ReservationResolvers<ContextType>;
  StockShortage?: StockShortageResolvers<ContextType>;
  ReserveInventoryPayload?: ReserveInventoryPayloadResolvers<ContextType>;
  ReservationPayload?: ReservationPayloadResolvers<ContextType>;
  CategoryFacet?: CategoryFacetResolvers<ContextType>;
  TagFacet?: TagFacetResolvers<ContextType>;
  SellerFacet?: SellerFacetResolvers<ContextType>;
  AttributeValueFacet?: AttributeValueFacetResolvers<ContextType>;
  AttributeFacet?: AttributeFacetResolvers<ContextType>;
  PriceFacet?: PriceFacetResolvers<ContextType>;
  ProductFacets?: ProductFacetsResolvers<ContextType>;
  ProductSuggestions?: ProductSuggestionsResolvers<ContextType>;
  Synonym?: SynonymResolvers<ContextType>;
  SynonymEdge?: SynonymEdgeResolvers<ContextType>;
  SynonymConnection?: SynonymConnectionResolvers<ContextType>;
  CreateSynonymPayload?: CreateSynonymPayloadResolvers<ContextType>;
  UpdateSynonymPayload?: UpdateSynonymPayloadResolvers<ContextType>;
  DeleteSynonymPayload?: DeleteSynonymPayloadResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagEdge?: TagEdgeResolvers<ContextType>;
  TagConnection?: TagConnectionResolvers<ContextType>;
  UpdateTagPayload?: UpdateTagPayloadResolvers<ContextType>;
  MergeTagsPayload?: MergeTagsPayloadResolvers<ContextType>;
  DeleteTagPayload?: DeleteTagPayloadResolvers<ContextType>;
  OptionChoice?: OptionChoiceResolvers<ContextType>;
  CreateProductVariantPayload?: CreateProductVariantPayloadResolvers<ContextType>;
  UpdateProductVariantPayload?: UpdateProductVariantPayloadResolvers<ContextType>;
  DeleteProductVariantPayload?: DeleteProductVariantPayloadResolvers<ContextType>;
  SetProductOptionsPayload?: SetProductOptionsPayloadResolvers<ContextType>;
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
