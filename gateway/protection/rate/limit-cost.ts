import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionNode } from 'graphql';
import type { GatewayContext } from '../../context.ts';
import { costOfRequest } from '../limits/request-cost.ts';
import { rateLimited } from './rate-limited.ts';
import type { RateLimits } from './rate-limits.ts';

/** The mutations by which a caller could guess a secret, or send mails to strangers. */
export const ATTEMPTS: ReadonlySet<string> = new Set([
  'changePassword',
  'confirmEmailChange',
  'confirmIdentity',
  'confirmSignIn',
  'confirmTotpEnrolment',
  'continueProviderSignIn',
  'linkProvider',
  'registerCustomer',
  'registerSeller',
  'requestBackInStockEmail',
  'requestEmailChange',
  'requestEmailVerification',
  'requestPasswordReset',
  'resetPassword',
  'signIn',
  'signInWithProvider',
  'verifyEmail',
]);

/**
 * Counts the cost of operations, and each attempt at a secret, also when one request has several under aliases. An
 * operation beyond `maxCost` is refused anyway and costs nothing: it has counted as a request.
 */
export const limitCost = (limits: RateLimits, maxCost: number): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation(context) {
        const { document, operation, contextValue } = context;
        const { viewer, client: info, trust, live } = contextValue;
        // Events are not requests: a subscription was counted when it started.
        if (!operation || live?.event) return;
        const client = { info, trust };
        const attempts = operation.operation === 'mutation' ? attemptsIn(document, operation) : 0;
        if (attempts > 0) {
          const counted = await limits.secrets(client, attempts);
          if (!counted.allowed) throw rateLimited(counted);
        }
        const cost = costOfRequest(context);
        if (cost === 0 || cost > maxCost) return;
        const counted = await limits.cost(viewer, client, cost);
        if (counted && !counted.allowed) throw rateLimited(counted, cost);
      },
    };
  },
});

/** The number of attempts at a secret in an operation, including its fragments. */
function attemptsIn(document: DocumentNode, { selectionSet }: OperationDefinitionNode): number {
  // The operation is valid: fragments exist and do not spread themselves.
  const count = (selections: readonly SelectionNode[]): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + (ATTEMPTS.has(selection.name.value) ? 1 : 0);
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + count(selection.selectionSet.selections);
      const named = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
      );
      return sum + (named?.kind === Kind.FRAGMENT_DEFINITION ? count(named.selectionSet.selections) : 0);
    }, 0);
  return count(selectionSet.selections);
}
