import { newId } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { SagaDocument, SagaStop } from './saga.model.ts';

const SOON_IF_PUT_DOWN = { $cond: [{ $eq: ['$lease', null] }, '$$NOW', '$dueAt'] };

/**
 * Asks the checkout of an order to turn back. Whoever drives it heeds that before its next step; one that waits is
 * due at once. The saga with the request on it, or null when it has none to heed: it is over, or turning back already.
 */
export async function requestStop(ctx: Ctx, orderId: string, stop: SagaStop): Promise<SagaDocument | null> {
  return ctx.db.sagas
    .findOneAndUpdate(
      { orderId, state: { $in: ['RUNNING', 'WAITING'] }, stop: null },
      [{ $set: { stop: { $literal: stop }, dueAt: SOON_IF_PUT_DOWN } }],
      { returnDocument: 'after', updatePipeline: true },
    )
    .lean()
    .exec();
}

/**
 * Makes a saga due at once that was given up in undoing, waits for its next try, or was put down. The saga, or null
 * when it is over or somebody drives it at this moment.
 */
export async function requestRetry(
  ctx: Ctx,
  sagaId: string,
  by: string | null,
): Promise<SagaDocument | null> {
  return ctx.transaction(async () => {
    const state = { $cond: [{ $eq: ['$state', 'FAILED'] }, 'COMPENSATING', '$state'] };
    const saga = await ctx.db.sagas
      .findOneAndUpdate(
        { _id: sagaId, state: { $in: ['FAILED', 'RUNNING', 'COMPENSATING'] }, lease: null },
        [{ $set: { state, rounds: 0, dueAt: '$$NOW', seq: { $add: ['$seq', 1] } } }],
        { returnDocument: 'after', updatePipeline: true },
      )
      .lean()
      .exec();
    if (!saga) return null;
    const step = saga.steps[saga.step]?.name ?? null;
    await ctx.db.sagaEvents.create([
      {
        _id: newId('sev'),
        sagaId,
        seq: saga.seq,
        type: 'retry_requested',
        step,
        data: { by },
        expireAt: null,
      },
    ]);
    return saga;
  });
}
