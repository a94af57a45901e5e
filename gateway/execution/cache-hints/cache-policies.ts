import { createHash } from 'node:crypto';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { LoadedGraph } from '../loading/graph-loader.ts';
import { type Hints, readHints } from './hints.ts';
import { maxAgeOf } from './max-age.ts';
import { typesIn } from './types-in.ts';

/** What may be kept of the answers to an operation. */
export interface CachePolicy {
  /** The seconds for which everybody may get the same answer; 0 for never. */
  maxAge: number;
  /** The object types that the answers may hold; empty when they may not be kept. */
  types: readonly string[];
  /** The supergraph that answers: another one may answer the same operation otherwise. */
  graph: string;
}

/** The operation of a request, and the schema that it was validated by. */
interface ReadOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/** The cache policies of operations, by the hints of the current supergraph. Made once per operation. */
export class CachePolicies {
  #hints: Hints = new Map();
  #graph = '';
  // By the operation of a cached document, so that an entry goes with the document or the schema.
  #known = new WeakMap<OperationDefinitionNode, CachePolicy>();

  /** Uses the hints of another supergraph. */
  use({ document, sdl }: Pick<LoadedGraph, 'document' | 'sdl'>): void {
    this.#hints = readHints(document);
    this.#graph = createHash('sha256').update(sdl).digest('base64url');
    this.#known = new WeakMap();
  }

  of({ schema, document, operation }: ReadOperation): CachePolicy {
    const before = this.#known.get(operation);
    if (before) return before;
    const maxAge = maxAgeOf(schema, this.#hints, document, operation);
    const policy = { maxAge, types: maxAge > 0 ? typesIn(schema, document) : [], graph: this.#graph };
    this.#known.set(operation, policy);
    return policy;
  }
}
