import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { anonymous, type SubgraphExecutor } from '@souk/subgraph';
import type { GatewayContext } from '../context.ts';

/**
 * A subgraph as the query plan's executor sees it. Whether it runs in this process or behind HTTP is the
 * {@link SubgraphExecutor}'s matter: in this process nothing is serialised on the way, neither the operation's
 * variables nor the answer.
 */
export class ExecutorDataSource implements GraphQLDataSource<GatewayContext> {
  readonly #executor: SubgraphExecutor;

  constructor(executor: SubgraphExecutor) {
    this.#executor = executor;
  }

  async process({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>) {
    return this.#executor.execute({
      query: request.query ?? '',
      variables: request.variables,
      operationName: request.operationName,
      // A schema check at start comes without a request, and so without a caller.
      viewer: context.viewer ?? anonymous,
      client: context.client,
      requestId: context.requestId ?? 'gateway',
    });
  }
}
