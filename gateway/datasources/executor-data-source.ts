import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { SubgraphResponse } from '@souk/platform';
import { anonymous, badInput } from '@souk/platform';
import type { GatewayContext } from '../context.ts';
import type { FetchWatch } from '../observability/operation-watch.ts';
import { DeadlineQueue } from '../resilience/deadline-queue.ts';
import type { Upstream } from './executors.ts';
import { startFetch } from './fetch.ts';

/** Longest waits for an answer of a subgraph, in milliseconds. */
export interface Deadlines {
  query: number;
  /** Longer: giving up on a write leaves its sender not knowing whether it was done. */
  mutation: number;
  /** For mutations with files, which take as long as the client needs to send them. */
  upload: number;
}

/**
 * A subgraph as the query plan's executor sees it. Whether it runs in this process or behind HTTP is its executor's
 * matter: in this process nothing is serialised on the way, neither the operation's variables nor the answer.
 */
export class ExecutorDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #service: string;
  readonly #upstream: Upstream;
  readonly #lines: Readonly<Record<keyof Deadlines, DeadlineQueue>>;

  constructor(service: string, upstream: Upstream, deadlines: Deadlines) {
    this.#service = service;
    this.#upstream = upstream;
    this.#lines = {
      query: new DeadlineQueue(deadlines.query),
      mutation: new DeadlineQueue(deadlines.mutation),
      upload: new DeadlineQueue(deadlines.upload),
    };
  }

  /**
   * Raises SERVICE_UNAVAILABLE past a deadline and while the circuit is open, and what is wrong with a file of the
   * client's as BAD_USER_INPUT.
   */
  process({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<SubgraphResponse> {
    const { query = '', variables, operationName } = request;
    // A schema check at start comes without a request, and so without a caller.
    const { viewer = anonymous, client, requestId = 'gateway', uploads, life = null, watch } = context;
    const fetch = watch?.fetch(this.#service);
    const traceparent = fetch?.traceparent;
    const operation = { query, variables, operationName, viewer, client, requestId, traceparent };
    const kind = !query.startsWith('mutation') ? 'query' : uploads ? 'upload' : 'mutation';
    const answer = startFetch(operation, {
      service: this.#service,
      upstream: this.#upstream,
      line: this.#lines[kind],
      kind,
      life,
    });
    if (fetch) followed(fetch, answer);
    return uploads ? withFaultOf(uploads, answer) : answer;
  }
}

/** Tells of how a fetch ends; the answer itself is its caller's. */
function followed(fetch: FetchWatch, coming: Promise<SubgraphResponse>): void {
  coming.then(
    () => fetch.end(false),
    () => fetch.end(true),
  );
}

async function withFaultOf(
  uploads: NonNullable<GatewayContext['uploads']>,
  coming: Promise<SubgraphResponse>,
): Promise<SubgraphResponse> {
  try {
    const answer = await coming;
    const fault = answer.errors && uploads.fault();
    return fault ? { errors: [badInput(fault)] } : answer;
  } catch (error) {
    const fault = uploads.fault();
    throw fault ? badInput(fault) : error;
  }
}
