import type { ProductStatus } from '../catalogue/product.model.ts';

/** A product as an index holds it: all that it is found, filtered, sorted and counted by. */
export interface IndexedProduct {
  id: string;
  name: string;
  description: string;
  /** The `sortKey` of the name. */
  nameKey: string;
  sellerId: string;
  status: ProductStatus;
  /** Whether everybody may see it: the one rule of `isAvailableForSale`. */
  isForSale: boolean;
  categoryId: string | null;
  tagIds: readonly string[];
  /** What the product has of filterable attributes, each as `<attributeId>=<valueKey>`. */
  facets: readonly string[];
  currency: string;
  /** The lowest price of its variants. */
  priceMinor: number;
  isInStock: boolean;
  isLowStock: boolean;
  /** Units sold, without those that were cancelled or returned to stock. */
  unitsSold: number;
  createdAt: Date;
  /** The SKUs and GTINs of variants that are not deleted. */
  codes: readonly string[];
}

/** A category as an index holds it. Its products are found by the words of its name and of those above it. */
export interface IndexedCategory {
  id: string;
  name: string;
  /** Ids from the root down to the category itself. */
  path: readonly string[];
}

/** A tag as an index holds it. */
export interface IndexedTag {
  id: string;
  name: string;
}

/** A synonym: who searches for one of `terms` also finds what has one of `alternatives`, in one step. */
export interface IndexedSynonym {
  terms: readonly string[];
  alternatives: readonly string[];
}

/** The order of hits; RELEVANCE is that of the newest in a list without a text. Ties are broken by the id, in the same direction. */
export type IndexSort =
  | 'RELEVANCE'
  | 'NEWEST_FIRST'
  | 'OLDEST_FIRST'
  | 'NAME'
  | 'PRICE_LOW_TO_HIGH'
  | 'PRICE_HIGH_TO_LOW'
  | 'BEST_SELLING';

/** Whom a query is for: everybody, who sees what is for sale, or somebody who sees all statuses or some. */
export type Sees = { readonly isForSale: true } | { readonly statuses: readonly ProductStatus[] | null };

/** A condition of a list that the shopper cannot take away: a facet ignores every other condition of its own kind. */
interface Fixed {
  readonly isFixed?: boolean;
}

/** What products have to be besides having the words; all of it has to hold. */
export interface IndexFilter {
  readonly ids?: readonly string[];
  readonly sellers?: readonly (Fixed & { readonly id: string })[];
  /** `isDirect`: in the category itself (true), only below it (false), or either. */
  readonly categories?: readonly (Fixed & { readonly id: string; readonly isDirect?: boolean | null })[];
  /** All of these tags. */
  readonly tagIds?: readonly string[];
  /** Of each attribute one of the values. */
  readonly attributes?: readonly { readonly id: string; readonly valueKeys: readonly string[] }[];
  readonly price?: { readonly currency: string; readonly minMinor?: number; readonly maxMinor?: number };
  readonly isInStock?: boolean;
  readonly isLowStock?: boolean;
}

/** What a facet counts by. */
export const FACETS = ['categories', 'tags', 'sellers', 'attributes', 'prices', 'stock'] as const;
export type Facet = (typeof FACETS)[number];

/** A place between two hits: the value by which the list is sorted, and the id. */
export interface IndexPosition {
  readonly value: string | number | Date;
  readonly id: string;
}

/** A search, or a list without words. */
export interface IndexQuery {
  /** What was typed; null for a list. A text without any word finds nothing. */
  readonly text: string | null;
  readonly sees: Sees;
  readonly filter: IndexFilter;
  readonly sort: IndexSort;
  /** At most this many hits; 0 for a count. */
  readonly size: number;
  /** Reads towards the beginning of the list: the hits before `from`, the nearest last. */
  readonly isBackward?: boolean;
  readonly from?: IndexPosition | null;
  /** Facets to count, over the whole list. */
  readonly facets?: readonly Facet[];
  /** Whose products are also found by a part of a code: those of one seller, or of all for administrators. */
  readonly codePartsOf?: { readonly sellerId: string } | 'everybody' | null;
}

/** A product that was found, and the value by which it is sorted. */
export interface IndexHit {
  readonly id: string;
  readonly value: IndexPosition['value'];
}

export interface Counted {
  readonly id: string;
  readonly count: number;
}

/** An attribute with its values; the id of each is its key. */
export interface AttributeCounts {
  readonly id: string;
  readonly values: readonly Counted[];
}

/** A range of prices: from `minMinor` on and below `maxMinor`; null where it has no end. */
export interface PriceBucket {
  readonly currency: string;
  readonly minMinor: number;
  readonly maxMinor: number | null;
  readonly count: number;
}

/**
 * How many products of a list each choice would leave. Each facet obeys all conditions but its own: with red chosen the
 * colours count as if it was not, and the sizes count what is red. Chosen tags have to be there together, so they do
 * count among tags. Sorted by count, the highest first.
 */
export interface FacetCounts {
  /** Categories, each with those below it; at most 100. */
  readonly categories: readonly Counted[];
  /** At most 50. */
  readonly tags: readonly Counted[];
  /** At most 50. */
  readonly sellers: readonly Counted[];
  /** At most 50 attributes with at most 50 values each; `id` of a value is its key. */
  readonly attributes: readonly AttributeCounts[];
  /** By currency and amount, only those that hold products. */
  readonly prices: readonly PriceBucket[];
  readonly inStockCount: number;
  readonly soldOutCount: number;
}

/** A page of hits. */
export interface IndexPage {
  readonly hits: readonly IndexHit[];
  /** Whether there are further hits in the direction of reading. */
  readonly hasMore: boolean;
  /** How many products the whole list has. */
  readonly total: number;
  readonly facets: FacetCounts | null;
}

/** What may be meant by the beginning of a text, of what is for sale; each list the best first. */
export interface Suggestions {
  readonly productIds: readonly string[];
  readonly categoryIds: readonly string[];
  /** Texts that complete the last word, each of which finds something. */
  readonly terms: readonly string[];
}

/**
 * An index of the catalogue. The truth is in MongoDB: what an index answers are ids, of which the caller reads the products
 * and judges again who may see them. Every engine passes `testing/index-contract.ts`.
 *
 * Rules of relevance: all words have to be found. A name counts more than a category or tag, and those more than the
 * description; the word itself more than one of its stem, that more than a synonym, a beginning, or a typo. The last
 * word may be the beginning of one. A word that nothing for sale has is taken for a slip of others (Damerau-Levenshtein
 * distance 1 from four letters on, 2 from eight) or for the end of a compound, and so is every word where nothing has them all; words with digits
 * never are. Two words may be one where they are stored; an amount with its unit is one word. A text that is a code of a product finds it first, codes have no typos. Among equals comes what is in stock, then what sells best, then the higher id.
 */
export interface SearchIndex {
  readonly engine: string;
  /** Whether all processes have it together. One of them writes it, see `feed/shared-search.ts`. */
  readonly isShared: boolean;
  /**
   * Adds or replaces products; the next search finds them so. Of the same product the last one counts, or in a shared index the one that was read
   * at the latest time, where `readAt` says one (`clockOf`).
   */
  putProducts(products: readonly IndexedProduct[], readAt?: number): Promise<void>;
  removeProducts(ids: readonly string[], readAt?: number): Promise<void>;
  /** Replaces all categories. */
  setCategories(categories: readonly IndexedCategory[]): Promise<void>;
  putTags(tags: readonly IndexedTag[]): Promise<void>;
  removeTags(ids: readonly string[]): Promise<void>;
  /** Replaces all synonyms. */
  setSynonyms(synonyms: readonly IndexedSynonym[]): Promise<void>;
  /** Raises SERVICE_UNAVAILABLE when the engine does not answer, BAD_USER_INPUT for a position of another list. */
  search(query: IndexQuery): Promise<IndexPage>;
  /** `first`: at most this many of each kind. */
  suggest(text: string, first: number): Promise<Suggestions>;
  /** How many products for sale each category has, with those below it. */
  categoryCounts(): Promise<ReadonlyMap<string, number>>;
  /** Whether it holds so much of what is gone that it should be filled again. */
  isWorn(): boolean;
  /** Empties the index, to be filled again. */
  clear(): Promise<void>;
  /** An empty index, to be filled while this one answers and then to be published in its place. */
  beside(): Promise<SearchIndex>;
  /** Puts an index that was filled beside another in its place, for all processes. */
  publish(): Promise<void>;
  /**
   * Where the changes of MongoDB stood when the index was written last, as `savePosition` was given it; null for an index
   * that has to be filled, as one in memory always is after a start.
   */
  position(): Promise<unknown>;
  savePosition(position: unknown): Promise<void>;
  close(): Promise<void>;
}
