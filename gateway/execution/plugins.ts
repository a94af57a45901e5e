import type { ApolloServerPlugin } from '@apollo/server';
import { ABANDONED } from '@souk/platform';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.ts';
import { shownCode, subgraphOf } from './present-error.ts';

/** Logs, with the request's id, what clients do not get to see, and which service was away. */
export const logFaults = (log: Logger): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart({ contextValue: { requestId } }) {
    return {
      async didEncounterErrors({ errors }) {
        for (const error of errors) {
          // Whoever asked is gone, and nothing failed.
          if (error.cause === ABANDONED) continue;
          const code = shownCode(error.extensions);
          const subgraph = subgraphOf(error.extensions);
          if (code === 'SERVICE_UNAVAILABLE') {
            const service = error.extensions.service ?? subgraph;
            log.warn({ requestId, service, cause: causeOf(error) }, 'a service is away');
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
 * Drops the executor's report on nulls that it completed itself, which says of an error whether it is one of those. It
 * is for the tests that hold answers against another executor's; clients have the errors.
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
