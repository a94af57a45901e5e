import { relative } from 'node:path';
import { type ASTNode, GraphQLError, getLocation, type Source } from 'graphql';

/** What is wrong with a client's operations; each line says where. */
export class OperationFaults extends Error {
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

/** A location to print: the file relative to the working directory, and the line. */
export function placeIn(source: Source, position: number): string {
  const { line } = getLocation(source, position);
  return `${relative(process.cwd(), source.name)}:${line + source.locationOffset.line - 1}`;
}

/** Where something of a document was written. */
export const placeOf = ({ loc }: ASTNode): string => (loc ? placeIn(loc.source, loc.start) : 'somewhere');

/** An error of graphql-js with its place. Raises what is none. */
export function faultOf(error: unknown): string {
  if (!(error instanceof GraphQLError)) throw error;
  const { source, positions, message } = error;
  const [position] = positions ?? [];
  return source && position !== undefined ? `${placeIn(source, position)}: ${message}` : message;
}
