import {
  type DirectiveNode,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  Kind,
  parse,
} from 'graphql';

/** A subgraph: its name, its SDL, and who may call its root fields. */
export interface GraphPart {
  readonly name: string;
  readonly sdl: string;
  readonly permissions?: readonly { type: string; field: string; who: readonly string[] }[];
}

/** What a rule has found: where, such as `Query.products`, and what is wrong there. */
export interface Finding {
  readonly where: string;
  readonly what: string;
}

/** A rule of the graph that a program can judge. */
export interface Rule {
  readonly name: string;
  /** What the rule asks for, in one sentence. */
  readonly asks: string;
  check(graph: Graph): Iterable<Finding>;
}

/** The public graph as rules read it, and which subgraph answers for which part of it. */
export class Graph {
  readonly api: GraphQLSchema;
  /** `Type.field` → the subgraphs that resolve it. */
  readonly #resolvedBy = new Map<string, Set<string>>();
  readonly #homes = new Map<string, string>();
  /** `Type.field` → the seconds of its `@cacheControl`. */
  readonly #maxAges = new Map<string, number>();
  /** `Type.field` → the number of its `@listSize`. */
  readonly #listSizes = new Map<string, number>();
  /** The queries that anybody may call. */
  readonly #forAnyone: ReadonlySet<string>;

  constructor(api: GraphQLSchema, parts: readonly GraphPart[]) {
    this.api = api;
    const counts = new Map<string, Map<string, number>>();
    this.#forAnyone = new Set(
      parts
        .flatMap(({ permissions = [] }) => permissions)
        .filter(({ type, who }) => type === 'Query' && who.includes('anyone'))
        .map(({ field }) => field),
    );
    for (const { name, sdl } of parts) {
      for (const { type, field } of fieldsOf(sdl)) {
        const key = `${type}.${field.name.value}`;
        const [age, size] = [
          numberIn(field, 'cacheControl', 'maxAge'),
          numberIn(field, 'listSize', 'assumedSize'),
        ];
        if (age !== undefined) this.#maxAges.set(key, age);
        if (size !== undefined) this.#listSizes.set(key, size);
        if (field.directives?.some((one) => one.name.value === 'external')) continue;
        this.#resolvedBy.set(key, (this.#resolvedBy.get(key) ?? new Set()).add(name));
        const of = counts.get(type) ?? new Map<string, number>();
        counts.set(type, of.set(name, (of.get(name) ?? 0) + 1));
      }
    }
    for (const [type, of] of counts) {
      const [[home] = ['']] = [...of].toSorted(([, a], [, b]) => b - a);
      this.#homes.set(type, home);
    }
  }

  /** The object types that clients meet, without the roots. */
  get objects(): readonly GraphQLObjectType[] {
    return this.#named.filter(isObjectType).filter((type) => !this.roots.includes(type));
  }

  get inputs() {
    return this.#named.filter(isInputObjectType);
  }

  get roots(): readonly GraphQLObjectType[] {
    return [this.api.getQueryType(), this.api.getMutationType(), this.api.getSubscriptionType()].flatMap(
      (type) => (type ? [type] : []),
    );
  }

  get queries() {
    return Object.values(this.api.getQueryType()?.getFields() ?? {});
  }

  get mutations() {
    return Object.values(this.api.getMutationType()?.getFields() ?? {});
  }

  get #named() {
    return Object.values(this.api.getTypeMap()).filter((type) => !isIntrospectionType(type));
  }

  /** The subgraph that resolves most fields of a type: the others only add to it. */
  homeOf(type: string): string {
    return this.#homes.get(type) ?? '';
  }

  /** For how many seconds anybody's answer of a field may be kept; undefined where its `@cacheControl` does not say so. */
  maxAgeOf(type: string, field: string): number | undefined {
    return this.#maxAges.get(`${type}.${field}`);
  }

  /** How long a plain list can be, by `Type.field`; undefined where its `@listSize` does not say so. */
  listSizeOf(where: string): number | undefined {
    return this.#listSizes.get(where);
  }

  /** Whether anybody may call a query. */
  isForAnyone(query: string): boolean {
    return this.#forAnyone.has(query);
  }

  /** The subgraphs that resolve a field. */
  resolversOf(type: string, field: string): ReadonlySet<string> {
    return this.#resolvedBy.get(`${type}.${field}`) ?? new Set();
  }
}

/** The object type that a field leads to, through lists; undefined for scalars, enums, interfaces and unions. */
export function objectOf({
  type,
}: Pick<GraphQLField<unknown, unknown>, 'type'>): GraphQLObjectType | undefined {
  const named = getNamedType(type);
  return isObjectType(named) ? named : undefined;
}

/** The name of what a type leads to, through lists. */
export const nameOf = (type: { toString(): string }): string => String(type).replace(/[[\]!]/g, '');

/** Whether a type is a list, of whatever. */
export const isList = (type: { toString(): string }): boolean => String(type).startsWith('[');

/** Whether a subgraph only refers to a type: by a key that it does not resolve. */
export const isStub = ({ directives }: { directives?: readonly DirectiveNode[] | undefined }): boolean =>
  directives?.some(
    ({ name, arguments: given }) =>
      name.value === 'key' &&
      given?.some(
        (one) => one.name.value === 'resolvable' && one.value.kind === Kind.BOOLEAN && !one.value.value,
      ),
  ) ?? false;

function numberIn(
  { directives = [] }: FieldDefinitionNode,
  directive: string,
  argument: string,
): number | undefined {
  const given = directives.find(({ name }) => name.value === directive)?.arguments;
  const value = given?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}

function fieldsOf(sdl: string): { type: string; field: FieldDefinitionNode }[] {
  return parse(sdl).definitions.flatMap((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    return isStub(node) ? [] : (node.fields ?? []).map((field) => ({ type: node.name.value, field }));
  });
}
