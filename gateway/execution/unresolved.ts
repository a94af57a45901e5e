import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';

const listener: GraphQLRequestListener<GatewayContext> = {
  async didResolveOperation({ operation, request: { operationName } }) {
    if (operation) return;
    const message = operationName
      ? `There is no operation "${operationName}" in the document.`
      : 'The document has several operations; name the one to run.';
    throw new GraphQLError(message, {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
    });
  },
};

/** Refuses documents in which the operation to run cannot be told, before anybody takes it for granted. */
export const refuseUnresolved: ApolloServerPlugin<GatewayContext> = { requestDidStart: async () => listener };

/** An empty name of an operation is as if left out, over whichever transport it comes: forms and generated clients send one. */
export const dropEmptyName: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart({ request }) {
    if (request.operationName === '') request.operationName = undefined;
  },
};
