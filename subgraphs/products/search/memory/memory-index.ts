import { setImmediate as immediately } from 'node:timers/promises';
import {
  FACETS,
  type Facet,
  type FacetCounts,
  type IndexedCategory,
  type IndexedProduct,
  type IndexedSynonym,
  type IndexedTag,
  type IndexPage,
  type IndexQuery,
  type SearchIndex,
  type Suggestions,
} from '../search-index.ts';
import { Columns, FLAG, grown } from './columns.ts';
import { type Condition, type Conditions, conditionsOf, type Source, wantedFacets } from './conditions.ts';
import { FacetCounter, rolledUp } from './facet-counter.ts';
import { Matcher } from './matcher.ts';
import { firstOf, orderOf } from './order.ts';
import { type Question, questionOf, type SynonymTable, tableOf } from './question.ts';
import { Ranking } from './ranking.ts';
import { Selection } from './selection.ts';
import { suggestionsOf } from './suggest.ts';
import { lengthOfName, Texts } from './texts.ts';

const MIN_GONE = 20_000;
const TURN_MS = 8;
const MAX_SEARCHED = 200;

/**
 * The index of one process in its memory, filled from MongoDB. A product has a slot; one whose words change gets a new slot,
 * and the old ones are cleared away when they are many. Everything a search does is done in one turn, so it sees one state.
 */
export class MemoryIndex implements SearchIndex {
  readonly engine = 'mongo';
  readonly isShared = false;
  #columns = new Columns();
  #texts = new Texts(this.#columns);
  #matcher = new Matcher(this.#columns, this.#texts);
  #slots = new Map<string, number>();
  #products = 0;
  #synonyms: SynonymTable = new Map();
  /** The text hash of each slot: whether a product is found by other words than before. */
  #hashes: number[] = [];
  #categoryCounts = new Int32Array(0);
  /** The facets of all that is for sale, kept up with each change. */
  #forSale = new FacetCounter(this.#columns, FACETS);
  readonly #one = new Uint32Array(1);
  readonly #found = new Selection();
  #tags = new Map<string, string>();

  /** How many products it has. */
  get size(): number {
    return this.#products;
  }

  /** Slots of products that changed or went, until they are cleared away. */
  get goneCount(): number {
    return this.#columns.size - this.#products;
  }

  async putProducts(products: readonly IndexedProduct[]): Promise<void> {
    let until = performance.now() + TURN_MS;
    for (const product of products) {
      this.#put(product);
      if (performance.now() < until) continue;
      // Requests are answered between two turns.
      await immediately();
      until = performance.now() + TURN_MS;
    }
  }

  async removeProducts(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#remove(id);
  }

  async setCategories(categories: readonly IndexedCategory[]): Promise<void> {
    this.#texts.setCategories(categories);
  }

  async putTags(tags: readonly IndexedTag[]): Promise<void> {
    for (const tag of tags) {
      this.#tags.set(tag.id, tag.name);
      this.#texts.putTag(tag);
    }
  }

  async removeTags(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      this.#tags.delete(id);
      this.#texts.removeTag(id);
    }
  }

  async setSynonyms(synonyms: readonly IndexedSynonym[]): Promise<void> {
    this.#synonyms = tableOf(synonyms);
  }

  async search(query: IndexQuery): Promise<IndexPage> {
    const columns = this.#columns;
    const wanted = wantedFacets(query.facets);
    const asked = conditionsOf(columns, this.#texts, query.sees, query.filter, wanted.length > 0);
    const ranking = query.text === null ? null : this.#find(query, query.text, asked);
    if (!ranking) this.#list(query, asked);
    const order = orderOf(columns, query, ranking, (id) => this.#slots.get(id));
    const facets = this.#judge(asked, wanted, isWhole(query) && wanted.length === FACETS.length);
    const { slots, count } = this.#found;
    const found = firstOf(columns, order, slots, count, query.size > 0 ? query.size + 1 : 0);
    const hits = found
      .slice(0, query.size)
      .map((slot) => ({ id: this.#idOf(slot), value: order.valueOf(slot) }));
    if (query.isBackward) hits.reverse();
    return { hits, hasMore: found.length > query.size, total: count, facets };
  }

  async suggest(text: string, first: number): Promise<Suggestions> {
    return suggestionsOf(
      { columns: this.#columns, texts: this.#texts, matcher: this.#matcher, synonyms: this.#synonyms },
      text.slice(0, MAX_SEARCHED),
      first,
    );
  }

  async categoryCounts(): Promise<ReadonlyMap<string, number>> {
    const { categories } = this.#columns;
    const counted = rolledUp(this.#categoryCounts, this.#texts.categories, (id) => categories.find(id));
    return new Map(counted.map(({ id, count }) => [id, count]));
  }

  isWorn(): boolean {
    return this.goneCount > Math.max(MIN_GONE, this.#products / 2);
  }

  async clear(): Promise<void> {
    this.#columns = new Columns();
    this.#texts = new Texts(this.#columns);
    this.#matcher = new Matcher(this.#columns, this.#texts);
    this.#slots = new Map();
    this.#products = 0;
    this.#hashes = [];
    this.#categoryCounts = new Int32Array(0);
    this.#forSale = new FacetCounter(this.#columns, FACETS);
    this.#tags = new Map();
  }

  async beside(): Promise<SearchIndex> {
    return new MemoryIndex();
  }

  async publish(): Promise<void> {}

  async position(): Promise<unknown> {
    return null;
  }

  async savePosition(): Promise<void> {}

  async close(): Promise<void> {}

  /** Leaves in `#found` what a list without words may have. */
  #list({ text }: IndexQuery, { allowed, sources }: Conditions): void {
    const { flags, size } = this.#columns;
    this.#found.start(size);
    if (text !== null) return;
    const [least] = sources.toSorted((one, other) => one.size - other.size);
    if (least) this.#found.addAll(listsOf(least), flags, allowed);
    else this.#found.addRange(size, flags, allowed);
  }

  /** Leaves in `#found` what a text finds, and gives what that is worth; null for a text without words. */
  #find({ codePartsOf }: IndexQuery, text: string, { allowed }: Conditions): Ranking | null {
    const question = questionOf(text.slice(0, MAX_SEARCHED), this.#synonyms);
    if (question.parts.length === 0 && !question.code) return null;
    const columns = this.#columns;
    const codes = this.#slotsOfCode(question, codePartsOf);
    const matched = this.#matcher.match(question);
    this.#found.start(columns.size);
    const lists = [{ entries: matched.slots, length: matched.count }];
    this.#found.addAll(lists, columns.flags, allowed);
    if (codes.size > 0) {
      this.#found.keep((slot) => !codes.has(slot));
      this.#found.addAll(
        [{ entries: Uint32Array.from(codes.keys()), length: codes.size }],
        columns.flags,
        allowed,
      );
    }
    return new Ranking(columns, matched, codes, question);
  }

  /** Keeps in `#found` what passes all conditions, and counts facets where some are wanted. */
  #judge({ conditions }: Conditions, wanted: readonly Facet[], isAll: boolean): FacetCounts | null {
    const found = this.#found;
    const categories = this.#texts.categories;
    if (isAll) return this.#forSale.counts(categories);
    const bits = bitsOf(conditions);
    conditions.forEach((condition, at) => {
      condition.refuse(found.slots, found.count, found.refused, bits[at] as number);
    });
    if (wanted.length === 0) {
      if (conditions.length > 0) found.keepPassed();
      return null;
    }
    const counter = new FacetCounter(this.#columns, wanted);
    conditions.forEach((condition, at) => {
      if (bits[at] === UNIGNORED) return;
      const { entries, length } = found.refusedBy(bits[at] as number);
      counter.countRefused(condition, entries, length);
    });
    if (conditions.length > 0) found.keepPassed();
    counter.count(found.slots, found.count);
    return counter.counts(categories);
  }

  /** The slots that a code finds: the whole of it everywhere, a part of it with the products of one seller, or of all. */
  #slotsOfCode({ code }: Question, partsOf: IndexQuery['codePartsOf']): Map<number, boolean> {
    const found = new Map<number, boolean>();
    if (!code) return found;
    if (partsOf) {
      const seller = partsOf === 'everybody' ? null : this.#columns.sellers.find(partsOf.sellerId);
      for (const slot of this.#texts.slotsOfCodePart(code))
        if (seller === null || this.#columns.seller[slot] === seller) found.set(slot, false);
    }
    for (const slot of this.#texts.slotsOfCode(code)) found.set(slot, true);
    return found;
  }

  #put(product: IndexedProduct): void {
    const { id } = product;
    const now = this.#slots.get(id);
    const hash = hashOf(product);
    if (now !== undefined && this.#hashes[now] === hash && this.#columns.isAlike(now, product)) {
      this.#countForSale(now, -1);
      this.#columns.change(now, product);
      this.#countForSale(now, 1);
      return;
    }
    if (now !== undefined) this.#remove(id);
    const slot = this.#columns.add(product, lengthOfName(product.name));
    this.#texts.add(slot, product);
    this.#hashes[slot] = hash;
    this.#slots.set(id, slot);
    this.#products += 1;
    this.#countForSale(slot, 1);
  }

  #remove(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#countForSale(slot, -1);
    this.#columns.flags[slot] = 0;
    this.#slots.delete(id);
    this.#products -= 1;
  }

  #countForSale(slot: number, by: 1 | -1): void {
    if (!((this.#columns.flags[slot] ?? 0) & FLAG.FOR_SALE)) return;
    this.#one[0] = slot;
    this.#forSale.count(this.#one, 1, by);
    const category = this.#columns.category[slot] ?? -1;
    if (category < 0) return;
    if (category >= this.#categoryCounts.length)
      this.#categoryCounts = grown(this.#categoryCounts, category + 1);
    this.#categoryCounts[category] = (this.#categoryCounts[category] ?? 0) + by;
  }

  #idOf(slot: number): string {
    return this.#columns.ids[slot] ?? '';
  }
}

// What no facet ignores has one bit together.
const UNIGNORED = 1;
const MAX_BIT = 2 ** 30;

/** A bit of its own for each condition that a facet ignores, as far as there are bits. */
function bitsOf(conditions: readonly Condition[]): number[] {
  let bit = UNIGNORED;
  return conditions.map(({ facet }) => {
    if (facet === null || bit === MAX_BIT) return UNIGNORED;
    bit *= 2;
    return bit;
  });
}

const listsOf = ({ postings, keys }: Source) => keys.map((key) => postings.of(key));

/** Whether a query is for all that is for sale. */
const isWhole = ({ text, sees, filter }: IndexQuery): boolean =>
  text === null &&
  'isForSale' in sees &&
  filter.ids === undefined &&
  Object.values(filter).every((value) => value === undefined || (Array.isArray(value) && value.length === 0));

/** FNV-1a over all that a product is found by. */
function hashOf({ name, description, codes }: IndexedProduct): number {
  let hash = 0x811c9dc5;
  for (const text of [name, description, ...codes]) {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0xffff, 0x01000193);
  }
  return hash;
}
