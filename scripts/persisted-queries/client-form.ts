import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
/** Directives that tell the client something, and never leave it. */
const OF_THE_CLIENT: ReadonlySet<string> = new Set(['connection', 'nonreactive', 'unmask']);

/** A document without what is the client's own business: its directives, and fields that it answers itself. */
export function withoutClientParts(document: DocumentNode): DocumentNode {
  return visit(document, {
    Directive: ({ name }) => (OF_THE_CLIENT.has(name.value) ? null : undefined),
    Field: ({ directives }) => (directives?.some(({ name }) => name.value === 'client') ? null : undefined),
  });
}

/** A document as Apollo Client sends it: each object also says of which type it is, the root aside. */
export function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: {
      enter(node, _key, parent) {
        const isRoot = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
        // A selection that asks for __typename or the schema already is left as it is.
        const looks = node.selections.some(({ kind, ...field }) => kind === Kind.FIELD && isMeta(field));
        return isRoot || looks ? undefined : { ...node, selections: [...node.selections, TYPENAME] };
      },
    },
  });
}

const isMeta = (field: object) => (field as Pick<FieldNode, 'name'>).name.value.startsWith('__');
