import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { refusal } from '@souk/subgraph';
import { done, waiting } from './index.ts';
import { startTrips, type Trips } from './testing/trips.ts';

describe('a saga', () => {
  let trips: Trips;
  let trace: string[];
  let step: Trips['step'];

  beforeAll(async () => {
    trips = await startTrips();
    ({ trace, step } = trips);
  });
  beforeEach(() => {
    trace.length = 0;
  });
  afterAll(() => trips.stop());

  it('executes its steps in order, skipping those that are not for it', async () => {
    const { drive, state, events } = await trips.book([
      step('A'),
      step('B', { skip: () => true }),
      step('C'),
    ]);
    await drive();
    expect(trace).toEqual(['do A', 'do C']);
    const end = await state();
    expect(end?.steps.map(({ status }) => status)).toEqual(['DONE', 'SKIPPED', 'DONE']);
    expect(end).toMatchObject({ state: 'COMPLETED', lease: null, dueAt: null });
    expect(await events()).toEqual(['step_completed', 'saga_completed']);
  });

  it('hands what a step returns to the next one', async () => {
    const buy = async () => done({ data: { ticket: 'T-1' } });
    const { drive, state } = await trips.book([
      step('BUY', { execute: buy }),
      step('PRINT', {
        execute: async (_ctx, { data }) => {
          trace.push(`print ${data.ticket}`);
          return done();
        },
      }),
    ]);
    await drive();
    expect(trace).toEqual(['print T-1']);
    expect((await state())?.data).toEqual({ seats: 1, ticket: 'T-1', pin: '1234' });
  });

  it('compensates at once on a refusal, the last step that was done first', async () => {
    let attempts = 0;
    const refuse = async () => {
      attempts += 1;
      throw refusal('OUT_OF_STOCK', 'None left.');
    };
    const { drive, state } = await trips.book([step('A'), step('B'), step('C', { execute: refuse })]);
    await drive();
    expect(trace).toEqual(['do A', 'do B', 'undo B', 'undo A']);
    expect(attempts).toBe(1);
    expect(await state()).toMatchObject({
      state: 'COMPENSATED',
      failure: { step: 'C', fault: null },
      // What is not needed any more is overwritten; the key stays, as there were effects.
      data: { pin: null },
      bookingKey: expect.any(String),
    });
  });

  it('frees its key and expires when it is refused before any effect', async () => {
    const refuse = async () => {
      throw refusal('OUT_OF_STOCK', 'None left.');
    };
    const { drive, state, trip } = await trips.book([step('A', { execute: refuse })]);
    await drive();
    const end = await state();
    expect(end).toMatchObject({ state: 'COMPENSATED', bookingKey: null, expireAt: expect.any(Date) });
    const [event] = await trips.ctx.db.tripEvents.find({ sagaId: trip._id }).lean().exec();
    expect(event?.expireAt).toEqual(end?.expireAt);
  });

  it('retries a fault three times, then compensates that step as well', async () => {
    let attempts = 0;
    const fail = async () => {
      attempts += 1;
      throw new Error('no answer');
    };
    const { drive, state } = await trips.book([step('A'), step('B', { execute: fail }), step('C')]);
    await drive();
    expect(attempts).toBe(4);
    expect(trace).toEqual(['do A', 'undo B', 'undo A']);
    expect((await state())?.failure?.fault).toBe('Error: no answer');
  });

  it('compensates a refused step too when an earlier attempt at it is in doubt', async () => {
    let attempts = 0;
    const doubtful = async () => {
      attempts += 1;
      throw attempts === 1 ? new Error('no answer') : refusal('OUT_OF_STOCK', 'None left.');
    };
    const { drive } = await trips.book([step('A'), step('B', { execute: doubtful })]);
    await drive();
    expect(trace).toEqual(['do A', 'undo B', 'undo A']);
  });

  it('never compensates past the point of no return: a retryable step is released for later', async () => {
    let isBroken = true;
    const mail = async () => {
      if (isBroken) throw refusal('INVALID_STATE', 'Not even a refusal ends it.');
      return done();
    };
    const { drive, state, wake } = await trips.book([
      step('A'),
      step('B', { execute: mail, retryable: true }),
    ]);
    await drive();
    expect(trace).toEqual(['do A']);
    const paused = await state();
    expect(paused).toMatchObject({ state: 'RUNNING', lease: null });
    expect(paused?.dueAt?.getTime()).toBeGreaterThan(Date.now());
    isBroken = false;
    await wake();
    expect(await state()).toMatchObject({ state: 'COMPLETED' });
  });

  it('waits without limit where a step sets none, and goes on when woken', async () => {
    let isApproved = false;
    const approve = async () => (isApproved ? done() : waiting(null));
    const steps = [step('A'), step('B', { execute: approve, skip: ({ data: { seats } }) => seats < 2 })];
    const { drive, state, wake, saga } = await trips.book(steps, { seats: 2 });
    await drive();
    expect(await state()).toMatchObject({ state: 'WAITING', lease: null, dueAt: null });
    await saga.recover(trips.ctx);
    expect(await state()).toMatchObject({ state: 'WAITING' });
    isApproved = true;
    await wake();
    expect(await state()).toMatchObject({ state: 'COMPLETED' });
  });

  it('is taken up by the sweep at the end of a wait with a limit', async () => {
    let executions = 0;
    const pay = async () => {
      executions += 1;
      return executions === 1 ? waiting(new Date(Date.now() + 30)) : done();
    };
    const { drive, state, saga, events } = await trips.book([step('PAY', { execute: pay })]);
    await drive();
    expect(await state()).toMatchObject({ state: 'WAITING', lease: null, dueAt: expect.any(Date) });
    await sleep(40);
    await saga.recover(trips.ctx);
    expect(await state()).toMatchObject({ state: 'COMPLETED' });
    expect(await events()).toEqual(['step_parked', 'resumed', 'saga_completed']);
  });

  it('writes nothing for a driver that lost its lease', async () => {
    let written = 0;
    const slow = async () => {
      trace.push('do B');
      if (trace.filter((entry) => entry === 'do B').length === 1) await takeOver();
      return done({
        apply: async () => {
          written += 1;
        },
      });
    };
    const { drive, state, wake: takeOver } = await trips.book([step('A'), step('B', { execute: slow })]);
    await drive();
    expect(trace).toEqual(['do A', 'do B', 'do B']);
    expect(written).toBe(1);
    expect(await state()).toMatchObject({ state: 'COMPLETED' });
  });

  it('is handed over when its process stops, and taken up at once by another', async () => {
    const stop = async () => {
      trips.runtime.stopping = true;
      return done();
    };
    const { drive, state, saga } = await trips.book([step('A', { execute: stop }), step('B')]);
    await drive();
    trips.runtime.stopping = false;
    expect(await state()).toMatchObject({ state: 'RUNNING', lease: null, step: 1 });
    expect(trace).toEqual([]);
    await Promise.all([saga.recover(trips.ctx), saga.recover(trips.ctx)]);
    expect(trace).toEqual(['do B']);
    expect(await state()).toMatchObject({ state: 'COMPLETED' });
  });

  it('executes a step again whose effect was not recorded before the driver died', async () => {
    const { saga, trip, drive, state, events } = await trips.book([step('A'), step('B')]);
    trips.runtime.reach = (place) => {
      if (place === 'saga:B:after') throw new Error('died');
    };
    await drive();
    trips.runtime.reach = () => {};
    expect(await state()).toMatchObject({ state: 'RUNNING', step: 1, lease: expect.any(Object) });
    await trips.ctx.db.trips.updateOne({ _id: trip._id }, { $set: { dueAt: new Date(Date.now() - 1) } });
    await Promise.all([saga.recover(trips.ctx), saga.recover(trips.ctx)]);
    expect(trace).toEqual(['do A', 'do B', 'do B']);
    expect(await state()).toMatchObject({ state: 'COMPLETED' });
    expect(await events()).toEqual(['step_completed', 'taken_over', 'saga_completed']);
  });

  it('is returned as it is when it outlasts the wait for it', async () => {
    const slow = async () => {
      await sleep(150);
      return done();
    };
    const { saga, trip, drive, state } = await trips.book([step('A', { execute: slow })]);
    const driving = drive();
    expect(await saga.waitFor(trips.ctx, trip._id, driving)).toMatchObject({ state: 'RUNNING' });
    await driving;
    expect(await state()).toMatchObject({ state: 'COMPLETED' });
  });
});
