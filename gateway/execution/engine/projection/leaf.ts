import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from 'graphql';

const isInt = (value: unknown): boolean => typeof value === 'number' && (value | 0) === value;

/** The serialised values of the built-in scalars, which a subgraph has coerced already. */
const BUILT_IN: Readonly<Record<string, (value: unknown) => boolean>> = {
  // GraphQL's Int has 32 bits.
  Int: isInt,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  ID: (value) => typeof value === 'string' || Number.isSafeInteger(value),
};

/**
 * A check for the values of a scalar or enum of the public schema; null when any value is allowed, as for custom scalars.
 * Inaccessible values of an enum fail the check.
 */
export function leafCheck(type: GraphQLLeafType): ((value: unknown) => boolean) | null {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  return isSpecifiedScalarType(type) ? (BUILT_IN[type.name] ?? null) : null;
}

/** Tests for the most common values of scalars, as expressions of `value` for generated code. */
const READY: Readonly<Record<string, string>> = {
  Int: '(value | 0) === value',
  Float: "typeof value === 'number' && value - value === 0",
  String: "typeof value === 'string'",
  Boolean: "typeof value === 'boolean'",
  ID: "typeof value === 'string'",
};

/**
 * A test, as an expression of `value`, that is true only for values of a scalar of the public schema, and for most of
 * them; null for enums, whose values have to be looked up.
 */
export function readyLeaf(type: GraphQLLeafType): string | null {
  if (isEnumType(type)) return null;
  const known = isSpecifiedScalarType(type) ? READY[type.name] : undefined;
  return known ?? 'value !== null && value !== undefined';
}
