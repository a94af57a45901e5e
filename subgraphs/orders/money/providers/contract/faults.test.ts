import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type PaymentSimulator, startPaymentSimulator } from '@souk/embedded/payments/index.ts';
import { createPaymentProvider, type PaymentProvider } from '../index.ts';
import {
  ADAPTER_TRAITS,
  ADAPTERS,
  type AdapterBench,
  authorizeInput,
  startAdapterBench,
} from '../testing/adapters.ts';

describe.each(ADAPTERS)('faults of the %s provider', (name) => {
  let bench: AdapterBench;
  let simulator: PaymentSimulator;
  let provider: PaymentProvider;
  /** A short timeout, for calls that are never answered. */
  let hasty: PaymentProvider;

  beforeAll(async () => {
    bench = await startAdapterBench(name);
    ({ simulator, provider } = bench);
    hasty = await bench.connect({ timeoutMs: 1_000 });
  });
  afterEach(() => simulator.clearFaults());
  afterAll(() => bench.stop());

  it('makes one charge for 50 concurrent calls with one key', async () => {
    const input = authorizeInput({ metadata: { orderId: 'fifty' } });
    const endings = await Promise.allSettled(Array.from({ length: 50 }, () => provider.authorize(input)));
    const results = endings.flatMap((ending) => (ending.status === 'fulfilled' ? [ending.value] : []));
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) expect(result).toEqual(results[0]);
    for (const ending of endings) {
      if (ending.status === 'rejected') {
        expect(ending.reason).toMatchObject({
          name: 'PaymentFault',
          reason: 'in_progress',
          unknown: true,
          status: 409,
        });
      }
    }
    expect(await simulator.ledger('fifty')).toMatchObject([{ liveCharges: 1 }]);
  });

  it('tok_fault_once: fails once, then charges with the same key', async () => {
    const input = authorizeInput({ token: 'tok_fault_once', metadata: { orderId: 'once' } });
    await expect(provider.authorize(input)).rejects.toMatchObject({
      name: 'PaymentFault',
      message: `${name}: authorize failed: server_error (HTTP 500)`,
      reason: 'server_error',
      unknown: true,
      status: 500,
    });
    expect(await provider.find({ idempotencyKey: input.idempotencyKey })).toBeNull();
    expect(await provider.authorize(input)).toMatchObject({ outcome: 'done' });
    expect(await simulator.ledger('once')).toMatchObject([{ liveCharges: 1 }]);
  });

  it('tok_timeout_after_charge: an unknown outcome, resolved by the same key', async () => {
    const input = authorizeInput({ token: 'tok_timeout_after_charge', metadata: { orderId: 'silent' } });
    const fault = { name: 'PaymentFault', reason: 'timeout', unknown: true };
    await expect(hasty.authorize(input)).rejects.toMatchObject(fault);
    const found = await provider.find({ idempotencyKey: input.idempotencyKey });
    expect(await provider.authorize(input)).toEqual({ outcome: 'done', charge: found });
    expect(await simulator.ledger('silent')).toMatchObject([{ liveCharges: 1 }]);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)(
    'a socket closed %s the effect: unknown outcome, and one charge after a repeat',
    async (when, made) => {
      simulator.fault({ kind: 'close', when, times: 1 });
      const metadata = { orderId: `closed_${when}` };
      const input = authorizeInput({ metadata });
      const fault = { name: 'PaymentFault', reason: 'connection_closed', unknown: true };
      await expect(provider.authorize(input)).rejects.toMatchObject(fault);
      expect(await simulator.ledger(metadata.orderId)).toHaveLength(made);
      expect(await provider.authorize(input)).toMatchObject({ outcome: 'done' });
      expect(await simulator.ledger(metadata.orderId)).toMatchObject([{ liveCharges: 1 }]);
    },
  );

  it('an abort: certain before the request is sent, unknown after that', async () => {
    const metadata = { orderId: 'aborted' };
    const fault = { name: 'PaymentFault', reason: 'aborted' };
    const never = provider.authorize(authorizeInput({ metadata }), AbortSignal.abort());
    await expect(never).rejects.toMatchObject({ ...fault, unknown: false });
    expect(await simulator.ledger('aborted')).toEqual([]);

    const leaving = new AbortController();
    const silent = provider.authorize(
      authorizeInput({ token: 'tok_timeout_after_charge', metadata }),
      leaving.signal,
    );
    const outcome = expect(silent).rejects.toMatchObject({ ...fault, unknown: true });
    while ((await simulator.ledger('aborted')).length === 0) await provider.health();
    leaving.abort();
    await outcome;
  });

  it('a failed read is never an unknown outcome', async () => {
    simulator.fault({ kind: 'error', status: 503, times: 1, operations: ['find'] });
    await expect(provider.find({ ref: 'ch_1' })).rejects.toMatchObject({
      name: 'PaymentFault',
      operation: 'find',
      reason: 'server_error',
      unknown: false,
    });
  });

  it('health reports up or down and never throws', async () => {
    expect(await provider.health()).toEqual({ status: 'up', latencyMs: expect.any(Number) });
    const away = await startPaymentSimulator({ port: 0 });
    const other = await bench.connect({ baseUrl: away.url });
    await away.stop();
    expect(await other.health()).toMatchObject({
      status: 'down',
      detail: `${name}: health failed: unreachable`,
    });
    const fault = { name: 'PaymentFault', reason: 'unreachable', unknown: false };
    await expect(other.authorize(authorizeInput())).rejects.toMatchObject(fault);
  });
});

describe.each(ADAPTERS)('an unreadable answer to the %s adapter', (name) => {
  const answers: [number, string, object][] = [
    [200, '{"charge":{}}', { reason: 'unreadable_answer', unknown: true, status: 200 }],
    [200, '<html>', { reason: 'unreadable_answer', unknown: true, status: 200 }],
    [404, '{"message":"no route"}', { reason: 'unreadable_answer', unknown: true, status: 404 }],
    [402, '{"error":{"type":"refusal","code":"not_captured","message":""}}', { reason: 'unreadable_answer' }],
    [429, '{}', { reason: 'rate_limited', unknown: false, status: 429 }],
    [502, '<html>', { reason: 'server_error', unknown: true, status: 502 }],
  ];

  it.each(answers)('HTTP %i %s is a fault', async (status, text, fault) => {
    const asked: string[] = [];
    const proxy = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.writeHead(status).end(text);
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const baseUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/behind/a/path/`;
    const provider = await createPaymentProvider({ ...ADAPTER_TRAITS[name].config, baseUrl });
    await expect(provider.authorize(authorizeInput())).rejects.toMatchObject({
      name: 'PaymentFault',
      ...fault,
    });
    expect(asked).toEqual([`POST /behind/a/path${ADAPTER_TRAITS[name].path}`]);
    if (status === 404)
      await expect(provider.find({ ref: 'ch_1' })).rejects.toMatchObject({ unknown: false });
    await provider.close();
    proxy.close();
  });
});
