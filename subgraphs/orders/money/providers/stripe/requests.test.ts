// The requests that are sent to Stripe, and how its errors are mapped.
import { afterEach, describe, expect, it } from '@jest/globals';
import { createPaymentProvider, type PaymentProvider } from '../index.ts';
import { ADAPTER_TRAITS, authorizeInput } from '../testing/adapters.ts';
import { startRecorder } from '../testing/recorder.ts';

type Recorder = Awaited<ReturnType<typeof startRecorder>>;

describe('requests to Stripe', () => {
  let recorder: Recorder;
  let provider: PaymentProvider;

  async function answering(script: Parameters<typeof startRecorder>[0]): Promise<void> {
    recorder = await startRecorder(script);
    provider = await createPaymentProvider({ ...ADAPTER_TRAITS.stripe.config, baseUrl: recorder.url });
  }
  afterEach(async () => {
    await provider.close();
    await recorder.stop();
  });

  it('create a confirmed intent with manual capture and the idempotency key', async () => {
    await answering({
      status: 402,
      body: { error: { type: 'card_error', code: 'card_declined', message: 'No.' } },
    });
    const input = authorizeInput({ token: 'pm_card_visa', amount: { amountMinor: 500, currency: 'ISK' } });
    expect(await provider.authorize(input)).toEqual({
      outcome: 'declined',
      code: 'card_declined',
      message: 'No.',
      ref: null,
    });
    const [asked] = recorder.asked;
    expect(recorder.asked).toHaveLength(1);
    expect(asked?.line).toBe('POST /v1/payment_intents');
    expect(asked?.headers).toMatchObject({
      authorization: `Bearer ${ADAPTER_TRAITS.stripe.config.secretKey}`,
      'content-type': 'application/x-www-form-urlencoded',
      'idempotency-key': input.idempotencyKey,
    });
    expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
      amount: '50000',
      currency: 'isk',
      capture_method: 'manual',
      confirm: 'true',
      off_session: 'true',
      'allowed_payment_method_types[0]': 'card',
      payment_method: 'pm_card_visa',
      'metadata[orderId]': 'order_1',
      'metadata[souk_key]': input.idempotencyKey,
      'expand[0]': 'latest_charge',
    });
  });

  it.each([
    ['ctoken_1', 'confirmation_token'],
    ['tok_1', 'payment_method_data[card][token]'],
  ])('send the token %s as %s', async (token, field) => {
    await answering({ status: 402, body: { error: { type: 'card_error', message: 'No.' } } });
    await provider.authorize(authorizeInput({ token }));
    expect(new URLSearchParams(recorder.asked[0]?.body).get(field)).toBe(token);
  });

  it('are sent once, although the SDK would retry a broken connection', async () => {
    await answering(null);
    await expect(provider.authorize(authorizeInput())).rejects.toMatchObject({
      name: 'PaymentFault',
      reason: 'connection_closed',
      unknown: true,
    });
    expect(recorder.asked).toHaveLength(1);
  });

  it.each([
    ['card_declined', 'insufficient_funds', 'insufficient_funds'],
    ['card_declined', 'lost_card', 'card_declined'],
    ['card_declined', 'authentication_required', 'authentication_required'],
    ['authentication_required', undefined, 'authentication_required'],
    ['expired_card', 'expired_card', 'expired_card'],
    ['incorrect_number', undefined, 'invalid_token'],
    ['incorrect_cvc', 'incorrect_cvc', 'card_declined'],
    ['a_code_of_tomorrow', undefined, 'card_declined'],
  ])('map %s with %s to %s', async (code, decline_code, meaning) => {
    const error = { type: 'card_error', code, decline_code, message: 'No.', payment_intent: { id: 'pi_1' } };
    await answering({ status: 402, body: { error } });
    expect(await provider.authorize(authorizeInput())).toMatchObject({
      outcome: 'declined',
      code: meaning,
      ref: 'pi_1',
    });
  });

  const faults: [number, object, object][] = [
    [
      409,
      { type: 'idempotency_error', code: 'idempotency_key_in_use' },
      { reason: 'in_progress', unknown: true },
    ],
    [400, { type: 'idempotency_error' }, { name: 'IdempotencyConflict' }],
    [401, { type: 'invalid_request_error' }, { name: 'InvalidPaymentRequest', code: 'secret_key_refused' }],
    [403, { type: 'invalid_request_error' }, { name: 'InvalidPaymentRequest', code: 'secret_key_refused' }],
    [
      429,
      { type: 'invalid_request_error', code: 'lock_timeout' },
      { reason: 'rate_limited', unknown: false },
    ],
    [500, { type: 'api_error' }, { reason: 'server_error', unknown: true }],
    [400, { type: 'a type of tomorrow' }, { reason: 'unreadable_answer', unknown: true }],
    [
      400,
      { type: 'invalid_request_error', code: 'amount_too_small' },
      { name: 'InvalidPaymentRequest', code: 'amount_too_small' },
    ],
  ];
  it.each(faults)('throw for HTTP %i %j', async (status, error, meaning) => {
    await answering({ status, body: { error: { message: 'No.', ...error } } });
    await expect(provider.authorize(authorizeInput())).rejects.toMatchObject(meaning);
    expect(recorder.asked).toHaveLength(1);
  });

  it.each([
    ['requires_action', 'authentication_required'],
    ['requires_confirmation', 'authentication_required'],
  ])('map an intent that %s to a decline', async (status, code) => {
    const body = {
      id: 'pi_1',
      amount: 1_000,
      currency: 'eur',
      created: 1,
      metadata: {},
      status,
      latest_charge: null,
    };
    await answering({ status: 200, body });
    expect(await provider.authorize(authorizeInput())).toMatchObject({
      outcome: 'declined',
      code,
      ref: 'pi_1',
    });
  });
});
