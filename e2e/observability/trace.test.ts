// One trace from the HTTP request of a client to the commands that MongoDB gets, and on to what follows later.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type OtlpReceiver,
  type ReceivedSpan,
  startOtlpReceiver,
} from '@souk/telemetry/testing/otlp-receiver.ts';
import { treeOf } from '@souk/telemetry/testing/tree.ts';
import { admin, customer, seller } from '../harness/actors.ts';
import { addToCart, type Listing, listing, placeOrder } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';

let collector: OtlpReceiver;
let souk: TestSouk;
let sold: Listing;
let shopper: Awaited<ReturnType<typeof customer>>;

beforeAll(async () => {
  collector = await startOtlpReceiver();
  souk = await startSouk({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url } });
  const approvedBy = await admin(souk);
  sold = await listing(await seller(souk, { approvedBy }), { stock: 5 });
  shopper = await customer(souk);
});

afterAll(async () => {
  await souk.stop();
  await collector.stop();
});

const BROWSE = `query Browse($first: Int!) {
  products(first: $first) { edges { node { name seller { name } } } }
}`;

/** The spans of the trace of an answer, once its first span is there: that ends last. */
async function traceOf(answer: { headers: Headers }, root: string): Promise<ReceivedSpan[]> {
  const requestId = answer.headers.get('x-request-id');
  const first = await collector.until((spans) =>
    spans.find(({ name, attributes }) => name === root && attributes['souk.request_id'] === requestId),
  );
  // Other processes send theirs at their own time.
  const whole = await collector.until((spans) => {
    const trace = spans.filter(({ traceId }) => traceId === first.traceId);
    const fetches = trace.filter(({ name }) => name.startsWith('fetch '));
    const answered = fetches.every((fetch) => trace.some(({ parentId }) => parentId === fetch.spanId));
    return fetches.length > 0 && answered ? trace : undefined;
  });
  return whole;
}

const childrenOf = (trace: readonly ReceivedSpan[], parent: ReceivedSpan | undefined) =>
  trace.filter(({ parentId }) => parentId === parent?.spanId).toSorted((a, b) => a.startMs - b.startMs);

describe(`a federated query, with Souk ${mode}`, () => {
  it('is one trace of nested spans', async () => {
    const answer = await shopper.client.run(BROWSE, { first: 3 });
    expect(answer.errors).toEqual([]);
    const trace = await traceOf(answer, 'POST /graphql');
    process.stdout.write(`\n${treeOf(trace, trace[0]?.traceId ?? '', { times: true })}\n`);

    const roots = trace.filter(({ parentId }) => parentId === '');
    expect(roots.map(({ name, service, kind }) => [name, service, kind])).toEqual([
      ['POST /graphql', 'gateway', 2],
    ]);
    const [operation, ...more] = childrenOf(trace, roots[0]);
    expect([operation?.name, more]).toEqual(['query Browse', []]);
    const steps = childrenOf(trace, operation);
    expect(steps.map(({ name }) => name)).toEqual(['parse', 'validate', 'execute']);
    const done = childrenOf(trace, steps[2]);
    expect(done.map(({ name }) => name)).toEqual(['plan', 'fetch products', 'fetch sellers']);

    const [inProducts, ...others] = childrenOf(trace, done[1]);
    expect([inProducts?.service, inProducts?.name, others]).toEqual(['products', 'products products', []]);
    const [inSellers] = childrenOf(trace, done[2]);
    expect([inSellers?.service, inSellers?.name]).toEqual(['sellers', 'sellers _entities(Seller)']);
    const commands = childrenOf(trace, inSellers);
    expect(commands.map(({ name, service }) => [name, service])).toEqual([['find sellers', 'sellers']]);
    expect(commands[0]?.attributes['db.query.text']).toBe('{ _id: { $in: [?] } }');
    const read = childrenOf(trace, inProducts).map(({ name }) => name);
    expect(read).toContain('find products');
    for (const part of trace) expect(part.failed).toBe(false);
  });

  it('contains no values of variables', async () => {
    const secret = 'needle-in-a-haystack';
    const answer = await souk
      .client()
      .run(`query Look($slug: String!) { productBySlug(slug: $slug) { name } }`, { slug: secret });
    expect(answer.status).toBe(200);
    const trace = await traceOf(answer, 'POST /graphql');
    expect(trace.some(({ name }) => name.startsWith('find '))).toBe(true);
    expect(
      JSON.stringify(trace, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain(secret);
  });

  it("continues a client's trace; a forged traceparent starts a new one", async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const asked = (traceparent: string) => souk.client().run('{ __typename }', {}, { traceparent });
    const own = await asked(`00-${traceId}-00f067aa0ba902b7-01`);
    const forged = await asked(`00-${traceId}-0000000000000000-01`);
    const rootOf = (answer: { headers: Headers }) =>
      collector.until((spans) =>
        spans.find(
          ({ name, attributes }) =>
            name === 'POST /graphql' && attributes['souk.request_id'] === answer.headers.get('x-request-id'),
        ),
      );
    expect(await rootOf(own)).toMatchObject({ traceId, parentId: '00f067aa0ba902b7' });
    expect((await rootOf(forged)).traceId).not.toBe(traceId);
  });
});

describe(`what an order leads to, with Souk ${mode}`, () => {
  it('is linked to the request that placed it', async () => {
    await addToCart(shopper, sold, 1);
    const answer = await placeOrder(shopper, { idempotencyKey: 'a-traced-order' });
    expect(answer.data?.placeOrder?.userErrors).toEqual([]);
    const placed = await traceOf(answer, 'POST /graphql');
    const inserts = placed.filter(({ service, name }) => service === 'orders' && name === 'insert outbox');
    expect(inserts.length).toBeGreaterThan(0);
    const consumed = await collector.until((spans) =>
      spans.find(({ service, name, links }) =>
        service === 'notifications' && name === 'process order.confirmed'
          ? links.some(({ traceId }) => traceId === placed[0]?.traceId)
          : false,
      ),
    );
    expect(consumed).toMatchObject({ service: 'notifications', kind: 5, parentId: '' });
    expect(consumed.traceId).not.toBe(placed[0]?.traceId);
    const inOrders = placed.find(({ name }) => name === 'orders placeOrder');
    expect(placed.find(({ spanId }) => spanId === consumed.links[0]?.spanId)?.spanId).toBe(inOrders?.spanId);
    const effect = await collector.until((spans) =>
      spans.some(({ parentId, name }) => parentId === consumed.spanId && name === 'insert emails')
        ? spans
        : undefined,
    );
    process.stdout.write(`\n${treeOf(effect, consumed.traceId, { times: true })}\n`);
  });
});
