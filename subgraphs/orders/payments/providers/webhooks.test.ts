import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type PaymentSimulator,
  SIGNATURE_HEADER,
  signWebhook,
  startPaymentSimulator,
} from '@souk/embedded/payments/index.ts';
import { type Delivery, type Receiver, startReceiver } from '@souk/embedded/payments/testing/receiver.ts';
import { createPaymentProvider, type PaymentProvider, WebhookRejected } from './index.ts';

const webhookSecret = 'a secret of the signature tests';
const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1_000);

describe('verifyWebhook', () => {
  let receiver: Receiver;
  let simulator: PaymentSimulator;
  let provider: PaymentProvider;
  let delivery: Delivery;
  let ref: string;

  beforeAll(async () => {
    receiver = await startReceiver();
    simulator = await startPaymentSimulator({ port: 0, webhookUrl: receiver.url, webhookSecret });
    provider = createPaymentProvider({ name: 'simulated', baseUrl: simulator.url, webhookSecret });
    const result = await provider.authorize({
      amount: { amountMinor: 1_000, currency: 'EUR' },
      token: 'tok_visa',
      metadata: { orderId: 'order_1' },
      idempotencyKey: 'webhook-test',
    });
    if (result.outcome !== 'done') throw new Error('The test card was declined');
    ref = result.charge.ref;
    delivery = (await receiver.received(1))[0] as Delivery;
  });
  afterAll(async () => {
    await provider.close();
    await simulator.stop();
    await receiver.stop();
  });

  const verify = (rawBody: Buffer | string, signature?: string) =>
    provider.verifyWebhook(rawBody, { [SIGNATURE_HEADER]: signature });

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

  it('reads a genuine event', () => {
    expect(provider.verifyWebhook(delivery.rawBody, delivery.headers)).toEqual({
      id: expect.stringMatching(/^evt_/),
      type: 'payment.authorized',
      createdAt: expect.any(Date),
      chargeRef: ref,
      metadata: { orderId: 'order_1' },
    });
  });

  it('refuses a body or a signature changed in one place', () => {
    const signature = `${delivery.headers[SIGNATURE_HEADER]}`;
    const altered = Buffer.from(
      delivery.rawBody.toString().replace('"authorizedMinor":1000', '"authorizedMinor":1001'),
    );
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

  it('refuses an event signed too long ago or too far ahead, and takes a new signature of it', () => {
    const body = delivery.rawBody.toString();
    expect(reasonOf(body, signWebhook(body, webhookSecret, secondsAgo(330)))).toBe('too_old');
    expect(reasonOf(body, signWebhook(body, webhookSecret, secondsAgo(-330)))).toBe('too_old');
    expect(verify(body, signWebhook(body, webhookSecret, secondsAgo(270))).chargeRef).toBe(ref);
  });

  it('takes one good signature among several, as while a secret changes', () => {
    const body = delivery.rawBody.toString();
    const signature = signWebhook(body, webhookSecret);
    expect(verify(body, signature.replace('v1=', `v1=${'0'.repeat(64)},v1=`)).chargeRef).toBe(ref);
  });

  it('refuses what carries no signature, or none that can be read', () => {
    expect(reasonOf(delivery.rawBody)).toBe('signature_missing');
    expect(reasonOf(delivery.rawBody, '')).toBe('signature_missing');
    for (const header of ['nonsense', 't=1', `v1=${'a'.repeat(64)}`, 't=1,v1=zz', 't=1,v0=aa']) {
      expect(reasonOf(delivery.rawBody, header)).toBe('signature_malformed');
    }
  });

  it('refuses a signed body that is no event, and names events it has no use for', () => {
    for (const body of ['', 'text', '{"id":1}']) {
      expect(reasonOf(body, signWebhook(body, webhookSecret))).toBe('unreadable');
    }
    const body = JSON.stringify({ id: 'evt_1', type: 'payout.paid', createdAt: new Date().toISOString() });
    expect(verify(body, signWebhook(body, webhookSecret))).toMatchObject({
      type: 'other',
      chargeRef: null,
      metadata: {},
    });
  });
});
