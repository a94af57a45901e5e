import { setTimeout as sleep } from 'node:timers/promises';
import { followLocalWrites, type LocalWrite, unavailable } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { LiveSearch } from '../runtime.ts';
import type { SearchIndex } from '../search-index.ts';
import { type Change, ChangeStream } from './change-stream.ts';
import { Changes, COLLECTIONS, type Collection } from './changes.ts';
import { inTime, LOADING_MS, SETTLING_MS } from './in-time.ts';
import { clockOf, readAllProducts, readCategories, readSynonyms, readTags } from './read-catalogue.ts';

const RETRY_MS = 1_000;

type Timestamp = NonNullable<LocalWrite['at']>;
type Own = Pick<Ctx, 'db' | 'log'>;

/** The error for searches while there is nothing to search in. */
export const notFilled = (): Error =>
  unavailable('products', 'The search is being prepared. Try again in a minute.');

/**
 * An index that follows MongoDB: filled at the start, then kept up with what this process commits, at once, and by
 * a change stream of what others write.
 */
export class LiveIndex implements LiveSearch {
  readonly #own: Own;
  readonly #opened: SearchIndex;
  readonly #loadingMs: number;
  readonly #stream: ChangeStream;
  readonly #changes: Changes;
  readonly #unfollow: (() => void)[];
  #index: SearchIndex | undefined;
  #loading: Promise<void>;
  #seenUntil: Timestamp | undefined;
  #awaitedUntil: Timestamp | undefined;
  #waiting: (() => void)[] = [];
  #isStopped = false;

  /** `opened` is empty, or filled as far as its position says; a search waits `loadingMs` for it to be filled. */
  constructor(own: Own, opened: SearchIndex, loadingMs = LOADING_MS) {
    this.#own = own;
    this.#loadingMs = loadingMs;
    this.#opened = opened;
    this.#stream = new ChangeStream(own.db.products.db, COLLECTIONS, own.log, {
      onChange: (change) => this.#hear(change),
      onGap: () => this.#reload(),
    });
    this.#changes = new Changes(own, {
      index: () => this.#index,
      onDone: async (index) => {
        // Whatever the stream had until here is in the index.
        await index.savePosition(this.#stream.token);
        if (index.isWorn()) this.#reload();
      },
    });
    // A shared index is written by one process, for all that write.
    const followed = opened.isShared ? [] : COLLECTIONS;
    this.#unfollow = followed.map((name) =>
      followLocalWrites(own.db[name], (write) => this.#noteLocal(name, write)),
    );
    this.#loading = this.#load();
  }

  get isLoaded(): boolean {
    return this.#index !== undefined;
  }

  async settled(): Promise<SearchIndex> {
    if (!this.#index) await inTime(this.#loading, this.#loadingMs);
    const index = this.#index;
    if (!index) throw notFilled();
    if (this.#changes.isPending || this.#awaitedUntil) await inTime(this.#settle(), SETTLING_MS);
    return this.#index ?? index;
  }

  async close(): Promise<void> {
    this.#isStopped = true;
    for (const end of this.#unfollow) end();
    await this.#stream.stop();
    await this.#changes.stop();
    await this.#index?.close();
    if (this.#index !== this.#opened) await this.#opened.close();
  }

  /** Checks that a shared index still has what was put into it, and fills it again where somebody took it away. */
  async check(): Promise<void> {
    if (this.#index && (await this.#index.position()) === null) this.#reload();
  }

  async #load(): Promise<void> {
    let isTold = false;
    while (!this.#isStopped) {
      try {
        const position = await this.#opened.position();
        await this.#stream.start(position ?? undefined);
        this.#index = position === null ? await this.#filled(this.#opened) : this.#opened;
        this.#changes.drainSoon();
        return;
      } catch (error) {
        if (this.#isStopped) return;
        if (!isTold)
          this.#own.log.warn({ err: error }, 'search: the index could not be filled, trying again');
        isTold = true;
        await sleep(RETRY_MS, undefined, { ref: false });
      }
    }
  }

  /** A new index beside another one, which answers until this one has everything. */
  async #filled(old: SearchIndex): Promise<SearchIndex> {
    const { db } = this.#own;
    const fresh = await old.beside();
    const { token } = this.#stream;
    const readAt = fresh.isShared ? await clockOf(db) : undefined;
    await fresh.setCategories(await readCategories(db));
    await fresh.putTags(await readTags(db));
    await fresh.setSynonyms(await readSynonyms(db));
    for await (const products of readAllProducts(db)) {
      if (this.#isStopped) break;
      await fresh.putProducts(products, readAt);
    }
    if (this.#isStopped) return fresh;
    await fresh.publish();
    await fresh.savePosition(token);
    return fresh;
  }

  #reload(): void {
    const fill = async () => {
      const old = this.#index;
      if (!old || this.#isStopped) return;
      const fresh = await this.#filled(old);
      this.#index = fresh;
      await old.close();
      this.#changes.drainSoon();
    };
    this.#loading = this.#loading.then(fill).catch((error: unknown) => {
      this.#own.log.error({ err: error }, 'search: the index could not be filled again');
    });
  }

  #noteLocal(collection: Collection, { ids, at }: LocalWrite): void {
    if (ids) this.#changes.note(collection, ids);
    else if (at && !this.#seenUntil?.greaterThanOrEqual(at)) this.#awaitedUntil = at;
  }

  #hear({ collection, id, at }: Change): void {
    if (at) this.#seenUntil = at;
    if (at && this.#awaitedUntil?.lessThanOrEqual(at)) this.#awaitedUntil = undefined;
    for (const resume of this.#waiting.splice(0)) resume();
    const known = COLLECTIONS.find((name) => name === collection);
    if (known) this.#changes.note(known, [id]);
  }

  async #settle(): Promise<void> {
    while (this.#awaitedUntil && !this.#isStopped) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    await this.#changes.settle();
  }
}
