import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

const known = new WeakMap<FieldNode, boolean>();

/**
 * Whether the connection that is being resolved is asked for its `totalCount` in any case. One that stands under a
 * condition is not judged here: it is counted when it is resolved.
 */
export function asksForTotal({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  return fieldNodes.some((node) => {
    let asks = known.get(node);
    if (asks === undefined) {
      asks = selectsTotal(node.selectionSet, fragments);
      known.set(node, asks);
    }
    return asks;
  });
}

function selectsTotal(selectionSet: SelectionSetNode | undefined, fragments: Fragments): boolean {
  return (selectionSet?.selections ?? []).some((selection) => {
    if (selection.directives?.length) return false;
    if (selection.kind === 'Field') return selection.name.value === 'totalCount';
    const { selectionSet: inner } =
      selection.kind === 'InlineFragment' ? selection : (fragments[selection.name.value] ?? {});
    return selectsTotal(inner, fragments);
  });
}
