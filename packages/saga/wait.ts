import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from './host.ts';
import type { SagaCtx } from './runtime.ts';
import type { SagaDocument } from './saga.model.ts';

const FIRST_PAUSE_MS = 20;
const MAX_PAUSE_MS = 200;

/** Whether a saga is over, or waits for something outside. */
export function isSettled({ state, lease, dueAt }: SagaDocument): boolean {
  if (state === 'RUNNING' || state === 'COMPENSATING') return false;
  if (state !== 'WAITING') return true;
  return lease === null && (dueAt === null || dueAt.getTime() > Date.now());
}

/** The saga once it is settled, or as it is when the longest wait is over. `driving` is the drive in this process. */
export async function waitUntilSettled<C extends SagaCtx, S extends SagaDocument>(
  { sagas, settings }: Driver<C, S>,
  sagaId: string,
  driving?: Promise<void>,
): Promise<S> {
  const { waitMs } = settings;
  const until = Date.now() + waitMs;
  if (driving) await Promise.race([driving, sleep(waitMs, undefined, { ref: false })]);
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, MAX_PAUSE_MS)) {
    const saga = await sagas.findById(sagaId).lean().exec();
    if (!saga) throw new Error(`saga ${sagaId} does not exist`);
    if (isSettled(saga) || Date.now() >= until) return saga;
    await sleep(pause);
  }
}
