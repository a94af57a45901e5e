import { EventQueue } from '@souk/platform/sockets';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { createClient as createEventClient } from 'graphql-sse';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** The two ways to follow a subscription at the gateway. */
export const WAYS = ['graphql-ws', 'graphql-sse'] as const;
export type Way = (typeof WAYS)[number];

/** A subscription that a test follows. */
export interface Following {
  /** The next answer, undefined after the end. */
  next(): Promise<FormattedExecutionResult | undefined>;
  /** The errors that it ended with, once it has. */
  ended(): Promise<readonly GraphQLFormattedError[]>;
  /** The code by which the WebSocket was closed, once it is; null for an event stream. */
  closed(): Promise<number | null>;
  /** Gives it up and closes the connection. */
  leave(): void;
}

/** What is followed, and by whom. */
export interface FollowOptions {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown>;
  extensions?: Record<string, unknown>;
  token?: string | undefined;
  way?: Way;
  /** What a browser says of the page. */
  origin?: string;
}

/** Follows a subscription with the clients that apps use. Resolves once it is active or has ended. */
export async function follow(url: string, options: FollowOptions): Promise<Following> {
  const queue = new EventQueue<FormattedExecutionResult>({ limit: 10_000 });
  const active = Promise.withResolvers<void>();
  const over = Promise.withResolvers<readonly GraphQLFormattedError[]>();
  const finish = (errors: readonly GraphQLFormattedError[]) => {
    over.resolve(errors);
    active.resolve();
    queue.finish();
  };
  const sink = {
    next: (answer: unknown) => queue.push(answer as FormattedExecutionResult),
    error: (cause: unknown) => finish(Array.isArray(cause) ? (cause as GraphQLFormattedError[]) : []),
    complete: () => finish([]),
  };
  const begin = options.way === 'graphql-sse' ? byEvents : byWebSocket;
  const { leave, closed } = begin(url, options, sink, active.resolve);
  await active.promise;
  const reading = queue.read();
  return {
    async next() {
      const { done, value } = await reading.next();
      return done ? undefined : value;
    },
    ended: () => over.promise,
    closed: async () => closed,
    leave,
  };
}

interface Sink {
  next(answer: unknown): void;
  error(cause: unknown): void;
  complete(): void;
}

function byWebSocket(url: string, options: FollowOptions, sink: Sink, onActive: () => void) {
  const { query, operationName, variables, extensions, token, origin } = options;
  const closed = Promise.withResolvers<number>();
  class FromPage extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, origin === undefined ? {} : { origin });
    }
  }
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: FromPage,
    connectionParams: token === undefined ? undefined : { authorization: `Bearer ${token}` },
    retryAttempts: 0,
    // Stays open after an operation, so that only the server's reasons close it.
    lazyCloseTimeout: 3_600_000,
    on: {
      ping: (received) => received && onActive(),
      closed: (event) => closed.resolve((event as { code: number }).code),
    },
  });
  client.subscribe({ query, operationName, variables, extensions }, sink);
  return { leave: () => void client.dispose(), closed: closed.promise };
}

function byEvents(url: string, options: FollowOptions, sink: Sink, onActive: () => void) {
  const { query, operationName, variables, extensions, token, origin } = options;
  const client = createEventClient({
    url: `${url}/graphql`,
    retryAttempts: 0,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(origin === undefined ? {} : { origin }),
    },
    on: { connected: onActive },
  });
  client.subscribe({ query, operationName, variables, extensions }, sink);
  return { leave: () => client.dispose(), closed: null };
}
