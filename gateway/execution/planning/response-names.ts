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
 * The names under which plans ask for what clients ask for. A field that the client gave an alias has a name of ours in
 * the plan, one that no field of the graph can have: what keys and `@requires` read is called as its field, and no value
 * that a client chose may stand there (`{ animals { id: name age } }`). One alias has one name, so that errors can be
 * traced back, and so that what was valid stays valid.
 */
export class ResponseNames {
  readonly #prefix: string;
  readonly #required: ReadonlySet<string>;
  readonly #standIns: ReadonlyMap<string, { name: string }>;

  /**
   * `required` names the fields that keys and requirements are made of, `standIns` what fields of a plan stand for that
   * clients do not know.
   */
  constructor(
    supergraph: GraphQLSchema,
    required: ReadonlySet<string>,
    standIns: ReadonlyMap<string, { name: string }> = new Map(),
  ) {
    this.#prefix = freePrefix(supergraph);
    this.#required = required;
    this.#standIns = standIns;
  }

  /** What a field is called in plans, and in the answers of subgraphs. */
  inPlan({ name: { value: name }, alias, arguments: given }: FieldNode): string {
    if (name === TYPENAME) return name;
    const responseName = alias?.value ?? name;
    if (responseName !== name) return this.#prefix + responseName;
    // A requirement may ask for the same field without these arguments.
    return given?.length && this.#required.has(name) ? this.#prefix + name : name;
  }

  /** What a client calls a field of an answer, or an index of a list. */
  inResponse(part: string | number): string | number {
    if (typeof part !== 'string') return part;
    if (part.startsWith(this.#prefix)) return part.slice(this.#prefix.length);
    return this.#standIns.get(part)?.name ?? part;
  }

  /** The document as plans are made for it; the same one where nothing is called otherwise. */
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

/** What no field of a graph begins with. */
function freePrefix(supergraph: GraphQLSchema): string {
  let prefix = 'as_';
  const isTaken = (name: string) => name.startsWith(prefix);
  const names = Object.values(supergraph.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [],
  );
  while (names.some(isTaken)) prefix = `x${prefix}`;
  return prefix;
}
