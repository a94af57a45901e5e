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

const MIN_WORDS = 4;

/** What programs add to descriptions: who may call an operation, and the codes of `userErrors`. */
const ADDED = /\s*(?:Callable by|Codes:) [^\n]*\.$/;
const FUNCTION_WORD =
  /^(?:what|when|where|which|who|whom|whose|why|whether|how|many|much|long|often|far|in|at|by|of|to|for|from|on|since|until|and|or|but|then|it|its|is|them|they|this|that|there|not|so|far)$/;

/**
 * Whether a description says nothing beyond the name that it describes: it is missing, has fewer than four words ("The
 * order.", "Being tried."), or is made of question and function words ("What it is for."). What a program adds does not
 * count.
 */
export function saysNothing(description: string | null | undefined): boolean {
  const text = (description ?? '').replace(ADDED, '');
  const words = text.toLowerCase().match(/[\p{L}\p{N}`'_-]+/gu) ?? [];
  return words.length < MIN_WORDS || words.every((word) => FUNCTION_WORD.test(word));
}

/** Every type, field, argument and enum value of a schema whose description is missing or says nothing, by name. */
export function undescribed(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [
      ...(saysNothing(type.description) && !ROOTS.has(type.name) ? [type.name] : []),
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
  return parts.filter(({ description }) => saysNothing(description)).map(({ name }) => label(name));
}
