import { prettyFormatQueryPlan } from '@apollo/query-planner';
import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.ts';
import type { WatchedOperation } from './operation-watch.ts';

const MINUTE_MS = 60_000;
const LINES_A_MINUTE = 30;

/** Logs slow operations with their plan and fetches, and never with values of the client. */
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

  /** Writes one line, up to a limit per minute: logging must not slow down a slow process. */
  write(
    context: GraphQLRequestContextWillSendResponse<GatewayContext>,
    { fetches, plan, startMs, traceId }: WatchedOperation,
    tookMs: number,
  ): void {
    if (!this.#isWithinLimit()) return;
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

  #isWithinLimit(): boolean {
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

// The order matters: a block string starts like an empty string.
const LITERALS = /"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|(?<=[:[,(\s])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?\b/gi;
// Lines of the plan itself, which quote services and paths.
const OF_THE_PLAN = /^\s*(?:Fetch|Flatten|Skip|Include|Subscription|Defer)\b/;

/** The text of a plan without literal values of the client's operation, which may be personal data like variables. */
export function withoutValues(plan: string): string {
  const parts = plan.split(/^(\s*(?:Fetch|Flatten|Skip|Include|Subscription|Defer)\b.*)$/m);
  return parts.map((part) => (OF_THE_PLAN.test(part) ? part : part.replaceAll(LITERALS, '?'))).join('');
}
