import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A root field of the public schema, and an operation that calls it with the least valid arguments. */
export interface AnyOperation {
  type: 'Query' | 'Mutation' | 'Subscription';
  field: string;
  document: string;
  /** The variables that take a file. */
  files: string[];
}

/** The value for an argument or input field by its name and scalar; null where any valid one will do. */
export type ValueOf = (name: string, scalar: string) => string | null;

/** One operation for every public query, mutation and subscription: enough to ask who may call it, not to make it succeed. */
export function everyOperation(schema: GraphQLSchema): AnyOperation[] {
  const roots = [
    ['Query', schema.getQueryType()],
    ['Mutation', schema.getMutationType()],
    ['Subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([type, root]) =>
    Object.values(root?.getFields() ?? {}).map((field) => operationOf(type, field)),
  );
}

/** An operation that calls one root field, with the given values where there are some. */
export function operationOf(
  type: AnyOperation['type'],
  field: GraphQLField<unknown, unknown>,
  given: ValueOf = () => null,
): AnyOperation {
  const body = `${field.name}${argumentsOf(field, given)}${selection(field)}`;
  // A file has no literal: it is a variable, filled by a part of a multipart request.
  const files = body.includes('$file') ? ['file'] : [];
  const variables = files.length > 0 ? ' ($file: Upload!)' : '';
  return { type, field: field.name, document: `${type.toLowerCase()}${variables} { ${body} }`, files };
}

function selection(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return '';
  const parts = isObjectType(type) ? type.getFields() : {};
  return ` { __typename${parts.userErrors ? ' userErrors { code }' : ''}${parts.nodes ? ' nodes { __typename }' : ''} }`;
}

function argumentsOf(field: GraphQLField<unknown, unknown>, given: ValueOf): string {
  const required = field.args.filter(isRequired);
  if (required.length === 0) return '';
  return `(${required.map(({ name, type }) => `${name}: ${literal(type, name, given)}`).join(', ')})`;
}

const isRequired = ({ type, defaultValue }: Pick<GraphQLArgument, 'type' | 'defaultValue'>) =>
  isNonNullType(type) && defaultValue === undefined;

const SCALARS: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1.0',
  Boolean: 'true',
  DateTime: '"2026-01-01T00:00:00Z"',
  Decimal: '"1.00"',
  CurrencyCode: '"EUR"',
  CountryCode: '"FR"',
  JSON: '{}',
  Upload: '$file',
};

/** A valid literal of an input type: the least that it takes. */
export function literal(type: GraphQLInputType, name = '', given: ValueOf = () => null): string {
  if (isNonNullType(type)) return literal(type.ofType, name, given);
  if (isListType(type)) return `[${literal(type.ofType, name, given)}]`;
  if (isEnumType(type)) return given(name, type.name) ?? type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    if (type.name === 'DateTimeRangeInput') return aroundNow();
    const fields = Object.values(type.getFields()).filter(isRequired);
    return `{${fields.map(({ name, type: fieldType }) => `${name}: ${literal(fieldType, name, given)}`).join(', ')}}`;
  }
  const value = given(name, type.name);
  return value === null ? scalarLiteral(type.name) : JSON.stringify(value);
}

const DAY_MS = 86_400_000;

function aroundNow(): string {
  const [from, before] = [-1, 1].map((days) => new Date(Date.now() + days * DAY_MS).toISOString());
  return `{from: "${from}", before: "${before}"}`;
}

/** A valid literal of a scalar by its name, for ids one that nothing has; a file is the variable `$file`. */
export const scalarLiteral = (name: string): string => SCALARS[name] ?? '"unknown-to-anyone"';
