import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PaymentSimulator } from './simulator.ts';
import { type Client, createClient, refOf } from './testing/client.ts';
import { type Receiver, startReceiver } from './testing/receiver.ts';
import { createRig } from './testing/rig.ts';

const SECRET = 'a secret of the webhook tests';

describe('webhooks', () => {
  const rig = createRig('memory');
  let receiver: Receiver;
  let simulator: PaymentSimulator;
  let client: Client;

  beforeEach(async () => {
    receiver = await startReceiver();
    simulator = await rig.start({ webhookUrl: receiver.url, webhookSecret: SECRET });
    client = createClient(simulator.url);
  });
  afterEach(async () => {
    await simulator.stop();
    await receiver.stop();
  });
  afterAll(() => rig.clean());

  const types = () => receiver.deliveries.map(({ event }) => event.type);
  const ids = () => new Set(receiver.deliveries.map(({ event }) => event.id));

  it('tell each effect once, signed over the exact bytes', async () => {
    const ref = refOf(await client.authorize({ metadata: { orderId: 'o1' } }));
    await receiver.received(1);
    await client.capture(ref);
    await receiver.received(2);
    await client.refund(ref);
    await receiver.received(3);
    await client.void(refOf(await client.authorize()));
    await client.authorize({ token: 'tok_declined' });
    await receiver.received(6);

    expect(types().slice(0, 3)).toEqual(['payment.authorized', 'payment.captured', 'payment.refunded']);
    expect(types().slice(3).sort()).toEqual(['payment.authorized', 'payment.declined', 'payment.voided']);
    expect(ids().size).toBe(6);
    for (const { headers, rawBody } of receiver.deliveries) {
      const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(`${headers['souk-payments-signature']}`) ?? [];
      expect(v1).toBe(createHmac('sha256', SECRET).update(`${t}.`).update(rawBody).digest('hex'));
    }
    expect(receiver.deliveries[0]?.event.charge).toMatchObject({ ref, metadata: { orderId: 'o1' } });
  });

  it('say nothing of replays and refusals', async () => {
    const ref = refOf(await client.authorize({}, 'replayed'));
    await client.authorize({}, 'replayed');
    await client.refund(ref);
    await client.capture(ref);
    await receiver.received(2);
    expect(types().sort()).toEqual(['payment.authorized', 'payment.captured']);
  });

  it('come again with the same id until the endpoint takes them', async () => {
    receiver.answerNext(500, 404, 503);
    await client.authorize();
    await receiver.received(4);
    expect(ids().size).toBe(1);
    await client.authorize();
    await receiver.received(5);
    expect(ids().size).toBe(2);
  });

  it('come several times when told to', async () => {
    await client.post('/faults', { kind: 'webhook_duplicate', copies: 5, times: 1 });
    await client.authorize();
    await receiver.received(5);
    expect(ids().size).toBe(1);
  });

  it('come last first when told to', async () => {
    await client.post('/faults', { kind: 'webhook_reorder', count: 3 });
    const ref = refOf(await client.authorize());
    await client.capture(ref);
    expect(receiver.deliveries).toHaveLength(0);
    await client.refund(ref);
    await receiver.received(3);
    expect(types()).toEqual(['payment.refunded', 'payment.captured', 'payment.authorized']);
  });

  it('are dated in the past and signed now, with the fault webhook_aged', async () => {
    simulator.fault({ kind: 'webhook_aged', ms: 86_400_000, times: 1 });
    await client.authorize();
    const [aged] = await receiver.received(1);
    const { createdAt } = JSON.parse(`${aged?.rawBody}`);
    expect(Math.round((Date.now() - Date.parse(createdAt)) / 86_400_000)).toBe(1);
    const [, t = ''] = /^t=(\d+)/.exec(`${aged?.headers['souk-payments-signature']}`) ?? [];
    expect(Math.round((Date.now() / 1000 - Number(t)) / 3_600)).toBe(0);
  });

  it('held back for a reorder are let go when the faults are cleared', async () => {
    simulator.fault({ kind: 'webhook_reorder', count: 10 });
    await client.authorize();
    expect(receiver.deliveries).toHaveLength(0);
    simulator.clearFaults();
    await receiver.received(1);
    expect(types()).toEqual(['payment.authorized']);
  });

  it('come late when told to, behind later ones, and not at all after stop()', async () => {
    simulator.fault({ kind: 'webhook_late', ms: 600_000, times: 1 });
    const ref = refOf(await client.authorize());
    await client.capture(ref);
    await receiver.received(1);
    await simulator.stop();
    expect(types()).toEqual(['payment.captured']);
  });

  it('are sent for charges whose caller got no answer', async () => {
    const silent = client.authorize({ token: 'tok_timeout_after_charge' }).catch(() => 'ended');
    await receiver.received(1);
    expect(types()).toEqual(['payment.authorized']);
    await simulator.stop();
    expect(await silent).toBe('ended');
  });
});

describe('a webhook endpoint', () => {
  const rig = createRig('memory');
  afterAll(() => rig.clean());

  it('is refused without a secret, or when it is no URL', async () => {
    await expect(rig.start({ webhookUrl: 'http://127.0.0.1:9/' })).rejects.toThrow('needs a webhook secret');
    await expect(rig.start({ webhookUrl: 'no-url', webhookSecret: SECRET })).rejects.toThrow('is not a URL');
  });

  it('named later hears only what happens from then on', async () => {
    const receiver = await startReceiver();
    const simulator = await rig.start();
    const client = createClient(simulator.url);
    const ref = refOf(await client.authorize());
    await simulator.setWebhook(receiver.url, SECRET);
    await client.capture(ref);
    await receiver.received(1);
    expect(receiver.deliveries.map(({ event }) => event.type)).toEqual(['payment.captured']);
    await simulator.stop();
    await receiver.stop();
  });
});
