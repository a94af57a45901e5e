import {
  buildSchema,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  parse,
} from 'graphql';
import { makeServer, type OperationResult, type Server, type SubscribePayload } from 'graphql-ws';
import { fault } from '../errors/graphql-errors.ts';
import { cancelling } from './cancelling.ts';
import type { SocketConnection } from './connection.ts';

/** The answer to an operation, or to one event of it. */
export type SocketAnswer = FormattedExecutionResult;

/** The handlers of a connection. */
export interface Operations<E> {
  /** Takes the payload of `connection_init`; false refuses the connection. */
  connect?(connection: SocketConnection<E>, params: Record<string, unknown>): Promise<boolean>;
  /**
   * Runs an operation: gives an answer, or a stream of answers for a subscription, which is active by then. Raises a
   * GraphQLError when it cannot start. `signal` aborts when the client no longer waits.
   */
  operate(
    connection: SocketConnection<E>,
    payload: SubscribePayload,
    signal: AbortSignal,
  ): Promise<SocketAnswer | AsyncGenerator<SocketAnswer, void, undefined>>;
  /** Called when a connection is gone. */
  closed?(connection: SocketConnection<E>): void;
}

// The library needs a document only to choose between execute and subscribe; `operate` decides that here.
const schema = buildSchema('type Query { _: Boolean } type Subscription { _: Boolean }');
const document = parse('subscription { _ }');

/** The graphql-transport-ws protocol over {@link SocketConnection}s, with at most `perConnection` operations at a time on each. */
export function serveProtocol<E>(
  operations: Operations<E>,
  perConnection: number,
): Server<SocketConnection<E>> {
  return makeServer<Record<string, unknown>, SocketConnection<E>>({
    onConnect: ({ extra: connection, connectionParams }) =>
      operations.connect?.(connection, connectionParams ?? {}),
    async onSubscribe({ extra: connection }, _id, payload) {
      if (connection.size >= perConnection) return [tooMany(perConnection)];
      const controller = connection.begin(payload);
      try {
        const answer = await operations.operate(connection, payload, controller.signal);
        if (Symbol.asyncIterator in answer) {
          return { schema, document, contextValue: cancelling(answer, controller) };
        }
        if (answer.data !== undefined || !answer.errors) return { schema, document, contextValue: answer };
        connection.finish(payload);
        return answer.errors.map(({ message, ...rest }) => new GraphQLError(message, rest));
      } catch (error) {
        connection.finish(payload);
        if (error instanceof GraphQLError) return [error];
        throw error;
      }
    },
    subscribe: ({ contextValue }) => contextValue as OperationResult,
    onOperation({ extra: connection }, id, _payload, _args, result) {
      if (Symbol.asyncIterator in result) connection.confirm(id);
    },
    // Answers are already formatted; the library would format them a second time.
    onNext: (_context, _id, _payload, _args, answer: ExecutionResult) => answer as SocketAnswer,
    onComplete: ({ extra: connection }, _id, payload) => connection.finish(payload),
  });
}

const tooMany = (limit: number) =>
  fault('RATE_LIMITED', `At most ${limit} operations run on one connection at a time.`, {
    limit: 'operations',
    most: limit,
    retryAfterSeconds: 1,
  });
