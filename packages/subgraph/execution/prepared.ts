import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  parse,
  ValuesOfCorrectTypeRule,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RunWatched, SubgraphOperationWatch } from '../observability/operations.ts';
import { compiled, interpreted, type RunOperation } from './compiled.ts';

/** A text that was read: a document to run, or why it is none. */
export type Prepared = Runnable | { readonly errors: GraphQLFormattedError[] };

/** A document that is valid. */
export interface Runnable {
  readonly document: DocumentNode;
  readonly watched?: RunWatched;
  /** Gives one of the document's operations to run. */
  operation(name: string | undefined): RunOperation;
}

/** How documents are kept. */
export interface PreparedOptions {
  watch: SubgraphOperationWatch | null;
  /** How often a document is interpreted before it is compiled. */
  compileAfter: number;
}

// The gateway sends a small set of operations over and over; strangers cannot reach a subgraph.
const DOCUMENTS_KEPT = 1_000;
const COMPILED_KEPT = 300;

/** Documents of a schema: parsed and validated once, compiled when they come again and again; the last ones are kept. */
export function keepPrepared(schema: GraphQLSchema, { watch, compileAfter }: PreparedOptions) {
  const documents = new LRUCache<string, Prepared>({ max: DOCUMENTS_KEPT });
  const functions = new LRUCache<DocumentNode, RunOperation>({ max: COMPILED_KEPT });

  function prepare(query: string): Prepared {
    const read = parseAndValidate(schema, query);
    if ('errors' in read) return read;
    const { document } = read;
    let uses = 0;
    // What cannot be compiled once never can.
    let worthwhile = isOneQuery(document);
    return {
      document,
      ...(watch ? { watched: watch.of(document) } : {}),
      operation(name) {
        const known = functions.get(document);
        if (known) return known;
        uses += 1;
        if (worthwhile && uses > compileAfter) {
          const made = compiled(schema, document);
          if (made) {
            functions.set(document, made);
            return made;
          }
          worthwhile = false;
        }
        return interpreted(schema, document, name);
      },
    };
  }

  return (query: string): Prepared => {
    const known = documents.get(query);
    if (known) return known;
    const fresh = prepare(query);
    documents.set(query, fresh);
    return fresh;
  };
}

/** One function is one operation, so a text of several is run by name; what a mutation does takes longer than running it. */
function isOneQuery({ definitions }: DocumentNode): boolean {
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  return operations.length === 1 && operations[0]?.operation === OperationTypeNode.QUERY;
}

function parseAndValidate(
  schema: GraphQLSchema,
  query: string,
): { document: DocumentNode } | { errors: GraphQLFormattedError[] } {
  try {
    const document = parse(query, { noLocation: true });
    const errors = validate(schema, document);
    if (errors.length === 0) return { document };
    // The gateway knows sharedScalars such as Decimal by name only, so a client's bad literal is first seen here.
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
