import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];

const CURSORS: Readonly<Record<string, readonly string[]>> = {
  edges: ['cursor'],
  pageInfo: ['startCursor', 'endCursor'],
};

const known = new WeakMap<FieldNode, boolean>();

/** Whether the connection that is being resolved may be asked for a cursor: one under a condition counts as well. */
export function mayAskForCursors({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  return fieldNodes.some((node) => {
    let asks = known.get(node);
    if (asks === undefined) {
      asks = selects(node.selectionSet, fragments, (field) => {
        const cursors = CURSORS[field.name.value];
        if (!cursors) return false;
        return selects(field.selectionSet, fragments, ({ name }) => cursors.includes(name.value));
      });
      known.set(node, asks);
    }
    return asks;
  });
}

function selects(
  selectionSet: SelectionSetNode | undefined,
  fragments: Fragments,
  isMeant: (field: FieldNode) => boolean,
): boolean {
  return (selectionSet?.selections ?? []).some((selection) => {
    if (selection.kind === 'Field') return isMeant(selection);
    const { selectionSet: inner } =
      selection.kind === 'InlineFragment' ? selection : (fragments[selection.name.value] ?? {});
    return selects(inner, fragments, isMeant);
  });
}
