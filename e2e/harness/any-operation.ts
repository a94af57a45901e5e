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
} from 'graphql';

/** A root field of the public schema, and an operation that calls it with the least valid arguments. */
export interface AnyOperation {
  type: 'Query' | 'Mutation' | 'Subscription';
  field: string;
  document: string;
  /** The variables that take a file. */
  files: string[];
}

/** One operation for every public query, mutation and subscription: enough to ask who may call it, not to make it succeed. */
export function everyOperation(schema: GraphQLSchema): AnyOperation[] {
  const roots = [
    ['Query', schema.getQueryType()],
    ['Mutation', schema.getMutationType()],
    ['Subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([type, root]) =>
    Object.values(root?.getFields() ?? {}).map((field) => {
      const body = `${field.name}${argumentsOf(field)}${selection(field)}`;
      // A file has no literal: it is a variable, filled by a part of a multipart request.
      const files = body.includes('$file') ? ['file'] : [];
      const variables = files.length > 0 ? ' ($file: Upload!)' : '';
      return { type, field: field.name, document: `${type.toLowerCase()}${variables} { ${body} }`, files };
    }),
  );
}

function selection(field: GraphQLField<unknown, unknown>): string {
  return isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
}

function argumentsOf(field: GraphQLField<unknown, unknown>): string {
  const required = field.args.filter(isRequired);
  if (required.length === 0) return '';
  return `(${required.map(({ name, type }) => `${name}: ${literal(type)}`).join(', ')})`;
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

function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequired);
    return `{${fields.map(({ name, type: fieldType }) => `${name}: ${literal(fieldType)}`).join(', ')}}`;
  }
  return scalarLiteral(type.name);
}

/** A valid literal of a scalar by its name, for ids one that nothing has; a file is the variable `$file`. */
export const scalarLiteral = (name: string): string => SCALARS[name] ?? '"unknown-to-anyone"';
