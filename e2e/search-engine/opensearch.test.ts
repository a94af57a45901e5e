// Search by OpenSearch, with two real processes of products that share its index.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  describeWithOpenSearch,
  openSearchSettings,
  type TestServer,
} from '../../subgraphs/products/testing/opensearch.ts';
import { type Actor, admin, seller } from '../harness/actors.ts';
import { listing } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

const FIND = `query ($text: String!) {
  products(filter: { search: $text }) {
    totalCount nodes { name } facets { inStockCount sellers { productCount } prices { productCount } }
  }
}`;
const SUGGEST = `query ($text: String!) { productSuggestions(text: $text) { terms products { name } } }`;

interface Found {
  products: { totalCount: number; nodes: { name: string }[]; facets: object } | null;
}

await describeWithOpenSearch('search by OpenSearch', (server: TestServer) => {
  let souk: TestSouk;
  let ana: Actor;
  beforeAll(async () => {
    const { url, prefix } = openSearchSettings(server);
    souk = await startSouk({
      mode: 'distributed',
      twice: ['products'],
      env: {
        REQUIRE_EMAIL_VERIFICATION: 'false',
        SEARCH_ENGINE: 'opensearch',
        OPENSEARCH_URL: url,
        OPENSEARCH_INDEX_PREFIX: prefix,
      },
    });
    ana = await seller(souk, { approvedBy: await admin(souk) });
  });
  afterAll(async () => {
    await souk.stop();
    await server.stop();
  });

  const find = async (text: string) => {
    const { data } = await souk.client().run<Found>(FIND, { text });
    return data?.products?.nodes.map(({ name }) => name) ?? [];
  };
  /** Asks until it finds something: each process is as fresh as the server shows it. */
  async function found(text: string, withinMs: number): Promise<string[]> {
    const until = Date.now() + withinMs;
    for (;;) {
      const names = await find(text);
      if (names.length > 0 || Date.now() > until) return names;
      await sleep(50);
    }
  }
  async function writer(): Promise<string | undefined> {
    const lease = await souk
      .db('products')
      .collection('searchWriters')
      .findOne({ until: { $gt: new Date() } });
    return lease?.owner;
  }

  it('finds, counts and suggests through the gateway', async () => {
    await listing(ana, { stock: 3, name: 'Copper lantern', price: '15.00' });
    await listing(ana, { stock: 0, name: 'Copper kettle', price: '45.00' });
    expect(await found('copper kettle', 20_000)).toEqual(['Copper kettle']);
    expect(await found('coper lantern', 5_000)).toEqual(['Copper lantern']);
    const { products } = await souk.client().ok<Found>(FIND, { text: 'copper' });
    expect(products).toEqual({
      totalCount: 2,
      nodes: [{ name: 'Copper lantern' }, { name: 'Copper kettle' }],
      facets: {
        inStockCount: 1,
        sellers: [{ productCount: 2 }],
        prices: [{ productCount: 1 }, { productCount: 1 }],
      },
    });
    expect(await souk.client().ok(SUGGEST, { text: 'copper lan' })).toEqual({
      productSuggestions: { terms: ['copper lantern'], products: [{ name: 'Copper lantern' }] },
    });
  });

  it('goes on when the process that writes the index is killed, and misses nothing', async () => {
    const before = await writer();
    // One of the two writes: each is killed in turn while the other takes a change.
    for (const [name, word] of [
      ['products', 'Sextant'],
      ['products-2', 'Octant'],
    ] as const) {
      await souk.processes?.kill(name, 'SIGKILL');
      const { productId } = await listing(ana, { stock: 1, name: `${word} one` });
      // By nobody who would tell the index: only the stream of changes has it.
      await souk
        .db('products')
        .collection<{ _id: string }>('products')
        .updateOne({ _id: productId }, { $set: { name: `${word} renamed` } });
      expect(await found(`${word} renamed`, 20_000)).toEqual([`${word} renamed`]);
      await souk.processes?.start(name);
    }
    expect(await writer()).not.toBe(before);
  });

  it('answers SERVICE_UNAVAILABLE while OpenSearch is down, and shows products by id', async () => {
    const { productId } = await listing(ana, { stock: 1, name: 'Barometer' });
    expect(await found('barometer', 20_000)).toEqual(['Barometer']);
    if (!server.control) return;
    await server.control.stop();
    const away = await souk.client().run<Found>(FIND, { text: 'barometer' });
    expect(away.data).toEqual({ products: null });
    expect(away.errors?.map(({ extensions }) => extensions?.code)).toEqual(['SERVICE_UNAVAILABLE']);
    expect(await souk.client().ok(`{ product(id: "${productId}") { name } }`)).toEqual({
      product: { name: 'Barometer' },
    });
    // The processes notice within a turn, and MongoDB counts lists.
    await sleep(5_000);
    const { products } = await souk
      .client()
      .ok<{ products: { totalCount: number } }>('{ products { totalCount nodes { id } } }');
    expect(products.totalCount).toBe(5);
    await listing(ana, { stock: 1, name: 'Hygrometer' });
    await server.control.start();
    expect(await found('hygrometer', 30_000)).toEqual(['Hygrometer']);
  });
});
