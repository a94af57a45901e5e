// Each subgraph is killed in turn: what it owns is null, everything else on the page is answered, and all of it is once it
// is back.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceName } from '@souk/events';
import type { Answer } from '../../app/client.ts';
import { staff } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { type Market, openMarket } from './market.ts';
import { PAGES } from './pages.ts';

const CART_PAGE = `{
  cart { itemCount subtotals { amount } items { quantity isAvailable product { name } } }
  quoteOrder(input: { address: { country: "FR" } }) { totals { subtotal { amount } } }
  orders(first: 1) { edges { node { status } } }
}`;
const REVIEW = `query ($id: ID!) {
  seller(id: $id) { slug verification { submittedAt documents { filename } } }
}`;

let souk: TestSouk;
let market: Market;
beforeAll(async () => {
  souk = await startSouk({
    mode: 'distributed',
    ownProcesses: true,
    env: { REQUIRE_EMAIL_VERIFICATION: 'false' },
  });
  market = await openMarket(souk);
});
afterAll(() => souk.stop());

/** What `ask` answers while a service is dead; the service is started again whatever happens. */
async function askWithout<T>(service: ServiceName, ask: () => Promise<T>): Promise<T> {
  await souk.processes?.kill(service, 'SIGKILL');
  try {
    return await ask();
  } finally {
    await souk.processes?.start(service);
  }
}

/** The errors of an answer as clients tell them apart, in an order that does not depend on which came first. */
const errorsOf = ({ errors }: Answer<unknown>) =>
  errors
    .map(({ path, extensions: { code, service } }) => ({ path: path?.join('.') ?? null, code, service }))
    .toSorted((a, b) => String(a.path).localeCompare(String(b.path)));

/** A copy of some data with null at the paths, at each of which there has to be something. */
function without(data: unknown, paths: readonly string[]): unknown {
  const copy = structuredClone(data);
  for (const path of paths) {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    let place = copy as Record<string, unknown>;
    for (const part of parts) place = place[part] as Record<string, unknown>;
    expect(place[last]).toEqual(expect.anything());
    place[last] = null;
  }
  return copy;
}

describe('a query of three root fields and three edges', () => {
  it.each([...PAGES])('is answered without what %s owns while it is dead', async (service, expected) => {
    const { query, nulls, fetches } = expected;
    const page = () => market.root.client.run(query(market.ids));
    const whole = await page();
    expect(whole.errors).toEqual([]);
    const rest = await askWithout(service, page);
    expect({ status: rest.status, data: rest.data }).toEqual({
      status: 200,
      data: without(whole.data, nulls),
    });
    // A service that cannot be reached is an error of a whole fetch, which belongs to no single field.
    const away = { path: null, code: 'SERVICE_UNAVAILABLE', service };
    expect(errorsOf(rest)).toEqual(Array.from({ length: fetches }, () => away));
    expect(await page()).toMatchObject({ status: 200, data: whole.data, errors: [] });
  });
});

describe('a root field that asks another subgraph', () => {
  it('is null with its path and the name of that subgraph while it is dead', async () => {
    const page = () => market.shopper.client.run(CART_PAGE);
    const whole = await page();
    expect(whole.errors).toEqual([]);
    const rest = await askWithout('products', page);
    expect(rest.data).toEqual(
      without(whole.data, [
        'quoteOrder',
        'cart.subtotals',
        'cart.items.0.isAvailable',
        'cart.items.0.product',
      ]),
    );
    const away = { code: 'SERVICE_UNAVAILABLE', service: 'products' };
    expect(errorsOf(rest)).toEqual([
      { path: 'cart.items.0.isAvailable', ...away },
      { path: 'cart.subtotals', ...away },
      { path: null, ...away },
      { path: 'quoteOrder', ...away },
    ]);
    expect(await page()).toMatchObject({ data: whole.data, errors: [] });
  });
});

describe('a document that the caller may not read', () => {
  it('is null without an error, and its list and the verification are answered', async () => {
    const director = await staff(souk, { role: 'DIRECTOR', by: market.root });
    const id = market.ids.seller;
    const own = await market.root.client.ok(REVIEW, { id });
    const { data, errors } = await director.client.run(REVIEW, { id });
    expect(errors).toEqual([]);
    expect(data).toEqual(without(own, ['seller.verification.documents.0']));
  });
});
