import type { GraphQLError } from 'graphql';
import type { Entity } from '../entity.ts';
import type { MissingEntities } from '../missing-entities.ts';

/** A value that becomes null because of an error below it, which has been noted. */
export const FAILED: unique symbol = Symbol('failed');

/** A null for a non-null type: the object or list around it becomes null too. */
export const BUBBLE: unique symbol = Symbol('bubble');

/** The state of the projection of one response. */
export interface ProjectionState {
  /** The current place in the response; fields of scalars are not entered. */
  readonly path: (string | number)[];
  /** The nulls that the projector made because of wrong or missing values. */
  readonly faults: GraphQLError[];
  /** The entities that subgraphs did not find. */
  readonly missing: MissingEntities;
  /** The errors about fields that the caller may not see, by place. */
  readonly denied: Map<string, GraphQLError>;
  /** The variables of the request, which introspection may use. */
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** Builds a part of the response from fetched data: null, {@link FAILED} or {@link BUBBLE} when there is no value. */
export type CompleteValue = (value: unknown, projection: ProjectionState) => unknown;

/** Builds an object of the response; {@link FAILED} when it has to be null. */
export type ProjectObject = (entity: Entity, projection: ProjectionState) => unknown;
