import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import {
  anonymous,
  badInput,
  type SubgraphExecutor,
  type SubgraphRequest,
  type SubgraphResponse,
  unavailable,
} from '@souk/subgraph';
import type { GatewayContext } from '../context.ts';

/** Longest waits for an answer of a subgraph, in milliseconds. */
export interface Deadlines {
  query: number;
  /** Longer: giving up on a write leaves its sender not knowing whether it was done. */
  mutation: number;
  /** For mutations with files, which take as long as the client needs to send them. */
  upload: number;
}

/**
 * A subgraph as the query plan's executor sees it. Whether it runs in this process or behind HTTP is the
 * {@link SubgraphExecutor}'s matter: in this process nothing is serialised on the way, neither the operation's
 * variables nor the answer.
 */
export class ExecutorDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #service: string;
  readonly #executor: SubgraphExecutor;
  readonly #deadlines: Deadlines;

  constructor(service: string, executor: SubgraphExecutor, deadlines: Deadlines) {
    this.#service = service;
    this.#executor = executor;
    this.#deadlines = deadlines;
  }

  /** Raises SERVICE_UNAVAILABLE past the deadline, and what is wrong with a file of the client's as BAD_USER_INPUT. */
  async process({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>) {
    const { query = '', variables, operationName } = request;
    // A schema check at start comes without a request, and so without a caller.
    const { viewer = anonymous, client, requestId = 'gateway', uploads } = context;
    const operation = { query, variables, operationName, viewer, client, requestId };
    const kind = !query.startsWith('mutation') ? 'query' : uploads ? 'upload' : 'mutation';
    const deadlineMs = this.#deadlines[kind];
    if (!uploads) return this.#within(deadlineMs, operation);
    try {
      const answer = await this.#within(deadlineMs, operation);
      const fault = answer.errors && uploads.fault();
      return fault ? { errors: [badInput(fault)] } : answer;
    } catch (error) {
      const fault = uploads.fault();
      throw fault ? badInput(fault) : error;
    }
  }

  async #within(deadlineMs: number, operation: SubgraphRequest): Promise<SubgraphResponse> {
    const ended = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(unavailable(this.#service));
        ended.abort();
      }, deadlineMs);
    });
    try {
      return await Promise.race([this.#executor.execute({ ...operation, signal: ended.signal }), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
