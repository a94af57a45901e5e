import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  visit,
} from 'graphql';

const TYPENAME = '__typename';

/**
 * The names of fields in plans. A field with an alias of the client gets a name that no field of the graph has: keys and
 * `@requires` read fields by their own names, where no value of an alias may be (`{ animals { id: name age } }`). One
 * alias always gets the same name, so that errors can be mapped back, and so that valid operations stay valid.
 */
export class ResponseNames {
  readonly #prefix: string;
  readonly #required: ReadonlySet<string>;
  readonly #standIns: ReadonlyMap<string, { name: string }>;

  /** `required` are the names of fields in keys and requirements, `standIns` the fields behind stand-ins of plans. */
  constructor(
    supergraph: GraphQLSchema,
    required: ReadonlySet<string>,
    standIns: ReadonlyMap<string, { name: string }> = new Map(),
  ) {
    this.#prefix = freePrefix(supergraph);
    this.#required = required;
    this.#standIns = standIns;
  }

  /** The name of a field in plans and in the answers of subgraphs. */
  inPlan({ name: { value: name }, alias, arguments: given }: FieldNode): string {
    if (name === TYPENAME) return name;
    const responseName = alias?.value ?? name;
    if (responseName !== name) return this.#prefix + responseName;
    // A requirement may need the same field without these arguments.
    return given?.length && this.#required.has(name) ? this.#prefix + name : name;
  }

  /** The client's name for a part of a path in an answer: a field, or an index of a list. */
  inResponse(part: string | number): string | number {
    if (typeof part !== 'string') return part;
    if (part.startsWith(this.#prefix)) return part.slice(this.#prefix.length);
    return this.#standIns.get(part)?.name ?? part;
  }

  /** The document with the names of plans; the same document when no name differs. */
  inDocument(document: DocumentNode): DocumentNode {
    return visit(document, {
      Field: (field) => {
        const planned = this.inPlan(field);
        if (planned === (field.alias?.value ?? field.name.value)) return undefined;
        const alias = planned === field.name.value ? undefined : { kind: Kind.NAME as const, value: planned };
        return { ...field, alias };
      },
    });
  }
}

/** A prefix that no field of the graph has. */
function freePrefix(supergraph: GraphQLSchema): string {
  let prefix = 'as_';
  const isTaken = (name: string) => name.startsWith(prefix);
  const names = Object.values(supergraph.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [],
  );
  while (names.some(isTaken)) prefix = `x${prefix}`;
  return prefix;
}
