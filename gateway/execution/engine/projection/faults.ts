import { ERRORS } from '@apollo/federation-internals';
import type { GraphQLOutputType } from 'graphql';
import type { Projection } from './outcome.ts';

/** Where a field stands, for whoever reads what was wrong with it. */
export interface Place {
  /** The type through which it was selected. */
  owner: string;
  name: string;
  /** Whether its name is on the projection's path while it is completed: scalars are not worth the step. */
  entered: boolean;
}

/** Notes a null where the schema has none. */
export const noteNull = (projection: Projection, type: GraphQLOutputType, place: Place): void =>
  note(projection, 'Cannot return null for non-nullable', type, place);

/** Notes a scalar that is none of its type, or a value that the public enum does not have. */
export const noteInvalid = (projection: Projection, type: GraphQLOutputType, place: Place): void =>
  note(projection, 'Invalid value found for', type, place);

/** Notes an object of a type that the public schema does not have. */
export const noteTypename = (projection: Projection, type: GraphQLOutputType, place: Place): void =>
  note(projection, 'Invalid __typename found for object at', type, place);

// Worded as the stock gateway does, whose reports people know how to read.
function note({ path, faults }: Projection, what: string, type: GraphQLOutputType, place: Place): void {
  const { owner, name, entered } = place;
  const full = entered ? [...path] : [...path, name];
  const last = full.at(-1);
  const where =
    typeof last === 'number' ? `array element of type ${type} at index ${last}` : `field ${owner}.${last}`;
  faults.push(ERRORS.INVALID_GRAPHQL.err(`${what} ${where}.`, { path: full }));
}
