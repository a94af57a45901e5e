import { ERRORS } from '@apollo/federation-internals';
import { GraphQLError, type GraphQLOutputType } from 'graphql';
import type { ProjectionState } from './outcome.ts';

/** Where a field is, for the messages of errors. */
export interface FieldLocation {
  /** The type through which it was selected. */
  owner: string;
  name: string;
  /** Whether its name is on the path of the projection while it is completed. Fields of scalars skip that for speed. */
  entered: boolean;
}

/** Notes a null that a subgraph answered for a non-null type. */
export const noteNull = (
  projection: ProjectionState,
  type: GraphQLOutputType,
  location: FieldLocation,
): void => note(projection, 'Cannot return null for non-nullable', type, location);

/** Notes that a non-null field was not answered, as its subgraph did not find the entity. */
export function noteMissing(
  { path, faults }: ProjectionState,
  { owner, name, entered }: FieldLocation,
): void {
  const message = `The ${owner} to which the field "${name}" belongs was not found.`;
  const full = entered ? [...path] : [...path, name];
  faults.push(new GraphQLError(message, { path: full, extensions: { code: 'NOT_FOUND' } }));
}

/** Notes a value that does not fit its type, such as text for a number or a value that the public enum does not have. */
export const noteInvalid = (
  projection: ProjectionState,
  type: GraphQLOutputType,
  location: FieldLocation,
): void => note(projection, 'Invalid value found for', type, location);

/** Notes an object of a type that the public schema does not have. */
export const noteTypename = (
  projection: ProjectionState,
  type: GraphQLOutputType,
  location: FieldLocation,
): void => note(projection, 'Invalid __typename found for object at', type, location);

/**
 * Notes a field that the caller may not see, once for all elements of a list. The code is that of Apollo's router:
 * https://www.apollographql.com/docs/graphos/routing/security/authorization
 */
export function noteDenied({ path, denied }: ProjectionState, responseName: string): void {
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

// The messages are those of the stock gateway, which people know.
function note(
  { path, faults }: ProjectionState,
  what: string,
  type: GraphQLOutputType,
  location: FieldLocation,
): void {
  const { owner, name, entered } = location;
  const full = entered ? [...path] : [...path, name];
  const last = full.at(-1);
  const where =
    typeof last === 'number' ? `array element of type ${type} at index ${last}` : `field ${owner}.${last}`;
  faults.push(ERRORS.INVALID_GRAPHQL.err(`${what} ${where}.`, { path: full }));
}

/**
 * The faults that no error explains. An error above or below a null explains it, and an error without a path, of a fetch
 * that failed as a whole, explains all of them.
 */
export function unexplained(
  faults: readonly GraphQLError[],
  errors: readonly GraphQLError[],
): readonly GraphQLError[] {
  if (errors.length === 0) return faults;
  if (errors.some(({ path }) => path === undefined)) return [];
  return faults.filter((fault) => !errors.some((error) => areInLine(error.path ?? [], fault.path ?? [])));
}

type Path = readonly (string | number)[];

const areInLine = (one: Path, other: Path): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.every((part, at) => part === long[at]);
};
