import { isAllowed, type Viewer, type Who } from '@souk/platform';
import { NODE_KEY, type NodeType } from '@souk/platform/nodes';
import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../context.ts';

type Read<C> = (ctx: C, id: string, info: GraphQLResolveInfo) => unknown;

/** Who may read objects of a type by their id alone, and how. */
export interface NodeReader<C> {
  readonly who: readonly Who[];
  /** The object; null for an unknown id and for one that the viewer may not see, never an error that tells which. */
  read(ctx: C, id: string, info: GraphQLResolveInfo): unknown;
}

/**
 * How `Query.node` reads objects of a type: by the same rules as the type's own root field, which is why both call one
 * function. Other callers than those named find nothing. Batched reads make `nodes` one read for each type.
 */
export function node<C extends Ctx>(who: Who | readonly Who[], read: Read<C>): NodeReader<C> {
  return { who: typeof who === 'string' ? [who] : who, read };
}

type Fields = Readonly<Record<string, unknown>>;
type ResolveReference = (
  reference: Readonly<Record<string, unknown>>,
  ctx: { readonly viewer: Viewer },
  info: GraphQLResolveInfo,
) => unknown;

/**
 * The resolvers with references by the key of nodes, which the readers of `nodes` answer; references by other keys are
 * resolved as before. Raises when the types with `@node` and those with a reader differ.
 */
export function withNodes<C>(
  resolvers: Readonly<Record<string, unknown>>,
  types: readonly NodeType[],
  nodes: Readonly<Record<string, NodeReader<C>>>,
): Record<string, unknown> {
  refuseDifferent(
    types.map(({ name }) => name),
    Object.keys(nodes),
  );
  const resolved = { ...resolvers };
  for (const [type, reader] of Object.entries(nodes)) {
    const fields = (resolvers[type] ?? {}) as Fields & { __resolveReference?: ResolveReference };
    resolved[type] = {
      ...fields,
      __resolveReference: resolving(reader, fields.__resolveReference),
      [NODE_KEY]: fields.id ?? (({ id }: { id: unknown }) => id),
    };
  }
  return resolved;
}

function resolving<C>(
  { who, read }: NodeReader<C>,
  otherwise: ResolveReference = (reference) => reference,
): ResolveReference {
  return (reference, ctx, info) => {
    const id = reference[NODE_KEY];
    if (id === undefined) return otherwise(reference, ctx, info);
    return typeof id === 'string' && isAllowed(ctx.viewer, who) ? read(ctx as C, id, info) : null;
  };
}

function refuseDifferent(declared: readonly string[], read: readonly string[]): void {
  const unread = declared.filter((name) => !read.includes(name));
  if (unread.length > 0) {
    throw new Error(`${unread.join(', ')}: with @node, but \`nodes\` does not say who sees which of them.`);
  }
  const undeclared = read.filter((name) => !declared.includes(name));
  if (undeclared.length > 0) throw new Error(`${undeclared.join(', ')}: in \`nodes\`, but without @node.`);
}
