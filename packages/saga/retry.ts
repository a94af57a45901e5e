import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from './host.ts';
import type { SagaCtx } from './runtime.ts';
import type { SagaDocument } from './saga.model.ts';
import { LeaseLost } from './store.ts';

/** How often a step is retried at once after its first fault. */
export const MAX_RETRIES = 3;
/** The pause before a step that is only ever retried is tried again. */
export const RETRY_LATER_MS = 60_000;

/** Runs work and answers its value or its error; a lost lease is raised, as it ends the drive. */
export async function attempt<T>(work: () => Promise<T>): Promise<{ value: T } | { error: Error }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof LeaseLost) throw error;
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Waits before attempt number `attempts + 1`: the configured pause, doubled with each attempt. */
export const backOff = (backoffMs: number, attempts: number) => sleep(backoffMs * 2 ** (attempts - 1));

/** An error in one line of at most 500 characters, for people who repair sagas. */
export const describe = (error: Error) => `${error.name}: ${error.message}`.slice(0, 500);

/** Asks the queue to drive a saga at `at`. It only saves time: the recovery sweep finds the saga in any case. */
export function wakeAt<C extends SagaCtx, S extends SagaDocument>(
  { ctx, host }: Driver<C, S>,
  sagaId: string,
  at: Date,
): void {
  const delayMs = Math.max(0, at.getTime() - Date.now());
  void ctx.enqueue(host.job, { sagaId }, { id: `${sagaId}-${at.getTime()}`, delayMs });
}
