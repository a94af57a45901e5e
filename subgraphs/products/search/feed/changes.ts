import { setTimeout as sleep } from 'node:timers/promises';
import type { Ctx } from '../../context.ts';
import type { SearchIndex } from '../search-index.ts';
import { clockOf, readCategories, readProducts, readSynonyms, readTags } from './read-catalogue.ts';

/** The collections that an index is made from. */
export const COLLECTIONS = ['products', 'categories', 'tags', 'synonyms'] as const;
export type Collection = (typeof COLLECTIONS)[number];

const BATCH = 500;
const RETRY_MS = 1_000;

type Own = Pick<Ctx, 'db' | 'log'>;

/** What changes are brought into, and what follows when none is left. */
export interface Target {
  /** Undefined while it is being filled: changes wait until then. */
  index(): SearchIndex | undefined;
  onDone?(index: SearchIndex): Promise<void>;
}

/** The ids of what changed, and the work of reading it again: a change that comes twice, late or in another order does no harm. */
export class Changes {
  readonly #own: Own;
  readonly #target: Target;
  readonly #dirty: Readonly<Record<Collection, Set<string>>> = {
    products: new Set(),
    categories: new Set(),
    tags: new Set(),
    synonyms: new Set(),
  };
  #draining: Promise<void> | undefined;
  #isFailing = false;
  #isStopped = false;

  constructor(own: Own, target: Target) {
    this.#own = own;
    this.#target = target;
  }

  /** Whether something is left that a search would not see. */
  get isPending(): boolean {
    return this.#draining !== undefined || !this.#isEmpty;
  }

  note(collection: Collection, ids: readonly string[]): void {
    for (const id of ids) this.#dirty[collection].add(id);
    this.drainSoon();
  }

  /** Resolves once nothing is pending. */
  async settle(): Promise<void> {
    while (this.isPending && !this.#isStopped && this.#target.index()) await this.drainSoon();
  }

  /** Reads again what changed, one batch after the other. */
  drainSoon(): Promise<void> {
    const index = this.#target.index();
    if (!index || this.#isStopped) return Promise.resolve();
    this.#draining ??= this.#drain(index)
      .then(() => {
        this.#isFailing = false;
      })
      .catch((error: unknown) => {
        if (!this.#isFailing) this.#own.log.warn({ err: error }, 'search: changes wait, trying again');
        this.#isFailing = true;
        return sleep(RETRY_MS, undefined, { ref: false });
      })
      .finally(() => {
        this.#draining = undefined;
        if (!this.#isEmpty) this.drainSoon();
      });
    return this.#draining;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#draining;
  }

  get #isEmpty(): boolean {
    return COLLECTIONS.every((name) => this.#dirty[name].size === 0);
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
      const readAt = index.isShared ? await clockOf(db) : undefined;
      const there = await readProducts(db, ids);
      await index.removeProducts(without(ids, there), readAt);
      await index.putProducts(there, readAt);
    });
    if (this.#isEmpty) await this.#target.onDone?.(index);
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
