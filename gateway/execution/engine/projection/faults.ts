import { ERRORS } from '@apollo/federation-internals';
import { GraphQLError, type GraphQLOutputType } from 'graphql';
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

/**
 * Notes a field that the caller is not answered, once for all elements of a list. Coded as by Apollo's router:
 * https://www.apollographql.com/docs/graphos/routing/security/authorization
 */
export function noteDenied({ path, denied }: Projection, responseName: string): void {
  const full = [...path, responseName];
  const list = full.findIndex((part) => typeof part === 'number');
  const place = list === -1 ? full : full.slice(0, list);
  const key = JSON.stringify(full.filter((part) => typeof part === 'string'));
  if (denied.has(key)) return;
  const extensions = { code: 'UNAUTHORIZED_FIELD_OR_TYPE' };
  denied.set(
    key,
    new GraphQLError(`Unauthorized field or type: ${responseName}.`, { path: place, extensions }),
  );
}

// Worded as the stock gateway does, whose reports people know how to read.
function note({ path, faults }: Projection, what: string, type: GraphQLOutputType, place: Place): void {
  const { owner, name, entered } = place;
  const full = entered ? [...path] : [...path, name];
  const last = full.at(-1);
  const where =
    typeof last === 'number' ? `array element of type ${type} at index ${last}` : `field ${owner}.${last}`;
  faults.push(ERRORS.INVALID_GRAPHQL.err(`${what} ${where}.`, { path: full }));
}
