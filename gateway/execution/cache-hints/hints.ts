import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';

/** The `@cacheControl` of a type or a field. */
export interface CacheHint {
  /** Seconds; undefined when not given. */
  maxAge?: number;
  /** Whether the answer is for one caller only. */
  isPrivate: boolean;
  /** Whether a field with objects inherits the hint of its parent. */
  inherit: boolean;
}

/** The hints of a supergraph: of types by name, of fields by `Type.field`. */
export type Hints = ReadonlyMap<string, CacheHint>;

const DIRECTIVE = 'cacheControl';

/** Reads the hints of all subgraphs; empty for a supergraph that was composed without them. */
export function readHints(supergraph: DocumentNode): Hints {
  const hints = new Map<string, CacheHint>();
  for (const definition of definitionsOf(supergraph)) {
    const { value: type } = definition.name;
    note(hints, type, definition.directives);
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) note(hints, `${type}.${field.name.value}`, field.directives);
  }
  return hints;
}

const definitionsOf = ({ definitions }: DocumentNode) =>
  definitions.filter(
    (definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      definition.kind === Kind.UNION_TYPE_DEFINITION,
  );

/** Of the hints of several subgraphs the strictest wins. */
function note(
  hints: Map<string, CacheHint>,
  of: string,
  directives: readonly ConstDirectiveNode[] = [],
): void {
  for (const directive of directives) {
    if (directive.name.value !== DIRECTIVE) continue;
    const hint = hintOf(directive);
    const other = hints.get(of);
    hints.set(of, other ? strictest(hint, other) : hint);
  }
}

function hintOf({ arguments: given = [] }: ConstDirectiveNode): CacheHint {
  const hint: CacheHint = { isPrivate: false, inherit: false };
  for (const { name, value } of given) {
    if (name.value === 'maxAge' && value.kind === Kind.INT) hint.maxAge = Number(value.value);
    if (name.value === 'scope' && value.kind === Kind.ENUM) hint.isPrivate = value.value === 'PRIVATE';
    if (name.value === 'inheritMaxAge' && value.kind === Kind.BOOLEAN) hint.inherit = value.value;
  }
  return hint;
}

function strictest(a: CacheHint, b: CacheHint): CacheHint {
  const ages = [a.maxAge, b.maxAge].filter((age) => age !== undefined);
  return {
    ...(ages.length > 0 ? { maxAge: Math.min(...ages) } : {}),
    isPrivate: a.isPrivate || b.isPrivate,
    inherit: a.inherit && b.inherit,
  };
}
