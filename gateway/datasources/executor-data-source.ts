import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { SubgraphResponse } from '@souk/platform';
import { anonymous, badInput } from '@souk/platform';
import type { GatewayContext } from '../context.ts';
import { clientFor, keepCookie } from '../identity/cookie-mode.ts';
import type { FetchWatch } from '../observability/operation-watch.ts';
import { DeadlineQueue } from '../resilience/deadline-queue.ts';
import type { Upstream } from './executors.ts';
import { startFetch } from './fetch.ts';

/** The maximum time to wait for the answer of a subgraph, in milliseconds. */
export interface Deadlines {
  query: number;
  /** Longer than for queries: a client whose mutation times out does not know whether it took effect. */
  mutation: number;
  /** For mutations with files, which take as long as the client's upload. */
  upload: number;
}

/**
 * A subgraph for the engine, in this process or over HTTP. Within the process neither the variables nor the answer are
 * serialised.
 */
export class ExecutorDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #service: string;
  readonly #upstream: Upstream;
  readonly #queues: Readonly<Record<keyof Deadlines, DeadlineQueue>>;

  constructor(service: string, upstream: Upstream, deadlines: Deadlines) {
    this.#service = service;
    this.#upstream = upstream;
    this.#queues = {
      query: new DeadlineQueue(deadlines.query),
      mutation: new DeadlineQueue(deadlines.mutation),
      upload: new DeadlineQueue(deadlines.upload),
    };
  }

  /** Raises SERVICE_UNAVAILABLE past a deadline and while the circuit is open, BAD_USER_INPUT for a faulty upload. */
  process({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<SubgraphResponse> {
    const { query = '', variables, operationName } = request;
    // A schema check at start has no request, and so no caller.
    const { viewer = anonymous, client, requestId = 'gateway', uploads, life = null, watch } = context;
    const fetch = watch?.fetch(this.#service);
    const traceparent = fetch?.traceparent;
    const kind = !query.startsWith('mutation') ? 'query' : uploads ? 'upload' : 'mutation';
    const browser = kind === 'query' ? null : (context.browser ?? null);
    const told = browser && client ? clientFor(this.#service, client, browser) : client;
    const operation = { query, variables, operationName, viewer, client: told, requestId, traceparent };
    const fetched = startFetch(operation, {
      service: this.#service,
      upstream: this.#upstream,
      queue: this.#queues[kind],
      kind,
      life,
    });
    const answer = browser ? keepCookie(fetched, browser) : fetched;
    if (fetch) recordEnd(fetch, answer);
    return uploads ? withFaultOf(uploads, answer) : answer;
  }
}

/** Records how a fetch ends. */
function recordEnd(fetch: FetchWatch, answer: Promise<SubgraphResponse>): void {
  answer.then(
    () => fetch.end(false),
    () => fetch.end(true),
  );
}

async function withFaultOf(
  uploads: NonNullable<GatewayContext['uploads']>,
  pending: Promise<SubgraphResponse>,
): Promise<SubgraphResponse> {
  try {
    const answer = await pending;
    const fault = answer.errors && uploads.fault();
    return fault ? { errors: [badInput(fault)] } : answer;
  } catch (error) {
    const fault = uploads.fault();
    throw fault ? badInput(fault) : error;
  }
}
