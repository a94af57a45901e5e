import { badInput } from '@souk/platform';
import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import type { QueryFilter } from 'mongoose';
import type { Ctx } from '../context.ts';
import { allOf } from '../database/all-of.ts';
import type { Document, DocumentModel } from '../database/model.ts';
import { countLean, readCounted, readLean } from '../database/read-lean.ts';
import { type FieldNeeds, type Projection, projection } from '../loaders/projection.ts';
import { asksForTotal, mayAskForCursors } from './asks-for.ts';
import { decodeCursor, encodeCursor, foreignCursor, type Position } from './cursor.ts';

/** The arguments of every list. */
export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/**
 * A page of a list (Relay connection specification, and `nodes` beside it). `totalCount` is counted only when it is asked
 * for; where it raises an error, clients get null.
 */
export interface Connection<N> {
  edges: { cursor: string; node: N }[];
  /** The nodes of the edges. */
  nodes: N[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: () => number | Promise<number>;
}

/** A list in the database: what it holds, how it is sorted, and which stored fields its nodes need. */
export interface ListSpec<D extends Document> {
  model: DocumentModel<D>;
  filter: QueryFilter<D>;
  /** One indexed field and a direction; `_id` breaks ties in the same direction. */
  sort: { field: string; direction: 1 | -1 };
  /** For reading no wider than asked. */
  read?: PageRead;
  /** Count along with the page when `totalCount` is selected: for lists that an index counts, since one read is less work than two. */
  countAlong?: boolean;
}

/** What is asked of a page: the resolve info of its connection, the type of its nodes and what they need. */
export interface PageRead {
  info: GraphQLResolveInfo;
  type: string;
  needs: FieldNeeds;
  always?: readonly string[];
}

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** The size and direction of the page asked for; raises BAD_USER_INPUT for what the Relay specification forbids. */
export function pageWindow(args: PageArgs): { size: number; backward: boolean; cursor: Position | null } {
  const { first, last, after, before } = args;
  if (first != null && last != null) throw badInput('Give `first` or `last`, not both.');
  if (after != null && before != null) throw badInput('Give `after` or `before`, not both.');
  const backward = last != null || (before != null && first == null);
  if (backward && after != null) throw badInput('`last` goes with `before`.');
  if (!backward && before != null) throw badInput('`first` goes with `after`.');
  const size = (backward ? last : first) ?? DEFAULT_PAGE_SIZE;
  if (size < 0 || size > MAX_PAGE_SIZE) {
    throw badInput(`A page holds 0 to ${MAX_PAGE_SIZE} items; ${size} were asked for.`);
  }
  const cursor = backward ? before : after;
  return { size, backward, cursor: cursor == null ? null : decodeCursor(cursor) };
}

/** Reads one page by keyset: one query, whatever the page's place in the list. */
export async function readPage<D extends Document>(
  spec: ListSpec<D>,
  args: PageArgs,
): Promise<Connection<D>> {
  const { size, backward, cursor } = pageWindow(args);
  const { field, direction } = spec.sort;
  const along = (backward ? -direction : direction) as 1 | -1;
  const fields = spec.read ? pageProjection(spec.read, field) : undefined;
  const { mayBeNull, holds } = sortedBy(spec.model, field);
  if (cursor && !holds(cursor.value)) throw foreignCursor(args.after ?? args.before ?? '');
  const filter = cursor ? allOf<D>([spec.filter, beyond(field, along, cursor, mayBeNull)]) : spec.filter;
  const read = {
    fields,
    sort: field === '_id' ? { _id: along } : { [field]: along, _id: along },
    limit: size + 1,
  };
  const counted = spec.countAlong && spec.read && asksForTotal(spec.read.info);
  const { found, total } = counted
    ? await readCounted(spec.model, filter, read, spec.filter)
    : { found: await readLean(spec.model, filter, read), total: undefined };
  const more = found.length > size;
  const nodes = more ? found.slice(0, size) : found;
  if (backward) nodes.reverse();
  return toConnection(nodes, (node) => positionOf(node, field), {
    hasNextPage: backward ? cursor !== null : more,
    hasPreviousPage: backward ? more : cursor !== null,
    totalCount: () => {
      // A page that is the whole list says how long that is.
      if (cursor === null && !more && size > 0) return found.length;
      if (total instanceof Error) throw total;
      return total ?? countLean(spec.model, spec.filter);
    },
  });
}

/** Builds a connection from nodes that are already a page. */
export function toConnection<N>(
  nodes: N[],
  position: (node: N) => Position,
  rest: { hasNextPage: boolean; hasPreviousPage: boolean; totalCount: () => number | Promise<number> },
): Connection<N> {
  const cursorOf = (node: N | undefined) => (node === undefined ? null : encodeCursor(position(node)));
  // Many clients read `nodes` and page by `endCursor` alone: what nobody selects is neither made nor encoded.
  return {
    nodes,
    get edges() {
      return nodes.map((node) => ({
        get cursor() {
          return encodeCursor(position(node));
        },
        node,
      }));
    },
    pageInfo: {
      hasNextPage: rest.hasNextPage,
      hasPreviousPage: rest.hasPreviousPage,
      get startCursor() {
        return cursorOf(nodes[0]);
      },
      get endCursor() {
        return cursorOf(nodes.at(-1));
      },
    },
    totalCount: rest.totalCount,
  };
}

/** Makes every connection of a schema count when `totalCount` is asked for, and answer null where counting fails. */
export function countWhenAsked(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.name.endsWith('Connection')) continue;
    const { totalCount } = type.getFields();
    if (totalCount) totalCount.resolve ??= totalOf;
  }
}

// A client that takes errors for a failed answer would lose the page as well: the reason is in the log only.
function totalOf(
  connection: Pick<Connection<unknown>, 'totalCount'>,
  _args: object,
  { log }: Pick<Ctx, 'log'>,
  { parentType }: GraphQLResolveInfo,
): number | null | Promise<number | null> {
  const uncounted = (error: unknown) => {
    log.warn({ connection: parentType.name, error: String(error) }, 'lists: not counted');
    return null;
  };
  try {
    const total = connection.totalCount();
    return typeof total === 'number' ? total : total.catch(uncounted);
  } catch (error) {
    return uncounted(error);
  }
}

const IN_EDGES = ['edges', 'node'];
const IN_NODES = ['nodes'];

/** The stored fields that a page needs. The sort field makes the cursors, and is read only where one may be asked for. */
export function pageProjection({ info, type, needs, always = [] }: PageRead, sortField: string): Projection {
  return projection(info, type, needs, {
    path: IN_EDGES,
    alsoAt: IN_NODES,
    always: mayAskForCursors(info) ? [...always, sortField] : always,
  });
}

function beyond(field: string, along: 1 | -1, { value, id }: Position, mayBeNull: boolean): object {
  const operator = along === 1 ? '$gt' : '$lt';
  if (field === '_id') return { _id: { [operator]: id } };
  const tied = { [field]: value, _id: { [operator]: id } };
  // Null and absent sort before every value, yet `$gt` and `$lt` never compare across types.
  if (value === null) return along === 1 ? { $or: [{ [field]: { $ne: null } }, tied] } : tied;
  const further = { [field]: { [operator]: value } };
  return { $or: along === -1 && mayBeNull ? [further, tied, { [field]: null }] : [further, tied] };
}

/** What the model says about the sort field: a cursor of another list must not reach the database. */
function sortedBy<D extends Document>(model: DocumentModel<D>, field: string) {
  const path = model.schema.path(field);
  const kept = field === 'createdAt' || field === 'updatedAt' || field === '_id';
  const holds = (value: Position['value']) => {
    if (value === null) return true;
    if (path?.instance === 'Date') return value instanceof Date;
    if (path?.instance === 'String') return typeof value === 'string';
    if (path?.instance === 'Number') return typeof value === 'number';
    if (path?.instance === 'Boolean') return typeof value === 'boolean';
    return true;
  };
  return { mayBeNull: !kept && path?.isRequired !== true, holds };
}

function positionOf(node: Document, field: string): Position {
  const value = field
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], node);
  return { value: (value ?? null) as Position['value'], id: node._id };
}
