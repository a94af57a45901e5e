import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { OperationPlanner } from '../planning/operation-planner.ts';

/** What is made of a supergraph's text, to serve it. */
export interface LoadedGraph {
  sdl: string;
  document: DocumentNode;
  /** What clients see. */
  api: GraphQLSchema;
  /** All of it, what clients do not see too. */
  supergraph: GraphQLSchema;
  planner: OperationPlanner;
}

/** Where supergraphs come from: the first, and those that take its place. */
export interface SupergraphSource {
  /** `update` serves another text from then on. It raises, and the last good one goes on, when that cannot be served. */
  initialize(options: { update(supergraphSdl: string): void }): Promise<{
    supergraphSdl: string;
    cleanup?(): Promise<void>;
  }>;
}

/** A subgraph that a supergraph names. */
export interface NamedSubgraph {
  name: string;
  url?: string | undefined;
}

/** Loads supergraphs, and tells of each that is served from then on. */
export interface GraphLoader {
  /** Listeners hear of a supergraph in the order they came; the answer makes one hear no more. */
  onLoad(listener: (graph: LoadedGraph) => void): () => void;
  /** Loads the first. Raises when it cannot be served. */
  load(): Promise<void>;
  /** Follows the source no longer. */
  stop(): Promise<void>;
}
