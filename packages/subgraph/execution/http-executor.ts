import { Readable } from 'node:stream';
import { Pool } from 'undici';
import { REQUEST_ID_HEADER, signUserContext, USER_CONTEXT_HEADER } from '../identity/user-context.ts';
import { noClient } from '../identity/viewer.ts';
import { unavailable } from '../shared/graphql-errors.ts';
import { followRemote } from '../subscriptions/remote.ts';
import type { SubgraphExecutor, SubgraphRequest, SubgraphResponse } from './executor.ts';
import { extractFiles, multipartBody } from './multipart.ts';

/** How another process's subgraph is reached. */
export interface HttpExecutorOptions {
  service: string;
  /** The base URL, without `/graphql`. */
  url: string;
  internalKey: string;
  /** Longest wait for an answer. */
  deadlineMs?: number;
  /** Longest wait for an answer to an upload. */
  uploadDeadlineMs?: number;
}

/** Runs operations on a subgraph in another process over kept-alive HTTP, with the signed user context. */
export function createHttpExecutor(options: HttpExecutorOptions): SubgraphExecutor {
  const { origin, pathname } = new URL(options.url);
  const pool = new Pool(origin, { connections: 64, keepAliveTimeout: 30_000, connect: { timeout: 1_000 } });
  const path = `${pathname.replace(/\/$/, '')}/graphql`;
  const deadlineMs = options.deadlineMs ?? 2_000;
  const uploadDeadlineMs = options.uploadDeadlineMs ?? 60_000;

  async function send(request: SubgraphRequest): Promise<SubgraphResponse> {
    const { files, variables } = extractFiles(request.variables);
    const operation = { query: request.query, variables, operationName: request.operationName };
    const deadline = AbortSignal.timeout(files.length > 0 ? uploadDeadlineMs : deadlineMs);
    const multipart = files.length > 0 ? multipartBody(operation, files) : null;
    const { statusCode, body } = await pool.request({
      path,
      method: 'POST',
      headers: {
        'content-type': multipart?.contentType ?? 'application/json',
        accept: 'application/json',
        [USER_CONTEXT_HEADER]: signUserContext(
          request.viewer,
          request.requestId,
          request.client ?? noClient,
          options.internalKey,
        ),
        [REQUEST_ID_HEADER]: request.requestId,
      },
      body: multipart ? Readable.from(multipart.body) : JSON.stringify(operation),
      signal: request.signal ? AbortSignal.any([request.signal, deadline]) : deadline,
    });
    const answer: unknown = await body.json();
    // Both sides are Souk: a refused signature is a fault of the installation, not of whoever asks.
    if (statusCode === 401) throw new Error('the signed user context was refused');
    if (!isResponse(answer) || (statusCode >= 400 && !answer.errors)) {
      throw new Error(`status ${statusCode} with no GraphQL answer`);
    }
    return answer;
  }

  return {
    async execute(request) {
      try {
        return await send(request);
      } catch (error) {
        throw Object.assign(unavailable(options.service), { cause: error });
      }
    },
    subscribe: (request) => followRemote({ ...options, deadlineMs }, request),
    async close() {
      if (!pool.closed && !pool.destroyed) await pool.close();
    },
  };
}

function isResponse(answer: unknown): answer is SubgraphResponse {
  if (answer === null || typeof answer !== 'object') return false;
  const { data, errors } = answer as Record<string, unknown>;
  if (errors !== undefined && !(Array.isArray(errors) && errors.every(isError))) return false;
  return errors !== undefined || (data !== undefined && typeof data === 'object' && !Array.isArray(data));
}

function isError(error: unknown): boolean {
  return (
    error !== null && typeof error === 'object' && 'message' in error && typeof error.message === 'string'
  );
}
