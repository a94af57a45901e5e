// What can be read of an object: its fields, and those of the values in it, as far as the next entity.
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { literal } from '../harness/any-operation.ts';

/** A field of an object or of a value in it, such as `totals.total.amount`. */
export interface FieldPath {
  name: string;
  /** The selection that reads this field alone, its parts under the alias `alias`. */
  selection: string;
}

const MAX_DEPTH = 4;
// Amounts and pages are the same everywhere: that one is shown says what has to be known.
const SHOWN_WHOLE = new Set(['Money', 'PageInfo']);

/** The paths of all fields of a type that its subgraph resolves; `isEntity` says where another row takes over. */
export function pathsOf(type: GraphQLObjectType, isEntity: (name: string) => boolean): FieldPath[] {
  const external = (field: GraphQLField<unknown, unknown>) =>
    field.astNode?.directives?.some(({ name }) => name.value === 'external') ?? false;
  function below(parent: GraphQLObjectType, depth: number): FieldPath[] {
    return Object.values(parent.getFields())
      .filter((field) => !external(field))
      .flatMap((field) => pathsOfField(field, depth));
  }
  function pathsOfField(field: GraphQLField<unknown, unknown>, depth: number): FieldPath[] {
    const called = `${field.name}${argumentsOf(field)}`;
    const target = getNamedType(field.type);
    if (!isObjectType(target) && !isAbstractType(target)) return [{ name: field.name, selection: called }];
    const isConnection = target.name.endsWith('Connection');
    if (isConnection) return [{ name: field.name, selection: `${called} { edges { cursor } }` }];
    const isWhole = isAbstractType(target) || isEntity(target.name) || SHOWN_WHOLE.has(target.name);
    if (isWhole || depth >= MAX_DEPTH) return [{ name: field.name, selection: `${called} { __typename }` }];
    return below(target, depth + 1).map(({ name, selection }) => ({
      name: `${field.name}.${name}`,
      selection: `${called} { ${selection} }`,
    }));
  }
  return below(type, 1);
}

function argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
  const required = args.filter(isRequiredArgument);
  if (required.length === 0) return '';
  return `(${required.map(({ name, type }) => `${name}: ${literal(type)}`).join(', ')})`;
}
