import { setTimeout as sleep } from 'node:timers/promises';
import type { Ctx } from '../../context.ts';
import type { SagaDocument } from './saga.model.ts';
import { LeaseLost } from './store.ts';

/** How often a step is tried again after its first fault. */
export const RETRIES = 3;
/** The pause before a step that may only be retried is taken up once more. */
export const LATER_MS = 60_000;

/** Runs work and answers its value or its error; a lost lease goes through, as it ends the drive. */
export async function attempt<T>(work: () => Promise<T>): Promise<{ value: T } | { error: Error }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof LeaseLost) throw error;
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Waits before try number `attempts + 1`: the configured pause, doubled each time. */
export const backOff = (ctx: Ctx, attempts: number) =>
  sleep(ctx.config.SAGA_BACKOFF_MS * 2 ** (attempts - 1));

/** An error in one line, for people who repair sagas. */
export const describe = (error: Error) => `${error.name}: ${error.message}`.slice(0, 500);

/** Asks the queue to look at a saga at `at`. A nudge only: the recovery sweep comes by in any case. */
export function wakeUp(ctx: Ctx, saga: SagaDocument, at: Date): void {
  const delayMs = Math.max(0, at.getTime() - Date.now());
  void ctx.enqueue('drive-saga', { sagaId: saga._id }, { id: `${saga._id}-${at.getTime()}`, delayMs });
}
