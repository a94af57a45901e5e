import { ConfigError, type SubgraphExecutor, type SubgraphResponse, unavailable } from '@souk/subgraph';
import { Pool } from 'undici';

/** A subgraph of anybody's: at its URL as it stands, over kept-alive HTTP, without a word on who asks. */
export interface PlainSubgraph {
  service: string;
  url: string | undefined;
  /** Longest wait for an answer. */
  deadlineMs: number;
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/**
 * Reaches a subgraph that is not Souk's. Raises ConfigError without a URL, and SERVICE_UNAVAILABLE, when asked, for
 * whatever comes back that is no answer.
 */
export function createPlainExecutor({ service, url, deadlineMs }: PlainSubgraph): SubgraphExecutor {
  if (!url || !URL.canParse(url)) throw new ConfigError(`The supergraph gives no URL for ${service}.`);
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections: 64, keepAliveTimeout: 30_000, connect: { timeout: 1_000 } });
  return {
    async execute({ query, variables, operationName, signal }) {
      try {
        const deadline = AbortSignal.timeout(deadlineMs);
        const { body } = await pool.request({
          path: `${pathname}${search}`,
          method: 'POST',
          headers: HEADERS,
          body: JSON.stringify({ query, variables, operationName }),
          signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
        });
        return answerIn(await body.json());
      } catch (error) {
        throw Object.assign(unavailable(service), { cause: error });
      }
    },
    async close() {
      if (!pool.closed && !pool.destroyed) await pool.close();
    },
  };
}

// Whatever the status: subgraphs answer errors with 200, 400 or 500, and the errors say more than that.
function answerIn(body: unknown): SubgraphResponse {
  if (typeof body === 'object' && body !== null && ('data' in body || 'errors' in body)) {
    return body as SubgraphResponse;
  }
  throw new Error('no GraphQL answer');
}
