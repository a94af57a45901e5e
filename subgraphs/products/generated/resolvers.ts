// Made by `npm run codegen` from the SDL. Do not edit.
import type { Connection, Money as MoneyModel } from '@souk/subgraph';
import type { ProductDocument as ProductModel } from '../catalogue/product.model.ts';
import type { ProductOption as ProductOptionModel } from '../catalogue/product.model.ts';
import type { VariantDocument as ProductVariantModel } from '../variants/variant.model.ts';
import type { CategoryDocument as CategoryModel } from '../categories/category.model.ts';
import type { TagDocument as TagModel } from '../tags/tag.model.ts';
import type { TransactionDocument as InventoryTransactionModel } from '../inventory/transaction.model.ts';
import type { StockLevel as InventoryLevelModel } from '../inventory/stock.ts';
import type { ReservationDocument as ReservationModel } from '../reservations/reservation.model.ts';
import type { ReserveAnswer as ReserveInventoryPayloadModel } from '../reservations/reserve.ts';
import type { CartItemReference as CartItemModel } from '../offers/cart-item.ts';
import type { OfferModel as OfferModel } from '../offers/offers.service.ts';
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

/** Where a product is in its life. */
export type ProductStatus =
  /** Being prepared; only its seller and admins see it. */
  | 'DRAFT'
  /** On offer while its seller may sell. */
  | 'ACTIVE'
  /** Taken off for good. It still resolves on orders placed before. */
  | 'ARCHIVED';

/** The order of a product list. */
export type ProductSort =
  /** Newest first. */
  | 'NEWEST'
  /** Lowest price first. */
  | 'PRICE_ASC'
  /** Highest price first. */
  | 'PRICE_DESC'
  /** By name, A to Z, in the order of letters: É beside E. */
  | 'NAME';

/** One way in which the variants of a product differ. */
export type ProductOption = {
  /** Such as `Size`. */
  name: Scalars['String']['output'];
  /** The values it takes, such as `S`, `M` and `L`. */
  values: Array<Scalars['String']['output']>;
};

/** The lowest and the highest price of a product's variants. */
export type PriceRange = {
  /** The lowest price. */
  min: Money;
  /** The highest price. */
  max: Money;
};

/** A thing that a seller offers, in one or several variants. */
export type Product = {
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Its part of the address of its page; unique. */
  slug: Scalars['String']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** What it is, in the seller's words. */
  description: Scalars['String']['output'];
  /** Where it is in its life. */
  status: ProductStatus;
  /** Whether it can be ordered now, stock aside: active, and its seller may sell. */
  onSale: Scalars['Boolean']['output'];
  /** Who sells it. */
  seller?: Maybe<Seller>;
  /** The category it stands in. */
  category?: Maybe<Category>;
  /** The words it is found by. */
  tags: Array<Tag>;
  /** Its pictures in the order of the gallery. */
  images: Array<Maybe<Media>>;
  /** The picture that stands for it in lists. */
  primaryImage?: Maybe<Media>;
  /** Its price; the lowest one when variants differ. */
  price: Money;
  /** The lowest and the highest price of its variants. */
  priceRange: PriceRange;
  /** The stock-keeping unit of its default variant. */
  sku?: Maybe<Scalars['String']['output']>;
  /** The ways in which its variants differ; empty for a simple product. */
  options: Array<ProductOption>;
  /** How many variants it has. */
  variantCount: Scalars['Int']['output'];
  /** Whether any of its variants can be had now. */
  inStock: Scalars['Boolean']['output'];
  /** Rises with each change by its seller; send it back with an update to notice other people's changes. */
  version: Scalars['Int']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Units that can be had now, over all variants. */
  availableQuantity: Scalars['Int']['output'];
  /** Its stock; only for the seller and admins, null for others. */
  inventory?: Maybe<InventoryLevel>;
  /** Its variants in their order. */
  variants: Array<ProductVariant>;
  /** The variant meant when none is chosen. */
  defaultVariant?: Maybe<ProductVariant>;
};

export type Media = {
  id: Scalars['ID']['output'];
};

export type Seller = {
  id: Scalars['ID']['output'];
  /** What it offers: everything to the seller itself and to admins, what is on sale to others. */
  products?: Maybe<ProductConnection>;
};


export type SellerProductsArgs = {
  filter?: InputMaybe<ProductFilter>;
  sort?: InputMaybe<ProductSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One product of a list. */
export type ProductEdge = {
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Product;
};

/** A page of products. */
export type ProductConnection = {
  /** The products of this page. */
  edges: Array<ProductEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many products there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** Bounds of a price, in one currency. Products are compared by their lowest price. */
export type PriceRangeInput = {
  /** At least this, in major units. */
  min?: InputMaybe<Scalars['Decimal']['input']>;
  /** At most this, in major units. */
  max?: InputMaybe<Scalars['Decimal']['input']>;
  /** The currency of the bounds; products priced in others are left out. The market's own when absent. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
};

/** Which products of a list; all conditions hold together. */
export type ProductFilter = {
  /**
   * Words in name or description; all of them have to be there. They are compared without case, accents, English endings
   * and keyboard variants ("fussball" finds "Fußball"); any part of Chinese, Japanese, Korean and Thai text is found. Quotes
   * and other signs have no meaning. At most 200 characters count; a text without a word finds nothing.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** In this category. An unknown one gives an empty list. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Also in the categories below it. */
  includeDescendants?: InputMaybe<Scalars['Boolean']['input']>;
  /** With all of these tags. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Of this seller. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
  /** With a price within these bounds. */
  price?: InputMaybe<PriceRangeInput>;
  /** With (or without) units to be had. */
  inStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** In this status. Other than ACTIVE it shows sellers their own products, and admins all. */
  status?: InputMaybe<ProductStatus>;
};

/** What a new product is. */
export type CreateProductInput = {
  /** What it is called: 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** What it is: up to 20,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it costs, in major units. */
  price: Scalars['Decimal']['input'];
  /** The currency of the price; the market's own when absent. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** The seller's own code for it; unique within the seller. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The category it stands in. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** The words it is found by; made when there are none such yet. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Units on the shelf to begin with. */
  initialStock?: InputMaybe<Scalars['Int']['input']>;
  /** Units at or below which the seller is told. */
  lowStockThreshold?: InputMaybe<Scalars['Int']['input']>;
  /** Pictures uploaded before, in the order of the gallery; the first one stands for the product. */
  mediaIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** DRAFT or ACTIVE. A seller that has yet to be approved can only save drafts. */
  status?: InputMaybe<ProductStatus>;
  /** Whose product it is; for admins only, sellers make their own. */
  sellerId?: InputMaybe<Scalars['ID']['input']>;
};

/** What changes; what is absent stays. */
export type UpdateProductInput = {
  /** The version that was read; refused with VERSION_CONFLICT when the product was changed since. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** What it is called: 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What it is: up to 20,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it costs, in its currency. Of a product with several variants each has its own price. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** The seller's own code for it. Of a product with several variants each has its own. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The category it stands in; null takes it out. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** All the words it is found by. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** DRAFT or ACTIVE; `deleteProduct` archives. */
  status?: InputMaybe<ProductStatus>;
};

/** The product made. */
export type CreateProductPayload = {
  /** The product; null when refused. */
  product?: Maybe<Product>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The product as changed. */
export type UpdateProductPayload = {
  /** The product; null when refused. */
  product?: Maybe<Product>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The product taken off. */
export type DeleteProductPayload = {
  /** Its id; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

export type Query = {
  /** Products on sale. With a status other than ACTIVE: sellers' own products, for admins all. */
  products: ProductConnection;
  /** The signed-in seller's own products, in every status. */
  myProducts: ProductConnection;
  /** One product; null when there is none, or it is neither on sale nor the caller's own. */
  product?: Maybe<Product>;
  /** One product by its part of an address; null as `product`. */
  productBySlug?: Maybe<Product>;
  /** Products by id in the order asked, whatever their status; null for unknown ids. */
  serviceProductsByIds: Array<Maybe<Product>>;
  /** All categories by name, in the order of letters: É beside E. */
  categories: CategoryConnection;
  /** The categories at the top of the tree, in their order; ask for their children to go down. */
  categoryTree: Array<Category>;
  /** One category; null when there is none. */
  category?: Maybe<Category>;
  /** One category by its part of an address; null when there is none. */
  categoryBySlug?: Maybe<Category>;
  /** How the stock of a product moved, newest first; for its seller and admins. */
  inventoryTransactions: InventoryTransactionConnection;
  /** What orders could buy now, in the order asked; null for unknown ids. */
  offersFor: Array<Maybe<Offer>>;
  /** All tags by name, or those with words that begin with some letters. */
  tags: TagConnection;
};


export type QueryProductsArgs = {
  filter?: InputMaybe<ProductFilter>;
  sort?: InputMaybe<ProductSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMyProductsArgs = {
  filter?: InputMaybe<ProductFilter>;
  sort?: InputMaybe<ProductSort>;
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
  productId: Scalars['ID']['input'];
  type?: InputMaybe<Array<InventoryTransactionType>>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOffersForArgs = {
  selections: Array<OfferSelection>;
};


export type QueryTagsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A place in the category tree. */
export type Category = {
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** Its part of the address of its page; unique. */
  slug: Scalars['String']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** What stands in it. */
  description: Scalars['String']['output'];
  /** The category above it; null for one at the top. */
  parent?: Maybe<Category>;
  /** The categories above it, from the top down. */
  ancestors: Array<Category>;
  /** The categories right below it, in their order. */
  children: Array<Category>;
  /** How deep it lies: 1 at the top, at most 5. */
  depth: Scalars['Int']['output'];
  /** Place among its siblings. */
  position: Scalars['Int']['output'];
  /** The picture that stands for it. */
  image?: Maybe<Media>;
  /** The products that stand in it. */
  products: ProductConnection;
};


/** A place in the category tree. */
export type CategoryProductsArgs = {
  includeDescendants?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<ProductSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One category of a list. */
export type CategoryEdge = {
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The category. */
  node: Category;
};

/** A page of categories. */
export type CategoryConnection = {
  /** The categories of this page. */
  edges: Array<CategoryEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many categories there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** Which categories of a list; all conditions hold together. */
export type CategoryFilter = {
  /** Right below this category. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** At the top of the tree. */
  topLevel?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * The beginnings of words of the name; all have to be there. Compared without case, accents and keyboard variants: "elec"
   * finds "Électronique". At most 200 characters count.
   */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** What a category is. */
export type CategoryInput = {
  /** What it is called: 1 to 100 characters. */
  name: Scalars['String']['input'];
  /**
   * Its part of an address: at most 100 lower-case letters a to z, digits and single hyphens. One that another category has
   * is refused with ALREADY_EXISTS. When absent, a free one is made from the name, such as `apple-2`.
   */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** What stands in it: up to 2,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The category above it; at the top when absent. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Place among its siblings. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The picture that stands for it. */
  imageMediaId?: InputMaybe<Scalars['ID']['input']>;
};

/** The category made. */
export type CreateCategoryPayload = {
  /** The category; null when refused. */
  category?: Maybe<Category>;
  /** What went wrong. */
  userErrors: Array<UserError>;
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

/** A category of another shop. */
export type ImportCategoryInput = {
  /** Its id in the source. */
  externalId: Scalars['ID']['input'];
  /** What it is called. */
  name: Scalars['String']['input'];
};

/** A product of another shop, with its only variant. */
export type ImportProductInput = {
  /** Its id in the source. */
  externalId: Scalars['ID']['input'];
  /** The seller here. */
  sellerId: Scalars['ID']['input'];
  /** The category's id in the source. */
  categoryExternalId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is called. */
  name: Scalars['String']['input'];
  /** What it is. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it costs, in major units. */
  price: Scalars['Decimal']['input'];
  /** The currency of the price; the market's own when absent. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** The seller's own code for it. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** Units on the shelf. */
  stock: Scalars['Int']['input'];
  /** Its weight. */
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
  /** In which status; ACTIVE when absent. */
  status?: InputMaybe<ProductStatus>;
};

/** Why stock moved. */
export type InventoryTransactionType =
  /** Units that the variant started with. */
  | 'INITIAL'
  /** Counted or corrected by the seller or an admin. */
  | 'ADJUSTMENT'
  /** Set aside for an order. */
  | 'RESERVE'
  /** Given back by an order. */
  | 'RELEASE'
  /** Taken off the shelf for an order. */
  | 'COMMIT'
  /** Put back on the shelf after an order was cancelled or returned. */
  | 'RESTOCK';

/** Stock as its seller sees it; of a product it is the sum over its variants. */
export type InventoryLevel = {
  /** Units on the shelf. */
  onHand: Scalars['Int']['output'];
  /** Units on the shelf that orders hold. */
  reserved: Scalars['Int']['output'];
  /** Units that can be sold: on the shelf and held by nobody. */
  available: Scalars['Int']['output'];
  /** Units at or below which the seller is told; null over several variants, which have their own. */
  lowStockThreshold?: Maybe<Scalars['Int']['output']>;
  /** Whether it, or one of the variants, is at or below the threshold. */
  isLowStock: Scalars['Boolean']['output'];
};

/** The counters of a variant at one moment. */
export type StockCounters = {
  /** Units on the shelf. */
  onHand: Scalars['Int']['output'];
  /** Units that orders hold. */
  reserved: Scalars['Int']['output'];
  /** Units that can be sold. */
  available: Scalars['Int']['output'];
};

/** One movement of stock. The list of them is only ever added to. */
export type InventoryTransaction = {
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** The variant that moved; null when it is gone. */
  variant?: Maybe<ProductVariant>;
  /** Why it moved. */
  type: InventoryTransactionType;
  /** Units moved; negative for an adjustment downwards. */
  quantity: Scalars['Int']['output'];
  /** The counters before. */
  before: StockCounters;
  /** The counters after. */
  after: StockCounters;
  /** The order for which it moved. */
  orderId?: Maybe<Scalars['ID']['output']>;
  /** Who moved it: an account's id, or `service:` and a name. */
  actor: Scalars['String']['output'];
  /** The reason given. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it moved. */
  createdAt: Scalars['DateTime']['output'];
};

/** One movement of a list. */
export type InventoryTransactionEdge = {
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The movement. */
  node: InventoryTransaction;
};

/** A page of movements. */
export type InventoryTransactionConnection = {
  /** The movements of this page. */
  edges: Array<InventoryTransactionEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many movements there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** A correction of stock by a difference. */
export type AdjustInventoryInput = {
  /** The product. */
  productId: Scalars['ID']['input'];
  /** The variant; needed when there are several. */
  variantId?: InputMaybe<Scalars['ID']['input']>;
  /** Units more, or fewer when negative. Not 0. */
  delta: Scalars['Int']['input'];
  /** Why: 1 to 200 characters. */
  reason: Scalars['String']['input'];
  /** Names this correction; sent again it is answered and not made again. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A count of what is on the shelf. */
export type SetInventoryInput = {
  /** The product. */
  productId: Scalars['ID']['input'];
  /** The variant; needed when there are several. */
  variantId?: InputMaybe<Scalars['ID']['input']>;
  /** Units on the shelf, held ones included; never fewer than orders hold. */
  onHand: Scalars['Int']['input'];
  /** Why: 1 to 200 characters. */
  reason: Scalars['String']['input'];
};

/** The product after its stock was corrected. */
export type AdjustInventoryPayload = {
  /** The product; null when refused. */
  product?: Maybe<Product>;
  /** The record of the correction; null when refused. */
  transaction?: Maybe<InventoryTransaction>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The product after its stock was counted. */
export type SetInventoryPayload = {
  /** The product; null when refused. */
  product?: Maybe<Product>;
  /** The record of the correction; null when refused, or when nothing had to be corrected. */
  transaction?: Maybe<InventoryTransaction>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** What an order could buy of a product now. */
export type Offer = {
  /** The product. */
  productId: Scalars['ID']['output'];
  /** The variant; null when the product has several and none was named. */
  variantId?: Maybe<Scalars['ID']['output']>;
  /** How many variants the product has. */
  variantCount: Scalars['Int']['output'];
  /** Who sells it. */
  sellerId: Scalars['ID']['output'];
  /** What the product is called. */
  name: Scalars['String']['output'];
  /** The choices of the variant in short; null when it has none. */
  variantName?: Maybe<Scalars['String']['output']>;
  /** The seller's own code for the variant. */
  sku?: Maybe<Scalars['String']['output']>;
  /** What the variant costs now. */
  price?: Maybe<Money>;
  /** Units that can be ordered now. */
  available: Scalars['Int']['output'];
  /** Whether it is sold, stock aside. */
  orderable: Scalars['Boolean']['output'];
  /** Why it is not sold: PRODUCT_UNAVAILABLE or VARIANT_REQUIRED. */
  reason?: Maybe<ErrorCode>;
  /** The picture that shows it. */
  imageMediaId?: Maybe<Scalars['ID']['output']>;
  /** Its category and that one's ancestors, nearest first. */
  categoryIds: Array<Scalars['ID']['output']>;
};

/** What somebody wants to order. */
export type OfferSelection = {
  /** The product. */
  productId: Scalars['ID']['input'];
  /** The variant; may be left out for a simple product. */
  variantId?: InputMaybe<Scalars['ID']['input']>;
};

export type CartItem = {
  id: Scalars['ID']['output'];
  /** The variant in the cart. */
  variantId: Scalars['ID']['output'];
  /** Units in the cart. */
  quantity: Scalars['Int']['output'];
  /** What one unit cost when it was put into the cart. */
  priceAtAdd: Money;
  /** What one unit costs today, or cost last when it was taken off; null when the variant is not known any more. */
  unitPrice?: Maybe<Money>;
  /** What all units cost at `unitPrice`, whether or not they can be ordered (`isAvailable`). */
  lineTotal?: Maybe<Money>;
  /** Whether a unit costs more or less than when it was put into the cart. */
  priceChanged?: Maybe<Scalars['Boolean']['output']>;
};

/** Where the stock of an order stands. */
export type ReservationState =
  /** Set aside for the order. */
  | 'HELD'
  /** Taken off the shelf. */
  | 'COMMITTED'
  /** Given back, or refused for good. */
  | 'RELEASED';

/** The stock that an order holds or took. */
export type Reservation = {
  /** The order. */
  orderId: Scalars['ID']['output'];
  /** Where it stands. */
  state: ReservationState;
  /** When a hold ends by itself; null for never. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A line that cannot be served. */
export type StockShortage = {
  /** The line as its order names it. */
  lineId: Scalars['ID']['output'];
  /** The variant that is short. */
  variantId: Scalars['ID']['output'];
  /** Units that the line asks for. */
  requested: Scalars['Int']['output'];
  /** Units that could be had, over all lines of the variant. */
  available: Scalars['Int']['output'];
};

/** Units of one variant for one line of an order. */
export type ReservationLineInput = {
  /** The line as its order names it. */
  lineId: Scalars['ID']['input'];
  /** The variant. */
  variantId: Scalars['ID']['input'];
  /** Units, at least 1. */
  quantity: Scalars['Int']['input'];
};

/** What to hold, for whom and until when. */
export type ReserveInventoryInput = {
  /** The order; it holds stock once. */
  orderId: Scalars['ID']['input'];
  /** The lines; several lines of one variant are added up. */
  lines: Array<ReservationLineInput>;
  /** When the hold ends by itself; null for never. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Other lines for a hold that stands. */
export type ReviseReservationInput = {
  /** The order that holds. */
  orderId: Scalars['ID']['input'];
  /** Numbers the change, from 1: each later change of the order has a higher one. Each number is decided once. */
  revision: Scalars['Int']['input'];
  /** The lines from then on; several lines of one variant are added up. */
  lines: Array<ReservationLineInput>;
};

/** Units that come back after they were sold. */
export type RestockOrderInput = {
  /** The order that took them. */
  orderId: Scalars['ID']['input'];
  /** Names this return; repeating it changes nothing. */
  restockId: Scalars['ID']['input'];
  /** The units; at most what the order took and has not given back. */
  lines: Array<ReservationLineInput>;
};

/** The hold, or every line that stood in its way. */
export type ReserveInventoryPayload = {
  /** The hold; null when there is none. */
  reservation?: Maybe<Reservation>;
  /** Every line that is short; empty when the hold stands. */
  shortages: Array<StockShortage>;
  /** What went wrong: OUT_OF_STOCK for each short line. */
  userErrors: Array<UserError>;
};

/** The reservation after a change. */
export type ReservationPayload = {
  /** The reservation as it stands now. */
  reservation?: Maybe<Reservation>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** A word that products are found by. */
export type Tag = {
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** The word, in lower case. */
  name: Scalars['String']['output'];
};

/** One tag of a list. */
export type TagEdge = {
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The tag. */
  node: Tag;
};

/** A page of tags. */
export type TagConnection = {
  /** The tags of this page. */
  edges: Array<TagEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** How many tags there are in all. */
  totalCount: Scalars['Int']['output'];
};

/** The value that a variant has for one option of its product. */
export type OptionChoice = {
  /** The option, such as `Size`. */
  name: Scalars['String']['output'];
  /** The value, such as `M`. */
  value: Scalars['String']['output'];
};

/** What is priced, kept in stock, put into carts and ordered. A simple product has exactly one. */
export type ProductVariant = {
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** The product that it is a variant of. */
  product?: Maybe<Product>;
  /** Its choices in short, such as `M / Red`; empty for a simple product. */
  name: Scalars['String']['output'];
  /** The seller's own code for it. */
  sku?: Maybe<Scalars['String']['output']>;
  /** What it costs today. */
  price: Money;
  /** Its choices, one for each option of the product. */
  options: Array<OptionChoice>;
  /** Its weight in grams, where it is known. */
  weightGrams?: Maybe<Scalars['Int']['output']>;
  /** The picture that shows it; one of the product's. */
  image?: Maybe<Media>;
  /** Whether it can be had now. */
  inStock: Scalars['Boolean']['output'];
  /** Units that can be had now. */
  availableQuantity: Scalars['Int']['output'];
  /** Its stock; only for the seller and admins, null for others. */
  inventory?: Maybe<InventoryLevel>;
};

/** A way in which the variants of a product differ. */
export type ProductOptionInput = {
  /** Such as `Size`: 1 to 40 characters. */
  name: Scalars['String']['input'];
  /** The values it takes, 1 to 50 different ones. */
  values: Array<Scalars['String']['input']>;
};

/** The value of a variant for one option of its product. */
export type OptionChoiceInput = {
  /** The option. */
  name: Scalars['String']['input'];
  /** One of the option's values. */
  value: Scalars['String']['input'];
};

/** What a new variant is. */
export type CreateProductVariantInput = {
  /** The seller's own code for it; unique within the seller. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** What it costs, in the product's currency. */
  price: Scalars['Decimal']['input'];
  /** One choice for each option of the product. */
  options: Array<OptionChoiceInput>;
  /** The picture that shows it; one of the product's. */
  imageMediaId?: InputMaybe<Scalars['ID']['input']>;
  /** Units on the shelf to begin with. */
  initialStock?: InputMaybe<Scalars['Int']['input']>;
  /** Units at or below which the seller is told. */
  lowStockThreshold?: InputMaybe<Scalars['Int']['input']>;
};

/** What changes; what is absent stays. */
export type UpdateProductVariantInput = {
  /** The seller's own code for it; null takes it away. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** What it costs, in the product's currency. */
  price?: InputMaybe<Scalars['Decimal']['input']>;
  /** One choice for each option of the product. */
  options?: InputMaybe<Array<OptionChoiceInput>>;
  /** The picture that shows it, one of the product's; null takes it away. */
  imageMediaId?: InputMaybe<Scalars['ID']['input']>;
  /** Units at or below which the seller is told. */
  lowStockThreshold?: InputMaybe<Scalars['Int']['input']>;
};

/** The variant made, and its product. */
export type CreateProductVariantPayload = {
  /** The variant; null when refused. */
  variant?: Maybe<ProductVariant>;
  /** Its product; null when refused. */
  product?: Maybe<Product>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The variant as changed, and its product. */
export type UpdateProductVariantPayload = {
  /** The variant; null when refused. */
  variant?: Maybe<ProductVariant>;
  /** Its product; null when refused. */
  product?: Maybe<Product>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The variant taken off, and its product. */
export type DeleteProductVariantPayload = {
  /** The variant's id; null when refused. */
  deletedId?: Maybe<Scalars['ID']['output']>;
  /** Its product; null when refused. */
  product?: Maybe<Product>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

/** The product with its options. */
export type SetProductOptionsPayload = {
  /** The product; null when refused. */
  product?: Maybe<Product>;
  /** What went wrong. */
  userErrors: Array<UserError>;
};

export type Mutation = {
  /**
   * Puts a product in, with pictures uploaded before, along with it, or both. A picture that is not taken refuses the
   * whole product: FILE_CORRUPT, FILE_TYPE_NOT_ALLOWED or FILE_TOO_LARGE at `images` and the place of the file.
   */
  createProduct: CreateProductPayload;
  /** Changes the given fields of a product. Orders placed before keep the price they had. */
  updateProduct: UpdateProductPayload;
  /**
   * Takes a product off for good: it is archived, and still resolves on orders placed before. In carts it stays, with
   * `CartItem.isAvailable` false and out of `subtotals`, until the customer removes it; it cannot be ordered.
   */
  deleteProduct: DeleteProductPayload;
  /** Makes a category. At most five lie above each other. */
  createCategory: CreateCategoryPayload;
  /** Takes in categories, at most 500 at once. Rows that are here already change nothing. */
  importCategories: ImportPayload;
  /** Takes in products, at most 500 at once. Rows that are here already change nothing. */
  importProducts: ImportPayload;
  /** Corrects stock by a difference. It cannot fall below what orders hold. */
  adjustInventory: AdjustInventoryPayload;
  /** Sets stock to what was counted. It cannot be less than orders hold. */
  setInventory: SetInventoryPayload;
  /** Holds stock for an order: all lines or none. The same order with the same lines gets the same answer. */
  reserveInventory: ReserveInventoryPayload;
  /** Has an order hold other lines: exactly these, or what it held before when one of them is short. Repeating a revision gets its first answer; one that is older than the latest is refused. */
  reviseReservation: ReserveInventoryPayload;
  /** Takes the held units off the shelf. Repeating it changes nothing. */
  commitReservation: ReservationPayload;
  /** Gives the held units back. A hold of the same order that comes later is refused. */
  releaseReservation: ReservationPayload;
  /** Puts sold units back on the shelf. */
  restockOrder: ReservationPayload;
  /** Adds a variant to a product that has options. */
  createProductVariant: CreateProductVariantPayload;
  /** Changes the given fields of a variant. Orders placed before keep the price they had. */
  updateProductVariant: UpdateProductVariantPayload;
  /**
   * Takes a variant off; a product keeps at least one. Units that orders hold stay theirs. In carts it stays, with
   * `CartItem.isAvailable` false, until the customer removes it.
   */
  deleteProductVariant: DeleteProductVariantPayload;
  /** Says how the variants differ. Variants get the first value of a new option and lose their choice of one that goes. */
  setProductOptions: SetProductOptionsPayload;
};


export type MutationCreateProductArgs = {
  input: CreateProductInput;
  images?: InputMaybe<Array<Scalars['Upload']['input']>>;
};


export type MutationUpdateProductArgs = {
  id: Scalars['ID']['input'];
  input: UpdateProductInput;
};


export type MutationDeleteProductArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCreateCategoryArgs = {
  input: CategoryInput;
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


export type MutationCreateProductVariantArgs = {
  productId: Scalars['ID']['input'];
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
  productId: Scalars['ID']['input'];
  options: Array<ProductOptionInput>;
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
  Product: Product;
  Seller: Seller;
  Category: Category;
  CartItem: CartItem;
  ProductVariant: ProductVariant;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  Seller:
    ( { __typename: 'Seller' }
    & GraphQLRecursivePick<FederationTypes['Seller'], {"id":true}> );
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  CartItem:
    ( { __typename: 'CartItem' }
    & GraphQLRecursivePick<FederationTypes['CartItem'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['CartItem'], {"variantId":true}>
        | GraphQLRecursivePick<FederationTypes['CartItem'], {"variantId":true,"quantity":true}>
        | GraphQLRecursivePick<FederationTypes['CartItem'], {"variantId":true,"priceAtAdd":{"amount":true,"currency":true}}>
        | GraphQLRecursivePick<FederationTypes['CartItem'], {"variantId":true,"quantity":true,"priceAtAdd":{"amount":true,"currency":true}}>
        | GraphQLRecursivePick<FederationTypes['CartItem'], {"variantId":true,"quantity":true}>
        | GraphQLRecursivePick<FederationTypes['CartItem'], {"variantId":true,"quantity":true,"priceAtAdd":{"amount":true,"currency":true}}>
        | GraphQLRecursivePick<FederationTypes['CartItem'], {"variantId":true,"priceAtAdd":{"amount":true,"currency":true}}> ) );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
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
  ProductStatus: ProductStatus;
  ProductSort: ProductSort;
  ProductOption: ResolverTypeWrapper<ProductOptionModel>;
  PriceRange: ResolverTypeWrapper<Omit<PriceRange, 'min' | 'max'> & { min: ResolversTypes['Money'], max: ResolversTypes['Money'] }>;
  Product: ResolverTypeWrapper<ProductModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Media: ResolverTypeWrapper<Media>;
  Seller: ResolverTypeWrapper<Omit<Seller, 'products'> & { products?: Maybe<ResolversTypes['ProductConnection']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductConnection: ResolverTypeWrapper<Connection<ProductModel>>;
  PriceRangeInput: PriceRangeInput;
  ProductFilter: ProductFilter;
  CreateProductInput: CreateProductInput;
  UpdateProductInput: UpdateProductInput;
  CreateProductPayload: ResolverTypeWrapper<Omit<CreateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  UpdateProductPayload: ResolverTypeWrapper<Omit<UpdateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  DeleteProductPayload: ResolverTypeWrapper<DeleteProductPayload>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Category: ResolverTypeWrapper<CategoryModel>;
  CategoryEdge: ResolverTypeWrapper<Omit<CategoryEdge, 'node'> & { node: ResolversTypes['Category'] }>;
  CategoryConnection: ResolverTypeWrapper<Connection<CategoryModel>>;
  CategoryFilter: CategoryFilter;
  CategoryInput: CategoryInput;
  CreateCategoryPayload: ResolverTypeWrapper<Omit<CreateCategoryPayload, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>;
  ImportResult: ResolverTypeWrapper<ImportResult>;
  ImportPayload: ResolverTypeWrapper<ImportPayload>;
  ImportCategoryInput: ImportCategoryInput;
  ImportProductInput: ImportProductInput;
  InventoryTransactionType: InventoryTransactionType;
  InventoryLevel: ResolverTypeWrapper<InventoryLevelModel>;
  StockCounters: ResolverTypeWrapper<StockCounters>;
  InventoryTransaction: ResolverTypeWrapper<InventoryTransactionModel>;
  InventoryTransactionEdge: ResolverTypeWrapper<Omit<InventoryTransactionEdge, 'node'> & { node: ResolversTypes['InventoryTransaction'] }>;
  InventoryTransactionConnection: ResolverTypeWrapper<Connection<InventoryTransactionModel>>;
  AdjustInventoryInput: AdjustInventoryInput;
  SetInventoryInput: SetInventoryInput;
  AdjustInventoryPayload: ResolverTypeWrapper<Omit<AdjustInventoryPayload, 'product' | 'transaction'> & { product?: Maybe<ResolversTypes['Product']>, transaction?: Maybe<ResolversTypes['InventoryTransaction']> }>;
  SetInventoryPayload: ResolverTypeWrapper<Omit<SetInventoryPayload, 'product' | 'transaction'> & { product?: Maybe<ResolversTypes['Product']>, transaction?: Maybe<ResolversTypes['InventoryTransaction']> }>;
  Offer: ResolverTypeWrapper<OfferModel>;
  OfferSelection: OfferSelection;
  CartItem: ResolverTypeWrapper<CartItemModel>;
  ReservationState: ReservationState;
  Reservation: ResolverTypeWrapper<ReservationModel>;
  StockShortage: ResolverTypeWrapper<StockShortage>;
  ReservationLineInput: ReservationLineInput;
  ReserveInventoryInput: ReserveInventoryInput;
  ReviseReservationInput: ReviseReservationInput;
  RestockOrderInput: RestockOrderInput;
  ReserveInventoryPayload: ResolverTypeWrapper<ReserveInventoryPayloadModel>;
  ReservationPayload: ResolverTypeWrapper<Omit<ReservationPayload, 'reservation'> & { reservation?: Maybe<ResolversTypes['Reservation']> }>;
  Tag: ResolverTypeWrapper<TagModel>;
  TagEdge: ResolverTypeWrapper<Omit<TagEdge, 'node'> & { node: ResolversTypes['Tag'] }>;
  TagConnection: ResolverTypeWrapper<Connection<TagModel>>;
  OptionChoice: ResolverTypeWrapper<OptionChoice>;
  ProductVariant: ResolverTypeWrapper<ProductVariantModel>;
  ProductOptionInput: ProductOptionInput;
  OptionChoiceInput: OptionChoiceInput;
  CreateProductVariantInput: CreateProductVariantInput;
  UpdateProductVariantInput: UpdateProductVariantInput;
  CreateProductVariantPayload: ResolverTypeWrapper<Omit<CreateProductVariantPayload, 'variant' | 'product'> & { variant?: Maybe<ResolversTypes['ProductVariant']>, product?: Maybe<ResolversTypes['Product']> }>;
  UpdateProductVariantPayload: ResolverTypeWrapper<Omit<UpdateProductVariantPayload, 'variant' | 'product'> & { variant?: Maybe<ResolversTypes['ProductVariant']>, product?: Maybe<ResolversTypes['Product']> }>;
  DeleteProductVariantPayload: ResolverTypeWrapper<Omit<DeleteProductVariantPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  SetProductOptionsPayload: ResolverTypeWrapper<Omit<SetProductOptionsPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
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
  ProductOption: ProductOptionModel;
  PriceRange: Omit<PriceRange, 'min' | 'max'> & { min: ResolversParentTypes['Money'], max: ResolversParentTypes['Money'] };
  Product: ProductModel;
  ID: Scalars['ID']['output'];
  Media: Media;
  Seller: Omit<Seller, 'products'> & { products?: Maybe<ResolversParentTypes['ProductConnection']> } | FederationReferenceTypes['Seller'];
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductConnection: Connection<ProductModel>;
  PriceRangeInput: PriceRangeInput;
  ProductFilter: ProductFilter;
  CreateProductInput: CreateProductInput;
  UpdateProductInput: UpdateProductInput;
  CreateProductPayload: Omit<CreateProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  UpdateProductPayload: Omit<UpdateProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  DeleteProductPayload: DeleteProductPayload;
  Query: Record<PropertyKey, never>;
  Category: CategoryModel;
  CategoryEdge: Omit<CategoryEdge, 'node'> & { node: ResolversParentTypes['Category'] };
  CategoryConnection: Connection<CategoryModel>;
  CategoryFilter: CategoryFilter;
  CategoryInput: CategoryInput;
  CreateCategoryPayload: Omit<CreateCategoryPayload, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> };
  ImportResult: ImportResult;
  ImportPayload: ImportPayload;
  ImportCategoryInput: ImportCategoryInput;
  ImportProductInput: ImportProductInput;
  InventoryLevel: InventoryLevelModel;
  StockCounters: StockCounters;
  InventoryTransaction: InventoryTransactionModel;
  InventoryTransactionEdge: Omit<InventoryTransactionEdge, 'node'> & { node: ResolversParentTypes['InventoryTransaction'] };
  InventoryTransactionConnection: Connection<InventoryTransactionModel>;
  AdjustInventoryInput: AdjustInventoryInput;
  SetInventoryInput: SetInventoryInput;
  AdjustInventoryPayload: Omit<AdjustInventoryPayload, 'product' | 'transaction'> & { product?: Maybe<ResolversParentTypes['Product']>, transaction?: Maybe<ResolversParentTypes['InventoryTransaction']> };
  SetInventoryPayload: Omit<SetInventoryPayload, 'product' | 'transaction'> & { product?: Maybe<ResolversParentTypes['Product']>, transaction?: Maybe<ResolversParentTypes['InventoryTransaction']> };
  Offer: OfferModel;
  OfferSelection: OfferSelection;
  CartItem: CartItemModel;
  Reservation: ReservationModel;
  StockShortage: StockShortage;
  ReservationLineInput: ReservationLineInput;
  ReserveInventoryInput: ReserveInventoryInput;
  ReviseReservationInput: ReviseReservationInput;
  RestockOrderInput: RestockOrderInput;
  ReserveInventoryPayload: ReserveInventoryPayloadModel;
  ReservationPayload: Omit<ReservationPayload, 'reservation'> & { reservation?: Maybe<ResolversParentTypes['Reservation']> };
  Tag: TagModel;
  TagEdge: Omit<TagEdge, 'node'> & { node: ResolversParentTypes['Tag'] };
  TagConnection: Connection<TagModel>;
  OptionChoice: OptionChoice;
  ProductVariant: ProductVariantModel;
  ProductOptionInput: ProductOptionInput;
  OptionChoiceInput: OptionChoiceInput;
  CreateProductVariantInput: CreateProductVariantInput;
  UpdateProductVariantInput: UpdateProductVariantInput;
  CreateProductVariantPayload: Omit<CreateProductVariantPayload, 'variant' | 'product'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']>, product?: Maybe<ResolversParentTypes['Product']> };
  UpdateProductVariantPayload: Omit<UpdateProductVariantPayload, 'variant' | 'product'> & { variant?: Maybe<ResolversParentTypes['ProductVariant']>, product?: Maybe<ResolversParentTypes['Product']> };
  DeleteProductVariantPayload: Omit<DeleteProductVariantPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  SetProductOptionsPayload: Omit<SetProductOptionsPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
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

export type ProductOptionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PriceRangeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = {
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  onSale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['Seller']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['Tag']>, ParentType, ContextType>;
  images?: Resolver<Array<Maybe<ResolversTypes['Media']>>, ParentType, ContextType>;
  primaryImage?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  priceRange?: Resolver<ResolversTypes['PriceRange'], ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['ProductOption']>, ParentType, ContextType>;
  variantCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  availableQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inventory?: Resolver<Maybe<ResolversTypes['InventoryLevel']>, ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  defaultVariant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
};

export type MediaResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SellerResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Seller'] = ResolversParentTypes['Seller'], FederationReferenceType extends FederationReferenceTypes['Seller'] = FederationReferenceTypes['Seller']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Seller']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<SellerProductsArgs, 'sort'>>;
};

export type ProductEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreateProductPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateProductPayload'] = ResolversParentTypes['CreateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProductPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['UpdateProductPayload'] = ResolversParentTypes['UpdateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteProductPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['DeleteProductPayload'] = ResolversParentTypes['DeleteProductPayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QueryProductsArgs, 'sort'>>;
  myProducts?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<QueryMyProductsArgs, 'sort'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'id'>>;
  productBySlug?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductBySlugArgs, 'slug'>>;
  serviceProductsByIds?: Resolver<Array<Maybe<ResolversTypes['Product']>>, ParentType, ContextType, RequireFields<QueryServiceProductsByIdsArgs, 'ids'>>;
  categories?: Resolver<ResolversTypes['CategoryConnection'], ParentType, ContextType, Partial<QueryCategoriesArgs>>;
  categoryTree?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryArgs, 'id'>>;
  categoryBySlug?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryBySlugArgs, 'slug'>>;
  inventoryTransactions?: Resolver<ResolversTypes['InventoryTransactionConnection'], ParentType, ContextType, RequireFields<QueryInventoryTransactionsArgs, 'productId'>>;
  offersFor?: Resolver<Array<Maybe<ResolversTypes['Offer']>>, ParentType, ContextType, RequireFields<QueryOffersForArgs, 'selections'>>;
  tags?: Resolver<ResolversTypes['TagConnection'], ParentType, ContextType, Partial<QueryTagsArgs>>;
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
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<CategoryProductsArgs, 'includeDescendants' | 'sort'>>;
};

export type CategoryEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CategoryEdge'] = ResolversParentTypes['CategoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
};

export type CategoryConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CategoryConnection'] = ResolversParentTypes['CategoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CategoryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreateCategoryPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['CreateCategoryPayload'] = ResolversParentTypes['CreateCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
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

export type InventoryTransactionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InventoryTransaction'] = ResolversParentTypes['InventoryTransaction']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['InventoryTransactionType'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['StockCounters'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['StockCounters'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type InventoryTransactionEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InventoryTransactionEdge'] = ResolversParentTypes['InventoryTransactionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InventoryTransaction'], ParentType, ContextType>;
};

export type InventoryTransactionConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['InventoryTransactionConnection'] = ResolversParentTypes['InventoryTransactionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['InventoryTransactionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AdjustInventoryPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['AdjustInventoryPayload'] = ResolversParentTypes['AdjustInventoryPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['InventoryTransaction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetInventoryPayloadResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['SetInventoryPayload'] = ResolversParentTypes['SetInventoryPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['InventoryTransaction']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OfferResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer']> = {
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  variantCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sellerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
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
  priceChanged?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
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

export type TagResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TagEdgeResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TagEdge'] = ResolversParentTypes['TagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tag'], ParentType, ContextType>;
};

export type TagConnectionResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['TagConnection'] = ResolversParentTypes['TagConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TagEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OptionChoiceResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['OptionChoice'] = ResolversParentTypes['OptionChoice']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Ctx, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['OptionChoice']>, ParentType, ContextType>;
  weightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  inStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  availableQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inventory?: Resolver<Maybe<ResolversTypes['InventoryLevel']>, ParentType, ContextType>;
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
  createProduct?: Resolver<ResolversTypes['CreateProductPayload'], ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  updateProduct?: Resolver<ResolversTypes['UpdateProductPayload'], ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'id' | 'input'>>;
  deleteProduct?: Resolver<ResolversTypes['DeleteProductPayload'], ParentType, ContextType, RequireFields<MutationDeleteProductArgs, 'id'>>;
  createCategory?: Resolver<ResolversTypes['CreateCategoryPayload'], ParentType, ContextType, RequireFields<MutationCreateCategoryArgs, 'input'>>;
  importCategories?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationImportCategoriesArgs, 'rows'>>;
  importProducts?: Resolver<ResolversTypes['ImportPayload'], ParentType, ContextType, RequireFields<MutationImportProductsArgs, 'rows'>>;
  adjustInventory?: Resolver<ResolversTypes['AdjustInventoryPayload'], ParentType, ContextType, RequireFields<MutationAdjustInventoryArgs, 'input'>>;
  setInventory?: Resolver<ResolversTypes['SetInventoryPayload'], ParentType, ContextType, RequireFields<MutationSetInventoryArgs, 'input'>>;
  reserveInventory?: Resolver<ResolversTypes['ReserveInventoryPayload'], ParentType, ContextType, RequireFields<MutationReserveInventoryArgs, 'input'>>;
  reviseReservation?: Resolver<ResolversTypes['ReserveInventoryPayload'], ParentType, ContextType, RequireFields<MutationReviseReservationArgs, 'input'>>;
  commitReservation?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<MutationCommitReservationArgs, 'orderId'>>;
  releaseReservation?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<MutationReleaseReservationArgs, 'orderId'>>;
  restockOrder?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<MutationRestockOrderArgs, 'input'>>;
  createProductVariant?: Resolver<ResolversTypes['CreateProductVariantPayload'], ParentType, ContextType, RequireFields<MutationCreateProductVariantArgs, 'productId' | 'input'>>;
  updateProductVariant?: Resolver<ResolversTypes['UpdateProductVariantPayload'], ParentType, ContextType, RequireFields<MutationUpdateProductVariantArgs, 'id' | 'input'>>;
  deleteProductVariant?: Resolver<ResolversTypes['DeleteProductVariantPayload'], ParentType, ContextType, RequireFields<MutationDeleteProductVariantArgs, 'id'>>;
  setProductOptions?: Resolver<ResolversTypes['SetProductOptionsPayload'], ParentType, ContextType, RequireFields<MutationSetProductOptionsArgs, 'productId' | 'options'>>;
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
  ProductOption?: ProductOptionResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  Seller?: SellerResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  CreateProductPayload?: CreateProductPayloadResolvers<ContextType>;
  UpdateProductPayload?: UpdateProductPayloadResolvers<ContextType>;
  DeleteProductPayload?: DeleteProductPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CategoryEdge?: CategoryEdgeResolvers<ContextType>;
  CategoryConnection?: CategoryConnectionResolvers<ContextType>;
  CreateCategoryPayload?: CreateCategoryPayloadResolvers<ContextType>;
  ImportResult?: ImportResultResolvers<ContextType>;
  ImportPayload?: ImportPayloadResolvers<ContextType>;
  InventoryLevel?: InventoryLevelResolvers<ContextType>;
  StockCounters?: StockCountersResolvers<ContextType>;
  InventoryTransaction?: InventoryTransactionResolvers<ContextType>;
  InventoryTransactionEdge?: InventoryTransactionEdgeResolvers<ContextType>;
  InventoryTransactionConnection?: InventoryTransactionConnectionResolvers<ContextType>;
  AdjustInventoryPayload?: AdjustInventoryPayloadResolvers<ContextType>;
  SetInventoryPayload?: SetInventoryPayloadResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  CartItem?: CartItemResolvers<ContextType>;
  Reservation?: ReservationResolvers<ContextType>;
  StockShortage?: StockShortageResolvers<ContextType>;
  ReserveInventoryPayload?: ReserveInventoryPayloadResolvers<ContextType>;
  ReservationPayload?: ReservationPayloadResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagEdge?: TagEdgeResolvers<ContextType>;
  TagConnection?: TagConnectionResolvers<ContextType>;
  OptionChoice?: OptionChoiceResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  CreateProductVariantPayload?: CreateProductVariantPayloadResolvers<ContextType>;
  UpdateProductVariantPayload?: UpdateProductVariantPayloadResolvers<ContextType>;
  DeleteProductVariantPayload?: DeleteProductVariantPayloadResolvers<ContextType>;
  SetProductOptionsPayload?: SetProductOptionsPayloadResolvers<ContextType>;
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
