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

/** A subgraph of anybody's: at its URL as it stands, over kept-alive HTTP, without a word on who asks. */
export interface PlainSubgraph extends TargetOptions {
  service: string;
  urls: readonly string[];
  /** Longest wait for an answer to a request without a signal. */
  deadlineMs: number;
}

interface Place {
  pool: DispatchPool;
  path: string;
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/** Reaches a subgraph that is not Souk's. Raises SERVICE_UNAVAILABLE for whatever comes back that is no answer. */
export function createPlainExecutor(options: PlainSubgraph): SubgraphExecutor {
  const { service, deadlineMs } = options;
  const targets = new Targets(options.urls, placeAt, options);
  return {
    async execute({ query, variables, operationName, signal = AbortSignal.timeout(deadlineMs) }) {
      const body = operationBody(query, variables, operationName);
      const ask = (target: Target<Place>) => askOne(target, body, signal);
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

function placeAt(url: string): Place {
  const { pathname, search } = new URL(url);
  return { pool: openPool(url), path: `${pathname}${search}` };
}

async function askOne(
  { held: { pool, path } }: Target<Place>,
  body: string,
  signal: AbortSignal,
): Promise<SubgraphResponse> {
  const { text } = await postOperation(pool, { path, headers: HEADERS, body, signal });
  return answerIn(text);
}

// Whatever the status: subgraphs answer errors with 200, 400 or 500, and the errors say more than that.
function answerIn(text: string): SubgraphResponse {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (cause) {
    throw new NoAnswer('the answer cannot be read', { cause });
  }
  if (typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer)) {
    return answer as SubgraphResponse;
  }
  throw new NoAnswer('no GraphQL answer');
}
