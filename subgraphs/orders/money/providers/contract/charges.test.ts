import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AuthorizeInput, createPaymentProvider, type PaymentProvider } from '../index.ts';
import { ADAPTERS, type AdapterBench, authorizeInput, startAdapterBench } from '../testing/adapters.ts';

describe.each(ADAPTERS)('the %s provider', (name) => {
  let bench: AdapterBench;
  let provider: PaymentProvider;

  beforeAll(async () => {
    bench = await startAdapterBench(name);
    provider = bench.provider;
  });
  afterAll(() => bench.stop());

  async function authorized(fields: Partial<AuthorizeInput> = {}): Promise<string> {
    const result = await provider.authorize(authorizeInput(fields));
    if (result.outcome !== 'done') throw new Error(`Declined: ${result.code}`);
    return result.charge.ref;
  }

  it('authorizes, captures in part and refunds, and returns the whole charge', async () => {
    const input = authorizeInput();
    const held = await provider.authorize(input);
    expect(held).toEqual({
      outcome: 'done',
      charge: {
        ref: expect.stringMatching(bench.ref),
        status: 'authorized',
        currency: 'EUR',
        authorizedMinor: 1_000,
        capturedMinor: 0,
        refundedMinor: 0,
        metadata: { orderId: 'order_1' },
        card: { brand: 'visa', last4: '4242' },
        createdAt: expect.any(Date),
      },
    });
    const ref = (await provider.find({ idempotencyKey: input.idempotencyKey }))?.ref ?? '';
    const amount = { amountMinor: 800, currency: 'EUR' };
    const taken = await provider.capture({ ref, amount, idempotencyKey: randomUUID() });
    expect(taken).toMatchObject({ outcome: 'done', charge: { ref, status: 'captured', capturedMinor: 800 } });

    const part = { amountMinor: 300, currency: 'EUR' };
    const back = await provider.refund({ ref, amount: part, reason: 'broken', idempotencyKey: randomUUID() });
    expect(back).toMatchObject({
      outcome: 'done',
      refund: { chargeRef: ref, amount: part, status: 'succeeded' },
      charge: { refundedMinor: 300 },
    });
    await provider.refund({ ref, idempotencyKey: randomUUID() });
    expect(await provider.find({ ref })).toMatchObject({ capturedMinor: 800, refundedMinor: 800 });
  });

  it.each([
    ['tok_declined', 'card_declined'],
    ['tok_insufficient_funds', 'insufficient_funds'],
    ['tok_expired_card', 'expired_card'],
    ['tok_authentication_required', 'authentication_required'],
    ['tok_nobody_issued', 'invalid_token'],
  ])('returns the decline of %s, and the same for a repeated key', async (token, code) => {
    const input = authorizeInput({ token });
    const result = await provider.authorize(input);
    const hasCharge = bench.chargesUnknownTokens || code !== 'invalid_token';
    expect(result).toEqual({
      outcome: 'declined',
      code,
      message: expect.stringMatching(/\.$/),
      ref: hasCharge ? expect.stringMatching(bench.ref) : null,
    });
    expect(await provider.authorize(input)).toEqual(result);
  });

  it('returns refusals with the charge they are about', async () => {
    const key = randomUUID;
    const ref = await authorized();
    const early = await provider.refund({ ref, idempotencyKey: key() });
    expect(early).toMatchObject({ outcome: 'refused', code: 'not_captured', charge: { ref } });
    expect(await provider.void({ ref, idempotencyKey: key() })).toMatchObject({ outcome: 'done' });
    const late = await provider.capture({ ref, idempotencyKey: key() });
    expect(late).toMatchObject({ outcome: 'refused', code: 'already_voided', charge: { status: 'voided' } });
    expect(await provider.void({ ref, idempotencyKey: key() })).toMatchObject({ code: 'already_voided' });
    const declined = await provider.authorize(authorizeInput({ token: 'tok_declined' }));
    const never = { ref: ('ref' in declined && declined.ref) || '', idempotencyKey: key() };
    expect(await provider.find(never)).toMatchObject({ status: 'declined', authorizedMinor: 0 });
    for (const refused of [
      await provider.capture(never),
      await provider.void({ ...never, idempotencyKey: key() }),
    ]) {
      expect(refused).toMatchObject({ outcome: 'refused', code: 'not_authorized' });
    }
    const nobody = await provider.void({ ref: 'ch_nobody', idempotencyKey: key() });
    expect(nobody).toMatchObject({ outcome: 'refused', code: 'charge_not_found', charge: null });
    expect(await provider.find({ ref: 'ch_nobody' })).toBeNull();
    expect(await provider.find({ idempotencyKey: key() })).toBeNull();
  });

  it('refuses to capture or refund too much or in another currency, without an effect', async () => {
    const ref = await authorized({ metadata: { orderId: 'more' } });
    const of = (amountMinor: number, currency = 'EUR') => ({
      ref,
      amount: { amountMinor, currency },
      idempotencyKey: randomUUID(),
    });
    expect(await provider.capture(of(1_001))).toMatchObject({ code: 'capture_exceeds_authorized' });
    expect(await provider.capture(of(100, 'USD'))).toMatchObject({ code: 'currency_mismatch' });
    await provider.capture(of(900));
    // The released rest of a partial capture was never paid, so it cannot be refunded.
    expect(await provider.find({ ref })).toMatchObject({ capturedMinor: 900, refundedMinor: 0 });
    expect(await provider.void({ ref, idempotencyKey: randomUUID() })).toMatchObject({
      outcome: 'refused',
      code: 'already_captured',
    });
    await provider.refund(of(400));
    expect(await provider.refund(of(501))).toMatchObject({
      outcome: 'refused',
      code: 'refund_exceeds_captured',
      charge: { refundedMinor: 400 },
    });
    expect(await provider.refund(of(1, 'USD'))).toMatchObject({ code: 'currency_mismatch' });
    expect(await bench.simulator.ledger('more')).toMatchObject([{ capturedMinor: 900, refundedMinor: 400 }]);
  });

  it('replays a refusal for its key', async () => {
    const early = { ref: await authorized(), idempotencyKey: randomUUID() };
    const refused = await provider.refund(early);
    expect(refused).toMatchObject({ outcome: 'refused', code: 'not_captured' });
    expect(await provider.refund(early)).toEqual(refused);

    const ref = await authorized();
    const tooMuch = { ref, amount: { amountMinor: 1_001, currency: 'EUR' }, idempotencyKey: randomUUID() };
    await provider.capture(tooMuch);
    await provider.capture({ ref, idempotencyKey: randomUUID() });
    // The charge has changed since; the result of that key has not.
    expect(await provider.capture(tooMuch)).toMatchObject({ code: 'capture_exceeds_authorized' });
  });

  it('captures once for one key, and refuses a second capture with another key', async () => {
    const ref = await authorized();
    const once = { ref, idempotencyKey: randomUUID() };
    const first = await provider.capture(once);
    expect(await provider.capture(once)).toEqual(first);
    const other = await provider.capture({ ref, idempotencyKey: randomUUID() });
    expect(other).toMatchObject({
      outcome: 'refused',
      code: 'already_captured',
      charge: { capturedMinor: 1_000 },
    });
  });

  it('throws IdempotencyConflict for a key that was used for another call, without an effect', async () => {
    const input = authorizeInput({ metadata: { orderId: 'conflict' } });
    await provider.authorize(input);
    const other = { ...input, amount: { amountMinor: 2_000, currency: 'EUR' } };
    await expect(provider.authorize(other)).rejects.toMatchObject({
      name: 'IdempotencyConflict',
      idempotencyKey: input.idempotencyKey,
    });
    expect(await bench.simulator.ledger('conflict')).toMatchObject([{ liveCharges: 1, heldMinor: 1_000 }]);
  });

  it('throws for a card number, an invalid amount and an invalid key', async () => {
    const wrong: [Partial<AuthorizeInput>, string][] = [
      [{ token: '4242424242424242' }, 'card_number_refused'],
      [{ amount: { amountMinor: 0.5, currency: 'EUR' } }, 'invalid_parameters'],
      [{ idempotencyKey: 'two\nlines' }, 'idempotency_key_invalid'],
      [{ idempotencyKey: '' }, 'idempotency_key_invalid'],
    ];
    for (const [fields, code] of wrong) {
      const call = provider.authorize(authorizeInput({ metadata: { orderId: 'wrong' }, ...fields }));
      await expect(call).rejects.toMatchObject({ name: 'InvalidPaymentRequest', code });
    }
    expect(await bench.simulator.ledger('wrong')).toEqual([]);
  });
});

describe('createPaymentProvider', () => {
  it('names the known providers for an unknown name', async () => {
    const choice = createPaymentProvider({ name: 'paypal' });
    await expect(choice).rejects.toThrow(
      'Unknown payment provider "paypal". Known providers: simulated, stripe',
    );
  });

  it.each(ADAPTERS)('names the invalid settings of %s without their values', async (name) => {
    const wrong = { baseUrl: 'no-url', webhookSecret: 'short', secretKey: 'sk_live_of_a-shop' };
    const { message } = await createPaymentProvider({ name, ...wrong }).then(
      () => new Error('it was taken'),
      (error: Error) => error,
    );
    expect(message).toMatch(/configured wrongly/);
    for (const setting of ['baseUrl', 'webhookSecret']) expect(message).toContain(setting);
    expect(message).not.toMatch(/no-url|short\b|of_a/);
  });
});
