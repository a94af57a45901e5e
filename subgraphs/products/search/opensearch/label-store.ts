import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { IndexedCategory, IndexedSynonym, IndexedTag } from '../search-index.ts';
import { type Clause, type Connection, statusOf } from './connection.ts';
import { Labels } from './labels.ts';

// Other processes know of a renamed category, a tag or a synonym after so long.
const FRESH_MS = 1_000;
const PAGE = 5_000;
// Clocks of writers may differ: of tags that changed shortly before the last ones that are known, all are read again.
const OVERLAP_MS = 60_000;

const versions = z.object({
  _source: z.object({
    categories: z.string().default(''),
    synonyms: z.string().default(''),
    tags: z.string().default(''),
    /** Which filling of the index the tags are of. */
    filling: z.string().default(''),
  }),
});
type Versions = z.output<typeof versions>['_source'];

const list = <T extends z.ZodType>(schema: T) => z.object({ _source: z.object({ list: z.array(schema) }) });
const categories = list(z.object({ id: z.string(), name: z.string(), path: z.array(z.string()) }));
const synonyms = list(z.object({ terms: z.array(z.string()), alternatives: z.array(z.string()) }));
const position = z.object({ _source: z.object({ position: z.string() }) });
const tagPage = z.object({
  hits: z.object({
    hits: z.array(
      z.object({
        _source: z.object({ tagId: z.string(), name: z.string().nullable(), changedAt: z.number() }),
        sort: z.array(z.union([z.number(), z.string()])),
      }),
    ),
  }),
});
const anything = z.unknown();

const NONE: Versions = { categories: '', synonyms: '', tags: '', filling: '' };

const INDEX: Clause = {
  settings: { number_of_shards: 1, auto_expand_replicas: '0-1' },
  mappings: {
    dynamic: false,
    properties: { changedAt: { type: 'long' }, tagId: { type: 'keyword' } },
  },
};

/**
 * Categories, tags and synonyms in an index beside that of the products, and the place up to which changes are in the index. Each
 * process has a copy ({@link Labels}), which it brings up to date before a search: at once after its own changes, else each second.
 */
export class LabelStore {
  readonly labels = new Labels();
  readonly #connection: Connection;
  readonly #name: string;
  #known: Versions = NONE;
  #lastTagAt = 0;
  #checkedAt = 0;
  #checking: Promise<void> | null = null;

  constructor(connection: Connection, name: string) {
    this.#connection = connection;
    this.#name = name;
  }

  /** Makes the index where there is none. */
  async open(): Promise<void> {
    await createIndex(this.#connection, this.#name, INDEX);
  }

  /** Reads what other processes changed, at most once each second. */
  async refresh(): Promise<void> {
    if (Date.now() - this.#checkedAt < FRESH_MS) return;
    this.#checking ??= this.#check().finally(() => {
      this.#checking = null;
    });
    await this.#checking;
  }

  async setCategories(all: readonly IndexedCategory[]): Promise<void> {
    await this.#put('categories', { list: all });
    this.labels.setCategories(all);
    await this.#tell({ categories: randomUUID() });
  }

  async setSynonyms(all: readonly IndexedSynonym[]): Promise<void> {
    await this.#put('synonyms', { list: all });
    this.labels.setSynonyms(all);
    await this.#tell({ synonyms: randomUUID() });
  }

  async putTags(tags: readonly IndexedTag[]): Promise<void> {
    await this.#writeTags(tags);
    this.labels.putTags(tags);
  }

  async removeTags(ids: readonly string[]): Promise<void> {
    // What is gone is kept as such, for other processes to learn of it.
    await this.#writeTags(ids.map((id) => ({ id, name: null })));
    this.labels.removeTags(ids);
  }

  /** Forgets categories, tags and the place of changes: the index is to be filled again. */
  async clear(): Promise<void> {
    await this.savePosition(null);
    await this.setCategories([]);
    const query = { exists: { field: 'tagId' } };
    const parameters = { conflicts: 'proceed', refresh: 'true' };
    const path = `/${this.#name}/_delete_by_query`;
    await this.#connection.write({ method: 'POST', path, body: { query }, parameters }, anything);
    this.labels.clearTags();
    this.#lastTagAt = 0;
    await this.#tell({ filling: randomUUID() });
  }

  async position(): Promise<string | null> {
    const path = `/${this.#name}/_doc/position`;
    const found = await this.#connection.read({ method: 'GET', path }, position);
    return found?._source.position || null;
  }

  async savePosition(value: string | null): Promise<void> {
    await this.#put('position', { position: value ?? '' });
  }

  async #put(id: string, body: Clause): Promise<void> {
    await this.#connection.write({ method: 'PUT', path: `/${this.#name}/_doc/${id}`, body }, anything);
  }

  async #writeTags(tags: readonly { id: string; name: string | null }[]): Promise<void> {
    if (tags.length === 0) return;
    const changedAt = Math.max(Date.now(), this.#lastTagAt + 1);
    const lines = tags.flatMap(({ id, name }) => [
      { index: { _id: `tag-${id}` } },
      { tagId: id, name, changedAt },
    ]);
    await this.#connection.write(
      { method: 'POST', path: `/${this.#name}/_bulk`, lines, parameters: { filter_path: 'errors' } },
      z.object({ errors: z.literal(false) }),
    );
    this.#lastTagAt = changedAt;
    await this.#tell({ tags: randomUUID() });
  }

  /** Writes down what changed, which this process has done already. */
  async #tell(change: Partial<Versions>): Promise<void> {
    const path = `/${this.#name}/_update/versions`;
    const parameters = { retry_on_conflict: '3' };
    const body = { doc: change, doc_as_upsert: true };
    await this.#connection.write({ method: 'POST', path, body, parameters }, anything);
    this.#known = { ...this.#known, ...change };
  }

  async #check(): Promise<void> {
    const path = `/${this.#name}/_doc/versions`;
    const now = (await this.#connection.read({ method: 'GET', path }, versions))?._source ?? NONE;
    const was = this.#known;
    if (now.categories !== was.categories) {
      const found = await this.#connection.read(this.#document('categories'), categories);
      this.labels.setCategories(found?._source.list ?? []);
    }
    if (now.synonyms !== was.synonyms) {
      const found = await this.#connection.read(this.#document('synonyms'), synonyms);
      this.labels.setSynonyms(found?._source.list ?? []);
    }
    if (now.filling !== was.filling) {
      this.labels.clearTags();
      this.#lastTagAt = 0;
    }
    if (now.tags !== was.tags || now.filling !== was.filling) await this.#readTags();
    this.#known = now;
    this.#checkedAt = Date.now();
  }

  #document(id: string): { method: 'GET'; path: string } {
    return { method: 'GET', path: `/${this.#name}/_doc/${id}` };
  }

  async #readTags(): Promise<void> {
    const connection = this.#connection;
    await connection.write({ method: 'POST', path: `/${this.#name}/_refresh` }, anything);
    const since = this.#lastTagAt - OVERLAP_MS;
    let after: readonly (number | string)[] | null = null;
    for (;;) {
      const body: Clause = {
        size: PAGE,
        query: { range: { changedAt: { gte: since } } },
        sort: [{ changedAt: 'asc' }, { tagId: 'asc' }],
        ...(after ? { search_after: after } : {}),
      };
      const page = await connection.read({ method: 'POST', path: `/${this.#name}/_search`, body }, tagPage);
      const hits = page?.hits.hits ?? [];
      for (const { _source: tag } of hits) {
        if (tag.name === null) this.labels.removeTags([tag.tagId]);
        else this.labels.putTags([{ id: tag.tagId, name: tag.name }]);
        this.#lastTagAt = Math.max(this.#lastTagAt, tag.changedAt);
      }
      after = hits.at(-1)?.sort ?? null;
      if (hits.length < PAGE) return;
    }
  }
}

/** Makes an index where there is none of this name. */
export async function createIndex(connection: Connection, name: string, body: Clause): Promise<void> {
  try {
    await connection.write({ method: 'PUT', path: `/${name}`, body }, anything);
  } catch (error) {
    // Another process was quicker, or an earlier one.
    if (statusOf(error) !== 400 || !`${error}`.includes('resource_already_exists')) throw error;
  }
}
