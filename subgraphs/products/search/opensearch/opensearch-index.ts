import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { z } from 'zod';
import { type Question, questionOf } from '../memory/question.ts';
import type {
  IndexedCategory,
  IndexedProduct,
  IndexedSynonym,
  IndexedTag,
  IndexPage,
  IndexQuery,
  SearchIndex,
  Suggestions,
} from '../search-index.ts';
import { conditionsOf } from './conditions.ts';
import { type Clause, Connection, type OpenSearchSettings } from './connection.ts';
import { aggregationsOf, facetsOf, termBuckets } from './facets.ts';
import { createIndex, LabelStore } from './label-store.ts';
import { documentOf, PRODUCT_INDEX, SHAPE } from './mapping.ts';
import { partsOf } from './matching.ts';
import { orderOf } from './order.ts';
import { allOf, FOR_SALE } from './query.ts';
import { findingOf, ranked } from './rank.ts';
import { beginningOf, beginningsOf, completions, termsIn } from './suggest.ts';

const MAX_SEARCHED = 200;
const BATCH = 500;
const MAX_COUNTED = 65_000;

const { EJSON } = mongoose.mongo.BSON;

const answer = z.object({
  hits: z.object({
    total: z.object({ value: z.number() }),
    hits: z.array(z.object({ sort: z.array(z.union([z.number(), z.string()])).default([]) })),
  }),
  aggregations: z.record(z.string(), z.unknown()).default({}),
});
type Answer = z.output<typeof answer>;
const aliases = z.record(z.string(), z.unknown());

/**
 * The catalogue in an OpenSearch, for all processes together. It gives the same hits in the same order as the engine in memory: words are
 * made here, and the server compares them. The index has the shape of its documents in its name, so releases of different shapes
 * live side by side.
 */
export class OpenSearchIndex implements SearchIndex {
  readonly engine = 'opensearch';
  readonly isShared = true;
  readonly #settings: OpenSearchSettings;
  readonly #connection: Connection;
  readonly #store: LabelStore;
  /** The name by which the index is known, also after it was filled again. */
  readonly #alias: string;
  /** The index that is being filled beside the one of the alias, until it is published. */
  #building: string | null = null;
  #opening: Promise<void> | null = null;
  /** Whether products were written that a search may not see yet. */
  #isDirty = false;
  #refreshing: Promise<void> | null = null;

  constructor(settings: OpenSearchSettings) {
    this.#settings = settings;
    this.#connection = new Connection(settings);
    this.#alias = `${settings.prefix}-products-${SHAPE}`;
    this.#store = new LabelStore(this.#connection, `${settings.prefix}-labels-${SHAPE}`);
  }

  async putProducts(products: readonly IndexedProduct[], readAt?: number): Promise<void> {
    const last = new Map(products.map((product) => [product.id, product]));
    await this.#bulk(
      [...last.values()].map((product) => [
        { index: { _id: product.id, ...versionOf(readAt) } },
        documentOf(product),
      ]),
    );
  }

  async removeProducts(ids: readonly string[], readAt?: number): Promise<void> {
    await this.#bulk([...new Set(ids)].map((_id) => [{ delete: { _id, ...versionOf(readAt) } }]));
  }

  async setCategories(categories: readonly IndexedCategory[]): Promise<void> {
    await this.#ready();
    await this.#store.setCategories(categories);
  }

  async putTags(tags: readonly IndexedTag[]): Promise<void> {
    await this.#ready();
    await this.#store.putTags(tags);
  }

  async removeTags(ids: readonly string[]): Promise<void> {
    await this.#ready();
    await this.#store.removeTags(ids);
  }

  async setSynonyms(synonyms: readonly IndexedSynonym[]): Promise<void> {
    await this.#ready();
    await this.#store.setSynonyms(synonyms);
  }

  async search(query: IndexQuery): Promise<IndexPage> {
    const order = orderOf(query);
    await this.#upToDate();
    const { labels } = this.#store;
    const conditions = conditionsOf(labels, query.sees, query.filter);
    const isCounting = (query.facets ?? []).length > 0;
    // What a facet ignores is left to be refused after the counting.
    const isLater = ({ facet }: { facet: unknown }) => isCounting && facet !== null;
    const filter = conditions.filter((condition) => !isLater(condition)).map(({ clause }) => clause);
    const later = conditions.filter(isLater).map(({ clause }) => clause);
    const found = await this.#ask({
      query: await this.#queryOf(query, filter, order.isByRank && query.size > 0),
      size: query.size > 0 ? query.size + 1 : 0,
      track_total_hits: true,
      sort: order.sort,
      ...(order.searchAfter && query.size > 0 ? { search_after: order.searchAfter } : {}),
      ...(later.length > 0 ? { post_filter: allOf(later) } : {}),
      ...(isCounting ? { aggs: aggregationsOf(query.facets, conditions) } : {}),
    });
    const hits = found.hits.hits
      .slice(0, query.size)
      .map(({ sort: [value, id] }) => ({ id: String(id), value: order.valueOf(value) }));
    if (query.isBackward) hits.reverse();
    return {
      hits,
      hasMore: found.hits.hits.length > query.size,
      total: found.hits.total.value,
      facets: isCounting ? facetsOf(found.aggregations, conditions, labels) : null,
    };
  }

  async suggest(text: string, first: number): Promise<Suggestions> {
    const searched = text.slice(0, MAX_SEARCHED);
    const { hits } = await this.search({
      text: searched,
      sees: { isForSale: true },
      filter: {},
      sort: 'RELEVANCE',
      size: first,
    });
    return {
      productIds: hits.map(({ id }) => id),
      categoryIds: this.#categoriesOf(searched, first),
      terms: await this.#termsOf(searched, first),
    };
  }

  async categoryCounts(): Promise<ReadonlyMap<string, number>> {
    await this.#upToDate();
    const { aggregations } = await this.#ask({
      query: allOf([FOR_SALE]),
      size: 0,
      aggs: { categories: { terms: { field: 'categoryId', size: MAX_COUNTED } } },
    });
    const counts = this.#store.labels.rolledUp(termBuckets(aggregations.categories));
    return new Map(counts.map(({ id, count }) => [id, count]));
  }

  /** What is gone is cleared away by the server itself. */
  isWorn(): boolean {
    return false;
  }

  async clear(): Promise<void> {
    await this.#ready();
    await this.#store.clear();
    const name = await this.#newIndex();
    await this.#putInPlace(name);
  }

  async beside(): Promise<SearchIndex> {
    await this.#ready();
    const fresh = new OpenSearchIndex(this.#settings);
    await fresh.#ready();
    fresh.#building = await this.#newIndex();
    return fresh;
  }

  async publish(): Promise<void> {
    if (this.#building === null) return;
    // What answers from then on is whole.
    await this.#connection.write({ method: 'POST', path: `/${this.#building}/_refresh` }, z.unknown());
    await this.#putInPlace(this.#building);
    this.#building = null;
  }

  async position(): Promise<unknown> {
    await this.#ready();
    const saved = await this.#store.position();
    return saved === null ? null : EJSON.parse(saved);
  }

  async savePosition(position: unknown): Promise<void> {
    await this.#ready();
    await this.#store.savePosition(EJSON.stringify(position));
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  /** What a search or a list has to have, with its rank as the score where that is asked for. */
  async #queryOf(
    { text, codePartsOf }: IndexQuery,
    filter: readonly Clause[],
    isRanked: boolean,
  ): Promise<Clause> {
    if (text === null) return allOf(filter);
    const question = this.#questionOf(text);
    const finding = findingOf(question, await this.#partsOf(question), codePartsOf);
    return isRanked ? ranked({ bool: { must: [finding], filter } }, question) : allOf([finding, ...filter]);
  }

  #questionOf(text: string): Question {
    return questionOf(text.slice(0, MAX_SEARCHED), this.#store.labels.synonyms);
  }

  #partsOf(question: Question): Promise<Clause[]> {
    return partsOf(this.#connection, this.#alias, this.#store.labels, question);
  }

  #categoriesOf(text: string, first: number): string[] {
    const words = beginningsOf(text);
    return words.length === 0 ? [] : this.#store.labels.categoriesWith(words, first);
  }

  async #termsOf(text: string, first: number): Promise<string[]> {
    const beginning = beginningOf(text);
    if (beginning === null) return [];
    const within = beginning.before.trim() === '' ? [] : await this.#partsBefore(beginning.before);
    if (within === null) return [];
    const { aggregations } = await this.#ask({
      query: allOf([FOR_SALE, ...within]),
      size: 0,
      aggs: completions(beginning),
    });
    return termsIn(aggregations, beginning, first);
  }

  /** The parts of the text before the last word; null where it has none. */
  async #partsBefore(before: string): Promise<Clause[] | null> {
    const question = this.#questionOf(before);
    return question.parts.length === 0 ? null : await this.#partsOf(question);
  }

  async #ask(body: Clause): Promise<Answer> {
    const path = `/${this.#alias}/_search`;
    const found = await this.#connection.read({ method: 'POST', path, body }, answer);
    if (found) return found;
    // Somebody took the index away: it is made again, to be filled.
    this.#opening = null;
    return NOTHING;
  }

  async #bulk(actions: readonly (readonly Clause[])[]): Promise<void> {
    await this.#ready();
    for (let at = 0; at < actions.length; at += BATCH) {
      const path = `/${this.#building === null ? this.#alias : aliasOf(this.#building)}/_bulk`;
      await this.#connection.bulk(path, actions.slice(at, at + BATCH));
      this.#isDirty = true;
    }
  }

  async #newIndex(): Promise<string> {
    const name = `${this.#alias}-${randomUUID().slice(0, 8)}`;
    await createIndex(this.#connection, name, { ...PRODUCT_INDEX, aliases: { [aliasOf(name)]: {} } });
    return name;
  }

  /** At once: no search is without an index. Others that were before, or were never filled to the end, go. */
  async #putInPlace(name: string): Promise<void> {
    const path = `/${this.#alias}-*`;
    const parameters = { filter_path: '*.aliases' };
    const there = await this.#connection.read({ method: 'GET', path, parameters }, aliases);
    const others = Object.keys(there ?? {}).filter((other) => other !== name);
    const actions = [
      ...others.map((index) => ({ remove_index: { index } })),
      { add: { index: name, alias: this.#alias } },
    ];
    await this.#connection.write({ method: 'POST', path: '/_aliases', body: { actions } }, z.unknown());
    this.#isDirty = false;
  }

  /** Brings what a search looks at up to date with what this process wrote. */
  async #upToDate(): Promise<void> {
    await this.#ready();
    await Promise.all([this.#store.refresh(), this.#refreshProducts()]);
  }

  // A refresh costs too much to be done after each of thousands of changes: it is done before the next search, or by the server
  // within a second.
  async #refreshProducts(): Promise<void> {
    // One that runs already may have started before the last change.
    await this.#refreshing;
    if (!this.#isDirty) return;
    this.#isDirty = false;
    const path = `/${this.#alias}/_refresh`;
    this.#refreshing ??= this.#connection
      .write({ method: 'POST', path }, z.unknown())
      .then(() => undefined)
      .finally(() => {
        this.#refreshing = null;
      });
    await this.#refreshing.catch((error: unknown) => {
      this.#isDirty = true;
      throw error;
    });
  }

  /** Makes the indexes where there are none. */
  async #ready(): Promise<void> {
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = null;
      throw error;
    });
    await this.#opening;
  }

  async #open(): Promise<void> {
    await this.#store.open();
    const path = `/_alias/${this.#alias}`;
    if (await this.#connection.read({ method: 'GET', path }, aliases)) return;
    // A place from before belongs to an index that is gone.
    await this.#store.savePosition(null);
    // Of a name that others give it too who do so at the same time.
    await createIndex(this.#connection, `${this.#alias}-first`, {
      ...PRODUCT_INDEX,
      aliases: { [this.#alias]: {} },
    });
  }
}

// What is written goes by an alias, so that no index is made by a write to one that is gone.
const aliasOf = (index: string) => `${index}-filling`;

/** Of a product what was read at the latest time is kept. */
const versionOf = (readAt: number | undefined): Clause =>
  readAt === undefined ? {} : { version: readAt, version_type: 'external_gte' };

const NOTHING: Answer = { hits: { total: { value: 0 }, hits: [] }, aggregations: {} };
