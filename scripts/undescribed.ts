import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** Every type, field, argument and enum value of a schema that has no description, by name. */
export function undescribed(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [
      ...(type.description || ROOTS.has(type.name) ? [] : [type.name]),
      ...membersOf(type),
    ]);
}

/** Custom scalars without `@specifiedBy`, which code generators show to clients as `unknown`. */
export function unspecified(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type) && !type.specifiedByURL)
    .map(({ name }) => name);
}

function membersOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return bare(type.getValues(), (name) => `${type.name}.${name}`);
  if (isInputObjectType(type)) return bare(Object.values(type.getFields()), (name) => `${type.name}.${name}`);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  return [
    ...bare(fields, (name) => `${type.name}.${name}`),
    ...fields.flatMap((field) => bare(field.args, (name) => `${type.name}.${field.name}(${name})`)),
  ];
}

function bare(
  parts: readonly { name: string; description?: string | null }[],
  label: (name: string) => string,
): string[] {
  return parts.filter(({ description }) => !description).map(({ name }) => label(name));
}
