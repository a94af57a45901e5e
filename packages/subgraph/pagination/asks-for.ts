import type { FieldNode, GraphQLResolveInfo, SelectionNode, SelectionSetNode } from 'graphql';

type Fragments = GraphQLResolveInfo['fragments'];
type Judge = (selectionSet: SelectionSetNode | undefined, fragments: Fragments) => boolean;

const CURSORS: Readonly<Record<string, readonly string[]>> = {
  edges: ['cursor'],
  pageInfo: ['startCursor', 'endCursor'],
};

/**
 * Tells whether the selection of the current object certainly includes a field. One under `@skip` or `@include` does
 * not count: it is read when it is resolved.
 */
export const askingFor = (field: string): ((info: GraphQLResolveInfo) => boolean) =>
  judged((selectionSet, fragments) =>
    selects(selectionSet, fragments, ({ name }) => name.value === field, isCertain),
  );

/** Whether the selection of the current connection certainly includes `totalCount`. */
export const asksForTotal = askingFor('totalCount');

/** Whether the selection of the current connection may include a cursor; one under a condition counts as well. */
export const mayAskForCursors = judged((selectionSet, fragments) =>
  selects(selectionSet, fragments, ({ name, selectionSet: below }) => {
    const cursors = CURSORS[name.value];
    return cursors !== undefined && selects(below, fragments, (field) => cursors.includes(field.name.value));
  }),
);

/** Judges the selections of the field that is being resolved, each of them once. */
function judged(judge: Judge): (info: GraphQLResolveInfo) => boolean {
  const known = new WeakMap<FieldNode, boolean>();
  return ({ fieldNodes, fragments }) =>
    fieldNodes.some((node) => {
      let holds = known.get(node);
      if (holds === undefined) {
        holds = judge(node.selectionSet, fragments);
        known.set(node, holds);
      }
      return holds;
    });
}

function isCertain({ directives }: SelectionNode): boolean {
  return !directives?.length;
}

function selects(
  selectionSet: SelectionSetNode | undefined,
  fragments: Fragments,
  isMeant: (field: FieldNode) => boolean,
  counts: (selection: SelectionNode) => boolean = () => true,
): boolean {
  return (selectionSet?.selections ?? []).some((selection) => {
    if (!counts(selection)) return false;
    if (selection.kind === 'Field') return isMeant(selection);
    const { selectionSet: inner } =
      selection.kind === 'InlineFragment' ? selection : (fragments[selection.name.value] ?? {});
    return selects(inner, fragments, isMeant, counts);
  });
}
