import type { SubgraphExecutor, SubgraphRequest, SubgraphResponse } from '@souk/platform';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { SubgraphOperationWatch } from '../observability/operations.ts';
import type { LiveSource } from '../subscriptions/live-source.ts';
import { subscribeTo } from '../subscriptions/subscribe.ts';
import { extensionsOf } from './answer-extensions.ts';
import type { RunOperation } from './compiled.ts';
import { keepPrepared } from './prepared.ts';

/** Optional parts of an executor. */
export interface ExecutorOptions {
  /** Where the events of subscriptions come from. */
  source?: LiveSource;
  /** Reports each operation to telemetry. */
  watch?: SubgraphOperationWatch | null;
  /** How often a document is interpreted before it is compiled. */
  compileAfter?: number;
}

// Compiling costs as much as running some ten times.
const COMPILE_AFTER = 5;

/**
 * Runs operations on a schema in this process, no HTTP, no JSON: parsed and validated once per text, and compiled when
 * they come again and again.
 */
export function createExecutor(
  schema: GraphQLSchema,
  contextFor: (request: SubgraphRequest) => object,
  presentError: (error: GraphQLError, request: SubgraphRequest) => GraphQLFormattedError,
  { source, watch = null, compileAfter = COMPILE_AFTER }: ExecutorOptions = {},
): SubgraphExecutor {
  const prepared = keepPrepared(schema, { watch, compileAfter });

  async function run(operation: RunOperation, request: SubgraphRequest): Promise<SubgraphResponse> {
    const context = contextFor(request);
    const result = await operation(context, request.variables);
    const data = (result.data ?? null) as Record<string, unknown> | null;
    const extensions = extensionsOf(context);
    const answer = extensions === undefined ? { data } : { data, extensions };
    if (!result.errors) return answer;
    return { ...answer, errors: result.errors.map((error) => presentError(error, request)) };
  }

  return {
    async execute(request) {
      const asked = prepared(request.query);
      if ('errors' in asked) return { errors: asked.errors };
      const { watched } = asked;
      const operation = asked.operation(request.operationName);
      return watched ? watched(request, () => run(operation, request)) : run(operation, request);
    },
    async subscribe(request) {
      const asked = prepared(request.query);
      if ('errors' in asked) throw new GraphQLError(asked.errors[0]?.message ?? '', asked.errors[0]);
      if (!source) throw new Error('this executor has no source of events');
      return subscribeTo({ schema, source, contextFor, presentError }, asked.document, request);
    },
    close: async () => {},
  };
}
