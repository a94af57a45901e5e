import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '@souk/subgraph';
import { ownContext } from '../../testing/own-context.ts';
import { openShop, type Shop } from '../../testing/shop.ts';
import { MemoryIndex } from '../memory/memory-index.ts';
import type { SearchIndex } from '../search-index.ts';
import { LiveIndex } from './live-index.ts';

/** Says that it has all changes up to a place that MongoDB cannot go on from. */
class OfLongAgo extends MemoryIndex {
  override async position(): Promise<unknown> {
    return { _data: '820000000100000001' };
  }
}

/** Is filled only after it is let. */
class Held extends MemoryIndex {
  readonly #until: Promise<void>;
  constructor(until: Promise<void>) {
    super();
    this.#until = until;
  }
  override async beside(): Promise<SearchIndex> {
    await this.#until;
    return super.beside();
  }
}

describe('an index that follows MongoDB', () => {
  let shop: Shop;
  let own: Awaited<ReturnType<typeof ownContext>>;
  let live: LiveIndex | undefined;
  beforeAll(async () => {
    shop = await openShop();
    await shop.sell({ name: 'Astrolabe' });
    own = await ownContext(shop);
  });
  afterEach(async () => {
    await live?.close();
    live = undefined;
  });
  afterAll(async () => {
    await own.close();
    await shop.stop();
  });

  async function totalOf(text: string): Promise<number> {
    const index = await live?.settled();
    const found = await index?.search({
      text,
      sees: { isForSale: true },
      filter: {},
      sort: 'RELEVANCE',
      size: 0,
    });
    return found?.total ?? -1;
  }

  it('reads the catalogue again when changes were missed', async () => {
    live = new LiveIndex(own.ctx, new OfLongAgo());
    const until = Date.now() + 10_000;
    while ((await totalOf('astrolabe')) < 1 && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await totalOf('astrolabe')).toBe(1);
    await shop.sell({ name: 'Sextant' });
    while ((await totalOf('sextant')) < 1 && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await totalOf('sextant')).toBe(1);
  });

  it('is SERVICE_UNAVAILABLE while it is being filled, and answers afterwards', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    live = new LiveIndex(own.ctx, new Held(promise), 50);
    expect(live.isLoaded).toBe(false);
    const code = await live.settled().then(
      () => null,
      (error: unknown) => codeOf(error),
    );
    expect(code).toBe('SERVICE_UNAVAILABLE');
    resolve();
    const until = Date.now() + 10_000;
    while (!live.isLoaded && Date.now() < until) await new Promise((go) => setTimeout(go, 20));
    expect(await totalOf('astrolabe')).toBe(1);
  });
});
