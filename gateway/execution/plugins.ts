import type { ApolloServerPlugin } from '@apollo/server';
import { ABANDONED } from '@souk/platform';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.ts';
import { shownCode, subgraphOf } from './present-error.ts';

/** Logs errors that clients do not see in full, and unreachable services, with the id of the request. */
export const logFaults = (log: Logger): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart({ contextValue: { requestId } }) {
    return {
      async didEncounterErrors({ errors }) {
        for (const error of errors) {
          // The client has disconnected, and nothing failed.
          if (error.cause === ABANDONED) continue;
          const code = shownCode(error.extensions);
          const subgraph = subgraphOf(error.extensions);
          if (code === 'SERVICE_UNAVAILABLE') {
            const service = error.extensions.service ?? subgraph;
            log.warn({ requestId, service, cause: causeOf(error) }, 'a service is unavailable');
          } else if (code === null && subgraph === undefined) {
            log.error({ requestId, err: error.originalError ?? error }, 'request failed');
          } else if (code === null) {
            // Its stack is in the subgraph's own log, under the same request id.
            log.error({ requestId, service: subgraph, path: error.path }, 'a subgraph failed');
          }
        }
      },
    };
  },
  async unexpectedErrorProcessingRequest({ requestContext, error }) {
    const { requestId } = requestContext.contextValue;
    log.error({ err: error, requestId }, 'request failed');
  },
});

/**
 * Drops the engine's report on the nulls that it set itself. Tests use it to compare answers with those of another
 * executor; clients have the errors.
 */
export const dropValueCompletion: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || !body.singleResult.extensions) return;
        const { valueCompletion, ...rest } = body.singleResult.extensions;
        body.singleResult.extensions = Object.keys(rest).length > 0 ? rest : undefined;
      },
    };
  },
};

const causeOf = (error: unknown) =>
  error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
