import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { OperationPlanner } from '../planning/operation-planner.ts';

/** All that is made of a supergraph's text to serve it. */
export interface LoadedGraph {
  sdl: string;
  document: DocumentNode;
  /** The schema that clients see. */
  api: GraphQLSchema;
  /** The whole schema, including what clients do not see. */
  supergraph: GraphQLSchema;
  planner: OperationPlanner;
}

/** Provides the first supergraph and its later versions. */
export interface SupergraphSource {
  /** `update` replaces the supergraph. It raises for one that cannot be served, and the last good one stays. */
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

/** Loads supergraphs and notifies listeners about each of them. */
export interface GraphLoader {
  /** Calls `listener` for each loaded supergraph, in the order of registration. Returns how to stop that. */
  onLoad(listener: (graph: LoadedGraph) => void): () => void;
  /** Loads the first supergraph. Raises when it cannot be served. */
  load(): Promise<void>;
  /** Stops following the source. */
  stop(): Promise<void>;
}
