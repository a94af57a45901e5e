import {
  type ConstValueNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { fragmentsOf } from '../../execution/documents.ts';
import { listSizeOf } from './list-sizes.ts';

type Variables = Readonly<Record<string, unknown>>;

const DEFAULT_PAGE_SIZE = 20;
// For lists that nobody states the size of.
const ASSUMED_LIST_SIZE = 10;
const MUTATION_COST = 10;

/**
 * The maximum cost of an operation: 1 for each object that it may return, by the requested page sizes, the number of
 * `ids` and the stated sizes of plain lists, and 10 for each mutation. Follows the IBM specification for GraphQL cost directives (its `@listSize` with the
 * slicing arguments `first` and `last`). The `nodes` of a page cost as much as its `edges` with a node each. Fragments
 * are computed once for each page size around them, so that the work is proportional to the text. Unknown fields cost
 * nothing: validation refuses them.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = fragmentsOf(document);
  const fragmentCosts = new Map<string, number>();
  const defaults = defaultsOf(operation);

  const sumOf = (selections: readonly SelectionNode[], type: GraphQLCompositeType, listSize: number | null) =>
    selections.reduce((sum, selection) => sum + ofSelection(selection, type, listSize), 0);

  function ofSelection(
    selection: SelectionNode,
    type: GraphQLCompositeType,
    listSize: number | null,
  ): number {
    if (selection.kind === Kind.FIELD) return ofField(selection, type, listSize);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, listSize);
    const condition = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
    const narrowed = isCompositeType(condition) ? condition : type;
    return sumOf(selection.selectionSet.selections, narrowed, listSize);
  }

  function ofFragment(name: string, listSize: number | null): number {
    const key = `${listSize} ${name}`;
    const known = fragmentCosts.get(key);
    if (known !== undefined) return known;
    fragmentCosts.set(key, 0);
    const fragment = fragments.get(name);
    const type = fragment && schema.getType(fragment.typeCondition.name.value);
    const cost =
      fragment && isCompositeType(type) ? sumOf(fragment.selectionSet.selections, type, listSize) : 0;
    fragmentCosts.set(key, cost);
    return cost;
  }

  function ofField(node: FieldNode, parent: GraphQLCompositeType, listSize: number | null): number {
    const field = fieldOf(parent, node.name.value);
    const type = field && getNamedType(field.type);
    if (!field || !node.selectionSet || !isCompositeType(type)) return 0;
    const pageSize = pageSizeOf(field, node, { ...defaults, ...variables });
    const { selections } = node.selectionSet;
    // The lists in a connection have its size.
    if (!isList(field.type)) return 1 + sumOf(selections, type, pageSize);
    const size =
      pageSize ?? numberOfIds(field, node, { ...defaults, ...variables }) ?? listSize ?? listSizeOf(field);
    // The items of a page cost the same, with edges around them or without.
    const each = listSize !== null && node.name.value === 'nodes' ? 2 : 1;
    return (size ?? ASSUMED_LIST_SIZE) * (each + sumOf(selections, type, null));
  }

  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  const { selections } = operation.selectionSet;
  const effects = operation.operation === 'mutation' ? MUTATION_COST * selections.length : 0;
  return effects + sumOf(selections, root, null);
}

function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

const isList = (type: GraphQLOutputType) => isListType(getNullableType(type));

/** The requested page size of a field; null for a field without pages. */
function pageSizeOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): number | null {
  if (!field.args.some(({ name }) => name === 'first' || name === 'last')) return null;
  const sizes = (node.arguments ?? [])
    .filter(({ name }) => name.value === 'first' || name.value === 'last')
    .map(({ value }) => {
      if (value.kind === Kind.VARIABLE) return Number(variables[value.name.value] ?? DEFAULT_PAGE_SIZE);
      return value.kind === Kind.INT ? Number(value.value) : DEFAULT_PAGE_SIZE;
    })
    // An invalid size is refused when it is read. Here it must not lower the cost.
    .map((size) => (size >= 0 ? size : DEFAULT_PAGE_SIZE));
  return Math.max(...sizes, sizes.length > 0 ? 0 : DEFAULT_PAGE_SIZE);
}

/** The number of ids of a list that is asked for by `ids`; null for any other. */
function numberOfIds(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): number | null {
  if (!field.args.some(({ name }) => name === 'ids')) return null;
  const given = node.arguments?.find(({ name }) => name.value === 'ids')?.value;
  if (given?.kind === Kind.LIST) return given.values.length;
  // A single value is read as a list of one.
  if (given?.kind !== Kind.VARIABLE) return given ? 1 : null;
  const ids = variables[given.name.value];
  if (Array.isArray(ids)) return ids.length;
  return ids === null || ids === undefined ? null : 1;
}

function defaultsOf({ variableDefinitions }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    (variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, sizeIn(defaultValue)]] : [],
    ),
  );
}

/** What a default says about sizes: a number, or the values of a list. */
function sizeIn(value: ConstValueNode): unknown {
  if (value.kind === Kind.INT) return Number(value.value);
  return value.kind === Kind.LIST ? value.values : undefined;
}
