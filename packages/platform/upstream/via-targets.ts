import { ABANDONED, isCutOff, isUnreached, isUnsent } from './failures.ts';
import type { Chosen, Target, Targets } from './targets.ts';

/** How one call is made. */
export interface TargetCall<T, A> {
  targets: Targets<T>;
  /** Whether it may be made twice: a query may, a mutation may not. Asked only when that would help. */
  repeatable(): boolean;
  /** Whether it may be made elsewhere when nothing of it was sent, whatever it does. */
  movable?: boolean;
  /** Whether its failing speaks against the service; that of an upload may be its client's. */
  counts: boolean;
  /** Null for a call that nothing ends. */
  signal: AbortSignal | null;
  ask(target: Target<T>): Promise<A>;
}

/** No target may be called: their circuits are open. */
export class CircuitOpen extends Error {}

/**
 * Makes a call on the target whose turn it is. One that ended before anything of an answer came is made once more, at
 * once, on another target if there is one, as long as retries are few among the calls; what may not be repeated only
 * when there was no connection to send it on. Raises {@link CircuitOpen}, and
 * what `ask` raises.
 */
export async function viaTargets<T, A>(call: TargetCall<T, A>): Promise<A> {
  const { targets } = call;
  targets.budget.earn();
  const chosen = targets.choose();
  if (!chosen) throw new CircuitOpen('its circuit is open');
  try {
    const answer = await call.ask(chosen.target);
    targets.settle(chosen, null);
    return answer;
  } catch (error) {
    const again = mayRepeat(call, error) ? anew(targets, chosen, error) : null;
    // A second call in the same place counts with the first as one.
    if (again?.target !== chosen.target) targets.settle(chosen, error, speaksAgainst(call));
    if (!again) throw error;
    targets.onRetry();
    return repeat(call, again);
  }
}

async function repeat<T, A>(call: TargetCall<T, A>, chosen: Chosen<T>): Promise<A> {
  try {
    const answer = await call.ask(chosen.target);
    call.targets.settle(chosen, null);
    return answer;
  } catch (error) {
    call.targets.settle(chosen, error, speaksAgainst(call));
    throw error;
  }
}

const mayRepeat = <T, A>(call: TargetCall<T, A>, error: unknown) =>
  isUnreached(error) &&
  !call.signal?.aborted &&
  ((call.movable === true && isUnsent(error)) || call.repeatable());

const speaksAgainst = <T, A>({ counts, signal }: TargetCall<T, A>) => counts && signal?.reason !== ABANDONED;

/** Where to call again; null when nothing would come of it, or too many calls are retries already. */
function anew<T>(targets: Targets<T>, failed: Chosen<T>, error: unknown): Chosen<T> | null {
  if (targets.size === 1) return isCutOff(error) && targets.budget.take() ? failed : null;
  return targets.budget.take() ? targets.choose(failed.target) : null;
}

const READS = /^\s*(?:query\b|\{)/;
const WRITES = /\bmutation\b/;

/** Whether a document only reads, judged by its text without parsing it; in doubt it counts as one that writes. */
export const isRepeatable = (document: string): boolean => READS.test(document) && !WRITES.test(document);
