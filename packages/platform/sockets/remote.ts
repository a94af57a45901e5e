import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { unavailable } from '../errors/graphql-errors.ts';
import type { SubgraphRequest, SubgraphResponse } from '../execution/subgraph-executor.ts';
import { signedHeaders } from '../identity/user-context.ts';
import { noClient } from '../identity/viewer.ts';
import { EventQueue } from './event-queue.ts';

/** How a subgraph's subscriptions are reached. */
export interface RemoteOptions {
  service: string;
  /** The base URL, without `/graphql`. */
  url: string;
  internalKey: string;
  /** Timeout of the start of a subscription, in milliseconds. */
  deadlineMs: number;
}

// The subgraph pings every 12 seconds; without two pings in a row it is gone.
const SILENCE_MS = 30_000;

/**
 * Subscribes at a subgraph in another process, over a connection of its own that carries the caller's signed context.
 * Raises what the subgraph refuses, and SERVICE_UNAVAILABLE when it cannot be reached or goes away: it does not
 * reconnect, since the client has to know that events may have been missed.
 */
export async function followRemote(
  options: RemoteOptions,
  request: SubgraphRequest,
): Promise<AsyncGenerator<SubgraphResponse, void, undefined>> {
  const { service, deadlineMs } = options;
  const active = Promise.withResolvers<void>();
  const client = createClient({
    url: `${options.url.replace(/^http/, 'ws').replace(/\/$/, '')}/graphql`,
    webSocketImpl: socketClass(options, request),
    retryAttempts: 0,
    connectionAckWaitTimeout: deadlineMs,
    on: { ping: (received) => received && active.resolve() },
  });
  let stop = () => {};
  const queue = new EventQueue<SubgraphResponse>({
    signal: request.signal,
    onEnd: () => {
      stop();
      active.resolve();
    },
  });
  const failed = (error: GraphQLError) => {
    active.reject(error);
    queue.fail(error);
  };
  const late = setTimeout(() => failed(unavailable(service)), deadlineMs);
  const { query, variables, operationName } = request;
  stop = client.subscribe<Record<string, unknown>>(
    { query, variables, operationName },
    {
      next(answer) {
        // A server that does not confirm a subscription shows by its first event that it is active.
        active.resolve();
        queue.push(answer as SubgraphResponse);
      },
      error: (cause) => failed(asError(cause, service)),
      complete: () => {
        active.resolve();
        queue.finish();
      },
    },
  );
  try {
    await active.promise;
    return queue.read();
  } finally {
    clearTimeout(late);
  }
}

/** A WebSocket that carries the caller's context and terminates when the other side stops pinging. */
function socketClass({ internalKey, deadlineMs }: RemoteOptions, request: SubgraphRequest) {
  const { viewer, requestId, client = noClient } = request;
  const headers = signedHeaders(viewer, requestId, client, internalKey);
  return class extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers, handshakeTimeout: deadlineMs });
      const silence = setTimeout(() => this.terminate(), SILENCE_MS);
      this.on('ping', () => silence.refresh());
      this.once('close', () => clearTimeout(silence));
    }
  };
}

function asError(cause: unknown, service: string): GraphQLError {
  if (Array.isArray(cause)) {
    const [error] = cause as GraphQLFormattedError[];
    if (error) return new GraphQLError(error.message, { extensions: error.extensions });
  }
  return Object.assign(unavailable(service), { cause });
}
