import type {
  FacetCounts,
  IndexedCategory,
  IndexedProduct,
  IndexedSynonym,
  IndexedTag,
  IndexPage,
  IndexQuery,
  SearchIndex,
  Suggestions,
} from '../search-index.ts';
import { Columns, FLAG, grown } from './columns.ts';
import { type Condition, conditionsOf, type Source, wantedFacets } from './conditions.ts';
import { FacetCounter, rolledUp } from './facet-counter.ts';
import { Matcher } from './matcher.ts';
import { orderOf } from './order.ts';
import { type Question, questionOf, type SynonymTable, tableOf } from './question.ts';
import { suggestionsOf } from './suggest.ts';
import { lengthOfName, Texts } from './texts.ts';
import { Top } from './top.ts';

const MIN_GONE = 20_000;
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
  #ranks = new Float64Array(1_024);
  #synonyms: SynonymTable = new Map();
  /** The text hash of each slot: whether a product is found by other words than before. */
  #hashes: number[] = [];
  #categoryCounts = new Int32Array(0);
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
    for (const product of products) this.#put(product);
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
    const { conditions, sources } = conditionsOf(this.#columns, this.#texts, query.sees, query.filter);
    const facets = wantedFacets(query.facets);
    const counter = facets.length > 0 ? new FacetCounter(this.#columns, facets) : null;
    this.#fitRanks();
    const order = orderOf(this.#columns, query, this.#ranks);
    const top = new Top(query.size > 0 ? query.size + 1 : 0, order.compare);
    let total = 0;
    const judge = (slot: number) => {
      const refused = refusedBy(conditions, slot, counter !== null);
      if (refused === null) {
        total += 1;
        counter?.count(slot);
        if (query.size > 0 && order.isBeyond(slot)) top.add(slot);
      } else if (refused !== 'several') counter?.countBut(slot, refused);
    };
    if (query.text === null) this.#list(sources, judge);
    else this.#find(query, query.text, judge);
    const found = top.sorted();
    const hits = found
      .slice(0, query.size)
      .map((slot) => ({ id: this.#idOf(slot), value: order.valueOf(slot) }));
    if (query.isBackward) hits.reverse();
    const counts: FacetCounts | null = counter?.counts(this.#texts.categories) ?? null;
    return { hits, hasMore: found.length > query.size, total, facets: counts };
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

  #list(sources: readonly Source[], judge: (slot: number) => void): void {
    const [least] = sources.toSorted((one, other) => one.size - other.size);
    if (least) {
      least.each(judge);
      return;
    }
    for (let slot = 0; slot < this.#columns.size; slot += 1) judge(slot);
  }

  #find({ codePartsOf }: IndexQuery, text: string, judge: (slot: number) => void): void {
    const question = questionOf(text.slice(0, MAX_SEARCHED), this.#synonyms);
    if (question.parts.length === 0 && !question.code) return;
    this.#matcher.each(question, this.#slotsOfCode(question, codePartsOf), (slot, rank) => {
      this.#ranks[slot] = rank;
      judge(slot);
    });
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
      this.#countCategory(now, -1);
      this.#columns.change(now, product);
      this.#countCategory(now, 1);
      return;
    }
    if (now !== undefined) this.#remove(id);
    const slot = this.#columns.add(product, lengthOfName(product.name));
    this.#texts.add(slot, product);
    this.#hashes[slot] = hash;
    this.#slots.set(id, slot);
    this.#products += 1;
    this.#countCategory(slot, 1);
  }

  #remove(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#countCategory(slot, -1);
    this.#columns.flags[slot] = 0;
    this.#slots.delete(id);
    this.#products -= 1;
  }

  #countCategory(slot: number, by: 1 | -1): void {
    const category = this.#columns.category[slot] ?? -1;
    if (category < 0 || !((this.#columns.flags[slot] ?? 0) & FLAG.FOR_SALE)) return;
    if (category >= this.#categoryCounts.length)
      this.#categoryCounts = grown(this.#categoryCounts, category + 1);
    this.#categoryCounts[category] = (this.#categoryCounts[category] ?? 0) + by;
  }

  #fitRanks(): void {
    if (this.#ranks.length < this.#columns.size) this.#ranks = grown(this.#ranks, this.#columns.size);
  }

  #idOf(slot: number): string {
    return this.#columns.ids[slot] ?? '';
  }
}

/** The condition that alone refuses a slot, `several` where others do too, null where none does. */
function refusedBy(
  conditions: readonly Condition[],
  slot: number,
  seeksOnly: boolean,
): Condition | 'several' | null {
  let refused: Condition | null = null;
  for (const condition of conditions) {
    if (condition.passes(slot)) continue;
    if (refused || !seeksOnly || condition.facet === null) return 'several';
    refused = condition;
  }
  return refused;
}

/** FNV-1a over all that a product is found by. */
function hashOf({ name, description, codes }: IndexedProduct): number {
  let hash = 0x811c9dc5;
  for (const text of [name, description, ...codes]) {
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ 0xffff, 0x01000193);
  }
  return hash;
}
