import type { GraphQLError } from 'graphql';
import type { Entity } from '../run.ts';

/** A value that is null because something below it is wrong, which has been noted. */
export const FAILED: unique symbol = Symbol('failed');

/** A null where none may be: whatever holds it is null as well. */
export const BUBBLE: unique symbol = Symbol('bubble');

/** What changes while a response is projected. */
export interface Projection {
  /** Where in the response the projector is; fields of scalars are not entered. */
  readonly path: (string | number)[];
  /** What had to be made null though no subgraph said why. */
  readonly faults: GraphQLError[];
  /** What the caller is not answered, by place. */
  readonly denied: Map<string, GraphQLError>;
  /** The variables of the request, which introspection may name. */
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** Gives a part of the response from what was fetched: null, {@link FAILED} or {@link BUBBLE} when there is none. */
export type Complete = (value: unknown, projection: Projection) => unknown;

/** Gives the fields of an object of the response; {@link FAILED} when it has to be null. */
export type Project = (entity: Entity, projection: Projection) => unknown;
