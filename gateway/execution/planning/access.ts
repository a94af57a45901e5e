import type { Viewer } from '@souk/platform';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { AccessRule, AccessRules } from './access-rules.ts';

/** The fields of an operation that a caller may not see. */
export interface DeniedFields {
  fields: ReadonlySet<FieldNode>;
  /** Whether these are all fields of the operation. */
  all: boolean;
}

const NOTHING_DENIED: DeniedFields = { fields: new Set(), all: false };

type Guarded = ReadonlyMap<FieldNode, readonly AccessRule[]>;

const TYPENAME: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

/** Applies the access rules of a supergraph to operations. */
export class Access {
  readonly #rules: AccessRules;
  readonly #api: GraphQLSchema;
  readonly #supergraph: GraphQLSchema;
  readonly #guarded = new WeakMap<DocumentNode, Guarded>();

  constructor(
    rules: AccessRules,
    { api, supergraph }: Readonly<Record<'api' | 'supergraph', GraphQLSchema>>,
  ) {
    this.#rules = rules;
    this.#api = api;
    this.#supergraph = supergraph;
  }

  /** Whether the supergraph has no rules. */
  get isOpen(): boolean {
    return this.#rules.size === 0;
  }

  /** The ids of the rules for a document that a caller does not meet. */
  failing(document: DocumentNode, viewer: Viewer): ReadonlySet<string> {
    const failing = new Set<string>();
    for (const rule of [...this.#guardedIn(document).values()].flat()) {
      if (!rule.holdsFor(viewer)) failing.add(rule.id);
    }
    return failing;
  }

  /** The document without the fields that the failing rules deny. */
  without(
    document: DocumentNode,
    failing: ReadonlySet<string>,
  ): { document: DocumentNode; denied: DeniedFields } {
    if (failing.size === 0) return { document, denied: NOTHING_DENIED };
    const fields = new Set<FieldNode>();
    for (const [field, rules] of this.#guardedIn(document)) {
      if (rules.some(({ id }) => failing.has(id))) fields.add(field);
    }
    let all = false;
    const isEmpty = (set: SelectionSetNode | undefined) => set?.selections.length === 0;
    const left = visit(document, {
      Field: {
        enter: (field) => (fields.has(field) ? null : undefined),
        leave: (field) => (isEmpty(field.selectionSet) ? { ...field, selectionSet: TYPENAME } : undefined),
      },
      InlineFragment: { leave: (fragment) => (isEmpty(fragment.selectionSet) ? null : undefined) },
      FragmentDefinition: {
        leave: (fragment) =>
          isEmpty(fragment.selectionSet) ? { ...fragment, selectionSet: TYPENAME } : undefined,
      },
      OperationDefinition: {
        leave(operation) {
          if (!isEmpty(operation.selectionSet)) return undefined;
          all = true;
          return { ...operation, selectionSet: TYPENAME };
        },
      },
    });
    return { document: left, denied: { fields, all } };
  }

  #guardedIn(document: DocumentNode): Guarded {
    let guarded = this.#guarded.get(document);
    if (!guarded) {
      guarded = this.#guard(document);
      this.#guarded.set(document, guarded);
    }
    return guarded;
  }

  #guard(document: DocumentNode): Guarded {
    const guarded = new Map<FieldNode, AccessRule[]>();
    const types = new TypeInfo(this.#api);
    const read = {
      Field: (field: FieldNode) => {
        const parent = types.getParentType();
        const type = types.getType();
        const coordinates = [
          ...(parent ? this.#coordinatesOf(parent, field.name.value) : []),
          ...(type ? [getNamedType(type).name] : []),
        ];
        const rules = coordinates.flatMap((coordinate) => this.#rules.get(coordinate) ?? []);
        if (rules.length > 0) guarded.set(field, rules);
      },
    };
    visit(document, visitWithTypeInfo(types, read));
    return guarded;
  }

  /** The coordinates of rules for a field. A field of an abstract type has the rules of all its possible types. */
  #coordinatesOf(parent: GraphQLCompositeType, field: string): string[] {
    const whole = this.#supergraph.getType(parent.name);
    const possible = isAbstractType(whole) ? this.#supergraph.getPossibleTypes(whole) : [];
    // `__typename` reveals no more than a fragment for each type does.
    const names = [parent, ...(field.startsWith('__') ? [] : possible)].map(({ name }) => name);
    return names.flatMap((name) => [name, `${name}.${field}`]);
  }
}
