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

/** The least that a description has, without what programs add. */
export const MIN_WORDS = 4;

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

/** A type, field, argument or enum value, by name, with its description. */
interface Described {
  name: string;
  description: string | null | undefined;
}

/** Every type, field, argument and enum value of a schema whose description is missing or says nothing. */
export const emptyDescriptions = (schema: GraphQLSchema): Described[] =>
  describedOf(schema).filter(({ description }) => saysNothing(description));

/** Every one whose description does not end as a sentence does: with one mark. */
export const endlessDescriptions = (schema: GraphQLSchema): Described[] =>
  describedOf(schema).filter(({ description }) => description && !/[^.!?][.!?]\)?$/.test(description.trim()));

/** The names of what {@link emptyDescriptions} finds. */
export const undescribed = (schema: GraphQLSchema): string[] =>
  emptyDescriptions(schema).map(({ name }) => name);

/** Custom scalars without `@specifiedBy`, which code generators show to clients as `unknown`. */
export function unspecified(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type) && !type.specifiedByURL)
    .map(({ name }) => name);
}

function describedOf(schema: GraphQLSchema): Described[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [...(ROOTS.has(type.name) ? [] : [type]), ...membersOf(type)])
    .map(({ name, description }) => ({ name, description }));
}

function membersOf(type: GraphQLNamedType): Described[] {
  if (isEnumType(type)) return named(type.getValues(), (name) => `${type.name}.${name}`);
  if (isInputObjectType(type))
    return named(Object.values(type.getFields()), (name) => `${type.name}.${name}`);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  return [
    ...named(fields, (name) => `${type.name}.${name}`),
    ...fields.flatMap((field) => named(field.args, (name) => `${type.name}.${field.name}(${name})`)),
  ];
}

const named = (
  parts: readonly { name: string; description?: string | null | undefined }[],
  label: (name: string) => string,
): Described[] => parts.map(({ name, description }) => ({ name: label(name), description }));
