import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { type GraphQLSchema, parse } from 'graphql';
import { DAY } from '../rules/deprecations.ts';
import { coordinatesIn } from './coordinates.ts';

/** An operation of a client's manifest. */
interface ClientOperation {
  readonly name: string;
  readonly body: string;
}

/** A change of the public graph after which a client may no longer work. */
export interface BreakingChange {
  /** Where, as a schema coordinate such as `Query.products.first`. */
  readonly path: string;
  readonly message: string;
  /** The operations of the manifests that lean on what is changed. */
  readonly operations: readonly string[];
  /** Whether it removes what was announced to go, in its deprecation, on a day that has come. */
  readonly isDue: boolean;
}

/** What is different between two states of the public graph, and which changes break which operations. */
export async function changesBetween(
  before: GraphQLSchema,
  after: GraphQLSchema,
  operations: readonly ClientOperation[],
  today: string,
): Promise<{ count: number; breaking: BreakingChange[] }> {
  const changes = await diff(before, after);
  const leansOn = operations.map(({ name, body }) => ({
    name,
    coordinates: coordinatesIn(parse(body), before),
  }));
  const breaking = changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map((change) => {
      const path = change.path ?? '';
      const anchor = isAddition(change) ? path.slice(0, path.lastIndexOf('.')) : path;
      const broken = leansOn.filter(({ coordinates }) => coordinates.has(anchor));
      const day = deprecationOf(before, path)?.match(DAY)?.[0];
      return {
        path,
        message: change.message,
        operations: broken.map(({ name }) => name),
        isDue: day !== undefined && day <= today,
      };
    });
  return { count: changes.length, breaking };
}

// What is added and required breaks those who use the thing that it is added to.
const isAddition = ({ type }: Change) => type.endsWith('_ADDED');

function deprecationOf(schema: GraphQLSchema, path: string): string | null | undefined {
  const [name = '', member = '', argument] = path.split('.');
  const type = schema.getType(name);
  if (!type) return undefined;
  if ('getFields' in type) {
    const field = type.getFields()[member];
    if (argument === undefined) return field?.deprecationReason;
    return field && 'args' in field
      ? field.args.find((one) => one.name === argument)?.deprecationReason
      : undefined;
  }
  return 'getValue' in type ? type.getValue(member)?.deprecationReason : undefined;
}

/** A breaking change as a line: what it is, and whom it breaks. */
export const lineOf = ({ path, message, operations, isDue }: BreakingChange): string =>
  `${path}: ${message}; ` +
  (operations.length > 0 ? `breaks ${operations.join(', ')}` : 'no operation of the manifests uses it') +
  (isDue ? '; it was announced' : '');
