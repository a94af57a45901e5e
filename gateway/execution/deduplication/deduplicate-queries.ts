import type { GatewayContext } from '../../context.ts';
import { RequestLife } from '../../resilience/request-life.ts';
import { shareText } from '../answer-text.ts';
import type { ExecutionResult, GatewayRequest } from '../request.ts';
import { InFlightRuns } from './in-flight.ts';

/** Runs identical queries of anonymous callers that arrive at the same time once for all of them. */
export class QueryDeduplicator {
  readonly #runs = new InFlightRuns<ExecutionResult, RequestLife | null>(({ data }) => {
    if (data) shareText(data);
  });

  /** Executes a request, or waits for the run that it shares: the same operation with the same coerced variables. */
  execute(
    request: GatewayRequest,
    variables: Readonly<Record<string, unknown>>,
    execute: (request: GatewayRequest) => Promise<ExecutionResult>,
  ): Promise<ExecutionResult> {
    const context = request.context as GatewayContext;
    if (!isShareable(request, context)) return execute(request);
    const { queryHash } = request;
    const { operationName } = request.request;
    const key = `${queryHash} ${operationName ?? ''} ${JSON.stringify(variables)}`;
    return this.#runs.run(key, context.life, (lives) =>
      lives.length === 1
        ? execute(request)
        : execute({ ...request, context: { ...context, life: lifeOfAll(lives) } }),
    );
  }
}

/** The life of a shared run. It is abandoned when the clients of all its requests have disconnected. */
function lifeOfAll(lives: readonly (RequestLife | null)[]): RequestLife | null {
  const waiting = lives.filter((life) => life !== null);
  if (waiting.length < lives.length) return null;
  const all = new RequestLife(Math.max(...waiting.map(({ endsAt }) => endsAt)) - performance.now());
  let left = waiting.length;
  const leave = () => {
    left -= 1;
    if (left === 0) all.abandon();
  };
  for (const life of waiting) {
    if (life.abandoned) leave();
    else life.begin({ abandon: leave });
  }
  return all;
}

/** Whether everybody gets the same answer: the operation is a query, and its caller is anonymous. */
function isShareable({ operation }: GatewayRequest, { viewer, uploads, live }: GatewayContext): boolean {
  return operation?.operation === 'query' && viewer?.kind === 'anonymous' && !uploads && !live;
}
