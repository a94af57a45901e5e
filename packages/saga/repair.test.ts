import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { done, waiting } from './index.ts';
import { startTrips, type TripDocument, type Trips } from './testing/trips.ts';

const STOP = { status: 'CANCELLED', reason: 'no time', by: 'usr_1' };

describe('repairing sagas', () => {
  let trips: Trips;
  let trace: string[];
  let step: Trips['step'];
  const givenUp: { id: TripDocument['_id']; step: string; error: string }[] = [];

  beforeAll(async () => {
    trips = await startTrips({
      onFailed: async (_ctx, { _id }, failure) => void givenUp.push({ id: _id, ...failure }),
    });
    ({ trace, step } = trips);
  });
  beforeEach(() => {
    trace.length = 0;
  });
  afterAll(() => trips.stop());

  it('compensates a waiting saga on request, and keeps the reason', async () => {
    const { saga, trip, drive, state } = await trips.book([
      step('A'),
      step('PAY', { execute: async () => waiting(null) }),
    ]);
    await drive();
    const { traveller } = trip;
    expect(await saga.requestStop(trips.ctx, { traveller }, STOP)).toMatchObject({
      _id: trip._id,
      stop: STOP,
    });
    expect(await saga.requestStop(trips.ctx, { traveller }, STOP)).toBeNull();
    await saga.recover(trips.ctx);
    expect(trace).toEqual(['do A', 'undo PAY', 'undo A']);
    expect(await state()).toMatchObject({
      state: 'COMPENSATED',
      failure: { step: 'PAY', userErrors: [{ code: 'INVALID_STATE', message: 'Stopped: no time' }] },
    });
  });

  it('stops a saga that is driven before its next step', async () => {
    const { saga, trip, drive, state } = await trips.book([
      step('A', {
        execute: async () => {
          await saga.requestStop(trips.ctx, { traveller: trip.traveller }, STOP);
          return done();
        },
      }),
      step('B'),
    ]);
    await drive();
    expect(trace).toEqual(['undo B', 'undo A']);
    expect((await state())?.state).toBe('COMPENSATED');
  });

  it('ignores a request to stop past the point of no return', async () => {
    const { saga, trip, drive, state } = await trips.book([
      step('A', {
        execute: async () => {
          await saga.requestStop(trips.ctx, { traveller: trip.traveller }, STOP);
          return done();
        },
      }),
      step('MAIL', { retryable: true }),
    ]);
    await drive();
    expect(trace).toEqual(['do MAIL']);
    expect((await state())?.state).toBe('COMPLETED');
  });

  it('gives a compensation up after its rounds, and finishes it when an admin asks', async () => {
    let isBroken = true;
    const undo = async () => {
      if (isBroken) throw new Error('no answer');
      return {};
    };
    const { saga, trip, drive, state, wake, events } = await trips.book([
      step('A', { compensate: undo }),
      step('B', { execute: () => Promise.reject(new Error('broken')) }),
    ]);
    await drive();
    expect(await state()).toMatchObject({ state: 'COMPENSATING', rounds: 1, lease: null });
    expect(givenUp).toEqual([]);
    await wake();
    expect(await state()).toMatchObject({ state: 'FAILED', rounds: 2, dueAt: null, lease: null });
    expect(givenUp).toEqual([{ id: trip._id, step: 'A', error: 'Error: no answer' }]);

    isBroken = false;
    expect(await saga.requestRetry(trips.ctx, trip._id, 'adm_1')).toMatchObject({ state: 'COMPENSATING' });
    await saga.drive(trips.ctx, trip._id);
    expect(await state()).toMatchObject({ state: 'COMPENSATED', rounds: 0 });
    expect(await events()).toEqual(expect.arrayContaining(['saga_failed', 'retry_requested']));
    expect(await saga.requestRetry(trips.ctx, trip._id, 'adm_1')).toBeNull();
  });
});
