import type { QueryFilter } from 'mongoose';
import type { Driver } from './host.ts';
import type { SagaCtx } from './runtime.ts';
import type { SagaDocument } from './saga.model.ts';
import { newEvent } from './store.ts';

const NOW_UNLESS_DRIVEN = { $cond: [{ $eq: ['$lease', null] }, '$$NOW', '$dueAt'] };

/**
 * Asks the saga that `which` finds to compensate. Its driver checks for that before the next step; one that waits is
 * due at once. Returns the saga with the request on it, or null when it is over, compensates already or was asked
 * before.
 */
export async function requestStop<C extends SagaCtx, S extends SagaDocument>(
  { sagas }: Driver<C, S>,
  which: QueryFilter<S>,
  stop: NonNullable<S['stop']>,
): Promise<S | null> {
  const running = { state: { $in: ['RUNNING', 'WAITING'] }, stop: null };
  return sagas
    .findOneAndUpdate(
      { ...(which as QueryFilter<SagaDocument>), ...running } as QueryFilter<SagaDocument>,
      [{ $set: { stop: { $literal: stop }, dueAt: NOW_UNLESS_DRIVEN } }],
      { returnDocument: 'after', updatePipeline: true },
    )
    .lean()
    .exec();
}

/**
 * Makes a saga due at once that FAILED to compensate, waits for its next retry, or was released. Returns the saga, or
 * null when it is over or a process drives it at this moment.
 */
export async function requestRetry<C extends SagaCtx, S extends SagaDocument>(
  { ctx, sagas, events }: Driver<C, S>,
  sagaId: string,
  by: string | null,
): Promise<S | null> {
  return ctx.transaction(async () => {
    const state = { $cond: [{ $eq: ['$state', 'FAILED'] }, 'COMPENSATING', '$state'] };
    const saga = await sagas
      .findOneAndUpdate(
        { _id: sagaId, state: { $in: ['FAILED', 'RUNNING', 'COMPENSATING'] }, lease: null },
        [{ $set: { state, rounds: 0, dueAt: '$$NOW', seq: { $add: ['$seq', 1] } } }],
        { returnDocument: 'after', updatePipeline: true },
      )
      .lean()
      .exec();
    if (!saga) return null;
    const step = saga.steps[saga.step]?.name ?? null;
    await events.create([newEvent(saga, { type: 'retry_requested', step, data: { by } })]);
    return saga;
  });
}
