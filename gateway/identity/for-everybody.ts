import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { GatewayContext } from '../context.ts';
import { presentToClient } from '../execution/present-error.ts';
import { outlived } from './token-refusal.ts';

/** Queries whose answer to nobody would be mistaken for that to the person: null means signed out. */
const PERSONAL_QUERIES: ReadonlySet<string> = new Set(['me']);

/**
 * Mutations by which people sign in or out or wait for stock by their address, and which do the same for everybody: a client that adds its token to every
 * request must be able to refresh it. `registerSeller` and the setting up of second factors are none of them, as they do more
 * for a person.
 */
export const OPEN_MUTATIONS: ReadonlySet<string> = new Set([
  'signIn',
  'startPasskeySignIn',
  'signInWithPasskey',
  'signInWithProvider',
  'continueProviderSignIn',
  'confirmSignIn',
  'confirmSignInWithPasskey',
  'refreshToken',
  'signOut',
  'registerCustomer',
  'requestEmailVerification',
  'verifyEmail',
  'requestPasswordReset',
  'resetPassword',
  'undoEmailChange',
  'requestBackInStockEmail',
  'confirmBackInStockEmail',
  'stopBackInStockEmails',
]);

/**
 * Answers operations that came with an outlived access token as anonymous, when they need nobody: queries without `me` whose
 * answer has no UNAUTHENTICATED, and {@link OPEN_MUTATIONS}. `extensions.authentication` then says that the token was
 * ignored. All others are refused with 401 and the reason: an answer never shows only a part of what a person asked for.
 * Tokens that never were good are refused before, whatever they came with.
 */
export const forEverybody: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart({ contextValue: { badToken } }) {
    const authentication = badToken && outlived(badToken);
    if (!authentication) return;
    return {
      async didResolveOperation({ document, operation }) {
        if (!operation || isForEverybody(document, operation)) return;
        const headers = new HeaderMap([CHALLENGE]);
        const http = { status: 401, headers };
        throw new GraphQLError(badToken.message, { extensions: { ...badToken.extensions, http } });
      },
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single') return;
        const { singleResult } = body;
        if (singleResult.errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) {
          const { message, extensions } = badToken;
          singleResult.errors = [presentToClient({ message, extensions })];
          delete singleResult.data;
          delete singleResult.extensions;
          http.status = 401;
          http.headers.set(...CHALLENGE);
        } else if (singleResult.data) {
          singleResult.extensions = { ...singleResult.extensions, authentication };
        }
      },
    };
  },
};

// RFC 9110 requires it for every 401; the error is that of RFC 6750.
const CHALLENGE = ['www-authenticate', 'Bearer error="invalid_token"'] as const;

function isForEverybody(
  document: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
): boolean {
  if (operation === 'subscription') return false;
  const fields = rootFields(document, selectionSet);
  return operation === 'query'
    ? !fields.some((name) => PERSONAL_QUERIES.has(name))
    : fields.every((name) => OPEN_MUTATIONS.has(name) || name === '__typename');
}

/** The names of the root fields, whatever their aliases and conditions. */
function rootFields(document: DocumentNode, set: SelectionSetNode, spread = new Set<string>()): string[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(document, selection.selectionSet, spread);
    const name = selection.name.value;
    const fragment = document.definitions.find(
      (one): one is FragmentDefinitionNode =>
        one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
    );
    if (!fragment || spread.has(name)) return [];
    return rootFields(document, fragment.selectionSet, spread.add(name));
  });
}
