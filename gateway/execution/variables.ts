import { badInput } from '@souk/platform';
import {
  type GraphQLError,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  getVariableValues,
  isInputObjectType,
  isInputType,
  isListType,
  isScalarType,
  isSpecifiedScalarType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';

/** The coerced variables of a request including defaults, or the errors when they do not fit their types. */
export type ReadVariables =
  | { readonly coerced: Readonly<Record<string, unknown>> }
  | { readonly errors: readonly GraphQLError[] };

interface Request {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly request: { readonly variables?: Readonly<Record<string, unknown>> };
}

/** In characters. No id is longer, and each one is sent to subgraphs and databases. */
const MAX_ID_LENGTH = 256;

const NONE: ReadVariables = { coerced: {} };

/** Reads the variables of a request, and refuses values that do not fit their types or cannot be sent to subgraphs. */
export function readVariables({ schema, operation, request }: Request): ReadVariables {
  const { variableDefinitions } = operation;
  if (!variableDefinitions?.length) return NONE;
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, request.variables ?? {});
  if (errors) return { errors };
  const faults = checksFor(schema, operation).flatMap(([name, check]) => {
    const why = check(coerced[name]);
    return why === null ? [] : [badInput(`Variable "$${name}": ${why}`)];
  });
  return faults.length > 0 ? { errors: faults } : { coerced };
}

/** What is wrong with a value; null for a good one. */
type Check = (value: unknown) => string | null;

const TOO_LONG = `an id has at most ${MAX_ID_LENGTH} characters.`;
const NO_NUMBER = 'a number is too large; send it as a string.';

const byOperation = new WeakMap<OperationDefinitionNode, readonly (readonly [string, Check])[]>();
const byType = new WeakMap<GraphQLInputType, { readonly check: Check | null }>();

function checksFor(schema: GraphQLSchema, operation: OperationDefinitionNode) {
  let checks = byOperation.get(operation);
  if (!checks) {
    checks = (operation.variableDefinitions ?? []).flatMap(({ variable, type: node }) => {
      const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]);
      const check = isInputType(type) ? checkOf(type) : null;
      return check ? [[variable.name.value, check] as const] : [];
    });
    byOperation.set(operation, checks);
  }
  return checks;
}

/** The check of a type's values; null for types whose values need none. */
function checkOf(type: GraphQLInputType): Check | null {
  const inner = getNullableType(type);
  const known = byType.get(inner);
  if (known) return known.check;
  if (isScalarType(inner))
    return inner === GraphQLID ? checkId : isSpecifiedScalarType(inner) ? null : checkParts;
  if (isListType(inner)) {
    const check = checkOf(inner.ofType);
    return check && ((value) => firstFault(Array.isArray(value) ? value : [], check));
  }
  if (!isInputObjectType(inner)) return null;
  // An input may contain itself: the check reads the fields when it runs.
  let fields: readonly (readonly [string, Check])[] = [];
  const check: Check = (value) => {
    if (typeof value !== 'object' || value === null) return null;
    for (const [name, checkField] of fields) {
      const why = checkField(Reflect.get(value, name));
      if (why !== null) return why;
    }
    return null;
  };
  byType.set(inner, { check });
  fields = Object.values(inner.getFields()).flatMap((field) => {
    const checkField = checkOf(field.type);
    return checkField ? [[field.name, checkField] as const] : [];
  });
  if (fields.length === 0) byType.set(inner, { check: null });
  return fields.length > 0 ? check : null;
}

const checkId: Check = (value) =>
  typeof value === 'string' && value.length > MAX_ID_LENGTH ? TOO_LONG : null;

/** JSON has no infinity: `1e400` would reach a subgraph as null, or as Infinity within one process. */
const checkParts: Check = (value) => {
  if (typeof value === 'number') return Number.isFinite(value) ? null : NO_NUMBER;
  if (Array.isArray(value)) return firstFault(value, checkParts);
  // An upload is not a plain object, and its properties are not the client's.
  const isPlain =
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? firstFault(Object.values(value), checkParts) : null;
};

function firstFault(values: readonly unknown[], check: Check): string | null {
  for (const value of values) {
    const why = check(value);
    if (why !== null) return why;
  }
  return null;
}
