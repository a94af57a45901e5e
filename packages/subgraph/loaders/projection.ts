import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { appliesTo } from '../execution/compiler/collect.ts';

/** A MongoDB projection: the stored fields to read. */
export type Projection = Readonly<Record<string, 1>>;

/**
 * Which stored fields each GraphQL field of a type needs. A field that is not listed needs the stored one of its
 * name; `id` needs none, as `_id` is always read.
 */
export type FieldNeeds = Readonly<Record<string, readonly string[] | PartNeeds>>;

/** What a field needs that shows something stored inside the document, which is read no wider than asked either. */
export interface PartNeeds {
  /** The GraphQL type of the part. */
  type: string;
  /** Where it is stored. */
  stored: string;
  /** The needs of its fields, inside of it; one that is not listed needs what is stored there by its name. */
  needs: Readonly<Record<string, readonly string[]>>;
  /** What is read inside of it whatever was asked for; not nothing, as it is to be known that it is there. */
  always: readonly string[];
  /** What is needed of the document beside it. */
  beside?: readonly string[];
}

interface Known extends Asked {
  nodes: readonly FieldNode[];
  projection: Projection;
}

interface Asked {
  type: string;
  needs: FieldNeeds;
  path: readonly string[];
  alsoAt: readonly string[];
  always: readonly string[];
}

const cache = new WeakMap<FieldNode, Known[]>();
const NONE: readonly string[] = [];

/**
 * The stored fields that the selection under the current field needs, so that documents are read no wider than
 * asked. `path` descends first, e.g. `['edges', 'node']` in a connection, and `alsoAt` leads to the same objects, e.g.
 * `['nodes']`. `@skip` and `@include` below the field are not judged: the answer is the widest selection, computed once
 * per parsed operation. `always` is read in any case.
 */
export function projection(
  info: GraphQLResolveInfo,
  type: string,
  needs: FieldNeeds,
  { path = NONE, alsoAt = NONE, always = NONE }: Partial<Pick<Asked, 'path' | 'alsoAt' | 'always'>> = {},
): Projection {
  const { fieldNodes: nodes } = info;
  const [first] = nodes;
  if (!first) return { _id: 1 };
  const known = cache.get(first) ?? [];
  // Asked for each object of a list: nothing is made to find out that it is known.
  for (const one of known) {
    const alike = one.needs === needs && one.type === type && areSame(one.nodes, nodes);
    if (!alike || !areSame(one.path, path) || !areSame(one.alsoAt, alsoAt)) continue;
    if (areSame(one.always, always)) return one.projection;
  }
  const fields = new Set<string>(['_id', ...always]);
  const add = (asked: FieldNode) => {
    const name = asked.name.value;
    const listed = Object.hasOwn(needs, name) ? needs[name] : undefined;
    if (!listed && (name === 'id' || name.startsWith('__'))) return;
    const needed = listed && 'stored' in listed ? ofPart(info, listed, asked) : (listed ?? [name]);
    for (const field of needed) fields.add(field);
  };
  for (const { selectionSet } of nodes) {
    collect(info, type, path, selectionSet, add);
    if (alsoAt.length > 0) collect(info, type, alsoAt, selectionSet, add);
  }
  const result = fieldsRead(fields);
  // A caller that builds new `needs` each time gains nothing from the cache, so it must not fill it either.
  cache.set(first, [...known.slice(-15), { nodes, type, needs, path, alsoAt, always, projection: result }]);
  return result;
}

function ofPart(
  info: GraphQLResolveInfo,
  { type, stored, needs, always, beside = NONE }: PartNeeds,
  asked: FieldNode,
): string[] {
  const inside = [...always];
  collect(info, type, NONE, asked.selectionSet, ({ name: { value: name } }) => {
    if (!name.startsWith('__')) inside.push(...((Object.hasOwn(needs, name) && needs[name]) || [name]));
  });
  return [...beside, ...inside.map((field) => `${stored}.${field}`)];
}

// A field may be selected at several places of an operation; which of them apply depends on `@include` above it.
function areSame<T>(some: readonly T[], others: readonly T[]): boolean {
  if (some === others) return true;
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** All that any of these projections names; undefined, which is everything, when one of them is. */
export function unionOf(projections: ReadonlySet<Projection | undefined>): Projection | undefined {
  if (projections.has(undefined)) return undefined;
  const [first, ...others] = projections;
  if (others.length === 0) return first;
  return fieldsRead(new Set([...projections].flatMap((one) => Object.keys(one ?? {}))));
}

/** The projection of some fields. MongoDB refuses one that names both a field and something inside it. */
export function fieldsRead(fields: ReadonlySet<string>): Projection {
  const isCovered = (field: string) => {
    const parts = field.split('.');
    return parts.some((_, index) => index > 0 && fields.has(parts.slice(0, index).join('.')));
  };
  const kept = [...fields].filter((field) => !isCovered(field)).toSorted();
  return Object.fromEntries(kept.map((field) => [field, 1 as const]));
}

function collect(
  info: GraphQLResolveInfo,
  type: string,
  path: readonly string[],
  selectionSet: SelectionSetNode | undefined,
  onField: (asked: FieldNode) => void,
): void {
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === 'Field') {
      const [next, ...rest] = path;
      if (next === undefined) onField(selection);
      else if (selection.name.value === next) collect(info, type, rest, selection.selectionSet, onField);
      continue;
    }
    const fragment = selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value];
    // On the way down a condition names the connection's types; at the end, another type's fields do not concern us.
    if (path.length === 0 && !appliesTo(info.schema, type, fragment?.typeCondition?.name.value)) continue;
    collect(info, type, path, fragment?.selectionSet, onField);
  }
}
