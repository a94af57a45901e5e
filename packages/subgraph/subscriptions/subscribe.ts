import type { SubgraphRequest, SubgraphResponse } from '@souk/platform';
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { LiveSource } from './live-source.ts';
import { NothingToShow } from './subscription.ts';

/** What the subscriptions of one schema need. */
export interface SubscribeSetup {
  schema: GraphQLSchema;
  source: LiveSource;
  contextFor(request: SubgraphRequest): object;
  presentError(error: GraphQLError, request: SubgraphRequest): GraphQLFormattedError;
}

/**
 * Starts a subscription in this process; the stream gives one answer for each event that shows something. Raises a
 * GraphQLError with a code when it is refused or cannot start. A caller that stops reading has to abort
 * `request.signal`.
 */
export async function subscribeTo(
  setup: SubscribeSetup,
  document: DocumentNode,
  request: SubgraphRequest,
): Promise<AsyncGenerator<SubgraphResponse, void, undefined>> {
  const { schema, source, contextFor, presentError } = setup;
  const operation = {
    schema,
    document,
    variableValues: request.variables,
    operationName: request.operationName,
  };
  const events = await createSourceEventStream({
    ...operation,
    rootValue: source,
    contextValue: contextFor(request),
  });
  if (!(Symbol.asyncIterator in events)) throw refused(setup, request, events.errors ?? []);

  async function* answers() {
    for await (const event of events as AsyncIterable<unknown>) {
      // A context of its own: what an earlier event loaded must not be shown again.
      const result = await execute({ ...operation, rootValue: event, contextValue: contextFor(request) });
      if (showsNothing(result)) continue;
      const data = (result.data ?? null) as Record<string, unknown> | null;
      const errors = result.errors?.map((error) => presentError(error, request));
      yield errors ? { data, errors } : { data };
    }
  }
  return answers();
}

const showsNothing = ({ errors }: ExecutionResult) =>
  errors?.some(({ originalError }) => originalError instanceof NothingToShow) ?? false;

function refused(
  { presentError }: SubscribeSetup,
  request: SubgraphRequest,
  errors: readonly GraphQLError[],
): GraphQLError {
  const [error] = errors;
  if (!error) return new GraphQLError('The subscription did not start.');
  const { message, extensions } = presentError(error, request);
  return new GraphQLError(message, { extensions });
}
