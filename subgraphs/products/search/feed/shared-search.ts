import { followLocalWrites } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { LiveSearch } from '../runtime.ts';
import type { SearchIndex } from '../search-index.ts';
import { Changes } from './changes.ts';
import { inTime, SETTLING_MS } from './in-time.ts';
import { LiveIndex, notFilled } from './live-index.ts';
import { WriterLease } from './writer-lease.ts';

const TURN_MS = 2_000;
// A writer that misses two turns is taken to be gone.
const LEASE_MS = 3 * TURN_MS;

type Own = Pick<Ctx, 'db' | 'log'>;

/**
 * An index that all processes share. One of them, by a lease, fills it and brings the changes of all into it; when it dies the next goes on from
 * the place that the index has. The others only ask, and put the products that they change themselves into it at once: the index keeps of each
 * product what was read last.
 */
export class SharedSearch implements LiveSearch {
  readonly #own: Own;
  readonly #open: () => SearchIndex;
  readonly #index: SearchIndex;
  readonly #lease: WriterLease;
  readonly #changes: Changes;
  readonly #unfollow: () => void;
  #writer: LiveIndex | undefined;
  #isFilled = false;
  #timer: NodeJS.Timeout | undefined;
  #turning: Promise<void>;
  #isStopped = false;

  /** `open` gives the same index with another connection. */
  constructor(own: Own, index: SearchIndex, open: () => SearchIndex) {
    this.#own = own;
    this.#open = open;
    this.#index = index;
    this.#lease = new WriterLease(own.db.products.db, this.#index.engine, LEASE_MS);
    this.#changes = new Changes(own, { index: () => this.#index });
    this.#unfollow = followLocalWrites(own.db.products, ({ ids }) => {
      if (ids && this.#isFilled) this.#changes.note('products', ids);
    });
    this.#turning = this.#turn();
  }

  /** Whether a search would be answered now, as far as the last turn can tell. */
  get isLoaded(): boolean {
    return this.#isFilled;
  }

  async settled(): Promise<SearchIndex> {
    if (!this.#isFilled) await this.#look();
    if (!this.#isFilled) throw notFilled();
    if (this.#changes.isPending) await inTime(this.#changes.settle(), SETTLING_MS);
    return this.#index;
  }

  async close(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#unfollow();
    await this.#turning;
    await this.#writer?.close();
    await this.#lease.release();
    await this.#changes.stop();
    await this.#index.close();
  }

  async #look(): Promise<void> {
    this.#isFilled = (await this.#index.position()) !== null;
  }

  /** Takes or renews the lease, and sees how the index is. */
  async #turn(): Promise<void> {
    try {
      const isWriter = await this.#lease.take();
      if (isWriter && !this.#isStopped) this.#writer ??= new LiveIndex(this.#own, this.#open());
      if (!isWriter) await this.#rest();
      await this.#look();
      await this.#writer?.check();
    } catch (error) {
      if (this.#isFilled) this.#own.log.warn({ err: error }, 'search: the index cannot be reached');
      // Totals of lists are counted by MongoDB meanwhile.
      this.#isFilled = false;
    }
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#turning = this.#turn();
    }, TURN_MS).unref();
  }

  /** Ends the writing of a process whose lease went to another while it was held up. */
  async #rest(): Promise<void> {
    const writer = this.#writer;
    this.#writer = undefined;
    await writer?.close();
  }
}
