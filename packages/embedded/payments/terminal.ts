import {
  type Acquirer,
  type AuthorizeRequest,
  errorAnswer,
  fingerprintOf,
  type WireAnswer,
} from './acquirer.ts';
import type { Effect } from './charge.ts';
import type { FaultBoard } from './faults.ts';
import type { ChangeRequest } from './rules.ts';
import type { ChargeStore } from './stores/store.ts';
import { cardOf } from './tokens.ts';
import type { WebhookSender } from './webhooks.ts';

/** What the routes of a protocol work with. */
export interface DialectParts {
  store: ChargeStore;
  terminal: Terminal;
  faults: FaultBoard;
  pause: (ms: number) => Promise<void>;
}

export type Call = { key: string } & (
  | { effect: 'authorize'; ask: AuthorizeRequest }
  | { effect: Exclude<Effect, 'authorize'>; ref: string; ask: ChangeRequest }
);

/** How a call ends on the wire: with an answer, with silence, or with a closed socket. */
export type Ending = { kind: 'answer'; answer: WireAnswer } | { kind: 'silence' } | { kind: 'close' };

interface TerminalParts {
  store: ChargeStore;
  acquirer: Acquirer;
  faults: FaultBoard;
  webhooks: WebhookSender;
  /** Waits, unless the simulator is stopping: then it throws. */
  pause: (ms: number) => Promise<void>;
}

const broken = (status: number): Ending => ({
  kind: 'answer',
  answer: errorAnswer(
    status,
    'provider_error',
    'provider_error',
    'The provider failed before it did anything',
  ),
});

/** Takes calls in: keeps twins apart, lets faults strike, has the effect carried out and announced. */
export function createTerminal({ store, acquirer, faults, webhooks, pause }: TerminalParts) {
  const running = new Set<string>();

  async function handle(call: Call): Promise<Ending> {
    if (running.has(call.key)) {
      const message = 'A call with this idempotency key is still running';
      const answer = errorAnswer(409, 'idempotency_in_progress', 'idempotency_in_progress', message);
      return { kind: 'answer', answer };
    }
    // Claimed before the first pause; two processes on one database are kept apart by its unique index.
    running.add(call.key);
    try {
      return await run(call);
    } finally {
      running.delete(call.key);
    }
  }

  async function run(call: Call): Promise<Ending> {
    const delay = faults.take('delay', call.effect);
    if (delay) await pause(delay.ms);
    const error = faults.take('error', call.effect);
    if (error) return broken(error.status ?? 500);
    const close = faults.take('close', call.effect);
    if (close && close.when !== 'after') return { kind: 'close' };

    const answer = await answerTo(call);
    if (answer === 'fault_once') return broken(500);
    if (answer.event?.pending) webhooks.send(answer.event);

    if (close) return { kind: 'close' };
    if (faults.take('timeout_after_effect', call.effect)) return { kind: 'silence' };
    if (!answer.replayed && isSilent(call)) return { kind: 'silence' };
    return { kind: 'answer', answer };
  }

  async function answerTo(call: Call): Promise<WireAnswer | 'fault_once'> {
    const ref = call.effect === 'authorize' ? null : call.ref;
    const keyed = { key: call.key, fingerprint: fingerprintOf(call.effect, ref, call.ask) };
    const before = await acquirer.recall(keyed);
    if (before) return before;
    if (call.effect !== 'authorize') return acquirer.change(keyed, call.effect, call.ref, call.ask);

    const card = cardOf(call.ask.token);
    if ('faultOnce' in card && (await store.firstSighting(call.key))) return 'fault_once';
    const forced = faults.take('decline', 'authorize');
    return acquirer.authorize(keyed, call.ask, forced && (forced.code ?? 'card_declined'));
  }

  return { handle };
}

function isSilent(call: Call): boolean {
  return call.effect === 'authorize' && 'silent' in cardOf(call.ask.token);
}

export type Terminal = ReturnType<typeof createTerminal>;
