import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Client, createClient, type Reply, refOf } from './testing/client.ts';
import { createRig, STORE_KINDS } from './testing/rig.ts';

const many = <Item>(count: number, make: (index: number) => Promise<Item>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

/** Fifty calls under one key must differ in nothing but "I am still at it". */
function expectOneEffect(replies: Reply[]): string {
  const settled = replies.filter(({ status }) => status !== 409);
  expect(settled.length).toBeGreaterThan(0);
  expect(new Set(settled.map(({ text }) => text)).size).toBe(1);
  expect(settled.filter(({ replayed }) => !replayed)).toHaveLength(1);
  const twins = replies.filter(({ status }) => status === 409);
  for (const { body } of twins) expect(body.error?.type).toBe('idempotency_in_progress');
  return settled[0]?.text ?? '';
}

describe.each(STORE_KINDS)('idempotency (%s)', (kind) => {
  const rig = createRig(kind);
  let client: Client;

  beforeAll(async () => {
    client = createClient((await rig.start()).url);
  });
  afterAll(() => rig.clean());

  it('replays the first result to the byte: success, decline and refusal', async () => {
    for (const token of ['tok_visa', 'tok_declined']) {
      const key = randomUUID();
      const first = await client.authorize({ token }, key);
      // Fields in another order are the same request.
      const again = await client.post('/charges', { token, currency: 'EUR', amountMinor: 1_000 }, key);
      expect([again.status, again.text, again.replayed]).toEqual([first.status, first.text, true]);
    }
    const ref = refOf(await client.authorize());
    const refused = await client.refund(ref, {}, `early-${kind}`);
    await client.capture(ref);
    const again = await client.refund(ref, {}, `early-${kind}`);
    expect([again.status, again.text, again.replayed]).toEqual([422, refused.text, true]);
    expect((await client.get(`/charges/${ref}`)).body).toMatchObject({ refundedMinor: 0 });
  });

  it('refuses a key that was used for anything else', async () => {
    const key = randomUUID();
    const ref = refOf(await client.authorize({}, key));
    const attempts = [
      await client.authorize({ amountMinor: 1_001 }, key),
      await client.capture(ref, {}, key),
      await client.void(ref, key),
    ];
    for (const { status, body } of attempts) {
      expect([status, body.error?.type]).toEqual([400, 'idempotency_conflict']);
    }
    expect((await client.get(`/charges/${ref}`)).body).toMatchObject({ status: 'authorized' });
  });

  it('makes one charge, one capture and one refund of 50 calls each under one key', async () => {
    const orderId = `fifty_${kind}`;
    const key = randomUUID();
    expectOneEffect(await many(50, () => client.authorize({ metadata: { orderId } }, key)));
    const { charges } = (await client.get(`/charges?orderId=${orderId}`)).body;
    expect(charges).toHaveLength(1);

    const ref = charges?.[0]?.ref ?? '';
    expectOneEffect(await many(50, () => client.capture(ref, {}, `capture-${key}`)));
    const part = { amountMinor: 10, currency: 'EUR' };
    expectOneEffect(await many(50, () => client.refund(ref, part, `refund-${key}`)));
    expect((await client.get(`/charges/${ref}`)).body).toMatchObject({
      capturedMinor: 1_000,
      refundedMinor: 10,
    });
  });

  it('captures or voids, never both, when they race', async () => {
    for (let round = 0; round < 20; round += 1) {
      const ref = refOf(await client.authorize());
      const [capture, voided] = await Promise.all([client.capture(ref), client.void(ref)]);
      expect([capture.status, voided.status].sort()).toEqual([200, 422]);
      const wanted = capture.status === 200 ? 'captured' : 'voided';
      expect((await client.get(`/charges/${ref}`)).body).toMatchObject({ status: wanted });
    }
  });

  it('never refunds more than was captured, whatever the parallel refunds', async () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(amounts, async (parts) => {
        const ref = await client.captured(1_000);
        const replies = await Promise.all(
          parts.map((amountMinor) => client.refund(ref, { amountMinor, currency: 'EUR' })),
        );
        const granted = replies.flatMap(({ body }) => body.refund?.amountMinor ?? []);
        const given = granted.reduce((sum, part) => sum + part, 0);
        expect(given).toBeLessThanOrEqual(1_000);
        expect((await client.get(`/charges/${ref}`)).body).toMatchObject({ refundedMinor: given });
        // A refusal is only right when that part no longer fitted what was left in the end.
        const refused = parts.filter((_, index) => replies[index]?.status === 422);
        for (const part of refused) expect(given + part).toBeGreaterThan(1_000);
        expect(granted.length + refused.length).toBe(parts.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('two simulators on one database', () => {
  const rig = createRig('mongodb');
  afterAll(() => rig.clean());

  it('still make one effect of 50 calls under one key', async () => {
    const clients = [await rig.start(), await rig.start()].map(({ url }) => createClient(url));
    const key = randomUUID();
    const via = (index: number) => clients[index % 2] as Client;
    expectOneEffect(
      await many(50, (index) => via(index).authorize({ metadata: { orderId: 'shared' } }, key)),
    );
    const { charges } = (await via(0).get('/charges?orderId=shared')).body;
    expect(charges).toHaveLength(1);

    const ref = charges?.[0]?.ref ?? '';
    await via(0).capture(ref);
    const refunds = await many(30, (index) => via(index).refund(ref, { amountMinor: 100, currency: 'EUR' }));
    expect(refunds.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(refunds.filter(({ status }) => status === 422)).toHaveLength(20);
    expect((await via(1).get(`/charges/${ref}`)).body).toMatchObject({ refundedMinor: 1_000 });
  });
});
