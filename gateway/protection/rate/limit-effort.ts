import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { GraphQLError, Kind, type OperationDefinitionNode, type SelectionNode } from 'graphql';
import type { GatewayContext } from '../../context.ts';
import { costOfRequest } from '../limits/request-cost.ts';
import { callerOf } from './caller.ts';
import type { Limiter, Taken } from './limiter.ts';

/** The operations by which somebody could guess a secret, or have mails sent to strangers. */
const SENSITIVE: ReadonlySet<string> = new Set([
  'loginAdmin',
  'loginCustomer',
  'loginSeller',
  'loginStaff',
  'registerCustomer',
  'registerSeller',
  'requestEmailOtp',
  'requestPasswordReset',
  'resetPassword',
  'verifyEmail',
]);

/**
 * Counts what a request asks for: its cost, and each try at a secret, also when one request holds several under
 * aliases. A request is one, whatever it asks for, to the limit on requests.
 */
export const limitEffort = (limiters: {
  cost: Limiter;
  secrets: Limiter;
}): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation(context) {
        const { document, operation, contextValue } = context;
        // What happens is not asked for: a subscription was counted when it began.
        if (!operation || contextValue.live?.event) return;
        const caller = callerOf(contextValue.client.ip ?? '');
        const tries = operation.operation === 'mutation' ? triesIn(document, operation) : 0;
        if (tries > 0) {
          refuseUnless(await limiters.secrets.take(caller, tries), 'Too many tries from this address');
        }
        const cost = costOfRequest(context);
        if (cost > 0) {
          refuseUnless(await limiters.cost.take(caller, cost), 'Too much was asked for from this address');
        }
      },
    };
  },
});

function refuseUnless({ allowed, resetSeconds }: Taken, reason: string): void {
  if (allowed) return;
  throw new GraphQLError(`${reason}; come back in ${resetSeconds} s.`, {
    extensions: {
      code: 'RATE_LIMITED',
      http: { status: 429, headers: new HeaderMap([['retry-after', String(resetSeconds)]]) },
    },
  });
}

/** How many tries at a secret an operation makes, those in its fragments among them. */
function triesIn(document: DocumentNode, { selectionSet }: OperationDefinitionNode): number {
  // Validation came before: fragments exist and do not spread themselves.
  const count = (selections: readonly SelectionNode[]): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + (SENSITIVE.has(selection.name.value) ? 1 : 0);
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + count(selection.selectionSet.selections);
      const named = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
      );
      return sum + (named?.kind === Kind.FRAGMENT_DEFINITION ? count(named.selectionSet.selections) : 0);
    }, 0);
  return count(selectionSet.selections);
}
