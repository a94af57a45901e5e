import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, refusal } from '@souk/subgraph';
import { type Rig, startRig } from '../../testing/rig.ts';
import { aCustomer, twoProducts } from '../../testing/shop.ts';
import type { CheckoutData } from '../checkout/data.ts';
import { defineSaga } from './saga.ts';
import { defineStep, done, parked, type Step } from './step.ts';

const data: CheckoutData = {
  kind: 'RETAIL',
  agencyId: null,
  lines: null,
  cartLines: null,
  method: 'CARD',
  token: null,
  address: {
    recipient: 'A',
    line1: 'B',
    line2: null,
    city: 'C',
    region: null,
    postalCode: null,
    country: 'MA',
    phone: null,
  },
  note: null,
  expectedTotal: null,
  holdUntil: new Date(),
  draft: null,
};

describe('a saga', () => {
  const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
  let rig: Rig;
  let trace: string[] = [];

  beforeAll(async () => {
    rig = await startRig([lamp], { CHECKOUT_WAIT_MS: '40' });
  });
  beforeEach(() => {
    trace = [];
  });
  afterAll(() => rig.stop());

  const step = (name: string, parts: Partial<Step> = {}): Step =>
    defineStep({
      name,
      run: async () => {
        trace.push(`do ${name}`);
        return done();
      },
      undo: async () => {
        trace.push(`undo ${name}`);
        return {};
      },
      ...parts,
    });

  async function travel(steps: Step[], kind: CheckoutData['kind'] = 'RETAIL') {
    const saga = defineSaga(steps);
    const ids = {
      orderId: newId('ord'),
      customerId: newId('usr'),
      idempotencyKey: newId('key'),
      requestHash: 'h',
    };
    const begun = await saga.begin(rig.ctx, { ...ids, data: { ...data, kind } });
    const drive = () => saga.drive(rig.ctx, begun);
    const state = () => rig.ctx.db.sagas.findById(begun._id).lean().exec();
    const wake = async () => {
      await rig.ctx.db.sagas.updateOne({ _id: begun._id }, { $set: { dueAt: new Date() } });
      await saga.drive(rig.ctx, begun._id);
    };
    return { saga, begun, drive, state, wake };
  }

  it('does its steps in order, skipping those that are not for it', async () => {
    const { drive, state } = await travel([step('A'), step('B', { skip: () => true }), step('C')]);
    await drive();
    expect(trace).toEqual(['do A', 'do C']);
    const end = await state();
    expect(end?.steps.map(({ status }) => status)).toEqual(['DONE', 'SKIPPED', 'DONE']);
    expect(end).toMatchObject({ state: 'COMPLETED', lease: null, dueAt: null });
  });

  it('turns back on a refusal at once, undoing what was done, last first', async () => {
    let tries = 0;
    const refuse = async () => {
      tries += 1;
      throw refusal('OUT_OF_STOCK', 'None left.');
    };
    const { drive, state } = await travel([step('A'), step('B'), step('C', { run: refuse })]);
    await drive();
    expect(trace).toEqual(['do A', 'do B', 'undo B', 'undo A']);
    expect(tries).toBe(1);
    expect(await state()).toMatchObject({ state: 'COMPENSATED', failure: { step: 'C', fault: null } });
  });

  it('tries a fault three times more, then undoes that step as well', async () => {
    let tries = 0;
    const fail = async () => {
      tries += 1;
      throw new Error('no answer');
    };
    const { drive, state } = await travel([step('A'), step('B', { run: fail }), step('C')]);
    await drive();
    expect(tries).toBe(4);
    expect(trace).toEqual(['do A', 'undo B', 'undo A']);
    expect((await state())?.failure?.fault).toBe('Error: no answer');
  });

  it('undoes a refused step too when an earlier try of it is in doubt', async () => {
    let tries = 0;
    const doubtful = async () => {
      tries += 1;
      throw tries === 1 ? new Error('no answer') : refusal('OUT_OF_STOCK', 'None left.');
    };
    const { drive } = await travel([step('A'), step('B', { run: doubtful })]);
    await drive();
    expect(trace).toEqual(['do A', 'undo B', 'undo A']);
  });

  it('is not taken back past the point of no return: it is put down for later, for ever', async () => {
    let broken = true;
    const mail = async () => {
      if (broken) throw refusal('INVALID_STATE', 'not even a refusal');
      return done();
    };
    const { drive, state, wake } = await travel([step('A'), step('B', { run: mail, retriedOnly: true })]);
    await drive();
    expect(trace).toEqual(['do A']);
    const paused = await state();
    expect(paused).toMatchObject({ state: 'RUNNING', lease: null });
    expect(paused?.dueAt?.getTime()).toBeGreaterThan(Date.now());
    broken = false;
    await wake();
    expect(await state()).toMatchObject({ state: 'COMPLETED' });
  });

  it('waits without end where nobody set one, and goes on when woken', async () => {
    let approved = false;
    const approve = async () => (approved ? done() : parked(null));
    const steps = [step('A'), step('B', { run: approve, skip: ({ data: { kind } }) => kind !== 'AGENCY' })];
    const { drive, state, wake, saga } = await travel(steps, 'AGENCY');
    await drive();
    expect(await state()).toMatchObject({ state: 'WAITING', lease: null, dueAt: null });
    await saga.recover(rig.ctx);
    expect(await state()).toMatchObject({ state: 'WAITING' });
    approved = true;
    await wake();
    expect(await state()).toMatchObject({ state: 'COMPLETED' });
  });

  it('keeps out a driver that lost its lease: what it did is not written down', async () => {
    let written = 0;
    const slow = async () => {
      trace.push('do B');
      if (trace.filter((entry) => entry === 'do B').length === 1) await wakeNow();
      return done({
        apply: async () => {
          written += 1;
        },
      });
    };
    const { drive, state, wake } = await travel([step('A'), step('B', { run: slow })]);
    const wakeNow = wake;
    await drive();
    expect(trace).toEqual(['do A', 'do B', 'do B']);
    expect(written).toBe(1);
    expect(await state()).toMatchObject({ state: 'COMPLETED' });
  });

  it('is handed over when its process stops, and taken up at once by another', async () => {
    const runtime = rig.ctx.runtime;
    const stop = async () => {
      runtime.stopping = true;
      return done();
    };
    const { drive, state, saga } = await travel([step('A', { run: stop }), step('B')]);
    await drive();
    runtime.stopping = false;
    expect(await state()).toMatchObject({ state: 'RUNNING', lease: null, step: 1 });
    expect(trace).toEqual([]);
    await Promise.all([saga.recover(rig.ctx), saga.recover(rig.ctx)]);
    expect(trace).toEqual(['do B']);
    expect(await state()).toMatchObject({ state: 'COMPLETED' });
  });

  it('that outlasts the wait is answered as it stands, goes on, and is found again by its key', async () => {
    const customer = aCustomer();
    await rig.add(customer, lamp);
    rig.payments.fault({ kind: 'delay', ms: 400, operations: ['authorize'], times: 1 });
    const { data } = await rig.place(customer, { idempotencyKey: 'slow' });
    expect(data.placeOrder).toMatchObject({ saga: { state: 'RUNNING' }, userErrors: [] });
    await Promise.all(rig.ctx.runtime.drives);
    const again = await rig.place(customer, { idempotencyKey: 'slow' });
    expect(again.data.placeOrder).toMatchObject({
      order: { status: 'CONFIRMED' },
      saga: { state: 'COMPLETED' },
    });
    expect(again.data.placeOrder.saga?.id).toBe(data.placeOrder.saga?.id);
  });
});
