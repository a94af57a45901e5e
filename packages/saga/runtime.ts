import type { Ctx } from '@souk/subgraph';
import { failpoint, type Reach } from './failpoint.ts';

/** What one process keeps about the sagas that it drives. */
export interface SagaRuntime {
  /** Called before and after each step; see {@link failpoint}. */
  reach: Reach;
  /** The drives that are running in this process. */
  readonly drives: Set<Promise<void>>;
  /** Set when the process stops: sagas are handed over before their next step. */
  stopping: boolean;
}

/** The context that sagas run with: the runtime of their subgraph has what {@link createSagaRuntime} makes. */
export type SagaCtx = Ctx<unknown, unknown, SagaRuntime>;

/** The state of a process that drives sagas; `failpoints` is the setting of crash tests, see {@link failpoint}. */
export const createSagaRuntime = (failpoints?: string): SagaRuntime => ({
  reach: failpoint(failpoints),
  drives: new Set(),
  stopping: false,
});

/** Hands all sagas of this process over; resolves when none is driven here any more. */
export async function drainSagas(runtime: SagaRuntime): Promise<void> {
  runtime.stopping = true;
  await Promise.all(runtime.drives);
}
