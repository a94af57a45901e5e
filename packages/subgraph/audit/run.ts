import type { Ctx } from '../context.ts';

/** A mutation that a context is running. */
interface Run {
  readonly operation: string;
  /** Whether the audit log has an entry of it, or none is due: nothing was done. */
  isAccounted: boolean;
}

const runs = new WeakMap<object, Run>();

/** Remembers which mutation a context is running; mutations of one request run one after another. */
export function beginRun(ctx: object, operation: string): Run {
  const run = { operation, isAccounted: false };
  runs.set(ctx, run);
  return run;
}

/** The mutation that a context is running; null for consumers, jobs and sweeps. */
export const operationOf = (ctx: object): string | null => runs.get(ctx)?.operation ?? null;

/** Remembers that the running mutation has an entry, once that is committed. */
export function accountForRun(ctx: Pick<Ctx, 'afterCommit'>): void {
  const run = runs.get(ctx);
  if (run) ctx.afterCommit(() => (run.isAccounted = true));
}

/** Remembers that the running mutation only repeats an earlier answer, whose entry is there. */
export function repeatsEarlierRun(ctx: object): void {
  const run = runs.get(ctx);
  if (run) run.isAccounted = true;
}
