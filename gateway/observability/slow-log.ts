import { prettyFormatQueryPlan } from '@apollo/query-planner';
import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.ts';
import type { WatchedOperation } from './operation-watch.ts';

const MINUTE_MS = 60_000;
const LINES_A_MINUTE = 30;

/** Logs operations that took long, with how they were done; never with the values they were asked with. */
export class SlowLog {
  readonly #boundMs: number;
  readonly #log: Logger;
  #minute = { since: performance.now(), lines: 0, left: 0 };

  constructor(boundMs: number, log: Logger) {
    this.#boundMs = boundMs;
    this.#log = log;
  }

  isSlow(tookMs: number): boolean {
    return tookMs >= this.#boundMs;
  }

  /** One line, unless there were many within this minute: whoever is slow should not be made slower. */
  tell(
    context: GraphQLRequestContextWillSendResponse<GatewayContext>,
    { fetches, plan, startMs, traceId }: WatchedOperation,
    tookMs: number,
  ): void {
    if (!this.#mayTell()) return;
    const { operation, operationName, queryHash, contextValue } = context;
    const about = {
      requestId: contextValue.requestId,
      ...(traceId === undefined ? {} : { traceId }),
      operation: operationName ?? null,
      type: operation?.operation ?? null,
      hash: queryHash ?? null,
      tookMs: Math.round(tookMs),
      fetches: fetches.map((fetch) => ({
        service: fetch.service,
        afterMs: Math.round(fetch.startMs - startMs),
        tookMs: Math.round(fetch.tookMs),
        ...(fetch.failed ? { failed: true } : {}),
      })),
      plan: plan ? withoutValues(prettyFormatQueryPlan(plan)) : null,
    };
    this.#log.warn(about, 'a slow operation');
  }

  #mayTell(): boolean {
    const now = performance.now();
    if (now - this.#minute.since >= MINUTE_MS) {
      const { left } = this.#minute;
      if (left > 0) this.#log.warn({ operations: left }, 'slow operations were not logged one by one');
      this.#minute = { since: now, lines: 0, left: 0 };
    }
    if (this.#minute.lines < LINES_A_MINUTE) {
      this.#minute.lines += 1;
      return true;
    }
    this.#minute.left += 1;
    return false;
  }
}

// In the order in which they are looked for: a block string begins like an empty one.
const LITERALS = /"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|(?<=[:[,(\s])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?\b/gi;
// What the plan itself says in quotes: which service, which place.
const OF_THE_PLAN = /^\s*(?:Fetch|Flatten|Skip|Include|Subscription|Defer)\b/;

/**
 * The text of a plan without the values that a client wrote into its operation: an address may stand there as well as
 * in a variable.
 */
export function withoutValues(plan: string): string {
  const parts = plan.split(/^(\s*(?:Fetch|Flatten|Skip|Include|Subscription|Defer)\b.*)$/m);
  return parts.map((part) => (OF_THE_PLAN.test(part) ? part : part.replaceAll(LITERALS, '?'))).join('');
}
