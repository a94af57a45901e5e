import type { GraphQLField } from 'graphql';

/** The root type of an operation. */
export type RootKind = 'Query' | 'Mutation' | 'Subscription';

/** A root field of the public schema, with what `operations.json` says about it. */
export interface DocumentedOperation {
  kind: RootKind;
  name: string;
  field: GraphQLField<unknown, unknown>;
  /** Null where `operations.json` does not know the operation, as for a supergraph that is not Souk's. */
  subgraph: string | null;
  who: readonly string[];
  /** The codes of `userErrors`. */
  userErrors: readonly string[];
  /** The codes of GraphQL `errors`. */
  errors: readonly string[];
}
