import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signWebhook } from '@souk/embedded/payments/index.ts';
import { type Delivery, type Receiver, startReceiver } from '@souk/embedded/payments/testing/receiver.ts';
import { type PaymentProvider, WebhookRejected } from '../index.ts';
import {
  ADAPTER_TRAITS,
  ADAPTERS,
  type AdapterBench,
  authorizeInput,
  startAdapterBench,
} from '../testing/adapters.ts';

const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1_000);

describe.each(ADAPTERS)('verifyWebhook of %s', (name) => {
  const { signatureHeader, config, otherEvent } = ADAPTER_TRAITS[name];
  const { webhookSecret } = config;
  let receiver: Receiver;
  let bench: AdapterBench;
  let provider: PaymentProvider;
  let delivery: Delivery;
  let ref: string;

  beforeAll(async () => {
    receiver = await startReceiver();
    bench = await startAdapterBench(name, receiver.url);
    provider = bench.provider;
    const result = await provider.authorize(authorizeInput());
    if (result.outcome !== 'done') throw new Error('The test card was declined');
    ref = result.charge.ref;
    delivery = (await receiver.received(1))[0] as Delivery;
  });
  afterAll(async () => {
    await bench.stop();
    await receiver.stop();
  });

  const verify = (rawBody: Buffer | string, signature?: string) =>
    provider.verifyWebhook(rawBody, { [signatureHeader]: signature });

  /** Why the event was rejected; fails the test when it was accepted. */
  function reasonOf(rawBody: Buffer | string, signature?: string): string {
    try {
      verify(rawBody, signature);
    } catch (error) {
      if (error instanceof WebhookRejected) return error.reason;
      throw error;
    }
    throw new Error('The webhook was accepted');
  }

  it('reads a valid event', () => {
    expect(provider.verifyWebhook(delivery.rawBody, delivery.headers)).toEqual({
      id: expect.stringMatching(/^evt_/),
      type: 'payment.authorized',
      createdAt: expect.any(Date),
      chargeRef: ref,
      metadata: { orderId: 'order_1' },
    });
  });

  it('maps the event types of the provider', async () => {
    const key = () => ({ idempotencyKey: `${name}-${receiver.deliveries.length}` });
    const next = async (count: number) => {
      const { rawBody, headers } = (await receiver.received(count))[count - 1] as Delivery;
      const { type, chargeRef } = provider.verifyWebhook(rawBody, headers);
      return [type, chargeRef];
    };
    await provider.capture({ ref, ...key() });
    expect(await next(2)).toEqual(['payment.captured', ref]);
    await provider.refund({ ref, ...key() });
    expect(await next(3)).toEqual(['payment.refunded', ref]);
    const declined = await provider.authorize(authorizeInput({ token: 'tok_declined' }));
    expect(await next(4)).toEqual(['payment.declined', declined.outcome === 'declined' && declined.ref]);
    const held = await provider.authorize(authorizeInput());
    await next(5);
    const other = held.outcome === 'done' ? held.charge.ref : '';
    await provider.void({ ref: other, ...key() });
    expect(await next(6)).toEqual(['payment.voided', other]);
  });

  it('accepts an old event with a new signature', async () => {
    const DAY_MS = 86_400_000;
    bench.simulator.fault({ kind: 'webhook_aged', ms: DAY_MS, times: 1 });
    const before = receiver.deliveries.length;
    await provider.authorize(authorizeInput());
    const { rawBody, headers } = (await receiver.received(before + 1))[before] as Delivery;
    const { createdAt } = provider.verifyWebhook(rawBody, headers);
    expect(Math.round((Date.now() - createdAt.getTime()) / DAY_MS)).toBe(1);
  });

  it('refuses a body or a signature with one changed character', () => {
    const signature = `${delivery.headers[signatureHeader]}`;
    const altered = Buffer.from(delivery.rawBody.toString().replace(':1000', ':1001'));
    expect(altered.equals(delivery.rawBody)).toBe(false);
    expect(reasonOf(altered, signature)).toBe('signature_mismatch');
    const flipped = signature.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(reasonOf(delivery.rawBody, flipped)).toBe('signature_mismatch');
    const later = signature.replace(/t=(\d+)/, (_, t) => `t=${Number(t) + 1}`);
    expect(reasonOf(delivery.rawBody, later)).toBe('signature_mismatch');
    expect(reasonOf(delivery.rawBody, signWebhook(delivery.rawBody.toString(), 'another secret'))).toBe(
      'signature_mismatch',
    );
  });

  it('refuses a signature from too long ago or too far ahead, and accepts a new one', () => {
    const body = delivery.rawBody.toString();
    expect(reasonOf(body, signWebhook(body, webhookSecret, secondsAgo(330)))).toBe('too_old');
    expect(reasonOf(body, signWebhook(body, webhookSecret, secondsAgo(-330)))).toBe('too_old');
    expect(verify(body, signWebhook(body, webhookSecret, secondsAgo(270))).chargeRef).toBe(ref);
  });

  it('accepts one valid signature among several, as during a secret rotation', () => {
    const body = delivery.rawBody.toString();
    const signature = signWebhook(body, webhookSecret);
    expect(verify(body, signature.replace('v1=', `v1=${'0'.repeat(64)},v1=`)).chargeRef).toBe(ref);
  });

  it('refuses a missing or malformed signature', () => {
    expect(reasonOf(delivery.rawBody)).toBe('signature_missing');
    expect(reasonOf(delivery.rawBody, '')).toBe('signature_missing');
    for (const header of ['nonsense', 't=1', `v1=${'a'.repeat(64)}`, 't=1,v1=zz', 't=1,v0=aa']) {
      expect(reasonOf(delivery.rawBody, header)).toBe('signature_malformed');
    }
  });

  it('refuses a signed body that is not an event, and reports unused types as other', () => {
    for (const body of ['', 'text', '{"id":1}']) {
      expect(reasonOf(body, signWebhook(body, webhookSecret))).toBe('unreadable');
    }
    const body = JSON.stringify(otherEvent);
    expect(verify(body, signWebhook(body, webhookSecret))).toMatchObject({
      type: 'other',
      chargeRef: null,
      metadata: {},
    });
  });
});
