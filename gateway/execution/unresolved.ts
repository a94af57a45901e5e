import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';

const listener: GraphQLRequestListener<GatewayContext> = {
  async didResolveOperation({ operation, request: { operationName } }) {
    if (operation) return;
    const message = operationName
      ? `The document has no operation "${operationName}".`
      : 'The document has several operations; set operationName to the one to run.';
    throw new GraphQLError(message, {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
    });
  },
};

/** Refuses documents without a definite operation to run, before other plugins rely on one. */
export const refuseUnresolved: ApolloServerPlugin<GatewayContext> = { requestDidStart: async () => listener };

/** Treats an empty name of an operation as absent, over all transports: forms and generated clients send one. */
export const dropEmptyName: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart({ request }) {
    if (request.operationName === '') request.operationName = undefined;
  },
};
