import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, createClient, refOf } from './testing/client.ts';
import { createRig, STORE_KINDS } from './testing/rig.ts';

describe.each(STORE_KINDS)('charges (%s)', (kind) => {
  const rig = createRig(kind);
  let client: Client;

  beforeAll(async () => {
    client = createClient((await rig.start()).url);
  });
  afterAll(() => rig.clean());

  it.each([
    ['tok_declined', 'card_declined'],
    ['tok_insufficient_funds', 'insufficient_funds'],
    ['tok_expired_card', 'expired_card'],
    ['tok_authentication_required', 'authentication_required'],
    ['tok_nobody_issued', 'invalid_token'],
  ])('declines %s as %s and holds nothing', async (token, code) => {
    const { status, body } = await client.authorize({ token });
    expect(status).toBe(402);
    expect(body.error).toEqual({ type: 'decline', code, message: expect.stringMatching(/^Y|^T/) });
    expect(body.charge).toMatchObject({ status: 'declined', authorizedMinor: 0 });
    const capture = await client.capture(body.charge?.ref ?? '');
    expect([capture.status, capture.body.error?.code]).toEqual([422, 'not_authorized']);
  });

  it('captures part of an authorization once, and releases the rest', async () => {
    const ref = refOf(await client.authorize());
    const over = await client.capture(ref, { amountMinor: 1_001, currency: 'EUR' });
    expect([over.status, over.body.error?.code]).toEqual([422, 'capture_exceeds_authorized']);
    const dollars = await client.capture(ref, { amountMinor: 600, currency: 'USD' });
    expect(dollars.body.error?.code).toBe('currency_mismatch');

    const part = await client.capture(ref, { amountMinor: 600, currency: 'EUR' });
    expect(part.body.charge).toMatchObject({ status: 'captured', capturedMinor: 600 });
    const again = await client.capture(ref);
    expect([again.status, again.body.error?.code]).toEqual([422, 'already_captured']);
    expect((await client.void(ref)).body.error?.code).toBe('already_captured');
    expect((await client.get(`/charges/${ref}`)).body).toMatchObject({
      status: 'captured',
      capturedMinor: 600,
    });
  });

  it('voids only what is not captured', async () => {
    const ref = refOf(await client.authorize());
    expect((await client.refund(ref)).body.error?.code).toBe('not_captured');
    expect((await client.void(ref)).body.charge).toMatchObject({ status: 'voided', capturedMinor: 0 });
    expect((await client.void(ref)).body.error?.code).toBe('already_voided');
    expect((await client.capture(ref)).body.error?.code).toBe('already_voided');
  });

  it('refunds in parts, then the rest, then nothing more', async () => {
    const ref = await client.captured(1_000);
    expect((await client.refund(ref, { amountMinor: 300, currency: 'EUR' })).body.refund?.amountMinor).toBe(
      300,
    );
    const over = await client.refund(ref, { amountMinor: 701, currency: 'EUR' });
    expect([over.status, over.body.error?.code]).toEqual([422, 'refund_exceeds_captured']);
    expect((await client.refund(ref)).body.refund?.amountMinor).toBe(700);
    expect((await client.refund(ref)).body.error?.code).toBe('refund_exceeds_captured');
    expect((await client.get(`/charges/${ref}`)).body).toMatchObject({
      capturedMinor: 1_000,
      refundedMinor: 1_000,
    });
  });

  it('lists and adds up the charges of one order only', async () => {
    const metadata = { orderId: `order_${kind}` };
    const kept = await client.captured(1_000, metadata);
    await client.refund(kept, { amountMinor: 400, currency: 'EUR' });
    // Charges are listed by the millisecond they were made in.
    await sleep(2);
    const held = refOf(await client.authorize({ amountMinor: 250, metadata }));
    await sleep(2);
    const declined = refOf(await client.authorize({ token: 'tok_declined', metadata }));
    await client.captured(9_999, { orderId: 'another' });

    const all = await client.get(`/charges?orderId=order_${kind}`);
    expect(all.body.charges?.map(({ ref }) => ref)).toEqual([kept, held, declined]);
    const rest = await client.get(`/charges?orderId=order_${kind}&after=${kept}&limit=1`);
    expect(rest.body.charges?.map(({ ref }) => ref)).toEqual([held]);

    const orders = [
      {
        orderId: `order_${kind}`,
        currency: 'EUR',
        liveCharges: 2,
        declinedCharges: 1,
        heldMinor: 250,
        capturedMinor: 1_000,
        refundedMinor: 400,
        netMinor: 600,
      },
    ];
    expect((await client.get(`/ledger?orderId=order_${kind}`)).body).toEqual({ orders });
  });

  it.each([
    ['as the token', { token: '4242424242424242' }],
    ['as a token with a bad check digit', { token: '4242 4242 4242 4241' }],
    ['in metadata', { metadata: { note: '4000-0566-5566-5556' } }],
    ['in a field nobody knows', { card: { number: '4242424242424242' } }],
  ])('refuses a card number %s without keeping or echoing it', async (_where, fields) => {
    const key = `card-${kind}-${_where}`.replaceAll(' ', '-');
    const { status, body, text } = await client.authorize(fields, key);
    expect([status, body.error?.code]).toEqual([400, 'card_number_refused']);
    expect(text).not.toMatch(/\d{4}/);
    expect((await client.get(`/charges?idempotencyKey=${key}`)).body).toEqual({ charges: [] });
  });

  it('refuses a card number as a key as well, and takes long numbers that are none', async () => {
    const { status, body } = await client.authorize({}, '4242424242424242');
    expect([status, body.error?.code]).toEqual([400, 'card_number_refused']);
    const metadata = { orderId: '4242424242424241', phone: '+33 6 12 34 56 78' };
    expect((await client.authorize({ metadata })).status).toBe(200);
  });

  it.each([
    ['a fraction', { amountMinor: 10.5 }],
    ['text for an amount', { amountMinor: '1000' }],
    ['nothing to pay', { amountMinor: 0 }],
    ['a currency that does not exist', { currency: 'XQQ' }],
    ['an unknown field', { amount: 1_000 }],
    ['a metadata key a database could misread', { metadata: { 'a.$b': 'x' } }],
  ])('finds fault with %s, and leaves the key free', async (_what, fields) => {
    const key = `invalid-${kind}-${_what}`.replaceAll(' ', '-');
    const { status, body } = await client.authorize(fields, key);
    expect([status, body.error?.type]).toEqual([400, 'invalid_request']);
    expect((await client.authorize({}, key)).status).toBe(200);
  });

  it('wants a key for every effect, and a currency with every amount', async () => {
    const ref = refOf(await client.authorize());
    expect((await client.post(`/charges/${ref}/capture`, {})).body.error?.code).toBe('invalid_parameters');
    expect((await client.authorize({}, 'k'.repeat(256))).status).toBe(400);
    expect((await client.capture(ref, { amountMinor: 5 })).status).toBe(400);
    expect((await client.get(`/charges/${ref}`)).body).toMatchObject({ status: 'authorized' });
  });
});
