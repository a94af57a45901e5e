import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode, visit } from 'graphql';
import { fragmentsOf } from '../documents.ts';

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * The document with an unconditional selection in each object. The planner leaves out a field when all of its selections
 * are skipped, though it has to be answered, as an object without fields or as null.
 */
export function selectAlways(document: DocumentNode): DocumentNode {
  const fragments = fragmentsOf(document);
  const known = new Map<SelectionSetNode, boolean>();

  function isNeverEmpty(set: SelectionSetNode): boolean {
    let never = known.get(set);
    if (never === undefined) {
      never = set.selections.some((node) => {
        if (node.directives?.length) return false;
        if (node.kind === Kind.FIELD) return true;
        const below =
          node.kind === Kind.INLINE_FRAGMENT
            ? node.selectionSet
            : fragments.get(node.name.value)?.selectionSet;
        return below !== undefined && isNeverEmpty(below);
      });
      known.set(set, never);
    }
    return never;
  }

  return visit(document, {
    Field: {
      leave(field, _key, _parent, _path) {
        const { selectionSet: set } = field;
        if (!set || isNeverEmpty(set)) return undefined;
        return { ...field, selectionSet: { ...set, selections: [TYPENAME, ...set.selections] } };
      },
    },
  });
}
