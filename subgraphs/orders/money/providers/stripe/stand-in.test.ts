// Behaviour that only Stripe has, against the stateful simulator.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type AdapterBench, authorizeInput, startAdapterBench } from '../testing/adapters.ts';

describe('at Stripe', () => {
  let bench: AdapterBench;

  beforeAll(async () => {
    bench = await startAdapterBench('stripe');
  });
  afterEach(() => bench.simulator.clearFaults());
  afterAll(() => bench.stop());

  it('finds a charge by its key with the search, and without it while the search lags', async () => {
    const idempotencyKey = `it's a \\ key of ${randomUUID()}`.replaceAll(' ', '_');
    await bench.provider.authorize(authorizeInput({ idempotencyKey }));
    bench.simulator.fault({ kind: 'search_lag' });
    const listed = await bench.provider.find({ idempotencyKey });
    expect(listed).toMatchObject({ status: 'authorized', authorizedMinor: 1_000 });
    bench.simulator.clearFaults();
    expect(await bench.provider.find({ idempotencyKey })).toEqual(listed);
    expect(await bench.provider.find({ idempotencyKey: `${idempotencyKey}'` })).toBeNull();
  });

  it('finds a charge beyond the first page of the list', async () => {
    const first = authorizeInput();
    await bench.provider.authorize(first);
    for (let made = 0; made < 101; made += 1) await bench.provider.authorize(authorizeInput());
    bench.simulator.fault({ kind: 'search_lag' });
    expect(await bench.provider.find(first)).toMatchObject({ status: 'authorized' });
  });

  it.each([
    ['pm_card_visa_chargeDeclinedInsufficientFunds', 'insufficient_funds'],
    ['pm_card_authenticationRequired', 'authentication_required'],
    ['tok_chargeDeclinedExpiredCard', 'expired_card'],
    ['pm_of_nobody', 'invalid_token'],
  ])('declines the test card %s as %s', async (token, code) => {
    expect(await bench.provider.authorize(authorizeInput({ token }))).toMatchObject({
      outcome: 'declined',
      code,
    });
  });

  it('charges in the unit of Stripe and returns minor units', async () => {
    const held = await bench.provider.authorize(
      authorizeInput({ amount: { amountMinor: 1_500, currency: 'ISK' }, metadata: { orderId: 'isk' } }),
    );
    expect(held).toMatchObject({ outcome: 'done', charge: { currency: 'ISK', authorizedMinor: 1_500 } });
    expect(await bench.simulator.ledger('isk')).toMatchObject([{ currency: 'ISK', heldMinor: 150_000 }]);
  });
});
