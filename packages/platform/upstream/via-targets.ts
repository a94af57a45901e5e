import { ABANDONED, isCutOff, isUnreached, isUnsent } from './failures.ts';
import type { Chosen, Target, Targets } from './targets.ts';

/** One call on a service with several URLs. */
export interface TargetCall<T, A> {
  targets: Targets<T>;
  /** Whether it may be made twice: a query may, a mutation may not. Called only when a retry would help. */
  repeatable(): boolean;
  /** Whether it may be made on another target when no byte of it was sent, even if it is not repeatable. */
  movable?: boolean;
  /** Whether its failure counts for the circuit; that of an upload may be its client's fault. */
  counts: boolean;
  /** Null for a call that is never aborted. */
  signal: AbortSignal | null;
  ask(target: Target<T>): Promise<A>;
}

/** No target may be called: their circuits are open. */
export class CircuitOpen extends Error {}

/**
 * Makes a call on the next target. A call that ended before any byte of an answer is retried at once, on another target
 * if there is one, within the retry budget; a call that is not repeatable only if no byte of it was sent. Raises
 * {@link CircuitOpen} and what `ask` raises.
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
    const again = mayRepeat(call, error) ? retryTarget(targets, chosen, error) : null;
    // A retry on the same target counts together with the first call as one.
    if (again?.target !== chosen.target) targets.settle(chosen, error, countsAsFailure(call));
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
    call.targets.settle(chosen, error, countsAsFailure(call));
    throw error;
  }
}

const mayRepeat = <T, A>(call: TargetCall<T, A>, error: unknown) =>
  isUnreached(error) &&
  !call.signal?.aborted &&
  ((call.movable === true && isUnsent(error)) || call.repeatable());

const countsAsFailure = <T, A>({ counts, signal }: TargetCall<T, A>) =>
  counts && signal?.reason !== ABANDONED;

/** The target of a retry; null when it would not help, or the retry budget is used up. */
function retryTarget<T>(targets: Targets<T>, failed: Chosen<T>, error: unknown): Chosen<T> | null {
  if (targets.size === 1) return isCutOff(error) && targets.budget.take() ? failed : null;
  return targets.budget.take() ? targets.choose(failed.target) : null;
}

const READS = /^\s*(?:query\b|\{)/;
const WRITES = /\bmutation\b/;

/** Whether a document only reads, judged by its text without parsing it; in doubt it counts as one that writes. */
export const isRepeatable = (document: string): boolean => READS.test(document) && !WRITES.test(document);
