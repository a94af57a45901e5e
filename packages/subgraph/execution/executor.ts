import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ClientInfo, Viewer } from '../identity/viewer.ts';
import type { LiveSource } from '../subscriptions/live-source.ts';
import { subscribeTo } from '../subscriptions/subscribe.ts';

/** One operation for a subgraph, on behalf of a verified caller. */
export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  viewer: Viewer;
  requestId: string;
  client?: ClientInfo | undefined;
  signal?: AbortSignal | undefined;
}

/** What a subgraph answers. */
export interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

/** A subgraph as its callers see it, in this process or another. A failing transport raises, it answers no data. */
export interface SubgraphExecutor {
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /**
   * Follows a subscription: resolves once it stands, then gives one answer for each event. Raises a GraphQLError with
   * a code when it may not or cannot begin or go on. Ends with `request.signal`. Absent where none are served.
   */
  subscribe?(request: SubgraphRequest): Promise<AsyncGenerator<SubgraphResponse, void, undefined>>;
  close(): Promise<void>;
}

interface Prepared {
  document?: DocumentNode;
  errors?: GraphQLFormattedError[];
}

// The gateway sends a small set of operations over and over; strangers cannot reach a subgraph.
const DOCUMENTS_KEPT = 2_000;

/** Runs operations on a schema in this process: parsed and validated once per text, no HTTP, no JSON. */
export function createExecutor(
  schema: GraphQLSchema,
  contextFor: (request: SubgraphRequest) => object,
  presentError: (error: GraphQLError, request: SubgraphRequest) => GraphQLFormattedError,
  source?: LiveSource,
): SubgraphExecutor {
  const prepared = new LRUCache<string, Prepared>({ max: DOCUMENTS_KEPT });

  function prepare(query: string): Prepared {
    const known = prepared.get(query);
    if (known) return known;
    const fresh = parseAndValidate(schema, query);
    prepared.set(query, fresh);
    return fresh;
  }

  return {
    async execute(request) {
      const { document, errors } = prepare(request.query);
      if (!document) return { errors: errors ?? [] };
      const result = await execute({
        schema,
        document,
        contextValue: contextFor(request),
        variableValues: request.variables,
        operationName: request.operationName,
      });
      const data = (result.data ?? null) as Record<string, unknown> | null;
      if (!result.errors) return { data };
      return { data, errors: result.errors.map((error) => presentError(error, request)) };
    },
    async subscribe(request) {
      const { document, errors } = prepare(request.query);
      if (!document) throw new GraphQLError(errors?.[0]?.message ?? '', errors?.[0]);
      if (!source) throw new Error('this executor has no source of events');
      return subscribeTo({ schema, source, contextFor, presentError }, document, request);
    },
    close: async () => {},
  };
}

function parseAndValidate(schema: GraphQLSchema, query: string): Prepared {
  try {
    const document = parse(query, { noLocation: true });
    const errors = validate(schema, document);
    if (errors.length === 0) return { document };
    // The gateway knows scalars such as Decimal by name only, so a client's bad literal is first seen here.
    const badValues = validate(schema, document, [ValuesOfCorrectTypeRule]);
    return { errors: badValues.length > 0 ? badValues.map(asBadInput) : errors.map(asBadRequest) };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [asBadRequest(error)] };
    throw error;
  }
}

function asBadInput(error: GraphQLError): GraphQLFormattedError {
  return { message: error.message, extensions: { code: 'BAD_USER_INPUT' } };
}

function asBadRequest(error: GraphQLError): GraphQLFormattedError {
  return { message: error.message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
}
