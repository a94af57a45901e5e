import type { DispatchPool, SubgraphExecutor, SubgraphResponse } from '@souk/platform';
import {
  closePool,
  isRepeatable,
  NoAnswer,
  openPool,
  operationBody,
  postOperation,
  type Target,
  type TargetOptions,
  Targets,
  unavailable,
  viaTargets,
} from '@souk/platform';

/** Any GraphQL server as a subgraph: called at its exact URL over keep-alive HTTP, without the identity of the caller. */
export interface PlainSubgraph extends TargetOptions {
  service: string;
  urls: readonly string[];
  /** The maximum time to wait for an answer to a request without a signal, in milliseconds. */
  deadlineMs: number;
}

interface Endpoint {
  pool: DispatchPool;
  path: string;
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/** Calls a subgraph that is not Souk's. Raises SERVICE_UNAVAILABLE when it does not return a GraphQL answer. */
export function createPlainExecutor(options: PlainSubgraph): SubgraphExecutor {
  const { service, deadlineMs } = options;
  const targets = new Targets(options.urls, endpointAt, options);
  return {
    async execute({ query, variables, operationName, signal = AbortSignal.timeout(deadlineMs) }) {
      const body = operationBody(query, variables, operationName);
      const ask = (target: Target<Endpoint>) => askOne(target, body, signal);
      try {
        return await viaTargets({
          targets,
          repeatable: () => isRepeatable(query),
          counts: true,
          signal,
          ask,
        });
      } catch (error) {
        throw Object.assign(unavailable(service), { cause: error });
      }
    },
    async close() {
      await Promise.all(targets.all.map(({ held: { pool } }) => closePool(pool)));
    },
  };
}

function endpointAt(url: string): Endpoint {
  const { pathname, search } = new URL(url);
  return { pool: openPool(url), path: `${pathname}${search}` };
}

async function askOne(
  { held: { pool, path } }: Target<Endpoint>,
  body: string,
  signal: AbortSignal,
): Promise<SubgraphResponse> {
  const { text } = await postOperation(pool, { path, headers: HEADERS, body, signal });
  return answerIn(text);
}

// The status is ignored: subgraphs answer errors with 200, 400 or 500, and the errors say more.
function answerIn(text: string): SubgraphResponse {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (cause) {
    throw new NoAnswer('the answer is not JSON', { cause });
  }
  if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)) {
    return answer as SubgraphResponse;
  }
  throw new NoAnswer('the answer is not a GraphQL answer');
}
