import { setTimeout as sleep } from 'node:timers/promises';
import type { Ctx } from '../../context.ts';
import type { SagaDocument } from '../saga/saga.model.ts';

const FIRST_LOOK_MS = 20;
const LONGEST_PAUSE_MS = 200;

/** Whether a saga is over, or waits for somebody outside. */
export function isSettled({ state, lease, dueAt }: SagaDocument): boolean {
  if (state === 'RUNNING' || state === 'COMPENSATING') return false;
  if (state !== 'WAITING') return true;
  return lease === null && (dueAt === null || dueAt.getTime() > Date.now());
}

/** The saga as it stands once it is settled, or when the longest wait for a checkout is over. */
export async function waitForSaga(ctx: Ctx, sagaId: string, driving?: Promise<void>): Promise<SagaDocument> {
  const until = Date.now() + ctx.config.CHECKOUT_WAIT_MS;
  if (driving) await Promise.race([driving, sleep(ctx.config.CHECKOUT_WAIT_MS, undefined, { ref: false })]);
  for (let pause = FIRST_LOOK_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const saga = await ctx.db.sagas.findById(sagaId).lean().exec();
    if (!saga) throw new Error(`saga ${sagaId} is gone`);
    if (isSettled(saga) || Date.now() >= until) return saga;
    await sleep(pause);
  }
}
