import type { ApolloServerOptions, ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../../context.ts';
import { withoutTokens } from '../../execution/documents.ts';
import { exceededLimit, type Limits, limitError } from './limits.ts';
import { costOfRequest } from './request-cost.ts';
import { shapeOf } from './shape.ts';

const MAX_VERDICTS = 2_000;
const MAX_DOCUMENTS = 1_000;
// A document takes about a hundred bytes of memory for each character of its text.
const MAX_CHARACTERS = 1_000_000;
/** Replaces a refused document, so that nothing of it is parsed, validated or planned. */
const HARMLESS = parse('{ __typename }');

/** The decision about a document, by its text alone. */
interface Verdict {
  refused: GraphQLError | null;
}

/**
 * Refuses operations that are too large as early as possible: by their text before validation, whose work grows with the
 * square of some documents, and by their cost, which depends on variables, before they are planned.
 */
export function limitOperations(limits: Limits): {
  plugin: ApolloServerPlugin<GatewayContext>;
  /** Apollo Server's store of parsed and validated documents, which replaces refused ones. */
  documentStore: NonNullable<ApolloServerOptions<GatewayContext>['documentStore']>;
} {
  const verdicts = new LRUCache<string, Verdict>({ max: MAX_VERDICTS });
  const documents = new LRUCache<string, DocumentNode>({
    max: MAX_DOCUMENTS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: ({ loc }) => Math.max(1, loc?.end ?? 0),
  });

  function judge(source: string): Verdict {
    if (source.length > limits.length) return { refused: limitError('length', limits, source.length) };
    let document: DocumentNode;
    try {
      document = parse(source, { maxTokens: limits.tokens, noLocation: true });
    } catch (error) {
      if (error instanceof GraphQLError && error.message.includes('tokens. Parsing aborted')) {
        return { refused: limitError('tokens', limits) };
      }
      // Apollo Server reports syntax errors.
      return { refused: null };
    }
    return { refused: exceededLimit(shapeOf(document), limits) };
  }

  const verdictOf = ({ queryHash, source }: GraphQLRequestContext<GatewayContext>): Verdict => {
    if (queryHash === undefined || source === undefined) return { refused: null };
    const known = verdicts.get(queryHash);
    if (known) return known;
    const verdict = judge(source);
    verdicts.set(queryHash, verdict);
    return verdict;
  };

  const plugin: ApolloServerPlugin<GatewayContext> = {
    async requestDidStart() {
      return {
        async didResolveSource(context) {
          verdictOf(context);
        },
        async didResolveOperation(context) {
          const { refused } = verdictOf(context);
          if (refused) throw refused;
          const cost = costOfRequest(context);
          if (cost > limits.cost) throw limitError('cost', limits, cost);
        },
      };
    },
  };
  return {
    plugin,
    documentStore: {
      // Apollo Server adds a prefix for the schema before the hash of the query.
      get: async (key) =>
        verdicts.get(key.slice(key.lastIndexOf(':') + 1))?.refused ? HARMLESS : documents.get(key),
      set: async (key, document) => void documents.set(key, withoutTokens(document)),
      delete: async (key) => documents.delete(key),
    },
  };
}
