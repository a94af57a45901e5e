import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { plansOf, scansIn } from '@souk/testing';
import { refunding } from '../../testing/refunding.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { type ShelfItem, twoProducts } from '../../testing/shop.ts';
import { recoverRefunds, settleRefund } from './settle-refund.ts';

const DAY_MS = 86_400_000;

describe('settleRefund', () => {
  const [lamp, rug] = twoProducts() as [ShelfItem, ShelfItem];
  let rig: Rig;
  let shop: ReturnType<typeof refunding>;

  beforeAll(async () => {
    rig = await startRig([lamp, rug], { PAYMENTS_TIMEOUT_MS: '200' });
    shop = refunding(rig);
  });
  afterEach(() => rig.payments.clearFaults());
  afterAll(() => rig.stop());

  const events = async (paymentId: string) =>
    (await rig.eventsOf('payment.refunded')).filter(({ aggregateId }) => aggregateId === paymentId).length;
  const statuses = async (paymentId: string) => (await shop.refunds(paymentId)).map(({ status }) => status);
  /** The sweep, in two processes at once. */
  const sweep = async (paymentId: string) => {
    await shop.hurry(paymentId);
    await Promise.all([recoverRefunds(rig.ctx), recoverRefunds(rig.ctx)]);
  };
  /** Makes a refund a day and a half old, and has the provider forget its key. */
  const age = (paymentId: string, days = 1.5) =>
    rig.ctx.db.refunds.updateMany(
      { paymentId, status: 'PENDING' },
      { $set: { createdAt: new Date(Date.now() - days * DAY_MS) } },
      { timestamps: false, overwriteImmutable: true },
    );

  const faults = [
    ['answers with an error', { kind: 'error' }, 0],
    ['is gone before it acts', { kind: 'close', when: 'before' }, 0],
    ['is gone after it acted', { kind: 'close', when: 'after' }, 1_999],
    ['acts and never answers', { kind: 'timeout_after_effect' }, 1_999],
  ] as const;
  it.each(faults)(
    'keeps the refund pending when the provider %s, with its amount reserved, and makes it once',
    async (_what, fault, given) => {
      const { paymentId, orderId } = await shop.paid([lamp]);
      rig.payments.fault({ ...fault, times: 1, operations: ['refund'] });
      const asked = await shop.refund(paymentId, { idempotencyKey: `fault-${fault.kind}-${given}` });
      expect(asked.refund).toMatchObject({ status: 'PENDING', failure: null });
      expect(asked.payment).toMatchObject({
        status: 'SUCCEEDED',
        refunded: { amount: '0.00' },
        refundableAmount: { amount: '0.00' },
      });
      expect((await shop.charge(paymentId)).refundedMinor).toBe(given);
      expect(await events(paymentId)).toBe(0);
      expect((await shop.refund(paymentId, { amount: '0.01' })).userErrors?.[0]?.code).toBe(
        'REFUND_EXCEEDS_CAPTURED',
      );
      await recoverRefunds(rig.ctx);
      expect(await statuses(paymentId)).toEqual(['PENDING']);
      await sweep(paymentId);
      await sweep(paymentId);
      expect(await statuses(paymentId)).toEqual(['SUCCEEDED']);
      expect((await shop.payment(paymentId)).status).toBe('REFUNDED');
      expect((await shop.charge(paymentId)).refundedMinor).toBe(1_999);
      expect(await shop.agree(paymentId)).toBe('19.99');
      expect(await events(paymentId)).toBe(1);
      expect((await rig.moneyOf(orderId)).netMinor).toBe(0);
      const again = await shop.refund(paymentId, { idempotencyKey: `fault-${fault.kind}-${given}` });
      expect(again.refund).toMatchObject({ id: asked.refund?.id, status: 'SUCCEEDED' });
    },
  );

  it('pauses longer after each attempt, in one process at a time', async () => {
    const { paymentId } = await shop.paid([lamp]);
    rig.payments.fault({ kind: 'error', operations: ['refund'] });
    const { refund } = await shop.refund(paymentId);
    const pauses: number[] = [];
    for (let tries = 0; tries < 3; tries += 1) {
      await shop.hurry(paymentId);
      await Promise.all([settleRefund(rig.ctx, refund?.id ?? ''), settleRefund(rig.ctx, refund?.id ?? '')]);
      const [after] = await shop.refunds(paymentId);
      expect(after).toMatchObject({ status: 'PENDING', attempts: tries + 2 });
      expect(after?.failure).toContain('server_error');
      pauses.push((after?.dueAt?.getTime() ?? 0) - (after?.updatedAt.getTime() ?? 0));
    }
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    rig.payments.clearFaults();
    await sweep(paymentId);
    expect(await statuses(paymentId)).toEqual(['SUCCEEDED']);
    expect(await shop.agree(paymentId)).toBe('19.99');
  });

  it('fails when the money was refunded at the provider, and records that refund', async () => {
    const { paymentId, orderId } = await shop.paid([lamp, rug]);
    const { provider } = rig.ctx.runtime;
    const { ref } = await shop.charge(paymentId);
    const amount = { amountMinor: 12_000, currency: 'EUR' };
    await provider.refund({ ref, amount, idempotencyKey: `desk-${paymentId}` });
    const refused = await shop.refund(paymentId, { amount: '1' });
    expect(refused.refund).toMatchObject({ status: 'FAILED', failure: 'refund_exceeds_captured' });
    expect(refused.payment).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      refunded: { amount: '120.00' },
      refundableAmount: { amount: '0.49' },
    });
    expect(
      (await shop.refunds(paymentId)).map(({ cause, status }) => `${cause} ${status}`).toSorted(),
    ).toEqual(['MANUAL FAILED', 'PROVIDER SUCCEEDED']);
    expect(await shop.agree(paymentId)).toBe('120.00');
    expect(await events(paymentId)).toBe(1);
    expect((await shop.refund(paymentId)).payment?.status).toBe('REFUNDED');
    expect((await rig.moneyOf(orderId)).netMinor).toBe(0);
    expect(await shop.agree(paymentId)).toBe('120.49');
  });

  it('does not repeat a refund that the charge shows as made after the key expired', async () => {
    const { paymentId } = await shop.paid([lamp, rug]);
    rig.payments.fault({ kind: 'timeout_after_effect', times: 1, operations: ['refund'] });
    await shop.refund(paymentId, { amount: '50' });
    await age(paymentId);
    // Every further request would get this answer.
    rig.payments.fault({ kind: 'error', operations: ['refund'] });
    await sweep(paymentId);
    expect(await statuses(paymentId)).toEqual(['SUCCEEDED']);
    expect((await shop.charge(paymentId)).refundedMinor).toBe(5_000);
    expect(await shop.agree(paymentId)).toBe('50.00');
  });

  it('makes a refund that the charge shows as not made after the key expired', async () => {
    const { paymentId } = await shop.paid([lamp, rug]);
    await shop.refund(paymentId, { amount: '7' });
    rig.payments.fault({ kind: 'error', times: 1, operations: ['refund'] });
    await shop.refund(paymentId, { amount: '50' });
    await age(paymentId);
    await sweep(paymentId);
    expect(await statuses(paymentId)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
    expect((await shop.charge(paymentId)).refundedMinor).toBe(5_700);
    expect(await shop.agree(paymentId)).toBe('57.00');
  });

  it('decides refunds with expired keys one at a time, after those with valid keys', async () => {
    const { paymentId } = await shop.paid([lamp, rug]);
    const lost = ['timeout_after_effect', 'error', 'timeout_after_effect'] as const;
    for (const [at, kind] of lost.entries()) {
      rig.payments.fault({ kind, times: 1, operations: ['refund'] });
      await shop.refund(paymentId, { amount: String(10 * (at + 1)) });
      if (at < 2) await age(paymentId, 3 - at);
    }
    expect((await shop.charge(paymentId)).refundedMinor).toBe(4_000);
    rig.payments.fault({ kind: 'error', times: 1, operations: ['refund'] });
    await shop.hurry(paymentId);
    for (const { _id } of await shop.refunds(paymentId)) await settleRefund(rig.ctx, _id);
    // The youngest refund met a fault, so the others could not be decided.
    expect(await statuses(paymentId)).toEqual(['PENDING', 'PENDING', 'PENDING']);
    for (let round = 0; round < 3; round += 1) await sweep(paymentId);
    expect(await statuses(paymentId)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
    expect((await shop.charge(paymentId)).refundedMinor).toBe(6_000);
    expect(await shop.agree(paymentId)).toBe('60.00');
  });

  it('fails for an unknown charge, and releases the reserved amount', async () => {
    const { paymentId } = await shop.paid([lamp]);
    await rig.ctx.db.payments.updateOne({ _id: paymentId }, { $set: { providerRef: null } });
    expect((await shop.refund(paymentId)).refund).toMatchObject({
      status: 'FAILED',
      failure: 'charge_not_found',
    });
    expect(await shop.agree(paymentId)).toBe('0.00');
  });

  it('keeps the refund pending while another provider than that of the charge is configured', async () => {
    const { paymentId } = await shop.paid([lamp]);
    const moved = (provider: string) =>
      rig.ctx.db.payments.updateOne({ _id: paymentId }, { $set: { provider } });
    await moved('stripe');
    expect((await shop.refund(paymentId)).refund?.status).toBe('PENDING');
    expect((await shop.charge(paymentId)).refundedMinor).toBe(0);
    await moved('simulated');
    await sweep(paymentId);
    expect(await statuses(paymentId)).toEqual(['SUCCEEDED']);
    expect(await shop.agree(paymentId)).toBe('19.99');
  });

  it('uses indexes for every query', async () => {
    const { paymentId } = await shop.paid([lamp, rug]);
    const plans = await plansOf(rig.orders, async () => {
      rig.payments.fault({ kind: 'error', times: 1, operations: ['refund'] });
      await shop.refund(paymentId, { amount: '1' });
      await age(paymentId);
      await sweep(paymentId);
      expect(await statuses(paymentId)).toEqual(['SUCCEEDED']);
    });
    expect(scansIn(plans)).toEqual([]);
    const sweeps = plans.filter(({ collection, command }) => collection === 'refunds' && command.sort?.dueAt);
    expect(new Set(sweeps.map(({ plan }) => plan))).toEqual(new Set(['IXSCAN { dueAt: 1 }']));
    expect(sweeps.length).toBeGreaterThanOrEqual(2);
  });
});
