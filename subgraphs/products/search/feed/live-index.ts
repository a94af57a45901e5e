import { setTimeout as sleep } from 'node:timers/promises';
import { followLocalWrites, type LocalWrite, unavailable } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { LiveSearch } from '../runtime.ts';
import type { SearchIndex } from '../search-index.ts';
import { type Change, ChangeStream } from './change-stream.ts';
import { readAllProducts, readCategories, readProducts, readSynonyms, readTags } from './read-catalogue.ts';

const COLLECTIONS = ['products', 'categories', 'tags', 'synonyms'] as const;
type Collection = (typeof COLLECTIONS)[number];

const BATCH = 500;
const RETRY_MS = 1_000;
/** How long a search waits for an index that is being filled, in milliseconds. */
export const LOADING_MS = 5_000;
// How long a search waits for what was written before it: so long the author of a change may have to wait to see it.
const SETTLING_MS = 2_000;

type Timestamp = NonNullable<LocalWrite['at']>;
type Own = Pick<Ctx, 'db' | 'log'>;

/**
 * An index that follows MongoDB: filled at the start, then kept up with what this process commits, at once, and by
 * a change stream of what others write. Whatever changed is read again by its id, so that a change that comes twice, late or
 * in another order does no harm.
 */
export class LiveIndex implements LiveSearch {
  readonly #own: Own;
  readonly #open: () => Promise<SearchIndex>;
  readonly #stream: ChangeStream;
  readonly #unfollow: (() => void)[];
  readonly #dirty: Record<Collection, Set<string>>;
  #index: SearchIndex | undefined;
  #loading: Promise<void>;
  #draining: Promise<void> | undefined;
  #seenUntil: Timestamp | undefined;
  #awaitedUntil: Timestamp | undefined;
  #waiting: (() => void)[] = [];
  #isStopped = false;

  /** `open` gives an empty index, or one that is filled as far as its position says. */
  constructor(own: Own, open: () => Promise<SearchIndex>) {
    this.#own = own;
    this.#open = open;
    this.#dirty = { products: new Set(), categories: new Set(), tags: new Set(), synonyms: new Set() };
    this.#stream = new ChangeStream(own.db.products.db, COLLECTIONS, own.log, {
      onChange: (change) => this.#hear(change),
      onGap: () => this.#reload(),
    });
    this.#unfollow = COLLECTIONS.map((name) =>
      followLocalWrites(own.db[name], (write) => this.#noteLocal(name, write)),
    );
    this.#loading = this.#load();
  }

  /** Whether a search would be answered without waiting for the index to be filled. */
  get isLoaded(): boolean {
    return this.#index !== undefined;
  }

  /** The index with all that was written before, as far as this can be known in time. Raises SERVICE_UNAVAILABLE while it is being filled. */
  async settled(): Promise<SearchIndex> {
    if (!this.#index) await inTime(this.#loading, LOADING_MS);
    const index = this.#index;
    if (!index) throw unavailable('products', 'The search is being prepared. Try again in a minute.');
    if (this.#hasDirty() || this.#awaitedUntil) await inTime(this.#settle(), SETTLING_MS);
    return this.#index ?? index;
  }

  async close(): Promise<void> {
    this.#isStopped = true;
    for (const end of this.#unfollow) end();
    await this.#stream.stop();
    await this.#draining?.catch(() => {});
    await this.#index?.close();
  }

  async #load(): Promise<void> {
    while (!this.#isStopped) {
      try {
        const index = await this.#open();
        const position = await index.position();
        await this.#stream.start(position ?? undefined);
        if (position === null) await this.#fill(index);
        this.#index = index;
        this.#drainSoon();
        return;
      } catch (error) {
        if (this.#isStopped) return;
        this.#own.log.warn({ err: error }, 'search: the index could not be filled, trying again');
        await sleep(RETRY_MS, undefined, { ref: false });
      }
    }
  }

  async #fill(index: SearchIndex): Promise<void> {
    const { db } = this.#own;
    await index.setCategories(await readCategories(db));
    await index.putTags(await readTags(db));
    await index.setSynonyms(await readSynonyms(db));
    for await (const products of readAllProducts(db)) {
      if (this.#isStopped) return;
      await index.putProducts(products);
      // Requests are answered between two batches.
      await sleep(0);
    }
    await index.savePosition(this.#stream.token);
  }

  /** Fills a new index beside the old one, which answers until then. */
  #reload(): void {
    const fill = async () => {
      const old = this.#index;
      const fresh = await this.#open();
      await fresh.clear();
      await this.#fill(fresh);
      this.#index = fresh;
      if (old && old !== fresh) await old.close();
      this.#drainSoon();
    };
    this.#loading = fill().catch((error: unknown) => {
      this.#own.log.error({ err: error }, 'search: the index could not be filled again');
    });
  }

  #noteLocal(collection: Collection, { ids, at }: LocalWrite): void {
    if (ids) {
      for (const id of ids) this.#dirty[collection].add(id);
      this.#drainSoon();
    } else if (at && !this.#seenUntil?.greaterThanOrEqual(at)) this.#awaitedUntil = at;
  }

  #hear({ collection, id, at }: Change): void {
    this.#dirty[collection as Collection]?.add(id);
    if (at) this.#seenUntil = at;
    if (at && this.#awaitedUntil?.lessThanOrEqual(at)) this.#awaitedUntil = undefined;
    for (const resume of this.#waiting.splice(0)) resume();
    this.#drainSoon();
  }

  async #settle(): Promise<void> {
    while (this.#awaitedUntil && !this.#isStopped) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    while (this.#hasDirty() && !this.#isStopped) await this.#drainSoon();
  }

  #hasDirty(): boolean {
    return this.#draining !== undefined || COLLECTIONS.some((name) => this.#dirty[name].size > 0);
  }

  /** Reads again what changed, one batch after the other. */
  #drainSoon(): Promise<void> {
    const index = this.#index;
    if (!index || this.#isStopped) return Promise.resolve();
    this.#draining ??= this.#drain(index)
      .catch((error: unknown) => {
        this.#own.log.warn({ err: error }, 'search: changes could not be read, trying again');
        return sleep(RETRY_MS, undefined, { ref: false });
      })
      .finally(() => {
        this.#draining = undefined;
        if (this.#hasDirty()) this.#drainSoon();
      });
    return this.#draining;
  }

  async #drain(index: SearchIndex): Promise<void> {
    const { db } = this.#own;
    const { products, categories, tags, synonyms } = this.#dirty;
    await taken(categories, categories.size, async () => index.setCategories(await readCategories(db)));
    await taken(synonyms, synonyms.size, async () => index.setSynonyms(await readSynonyms(db)));
    await taken(tags, BATCH, async (ids) => {
      const there = await readTags(db, ids);
      await index.removeTags(without(ids, there));
      await index.putTags(there);
    });
    await taken(products, BATCH, async (ids) => {
      const there = await readProducts(db, ids);
      await index.removeProducts(without(ids, there));
      await index.putProducts(there);
    });
    if (index.isWorn()) this.#reload();
    // Whatever the stream had until here is in the index only when nothing is left to be read.
    if (COLLECTIONS.every((name) => this.#dirty[name].size === 0))
      await index.savePosition(this.#stream.token);
  }
}

const without = (ids: readonly string[], there: readonly { id: string }[]): string[] => {
  const found = new Set(there.map(({ id }) => id));
  return ids.filter((id) => !found.has(id));
};

/** Takes the first ids of a set and works on them; puts them back when that fails. */
async function taken(
  set: Set<string>,
  most: number,
  work: (ids: readonly string[]) => Promise<void>,
): Promise<void> {
  const ids = [...set].slice(0, most);
  if (ids.length === 0) return;
  for (const id of ids) set.delete(id);
  try {
    await work(ids);
  } catch (error) {
    for (const id of ids) set.add(id);
    throw error;
  }
}

/** Waits for work, at most so long. */
async function inTime(work: Promise<unknown>, ms: number): Promise<void> {
  const waiting = new AbortController();
  await Promise.race([work, sleep(ms, undefined, { signal: waiting.signal }).catch(() => {})]);
  waiting.abort();
}
