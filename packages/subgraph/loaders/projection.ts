import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** A MongoDB projection: the stored fields to read. */
export type Projection = Readonly<Record<string, 1>>;

/**
 * Which stored fields each GraphQL field of a type needs. A field that is not listed needs the stored one of its
 * name; `id` needs none, as `_id` is always read.
 */
export type FieldNeeds = Readonly<Record<string, readonly string[]>>;

const cache = new WeakMap<FieldNode, Map<string, Projection>>();

/**
 * The stored fields that the selection under the current field needs, so that documents are read no wider than
 * asked. `path` descends first, e.g. `['edges', 'node']` in a connection. `@skip` and `@include` are not judged:
 * the answer is the widest selection, computed once per parsed operation. `always` is read in any case.
 */
export function projection(
  info: GraphQLResolveInfo,
  type: string,
  needs: FieldNeeds,
  { path = [], always = [] }: { path?: readonly string[]; always?: readonly string[] } = {},
): Projection {
  const [node] = info.fieldNodes;
  if (!node) return {};
  const key = `${type}:${path.join('.')}`;
  const known = cache.get(node)?.get(key);
  if (known) return known;
  const fields = new Set<string>(always);
  for (const fieldNode of info.fieldNodes) {
    collect(info, type, path, fieldNode.selectionSet, (name) => {
      if (name.startsWith('__') || (name === 'id' && !needs.id)) return;
      for (const field of needs[name] ?? [name]) fields.add(field);
    });
  }
  const result: Projection = Object.fromEntries([...fields].map((field) => [field, 1 as const]));
  const entry = cache.get(node) ?? new Map<string, Projection>();
  entry.set(key, result);
  cache.set(node, entry);
  return result;
}

function collect(
  info: GraphQLResolveInfo,
  type: string,
  path: readonly string[],
  selectionSet: SelectionSetNode | undefined,
  onField: (name: string) => void,
): void {
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === 'Field') {
      const [next, ...rest] = path;
      if (next === undefined) onField(selection.name.value);
      else if (selection.name.value === next) collect(info, type, rest, selection.selectionSet, onField);
      continue;
    }
    const condition =
      selection.kind === 'InlineFragment'
        ? selection.typeCondition?.name.value
        : info.fragments[selection.name.value]?.typeCondition.name.value;
    // On the way down a condition names the connection's types; at the end, another type's fields do not concern us.
    if (path.length === 0 && condition !== undefined && condition !== type) continue;
    const inner =
      selection.kind === 'InlineFragment'
        ? selection.selectionSet
        : info.fragments[selection.name.value]?.selectionSet;
    collect(info, type, path, inner, onField);
  }
}
