import { Readable } from 'node:stream';
import { TRACEPARENT_HEADER } from '@souk/telemetry';
import { codeOf, unavailable } from '../errors/graphql-errors.ts';
import { signedHeaders } from '../identity/user-context.ts';
import { noClient } from '../identity/viewer.ts';
import { followRemote } from '../sockets/remote.ts';
import { ABANDONED, NoAnswer, NotServing } from '../upstream/failures.ts';
import { operationBody } from '../upstream/operation-body.ts';
import { closePool, type DispatchPool, openPool } from '../upstream/pool.ts';
import { postOperation } from '../upstream/post.ts';
import { type Target, type TargetOptions, Targets } from '../upstream/targets.ts';
import { isRepeatable, viaTargets } from '../upstream/via-targets.ts';
import { extractFiles, multipartBody } from './multipart.ts';
import type { SubgraphExecutor, SubgraphRequest, SubgraphResponse } from './subgraph-executor.ts';

/** How a subgraph in another process is reached. */
export interface HttpExecutorOptions extends TargetOptions {
  service: string;
  /** The base URLs, without `/graphql`, used in turn. */
  urls: readonly string[];
  internalKey: string;
  /** Timeout of a request without a signal and of the start of a subscription, in milliseconds. */
  deadlineMs?: number;
  /** Timeout of an upload without a signal, in milliseconds. */
  uploadDeadlineMs?: number;
}

interface Place {
  pool: DispatchPool;
  path: string;
}

/**
 * Runs operations on a subgraph in other processes over kept-alive HTTP, with the signed user context. A request
 * ends with its `signal`, or at the deadline where it has none.
 */
export function createHttpExecutor(options: HttpExecutorOptions): SubgraphExecutor {
  const { service, internalKey, deadlineMs = 2_000, uploadDeadlineMs = 60_000 } = options;
  const targets = new Targets(options.urls, placeAt, options);

  async function send(request: SubgraphRequest): Promise<SubgraphResponse> {
    const { files, variables } = extractFiles(request.variables);
    const { query, operationName } = request;
    const uploads = files.length > 0;
    const signal = request.signal ?? AbortSignal.timeout(uploads ? uploadDeadlineMs : deadlineMs);
    const headers = {
      accept: 'application/json',
      ...signedHeaders(request.viewer, request.requestId, request.client ?? noClient, internalKey),
      ...(request.traceparent ? { [TRACEPARENT_HEADER]: request.traceparent } : {}),
    };
    if (uploads) {
      const { contentType, body } = multipartBody({ query, variables, operationName }, files);
      const form = {
        headers: { ...headers, 'content-type': contentType },
        body: Readable.from(body),
        signal,
      };
      const ask = (target: Target<Place>) => askOne(target, form);
      return viaTargets({ targets, repeatable: () => false, counts: false, signal, ask });
    }
    const json = {
      headers: { ...headers, 'content-type': 'application/json' },
      body: operationBody(query, variables, operationName),
      signal,
    };
    const ask = (target: Target<Place>) => askOne(target, json);
    return viaTargets({
      targets,
      repeatable: () => isRepeatable(query),
      movable: true,
      counts: true,
      signal,
      ask,
    });
  }

  return {
    async execute(request) {
      try {
        return await send(request);
      } catch (error) {
        throw Object.assign(unavailable(service), { cause: error });
      }
    },
    async subscribe(request) {
      const first = targets.choose();
      if (!first) throw unavailable(service);
      const follow = ({ target: { url } }: typeof first) =>
        followRemote({ service, internalKey, deadlineMs, url }, request);
      // A subscription is one connection and says nothing about requests, so it does not count for the circuit.
      targets.settle(first, ABANDONED, false);
      try {
        return await follow(first);
      } catch (error) {
        const other = codeOf(error) === 'SERVICE_UNAVAILABLE' ? targets.choose(first.target) : null;
        if (!other) throw error;
        targets.settle(other, ABANDONED, false);
        return follow(other);
      }
    },
    async close() {
      await Promise.all(targets.all.map(({ held: { pool } }) => closePool(pool)));
    },
  };
}

function placeAt(url: string): Place {
  const { pathname } = new URL(url);
  return { pool: openPool(url), path: `${pathname.replace(/\/$/, '')}/graphql` };
}

interface Sent {
  headers: Record<string, string>;
  body: string | Readable;
  signal: AbortSignal;
}

async function askOne({ held: { pool, path } }: Target<Place>, sent: Sent): Promise<SubgraphResponse> {
  const { status, text } = await postOperation(pool, { path, ...sent });
  // Both sides are Souk: a refused signature is a fault of the installation, not of the caller.
  if (status === 401) throw new NoAnswer('the signed user context was refused');
  const answer = parsed(text);
  if (isResponse(answer) && (status < 400 || answer.errors)) return answer;
  if (status === 503) throw new NotServing('it accepts no more requests');
  throw new NoAnswer(`status ${status} with no GraphQL answer`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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
