import type { Effect } from './charge.ts';
import type { DeclineCode } from './tokens.ts';

export type CallName = Effect | 'find';

/** How the provider misbehaves. Each but the webhook kinds strikes the calls named by `operations`. */
export type FaultKind =
  | { kind: 'decline'; code?: DeclineCode }
  /** Answers this 5xx, and does nothing. */
  | { kind: 'error'; status?: number }
  /** Does what was asked, and never answers. */
  | { kind: 'timeout_after_effect' }
  /** Waits before doing anything. */
  | { kind: 'delay'; ms: number }
  /** Closes the socket instead of answering, before or after the effect. */
  | { kind: 'close'; when?: 'before' | 'after' }
  /** Delivers an event this many times. */
  | { kind: 'webhook_duplicate'; copies: number }
  /** Holds an event back this long. */
  | { kind: 'webhook_late'; ms: number }
  /** Gathers this many events, then delivers them last first. */
  | { kind: 'webhook_reorder'; count: number }
  /** Tells an event as one that happened this long before; its signature is fresh, as at each delivery. */
  | { kind: 'webhook_aged'; ms: number }
  /** A search by idempotency key finds nothing yet. */
  | { kind: 'search_lag' };

export type Fault = FaultKind & {
  /** How many calls (or events) are struck; absent: all, until the faults are cleared. */
  times?: number;
  /** Absent: every operation that has an effect. */
  operations?: CallName[];
};

type Kind = FaultKind['kind'];
type FaultOf<K extends Kind> = Extract<Fault, { kind: K }>;

const EFFECTS: CallName[] = ['authorize', 'capture', 'void', 'refund'];

/** The faults switched on now. They are settings, not state: a restarted simulator behaves well. */
export interface FaultBoard {
  add(fault: Fault): void;
  /** The first fault of this kind that strikes the operation; its `times` falls by one. */
  take<K extends Kind>(kind: K, operation?: CallName): FaultOf<K> | undefined;
  list(): Fault[];
  clear(): void;
}

export function createFaultBoard(): FaultBoard {
  let faults: Fault[] = [];

  const strikes = (fault: Fault, kind: Kind, operation: CallName | undefined) =>
    fault.kind === kind && (operation === undefined || (fault.operations ?? EFFECTS).includes(operation));

  return {
    add(fault) {
      // A reorder consumes the events it gathers, so by itself it lasts for one gathering.
      const times = fault.times ?? (fault.kind === 'webhook_reorder' ? fault.count : undefined);
      faults.push({ ...fault, times });
    },
    take<K extends Kind>(kind: K, operation?: CallName) {
      const fault = faults.find((candidate): candidate is FaultOf<K> => strikes(candidate, kind, operation));
      if (fault?.times !== undefined) {
        fault.times -= 1;
        if (fault.times === 0) faults = faults.filter((other) => other !== fault);
      }
      return fault;
    },
    list: () => faults.map((fault) => ({ ...fault })),
    clear() {
      faults = [];
    },
  };
}
