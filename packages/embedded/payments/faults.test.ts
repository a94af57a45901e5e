import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, createClient, refOf } from './testing/client.ts';
import { createRig } from './testing/rig.ts';

describe('faults', () => {
  const rig = createRig('memory');
  let client: Client;
  let url: string;

  beforeAll(async () => {
    ({ url } = await rig.start());
    client = createClient(url);
  });
  afterEach(() => fetch(`${url}/faults`, { method: 'DELETE' }));
  afterAll(() => rig.clean());

  const chargesOf = async (key: string) =>
    (await client.get(`/charges?idempotencyKey=${key}`)).body.charges?.length;

  it('tok_fault_once: one 500 for each key, before anything happened', async () => {
    for (const key of [randomUUID(), randomUUID()]) {
      const first = await client.authorize({ token: 'tok_fault_once' }, key);
      expect([first.status, first.body.error?.type]).toEqual([500, 'provider_error']);
      expect(await chargesOf(key)).toBe(0);
      const second = await client.authorize({ token: 'tok_fault_once' }, key);
      expect([second.status, second.replayed]).toEqual([200, false]);
    }
  });

  it('an error strikes the next calls of its operations only, and does nothing', async () => {
    await client.post('/faults', { kind: 'error', status: 503, times: 2, operations: ['capture'] });
    const ref = refOf(await client.authorize());
    expect((await client.capture(ref)).status).toBe(503);
    expect((await client.get(`/charges/${ref}`)).body).toMatchObject({ status: 'authorized' });
    expect((await client.capture(ref)).status).toBe(503);
    expect((await client.capture(ref)).status).toBe(200);
  });

  it('a fault without a number of times lasts until it is cleared', async () => {
    await client.post('/faults', { kind: 'error' });
    for (let call = 0; call < 3; call += 1) expect((await client.authorize()).status).toBe(500);
    expect(JSON.parse((await client.get('/faults')).text)).toEqual({ faults: [{ kind: 'error' }] });
    await fetch(`${url}/faults`, { method: 'DELETE' });
    expect((await client.authorize()).status).toBe(200);
  });

  it('a decline strikes a good card, and is kept as the result of its key', async () => {
    await client.post('/faults', { kind: 'decline', code: 'insufficient_funds', times: 1 });
    const key = randomUUID();
    const first = await client.authorize({}, key);
    expect([first.status, first.body.error?.code]).toEqual([402, 'insufficient_funds']);
    expect((await client.authorize({}, key)).text).toBe(first.text);
    expect((await client.authorize()).status).toBe(200);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ])('a socket closed %s the effect leaves %i charges', async (when, made) => {
    await client.post('/faults', { kind: 'close', when, times: 1 });
    const key = randomUUID();
    await expect(client.authorize({}, key)).rejects.toThrow();
    expect(await chargesOf(key)).toBe(made);
    const retry = await client.authorize({}, key);
    expect([retry.status, retry.replayed]).toEqual([200, made === 1]);
  });

  it('reads fail only when a fault names them', async () => {
    const ref = refOf(await client.authorize());
    await client.post('/faults', { kind: 'error', times: 1, operations: ['find'] });
    expect((await client.authorize()).status).toBe(200);
    expect((await client.get(`/charges/${ref}`)).status).toBe(500);
    expect((await client.get(`/charges/${ref}`)).status).toBe(200);
  });

  it.each([
    ['an unknown kind', { kind: 'earthquake' }],
    ['a delay without a length', { kind: 'delay' }],
    ['a status that is no fault', { kind: 'error', status: 404 }],
    ['an unknown operation', { kind: 'error', operations: ['settle'] }],
  ])('%s is refused', async (_what, fault) => {
    expect((await client.post('/faults', fault)).status).toBe(400);
    expect(JSON.parse((await client.get('/faults')).text)).toEqual({ faults: [] });
  });
});

describe('silence', () => {
  const rig = createRig('memory');
  afterAll(() => rig.clean());

  it.each([
    ['tok_timeout_after_charge', 'tok_timeout_after_charge', false],
    ['the fault timeout_after_effect', 'tok_visa', true],
  ])('%s charges, never answers, and ends with stop()', async (_what, token, switched) => {
    const simulator = await rig.start();
    const client = createClient(simulator.url);
    if (switched) simulator.fault({ kind: 'timeout_after_effect', times: 1 });
    const key = randomUUID();
    const metadata = { orderId: 'silent' };
    let answered = false;
    const silent = client.authorize({ token, metadata }, key).finally(() => {
      answered = true;
    });
    const outcome = expect(silent).rejects.toThrow();
    while ((await simulator.ledger('silent')).length === 0) await client.get('/health');

    // The charge is known, so a retry with the key is answered at once, the first call still is not.
    const retry = await client.authorize({ token, metadata }, key);
    expect([retry.status, retry.replayed, retry.body.charge?.status]).toEqual([200, true, 'authorized']);
    expect((await simulator.ledger('silent'))[0]?.liveCharges).toBe(1);
    expect(answered).toBe(false);
    await simulator.stop();
    await outcome;
  });

  it('a delayed call keeps its twin out, and does nothing when the simulator stops', async () => {
    const simulator = await rig.start();
    const client = createClient(simulator.url);
    simulator.fault({ kind: 'delay', ms: 600_000, times: 1 });
    const key = randomUUID();
    const delayed = client.authorize({}, key).then(
      ({ status }) => status,
      () => 'cut off',
    );
    // The fault is spent once the call is inside.
    while (JSON.parse((await client.get('/faults')).text).faults.length > 0) await client.get('/health');
    const twin = await client.authorize({}, key);
    expect([twin.status, twin.body.error?.type]).toEqual([409, 'idempotency_in_progress']);
    expect(await simulator.ledger()).toEqual([]);
    await simulator.stop();
    expect([500, 'cut off']).toContain(await delayed);
  });
});
